//! Ledger files.

use super::{Anything, Text};
use crate::syntax::SoundItems;
use crate::syntax::fields::raw;

raw! {
    /// One file of a ledger.
    RawLedger { entries: SoundItems<RawEntry>, ; origin: Text, }
    /// One of `entries`.
    RawEntry {
        id: Text, recorded_at: Text, effective_on: Text, event: Anything, ;
        unit: Text, by: Text, task: Text, indicator: Text, duty: Text, period: Text, of: Text,
    }
    /// `progress`.
    RawProgress { ; percent: Text, results: Text, obstacles: Text, causes: Text, proposals: Text, }
    /// `completed`.
    RawCompleted { ; document: Option<RawEvidence>, count: Text, note: Text, }
    /// `document`.
    RawEvidence { ; number: Text, date: Text, }
    /// `confirmed`.
    RawNoted { ; note: Text, }
    /// `returned`, `not_applicable`.
    RawReasoned { reason: Text, ; }
    /// `triggered`, `suspended`, `cancelled`.
    RawBased { basis: Text, ; }
    /// `extended`.
    RawExtended { to: Text, basis: Text, ; }
    /// `dated`.
    RawDated { by: Text, basis: Text, ; }
    /// `observed`.
    RawObserved { ; numerator: Text, denominator: Text, value: Text, of: Text, }
    /// `corrects`.
    RawCorrects { entry: Text, event: Anything, ; }
}

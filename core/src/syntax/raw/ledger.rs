//! Ledger files.

use super::{Anything, Text};
use crate::syntax::fields::raw;

raw! {
    /// One file of a ledger.
    RawLedger { entries: Vec<RawEntry>, ; origin: Text, }
    /// One of `entries`.
    RawEntry {
        id: Text, recorded_at: Text, effective_on: Text, event: Anything, ;
        unit: Text, by: Text, task: Text, indicator: Text, duty: Text, period: Text, of: Text,
    }
}

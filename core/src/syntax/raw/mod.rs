//! The mappings of the file format, one struct each, fields named like the keys.

mod indicators;
mod ledger;
mod plan;
mod presets;
mod tasks;
mod units;

pub use indicators::{
    RawBaseline, RawBaselineValue, RawEachUnit, RawHistory, RawIndicator, RawPoint, RawTarget,
};
pub use ledger::{
    RawBased, RawCompleted, RawCorrects, RawDated, RawEntry, RawEvidence, RawExtended, RawLedger,
    RawNoted, RawObserved, RawProgress, RawReasoned,
};
pub use plan::{
    RawCited, RawClause, RawDirective, RawDuty, RawPlan, RawReportFrame, RawRun, RawSchemeUse,
    RawSendBy, RawSignatory, RawSourceKind, RawThresholds,
};
pub use presets::{RawFixedHoliday, RawHolidays, RawScheme, RawSchemePeriods, RawSchemes};
pub use tasks::{RawDue, RawHorizon, RawOther, RawTask};
pub use units::{RawCommittee, RawGroup, RawMember, RawUnit};

/// A scalar with its place, where the key is present and not null.
pub type Text = Option<super::Sourced<String>>;
/// A list of scalars; a single one stands for a list of one.
pub type Texts = Vec<super::Sourced<String>>;
/// Anything, to be looked at by validation.
pub type Anything = Option<super::Node>;

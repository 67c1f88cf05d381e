//! The mappings of the format as raw structs: their fields are the keys.

mod clauses;
mod directive;
mod indicators;
mod ledger;
mod plan;
mod presets;
mod reporting;
mod tasks;
mod units;
mod words;

pub use clauses::RawClause;
pub use directive::{RawCited, RawDirective, RawSignatory, RawSourceKind};
pub use indicators::{
    RawBaseline, RawBaselineValue, RawEachUnit, RawHistory, RawIndicator, RawPoint, RawTarget,
};
pub use ledger::{
    Correction, PlainEvent, RawBased, RawCompleted, RawCorrects, RawDated, RawEntry, RawEvidence,
    RawExtended, RawLedger, RawNoted, RawObserved, RawProgress, RawReasoned,
};
pub use plan::{
    RawPlan, RawReportFrame, RawRun, RawSchemeUse, RawSendBy, RawTakeover, RawThresholds,
};
pub use presets::{
    RawFixedHoliday, RawHolidays, RawPeriodEdges, RawPeriodEnd, RawPeriodStart, RawScheme,
    RawSchemePeriods, RawSchemeSendBy, RawSchemes, RawSendBefore,
};
pub use reporting::RawDuty;
pub use tasks::{Due, RawDue, RawHorizon, RawOther, RawTask};
pub use units::{RawCommittee, RawGroup, RawMember, RawRoster, RawUnit};
pub use words::{LastMonth, Once, Standing};

/// A scalar with its place, where the key is present and not null.
pub type Scalar = Option<super::Sourced<String>>;
/// A list of scalars; a single one stands for a list of one.
pub type Scalars = Vec<super::Sourced<String>>;

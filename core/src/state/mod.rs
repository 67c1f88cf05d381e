//! Where everything stands on a day: buckets, rates, ageing, silence, indicators, units.
//!
//! The one entry is [`state_as_of`]; everything here follows from a plan, a ledger and an
//! [`AsOf`], and from nothing else.

mod as_of;
mod bucket;
mod figures;

pub use as_of::{Against, AsOf};
pub use bucket::{Bucket, BucketCounts};
pub use figures::{
    Ageing, AssignmentState, Coverage, IndicatorState, Level, Observed, Occurrence,
    OccurrenceState, OccurrenceSubject, PathBasis, PlanState, Rate, Rates, ReportingCounts,
    Silence, UnitState,
};

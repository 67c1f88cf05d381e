//! Where everything stands on a day: buckets, rates, ageing, silence, indicators, units.
//!
//! The one entry is [`state_as_of`], and [`Following`] the same for a ledger that grows; everything
//! here follows from a plan, a ledger and an [`AsOf`], and from nothing else.

mod addressing;
mod as_of;
mod assignment;
mod bucket;
mod completion;
mod contradiction;
mod deadline;
mod discipline;
mod facts;
mod figures;
mod following;
mod indicator;
mod occurrence;
mod outline;
mod project;
mod rank;
mod repetition;
mod rollup;
mod silence;
mod tally;
mod units;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod shortcuts;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

pub use as_of::{Against, AsOf};
pub use bucket::{Bucket, BucketCounts};
pub use contradiction::done_but_unmet;
pub(crate) use discipline::expected_reports;
pub use discipline::{Discipline, ReportingPeriod, reporting_discipline};
pub use figures::{
    AgeClass, Ageing, AssignmentState, CountedFigure, Coverage, Crosswalk, FigureBasis,
    IndicatorState, Level, LevelReason, Observed, Occurrence, OccurrenceState, OccurrenceSubject,
    Pace, PaceMethod, PastFigure, PathBasis, PlanState, Rate, RateName, Rates, ReportingCounts,
    Silence, UnitState,
};
pub use following::Following;
pub(crate) use indicator::figures_on;
pub use project::state_as_of;
pub use rank::{FEWEST_DUE, PeerGroup};
pub use rollup::RollUp;
pub use tally::Tally;

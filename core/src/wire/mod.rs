//! What crosses HTTP and what the command prints as JSON.

mod changes;
mod show;
mod snapshot;
mod status;
mod status_levels;
mod status_rows;

pub use changes::{ShownChange, ShownChanges, ShownMoment, shown_changes};
pub use show::{
    ShownBaseline, ShownCited, ShownClause, ShownDirective, ShownDue, ShownDuty, ShownGroup,
    ShownHistory, ShownHorizon, ShownIndicator, ShownPlan, ShownRole, ShownSignatory,
    ShownTakeover, ShownTarget, ShownTask, ShownUnit, show,
};
pub use snapshot::{DecodeError, PlanEntries, SNAPSHOT_FORMAT, Snapshot};
pub use status::{ShownRate, Status, named_rates, status};
pub use status_levels::{ShownContradiction, ShownLevels};
pub use status_rows::{
    ShownCoverage, ShownCrosswalk, ShownIndicatorState, ShownObserved, ShownOccurrence,
    ShownTaskState, ShownUnitState,
};

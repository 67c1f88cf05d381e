//! Units, directives, tasks and indicators, valid by construction: ids resolved, dates possible.

mod clause;
mod directive;
mod duty;
mod holders;
mod id;
mod indicator;
mod keyword;
mod plan;
mod target;
mod task;
mod unit;

pub use clause::{Clause, in_text_order};
pub use directive::{
    CitedDocument, CitedRole, ClauseRef, Directive, DirectiveKind, Signatory, SourceKind,
};
pub use duty::{DutyBasis, DutyKind, ReportingDuty};
pub use id::{DutyIndex, GroupIndex, Id, IndicatorIndex, TaskIndex, UnitIndex};
pub use indicator::{
    Aggregation, Baseline, BaselineValue, Bound, DeclaredPoint, Direction, Figure, HistoryPoint,
    Indicator, Trajectory,
};
pub(crate) use keyword::keyword_of;
pub use plan::{Completion, Plan, PlanTerms, ReportFrame, Run, SendBy, Thresholds};
pub use target::{Goal, Requirement, Target};
pub use task::{
    Assignment, Deadline, Holder, Horizon, LeadBasis, Obligation, OtherRole, Priority, Task,
};
pub use unit::{Membership, Party, Roster, Unit, UnitGroup, UnitKind};

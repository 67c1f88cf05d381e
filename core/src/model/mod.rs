//! Units, directives, tasks and indicators, valid by construction: ids resolved, dates possible.

mod clause;
mod counting;
mod directive;
mod duty;
mod holders;
mod id;
mod indicator;
mod origin;
mod plan;
mod subject;
mod succession;
mod target;
mod task;
mod unit;
mod words;

pub use clause::{Clause, in_text_order};
pub use directive::{
    CitedDocument, CitedRole, ClauseRef, Directive, DirectiveKind, Signatory, SourceKind,
};
pub use duty::{DutyBasis, DutyKind, ReportingDuty};
pub use holders::Addressee;
pub use id::{DutyIndex, GroupIndex, Id, IndicatorIndex, TaskIndex, UnitIndex};
pub use indicator::{
    Aggregation, Baseline, BaselineValue, Bound, DeclaredPoint, Direction, Figure, HistoryPoint,
    Indicator, Trajectory,
};
pub use origin::Origin;
pub use plan::{Completion, Plan, PlanTerms, ReportFrame, Run, SendBy, TermPlaces, Thresholds};
pub use subject::Subject;
pub use succession::{Line, Passing, Takeover};
pub use target::{Goal, Requirement, Target, Yearly};
pub use task::{
    Assignment, Deadline, DeadlineKind, Holder, Horizon, LeadBasis, Obligation, OtherRole,
    Priority, Task,
};
pub use unit::{Membership, Party, Roster, Unit, UnitGroup, UnitKind};
pub use words::FileWord;

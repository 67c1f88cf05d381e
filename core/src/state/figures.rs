//! The shapes of the answers: what a state consists of.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AsOf, Bucket, BucketCounts};
use crate::calendar::PeriodName;
use crate::model::{DutyIndex, Figure, Holder, IndicatorIndex, TaskIndex};
use crate::quantity::Exact;

/// A share of counted units; a zero denominator is kept and shown as "–".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rate {
    /// How many.
    pub numerator: u64,
    /// Out of how many; the rate's name says of what.
    pub denominator: u64,
}

/// The rates of rules.md §2; each name carries its denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rates {
    /// (A+B)/due: done of what was due.
    pub completion_of_due: Rate,
    /// A/due: done on time of what was due.
    pub on_time_of_due: Rate,
    /// A/(A+B): on time of what was done.
    pub on_time_of_done: Rate,
    /// (A+B)/(A+B+C+D+W+W'): done of everything with a date.
    pub done_of_dated: Rate,
    /// D/due: overdue of what was due.
    pub overdue_of_due: Rate,
    /// Done of what has no date.
    pub done_of_undated: Rate,
    /// Assignments with any report, of all that should report.
    pub reported_of_assigned: Rate,
}

/// Overdue units by days overdue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ageing {
    /// 1 to 30 days.
    pub up_to_30: u64,
    /// 31 to 60 days.
    pub up_to_60: u64,
    /// 61 to 120 days.
    pub up_to_120: u64,
    /// More than 120 days.
    pub over_120: u64,
}

/// Whether anything was heard of an assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Silence {
    /// Nothing was ever entered.
    NeverReported,
    /// Taken note of, nothing more.
    AcknowledgedOnly,
    /// Reported, and the last report is fresh.
    Reported,
    /// Reported, and the last report is older than the plan allows.
    Stale,
}

/// Units by what was heard of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReportingCounts {
    /// With a fresh report.
    pub reported: u64,
    /// With an old report only.
    pub stale: u64,
    /// Never heard of.
    pub never: u64,
    /// Taken note of, nothing more.
    pub acknowledged_only: u64,
}

/// One assignment on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignmentState {
    /// The task.
    pub task: TaskIndex,
    /// Who holds it.
    pub holder: Holder,
    /// How many units it stands for; 0 for a repetition.
    pub size: u32,
    /// Where it stands.
    pub bucket: Bucket,
    /// The last day that counts, by the deadline that was asked for.
    pub due: Option<NaiveDate>,
    /// The last day that the directive set.
    pub original_due: Option<NaiveDate>,
    /// The day of completion, where it is done or awaits confirmation.
    pub done_on: Option<NaiveDate>,
    /// Days since `due`, for an overdue one.
    pub days_overdue: Option<u32>,
    /// The day of the last report.
    pub last_report_on: Option<NaiveDate>,
    /// What was heard of it.
    pub silence: Silence,
    /// The percentage last reported, 0 to 100; null where none was.
    pub percent: Option<u8>,
    /// Whether the last word of the office was a return.
    pub returned: bool,
    /// How many units of `size` have completed, where a remainder reports a count.
    pub done_units: Option<u32>,
    /// Positions in the ledger of the entries that made this state, oldest first.
    pub entries: Vec<u32>,
}

/// What an occurrence belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OccurrenceSubject {
    /// A recurring task.
    Task(TaskIndex),
    /// A reporting duty.
    Duty(DutyIndex),
}

/// Where an occurrence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OccurrenceState {
    /// Done, and on time where it has a due day.
    Done,
    /// Done after its due day.
    Late,
    /// Its period runs, or its due day has not passed.
    Open,
    /// Its period (or due day) has passed and nothing was entered.
    Missing,
}

impl OccurrenceState {
    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Late => "late",
            Self::Open => "open",
            Self::Missing => "missing",
        }
    }
}

/// One period of a recurring task or duty, for one holder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occurrence {
    /// What it belongs to.
    pub subject: OccurrenceSubject,
    /// Who owes it.
    pub holder: Holder,
    /// Which period.
    pub period: PeriodName,
    /// The due day, where one is set.
    pub due: Option<NaiveDate>,
    /// Where it stands.
    pub state: OccurrenceState,
}

/// How an indicator stands; the first that applies, in this order (rules.md §3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// The target has no number.
    Unquantified,
    /// Nothing was observed.
    NotObserved,
    /// Not every unit has reported; no verdict.
    Partial,
    /// The target is met.
    Met,
    /// The day has passed and the target is not met.
    Missed,
    /// The observation is old.
    Stale,
    /// On the wrong side of the base.
    Worsening,
    /// Short of a target without a date or without a usable base.
    BelowTarget,
    /// Too little was to be expected yet.
    TooEarly,
    /// Path attainment of 0.95 or more.
    OnTrack,
    /// Path attainment between the thresholds.
    NeedsPush,
    /// Path attainment below 0.60.
    Behind,
    /// Followed without a target; never counted by level.
    BaselineOnly,
}

impl Level {
    /// All levels in the order in which they are tried.
    pub const ALL: [Self; 13] = [
        Self::Unquantified,
        Self::NotObserved,
        Self::Partial,
        Self::Met,
        Self::Missed,
        Self::Stale,
        Self::Worsening,
        Self::BelowTarget,
        Self::TooEarly,
        Self::OnTrack,
        Self::NeedsPush,
        Self::Behind,
        Self::BaselineOnly,
    ];

    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Unquantified => "unquantified",
            Self::NotObserved => "not_observed",
            Self::Partial => "partial",
            Self::Met => "met",
            Self::Missed => "missed",
            Self::Stale => "stale",
            Self::Worsening => "worsening",
            Self::BelowTarget => "below_target",
            Self::TooEarly => "too_early",
            Self::OnTrack => "on_track",
            Self::NeedsPush => "needs_push",
            Self::Behind => "behind",
            Self::BaselineOnly => "baseline_only",
        }
    }
}

/// The latest figure of an indicator over its scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observed {
    /// The figure: counts where counts are pooled, else a value in the indicator's unit.
    pub figure: Figure,
    /// Its value in the indicator's unit (points for percent).
    pub value: Exact,
    /// The day of the latest observation in it.
    pub on: NaiveDate,
    /// Positions in the ledger of the entries that made it.
    pub entries: Vec<u32>,
}

/// How many units of the scope have reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Coverage {
    /// Units with a figure, or covered by their group's figure.
    pub reporting: u64,
    /// Units of the scope; null where the text does not say how many there are.
    pub expected: Option<u64>,
}

/// Where the expected value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PathBasis {
    /// The plan declares it.
    Declared,
    /// A straight line that the text did not state: "đường tham chiếu".
    Assumed,
    /// There is none.
    None,
}

impl PathBasis {
    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Declared => "declared",
            Self::Assumed => "assumed",
            Self::None => "none",
        }
    }
}

/// One indicator on the day. Values are in the indicator's unit (points for percent).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorState {
    /// The indicator.
    pub indicator: IndicatorIndex,
    /// How it stands.
    pub level: Level,
    /// The latest figure.
    pub observed: Option<Observed>,
    /// The base over the whole scope, where it exists.
    pub base: Option<Exact>,
    /// The figure to reach, where there is one number.
    pub target: Option<Exact>,
    /// The last day for reaching it.
    pub target_on: Option<NaiveDate>,
    /// How many units have reported.
    pub coverage: Coverage,
    /// The expected value on the day of the observation.
    pub expected: Option<Exact>,
    /// The expected value on the day asked about.
    pub expected_today: Option<Exact>,
    /// Where the expected values come from.
    pub path: PathBasis,
    /// (a − b)/(E(ta) − b), a pure number.
    pub path_attainment: Option<Exact>,
    /// (a − b)/(T − b), a pure number.
    pub target_attainment: Option<Exact>,
    /// Every observation over the scope up to the day, oldest first: day and value.
    pub history: Vec<(NaiveDate, Exact)>,
}

/// One unit on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitState {
    /// Who; remainders and nobody are listed like units.
    pub holder: Holder,
    /// Its units by bucket.
    pub counts: BucketCounts,
    /// The day of its last report on anything.
    pub last_report_on: Option<NaiveDate>,
    /// What was heard of it over all its assignments.
    pub silence: Silence,
    /// Its rank within its peer group; a later issue computes it.
    pub rank: Option<u32>,
}

/// Everything about one plan on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanState {
    /// The question.
    pub as_of: AsOf,
    /// False before the day of signing: nothing is counted then.
    pub in_force: bool,
    /// Units by bucket.
    pub counts: BucketCounts,
    /// Units awaiting confirmation whose last day has passed.
    pub awaiting_past_due: u64,
    /// The rates.
    pub rates: Rates,
    /// Overdue units by age.
    pub ageing: Ageing,
    /// Units by what was heard of them.
    pub reporting: ReportingCounts,
    /// Every assignment, in the order of the plan.
    pub assignments: Vec<AssignmentState>,
    /// Every occurrence up to the day.
    pub occurrences: Vec<Occurrence>,
    /// Every indicator, in the order of the plan.
    pub indicators: Vec<IndicatorState>,
    /// Every holder, in the order of the roster.
    pub units: Vec<UnitState>,
}

//! The keys: which figure of a state is asked about.

use crate::calendar::PeriodName;
use crate::model::{Holder, IndicatorIndex, Plan, TaskIndex};
use crate::state::{AgeClass, Bucket, OccurrenceSubject, RateName, Silence};

/// A figure of an indicator beside its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IndicatorFigure {
    /// The latest figure over the scope.
    Observed,
    /// The base over the scope.
    Base,
    /// The figure to reach.
    Target,
    /// What was to be expected on the day of the observation.
    Expected,
    /// What is to be expected on the day asked about.
    ExpectedToday,
    /// Of the way that was to be expected.
    PathAttainment,
    /// Of the way to the target.
    TargetAttainment,
    /// How many units have reported.
    Coverage,
    /// The pace that is needed.
    RequiredPace,
    /// The pace that was seen.
    SeenPace,
    /// The day on which the seen pace reaches the target.
    ForecastOn,
    /// The same at the quicker quartile.
    ForecastFrom,
    /// The same at the slower quartile.
    ForecastTo,
    /// Days from the target's last day to the forecast.
    DaysLate,
}

impl IndicatorFigure {
    /// All figures in the order of the command's output.
    pub const ALL: [Self; 14] = [
        Self::Observed,
        Self::Coverage,
        Self::Base,
        Self::Target,
        Self::Expected,
        Self::ExpectedToday,
        Self::PathAttainment,
        Self::TargetAttainment,
        Self::RequiredPace,
        Self::SeenPace,
        Self::ForecastOn,
        Self::ForecastFrom,
        Self::ForecastTo,
        Self::DaysLate,
    ];

    /// The word of the key and of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Observed => "observed",
            Self::Base => "base",
            Self::Target => "target",
            Self::Expected => "expected",
            Self::ExpectedToday => "expected_today",
            Self::PathAttainment => "path_attainment",
            Self::TargetAttainment => "target_attainment",
            Self::Coverage => "coverage",
            Self::RequiredPace => "required_pace",
            Self::SeenPace => "seen_pace",
            Self::ForecastOn => "forecast_on",
            Self::ForecastFrom => "forecast_from",
            Self::ForecastTo => "forecast_to",
            Self::DaysLate => "days_late",
        }
    }
}

/// A figure of a state, by its place in it (docs/plan-format.md, `tiendo explain`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// `bucket/overdue`: units in a bucket.
    Bucket(Bucket),
    /// `bucket/total`: units in all buckets.
    Total,
    /// `awaiting_past_due`: units awaiting confirmation whose last day has passed.
    AwaitingPastDue,
    /// `rate/completion_of_due`.
    Rate(RateName),
    /// `ageing/1-30`: overdue units of an age.
    Ageing(AgeClass),
    /// `reporting/never`: units by what was heard of them.
    Reporting(Silence),
    /// `task/unit-roadmaps`: the units of a task.
    Task(TaskIndex),
    /// `task/unit-roadmaps/so-tttt`: where a task stands in one holder's hands.
    Assignment(TaskIndex, Holder),
    /// `unit/so-tttt`: the units of a holder.
    Unit(Holder),
    /// `indicator/email-accounts`: its level.
    Indicator(IndicatorIndex),
    /// `indicator/email-accounts/observed`.
    Figure(IndicatorIndex, IndicatorFigure),
    /// `occurrence/quarterly-report/so-tttt/2014-Q2`: one period of a recurring task or duty.
    Occurrence {
        /// The task or duty.
        subject: OccurrenceSubject,
        /// Who owes it.
        holder: Holder,
        /// The period; null for what falls due once.
        period: Option<PeriodName>,
    },
}

/// The class whose word in the output would send a shell's output to a file.
const OVER_120: &str = "over-120";

impl Key {
    /// The key as it is written; ids that a plan lacks are empty.
    #[must_use]
    pub fn shown(&self, plan: &Plan) -> String {
        let task = |index: TaskIndex| plan.task(index).map_or("", |task| task.id.as_str());
        let indicator = |index: IndicatorIndex| {
            let known = plan.indicator(index);
            known.map_or("", |indicator| indicator.id.as_str())
        };
        match *self {
            Self::Bucket(bucket) => format!("bucket/{}", bucket.keyword()),
            Self::Total => "bucket/total".to_owned(),
            Self::AwaitingPastDue => "awaiting_past_due".to_owned(),
            Self::Rate(name) => format!("rate/{}", name.keyword()),
            Self::Ageing(AgeClass::Over120) => format!("ageing/{OVER_120}"),
            Self::Ageing(class) => format!("ageing/{}", class.keyword()),
            Self::Reporting(heard) => format!("reporting/{}", heard.keyword()),
            Self::Task(index) => format!("task/{}", task(index)),
            Self::Assignment(index, holder) => {
                format!("task/{}/{}", task(index), holder_word(plan, holder))
            }
            Self::Unit(holder) => format!("unit/{}", holder_word(plan, holder)),
            Self::Indicator(index) => format!("indicator/{}", indicator(index)),
            Self::Figure(index, figure) => {
                format!("indicator/{}/{}", indicator(index), figure.keyword())
            }
            Self::Occurrence {
                subject,
                holder,
                period,
            } => {
                let period = period.map_or_else(|| "once".to_owned(), |period| period.to_string());
                let holder = holder_word(plan, holder);
                format!(
                    "occurrence/{}/{holder}/{period}",
                    subject_word(plan, subject)
                )
            }
        }
    }

    /// The key that a reader means who writes a word of the output.
    pub(super) fn normal(written: &str) -> String {
        written.replace("ageing/>120", &format!("ageing/{OVER_120}"))
    }
}

/// The id of a holder, `-joint` or `-nobody`: no id begins like these.
pub(super) fn holder_word(plan: &Plan, holder: Holder) -> &str {
    match holder {
        Holder::Joint => "-joint",
        other => plan.holder_id(other).unwrap_or("-nobody"),
    }
}

/// The id of a task or duty; a duty whose id a task has too is written `duty:id`.
fn subject_word(plan: &Plan, subject: OccurrenceSubject) -> String {
    match subject {
        OccurrenceSubject::Task(index) => plan
            .task(index)
            .map_or("", |task| task.id.as_str())
            .to_owned(),
        OccurrenceSubject::Duty(index) => {
            let duty = plan.reporting.get(index.position());
            let id = duty.map_or("", |duty| duty.id.as_str());
            if plan.tasks.iter().any(|task| task.id.as_str() == id) {
                format!("duty:{id}")
            } else {
                id.to_owned()
            }
        }
    }
}

//! The keys: which figure of a state is asked about.

use chrono::NaiveDate;

use super::figure::{IndicatorFigure, OVER_120, UnitFigure};
use crate::calendar::PeriodName;
use crate::model::{DutyIndex, Holder, IndicatorIndex, Party, Plan, TaskIndex};
use crate::state::{AgeClass, Bucket, Level, OccurrenceSubject, RateName, Silence};

/// A figure of a state, by its place in it (docs/plan-format.md, `tiendo explain`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// `has_ended`: whether the plan's last day has passed.
    HasEnded,
    /// `bucket/overdue`: units in a bucket.
    Bucket(Bucket),
    /// `bucket/total`: units in all buckets.
    Total,
    /// `awaiting_past_due`: units awaiting confirmation whose last day has passed.
    AwaitingPastDue,
    /// `awaiting_undated`: units awaiting confirmation that have no last day.
    AwaitingUndated,
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
    /// `task/unit-roadmaps/so-khcn/given-to:so-tttt`: one of several parts of a holder, by the one to
    /// which it was given.
    Given(TaskIndex, Holder, Holder),
    /// `task/unit-roadmaps/so-tttt/silence`: what was heard of it; with the one to which it was given
    /// for one of several parts.
    Silence(TaskIndex, Holder, Option<Holder>),
    /// `unit/so-tttt`: the units of a holder.
    Unit(Holder),
    /// `unit/so-tttt/bucket/overdue`: another figure of a holder.
    OfUnit(Holder, UnitFigure),
    /// `rank/so-tttt`: the place of a unit among its peers.
    Rank(Holder),
    /// `level/on_track`: indicators at a level.
    Level(Level),
    /// `level/total`: indicators at all levels.
    LevelTotal,
    /// `level/worst`: the worst level of all.
    WorstLevel,
    /// `indicator/email-accounts`: its level.
    Indicator(IndicatorIndex),
    /// `indicator/email-accounts/observed`.
    Figure(IndicatorIndex, IndicatorFigure),
    /// `indicator/email-accounts/history/2014-06-30`: the figure over the scope on an earlier day.
    Past(IndicatorIndex, NaiveDate),
    /// `unmet/mailboxes/email-accounts`: a task that is done while its indicator is not met.
    Unmet(TaskIndex, IndicatorIndex),
    /// `occurrence/quarterly-report/so-tttt/2014-Q2`: one period of a recurring task or duty.
    Occurrence {
        /// The task or duty.
        subject: OccurrenceSubject,
        /// Who owes it.
        holder: Holder,
        /// The period; null for what falls due once.
        period: Option<PeriodName>,
        /// To whom it was given, for one of several of a holder.
        given_to: Option<Holder>,
    },
    /// `period/quarterly-report/2014-Q2`: the day by which the report of a period is sent.
    Period(DutyIndex, PeriodName),
    /// `discipline/so-tttt/2014-Q2`: how one who reports kept the duties of a period; null for those
    /// that fall due once.
    Discipline(Holder, Option<PeriodName>),
}

impl Key {
    /// The key as it is written; ids that a plan lacks are empty.
    #[must_use]
    pub fn shown(&self, plan: &Plan) -> String {
        let task = |index: TaskIndex| plan.task(index).map_or("", |task| task.id.as_str());
        let indicator = |index: IndicatorIndex| {
            let known = plan.indicator(index);
            known.map_or("", |indicator| indicator.id.as_str())
        };
        let word = |holder: Holder| holder_word(plan, holder);
        let from = |given_to: Option<Holder>| {
            given_to.map_or_else(String::new, |holder| format!("/given-to:{}", word(holder)))
        };
        match *self {
            Self::HasEnded => "has_ended".to_owned(),
            Self::Bucket(bucket) => UnitFigure::Bucket(bucket).shown(),
            Self::Total => "bucket/total".to_owned(),
            Self::AwaitingPastDue => UnitFigure::AwaitingPastDue.shown(),
            Self::AwaitingUndated => UnitFigure::AwaitingUndated.shown(),
            Self::Rate(name) => UnitFigure::Rate(name).shown(),
            Self::Ageing(class) => UnitFigure::Ageing(class).shown(),
            Self::Reporting(heard) => UnitFigure::Reporting(heard).shown(),
            Self::Task(index) => format!("task/{}", task(index)),
            Self::Assignment(index, holder) => format!("task/{}/{}", task(index), word(holder)),
            Self::Given(index, holder, given_to) => {
                format!(
                    "task/{}/{}{}",
                    task(index),
                    word(holder),
                    from(Some(given_to))
                )
            }
            Self::Silence(index, holder, given_to) => {
                format!(
                    "task/{}/{}{}/silence",
                    task(index),
                    word(holder),
                    from(given_to)
                )
            }
            Self::Unit(holder) => format!("unit/{}", word(holder)),
            Self::OfUnit(holder, figure) => format!("unit/{}/{}", word(holder), figure.shown()),
            Self::Rank(holder) => format!("rank/{}", word(holder)),
            Self::Level(level) => format!("level/{}", level.keyword()),
            Self::LevelTotal => "level/total".to_owned(),
            Self::WorstLevel => "level/worst".to_owned(),
            Self::Indicator(index) => format!("indicator/{}", indicator(index)),
            Self::Figure(index, figure) => {
                format!("indicator/{}/{}", indicator(index), figure.keyword())
            }
            Self::Past(index, on) => format!("indicator/{}/history/{on}", indicator(index)),
            Self::Unmet(index, measure) => format!("unmet/{}/{}", task(index), indicator(measure)),
            Self::Occurrence {
                subject,
                holder,
                period,
                given_to,
            } => {
                let subject = subject_word(plan, subject);
                let (holder, period) = (word(holder), period_word(period));
                format!("occurrence/{subject}/{holder}/{period}{}", from(given_to))
            }
            Self::Period(duty, name) => {
                let duty = subject_word(plan, OccurrenceSubject::Duty(duty));
                format!("period/{duty}/{name}")
            }
            Self::Discipline(holder, period) => {
                format!("discipline/{}/{}", word(holder), period_word(period))
            }
        }
    }

    /// The key that a reader means who writes a word of the output.
    pub(super) fn normal(written: &str) -> String {
        written.replace("ageing/>120", &format!("ageing/{OVER_120}"))
    }
}

/// The id of a holder, `-joint`, `-nobody`, or `-after:` and the id of a unit whose successor is not
/// known: no id begins like these.
fn holder_word(plan: &Plan, holder: Holder) -> String {
    match holder {
        Holder::Joint => "-joint".to_owned(),
        Holder::SuccessorUnknown(unit) => {
            let id = plan.roster.party_id(Party::Unit(unit));
            format!("-after:{id}")
        }
        other => plan.holder_id(other).unwrap_or("-nobody").to_owned(),
    }
}

/// The name of a period, `once` for what falls due once.
fn period_word(period: Option<PeriodName>) -> String {
    period.map_or_else(|| "once".to_owned(), |period| period.to_string())
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

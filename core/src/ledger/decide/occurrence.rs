//! Whether the period that an entry names can be meant: it has begun, and the plan expects it.

use super::Case;
use super::authority::counted_task;
use crate::calendar::{PeriodName, ReportPeriod};
use crate::ledger::entry::{Event, Subject};
use crate::ledger::refusal::{Ground, Refusal};
use crate::ledger::rules::{duty, has_rhythm, kinds_of_periods, subject_id};
use crate::model::Deadline;

pub(super) fn check(case: &Case<'_>) -> Result<(), Refusal> {
    let Some(name) = case.entry.period else {
        return needless(case);
    };
    let refuse = |ground| {
        Refusal::new(ground)
            .with("period", name)
            .with("subject", subject_id(case.entry.subject, case.plan))
    };
    if !has_rhythm(case.entry.subject, case.plan) {
        return Err(refuse(Ground::PeriodNotInRhythm));
    }
    let Some(period) = case.plan.terms.periods.period(name) else {
        return Err(refuse(Ground::PeriodNotInRhythm));
    };
    if !is_expected(case, name, &period) {
        return Err(refuse(Ground::PeriodOutsidePlan));
    }
    if case.entry.effective_on < period.first_day {
        return Err(refuse(Ground::PeriodNotBegun)
            .with("begins", period.first_day)
            .with("effective", case.entry.effective_on));
    }
    Ok(())
}

/// What is handed in, accepted or returned belongs to one occurrence of what recurs; so does a report
/// on a duty, which fulfils the period that it names and nothing without one.
fn needless(case: &Case<'_>) -> Result<(), Refusal> {
    let is_duty = matches!(case.entry.subject, Subject::Duty(_));
    let of_an_occurrence = match case.event() {
        Event::Completed { .. } | Event::Confirmed { .. } | Event::Returned { .. } => true,
        Event::Progress { .. } | Event::NoChange => is_duty,
        _ => false,
    };
    let recurs = !kinds_of_periods(case.entry.subject, case.plan).is_empty();
    if of_an_occurrence && recurs {
        return Err(case.refuse(Ground::PeriodMissing).with("period", ""));
    }
    Ok(())
}

/// Whether the period lies between the first one after signing, or the one that the plan names as
/// the first, and the plan's last day (rules.md §2).
fn is_expected(case: &Case<'_>, name: PeriodName, period: &ReportPeriod) -> bool {
    let plan = case.plan;
    let deadline: Option<&Deadline> = match case.entry.subject {
        Subject::Task(index) => {
            let task = plan.task(counted_task(index, plan));
            task.and_then(|task| task.deadline.as_ref())
        }
        Subject::Duty(_) => duty(case.entry.subject, plan).and_then(|duty| duty.deadline.as_ref()),
        Subject::Indicator(_) => None,
    };
    let first = deadline.and_then(|deadline| deadline.first);
    let first = plan.first_period(first, name.kind());
    first.is_none_or(|first| first.name <= name) && plan.runs_in(period)
}

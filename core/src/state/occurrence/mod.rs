//! Occurrences of recurring tasks and reporting duties: computed on the day, never stored.

mod fulfilment;
mod rhythm;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use self::fulfilment::Fulfilment;
use self::rhythm::Expected;
use super::addressing::{Addressed, positions};
use super::facts::Facts;
use super::{Against, AsOf, AssignmentState, Bucket, Occurrence, OccurrenceSubject};
use crate::ledger::{KnownEntry, KnownLedger, Subject};
use crate::model::{DutyIndex, Holder, Plan, ReportingDuty, Task};

/// The periods in which a recurring task is expected; a task has no due day within its period.
pub(super) struct TaskRhythm(Vec<Expected>);

impl TaskRhythm {
    /// The periods that have begun by the day; none for a task that does not recur.
    pub(super) fn of(task: &Task, plan: &Plan, asked: &AsOf) -> Self {
        let every = task.schedule().every();
        let periods = rhythm::periods(plan, every, task.deadline.as_ref(), asked.as_of);
        let expected = periods.into_iter().map(|period| Expected {
            period: Some(period.name),
            ends_on: Some(period.cut_off),
            due: None,
        });
        Self(expected.collect())
    }

    /// Adds the occurrences of one assignment. What waits for its condition or is optional has
    /// none.
    pub(super) fn add(
        &self,
        assignment: &AssignmentState,
        relieved_on: Option<NaiveDate>,
        entries: &[KnownEntry<'_>],
        (plan, asked): (&Plan, &AsOf),
        found: &mut Vec<Occurrence>,
    ) {
        let counts = !matches!(assignment.bucket, Bucket::Conditional | Bucket::Optional);
        let owed = Owed {
            subject: OccurrenceSubject::Task(assignment.task),
            holder: assignment.holder,
            size: assignment.size,
            relieved_on,
            entries,
        };
        owed.add(self.0.iter().filter(|_| counts), plan, asked, found);
    }
}

/// Adds the occurrences of every reporting duty that is not counted at its task.
pub(super) fn of_duties(
    plan: &Plan,
    known: &KnownLedger<'_>,
    asked: &AsOf,
    found: &mut Vec<Occurrence>,
) {
    let mut entries = Vec::new();
    for (position, duty) in plan.reporting.iter().enumerate() {
        if plan.counted_at(duty).is_some() {
            continue;
        }
        let index = DutyIndex::new(position);
        let addressed = Addressed::to(known, [Subject::Duty(index)], &plan.roster, asked);
        let periods = rhythm::periods(plan, &duty.every, duty.deadline.as_ref(), asked.as_of);
        let per_period = periods.iter().map(|period| Expected {
            period: Some(period.name),
            ends_on: Some(period.cut_off),
            due: rhythm::send_by(period, &plan.terms),
        });
        let per_period: Vec<Expected> = per_period.collect();
        for (holder, size) in reporters(duty, plan) {
            addressed.find(holder, &mut entries);
            let facts = Facts::of(&entries);
            let once = duty
                .once
                .then(|| expected_once(duty, &facts, plan, asked.against));
            let owed = Owed {
                subject: OccurrenceSubject::Duty(index),
                holder,
                size,
                relieved_on: facts.relieved_on(),
                entries: &entries,
            };
            owed.add(per_period.iter().chain(&once), plan, asked, found);
        }
    }
}

fn reporters(duty: &ReportingDuty, plan: &Plan) -> Vec<(Holder, u32)> {
    if duty.from.is_empty() {
        return vec![(Holder::Nobody, 1)];
    }
    let parties = plan.roster.holders(&duty.from).into_iter();
    parties
        .map(|(holder, size)| (holder, size.unwrap_or(1)))
        .collect()
}

/// A duty that falls due once: by its last day, else until the plan ends.
fn expected_once(duty: &ReportingDuty, facts: &Facts, plan: &Plan, against: Against) -> Expected {
    let by = duty
        .deadline
        .as_ref()
        .and_then(|deadline| deadline.schedule.by());
    let due = match against {
        Against::Original => by,
        Against::Current => facts.last_day.or(by),
    };
    Expected {
        period: None,
        ends_on: plan.terms.run.to,
        due,
    }
}

/// What one holder owes on one subject.
struct Owed<'a> {
    subject: OccurrenceSubject,
    holder: Holder,
    size: u32,
    relieved_on: Option<NaiveDate>,
    entries: &'a [KnownEntry<'a>],
}

impl Owed<'_> {
    /// Adds one occurrence per period, without those that ended after the holder did, or after an
    /// act cancelled, suspended or exempted it.
    fn add<'e>(
        &self,
        expected: impl Iterator<Item = &'e Expected>,
        plan: &Plan,
        asked: &AsOf,
        found: &mut Vec<Occurrence>,
    ) {
        let unit = match self.holder {
            Holder::Unit(unit) => plan.roster.unit(unit),
            _ => None,
        };
        let fulfilment = match self.subject {
            OccurrenceSubject::Task(_) => Fulfilment::Task,
            OccurrenceSubject::Duty(_) => Fulfilment::Report,
        };
        for expected in expected {
            let last_day = expected
                .due
                .filter(|_| expected.period.is_none())
                .or(expected.ends_on);
            let relieved = self
                .relieved_on
                .is_some_and(|on| last_day.is_none_or(|last| on <= last));
            let exists = unit
                .zip(last_day)
                .is_none_or(|(unit, last)| unit.exists_on(last));
            if relieved || !exists {
                continue;
            }
            let (state, done_on) =
                fulfilment::state(expected, self.size, self.entries, fulfilment, asked.as_of);
            found.push(Occurrence {
                subject: self.subject,
                holder: self.holder,
                size: self.size,
                period: expected.period,
                due: expected.due,
                state,
                ends_on: expected.ends_on,
                done_on,
                entries: positions(fulfilment::about(expected, self.entries)),
            });
        }
    }
}

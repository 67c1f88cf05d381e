//! Occurrences of recurring tasks and reporting duties: computed on the day, never stored.

mod fulfilment;
mod rhythm;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use self::fulfilment::Fulfilment;
use self::rhythm::Expected;
use super::addressing::{Addressed, positions};
use super::facts::{Facts, Relief};
use super::{Against, AsOf, AssignmentState, Bucket, Occurrence, OccurrenceSubject};
use crate::calendar::{PeriodName, ReportPeriod};
use crate::ledger::{KnownEntry, KnownLedger, Subject};
use crate::model::{Addressee, DutyIndex, Holder, Line, Plan, ReportingDuty, Task, TaskIndex};

/// The periods in which a recurring task is expected. A task has no due day within its period, unless
/// it is a duty to report: then it has the duty's.
pub(super) struct TaskRhythm(Vec<Expected>);

/// One assignment of a recurring task.
pub(super) struct Held<'a> {
    /// Where it stands.
    pub state: &'a AssignmentState,
    /// Who holds it, one after the other.
    pub line: &'a Line,
    /// The day on which its unit joined the group to which the task was given.
    pub joined_on: Option<NaiveDate>,
    /// When acts take it out.
    pub relief: Relief,
    /// When its condition came true, where it has one.
    pub triggered_on: Option<NaiveDate>,
    /// The entries that concern it, in order.
    pub entries: &'a [KnownEntry<'a>],
}

impl TaskRhythm {
    /// The periods that have begun by the day; none for a task that does not recur.
    pub(super) fn of(task: &Task, duties: &[DutyIndex], plan: &Plan, asked: &AsOf) -> Self {
        let every = task.schedule().every();
        let periods = rhythm::periods(plan, every, task.deadline.as_ref(), asked.as_of);
        let duties = duties
            .iter()
            .filter_map(|index| plan.reporting.get(index.position()));
        let duties: Vec<&ReportingDuty> = duties.collect();
        let expected = periods.into_iter().map(|period| {
            let is_duty = duties.iter().any(|duty| duty.comes_in(period.name));
            Expected {
                period: Some(period.name),
                begins_on: Some(period.first_day),
                ends_on: Some(period.cut_off),
                due: plan.due_with(duties.iter().copied(), period.name),
                fulfilment: if is_duty {
                    Fulfilment::Report
                } else {
                    Fulfilment::Task
                },
            }
        });
        Self(expected.collect())
    }

    /// Adds the occurrences of one assignment.
    pub(super) fn add(
        &self,
        held: &Held<'_>,
        (plan, asked): (&Plan, &AsOf),
        found: &mut Vec<Occurrence>,
    ) {
        let state = held.state;
        let since = match (state.bucket, held.triggered_on) {
            (Bucket::Conditional | Bucket::Optional, _) => Since::Never,
            (_, Some(day)) => Since::Day(day),
            (_, None) => Since::Ever,
        };
        let owed = Owed {
            subject: OccurrenceSubject::Task(state.task),
            line: held.line,
            member: (held.joined_on, None),
            since,
            size: state.size,
            relief: &held.relief,
            entries: held.entries,
        };
        owed.add(self.0.iter(), plan, asked, found);
    }
}

/// Adds the occurrences of some reporting duties that are not counted at a task.
pub(super) fn of_duties(
    duties: &[DutyIndex],
    question: (&Plan, &KnownLedger<'_>, &AsOf),
    found: &mut Vec<Occurrence>,
) {
    for index in duties {
        of_duty(*index, &[Subject::Duty(*index)], question, found);
    }
}

/// The periods of a duty that have begun by a day.
pub(super) fn periods_of_duty(
    plan: &Plan,
    duty: &ReportingDuty,
    begun_by: NaiveDate,
) -> Vec<ReportPeriod> {
    rhythm::periods(plan, &duty.every, duty.deadline.as_ref(), begun_by)
}

/// The occurrences of every reporting duty, by who reports, wherever else they are counted. What the
/// reporter enters on the task that is the duty counts too.
pub(super) fn of_all_duties(plan: &Plan, known: &KnownLedger<'_>, asked: &AsOf) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for (position, duty) in plan.reporting.iter().enumerate() {
        let index = DutyIndex::new(position);
        let mut subjects = vec![Subject::Duty(index)];
        let task = plan.counted_at(duty);
        if let Some(task) = task.filter(|task| plan.holds_duty(duty, *task)) {
            let same_as = |task: TaskIndex| plan.task(task).and_then(|task| task.same_as);
            let original = same_as(task).unwrap_or(task);
            let family = (0..plan.tasks.len()).map(TaskIndex::new);
            let family = family.filter(|one| *one == original || same_as(*one) == Some(original));
            subjects.extend(family.map(Subject::Task));
        }
        of_duty(index, &subjects, (plan, known, asked), &mut found);
    }
    found
}

/// Adds the occurrences of one duty, with the entries about any of the subjects.
fn of_duty(
    index: DutyIndex,
    subjects: &[Subject],
    (plan, known, asked): (&Plan, &KnownLedger<'_>, &AsOf),
    found: &mut Vec<Occurrence>,
) {
    let Some(duty) = plan.reporting.get(index.position()) else {
        return;
    };
    let addressed = Addressed::to(known, subjects, &BTreeMap::new(), &plan.roster, asked);
    let periods = periods_of_duty(plan, duty, asked.as_of);
    let per_period = periods.iter().map(|period| Expected {
        period: Some(period.name),
        begins_on: Some(period.first_day),
        ends_on: Some(period.cut_off),
        due: plan.send_by(&duty.from, period.name),
        fulfilment: Fulfilment::Report,
    });
    let per_period: Vec<Expected> = per_period.collect();
    let mut owes = BTreeSet::new();
    let mut entries = Vec::new();
    for reporter in reporters(duty, plan) {
        // Who has not joined yet has nothing to do with it.
        if reporter.joined_on.is_some_and(|on| asked.as_of < on) {
            continue;
        }
        let line = plan.line(reporter.holder, Subject::Duty(index));
        addressed.find(&line, &mut entries);
        let facts = Facts::of(&entries, &duty.every);
        let once = duty.once.then(|| expected_once(duty, plan));
        let owed = Owed {
            subject: OccurrenceSubject::Duty(index),
            line: &line,
            member: (reporter.joined_on, reporter.until),
            since: match (&duty.condition, facts.triggered_on) {
                (None, _) => Since::Ever,
                (Some(_), None) => Since::Never,
                (Some(_), Some(day)) => Since::Day(day),
            },
            size: reporter.size.unwrap_or(1),
            relief: &facts.relief(),
            entries: &entries,
        };
        let first = found.len();
        owed.add(per_period.iter().chain(&once), plan, asked, found);
        one_report_each(&line, &per_period, first, &mut owes, found);
    }
}

fn reporters(duty: &ReportingDuty, plan: &Plan) -> Vec<Addressee> {
    if duty.from.is_empty() {
        return vec![Addressee {
            holder: Holder::Nobody,
            size: Some(1),
            joined_on: None,
            until: None,
        }];
    }
    let signed_on = plan.directive.earliest_issue();
    plan.roster.addressed(&duty.from, signed_on)
}

/// Leaves one report per holder and period of those added last: a unit that has taken over from
/// several owes one for every period that begins afterwards. The period in which it took over is
/// still owed for each of them.
fn one_report_each(
    line: &Line,
    periods: &[Expected],
    first: usize,
    owes: &mut BTreeSet<(Holder, PeriodName)>,
    found: &mut Vec<Occurrence>,
) {
    let mut kept = first;
    for at in first..found.len() {
        let Some(row) = found.get(at) else { break };
        let period = periods.iter().find(|period| period.period == row.period);
        let begins_on = period.and_then(|period| period.begins_on);
        let whole = begins_on.filter(|day| line.holder_on(*day) == row.holder);
        let is_new = whole
            .zip(row.period)
            .is_none_or(|(_, period)| owes.insert((row.holder, period)));
        if is_new {
            found.swap(kept, at);
            kept += 1;
        }
    }
    found.truncate(kept);
}

/// A duty that falls due once: by its last day, else until the plan ends.
fn expected_once(duty: &ReportingDuty, plan: &Plan) -> Expected {
    let deadline = duty.deadline.as_ref();
    Expected {
        period: None,
        begins_on: None,
        ends_on: plan.terms.run.to,
        due: deadline.and_then(|deadline| deadline.schedule.by()),
        fulfilment: Fulfilment::Report,
    }
}

/// Since when something is owed.
#[derive(Clone, Copy)]
enum Since {
    /// From the beginning.
    Ever,
    /// From the day on which its condition came true: the period of that day is the first.
    Day(NaiveDate),
    /// It waits for its condition, or is optional.
    Never,
}

/// What one holder, and who follows it, owes on one subject.
struct Owed<'a> {
    subject: OccurrenceSubject,
    line: &'a Line,
    /// First and last day of the membership through which it is owed, where they are bounded.
    member: (Option<NaiveDate>, Option<NaiveDate>),
    /// Since when it is owed; of anything else only what was handed in is listed.
    since: Since,
    size: u32,
    relief: &'a Relief,
    entries: &'a [KnownEntry<'a>],
}

impl Owed<'_> {
    /// Adds one occurrence per period, without those of which nobody existed on the last day who
    /// could owe them, and those due after an act cancelled, suspended or exempted them.
    fn add<'e>(
        &self,
        expected: impl Iterator<Item = &'e Expected>,
        plan: &Plan,
        asked: &AsOf,
        found: &mut Vec<Occurrence>,
    ) {
        for original in expected {
            let expected = &match asked.against {
                Against::Original => *original,
                Against::Current => fulfilment::as_extended(original, self.entries),
            };
            let (state, done_on) =
                fulfilment::state(expected, self.size, self.entries, asked.as_of);
            // What was handed in is listed, whether or not it was owed.
            if done_on.is_none() && !self.is_owed(expected, plan, asked.as_of) {
                continue;
            }
            // Whoever hands it in, or else existed on the day by which it had to be done.
            let rests_on = [
                done_on,
                expected.due.or(expected.ends_on),
                Some(asked.as_of),
            ];
            let rests_on = rests_on.into_iter().flatten().min();
            found.push(Occurrence {
                subject: self.subject,
                holder: self.line.holder_on(rests_on.unwrap_or(asked.as_of)),
                given_to: self.line.given_to(),
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

    /// Whether somebody had to do it, as far as the day asked about shows.
    fn is_owed(&self, expected: &Expected, plan: &Plan, as_of: NaiveDate) -> bool {
        let last_day = expected
            .due
            .filter(|_| expected.period.is_none())
            .or(expected.ends_on);
        let to_be_done_by = expected.due.or(expected.ends_on);
        let relieve = |period| Facts::relieve(self.entries, period, to_be_done_by);
        let relieved = self.relief.covers(to_be_done_by) || expected.period.is_some_and(relieve);
        let (joined_on, left_on) = self.member;
        let joined_later = joined_on.is_some_and(|joined| {
            let starts = expected.begins_on.or(last_day);
            starts.is_some_and(|day| day < joined)
        });
        let given_to = self.line.given_to();
        // That its holder will have ended by the last day, no day before shows.
        let somebody = last_day.is_none_or(|last| match self.line.holder_on(last.min(as_of)) {
            Holder::Unit(unit) => {
                let begins = plan.roster.unit(unit).and_then(|unit| unit.from);
                let is_successor = Holder::Unit(unit) != given_to;
                let stays = left_on.is_none_or(|left| last <= left);
                is_successor || (stays && begins.is_none_or(|from| from <= last))
            }
            // Where several follow, somebody owes it, and only who is not known.
            Holder::SuccessorUnknown(unit) => {
                let unit = plan.roster.unit(unit);
                unit.is_some_and(|unit| !unit.succeeded_by.is_empty())
            }
            _ => true,
        });
        let begun = match self.since {
            Since::Ever => true,
            Since::Day(day) => expected.ends_on.is_none_or(|ends| day <= ends),
            Since::Never => false,
        };
        begun && !relieved && !joined_later && somebody
    }
}

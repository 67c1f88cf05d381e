//! Whom an entry concerns, and which entries speak of the same thing.

use chrono::NaiveDate;

use super::Case;
use super::authority::counted_task;
use crate::ledger::entry::Subject;
use crate::ledger::rules::duty;
use crate::model::{DutyIndex, Holder, Line, Party, Passing, Plan, Roster, TaskIndex};

/// Every subject whose entries speak of the same thing: repetitions, and duties counted at a task.
pub(super) fn family(subject: Subject, plan: &Plan) -> Vec<Subject> {
    let root = root(subject, plan);
    if !matches!(root, Subject::Task(_)) {
        return vec![subject];
    }
    let tasks = (0..plan.tasks.len()).map(|at| Subject::Task(TaskIndex::new(at)));
    let duties = (0..plan.reporting.len()).map(|at| Subject::Duty(DutyIndex::new(at)));
    let same = tasks.chain(duties);
    same.filter(|one| self::root(*one, plan) == root).collect()
}

/// The subject as which another one is counted: its original, or the task at which a duty is.
pub(super) fn root(subject: Subject, plan: &Plan) -> Subject {
    let task = match subject {
        Subject::Task(index) => Some(index),
        Subject::Duty(_) => duty(subject, plan).and_then(|duty| plan.counted_at(duty)),
        Subject::Indicator(_) => None,
    };
    task.map_or(subject, |index| Subject::Task(counted_task(index, plan)))
}

/// The assignments or duties that the entry concerns, each with its holders and the units that it
/// stands for.
pub(super) fn concerned(case: &Case<'_>) -> Vec<(Line, u32)> {
    let (unit, is_act, on) = (
        case.entry.unit,
        case.event().is_act(),
        case.entry.effective_on,
    );
    let mut held = held(case.entry.subject, case.plan);
    held.retain(|(line, _)| concerns(unit, is_act, on, line, &case.plan.roster));
    held
}

/// Who holds a subject, one after the other, for each to whom it was given, and the units that it
/// stands for; a group without a known size is never complete by a count.
pub(super) fn held(subject: Subject, plan: &Plan) -> Vec<(Line, u32)> {
    let subject = match subject {
        Subject::Task(index) => Subject::Task(counted_task(index, plan)),
        other => other,
    };
    let held: Vec<(Holder, u32)> = match subject {
        Subject::Task(index) => plan
            .assignments_of(index)
            .map(|one| (one.holder, size(one.holder, one.size)))
            .collect(),
        Subject::Duty(_) => {
            let from = duty(subject, plan).map_or(&[][..], |duty| &duty.from);
            let signed_on = plan.directive.earliest_issue();
            let held = plan.roster.addressed(from, signed_on).into_iter();
            let mut held: Vec<_> = held
                .map(|one| (one.holder, size(one.holder, one.size.unwrap_or(1))))
                .collect();
            if held.is_empty() {
                held.push((Holder::Nobody, 1));
            }
            held
        }
        Subject::Indicator(_) => Vec::new(),
    };
    let held = held.into_iter();
    held.map(|(holder, size)| (plan.line(holder, subject), size))
        .collect()
}

const fn size(holder: Holder, units: u32) -> u32 {
    match holder {
        Holder::WholeGroup(_) => u32::MAX,
        _ => units,
    }
}

/// Whether an entry of a day concerns what was given to somebody and passes on: who follows speaks of
/// it from the day of passing on.
pub(super) fn concerns(
    unit: Option<Party>,
    is_act: bool,
    on: NaiveDate,
    line: &Line,
    roster: &Roster,
) -> bool {
    let follows = |next: &&Passing| next.since <= on && next.holder.party().is_some();
    let mut heirs = line.passings().iter().filter(follows);
    addresses(unit, is_act, line.given_to(), roster)
        || heirs.any(|next| addresses(unit, is_act, next.holder, roster))
}

/// Whether an entry with a unit concerns a holder: as `state` finds whom an entry concerns.
fn addresses(unit: Option<Party>, is_act: bool, holder: Holder, roster: &Roster) -> bool {
    let (Some(unit), Some(party)) = (unit, holder.party()) else {
        return true;
    };
    let within = |group: Party| {
        let part = match party {
            Party::Group(index) => roster.group(index).and_then(|group| group.subset_of),
            Party::Unit(_) => None,
        };
        roster.includes(group, party) || part.map(Party::Group) == Some(group)
    };
    unit == party || (is_act && matches!(unit, Party::Group(_)) && within(unit))
}

/// The unit after whose split the plan does not say who takes a subject, where a party is that unit
/// or one of those that follow it.
pub(super) fn unsettled(party: Option<Party>, subject: Subject, plan: &Plan) -> Option<&str> {
    let Some(Party::Unit(named)) = party else {
        return None;
    };
    held(subject, plan).into_iter().find_map(|(line, _)| {
        let Holder::SuccessorUnknown(ended) = line.passings().last()?.holder else {
            return None;
        };
        let unit = plan.roster.unit(ended)?;
        let concerns = ended == named || unit.succeeded_by.contains(&named);
        (concerns && unit.succeeded_by.len() > 1).then(|| unit.id.as_str())
    })
}

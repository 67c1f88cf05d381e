//! From plan and ledger to state: the one entry of this module.

use std::collections::BTreeMap;
use std::ops::Range;

use super::addressing::Addressed;
use super::assignment::{Case, judge};
use super::facts::Facts;
use super::occurrence::{self, Held, TaskRhythm};
use super::outline::Outline;
use super::{AsOf, AssignmentState, Occurrence, PlanState, indicator, units};
use crate::ledger::{KnownEntry, KnownLedger, Ledger, Subject};
use crate::model::{Assignment, Holder, Plan, TaskIndex};

/// Where everything of a plan stands on a day, as it was known on a day (rules.md §2 and §3).
///
/// Before the day of signing (or its earliest possible day) nothing is counted: every list is empty
/// and `in_force` is false. A plan whose day of signing is not even bounded is always in force.
///
/// The same plan, ledger and question always give the same state. Entries recorded after
/// `known_at`, or effective after `as_of`, change nothing.
///
/// ```
/// use chrono::NaiveDate;
/// use tiendo_core::ledger::Ledger;
/// use tiendo_core::model::Plan;
/// use tiendo_core::state::{AsOf, Bucket, state_as_of};
///
/// fn overdue_on(day: NaiveDate, plan: &Plan, ledger: &Ledger) -> u64 {
///     state_as_of(plan, ledger, &AsOf::on(day)).counts.get(Bucket::Overdue)
/// }
/// ```
///
/// What a unit has not finished by its last day is held by its successor from the next day on
/// (rules.md §7); asked about an earlier day, it is still held by the unit.
#[must_use]
pub fn state_as_of(plan: &Plan, ledger: &Ledger, as_of: &AsOf) -> PlanState {
    state_with(plan, &Outline::of(plan), ledger, as_of)
}

/// The same for a plan whose outline is known.
pub(super) fn state_with(
    plan: &Plan,
    outline: &Outline,
    ledger: &Ledger,
    as_of: &AsOf,
) -> PlanState {
    let in_force = plan
        .directive
        .earliest_issue()
        .is_none_or(|signed| signed <= as_of.as_of);
    let mut state = PlanState::before_anything(*as_of);
    if !in_force {
        return state;
    }
    let known = ledger.known_at(as_of.known_at);
    state.in_force = true;
    state.has_ended = plan.terms.run.to.is_some_and(|end| end < as_of.as_of);
    let projection = Projection {
        plan,
        outline,
        known: &known,
        asked: as_of,
    };
    let mut judged = Judged::default();
    judged.assignments.reserve_exact(plan.assignments.len());
    for run in &outline.runs {
        projection.judge(run, &mut judged);
    }
    (state.assignments, state.occurrences) = (judged.assignments, judged.occurrences);
    let duties = outline.duties_apart();
    occurrence::of_duties(duties, (plan, &known, as_of), &mut state.occurrences);
    state.indicators = indicator::indicators(plan, &known, as_of);
    state.units = units::units(plan, &known, &state.assignments, as_of);
    state.add_up();
    state
}

/// What every assignment of the plan is judged with.
pub(super) struct Projection<'a> {
    pub plan: &'a Plan,
    pub outline: &'a Outline,
    pub known: &'a KnownLedger<'a>,
    pub asked: &'a AsOf,
}

/// What was judged so far, in the order of the plan.
#[derive(Default)]
pub(super) struct Judged<'a> {
    pub assignments: Vec<AssignmentState>,
    pub occurrences: Vec<Occurrence>,
    /// The entries of one assignment after the other.
    entries: Vec<KnownEntry<'a>>,
}

impl<'a> Projection<'a> {
    /// Judges the assignments of one task, those of later members left out until they join.
    pub(super) fn judge(&self, run: &Range<usize>, judged: &mut Judged<'a>) {
        let assignments = self.plan.assignments.get(run.clone()).unwrap_or_default();
        let listed = assignments.first().map(|assignment| assignment.task);
        let original = listed.and_then(|listed| self.outline.original(listed));
        let task = original.and_then(|original| self.plan.task(original));
        let (Some(listed), Some(original), Some(task)) = (listed, original, task) else {
            return;
        };
        let family = self.outline.family(original);
        let duties = self.outline.duties_at(family);
        let tasks = family.iter().copied().map(TaskIndex::new);
        let subjects: Vec<Subject> = tasks
            .map(Subject::Task)
            .chain(duties.iter().copied().map(Subject::Duty))
            .collect();
        let addressed = Addressed::to(
            self.known,
            &subjects,
            self.outline.preparers(),
            &self.plan.roster,
            self.asked,
        );
        let rhythm = TaskRhythm::of(task, &duties, self.plan, self.asked);
        let sizes = (original != listed).then(|| self.sizes(original));
        for assignment in assignments {
            let joined_on = assignment.joined_on;
            if joined_on.is_some_and(|joined| self.asked.as_of < joined) {
                continue;
            }
            let line = self.plan.line(assignment.holder, Subject::Task(original));
            addressed.find(&line, &mut judged.entries);
            let facts = Facts::of(&judged.entries, task.schedule().every());
            let (relief, triggered_on) = (facts.relief(), facts.triggered_on);
            let units = sizes.as_ref().map_or(assignment.size, |sizes| {
                sizes.get(&assignment.holder).copied().unwrap_or(1)
            });
            let listed_size = if sizes.is_some() { 0 } else { assignment.size };
            let assignment = Assignment {
                size: listed_size,
                ..*assignment
            };
            let case = Case {
                assignment: &assignment,
                line: &line,
                task,
                units,
                entries: &judged.entries,
            };
            let state = judge(&case, facts, &self.plan.terms, self.asked);
            if sizes.is_none() {
                let held = Held {
                    state: &state,
                    line: &line,
                    joined_on,
                    relief,
                    triggered_on: triggered_on.filter(|_| task.condition.is_some()),
                    entries: &judged.entries,
                };
                let question = (self.plan, self.asked);
                rhythm.add(&held, question, &mut judged.occurrences);
            }
            judged.assignments.push(state);
        }
    }

    /// The sizes of a task's assignments, for what repeats it and is judged alike.
    fn sizes(&self, task: TaskIndex) -> BTreeMap<Holder, u32> {
        let assignments = self.plan.assignments_of(task);
        assignments
            .map(|assignment| (assignment.holder, assignment.size))
            .collect()
    }
}

//! From plan and ledger to state: the one entry of this module.

use std::collections::BTreeMap;
use std::ops::Range;

use super::addressing::Addressed;
use super::assignment::{Case, judge};
use super::facts::Facts;
use super::occurrence::{self, Held, TaskRhythm};
use super::repetition::{families, originals};
use super::{AsOf, AssignmentState, Occurrence, PlanState, Tally, indicator, units};
use crate::ledger::{KnownLedger, Ledger, Subject};
use crate::model::{Assignment, DutyIndex, Holder, Party, Plan, TaskIndex};

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
        known: &known,
        asked: as_of,
    };
    (state.assignments, state.occurrences) = projection.assignments();
    occurrence::of_duties(plan, &known, as_of, &mut state.occurrences);
    state.indicators = indicator::indicators(plan, &known, as_of);
    state.units = units::units(plan, &known, &state.assignments, as_of);
    let tally = Tally::of(&state.assignments, as_of.as_of);
    state.counts = tally.counts;
    state.awaiting_past_due = tally.awaiting_past_due;
    state.awaiting_undated = tally.awaiting_undated;
    state.ageing = tally.ageing;
    state.reporting = tally.reporting;
    state.rates = tally.rates();
    state
}

/// What every assignment of the plan is judged with.
struct Projection<'a> {
    plan: &'a Plan,
    known: &'a KnownLedger<'a>,
    asked: &'a AsOf,
}

impl Projection<'_> {
    fn assignments(&self) -> (Vec<AssignmentState>, Vec<Occurrence>) {
        let same_as = self
            .plan
            .tasks
            .iter()
            .map(|task| task.same_as.map(TaskIndex::position));
        let originals = originals(&same_as.collect::<Vec<_>>());
        let families = families(&originals);
        let counted = CountedDuties::of(self.plan);
        let runs = runs(&self.plan.assignments);
        let mut states = Vec::with_capacity(self.plan.assignments.len());
        let mut occurrences = Vec::new();
        let mut entries = Vec::new();
        for run in &runs {
            let Some(first) = self.plan.assignments.get(run.start) else {
                continue;
            };
            let listed = first.task;
            let original = originals
                .get(listed.position())
                .copied()
                .map(TaskIndex::new);
            let Some((original, task)) =
                original.and_then(|index| Some((index, self.plan.task(index)?)))
            else {
                continue;
            };
            let family = families
                .get(original.position())
                .map_or(&[][..], Vec::as_slice);
            let tasks = family.iter().copied().map(TaskIndex::new);
            let duties = counted.of_tasks(family);
            let subjects: Vec<Subject> = tasks
                .map(Subject::Task)
                .chain(duties.iter().copied().map(Subject::Duty))
                .collect();
            let addressed = Addressed::to(
                self.known,
                &subjects,
                &counted.preparers,
                &self.plan.roster,
                self.asked,
            );
            let rhythm = TaskRhythm::of(task, &duties, self.plan, self.asked);
            let sizes = (original != listed).then(|| self.sizes(original));
            for assignment in self.plan.assignments.get(run.clone()).unwrap_or_default() {
                if assignment
                    .joined_on
                    .is_some_and(|joined| self.asked.as_of < joined)
                {
                    continue;
                }
                let line = self.plan.line(assignment.holder, Subject::Task(original));
                addressed.find(&line, &mut entries);
                let facts = Facts::of(&entries);
                let relief = facts.relief();
                let units = sizes.as_ref().map_or(assignment.size, |sizes| {
                    sizes.get(&assignment.holder).copied().unwrap_or(1)
                });
                let listed_size = if sizes.is_some() { 0 } else { assignment.size };
                let joined_on = assignment.joined_on;
                let assignment = Assignment {
                    size: listed_size,
                    ..*assignment
                };
                let case = Case {
                    assignment: &assignment,
                    line: &line,
                    task,
                    units,
                    entries: &entries,
                };
                let state = judge(&case, facts, &self.plan.terms, self.asked);
                if sizes.is_none() {
                    let question = (self.plan, self.asked);
                    let held = Held {
                        state: &state,
                        line: &line,
                        joined_on,
                        relief,
                        entries: &entries,
                    };
                    rhythm.add(&held, question, &mut occurrences);
                }
                states.push(state);
            }
        }
        (states, occurrences)
    }

    /// The sizes of a task's assignments, for what repeats it and is judged alike.
    fn sizes(&self, task: TaskIndex) -> BTreeMap<Holder, u32> {
        let assignments = self.plan.assignments_of(task);
        assignments
            .map(|assignment| (assignment.holder, assignment.size))
            .collect()
    }
}

/// The duties that are counted at tasks, found once for the whole plan.
struct CountedDuties {
    at: BTreeMap<usize, Vec<DutyIndex>>,
    preparers: BTreeMap<Subject, Vec<Party>>,
}

impl CountedDuties {
    fn of(plan: &Plan) -> Self {
        let mut counted = Self {
            at: BTreeMap::new(),
            preparers: BTreeMap::new(),
        };
        for (position, duty) in plan.reporting.iter().enumerate() {
            let index = DutyIndex::new(position);
            if let Some(task) = plan.counted_at(duty) {
                counted.at.entry(task.position()).or_default().push(index);
                let preparers = plan.counted_for(duty);
                if !preparers.is_empty() {
                    counted.preparers.insert(Subject::Duty(index), preparers);
                }
            }
        }
        counted
    }

    /// Those counted at any of some tasks.
    fn of_tasks(&self, tasks: &[usize]) -> Vec<DutyIndex> {
        let found = tasks.iter().filter_map(|task| self.at.get(task));
        found.flatten().copied().collect()
    }
}

/// The stretches of assignments that belong to one task.
fn runs(assignments: &[Assignment]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for run in assignments.chunk_by(|one, next| one.task == next.task) {
        let start = runs.last().map_or(0, |last| last.end);
        runs.push(start..start + run.len());
    }
    runs
}

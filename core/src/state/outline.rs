//! How the tasks and duties of a plan hang together: worked out once for many questions.

use std::collections::BTreeMap;
use std::ops::Range;

use super::repetition::{families, originals};
use crate::ledger::Subject;
use crate::model::{Assignment, DutyIndex, Party, Plan, TaskIndex};

/// What a projection asks of a plan and no day changes.
#[derive(Debug, Clone)]
pub(super) struct Outline {
    /// For every task the one that it repeats, else itself.
    originals: Vec<usize>,
    /// For every original the tasks that share its progress.
    families: Vec<Vec<usize>>,
    /// The stretches of assignments that belong to one task.
    pub runs: Vec<Range<usize>>,
    /// The duties that are counted at a task.
    at_tasks: BTreeMap<usize, Vec<DutyIndex>>,
    /// Those who prepare what others send, for duties that are counted at a task.
    preparers: BTreeMap<Subject, Vec<Party>>,
    /// The duties that are counted by themselves.
    apart: Vec<DutyIndex>,
}

impl Outline {
    pub(super) fn of(plan: &Plan) -> Self {
        let same_as = plan.tasks.iter();
        let same_as = same_as.map(|task| task.same_as.map(TaskIndex::position));
        let originals = originals(&same_as.collect::<Vec<_>>());
        let mut outline = Self {
            families: families(&originals),
            originals,
            runs: runs(&plan.assignments),
            at_tasks: BTreeMap::new(),
            preparers: BTreeMap::new(),
            apart: Vec::new(),
        };
        for position in 0..plan.reporting.len() {
            outline.place(DutyIndex::new(position), plan);
        }
        outline
    }

    fn place(&mut self, index: DutyIndex, plan: &Plan) {
        let Some(duty) = plan.reporting.get(index.position()) else {
            return;
        };
        let Some(task) = plan.counted_at(duty) else {
            self.apart.push(index);
            return;
        };
        self.at_tasks
            .entry(task.position())
            .or_default()
            .push(index);
        let preparers = plan.counted_for(duty);
        if !preparers.is_empty() {
            self.preparers.insert(Subject::Duty(index), preparers);
        }
    }

    /// The task whose terms and progress count for a task.
    pub(super) fn original(&self, task: TaskIndex) -> Option<TaskIndex> {
        let original = self.originals.get(task.position()).copied();
        original.map(TaskIndex::new)
    }

    /// The tasks that share the progress of an original.
    pub(super) fn family(&self, original: TaskIndex) -> &[usize] {
        let family = self.families.get(original.position());
        family.map_or(&[][..], Vec::as_slice)
    }
    /// The duties that are counted at any of some tasks.
    pub(super) fn duties_at(&self, tasks: &[usize]) -> Vec<DutyIndex> {
        let found = tasks.iter().filter_map(|task| self.at_tasks.get(task));
        found.flatten().copied().collect()
    }

    /// The task at which a duty is counted, where it is counted at one.
    pub(super) fn task_of(&self, duty: DutyIndex) -> Option<TaskIndex> {
        let mut found = self.at_tasks.iter();
        let found = found.find(|(_, duties)| duties.contains(&duty));
        found.map(|(task, _)| TaskIndex::new(*task))
    }

    /// The duties that are counted by themselves, in the order of the plan.
    pub(super) fn duties_apart(&self) -> &[DutyIndex] {
        &self.apart
    }

    /// Those whom entries on a duty concern because they prepare what is sent.
    pub(super) const fn preparers(&self) -> &BTreeMap<Subject, Vec<Party>> {
        &self.preparers
    }
}

fn runs(assignments: &[Assignment]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for run in assignments.chunk_by(|one, next| one.task == next.task) {
        let start = runs.last().map_or(0, |last| last.end);
        runs.push(start..start + run.len());
    }
    runs
}

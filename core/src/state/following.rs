//! A state that follows its ledger: entries are added one at a time, and little is worked out anew.

use std::collections::BTreeSet;
use std::ops::{Deref, Range};

use super::outline::Outline;
use super::project::{Judged, Projection, state_with};
use super::{AsOf, OccurrenceSubject, PlanState, indicator, occurrence, units};
use crate::ledger::{Entry, KnownLedger, Ledger, Subject};
use crate::model::{DutyIndex, Holder, Party, Plan, TaskIndex};

/// A plan, its ledger and the state of a day, kept together while entries are added or the day
/// changes.
///
/// After every step the state is the one that [`state_as_of`](super::state_as_of) gives.
///
/// ```
/// use tiendo_core::ledger::{Entry, Ledger};
/// use tiendo_core::model::Plan;
/// use tiendo_core::state::{AsOf, Following, state_as_of};
///
/// fn one_more(plan: &Plan, ledger: Ledger, asked: &AsOf, entry: Entry) {
///     let mut following = Following::new(plan, ledger, asked);
///     following.record(entry);
///     assert_eq!(following.state(), &state_as_of(plan, following.ledger(), asked));
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Following<P> {
    plan: P,
    outline: Outline,
    ledger: Ledger,
    state: PlanState,
}

impl<P: Deref<Target = Plan>> Following<P> {
    /// The state of a day, ready for more.
    pub fn new(plan: P, mut ledger: Ledger, asked: &AsOf) -> Self {
        ledger.make_room();
        let outline = Outline::of(&plan);
        let state = state_with(&plan, &outline, &ledger, asked);
        Self {
            plan,
            outline,
            ledger,
            state,
        }
    }

    /// The state as it is now.
    pub const fn state(&self) -> &PlanState {
        &self.state
    }

    /// The ledger as it is now.
    pub const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Asks another question.
    pub fn ask(&mut self, asked: &AsOf) {
        self.state = state_with(&self.plan, &self.outline, &self.ledger, asked);
    }

    /// Adds an entry. Where it was recorded after all others, only what it is about is worked out
    /// anew, and what adds it up; otherwise, and where a correction is corrected, everything is.
    pub fn record(&mut self, entry: Entry) {
        let changed = self.ledger.record(entry);
        let changed = changed.and_then(|position| self.ledger.entries().get(position as usize));
        let Some(changed) = changed else {
            self.ask(&AsOf { ..self.state.as_of });
            return;
        };
        if !self.state.in_force {
            return;
        }
        let known = self.ledger.known_at(self.state.as_of.known_at);
        let renewal = Renewal {
            plan: &self.plan,
            outline: &self.outline,
            known: &known,
        };
        renewal.about(changed.subject, changed.unit, &mut self.state);
    }
}

/// What a state is brought up to date with.
struct Renewal<'a> {
    plan: &'a Plan,
    outline: &'a Outline,
    known: &'a KnownLedger<'a>,
}

impl Renewal<'_> {
    /// Works out anew what an entry about a subject, in the name of a unit, can have changed.
    fn about(&self, subject: Subject, unit: Option<Party>, state: &mut PlanState) {
        let mut holders = BTreeSet::new();
        if let Some(task) = self.counted_at(subject) {
            self.tasks(task, state, &mut holders);
        }
        match subject {
            Subject::Task(_) => {}
            Subject::Indicator(index) => indicator::renew(self.plan, self.known, index, state),
            Subject::Duty(duty) => self.duty(duty, state),
        }
        holders.extend(
            match (subject, unit) {
                (Subject::Task(_), _) | (_, None) => [None, None],
                (_, Some(Party::Unit(unit))) => [Some(Holder::Unit(unit)), None],
                (_, Some(Party::Group(group))) => [
                    Some(Holder::Remainder(group)),
                    Some(Holder::WholeGroup(group)),
                ],
            }
            .into_iter()
            .flatten(),
        );
        units::renew(self.plan, self.known, &holders, state);
        state.add_up();
    }

    /// The original of the task whose progress entries about a subject are.
    fn counted_at(&self, subject: Subject) -> Option<TaskIndex> {
        let task = match subject {
            Subject::Task(task) => Some(task),
            Subject::Duty(duty) => self.outline.task_of(duty),
            Subject::Indicator(_) => None,
        };
        self.outline.original(task?)
    }

    /// Judges a task and its repetitions; those who held and who hold them are added to `holders`.
    fn tasks(&self, original: TaskIndex, state: &mut PlanState, holders: &mut BTreeSet<Holder>) {
        let asked = state.as_of;
        let projection = Projection {
            plan: self.plan,
            outline: self.outline,
            known: self.known,
            asked: &asked,
        };
        for member in self.outline.family(original) {
            let task = TaskIndex::new(*member);
            let mut judged = Judged::default();
            let given = run(&self.plan.assignments, task, |one| one.task);
            projection.judge(&given, &mut judged);
            let own = run(&state.assignments, task, |one| one.task);
            holders.extend(judged.assignments.iter().map(|one| one.holder));
            let before = state.assignments.splice(own, judged.assignments);
            holders.extend(before.map(|one| one.holder));
            if task == original {
                let subject = OccurrenceSubject::Task(task);
                let own = run(&state.occurrences, subject, |one| one.subject);
                state.occurrences.splice(own, judged.occurrences);
            }
        }
    }

    /// Works out the occurrences of a duty.
    fn duty(&self, duty: DutyIndex, state: &mut PlanState) {
        if self.outline.duties_apart().contains(&duty) {
            let subject = OccurrenceSubject::Duty(duty);
            let own = run(&state.occurrences, subject, |one| one.subject);
            let question = (self.plan, self.known, &state.as_of);
            let mut found = Vec::new();
            occurrence::of_duties(&[duty], question, &mut found);
            state.occurrences.splice(own, found);
        }
    }
}

/// Where those with a key stand in a list in the order of keys.
fn run<T, K: Ord>(sorted: &[T], key: K, of: impl Fn(&T) -> K) -> Range<usize> {
    let start = sorted.partition_point(|one| of(one) < key);
    start..sorted.partition_point(|one| of(one) <= key)
}

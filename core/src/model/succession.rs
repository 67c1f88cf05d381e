//! Units that end: who holds afterwards what they were given (rules.md §7).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{DutyIndex, IndicatorIndex, TaskIndex, UnitIndex};
use super::plan::Plan;
use super::subject::Subject;
use super::task::Holder;
use super::unit::Party;
use crate::source::Place;

/// What one of several successors takes from a unit; without tasks, duties and indicators whatever
/// no other row of that unit names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Takeover {
    /// The unit that ends.
    pub from: UnitIndex,
    /// Its successor.
    pub to: UnitIndex,
    /// The tasks that it takes.
    pub tasks: Vec<TaskIndex>,
    /// The duties that it takes.
    pub duties: Vec<DutyIndex>,
    /// The indicators that it takes.
    pub indicators: Vec<IndicatorIndex>,
    /// Where it is declared.
    pub place: Place,
}

impl Takeover {
    /// Whether it takes what no other row names.
    #[must_use]
    pub const fn is_rest(&self) -> bool {
        self.tasks.is_empty() && self.duties.is_empty() && self.indicators.is_empty()
    }

    /// Whether it names a subject.
    #[must_use]
    pub fn names(&self, subject: Subject) -> bool {
        match subject {
            Subject::Task(task) => self.tasks.contains(&task),
            Subject::Duty(duty) => self.duties.contains(&duty),
            Subject::Indicator(indicator) => self.indicators.contains(&indicator),
        }
    }
}

/// One passing on: the next holder and the first day on which it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passing {
    /// The day after the last day of the unit before.
    pub since: NaiveDate,
    /// Who holds from then on.
    pub holder: Holder,
}

/// Who holds, one after the other, what was given to one holder.
///
/// It depends on the roster and the plan and not on the day asked about, so that an earlier day has
/// the same holder for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    given_to: Holder,
    passings: Vec<Passing>,
}

impl Line {
    /// To whom it was given.
    #[must_use]
    pub const fn given_to(&self) -> Holder {
        self.given_to
    }

    /// Every passing on, in the order of time; empty for a holder that does not end.
    #[must_use]
    pub fn passings(&self) -> &[Passing] {
        &self.passings
    }

    /// Who holds it on a day.
    #[must_use]
    pub fn holder_on(&self, day: NaiveDate) -> Holder {
        let passed = self.passings.iter().rev().find(|next| next.since <= day);
        passed.map_or(self.given_to, |next| next.holder)
    }

    /// The day since which the holder of a day has held it; null for the one to whom it was given.
    #[must_use]
    pub fn held_since(&self, day: NaiveDate) -> Option<NaiveDate> {
        let passed = self.passings.iter().rev().find(|next| next.since <= day);
        passed.map(|next| next.since)
    }

    /// Whether a party holds it at any time.
    #[must_use]
    pub fn leads_to(&self, party: Party) -> bool {
        let mut holders = self.passings.iter().map(|next| next.holder);
        self.given_to.party() == Some(party) || holders.any(|next| next.party() == Some(party))
    }
}

impl Plan {
    /// Who holds a subject that was given to a holder, one after the other.
    ///
    /// A unit that ends passes it on the day after its last day: to its only successor, or to the
    /// one of several that the plan names for it. Where none follows from that, and where units
    /// succeed each other in a circle, the successor is not known. A successor that has ended by
    /// then, or later, passes it on in turn.
    #[must_use]
    pub fn line(&self, given_to: Holder, subject: Subject) -> Line {
        let mut passings = Vec::new();
        if let Holder::Unit(first) = given_to {
            let mut unit = first;
            let mut ended: Vec<UnitIndex> = Vec::new();
            let mut since = NaiveDate::MIN;
            while let Some(next_day) = self.roster.unit(unit).and_then(super::Unit::ended_on) {
                since = since.max(next_day);
                ended.push(unit);
                let next = self.successor(unit, subject);
                let Some(next) = next.filter(|next| !ended.contains(next)) else {
                    let holder = Holder::SuccessorUnknown(unit);
                    passings.push(Passing { since, holder });
                    break;
                };
                let holder = Holder::Unit(next);
                passings.push(Passing { since, holder });
                unit = next;
            }
        }
        Line { given_to, passings }
    }

    /// Who takes a subject over from a unit.
    fn successor(&self, unit: UnitIndex, subject: Subject) -> Option<UnitIndex> {
        let successors = &self.roster.unit(unit)?.succeeded_by;
        if let [only] = successors.as_slice() {
            return Some(*only);
        }
        let rows = || self.succession.iter().filter(|row| row.from == unit);
        let named = rows().find(|row| row.names(subject));
        named
            .or_else(|| rows().find(|row| row.is_rest()))
            .map(|row| row.to)
    }

    /// Whether a unit holds an assignment of a task at any time: it was given to the unit, or
    /// passes to it.
    #[must_use]
    pub fn ever_holds(&self, unit: UnitIndex, task: TaskIndex) -> bool {
        let party = Party::Unit(unit);
        let counted = self.task(task).and_then(|task| task.same_as);
        let subject = Subject::Task(counted.unwrap_or(task));
        let mut given = self.assignments_of(task);
        given.any(|one| {
            one.holder == Holder::Unit(unit)
                || (self.has_ended_unit(one.holder)
                    && self.line(one.holder, subject).leads_to(party))
        })
    }

    /// Whether a subject that was given to some parties passes to a unit at any time.
    #[must_use]
    pub fn passes_to(&self, unit: UnitIndex, parties: &[Party], subject: Subject) -> bool {
        let signed_on = self.directive.earliest_issue();
        let given = self.roster.addressed(parties, signed_on).into_iter();
        given
            .filter(|given| self.has_ended_unit(given.holder))
            .any(|given| self.line(given.holder, subject).leads_to(Party::Unit(unit)))
    }

    fn has_ended_unit(&self, holder: Holder) -> bool {
        matches!(holder, Holder::Unit(unit)
            if self.roster.unit(unit).is_some_and(|unit| unit.until.is_some()))
    }
}

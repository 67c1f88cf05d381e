//! What acts take out of what is owed, and what they leave: the occurrences that were due before.

use chrono::NaiveDate;

use super::Case;
use super::facts::Facts;
use crate::ledger::entry::Event;
use crate::ledger::refusal::{Ground, Refusal};
use crate::ledger::rules::{duty, kinds_of_periods};

/// What acts say of all that a holder has to do, and of the occurrence that the entry names.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reliefs {
    of_all: Since,
    of_one: Since,
    /// Whether the entry names one occurrence of several.
    names_one: bool,
    /// The day by which the occurrence that the entry means has to be done, by the plan; none for what
    /// is no occurrence.
    due: Option<NaiveDate>,
}

/// Since when acts take something out of what is owed.
#[derive(Debug, Clone, Copy, Default)]
struct Since {
    cancelled: Option<NaiveDate>,
    not_applicable: Option<NaiveDate>,
    suspended: Option<NaiveDate>,
}

impl Reliefs {
    /// Nothing said yet of what the entry speaks of.
    pub(super) fn of(case: &Case<'_>) -> Self {
        let recurs = !kinds_of_periods(case.entry.subject, case.plan).is_empty();
        let names_one = recurs && case.entry.period.is_some();
        let due = if recurs {
            due_in_period(case)
        } else {
            due_once(case)
        };
        Self {
            names_one,
            due,
            ..Self::default()
        }
    }

    /// Takes in an act, which names one occurrence or concerns all.
    pub(super) fn read(&mut self, event: &Event, on: NaiveDate, names_one: bool) {
        let since = if names_one && self.names_one {
            &mut self.of_one
        } else {
            &mut self.of_all
        };
        match event {
            Event::Cancelled { .. } => since.cancelled = Some(on),
            Event::NotApplicable { .. } => since.not_applicable = Some(on),
            Event::Suspended { .. } => {
                since.suspended.get_or_insert(on);
            }
            Event::Resumed => since.suspended = None,
            _ => {}
        }
    }

    /// An act on all of it leaves what had to be done before; one on the occurrence means it, be its
    /// last day over (rules.md §2).
    fn cover(&self, last_day: Option<NaiveDate>, since: fn(&Since) -> Option<NaiveDate>) -> bool {
        let due = self.due.map(|due| last_day.unwrap_or(due));
        let reaches = |on: NaiveDate| due.is_none_or(|due| on <= due);
        since(&self.of_all).is_some_and(reaches) || since(&self.of_one).is_some()
    }
}

impl Facts {
    /// Whether it is put off and was when it had to be done.
    pub(super) fn is_suspended(&self) -> bool {
        self.reliefs.cover(self.last_day, |since| since.suspended)
    }

    /// Whether what the entry speaks of is put off on a day.
    pub(super) fn can_resume(&self, on: NaiveDate) -> bool {
        let since = if self.reliefs.names_one {
            self.reliefs.of_one
        } else {
            self.reliefs.of_all
        };
        since.suspended.is_some_and(|since| since <= on)
    }
}

/// Refuses what an act has taken out. What was handed in of an occurrence is answered all the same.
pub(super) fn check(case: &Case<'_>, holders: &[Facts]) -> Result<(), Refusal> {
    let is_answer = matches!(
        case.event(),
        Event::Confirmed { .. } | Event::Returned { .. }
    );
    let was_handed_in = |facts: &Facts| facts.reliefs.due.is_some() && !facts.claims.is_empty();
    if is_answer && holders.iter().any(was_handed_in) {
        return Ok(());
    }
    let all = |since| {
        let mut holders = holders.iter();
        holders.all(|facts| facts.reliefs.cover(facts.last_day, since))
    };
    if all(|since| since.cancelled) {
        return Err(case.refuse(Ground::AlreadyCancelled));
    }
    if all(|since| since.not_applicable) {
        return Err(case.refuse(Ground::AlreadyNotApplicable));
    }
    Ok(())
}

/// The day by which the period that the entry names is reported.
fn due_in_period(case: &Case<'_>) -> Option<NaiveDate> {
    let (name, plan) = (case.entry.period?, case.plan);
    let due = plan.occurrence_due(case.entry.subject, name);
    let period = plan.terms.periods.period(name);
    due.or(period.map(|period| period.cut_off))
}

/// The day by which a duty that falls due once is done.
fn due_once(case: &Case<'_>) -> Option<NaiveDate> {
    let (subject, plan) = (case.entry.subject, case.plan);
    let duty = duty(subject, plan).filter(|duty| duty.once && plan.counted_at(duty).is_none())?;
    let deadline = duty.deadline.as_ref();
    let due = deadline.and_then(|deadline| deadline.schedule.by());
    due.or(plan.terms.run.to)
}

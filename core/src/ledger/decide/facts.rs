//! What the ledger says so far of the holders whom an entry concerns.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Case;
use super::authority::counted_task;
use super::holders::{concerned, concerns, family};
use super::reliefs::Reliefs;
use crate::ledger::entry::{Event, Subject};
use crate::ledger::known::KnownEntry;
use crate::ledger::refusal::{Ground, Refusal};
use crate::ledger::rules::{has_rhythm, kinds_of_periods};
use crate::model::{Completion, Party, Task};

/// Something that was handed in and not returned since.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claim {
    pub on: NaiveDate,
    pub units: u32,
    /// Where it stands in the ledger.
    pub position: u32,
    /// Where it began to say so: its own position, or that of a correction.
    pub claimed_at: u32,
    pub confirmed: bool,
    pub is_completion: bool,
}

/// What was said of one assignment or duty, in the order of days.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    /// Of the occurrence that the entry means.
    pub claims: Vec<Claim>,
    /// By the position of what was handed in, the day of the last answer to it.
    pub answered: BTreeMap<u32, NaiveDate>,
    /// By the act recorded last.
    pub last_day: Option<NaiveDate>,
    dated_by: Option<u32>,
    pub triggered_on: Option<NaiveDate>,
    pub reliefs: Reliefs,
    size: u32,
    /// Whether it comes again and nobody can say how often: then nothing is ever settled.
    never_settled: bool,
}

impl Facts {
    /// Nothing said yet of so many units.
    pub(super) fn of_size(size: u32) -> Self {
        Self {
            size,
            ..Self::default()
        }
    }

    /// How many units have completed, accepted or not.
    pub(super) fn reached(&self) -> u32 {
        let completions = self.claims.iter().filter(|claim| claim.is_completion);
        completions.map(|claim| claim.units).max().unwrap_or(0)
    }

    /// Whether all of it was completed.
    pub(super) fn is_completed(&self) -> bool {
        !self.never_settled && self.reached() >= self.size
    }

    /// The day on which all of it was done by the plan's own rule.
    pub(super) fn finished_on(&self, completion: Completion) -> Option<NaiveDate> {
        let is_all = |claim: &&Claim| {
            let accepted = claim.confirmed || completion == Completion::Claimed;
            accepted && claim.is_completion && claim.units >= self.size
        };
        let first = self.claims.iter().find(is_all);
        first.filter(|_| !self.never_settled).map(|claim| claim.on)
    }

    /// `counts` tells whether it speaks of the occurrence that the entry means, `reaches` whether an
    /// act does: one without a period speaks of all of them.
    pub(super) fn read(&mut self, known: &KnownEntry<'_>, counts: bool, reaches: bool) {
        let is_duty = matches!(known.entry.subject, Subject::Duty(_));
        match known.event {
            Event::Extended { to: day, .. } | Event::Dated { by: day, .. }
                if reaches && self.dated_by.is_none_or(|other| other < known.position) =>
            {
                self.last_day = Some(*day);
                self.dated_by = Some(known.position);
            }
            Event::Triggered { .. } => {
                self.triggered_on.get_or_insert(known.effective_on);
            }
            Event::NotApplicable { .. }
            | Event::Suspended { .. }
            | Event::Resumed
            | Event::Cancelled { .. }
                if reaches =>
            {
                let names_one = known.entry.period.is_some();
                self.reliefs
                    .read(known.event, known.effective_on, names_one);
            }
            Event::Confirmed { .. } if counts => {
                let answered = &mut self.answered;
                let claims = self.claims.iter_mut();
                for claim in claims.filter(|claim| claim.claimed_at < known.position) {
                    claim.confirmed = true;
                    answered.insert(claim.position, known.effective_on);
                }
            }
            Event::Returned { .. } if counts => self.withdraw(known.effective_on),
            Event::Completed { count, .. } if counts => {
                let units = count.unwrap_or(self.size).min(self.size);
                self.claim(known, units, true);
            }
            Event::Progress { .. } | Event::NoChange if counts && is_duty => {
                self.claim(known, self.size, false);
            }
            _ => {}
        }
    }

    fn claim(&mut self, known: &KnownEntry<'_>, units: u32, is_completion: bool) {
        self.claims.push(Claim {
            on: known.effective_on,
            units,
            position: known.position,
            claimed_at: known.claimed_at,
            confirmed: false,
            is_completion,
        });
    }

    /// As in the state: what awaits is returned; where nothing does, everything.
    fn withdraw(&mut self, on: NaiveDate) {
        let awaits = self.claims.iter().any(|claim| !claim.confirmed);
        let (size, answered) = (self.size, &mut self.answered);
        self.claims.retain(|claim| {
            let stays = awaits && claim.confirmed && claim.units < size;
            if !stays {
                answered.insert(claim.position, on);
            }
            stays
        });
    }
}

/// The facts of every holder whom the entry concerns; for a correction, those from before the entry
/// that it replaces. None for indicators.
pub(super) fn of_holders(case: &Case<'_>) -> Result<Vec<Facts>, Refusal> {
    let before = case.target.map(|target| target.position);
    of_holders_before(case, before)
}

/// The facts of every holder whom the entry concerns, with everything that the ledger says: for a
/// correction also what it corrects.
pub(super) fn as_they_stand(case: &Case<'_>) -> Vec<Facts> {
    of_holders_before(case, None).unwrap_or_default()
}

fn of_holders_before(case: &Case<'_>, position: Option<u32>) -> Result<Vec<Facts>, Refusal> {
    if matches!(case.entry.subject, Subject::Indicator(_)) {
        return Ok(Vec::new());
    }
    let concerned = concerned(case);
    if concerned.is_empty() {
        let unit = case.entry.unit;
        let unit = unit.map_or("", |party| case.plan.roster.party_id(party));
        let ground = match case.entry.unit {
            Some(Party::Group(_)) => Ground::GroupOfUnits,
            _ => Ground::NotAssigned,
        };
        return Err(case.refuse(ground).with("unit", unit));
    }
    let known = case.ledger.known_at(NaiveDate::MAX);
    let mut entries: Vec<KnownEntry<'_>> = Vec::new();
    for subject in family(case.entry.subject, case.plan) {
        entries.extend(known.about(subject));
    }
    in_order(&mut entries);
    if let Some(position) = position {
        entries.retain(|entry| entry.position < position);
    }
    let recurs = !kinds_of_periods(case.entry.subject, case.plan).is_empty();
    let never_settled = !recurs && has_rhythm(case.entry.subject, case.plan);
    let reliefs = Reliefs::of(case);
    let facts = concerned.into_iter().map(|(line, size)| {
        let mut facts = Facts {
            reliefs,
            never_settled,
            ..Facts::of_size(size)
        };
        for entry in &entries {
            let (unit, is_act) = (entry.entry.unit, entry.event.is_act());
            if concerns(unit, is_act, entry.effective_on, &line, &case.plan.roster) {
                let counts = !recurs || entry.entry.period == case.entry.period;
                let reaches = counts || entry.entry.period.is_none();
                facts.read(entry, counts, reaches);
            }
        }
        facts
    });
    Ok(facts.collect())
}

/// Puts entries in the order in which `state` reads them.
pub(super) fn in_order(entries: &mut [KnownEntry<'_>]) {
    entries.sort_by_key(|entry| (entry.effective_on, entry.position));
}

/// The task that the entry speaks of in the end, for tasks.
pub(super) fn task<'a>(case: &Case<'a>) -> Option<&'a Task> {
    match case.entry.subject {
        Subject::Task(index) => case.plan.task(counted_task(index, case.plan)),
        Subject::Indicator(_) | Subject::Duty(_) => None,
    }
}

//! Whether the answers of the office in a ledger answer anything.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::facts::{Facts, in_order};
use super::holders::{concerns, held, root};
use crate::calendar::PeriodName;
use crate::ledger::book::Ledger;
use crate::ledger::entry::{Event, Subject};
use crate::ledger::known::KnownEntry;
use crate::ledger::rules::{answerable, kinds_of_periods};
use crate::model::{Line, Plan};

/// The positions of the confirmations and returns that answer nothing: nobody whom they concern has
/// said by then that it is done, or a confirmation was recorded first.
pub(in crate::ledger) fn without_completion(ledger: &Ledger, plan: &Plan) -> BTreeSet<u32> {
    let known = ledger.known_at(NaiveDate::MAX);
    let mut by_root: BTreeMap<Subject, Vec<KnownEntry<'_>>> = BTreeMap::new();
    for entry in known.entries() {
        if is_answer(entry.event) || answerable(entry.event, entry.entry.subject, plan) {
            let root = root(entry.entry.subject, plan);
            by_root.entry(root).or_default().push(entry);
        }
    }
    let mut unmet = BTreeSet::new();
    for (root, entries) in &mut by_root {
        let answers = entries.iter().filter(|entry| is_answer(entry.event));
        let mut open: BTreeSet<u32> = answers.map(|answer| answer.position).collect();
        if open.is_empty() {
            continue;
        }
        in_order(entries);
        for (line, size) in lines(*root, entries, plan) {
            let recurs = !kinds_of_periods(*root, plan).is_empty();
            meet(&mut open, entries, (&line, size, recurs), plan);
        }
        unmet.append(&mut open);
    }
    unmet
}

const fn is_answer(event: &Event) -> bool {
    matches!(event, Event::Confirmed { .. } | Event::Returned { .. })
}

/// Everybody who may have handed it in: who holds it, and who sends what is counted at it.
fn lines(root: Subject, entries: &[KnownEntry<'_>], plan: &Plan) -> Vec<(Line, u32)> {
    let subjects = entries.iter().map(|entry| entry.entry.subject);
    let duties = subjects.filter(|subject| matches!(subject, Subject::Duty(_)));
    let subjects: BTreeSet<Subject> = duties.chain([root]).collect();
    let lines = subjects.into_iter().flat_map(|one| held(one, plan));
    lines.collect()
}

/// Takes out the answers that find something in one holder's hands.
fn meet(
    open: &mut BTreeSet<u32>,
    entries: &[KnownEntry<'_>],
    (line, size, recurs): (&Line, u32, bool),
    plan: &Plan,
) {
    let mut by_period: BTreeMap<Option<PeriodName>, Facts> = BTreeMap::new();
    for known in entries {
        let (unit, is_act) = (known.entry.unit, known.event.is_act());
        if !concerns(unit, is_act, known.effective_on, line, &plan.roster) {
            continue;
        }
        let period = known.entry.period.filter(|_| recurs);
        let facts = by_period.entry(period);
        let facts = facts.or_insert_with(|| Facts::of_size(size));
        let seen = match known.event {
            Event::Confirmed { .. } => known.position,
            _ => u32::MAX,
        };
        if is_answer(known.event) && facts.claims.iter().any(|claim| claim.claimed_at < seen) {
            open.remove(&known.position);
        }
        facts.read(known, true, true);
    }
}

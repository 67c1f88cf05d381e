//! Corrections: of one's own entry, of the same thing, and never of a correction.

use super::Case;
use super::command::Role;
use super::facts::{self, Facts};
use crate::diagnostic::closest;
use crate::ledger::book::Ledger;
use crate::ledger::entry::{Entry, Event};
use crate::ledger::known::KnownEntry;
use crate::ledger::refusal::{Ground, Refusal};
use crate::ledger::rules::{answerable, subject_id};
use crate::model::Plan;

/// The entry that a correction replaces, as it is known; unit and period, which a correction keeps,
/// are filled in. None for what corrects nothing.
pub(super) fn target<'a>(
    entry: &mut Entry,
    plan: &Plan,
    ledger: &'a Ledger,
    role: &Role,
) -> Result<Option<KnownEntry<'a>>, Refusal> {
    let Event::Corrects {
        entry: named,
        event,
    } = &entry.event
    else {
        return Ok(None);
    };
    let Some((position, target)) = ledger.find(named) else {
        let known = ledger.entries().iter().map(|entry| entry.id.as_str());
        return Err(Refusal::new(Ground::UnknownEntry)
            .with("entry", named)
            .suggesting(closest(named, known)));
    };
    let refuse = |ground| Refusal::new(ground).with("entry", named);
    if let Role::Unit(actor) = role
        && (entry.unit != target.unit || target.event.is_act())
    {
        return Err(refuse(Ground::ForeignEntry).with("unit", actor));
    }
    if let Event::Corrects { entry: wrong, .. } = &target.event {
        return Err(refuse(Ground::CorrectionOfCorrection).with("original", wrong));
    }
    if matches!(**event, Event::Corrects { .. }) {
        return Err(refuse(Ground::CorrectionOfCorrection).with("original", named));
    }
    if entry.subject != target.subject {
        return Err(refuse(Ground::OtherSubject).with("subject", subject_id(target.subject, plan)));
    }
    if entry.unit.is_some() && entry.unit != target.unit {
        let unit = target.unit.map_or("", |party| plan.roster.party_id(party));
        return Err(refuse(Ground::OtherUnit).with("unit", unit));
    }
    if entry.period.is_some() && entry.period != target.period {
        let period = target
            .period
            .map_or_else(String::new, |period| period.to_string());
        return Err(refuse(Ground::OtherPeriod).with("period", period));
    }
    entry.unit = target.unit;
    entry.period = target.period;
    let known = ledger.known_at(chrono::NaiveDate::MAX);
    let mut about = known.about(target.subject);
    Ok(about.find(|known| known.position == position))
}

/// Whether it may be corrected so by this actor.
pub(super) fn check(case: &Case<'_>, role: &Role) -> Result<(), Refusal> {
    let Some(target) = case.target else {
        return Ok(());
    };
    let refuse = |ground| Refusal::new(ground).with("entry", &target.entry.id);
    if target.event == case.event() && target.effective_on == case.entry.effective_on {
        return Err(refuse(Ground::NothingCorrected));
    }
    let holders = facts::as_they_stand(case);
    if matches!(role, Role::Unit(_)) && was_accepted(&holders, &target) {
        return Err(case.refuse(Ground::AlreadyConfirmed));
    }
    past_its_answer(case, &holders, &target)
}

/// What was handed in does not move past the answer to it: the answer would be to nothing, and stand
/// in the ledger all the same.
fn past_its_answer(
    case: &Case<'_>,
    holders: &[Facts],
    target: &KnownEntry<'_>,
) -> Result<(), Refusal> {
    let said = case.entry.effective_on;
    let answers = holders
        .iter()
        .filter_map(|facts| facts.answered.get(&target.position));
    match answers.max().filter(|answered| **answered < said) {
        Some(answered) if answerable(case.event(), case.entry.subject, case.plan) => Err(case
            .refuse(Ground::AnswerBeforeCompletion)
            .with("effective", answered)
            .with("completed", said)),
        _ => Ok(()),
    }
}

/// Whether the office has accepted what the entry handed in: then it is the office's to reopen.
fn was_accepted(holders: &[Facts], target: &KnownEntry<'_>) -> bool {
    let mut claims = holders.iter().flat_map(|facts| &facts.claims);
    claims.any(|claim| claim.position == target.position && claim.confirmed)
}

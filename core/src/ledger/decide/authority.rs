//! Who may say it: a unit its own word while it exists, the office everything.

use super::Case;
use super::command::Role;
use super::holders::unsettled;
use crate::ledger::entry::{Event, Subject};
use crate::ledger::refusal::{Ground, Refusal};
use crate::ledger::rules::{duty, may_speak, subject_id};
use crate::model::{Party, Plan};

pub(super) fn check(case: &Case<'_>, role: &Role) -> Result<(), Refusal> {
    if let Role::Unit(actor) = role {
        its_own(case, actor)?;
    }
    match case.entry.unit {
        None if !case.entry.event.is_act() && !may_be_nobodys(case) => {
            Err(case.refuse(Ground::UnitMissing))
        }
        None => Ok(()),
        Some(party) => {
            existence(case, party)?;
            original(case, party)
        }
    }
}

fn its_own(case: &Case<'_>, actor: &str) -> Result<(), Refusal> {
    let roster = &case.plan.roster;
    if case.entry.event.is_act() {
        return Err(case.refuse(Ground::OfficeOnly).with("actor", actor));
    }
    let named = case.entry.unit.map(|party| roster.party_id(party));
    if named.is_some_and(|unit| unit != actor) {
        return Err(case
            .refuse(Ground::NotYourUnit)
            .with("unit", named.unwrap_or_default())
            .with("actor", actor));
    }
    let (Some(party), Event::Observed { of: Some(of), .. }) = (case.entry.unit, case.event())
    else {
        return Ok(());
    };
    if roster.includes(party, *of) || reports_for_others(case, party) {
        return Ok(());
    }
    Err(case
        .refuse(Ground::ForeignFigure)
        .with("unit", actor)
        .with("of", roster.party_id(*of)))
}

fn reports_for_others(case: &Case<'_>, party: Party) -> bool {
    let Subject::Indicator(index) = case.entry.subject else {
        return false;
    };
    let indicator = case.plan.counted_indicator(index);
    let mut reporters = indicator.map_or(&[][..], |one| &one.reported_by).iter();
    reporters.any(|reporter| case.plan.roster.includes(*reporter, party))
}

/// Whether a word can go without a unit: where nobody is named, or all share one assignment.
fn may_be_nobodys(case: &Case<'_>) -> bool {
    match case.entry.subject {
        Subject::Task(index) => {
            let mut held = case.plan.assignments_of(index);
            held.any(|one| one.holder.party().is_none())
        }
        Subject::Duty(_) => {
            duty(case.entry.subject, case.plan).is_some_and(|duty| duty.from.is_empty())
        }
        Subject::Indicator(index) => {
            // A figure that names nobody stands for the whole.
            let observed = matches!(case.event(), Event::Observed { .. });
            let indicator = case.plan.counted_indicator(index);
            observed || indicator.is_some_and(|indicator| indicator.scope.is_empty())
        }
    }
}

/// A unit speaks while it exists; what it completed can be answered after its end, and its
/// assignment can be closed.
fn existence(case: &Case<'_>, party: Party) -> Result<(), Refusal> {
    let Party::Unit(index) = party else {
        return Ok(());
    };
    let Some(unit) = case.plan.roster.unit(index) else {
        return Ok(());
    };
    let on = case.entry.effective_on;
    let refuse = |ground| case.refuse(ground).with("unit", unit.id.as_str());
    let closes = matches!(
        case.event(),
        Event::Confirmed { .. }
            | Event::Returned { .. }
            | Event::NotApplicable { .. }
            | Event::Cancelled { .. }
    );
    if let Some(until) = unit.until.filter(|until| *until < on && !closes) {
        let successors = unit.succeeded_by.iter();
        let successors: Vec<&str> = successors
            .filter_map(|index| Some(case.plan.roster.unit(*index)?.id.as_str()))
            .collect();
        let unsettled = unsettled(Some(party), case.entry.subject, case.plan);
        return Err(refuse(Ground::UnitEnded)
            .with("until", until)
            .with("successors", successors.join(", "))
            .with("unsettled", unsettled.unwrap_or_default()));
    }
    match unit.from.filter(|from| on < *from) {
        Some(from) if !case.entry.event.is_act() => {
            Err(refuse(Ground::UnitNotYet).with("from", from))
        }
        _ => Ok(()),
    }
}

/// What is said of a repetition counts at its original: only who holds that one can say it.
fn original(case: &Case<'_>, party: Party) -> Result<(), Refusal> {
    let Subject::Task(index) = case.entry.subject else {
        return Ok(());
    };
    let counted = counted_task(index, case.plan);
    if may_speak(party, Subject::Task(counted), case.plan) {
        return Ok(());
    }
    Err(case
        .refuse(Ground::RepetitionElsewhere)
        .with("unit", case.plan.roster.party_id(party))
        .with("original", subject_id(Subject::Task(counted), case.plan)))
}

/// The task at which a task is counted: itself, or the original of a repetition.
pub(super) fn counted_task(index: crate::model::TaskIndex, plan: &Plan) -> crate::model::TaskIndex {
    let mut counted = index;
    // A circle of repetitions is an error of the plan; the bound holds for plans made otherwise.
    for _ in 0..plan.tasks.len() {
        match plan.task(counted).and_then(|task| task.same_as) {
            Some(original) => counted = original,
            None => break,
        }
    }
    counted
}

//! Who may speak of what, and whose figures an indicator measures.

use super::{duty, subject_id};
use crate::ledger::entry::{Entry, Event, Subject};
use crate::ledger::refusal::{Ground, Refusal};
use crate::model::{Party, Plan};

/// An entry of somebody who does not hold what it speaks of.
pub(super) fn stranger(entry: &Entry, plan: &Plan) -> Option<Refusal> {
    let party = entry.unit?;
    (!may_speak(party, entry.subject, plan)).then(|| {
        Refusal::new(Ground::NotAssigned)
            .with("unit", plan.roster.party_id(party))
            .with("subject", subject_id(entry.subject, plan))
    })
}

/// Whether a party holds what it speaks of: an assignment, a duty, or figures of the scope.
pub(in crate::ledger) fn may_speak(party: Party, subject: Subject, plan: &Plan) -> bool {
    let within = |parties: &[Party]| {
        let mut parties = parties.iter();
        parties.any(|known| plan.roster.includes(*known, party))
    };
    match subject {
        Subject::Task(index) => {
            let Some(task) = plan.task(index) else {
                return false;
            };
            let holds = plan
                .assignments_of(index)
                .any(|assignment| assignment.holder.party() == Some(party));
            // Acts of the office may name a whole group of leaders.
            match party {
                Party::Unit(unit) if !task.joint => plan.ever_holds(unit, index),
                _ => holds || within(&task.lead),
            }
        }
        Subject::Duty(_) => duty(subject, plan).is_some_and(|duty| {
            duty.from.is_empty() || within(&duty.from) || inherits(party, &duty.from, subject, plan)
        }),
        Subject::Indicator(index) => plan.counted_indicator(index).is_some_and(|indicator| {
            within(&indicator.scope)
                || within(&indicator.reported_by)
                || inherits(party, &indicator.scope, subject, plan)
                || inherits(party, &indicator.reported_by, subject, plan)
        }),
    }
}

/// Whether what some parties were given passes to a unit.
fn inherits(party: Party, given_to: &[Party], subject: Subject, plan: &Plan) -> bool {
    matches!(party, Party::Unit(unit) if plan.passes_to(unit, given_to, subject))
}

/// A figure of a party that the indicator does not measure: the state would have nowhere to put it.
pub(super) fn figure_outside(event: &Event, subject: Subject, plan: &Plan) -> Option<Refusal> {
    let Event::Observed {
        of: Some(party), ..
    } = event
    else {
        return None;
    };
    (!is_measured(*party, subject, plan)).then(|| {
        Refusal::new(Ground::OutsideScope)
            .with("unit", plan.roster.party_id(*party))
            .with("subject", subject_id(subject, plan))
    })
}

/// Whether a figure of a party belongs to an indicator: a part of its scope, or any part where the
/// scope names nobody.
fn is_measured(party: Party, subject: Subject, plan: &Plan) -> bool {
    let Subject::Indicator(index) = subject else {
        return true;
    };
    plan.counted_indicator(index).is_some_and(|indicator| {
        let mut scope = indicator.scope.iter();
        indicator.scope.is_empty()
            || scope.any(|known| plan.roster.includes(*known, party))
            || inherits(party, &indicator.scope, subject, plan)
    })
}

//! What the office does to an assignment: with a ground for it, and to what it can be done.

use chrono::NaiveDate;

use super::Case;
use super::dates::signed_on;
use super::facts::{self, Facts};
use super::reliefs;
use crate::calendar::Schedule;
use crate::ledger::entry::{Event, Subject};
use crate::ledger::refusal::{Ground, Refusal};
use crate::ledger::rules::duty;
use crate::model::Task;

pub(super) fn check(case: &Case<'_>, holders: &[Facts]) -> Result<(), Refusal> {
    if !case.entry.event.is_act() {
        return Ok(());
    }
    grounded(case)?;
    let all = |is: fn(&Facts) -> bool| holders.iter().all(is);
    let on = case.entry.effective_on;
    reliefs::check(case, holders)?;
    match case.event() {
        Event::Confirmed { .. } => confirmed(case, holders),
        Event::Returned { .. } => returned(case, holders),
        Event::Extended { to, .. } => extended(case, *to, holders),
        Event::Dated { by, .. } => dated(case, *by, holders),
        Event::Triggered { .. } => triggered(case, holders),
        Event::Suspended { .. } if all(Facts::is_suspended) => {
            Err(case.refuse(Ground::AlreadySuspended))
        }
        Event::Suspended { .. } => unfinished(case, holders),
        Event::Resumed if !holders.iter().any(|facts| facts.can_resume(on)) => {
            Err(case.refuse(Ground::NotSuspended))
        }
        _ => Ok(()),
    }
}

/// An act names the document that it rests on; who returns or exempts says why.
fn grounded(case: &Case<'_>) -> Result<(), Refusal> {
    let (words, ground) = match case.event() {
        Event::Extended { basis, .. }
        | Event::Dated { basis, .. }
        | Event::Triggered { basis }
        | Event::Suspended { basis }
        | Event::Cancelled { basis } => (basis, Ground::BasisMissing),
        Event::Returned { reason } | Event::NotApplicable { reason } => {
            (reason, Ground::ReasonMissing)
        }
        _ => return Ok(()),
    };
    if words.trim().is_empty() {
        return Err(case.refuse(ground));
    }
    Ok(())
}

fn confirmed(case: &Case<'_>, holders: &[Facts]) -> Result<(), Refusal> {
    // The day of a confirmation can be corrected; what was recorded after it has not been answered.
    let known = case.target.map_or(u32::MAX, |target| target.position);
    let claims = || {
        let claims = holders.iter().flat_map(|facts| &facts.claims);
        claims.filter(|claim| claim.claimed_at < known)
    };
    let awaiting = claims().filter(|claim| !claim.confirmed);
    match awaiting.map(|claim| claim.on).min() {
        Some(on) => not_before(case, on),
        None if claims().next().is_some() => Err(case.refuse(Ground::AlreadyConfirmed)),
        None => Err(case.refuse(Ground::NothingToConfirm)),
    }
}

fn returned(case: &Case<'_>, holders: &[Facts]) -> Result<(), Refusal> {
    let claims = holders.iter().flat_map(|facts| &facts.claims);
    match claims.map(|claim| claim.on).min() {
        Some(on) => not_before(case, on),
        None => Err(case.refuse(Ground::NothingToConfirm)),
    }
}

fn not_before(case: &Case<'_>, completed: NaiveDate) -> Result<(), Refusal> {
    if case.entry.effective_on < completed {
        return Err(case
            .refuse(Ground::AnswerBeforeCompletion)
            .with("effective", case.entry.effective_on)
            .with("completed", completed));
    }
    Ok(())
}

fn extended(case: &Case<'_>, to: NaiveDate, holders: &[Facts]) -> Result<(), Refusal> {
    let original = last_day(case)?;
    // The last recorded extension counts: one for all must not shorten what one unit was given.
    let in_force = holders
        .iter()
        .filter_map(|facts| facts.last_day.or(original));
    let Some(last_day) = in_force.max() else {
        return Err(case.refuse(Ground::NotDated));
    };
    if to <= last_day {
        return Err(case
            .refuse(Ground::ExtensionBackwards)
            .with("to", to)
            .with("last_day", last_day));
    }
    after_signing(case, to)?;
    open_on_the_day(case, holders)
}

fn dated(case: &Case<'_>, by: NaiveDate, holders: &[Facts]) -> Result<(), Refusal> {
    let original = last_day(case)?;
    let in_force = holders
        .iter()
        .filter_map(|facts| facts.last_day.or(original));
    if let Some(last_day) = in_force.max() {
        return Err(case.refuse(Ground::AlreadyDated).with("last_day", last_day));
    }
    after_signing(case, by)?;
    open_on_the_day(case, holders)
}

/// The last day that the directive sets, of what recurs for the period that the entry names; a
/// refusal for what has no end that could be moved.
fn last_day(case: &Case<'_>) -> Result<Option<NaiveDate>, Refusal> {
    let (subject, plan) = (case.entry.subject, case.plan);
    if let Some(period) = case.entry.period {
        return Ok(plan.occurrence_due(subject, period));
    }
    let schedule = match subject {
        Subject::Task(_) => facts::task(case).map(Task::schedule),
        Subject::Duty(_) => duty(subject, plan)
            .and_then(|duty| duty.deadline.as_ref())
            .map(|deadline| &deadline.schedule),
        Subject::Indicator(_) => None,
    };
    match schedule {
        Some(Schedule::By { by, .. } | Schedule::Within { by, .. }) => Ok(Some(*by)),
        Some(Schedule::None) | None => Ok(None),
        Some(Schedule::From { .. } | Schedule::Recurring { .. } | Schedule::Standing) => {
            Err(case.refuse(Ground::NeverEnds))
        }
    }
}

fn after_signing(case: &Case<'_>, day: NaiveDate) -> Result<(), Refusal> {
    match signed_on(case).filter(|signed| day < *signed) {
        Some(signed) => Err(case
            .refuse(Ground::DeadlineBeforeSigning)
            .with("by", day)
            .with("signed", signed)),
        None => Ok(()),
    }
}

/// Nobody is told to put off what is done.
fn unfinished(case: &Case<'_>, holders: &[Facts]) -> Result<(), Refusal> {
    refuse_if_done(case, holders, |_| true)
}

/// Nobody is given more time for what was done before; an act from before it was done counts, be its
/// paper entered after the acceptance.
fn open_on_the_day(case: &Case<'_>, holders: &[Facts]) -> Result<(), Refusal> {
    refuse_if_done(case, holders, |done_on| done_on < case.entry.effective_on)
}

fn refuse_if_done(
    case: &Case<'_>,
    holders: &[Facts],
    is_too_late: impl Fn(NaiveDate) -> bool,
) -> Result<(), Refusal> {
    let completion = case.plan.terms.completion;
    let mut done = holders.iter().map(|facts| facts.finished_on(completion));
    if done.all(|on| on.is_some_and(&is_too_late)) {
        return Err(case.refuse(Ground::AlreadyConfirmed));
    }
    Ok(())
}

fn triggered(case: &Case<'_>, holders: &[Facts]) -> Result<(), Refusal> {
    let has_condition = match case.entry.subject {
        Subject::Task(_) => facts::task(case).is_some_and(|task| task.condition.is_some()),
        Subject::Duty(_) => {
            duty(case.entry.subject, case.plan).is_some_and(|duty| duty.condition.is_some())
        }
        Subject::Indicator(_) => false,
    };
    if !has_condition {
        return Err(case.refuse(Ground::NoCondition));
    }
    if holders.iter().all(|facts| facts.triggered_on.is_some()) {
        return Err(case.refuse(Ground::AlreadyTriggered));
    }
    Ok(())
}

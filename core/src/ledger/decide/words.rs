//! What a unit says of its assignment: not empty, and not what was settled before.

use super::Case;
use super::facts::{self, Facts};
use super::reliefs;
use crate::calendar::Schedule;
use crate::ledger::entry::Event;
use crate::ledger::refusal::{Ground, Refusal};

pub(super) fn check(case: &Case<'_>, holders: &[Facts]) -> Result<(), Refusal> {
    if case.entry.event.is_act() || holders.is_empty() {
        return Ok(());
    }
    reliefs::check(case, holders)?;
    let completion = case.plan.terms.completion;
    if holders
        .iter()
        .all(|facts| facts.finished_on(completion).is_some())
    {
        return Err(case.refuse(Ground::AlreadyConfirmed));
    }
    match case.event() {
        Event::Progress { .. } => progress(case),
        Event::Completed { .. } => completed(case, holders),
        _ => Ok(()),
    }
}

fn progress(case: &Case<'_>) -> Result<(), Refusal> {
    let Event::Progress {
        percent,
        results,
        obstacles,
        causes,
        proposals,
    } = case.event()
    else {
        return Ok(());
    };
    let texts = [results, obstacles, causes, proposals];
    let says = |text: &&Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    if percent.is_none() && !texts.iter().any(says) {
        return Err(case.refuse(Ground::EmptyProgress));
    }
    match percent.filter(|percent| *percent > 100) {
        Some(percent) => Err(case
            .refuse(Ground::PercentAboveHundred)
            .with("percent", percent)),
        None => Ok(()),
    }
}

fn completed(case: &Case<'_>, holders: &[Facts]) -> Result<(), Refusal> {
    let Event::Completed {
        document, count, ..
    } = case.event()
    else {
        return Ok(());
    };
    if let Some(document) = document
        && document.number.trim().is_empty()
    {
        return Err(case.refuse(Ground::DocumentWithoutNumber));
    }
    if let Some(task) = facts::task(case) {
        if matches!(task.schedule(), Schedule::Standing | Schedule::From { .. }) {
            return Err(case.refuse(Ground::NeverEnds));
        }
        let on = case.entry.effective_on;
        let waits = |facts: &Facts| facts.triggered_on.is_none_or(|since| on < since);
        if task.condition.is_some() && holders.iter().all(waits) {
            let condition = task.condition.as_deref().unwrap_or_default();
            return Err(case
                .refuse(Ground::NotTriggered)
                .with("condition", condition));
        }
    }
    if *count == Some(0) {
        return Err(case.refuse(Ground::CountOfNone));
    }
    if holders.iter().all(Facts::is_completed) {
        let on = holders.iter().flat_map(|facts| &facts.claims);
        let on = on.map(|claim| claim.on).max().unwrap_or_default();
        return Err(case.refuse(Ground::AlreadyCompleted).with("on", on));
    }
    let reached = holders.iter().map(Facts::reached).min().unwrap_or(0);
    match count.filter(|count| *count <= reached) {
        Some(count) => Err(case
            .refuse(Ground::CountNotGrowing)
            .with("count", count)
            .with("reached", reached)),
        None => Ok(()),
    }
}

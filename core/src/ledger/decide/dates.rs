//! The days of an entry: what a file can write, and their order.

use chrono::{Datelike, NaiveDate};

use super::Case;
use crate::ledger::book::office_day;
use crate::ledger::entry::{Entry, Event};
use crate::ledger::refusal::{Ground, Refusal};

/// Whether every day has a year of four digits; nothing else can be printed and read back.
pub(super) fn writable(entry: &Entry) -> Result<(), Refusal> {
    let mut days = vec![
        // One day of room for the time zone.
        entry.recorded_at.naive_utc().date(),
        entry.effective_on,
    ];
    match entry.event.said() {
        Event::Extended { to: day, .. } | Event::Dated { by: day, .. } => days.push(*day),
        Event::Completed { document, .. } => {
            days.extend(document.as_ref().and_then(|document| document.date));
        }
        _ => {}
    }
    let outside = days
        .into_iter()
        .find(|day| !(1..9999).contains(&day.year()));
    match outside {
        Some(day) => Err(Refusal::new(Ground::DateOutOfRange).with("date", day)),
        None => Ok(()),
    }
}

/// Whether the days stand in an order that can be.
pub(super) fn check(case: &Case<'_>) -> Result<(), Refusal> {
    let entry = case.entry;
    if let Some(last) = case.ledger.entries().last()
        && entry.recorded_at < last.recorded_at
    {
        return Err(Refusal::new(Ground::RecordedBackwards)
            .with("recorded", entry.recorded_at.to_rfc3339())
            .with("last", last.recorded_at.to_rfc3339()));
    }
    if let Some(signed) = signed_on(case)
        && entry.effective_on < signed
    {
        return Err(Refusal::new(Ground::EffectiveBeforeSigning)
            .with("effective", entry.effective_on)
            .with("signed", signed));
    }
    let recorded_on = office_day(entry.recorded_at);
    if let Event::Completed {
        document: Some(document),
        ..
    } = case.event()
        && let Some(dated) = document.date
        && recorded_on < dated
    {
        return Err(Refusal::new(Ground::DocumentInFuture)
            .with("dated", dated)
            .with("recorded", recorded_on));
    }
    Ok(())
}

/// The first day on which the directive can have been signed.
pub(super) fn signed_on(case: &Case<'_>) -> Option<NaiveDate> {
    case.plan.directive.earliest_issue()
}

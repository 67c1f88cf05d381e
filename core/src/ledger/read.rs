//! Ledger files become a ledger; a wrong entry is reported and left out, the others count.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::book::Ledger;
use super::entry::Entry;
use super::read_event::event;
use super::refusal::{Ground, Refusal};
use super::review::{answers, review};
use super::rules::objection;
use super::subjects::Subjects;
use crate::calendar::PeriodName;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Origin, Plan};
use crate::source::{Place, SourceSet, Span};
use crate::syntax::Sourced;
use crate::syntax::raw::{RawEntry, RawLedger};
use crate::validate::Judge;

/// Reads the files of one plan's ledger.
///
/// An entry with an error is left out of the ledger and stands in the diagnostics. Everything in a
/// sample folder is a sample, whatever its files say.
#[must_use]
pub fn read_ledger(
    files: &[RawLedger],
    folder: Origin,
    plan: &Plan,
    sources: &SourceSet,
) -> (Ledger, Vec<Diagnostic>) {
    let mut judge = Judge::new(sources);
    let mut seen = BTreeMap::new();
    let mut entries = entries(files, folder, plan, &mut seen, &mut judge);
    review(&entries, &seen, plan, &mut judge);
    entries.sort_by_key(|(entry, _)| entry.recorded_at);
    let (entries, places): (Vec<_>, Vec<_>) = entries.into_iter().unzip();
    let ledger = Ledger::new(entries);
    answers(&ledger, &places, plan, &mut judge);
    (ledger, judge.report)
}

/// Reads the entries of a file that is no part of the plan's ledger: each by itself, without what
/// only shows among the others. In the order of the file; wrong ones stand in the diagnostics.
#[must_use]
pub fn read_entries(
    file: &RawLedger,
    plan: &Plan,
    sources: &SourceSet,
) -> (Vec<Entry>, Vec<Diagnostic>) {
    let mut judge = Judge::new(sources);
    let files = std::slice::from_ref(file);
    let mut seen = BTreeMap::new();
    let entries = entries(files, Origin::Reported, plan, &mut seen, &mut judge);
    let entries = entries.into_iter().map(|(entry, _)| entry).collect();
    (entries, judge.report)
}

/// The sound entries of some files, with their places.
fn entries(
    files: &[RawLedger],
    folder: Origin,
    plan: &Plan,
    seen: &mut BTreeMap<String, Place>,
    judge: &mut Judge,
) -> Vec<(Entry, Span)> {
    let subjects = Subjects::of(plan);
    let mut entries = Vec::new();
    for file in files {
        let stated = judge.word(file.origin.as_ref(), "origin");
        let origin = match folder {
            Origin::Sample => Origin::Sample,
            Origin::Reported if file.origin.is_none() => Origin::Reported,
            Origin::Reported => match stated {
                Some(stated) => stated,
                // A misspelt "sample" must not pass for what was reported.
                None => continue,
            },
        };
        for raw in &file.entries.0 {
            let found_before = judge.report.len();
            if let Some(id) = entry_id(raw, seen, judge)
                && let Some(entry) = entry(raw, id, origin, (plan, &subjects), judge)
                && !judge.has_errors_since(found_before)
            {
                entries.push((entry, raw.span));
            }
        }
    }
    entries
}

/// Entry ids may be any text (the product makes UUIDs), unique in the plan.
fn entry_id(
    raw: &RawEntry,
    seen: &mut BTreeMap<String, Place>,
    judge: &mut Judge,
) -> Option<String> {
    let id = raw.id.as_ref()?;
    let place = judge.place(id.span);
    if let Some(first) = seen.get(&id.value) {
        let duplicate = Diagnostic::new(Code::DuplicateId, id.span)
            .with("id", &id.value)
            .with("first_path", judge.sources.shown_path(first.file))
            .with("first_line", first.line);
        judge.say(duplicate);
        return None;
    }
    seen.insert(id.value.clone(), place);
    Some(id.value.clone())
}

fn entry(
    raw: &RawEntry,
    id: String,
    origin: Origin,
    (plan, subjects): (&Plan, &Subjects),
    judge: &mut Judge,
) -> Option<Entry> {
    let recorded_at = moment(raw.recorded_at.as_ref(), judge);
    let effective_on = judge.date(raw.effective_on.as_ref());
    let subject = subjects.find(raw, judge);
    let unit = match &raw.unit {
        Some(name) => Some(judge.party(name, &plan.roster)?),
        None => None,
    };
    let (recorded_at, effective_on, subject) = (recorded_at?, effective_on?, subject?);
    let mut event = event(raw.event.as_ref()?, subject, plan, judge)?;
    if let (Some(name), Some(of)) = (&raw.of, event.observed_of()) {
        let party = judge.party(name, &plan.roster)?;
        of.get_or_insert(party);
    }
    let period = raw.period.as_ref().map(|written| written.value.parse());
    let entry = Entry {
        id,
        recorded_at,
        effective_on,
        unit,
        by: raw.by.as_ref().map(|by| by.value.clone()),
        subject,
        period: period.clone().and_then(Result::ok),
        event,
        origin,
        place: judge.place(raw.span),
    };
    let malformed = period.is_some_and(|period: Result<PeriodName, _>| period.is_err());
    if let Some(refusal) = objection(&entry, plan)
        && !(malformed && refusal.ground == Ground::PeriodMissing)
    {
        judge.say(diagnostic(refusal, raw));
        return None;
    }
    if let Some(written) = raw.period.as_ref().filter(|_| malformed) {
        judge.say(Diagnostic::new(Code::EntryPeriod, written.span).with("period", &written.value));
        return None;
    }
    Some(entry)
}

/// What the rules refuse, as a finding at the key that is to blame.
fn diagnostic(refusal: Refusal, raw: &RawEntry) -> Diagnostic {
    let of = |key: Option<Span>| key.unwrap_or(raw.span);
    let said_at = of(raw.event.as_ref().map(|event| event.span));
    let (code, at) = match refusal.ground {
        Ground::NotAssigned => (
            Code::EntryNotAssigned,
            of(raw.unit.as_ref().map(|unit| unit.span)),
        ),
        Ground::OutsideScope => (Code::EntryNotAssigned, said_at),
        Ground::CountAboveSize | Ground::NumeratorOverDenominator => {
            (Code::NumeratorOverDenominator, said_at)
        }
        Ground::ValueUnderPooled => (Code::ValueUnderPooled, said_at),
        Ground::EffectiveInFuture => (
            Code::EffectiveAfterRecorded,
            of(raw.effective_on.as_ref().map(|date| date.span)),
        ),
        Ground::PeriodMissing | Ground::PeriodNotInRhythm => (
            Code::EntryPeriod,
            of(raw.period.as_ref().map(|period| period.span)),
        ),
        _ => (Code::EventNotForSubject, said_at),
    };
    refusal.at(code, at)
}

fn moment(raw: Option<&Sourced<String>>, judge: &mut Judge) -> Option<DateTime<FixedOffset>> {
    let raw = raw?;
    match DateTime::parse_from_rfc3339(&raw.value) {
        Ok(moment) => Some(moment),
        Err(_) => {
            judge.say(
                Diagnostic::new(Code::BadDate, raw.span)
                    .with("date", &raw.value)
                    .with("wanted", "2014-06-20T09:00:00+07:00"),
            );
            None
        }
    }
}

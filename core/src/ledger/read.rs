//! Ledger files become a ledger; a wrong entry is reported and left out, the others count.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::book::Ledger;
use super::entry::{Entry, Event, Subject};
use super::read_event::event;
use super::review::review;
use super::subjects::{Subjects, subject_id};
use crate::calendar::{PeriodKind, PeriodName};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{DutyIndex, Holder, Origin, Party, Plan, ReportingDuty};
use crate::source::SourceSet;
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
    let subjects = Subjects::of(plan);
    let mut seen = BTreeMap::new();
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
            if let Some(id) = entry_id(raw, &mut seen, &mut judge)
                && let Some(entry) = entry(raw, id, origin, (plan, &subjects), &mut judge)
                && !judge.has_errors_since(found_before)
            {
                entries.push((entry, raw.span));
            }
        }
    }
    review(&entries, &seen, plan, &mut judge);
    let ledger = Ledger::new(entries.into_iter().map(|(entry, _)| entry).collect());
    (ledger, judge.report)
}

/// Entry ids may be any text (the product makes UUIDs), unique in the plan.
fn entry_id(
    raw: &RawEntry,
    seen: &mut BTreeMap<String, crate::source::Place>,
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
    let event = event(raw.event.as_ref()?, subject, plan, judge)?;
    let event = match (event, &raw.of) {
        (Event::Observed { of: None, figure }, Some(name)) => Event::Observed {
            of: Some(judge.party(name, &plan.roster)?),
            figure,
        },
        (event, _) => event,
    };
    let said_at = raw.event.as_ref().map_or(raw.span, |event| event.span);
    if let Event::Observed {
        of: Some(party), ..
    } = event
        && !is_measured(party, subject, plan)
    {
        // The state would have nowhere to put it.
        judge.say(
            Diagnostic::new(Code::EntryNotAssigned, said_at)
                .with("unit", plan.roster.party_id(party))
                .with("subject", subject_id(subject, plan)),
        );
        return None;
    }
    if let Some((count, size)) = too_many(&event, unit, subject, plan) {
        judge.say(
            Diagnostic::new(Code::NumeratorOverDenominator, said_at)
                .with("numerator", count)
                .with("denominator", size),
        );
        return None;
    }
    if let Some(party) = unit
        && !may_speak(party, subject, plan)
    {
        judge.say(
            Diagnostic::new(
                Code::EntryNotAssigned,
                raw.unit.as_ref().map_or(raw.span, |u| u.span),
            )
            .with("unit", plan.roster.party_id(party))
            .with("subject", subject_id(subject, plan)),
        );
        return None;
    }
    if recorded_at.with_timezone(&office_offset()).date_naive() < effective_on {
        let at = raw.effective_on.as_ref().map_or(raw.span, |date| date.span);
        judge.say(
            Diagnostic::new(Code::EffectiveAfterRecorded, at)
                .with("effective", effective_on)
                .with(
                    "recorded",
                    recorded_at.with_timezone(&office_offset()).date_naive(),
                ),
        );
        return None;
    }
    let period = period(raw, subject, &event, plan, judge)?;
    Some(Entry {
        id,
        recorded_at,
        effective_on,
        unit,
        by: raw.by.as_ref().map(|by| by.value.clone()),
        subject,
        period,
        event,
        origin,
        place: judge.place(raw.span),
    })
}

/// +07:00, the office's time zone (docs/plan-format.md).
pub(super) fn office_offset() -> FixedOffset {
    FixedOffset::east_opt(7 * 3600).unwrap_or_else(|| chrono::Offset::fix(&chrono::Utc))
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

fn duty(index: DutyIndex, plan: &Plan) -> Option<&ReportingDuty> {
    plan.reporting.get(index.position())
}

/// Whether a party holds what it speaks of: an assignment, a duty, or figures of the scope.
fn may_speak(party: Party, subject: Subject, plan: &Plan) -> bool {
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
            holds || within(&task.lead)
        }
        Subject::Duty(index) => {
            duty(index, plan).is_some_and(|duty| duty.from.is_empty() || within(&duty.from))
        }
        Subject::Indicator(index) => plan
            .counted_indicator(index)
            .is_some_and(|indicator| within(&indicator.scope) || within(&indicator.reported_by)),
    }
}

/// Whether a figure of a party belongs to an indicator: a part of its scope, or any part where the
/// scope names nobody.
fn is_measured(party: Party, subject: Subject, plan: &Plan) -> bool {
    let Subject::Indicator(index) = subject else {
        return true;
    };
    plan.counted_indicator(index).is_some_and(|indicator| {
        let mut scope = indicator.scope.iter();
        indicator.scope.is_empty() || scope.any(|known| plan.roster.includes(*known, party))
    })
}

/// A count of completed units above the number of units that the assignment stands for.
fn too_many(
    event: &Event,
    unit: Option<Party>,
    subject: Subject,
    plan: &Plan,
) -> Option<(u32, u32)> {
    let (Event::Completed { count, .. }, Subject::Task(index)) = (event, subject) else {
        return None;
    };
    let mut held = plan.assignments_of(index);
    let held = held.find(|one| one.size > 0 && one.holder.party() == unit)?;
    let known_size = !matches!(held.holder, Holder::WholeGroup(_));
    count
        .filter(|count| known_size && *count > held.size)
        .map(|count| (count, held.size))
}

/// The kinds of period in which a subject recurs; none for what happens once.
fn kinds_of_periods(subject: Subject, plan: &Plan) -> Vec<PeriodKind> {
    let every = match subject {
        Subject::Task(index) => plan.task(index).map(|task| task.schedule().every()),
        Subject::Duty(index) => duty(index, plan).map(|duty| duty.every.as_slice()),
        Subject::Indicator(_) => None,
    };
    let every = every.unwrap_or_default().iter();
    every
        .filter_map(|every| PeriodKind::of_interval(*every))
        .collect()
}

/// The period that an entry names; outer `None` where it is missing, malformed or of a kind in
/// which its subject does not recur.
#[expect(
    clippy::option_option,
    reason = "outer: usable at all; inner: the period, if any"
)]
fn period(
    raw: &RawEntry,
    subject: Subject,
    event: &Event,
    plan: &Plan,
    judge: &mut Judge,
) -> Option<Option<PeriodName>> {
    let kinds = kinds_of_periods(subject, plan);
    let Some(written) = &raw.period else {
        let of_an_occurrence = matches!(
            event,
            Event::Completed { .. } | Event::Confirmed { .. } | Event::Returned { .. }
        );
        if of_an_occurrence && !kinds.is_empty() {
            judge.say(Diagnostic::new(Code::EntryPeriod, raw.span).with("period", ""));
            return None;
        }
        return Some(None);
    };
    let period = written.value.parse::<PeriodName>().ok();
    let period = period.filter(|period| kinds.is_empty() || kinds.contains(&period.kind()));
    if period.is_none() {
        let wrong = Diagnostic::new(Code::EntryPeriod, written.span);
        judge.say(wrong.with("period", &written.value));
        return None;
    }
    Some(period)
}

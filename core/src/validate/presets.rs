//! The period schemes and holidays that are shipped, and those of the folder that override them.

use crate::calendar::{
    EndDay, FixedHoliday, PeriodEdges, PeriodKind, PeriodScheme, SchemeChange, SchemeSequence,
    SendBy, StartDay, WorkingDays,
};
use crate::diagnostic::{Code, Diagnostic, closest};
use crate::source::SourceSet;
use crate::syntax::kind::DayOfMonth;
use crate::syntax::raw::{
    LastMonth, RawHolidays, RawPeriodEdges, RawScheme, RawSchemeSendBy, RawSchemeUse,
};
use crate::syntax::{Node, RawCollection, Sourced, Value};

use super::Judge;
use super::scalars::owned;

/// The files of `plans/presets`, compiled in.
const SHIPPED: [(&str, &str); 2] = [
    (
        "presets/periods.yaml",
        include_str!("../../../plans/presets/periods.yaml"),
    ),
    (
        "presets/holidays.yaml",
        include_str!("../../../plans/presets/holidays.yaml"),
    ),
];

/// What every plan may refer to.
pub(super) struct Presets {
    schemes: Vec<PeriodScheme>,
    pub(super) working_days: WorkingDays,
}

pub(super) fn validate(collection: &RawCollection, judge: &mut Judge) -> Presets {
    let mut shipped_sources = SourceSet::default();
    for (path, text) in SHIPPED {
        shipped_sources.add(path, text.as_bytes().to_vec());
    }
    let (shipped, _) = crate::syntax::parse(&shipped_sources);
    let mut shipped_judge = Judge::new(&shipped_sources);
    let schemes = match &collection.schemes {
        Some(raw) => raw
            .schemes
            .iter()
            .filter_map(|raw| scheme(raw, judge))
            .collect(),
        None => shipped
            .schemes
            .iter()
            .flat_map(|raw| &raw.schemes)
            .filter_map(|raw| scheme(raw, &mut shipped_judge))
            .collect(),
    };
    let working_days = match (&collection.holidays, &shipped.holidays) {
        (Some(raw), _) => working_days(raw, judge),
        (None, Some(raw)) => working_days(raw, &mut shipped_judge),
        (None, None) => WorkingDays::saturday_and_sunday_off(),
    };
    Presets {
        schemes,
        working_days,
    }
}

fn scheme(raw: &RawScheme, judge: &mut Judge) -> Option<PeriodScheme> {
    let periods = raw.periods.as_ref()?;
    let kinds = [
        (PeriodKind::Month, &periods.month),
        (PeriodKind::Quarter, &periods.quarter),
        (PeriodKind::Half, &periods.half),
        (PeriodKind::Year, &periods.year),
    ];
    let edges = kinds
        .into_iter()
        .filter_map(|(kind, node)| Some((kind, edges(node.as_ref()?, judge)?)))
        .collect();
    Some(PeriodScheme {
        id: owned(raw.id.as_ref())?,
        name: owned(raw.name.as_ref())?,
        citation: owned(raw.citation.as_ref())?,
        valid_from: judge.date(raw.from.as_ref()),
        valid_until: judge.date(raw.until.as_ref()),
        edges,
        send_by: send_by(raw.send_by.as_ref()?, judge)?,
    })
}

fn edges(raw: &RawPeriodEdges, judge: &mut Judge) -> Option<PeriodEdges> {
    let (starts, ends) = (raw.starts.as_ref()?, raw.ends.as_ref()?);
    let starts = StartDay {
        months_before: judge.small_count(starts.months_before.as_ref())?,
        day: judge.small_count(starts.day.as_ref())?,
    };
    let ends = match &ends.day {
        Some(day) if day.value == DayOfMonth::LAST => EndDay::Last,
        day => EndDay::Day(judge.small_count(day.as_ref())?),
    };
    PeriodEdges::new(starts, ends)
        .map_err(|_| {
            judge.say(
                Diagnostic::new(Code::WrongShape, raw.span)
                    .with("wanted", "{starts: {months_before, day}, ends: {day}}")
                    .with("found", "mapping"),
            );
        })
        .ok()
}

fn send_by(raw: &RawSchemeSendBy, judge: &mut Judge) -> Option<SendBy> {
    judge.switch(raw.plan.as_ref(), "plan");
    judge.word::<LastMonth>(raw.of.as_ref(), "of");
    if let Some(before) = &raw.before {
        let months = judge.small_count(before.year_offset.as_ref())?;
        let month = judge.small_count(before.month.as_ref())?;
        return Some(SendBy::Before {
            // Counted from December, the last month of the year that the report covers.
            months_after: months
                .saturating_mul(12)
                .saturating_add(month)
                .saturating_sub(12),
            day: judge.small_count(before.day.as_ref())?,
        });
    }
    if raw.day.is_none() {
        return Some(SendBy::Plan);
    }
    let working_days = judge.small_count(raw.at_least_working_days_after_cut_off.as_ref());
    Some(SendBy::On {
        months_after: 0,
        day: judge.small_count(raw.day.as_ref())?,
        working_days_after_cut_off: working_days.unwrap_or(0),
    })
}

fn working_days(raw: &RawHolidays, judge: &mut Judge) -> WorkingDays {
    let mut days = WorkingDays::saturday_and_sunday_off();
    if !raw.weekend.is_empty() {
        days.weekend = raw
            .weekend
            .iter()
            .filter_map(|word| judge.word(Some(word), "weekend"))
            .collect();
    }
    for holiday in &raw.holidays {
        if let Some(date) = judge.date(holiday.date.as_ref()) {
            days.dated.insert(date);
            continue;
        }
        if holiday.date.is_none() && (holiday.month.is_none() || holiday.day.is_none()) {
            judge.say(Diagnostic::new(Code::MissingKey, holiday.span).with("key", "date"));
        }
        let month = judge.small_count(holiday.month.as_ref());
        let day = judge.small_count(holiday.day.as_ref());
        if let Some((month, day)) = month.zip(day) {
            let (from, until) = (
                judge.date(holiday.from.as_ref()),
                judge.date(holiday.until.as_ref()),
            );
            days.fixed.push(FixedHoliday {
                month,
                day,
                from,
                until,
            });
        }
    }
    days
}

impl Presets {
    /// The schemes of a plan's `periods`: an id, or a dated list of them; absent is `calendar`.
    pub(super) fn sequence(
        &self,
        node: Option<&Node>,
        judge: &mut Judge,
    ) -> Option<SchemeSequence> {
        let mut first = None;
        let mut changes: Vec<SchemeChange> = Vec::new();
        let mut next_from = None;
        let uses = scheme_uses(node, judge);
        let last = uses.len().saturating_sub(1);
        for (position, (id, until)) in uses.into_iter().enumerate() {
            if until.is_none() && position < last {
                judge.say(Diagnostic::new(Code::MissingKey, id.span).with("key", "until"));
            }
            let Some(scheme) = self.scheme(&id, judge) else {
                continue;
            };
            match next_from {
                Some(from) => changes.push(SchemeChange { from, scheme }),
                None => first = Some(scheme),
            }
            next_from = judge.date(until.as_ref()).and_then(|last| last.succ_opt());
        }
        let first = first.unwrap_or_else(PeriodScheme::calendar);
        SchemeSequence::new(first, changes)
            .map_err(|late| {
                let at = node.map_or_else(Default::default, |node| node.span);
                let found = Diagnostic::new(Code::WindowBackwards, at);
                judge.say(found.with("from", late.from).with("by", late.from));
            })
            .ok()
    }

    fn scheme(&self, id: &Sourced<String>, judge: &mut Judge) -> Option<PeriodScheme> {
        let found = self
            .schemes
            .iter()
            .find(|scheme| scheme.id == id.value)
            .cloned();
        if found.is_none() {
            let known = self.schemes.iter().map(|scheme| scheme.id.as_str());
            judge.say(
                Diagnostic::new(Code::UnknownScheme, id.span)
                    .with("scheme", &id.value)
                    .suggesting(closest(&id.value, known).map(str::to_owned)),
            );
        }
        found
    }
}

type SchemeUse = (Sourced<String>, Option<Sourced<String>>);

fn scheme_uses(node: Option<&Node>, judge: &mut Judge) -> Vec<SchemeUse> {
    let Some(node) = node else { return Vec::new() };
    match &node.value {
        Value::Scalar(id) => vec![(
            Sourced {
                value: id.clone(),
                span: node.span,
            },
            None,
        )],
        Value::Sequence(items) => items
            .iter()
            .filter_map(|item| {
                let raw: Option<RawSchemeUse> = crate::syntax::read_node(item, &mut judge.report);
                let raw = raw?;
                Some((raw.scheme?, raw.until))
            })
            .collect(),
        _ => {
            judge.say(
                Diagnostic::new(Code::WrongShape, node.span)
                    .with("wanted", "sequence")
                    .with("found", node.shape()),
            );
            Vec::new()
        }
    }
}

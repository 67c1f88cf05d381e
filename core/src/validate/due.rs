//! `due`: words that the reader reads, or words and dates that the plan gives itself.

use chrono::NaiveDate;

use crate::calendar::{
    Certainty, Interval, PeriodKind, ReadingContext, Schedule, Unreadable, WorkingDays,
    read_deadline,
};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Deadline, DeadlineKind, FileWord, Run};
use crate::source::Span;
use crate::syntax::raw::{RawDue, Standing};
use crate::syntax::{Node, Sourced, Value};

use super::Judge;
use super::scalars::owned;

/// What the reading of a deadline depends on beside its words.
#[derive(Clone, Copy)]
pub(super) struct DueContext<'a> {
    pub(super) signed_on: Option<NaiveDate>,
    /// The first day on which it can have been signed.
    pub(super) earliest_issue: Option<NaiveDate>,
    pub(super) before_includes_named_day: bool,
    pub(super) run: Run,
    pub(super) working_days: &'a WorkingDays,
}

pub(super) fn intervals(raw: &[Sourced<String>], judge: &mut Judge) -> Vec<Interval> {
    raw.iter()
        .filter_map(|word| judge.word(Some(word), "every"))
        .collect()
}

/// The deadline of a `due` node.
pub(super) fn deadline(
    node: Option<&Node>,
    context: &DueContext,
    judge: &mut Judge,
) -> Option<Deadline> {
    let node = node?;
    let deadline = match &node.value {
        Value::Scalar(words) => {
            let words = Sourced {
                value: words.clone(),
                span: node.span,
            };
            scalar(&words, context, judge)
        }
        _ => {
            let raw: Option<RawDue> = crate::syntax::read_node(node, &mut judge.report);
            mapping(&raw?, context, judge)
        }
    }?;
    check_window(&deadline, node.span, context, judge);
    Some(deadline)
}

fn scalar(words: &Sourced<String>, context: &DueContext, judge: &mut Judge) -> Option<Deadline> {
    if Standing::from_word(words.value.trim()).is_some() {
        return Some(given(Schedule::Standing));
    }
    if looks_like_iso(&words.value) {
        let by = judge.date(Some(words))?;
        return Some(given(Schedule::By {
            from: context.signed_on,
            by,
        }));
    }
    read(words, context, judge)
}

fn looks_like_iso(text: &str) -> bool {
    let shape = text
        .trim()
        .bytes()
        .map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    shape.eq(b"0000-00-00".iter().copied())
}

fn given(schedule: Schedule) -> Deadline {
    Deadline {
        words: None,
        printed: None,
        clause: None,
        schedule,
        certainty: Certainty::Stated,
        urgent: false,
        rule: Deadline::GIVEN.to_owned(),
        first: None,
    }
}

fn mapping(raw: &RawDue, context: &DueContext, judge: &mut Judge) -> Option<Deadline> {
    if let (Some(first), Some(by)) = (raw.every.first(), &raw.by) {
        judge.say(
            Diagnostic::new(Code::ConflictingKeys, first.span.min(by.span))
                .with("first", "every")
                .with("second", "by"),
        );
        return None;
    }
    let schedule = given_schedule(raw, context, judge);
    let mut deadline = match (schedule, &raw.words) {
        (Some(schedule), words) => Deadline {
            words: owned(words.as_ref()),
            ..given(schedule)
        },
        (None, Some(words)) => read(words, context, judge)?,
        (None, None) => {
            judge.say(Diagnostic::new(Code::MissingKey, raw.span).with("key", "words"));
            return None;
        }
    };
    deadline.printed = owned(raw.printed.as_ref());
    deadline.clause = owned(raw.clause.as_ref()).map(crate::model::ClauseRef);
    deadline.first = judge.date(raw.first.as_ref());
    Some(deadline)
}

/// What the plan says itself, beside or instead of words.
fn given_schedule(raw: &RawDue, context: &DueContext, judge: &mut Judge) -> Option<Schedule> {
    let (from, by) = (judge.date(raw.from.as_ref()), judge.date(raw.by.as_ref()));
    let every = intervals(&raw.every, judge);
    if !every.is_empty() {
        return Some(Schedule::Recurring { every });
    }
    match judge.word(raw.kind.as_ref(), "kind") {
        Some(DeadlineKind::Standing) => return Some(Schedule::Standing),
        Some(DeadlineKind::None) => return Some(Schedule::None),
        // The other kinds repeat what the dates say.
        _ => {}
    }
    match (from, by) {
        (Some(from), Some(by)) => Some(Schedule::Within {
            from: Some(from),
            by,
        }),
        (None, Some(by)) => Some(Schedule::By {
            from: context.signed_on,
            by,
        }),
        (Some(from), None) => Some(Schedule::From { from }),
        (None, None) => None,
    }
}

fn read(words: &Sourced<String>, context: &DueContext, judge: &mut Judge) -> Option<Deadline> {
    let reading_context = ReadingContext {
        signed_on: context.signed_on,
        before_includes_named_day: context.before_includes_named_day,
        working_days: context.working_days,
    };
    match read_deadline(&words.value, &reading_context) {
        Ok(reading) => Some(Deadline {
            words: Some(reading.words),
            printed: None,
            clause: None,
            schedule: reading.schedule,
            certainty: reading.certainty,
            urgent: reading.urgent,
            rule: reading.rule,
            first: None,
        }),
        Err(unreadable) => {
            judge.say(unreadable_diagnostic(words, &unreadable, context));
            None
        }
    }
}

fn unreadable_diagnostic(
    words: &Sourced<String>,
    unreadable: &Unreadable,
    context: &DueContext,
) -> Diagnostic {
    match unreadable {
        Unreadable::NoSuchDate { day, month, year } => {
            let year = year.map_or_else(String::new, |year| format!("/{year}"));
            Diagnostic::new(Code::NoSuchDate, words.span)
                .with("date", format!("{day:02}/{month:02}{year}"))
        }
        Unreadable::NoSuchPeriod { what, number } => {
            Diagnostic::new(Code::NoSuchPeriod, words.span)
                .with("number", number)
                .with("kind", what.keyword())
                .with("last", PeriodKind::per_year(*what))
        }
        // A window that opens on the day of signing was given only its end by the words.
        Unreadable::Backwards { from, by } if Some(*from) == context.signed_on => {
            Diagnostic::new(Code::DeadlineBeforeSigning, words.span)
                .with("by", by)
                .with("signed", from)
        }
        Unreadable::Backwards { from, by } => Diagnostic::new(Code::WindowBackwards, words.span)
            .with("from", from)
            .with("by", by),
        other => Diagnostic::new(Code::DeadlineUnreadable, words.span)
            .with("words", words.value.chars().take(120).collect::<String>())
            .with("why", other.keyword()),
    }
}

fn check_window(deadline: &Deadline, at: Span, context: &DueContext, judge: &mut Judge) {
    let Some(by) = deadline.schedule.by() else {
        return;
    };
    if let Schedule::Within {
        from: Some(from), ..
    } = deadline.schedule
        && by < from
    {
        judge.say(
            Diagnostic::new(Code::WindowBackwards, at)
                .with("from", from)
                .with("by", by),
        );
        return;
    }
    if let Some(signed) = context.earliest_issue
        && by < signed
    {
        judge.say(
            Diagnostic::new(Code::DeadlineBeforeSigning, at)
                .with("by", by)
                .with("signed", signed),
        );
        return;
    }
    if let Some(end) = context.run.to
        && end < by
    {
        judge.say(
            Diagnostic::new(Code::DeadlineOutsideRun, at)
                .with("by", by)
                .with("end", end),
        );
    }
    if !context.working_days.is_working_day(by) {
        judge.say(Diagnostic::new(Code::DeadlineOnDayOff, at).with("by", by));
    }
}

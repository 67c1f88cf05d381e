//! One event of a ledger file: its name, its fields, and whether its subject can have it.

use super::entry::{Event, Evidence, Subject};
use super::rules::{refused_value, unfitting};
use crate::diagnostic::{Code, Diagnostic, closest};
use crate::model::Plan;
use crate::syntax::kind::Nothing;
use crate::syntax::raw::{
    Correction, PlainEvent, RawBased, RawCompleted, RawCorrects, RawDated, RawExtended, RawNoted,
    RawObserved, RawProgress, RawReasoned, Scalar,
};
use crate::syntax::{Node, Value, read_node};
use crate::validate::Judge;

/// The names of all events, the correction last.
fn names() -> impl Iterator<Item = &'static str> {
    PlainEvent::NAMES.iter().chain(Correction::NAMES).copied()
}

/// Reads `event: acknowledged` and `event: {progress: {percent: 60}}`.
pub(super) fn event(
    node: &Node,
    subject: Subject,
    plan: &Plan,
    judge: &mut Judge,
) -> Option<Event> {
    let nothing = Node {
        span: node.span,
        value: Value::Mapping(Vec::new()),
    };
    let (name, name_span, body) = match &node.value {
        Value::Scalar(name) => (name.as_str(), node.span, &nothing),
        Value::Mapping(entries) => match entries.as_slice() {
            [(key, body)] => (
                key.scalar()?,
                key.span,
                if body.is_null() { &nothing } else { body },
            ),
            _ => return wrong_shape(node, judge),
        },
        _ => return wrong_shape(node, judge),
    };
    if !names().any(|known| known == name) {
        judge.say(
            Diagnostic::new(Code::UnknownWord, name_span)
                .with("word", name)
                .with("key", "event")
                .with("allowed", names().collect::<Vec<_>>().join(", "))
                .suggesting(closest(name, names()).map(str::to_owned)),
        );
        return None;
    }
    if let Some(refusal) = unfitting(name, subject, plan) {
        judge.say(refusal.at(Code::EventNotForSubject, name_span));
        return None;
    }
    body_of(name, body, subject, plan, judge)
}

fn wrong_shape(node: &Node, judge: &mut Judge) -> Option<Event> {
    judge.say(
        Diagnostic::new(Code::WrongShape, node.span)
            .with("wanted", "event")
            .with("found", node.shape()),
    );
    None
}

fn text(raw: &Scalar) -> Option<String> {
    raw.as_ref().map(|raw| raw.value.clone())
}

fn body_of(
    name: &str,
    body: &Node,
    subject: Subject,
    plan: &Plan,
    judge: &mut Judge,
) -> Option<Event> {
    let report = &mut judge.report;
    Some(match name {
        "acknowledged" | "no_change" | "resumed" => {
            let Nothing = read_node(body, report)?;
            match name {
                "acknowledged" => Event::Acknowledged,
                "no_change" => Event::NoChange,
                _ => Event::Resumed,
            }
        }
        "progress" => progress(&read_node(body, report)?, judge)?,
        "completed" => completed(&read_node(body, report)?, judge),
        "confirmed" => {
            let raw: RawNoted = read_node(body, report)?;
            Event::Confirmed {
                note: text(&raw.note),
            }
        }
        "returned" | "not_applicable" => {
            let raw: RawReasoned = read_node(body, report)?;
            let reason = text(&raw.reason)?;
            if name == "returned" {
                Event::Returned { reason }
            } else {
                Event::NotApplicable { reason }
            }
        }
        "extended" => {
            let raw: RawExtended = read_node(body, report)?;
            Event::Extended {
                to: judge.date(raw.to.as_ref())?,
                basis: text(&raw.basis)?,
            }
        }
        "dated" => {
            let raw: RawDated = read_node(body, report)?;
            Event::Dated {
                by: judge.date(raw.by.as_ref())?,
                basis: text(&raw.basis)?,
            }
        }
        "triggered" | "suspended" | "cancelled" => {
            let raw: RawBased = read_node(body, report)?;
            let basis = text(&raw.basis)?;
            match name {
                "triggered" => Event::Triggered { basis },
                "suspended" => Event::Suspended { basis },
                _ => Event::Cancelled { basis },
            }
        }
        "observed" => observed(&read_node(body, report)?, subject, plan, judge)?,
        _ => {
            let raw: RawCorrects = read_node(body, report)?;
            let corrected = event(raw.event.as_ref()?, subject, plan, judge)?;
            if matches!(corrected, Event::Corrects { .. }) {
                return wrong_shape(body, judge);
            }
            Event::Corrects {
                entry: text(&raw.entry)?,
                event: Box::new(corrected),
            }
        }
    })
}

fn progress(raw: &RawProgress, judge: &mut Judge) -> Option<Event> {
    let percent = match &raw.percent {
        None => None,
        Some(written) => {
            let digits = written.value.trim().trim_end_matches(['%', ' ']);
            let percent = digits.parse::<u8>().ok().filter(|percent| *percent <= 100);
            if percent.is_none() {
                judge.say(
                    Diagnostic::new(Code::BadNumber, written.span)
                        .with("number", &written.value)
                        .with("wanted", "percent"),
                );
                return None;
            }
            percent
        }
    };
    Some(Event::Progress {
        percent,
        results: text(&raw.results),
        obstacles: text(&raw.obstacles),
        causes: text(&raw.causes),
        proposals: text(&raw.proposals),
    })
}

fn completed(raw: &RawCompleted, judge: &mut Judge) -> Event {
    let document = raw.document.as_ref().and_then(|raw| {
        Some(Evidence {
            number: text(&raw.number)?,
            date: judge.date(raw.date.as_ref()),
        })
    });
    Event::Completed {
        document,
        count: judge.small_count(raw.count.as_ref()),
        note: text(&raw.note),
    }
}

fn observed(raw: &RawObserved, subject: Subject, plan: &Plan, judge: &mut Judge) -> Option<Event> {
    let Subject::Indicator(index) = subject else {
        return None;
    };
    let indicator = plan.indicator(index)?;
    let counts = (raw.numerator.as_ref(), raw.denominator.as_ref());
    let figure = judge.figure(raw.span, counts, raw.value.as_ref(), indicator.in_percent())?;
    if let Some(refusal) = refused_value(&figure, indicator) {
        let at = raw.value.as_ref().map_or(raw.span, |value| value.span);
        judge.say(refusal.at(Code::ValueUnderPooled, at));
        return None;
    }
    let of = match &raw.of {
        Some(name) => Some(judge.party(name, &plan.roster)?),
        None => None,
    };
    Some(Event::Observed { of, figure })
}

//! Entries as a ledger file: the lines that the reader of ledgers reads back.

use std::fmt::Write as _;

use crate::ledger::{Entry, Event, Origin, Subject};
use crate::model::{Figure, Plan};

/// The file's text; reading it back gives the same entries.
#[must_use]
pub fn print_ledger(entries: &[Entry], origin: Origin, plan: &Plan) -> String {
    let word = Origin::WORDS
        .iter()
        .find(|(_, known)| *known == origin)
        .map_or("", |(word, _)| word);
    let mut out = String::new();
    if origin == Origin::Sample {
        out.push_str("# Sample progress, made up by `tiendo sample`: nothing in it is true.\n");
    }
    // Writing to a string cannot fail.
    let _ = writeln!(out, "origin: {word}\nentries:");
    for entry in entries {
        let _ = writeln!(out, "  - id: {}", quoted(&entry.id));
        let _ = writeln!(out, "    recorded_at: {}", entry.recorded_at.to_rfc3339());
        let _ = writeln!(out, "    effective_on: {}", entry.effective_on);
        if let Some(unit) = entry.unit {
            let _ = writeln!(out, "    unit: {}", plan.roster.party_id(unit));
        }
        if let Some(by) = &entry.by {
            let _ = writeln!(out, "    by: {}", quoted(by));
        }
        let _ = writeln!(out, "    {}", subject(entry.subject, plan));
        if let Some(period) = entry.period {
            let _ = writeln!(out, "    period: \"{period}\"");
        }
        let _ = writeln!(out, "    event: {}", event(&entry.event, plan));
    }
    out
}

/// A double-quoted scalar; every JSON string is one.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

fn subject(subject: Subject, plan: &Plan) -> String {
    match subject {
        Subject::Task(index) => {
            format!(
                "task: {}",
                plan.task(index).map_or("", |task| task.id.as_str())
            )
        }
        Subject::Indicator(index) => {
            let id = plan
                .indicator(index)
                .map_or("", |indicator| indicator.id.as_str());
            format!("indicator: {id}")
        }
        Subject::Duty(index) => {
            let duty = plan.reporting.get(index.position());
            format!("duty: {}", duty.map_or("", |duty| duty.id.as_str()))
        }
    }
}

fn fields(name: &str, fields: &[(&str, Option<String>)]) -> String {
    let said: Vec<String> = fields
        .iter()
        .filter_map(|(key, value)| value.as_ref().map(|value| format!("{key}: {value}")))
        .collect();
    if said.is_empty() {
        name.to_owned()
    } else {
        format!("{{{name}: {{{}}}}}", said.join(", "))
    }
}

fn event(event_: &Event, plan: &Plan) -> String {
    let text = |text: &Option<String>| text.as_deref().map(quoted);
    match event_ {
        Event::Acknowledged => "acknowledged".to_owned(),
        Event::NoChange => "no_change".to_owned(),
        Event::Resumed => "resumed".to_owned(),
        Event::Progress {
            percent,
            results,
            obstacles,
            causes,
            proposals,
        } => {
            let said = fields(
                "progress",
                &[
                    ("percent", percent.map(|percent| percent.to_string())),
                    ("results", text(results)),
                    ("obstacles", text(obstacles)),
                    ("causes", text(causes)),
                    ("proposals", text(proposals)),
                ],
            );
            if said == "progress" {
                "{progress: {}}".to_owned()
            } else {
                said
            }
        }
        Event::Completed {
            document,
            count,
            note,
        } => {
            let document = document.as_ref().map(|document| {
                let date = document
                    .date
                    .map(|date| format!(", date: {date}"))
                    .unwrap_or_default();
                format!("{{number: {}{date}}}", quoted(&document.number))
            });
            let count = count.map(|count| count.to_string());
            fields(
                "completed",
                &[
                    ("document", document),
                    ("count", count),
                    ("note", text(note)),
                ],
            )
        }
        Event::Confirmed { note } => fields("confirmed", &[("note", text(note))]),
        Event::Returned { reason } => fields("returned", &[("reason", Some(quoted(reason)))]),
        Event::NotApplicable { reason } => {
            fields("not_applicable", &[("reason", Some(quoted(reason)))])
        }
        Event::Extended { to, basis } => fields(
            "extended",
            &[("to", Some(to.to_string())), ("basis", Some(quoted(basis)))],
        ),
        Event::Dated { by, basis } => fields(
            "dated",
            &[("by", Some(by.to_string())), ("basis", Some(quoted(basis)))],
        ),
        Event::Triggered { basis } => fields("triggered", &[("basis", Some(quoted(basis)))]),
        Event::Suspended { basis } => fields("suspended", &[("basis", Some(quoted(basis)))]),
        Event::Cancelled { basis } => fields("cancelled", &[("basis", Some(quoted(basis)))]),
        Event::Observed { of, figure } => observed(*of, figure, plan),
        Event::Corrects {
            entry,
            event: corrected,
        } => fields(
            "corrects",
            &[
                ("entry", Some(quoted(entry))),
                ("event", Some(event(corrected, plan))),
            ],
        ),
    }
}

fn observed(of: Option<crate::model::Party>, figure: &Figure, plan: &Plan) -> String {
    let of = of.map(|party| plan.roster.party_id(party).to_owned());
    match figure {
        Figure::Ratio(ratio) => fields(
            "observed",
            &[
                ("numerator", Some(ratio.numerator().to_string())),
                ("denominator", Some(ratio.denominator().to_string())),
                ("of", of),
            ],
        ),
        Figure::Value(value) => fields(
            "observed",
            &[
                ("value", Some(crate::quantity::round_half_away(value, 6))),
                ("of", of),
            ],
        ),
    }
}

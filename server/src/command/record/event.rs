//! The event of `tiendo record` from its options, none of which is passed over.

use anyhow::{Context, Result, bail};
use chrono::NaiveDate;
use tiendo_core::ledger::{Event, Evidence, Refusal, read_figure};
use tiendo_core::model::Plan;
use tiendo_core::text::Language;

use crate::arguments::Record;

/// The options that each event takes.
fn options_of(event: &str) -> &'static [&'static str] {
    match event {
        "progress" => &["percent", "results", "obstacles", "causes", "proposals"],
        "completed" => &["count", "document-number", "document-date", "note"],
        "confirmed" => &["note"],
        "returned" | "not_applicable" => &["reason"],
        "extended" => &["to", "basis"],
        "dated" => &["by-date", "basis"],
        "triggered" | "suspended" | "cancelled" => &["basis"],
        "observed" => &["numerator", "denominator", "value", "of"],
        _ => &[],
    }
}

/// Fails where an option was given that the event does not take: what somebody writes is entered or
/// refused, never lost.
pub(super) fn only_its_options(options: &Record, language: Language) -> Result<()> {
    let given = [
        ("percent", options.percent.is_some()),
        ("results", options.results.is_some()),
        ("obstacles", options.obstacles.is_some()),
        ("causes", options.causes.is_some()),
        ("proposals", options.proposals.is_some()),
        ("count", options.count.is_some()),
        ("document-number", options.document_number.is_some()),
        ("document-date", options.document_date.is_some()),
        ("note", options.note.is_some()),
        ("reason", options.reason.is_some()),
        ("basis", options.basis.is_some()),
        ("to", options.to.is_some()),
        ("by-date", options.by_date.is_some()),
        ("numerator", options.numerator.is_some()),
        ("denominator", options.denominator.is_some()),
        ("value", options.value.is_some()),
        ("of", options.of.is_some()),
    ];
    let takes = options_of(&options.event);
    let mut given = given.into_iter();
    match given.find(|(name, given)| *given && !takes.contains(name)) {
        Some((name, _)) => {
            let wrong = language.pick("không dùng được với", "cannot be used with");
            bail!("--{name} {wrong} --event {}", options.event)
        }
        None => Ok(()),
    }
}

/// The event; a day that cannot be left out is a mistake of the command line.
pub(super) fn said(
    options: &Record,
    plan: &Plan,
    language: Language,
) -> Result<Result<Event, Refusal>> {
    let day = |day: Option<NaiveDate>, name: &str| {
        let missing = language.pick("thiếu", "missing");
        day.with_context(|| format!("{missing} --{name} DATE"))
    };
    // What is left blank is refused like what is left out.
    let basis = options.basis.clone().unwrap_or_default();
    let reason = options.reason.clone().unwrap_or_default();
    let note = options.note.clone();
    Ok(Ok(match options.event.as_str() {
        "acknowledged" => Event::Acknowledged,
        "no_change" => Event::NoChange,
        "resumed" => Event::Resumed,
        "progress" => Event::Progress {
            percent: options.percent,
            results: options.results.clone(),
            obstacles: options.obstacles.clone(),
            causes: options.causes.clone(),
            proposals: options.proposals.clone(),
        },
        "completed" => Event::Completed {
            document: document(options),
            count: options.count,
            note,
        },
        "confirmed" => Event::Confirmed { note },
        "returned" => Event::Returned { reason },
        "not_applicable" => Event::NotApplicable { reason },
        "extended" => Event::Extended {
            to: day(options.to, "to")?,
            basis,
        },
        "dated" => Event::Dated {
            by: day(options.by_date, "by-date")?,
            basis,
        },
        "triggered" => Event::Triggered { basis },
        "suspended" => Event::Suspended { basis },
        "cancelled" => Event::Cancelled { basis },
        _ => {
            let indicator = options.indicator.as_deref().unwrap_or_default();
            let counts = (options.numerator, options.denominator);
            match read_figure(plan, indicator, counts, options.value.as_deref()) {
                Ok(figure) => Event::Observed { of: None, figure },
                Err(refusal) => return Ok(Err(refusal)),
            }
        }
    }))
}

fn document(options: &Record) -> Option<Evidence> {
    let (number, date) = (&options.document_number, options.document_date);
    (number.is_some() || date.is_some()).then(|| Evidence {
        number: number.clone().unwrap_or_default(),
        date,
    })
}

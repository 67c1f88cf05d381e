//! Entries as a ledger file: the keys that the reader of ledgers reads back.

use crate::ledger::{Entry, Event, Evidence, Origin, Subject};
use crate::model::{Indicator, Plan, Task};
use crate::syntax::{Tree, emit};

use super::indicators::figure;
use super::keys::Keys;

/// The text of a ledger file below a first line of comment that says what it holds; reading it gives
/// the same entries.
#[must_use]
pub fn ledger_file(heading: &str, entries: &[Entry], origin: Origin, plan: &Plan) -> String {
    let entries = entries.iter().map(|one| entry(one, plan)).collect();
    let keys = Keys::default()
        .word("origin", &origin)
        .tree("entries", Tree::Lines(entries));
    emit(heading, &keys.mapping())
}

/// The same entries as lines to be put below those of a ledger file, two blanks in front of each.
#[must_use]
pub fn ledger_entries(entries: &[Entry], plan: &Plan) -> String {
    let file = ledger_file("", entries, Origin::Reported, plan);
    let lines = file.split_once("\nentries:\n");
    lines.map_or_else(String::new, |(_, lines)| lines.to_owned())
}

fn entry(entry: &Entry, plan: &Plan) -> Tree {
    let (subject, id) = subject(entry.subject, plan);
    let period = entry.period.map(|period| period.to_string());
    Keys::default()
        .text("id", &entry.id)
        .text("recorded_at", &entry.recorded_at.to_rfc3339())
        .date("effective_on", Some(entry.effective_on))
        .party("unit", entry.unit, &plan.roster)
        .text_if("by", entry.by.as_deref())
        .text(subject, id)
        .text_if("period", period.as_deref())
        .tree("event", event(&entry.event, entry.subject, plan))
        .mapping()
}

fn subject(subject: Subject, plan: &Plan) -> (&'static str, &str) {
    let (key, id) = match subject {
        Subject::Task(index) => ("task", plan.task(index).map(|task: &Task| &task.id)),
        Subject::Indicator(index) => ("indicator", plan.indicator(index).map(|one| &one.id)),
        Subject::Duty(index) => {
            let duty = plan.reporting.get(index.position());
            ("duty", duty.map(|duty| &duty.id))
        }
    };
    (key, id.map_or("", |id| id.as_str()))
}

/// A word where the event says nothing more, else a mapping with the word as its key.
fn event(event: &Event, subject: Subject, plan: &Plan) -> Tree {
    let based = |basis: &str| Keys::default().text("basis", basis);
    let noted = |note: &Option<String>| Keys::default().text_if("note", note.as_deref());
    let (word, said) = match event {
        Event::Acknowledged => ("acknowledged", Keys::default()),
        Event::NoChange => ("no_change", Keys::default()),
        Event::Resumed => ("resumed", Keys::default()),
        Event::Progress {
            percent,
            results,
            obstacles,
            causes,
            proposals,
        } => {
            let said = Keys::default()
                .count("percent", percent.map(u64::from))
                .text_if("results", results.as_deref())
                .text_if("obstacles", obstacles.as_deref())
                .text_if("causes", causes.as_deref())
                .text_if("proposals", proposals.as_deref());
            ("progress", said)
        }
        Event::Completed {
            document,
            count,
            note,
        } => {
            let said = Keys::default()
                .tree_if("document", document.as_ref().map(evidence))
                .count("count", count.map(u64::from))
                .text_if("note", note.as_deref());
            ("completed", said)
        }
        Event::Confirmed { note } => ("confirmed", noted(note)),
        Event::Returned { reason } => ("returned", Keys::default().text("reason", reason)),
        Event::NotApplicable { reason } => {
            ("not_applicable", Keys::default().text("reason", reason))
        }
        Event::Extended { to, basis } => {
            let said = Keys::default().date("to", Some(*to)).text("basis", basis);
            ("extended", said)
        }
        Event::Dated { by, basis } => {
            let said = Keys::default().date("by", Some(*by)).text("basis", basis);
            ("dated", said)
        }
        Event::Triggered { basis } => ("triggered", based(basis)),
        Event::Suspended { basis } => ("suspended", based(basis)),
        Event::Cancelled { basis } => ("cancelled", based(basis)),
        Event::Observed { of, figure: seen } => {
            let said = figure(Keys::default(), seen, is_in_percent(subject, plan));
            ("observed", said.party("of", *of, &plan.roster))
        }
        Event::Corrects {
            entry,
            event: corrected,
        } => {
            let said = Keys::default()
                .text("entry", entry)
                .tree("event", self::event(corrected, subject, plan));
            ("corrects", said)
        }
    };
    said.under(word)
}

fn evidence(document: &Evidence) -> Tree {
    Keys::default()
        .text("number", &document.number)
        .date("date", document.date)
        .record()
}

fn is_in_percent(subject: Subject, plan: &Plan) -> bool {
    match subject {
        Subject::Indicator(index) => plan.indicator(index).is_some_and(Indicator::in_percent),
        Subject::Task(_) | Subject::Duty(_) => false,
    }
}

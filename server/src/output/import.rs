//! What an import would do, or has done.

use std::fmt::Write as _;
use std::path::PathBuf;

use tiendo_core::ledger::Entry;
use tiendo_core::model::Plan;
use tiendo_core::text::pages::events;
use tiendo_core::text::{Language, date};

use super::diagnostics;
use super::refusal;
use crate::command::import::Preview;

/// New entries one a line, with whose and what they are, refused ones with line and sentence, and the counts.
pub fn text(preview: &Preview, plan: &Plan, written: &[PathBuf], language: Language) -> String {
    let mut text = String::new();
    for entry in &preview.new {
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "+ {} {} {}: {}",
            entry.id,
            date(entry.effective_on),
            about(entry, plan),
            events::name(entry.event.said(), language)
        );
    }
    for (line, id, refused) in &preview.refused {
        let (word, line_word) = (
            language.pick("từ chối", "refused"),
            language.pick("dòng", "line"),
        );
        let sentence = refusal::line(refused, language);
        let _ = writeln!(text, "! {line_word} {line}, {word} {id}: {sentence}");
    }
    text += &diagnostics::text(&preview.unreadable, language);
    let (new, known) = (preview.new.len(), preview.known);
    let refused = preview.refused.len() + preview.unreadable.len();
    let _ = match language {
        Language::Vietnamese => writeln!(
            text,
            "{new} mục mới, {known} mục đã có, {refused} mục bị từ chối."
        ),
        Language::English => writeln!(text, "{new} new, {known} already there, {refused} refused."),
    };
    if written.is_empty() {
        let advice = match (preview.new.is_empty(), language) {
            (true, Language::Vietnamese) => "Không có gì để ghi.",
            (true, Language::English) => "There is nothing to write.",
            (false, Language::Vietnamese) => "Chưa ghi gì: thêm --yes để ghi các mục mới.",
            (false, Language::English) => "Nothing was written: add --yes to write the new ones.",
        };
        let _ = writeln!(text, "{advice}");
    }
    for path in written {
        let done = language.pick("Đã ghi vào", "Written to");
        let _ = writeln!(text, "{done} {}.", path.display());
    }
    text
}

/// Whose word it is or whom it concerns, what it speaks of, and which period.
fn about(entry: &Entry, plan: &Plan) -> String {
    let unit = entry
        .unit
        .map(|party| plan.roster.party_id(party).to_owned());
    let subject = Some(plan.subject_id(entry.subject).to_owned());
    let period = entry.period.map(|period| period.to_string());
    let words: Vec<String> = [unit, subject, period].into_iter().flatten().collect();
    words.join(" ")
}

//! What an import would do, or has done.

use std::fmt::Write as _;
use std::path::PathBuf;

use tiendo_core::text::pages::events;
use tiendo_core::text::{Language, date};

use super::diagnostics;
use super::refusal;
use crate::command::import::Preview;

/// New entries one a line, refused ones with line and sentence, and the counts.
pub fn text(preview: &Preview, written: &[PathBuf], language: Language) -> String {
    let mut text = String::new();
    for entry in &preview.new {
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "+ {} {} {}",
            entry.id,
            date(entry.effective_on),
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

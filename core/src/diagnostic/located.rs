//! A finding with its place worked out: what messages, JSON and the browser show.

use serde::{Deserialize, Serialize};

use super::{Code, Diagnostic, Severity};
use crate::source::SourceSet;

/// The longest excerpt: a line of a hundred megabytes helps nobody.
const EXCERPT_CHARACTERS: usize = 160;

/// A [`Diagnostic`] that no longer needs the texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Located {
    /// What kind of mistake it is.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// The file's path.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The line's text, cut where it is very long; empty where the file is no text.
    pub excerpt: String,
    /// How many characters of the excerpt are meant, at least 1.
    pub width: u32,
    /// Names and figures for the sentence.
    pub facts: Vec<(String, String)>,
    /// What the author probably meant.
    pub suggestion: Option<String>,
}

impl Located {
    /// Works out file, line, column and excerpt.
    #[must_use]
    pub fn new(diagnostic: Diagnostic, sources: &SourceSet) -> Self {
        let severity = diagnostic.severity();
        let span = diagnostic.span;
        let file = sources.get(span.file);
        let path = sources.shown_path(span.file);
        let (line, column, text) = file
            .and_then(|file| file.line_at(span.start))
            .unwrap_or((1, 1, ""));
        let excerpt: String = text.chars().take(EXCERPT_CHARACTERS).collect();
        let bytes = (span.end.saturating_sub(span.start)) as usize;
        let room = excerpt
            .chars()
            .count()
            .saturating_sub((column as usize).saturating_sub(1));
        let skipped = text
            .char_indices()
            .nth(column.saturating_sub(1) as usize)
            .map_or(text.len(), |(at, _)| at);
        let meant = text[skipped..]
            .char_indices()
            .take_while(|(at, _)| *at < bytes)
            .count();
        Self {
            code: diagnostic.code,
            severity,
            path,
            line: fact_line(&diagnostic).unwrap_or(line),
            column,
            excerpt,
            width: u32::try_from(meant.min(room).max(1)).unwrap_or(1),
            facts: diagnostic
                .facts
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
            suggestion: diagnostic.suggestion,
        }
    }

    /// The value of a fact, empty where the finding has none of that name.
    #[must_use]
    pub fn fact(&self, name: &str) -> &str {
        self.facts
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value.as_str())
    }
}

/// A file that is no text has no spans; its decoder knows the line all the same.
fn fact_line(diagnostic: &Diagnostic) -> Option<u32> {
    if diagnostic.code != Code::NotUtf8 {
        return None;
    }
    let (_, value) = diagnostic.facts.iter().find(|(name, _)| *name == "line")?;
    value.parse().ok()
}

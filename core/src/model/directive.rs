//! The document that a plan follows: number, dates, signatory, grounds, gaps and remarks.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::UnitIndex;
use super::words::FileWord;

/// What sort of document it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DirectiveKind {
    /// Chỉ thị.
    Directive,
    /// Kế hoạch.
    Plan,
    /// Công văn.
    OfficialLetter,
    /// Quyết định.
    Decision,
    /// Kết luận, thông báo kết luận.
    Conclusion,
}

impl FileWord for DirectiveKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("directive", Self::Directive),
        ("plan", Self::Plan),
        ("official-letter", Self::OfficialLetter),
        ("decision", Self::Decision),
        ("conclusion", Self::Conclusion),
    ];
}

impl DirectiveKind {
    /// The word of the file format.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, kind)| *kind == self)
            .map_or("directive", |(word, _)| word)
    }
}

/// How much of the document the project holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum SourceKind {
    /// The whole text.
    #[default]
    FullText,
    /// A report about it.
    NewsItem,
    /// A part of it.
    Excerpt,
}

impl FileWord for SourceKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("full-text", Self::FullText),
        ("news-item", Self::NewsItem),
        ("excerpt", Self::Excerpt),
    ];
}

/// A place in the document, as the document itself numbers it: "VIII.5 đoạn 2".
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ClauseRef(pub String);

impl ClauseRef {
    /// The part of the text that the clause belongs to: "VIII.5" of "VIII.5 đoạn 2".
    #[must_use]
    pub fn section(&self) -> &str {
        self.0.split(' ').next().unwrap_or("")
    }
}

impl fmt::Display for ClauseRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Who signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// The person.
    pub name: String,
    /// The office held.
    pub position: Option<String>,
}

/// Why another document is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum CitedRole {
    /// Căn cứ.
    #[default]
    LegalBasis,
    /// Mentioned otherwise.
    Related,
}

impl FileWord for CitedRole {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("legal-basis", Self::LegalBasis),
        ("related", Self::Related),
    ];
}

/// A document that the directive cites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitedDocument {
    /// Its number, null where none is printed.
    pub number: Option<String>,
    /// The number as printed, where the print is wrong.
    pub printed: Option<String>,
    /// Its date as printed.
    pub issued_on: Option<NaiveDate>,
    /// Its title.
    pub title: Option<String>,
    /// Why it is cited.
    pub role: CitedRole,
    /// The author's remark.
    pub note: Option<String>,
}

/// The document itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directive {
    /// Its number; null where the text lacks it, never invented.
    pub number: Option<String>,
    /// What sort of document it is.
    pub kind: DirectiveKind,
    /// Its title.
    pub title: String,
    /// The body that issued it.
    pub issued_by: UnitIndex,
    /// The day of signing; null where unknown.
    pub issued_on: Option<NaiveDate>,
    /// Bounds of an unknown day of signing.
    pub issued_between: Option<(NaiveDate, NaiveDate)>,
    /// The day from which it is in force, where the text says one.
    pub effective_on: Option<NaiveDate>,
    /// Who signed.
    pub signed_by: Option<Signatory>,
    /// What it rests on and what else it cites.
    pub based_on: Vec<CitedDocument>,
    /// To whom it was sent.
    pub recipients: Vec<String>,
    /// How much of it the project holds.
    pub source: SourceKind,
    /// Parts that the source lacks.
    pub missing: Vec<String>,
    /// What the text itself gets wrong.
    pub remarks: Vec<String>,
}

impl Directive {
    /// The first day on which it can have been signed; `None` where nothing is known.
    #[must_use]
    pub fn earliest_issue(&self) -> Option<NaiveDate> {
        self.issued_on
            .or(self.issued_between.map(|(earliest, _)| earliest))
    }
}

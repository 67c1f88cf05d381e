//! What is wrong with a file, as data: a code, a place and the facts of the case.
//!
//! The sentences, in both languages, are in [`crate::text`].

mod code;
mod located;

pub use code::{Code, Severity};
pub use located::Located;

use crate::source::Span;

/// One finding. Its `facts` are the names and figures that its sentence prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of mistake it is.
    pub code: Code,
    /// Where it stands.
    pub span: Span,
    /// Name and value of each fact, in the order in which the sentence wants them.
    pub facts: Vec<(&'static str, String)>,
    /// What the author probably meant, where something similar exists.
    pub suggestion: Option<String>,
}

impl Diagnostic {
    /// A finding without facts.
    #[must_use]
    pub const fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            span,
            facts: Vec::new(),
            suggestion: None,
        }
    }

    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }

    /// Adds what the author probably meant.
    #[must_use]
    pub fn suggesting(mut self, suggestion: Option<String>) -> Self {
        self.suggestion = suggestion;
        self
    }

    /// Whether it keeps the plan from loading, deserves a look, or only informs.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// The entry of `known` that is closest to `written`, if any is close enough to be meant.
///
/// ```
/// use tiendo_core::diagnostic::closest;
///
/// assert_eq!(closest("so-ttt", ["so-tttt", "huyen"].into_iter()), Some("so-tttt"));
/// assert_eq!(closest("x", ["so-tttt"].into_iter()), None);
/// ```
#[must_use]
pub fn closest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = written.chars().count();
    let longest_distance = (length / 3).clamp(1, 4);
    known
        // What differs more in length alone need not be compared letter by letter.
        .filter(|name| name.chars().count().abs_diff(length) <= longest_distance)
        .map(|name| (strsim::damerau_levenshtein(written, name), name))
        .filter(|(distance, _)| *distance <= longest_distance)
        .min()
        .map(|(_, name)| name)
}

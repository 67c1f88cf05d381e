//! Values that a file names by a word, each kind with the one table of its words.

use chrono::Weekday;

use crate::calendar::Interval;

/// A value that a file of the format names by a word.
///
/// Validation reads by the table, and the schemas of the files list it.
///
/// ```
/// use tiendo_core::model::{FileWord, Priority};
///
/// assert_eq!(Priority::from_word("urgent"), Some(Priority::Urgent));
/// assert_eq!(Priority::from_word("Urgent"), None);
/// assert_eq!(Priority::Urgent.word(), "urgent");
/// ```
pub trait FileWord: Clone + PartialEq + 'static {
    /// The words with their values, in the order in which messages list them.
    const WORDS: &'static [(&'static str, Self)];

    /// The value that a word names; the word is matched exactly.
    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        let found = Self::WORDS.iter().find(|(known, _)| *known == word);
        found.map(|(_, value)| value.clone())
    }

    /// The word of this value; empty for a value that no file can name.
    #[must_use]
    fn word(&self) -> &'static str {
        let found = Self::WORDS.iter().find(|(_, known)| known == self);
        found.map_or("", |(word, _)| word)
    }
}

impl FileWord for bool {
    const WORDS: &'static [(&'static str, Self)] = &[("true", true), ("false", false)];
}

impl FileWord for Interval {
    const WORDS: &'static [(&'static str, Self)] = Self::KEYWORDS;
}

impl FileWord for Weekday {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("monday", Self::Mon),
        ("tuesday", Self::Tue),
        ("wednesday", Self::Wed),
        ("thursday", Self::Thu),
        ("friday", Self::Fri),
        ("saturday", Self::Sat),
        ("sunday", Self::Sun),
    ];
}

//! The two languages of the product.

use serde::{Deserialize, Serialize};

/// A reader's language. Vietnamese is the default everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// Tiếng Việt.
    #[default]
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// The language of a code, `vi` or `en`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "vi" => Some(Self::Vietnamese),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// The code for addresses, options and the `lang` attribute.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    /// The one of two texts that is in this language.
    ///
    /// ```
    /// use tiendo_core::text::Language;
    ///
    /// assert_eq!(Language::English.pick("quá hạn", "overdue"), "overdue");
    /// ```
    #[must_use]
    pub const fn pick<'a>(self, vietnamese: &'a str, english: &'a str) -> &'a str {
        match self {
            Self::Vietnamese => vietnamese,
            Self::English => english,
        }
    }
}

//! When something is due, as far as its words say so: the result of reading a deadline.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How often an occurrence falls due (`every:` in a plan).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Interval {
    /// Once a month of the scheme.
    Month,
    /// Once a quarter of the scheme.
    Quarter,
    /// Once every six months of the scheme.
    Half,
    /// Once a year of the scheme.
    Year,
    /// Whenever somebody asks; no occurrence can be computed.
    OnDemand,
    /// The text says that it recurs, not how often.
    Unstated,
}

impl Interval {
    /// Every interval with its word.
    pub const KEYWORDS: &'static [(&'static str, Self)] = &[
        (Self::Month.keyword(), Self::Month),
        (Self::Quarter.keyword(), Self::Quarter),
        (Self::Half.keyword(), Self::Half),
        (Self::Year.keyword(), Self::Year),
        (Self::OnDemand.keyword(), Self::OnDemand),
        (Self::Unstated.keyword(), Self::Unstated),
    ];

    /// The word of the file format for this interval.
    ///
    /// ```
    /// use tiendo_core::calendar::Interval;
    ///
    /// assert_eq!(Interval::OnDemand.keyword(), "on-demand");
    /// ```
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Year => "year",
            Self::OnDemand => "on-demand",
            Self::Unstated => "unstated",
        }
    }

    /// The interval that a word of the file format names; the word is matched exactly.
    ///
    /// ```
    /// use tiendo_core::calendar::Interval;
    ///
    /// assert_eq!(Interval::from_keyword("half"), Some(Interval::Half));
    /// assert_eq!(Interval::from_keyword("Half"), None);
    /// ```
    #[must_use]
    pub fn from_keyword(word: &str) -> Option<Self> {
        let found = Self::KEYWORDS.iter().find(|(known, _)| *known == word);
        found.map(|(_, interval)| *interval)
    }
}

/// What the words fix: a last day, a window, a start, a rhythm, or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Schedule {
    /// To be finished on `by` at the latest; `from` is the signing date where it is known.
    By {
        /// First day of the window, null where the signing date is unknown.
        from: Option<NaiveDate>,
        /// Last day on which finishing counts as on time.
        by: NaiveDate,
    },
    /// To be done between two stated days.
    Within {
        /// First day of the window.
        from: Option<NaiveDate>,
        /// Last day on which finishing counts as on time.
        by: NaiveDate,
    },
    /// Starts on a day and has no stated end.
    From {
        /// The day from which it holds.
        from: NaiveDate,
    },
    /// One occurrence per period of the plan's scheme.
    Recurring {
        /// The rhythm; several where the text names several.
        every: Vec<Interval>,
    },
    /// Holds all the time.
    Standing,
    /// No date follows from the words.
    None,
}

impl Schedule {
    /// The word of the file format and of the command's output for this kind.
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        match self {
            Self::By { .. } => "by",
            Self::Within { .. } => "within",
            Self::From { .. } => "from",
            Self::Recurring { .. } => "recurring",
            Self::Standing => "standing",
            Self::None => "none",
        }
    }

    /// The last day that counts as on time, where there is one.
    ///
    /// ```
    /// use tiendo_core::calendar::Schedule;
    ///
    /// assert_eq!(Schedule::Standing.by(), None);
    /// ```
    #[must_use]
    pub const fn by(&self) -> Option<NaiveDate> {
        match self {
            Self::By { by, .. } | Self::Within { by, .. } => Some(*by),
            _ => None,
        }
    }

    /// The first day of the window, where there is one.
    #[must_use]
    pub const fn from(&self) -> Option<NaiveDate> {
        match self {
            Self::By { from, .. } | Self::Within { from, .. } => *from,
            Self::From { from } => Some(*from),
            _ => None,
        }
    }

    /// The rhythm of a recurring schedule, empty for every other kind.
    #[must_use]
    pub fn every(&self) -> &[Interval] {
        match self {
            Self::Recurring { every } => every,
            _ => &[],
        }
    }
}

/// How firmly the dates follow from the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Certainty {
    /// The words (or a law that defines them) say it.
    Stated,
    /// A customary reading of ambiguous words ("đến năm 2015" as its last day).
    Convention,
    /// The words fix no date.
    Unclear,
}

impl Certainty {
    /// The word of the command's output for this certainty.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Convention => "convention",
            Self::Unclear => "unclear",
        }
    }
}

/// What the deadline reader found in the words of one `due`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The words as given, in NFC, with runs of white space made one.
    pub words: String,
    /// The window or rhythm that follows from them.
    pub schedule: Schedule,
    /// Whether the words press for speed ("khẩn trương", "ngay").
    pub urgent: bool,
    /// How firmly the dates follow.
    pub certainty: Certainty,
    /// The rule that read them, a stable name such as `before-period`.
    pub rule: String,
}

//! Why the words of a deadline could not be read: facts only, the sentences are written elsewhere.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::period::PeriodKind;

/// Why [`read_deadline`](super::read_deadline) gave no reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unreadable {
    /// There are no words.
    Empty,
    /// More characters than a deadline can have; a whole clause was given.
    TooLong {
        /// How many characters there are.
        characters: usize,
        /// How many are read at most.
        limit: usize,
    },
    /// No rule covers the words, or something is left over that a rule would have to ignore.
    NoRule,
    /// The words name a day that the calendar does not have, such as 30/02/2014.
    NoSuchDate {
        /// The day as written.
        day: u32,
        /// The month as written.
        month: u32,
        /// The year as written, null where the words name none.
        year: Option<u32>,
    },
    /// The words name a period that no year has, such as "Quý V" or "tháng 13".
    NoSuchPeriod {
        /// Which kind of period is named.
        what: PeriodKind,
        /// Its number as written.
        number: u32,
    },
    /// The window would end before it starts; the start may be the signing date.
    Backwards {
        /// The start that follows from the words or from the signing date.
        from: NaiveDate,
        /// The end that follows from the words.
        by: NaiveDate,
    },
    /// The words name a year that no administrative deadline has.
    YearOutOfRange {
        /// The year as written.
        year: u32,
    },
    /// Two parts of the words fix different schedules, and none may be dropped silently.
    TwoDeadlines,
    /// A term in working days cannot end: the calendar given has no working day near it.
    NoWorkingDay,
}

impl Unreadable {
    /// The stable name of this case, as the test vectors and the catalogue of errors write it.
    ///
    /// ```
    /// use tiendo_core::calendar::Unreadable;
    ///
    /// assert_eq!(Unreadable::NoRule.keyword(), "no-rule");
    /// ```
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too-long",
            Self::NoRule => "no-rule",
            Self::NoSuchDate { .. } => "no-such-date",
            Self::NoSuchPeriod { .. } => "no-such-period",
            Self::Backwards { .. } => "backwards",
            Self::YearOutOfRange { .. } => "year-out-of-range",
            Self::TwoDeadlines => "two-deadlines",
            Self::NoWorkingDay => "no-working-day",
        }
    }
}

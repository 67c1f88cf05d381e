//! The name of a period and its key: `2014-06`, `2014-Q2`, `2014-H1`, `2014`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::PeriodKind;

/// The year and the number of a period, whatever days a scheme gives it.
///
/// Names of one kind are ordered by time. The key is strict: four digits of year, two of month,
/// capital Q and H, nothing around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PeriodName {
    kind: PeriodKind,
    year: u32,
    number: u32,
}

/// Why a text or a number is no name of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum InvalidPeriodName {
    /// The text has none of the four forms.
    Malformed {
        /// The text as given.
        text: String,
    },
    /// No year has a period of this number.
    NoSuchNumber {
        /// The kind of period.
        kind: PeriodKind,
        /// The number as given.
        number: u32,
    },
    /// The year does not fit four digits, or is zero.
    YearOutOfRange {
        /// The year as given.
        year: u32,
    },
}

impl fmt::Display for InvalidPeriodName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // serde asks for a text; readers get their sentence from the catalogue of messages.
        formatter.write_str(match self {
            Self::Malformed { .. } => "malformed-period",
            Self::NoSuchNumber { .. } => "no-such-period",
            Self::YearOutOfRange { .. } => "year-out-of-range",
        })
    }
}

impl PeriodName {
    /// The last year that a key of four digits can write.
    pub const LAST_YEAR: u32 = 9999;

    /// A name from its parts; a year is its own period number 1.
    ///
    /// # Errors
    ///
    /// Fails where the year has no such period, or is not 1 to 9999.
    ///
    /// ```
    /// use tiendo_core::calendar::{PeriodKind, PeriodName};
    ///
    /// let name = PeriodName::new(PeriodKind::Quarter, 2014, 2).unwrap();
    /// assert_eq!(name.to_string(), "2014-Q2");
    /// assert!(PeriodName::new(PeriodKind::Quarter, 2014, 5).is_err());
    /// ```
    pub fn new(kind: PeriodKind, year: u32, number: u32) -> Result<Self, InvalidPeriodName> {
        if year == 0 || year > Self::LAST_YEAR {
            return Err(InvalidPeriodName::YearOutOfRange { year });
        }
        if number == 0 || number > kind.per_year() {
            return Err(InvalidPeriodName::NoSuchNumber { kind, number });
        }
        Ok(Self { kind, year, number })
    }

    /// How long the period is.
    ///
    /// ```
    /// use tiendo_core::calendar::{PeriodKind, PeriodName};
    ///
    /// let name: PeriodName = "2014-H1".parse().unwrap();
    /// assert_eq!((name.kind(), name.year(), name.number()), (PeriodKind::Half, 2014, 1));
    /// ```
    #[must_use]
    pub const fn kind(self) -> PeriodKind {
        self.kind
    }

    /// The year that the name carries; under some schemes the period starts in the year before.
    #[must_use]
    pub const fn year(self) -> u32 {
        self.year
    }

    /// Its number within the year, from 1.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.number
    }

    /// The name of the period after this one; none after the last year.
    ///
    /// ```
    /// use tiendo_core::calendar::PeriodName;
    ///
    /// let name: PeriodName = "2014-Q4".parse().unwrap();
    /// assert_eq!(name.next().unwrap().to_string(), "2015-Q1");
    /// ```
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::from_ordinal(self.kind, self.ordinal().checked_add(1)?)
    }

    /// The name of the period before this one; none before the first year.
    ///
    /// ```
    /// use tiendo_core::calendar::PeriodName;
    ///
    /// let name: PeriodName = "2014-01".parse().unwrap();
    /// assert_eq!(name.previous().unwrap().to_string(), "2013-12");
    /// ```
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::from_ordinal(self.kind, self.ordinal().checked_sub(1)?)
    }

    /// The count of periods of this kind since year 0.
    const fn ordinal(self) -> u32 {
        self.year * self.kind.per_year() + (self.number - 1)
    }

    /// The name with this count, where its year can be written.
    pub(super) fn from_ordinal(kind: PeriodKind, ordinal: u32) -> Option<Self> {
        Self::new(
            kind,
            ordinal / kind.per_year(),
            ordinal % kind.per_year() + 1,
        )
        .ok()
    }

    /// The months from January of year 0 to the period's first month.
    pub(super) const fn first_month(self) -> u32 {
        self.ordinal() * self.kind.months()
    }
}

impl fmt::Display for PeriodName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, year, number } = self;
        match kind {
            PeriodKind::Month => write!(formatter, "{year:04}-{number:02}"),
            PeriodKind::Quarter => write!(formatter, "{year:04}-Q{number}"),
            PeriodKind::Half => write!(formatter, "{year:04}-H{number}"),
            PeriodKind::Year => write!(formatter, "{year:04}"),
        }
    }
}

impl FromStr for PeriodName {
    type Err = InvalidPeriodName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let malformed = || InvalidPeriodName::Malformed {
            text: text.to_owned(),
        };
        let (year, rest) = match text.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (text, None),
        };
        let year = digits(year, 4).ok_or_else(malformed)?;
        let Some(rest) = rest else {
            return Self::new(PeriodKind::Year, year, 1);
        };
        let (kind, number) = if let Some(number) = rest.strip_prefix('Q') {
            (PeriodKind::Quarter, digits(number, 1))
        } else if let Some(number) = rest.strip_prefix('H') {
            (PeriodKind::Half, digits(number, 1))
        } else {
            (PeriodKind::Month, digits(rest, 2))
        };
        Self::new(kind, year, number.ok_or_else(malformed)?)
    }
}

/// The number that exactly so many ASCII digits write (`parse` alone would take a sign).
fn digits(text: &str, count: usize) -> Option<u32> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

impl TryFrom<String> for PeriodName {
    type Error = InvalidPeriodName;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PeriodName> for String {
    fn from(name: PeriodName) -> Self {
        name.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Result<(PeriodKind, u32, u32), &str>) {
        let seen = text.parse::<PeriodName>();
        match expect {
            Ok((kind, year, number)) => {
                assert_eq!(seen, PeriodName::new(kind, year, number), "{text}");
                assert_eq!(seen.unwrap().to_string(), text);
            }
            Err(keyword) => assert_eq!(seen.unwrap_err().to_string(), keyword, "{text}"),
        }
    }

    #[test]
    fn reads_and_prints_keys() {
        check("2014", Ok((PeriodKind::Year, 2014, 1)));
        check("2014-06", Ok((PeriodKind::Month, 2014, 6)));
        check("2014-Q2", Ok((PeriodKind::Quarter, 2014, 2)));
        check("2014-H1", Ok((PeriodKind::Half, 2014, 1)));
        check("0001-12", Ok((PeriodKind::Month, 1, 12)));
    }

    #[test]
    fn refuses_every_other_form() {
        for text in [
            "", "14", "2014-6", "2014-q2", "2014-Q02", "2014-H", " 2014", "2014-+6",
        ] {
            check(text, Err("malformed-period"));
        }
        for text in [
            "2014-Q",
            "2014-",
            "2014-06-30",
            "20145",
            "２０１４",
            "2014-W1",
        ] {
            check(text, Err("malformed-period"));
        }
        for text in ["2014-13", "2014-00", "2014-Q5", "2014-Q0", "2014-H3"] {
            check(text, Err("no-such-period"));
        }
        check("0000", Err("year-out-of-range"));
    }

    #[test]
    fn the_last_name_has_no_next() {
        assert_eq!("9999-12".parse::<PeriodName>().unwrap().next(), None);
        assert_eq!("0001-Q1".parse::<PeriodName>().unwrap().previous(), None);
    }

    #[test]
    fn a_name_is_its_key_in_files() {
        let name: PeriodName = serde_json::from_str("\"2014-H2\"").unwrap();
        assert_eq!(serde_json::to_string(&name).unwrap(), "\"2014-H2\"");
        assert!(serde_json::from_str::<PeriodName>("\"2014-H3\"").is_err());
    }
}

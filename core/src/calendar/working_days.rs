//! Working days: which days an office works, and counting by them.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// How far a search for the next working day goes before it gives up: a calendar with no working
/// day for a year is an error in its data, not a long holiday.
const SEARCH_LIMIT_DAYS: u32 = 366;

/// A holiday that falls on the same day and month every year while its rule holds.
///
/// Labour Code 2019, art. 112: 1 January, 30 April, 1 May, 2 September; the days of Tết and of the
/// Hùng Kings follow the lunar calendar and are given as dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixedHoliday {
    /// The month, 1 to 12.
    pub month: u32,
    /// The day of the month.
    pub day: u32,
    /// The first day on which the rule holds, null where it always held.
    pub from: Option<NaiveDate>,
    /// The last day on which the rule holds, null where no end is known.
    pub until: Option<NaiveDate>,
}

impl FixedHoliday {
    /// Whether the rule makes this day a holiday.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use tiendo_core::calendar::FixedHoliday;
    ///
    /// let may_day = FixedHoliday { month: 5, day: 1, from: None, until: None };
    /// assert!(may_day.falls_on(NaiveDate::from_ymd_opt(2019, 5, 1).unwrap()));
    /// ```
    #[must_use]
    pub fn falls_on(&self, date: NaiveDate) -> bool {
        date.month() == self.month
            && date.day() == self.day
            && self.from.is_none_or(|from| from <= date)
            && self.until.is_none_or(|until| date <= until)
    }
}

/// The days on which offices are closed; every other day is a working day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingDays {
    /// The days of the week without work.
    pub weekend: Vec<Weekday>,
    /// Holidays with a fixed day and month.
    pub fixed: Vec<FixedHoliday>,
    /// Single days off, such as Tết or a day given in exchange.
    pub dated: BTreeSet<NaiveDate>,
}

impl WorkingDays {
    /// Saturday and Sunday off, no holidays: the 40-hour week of state offices (Decision
    /// 188/1999/QĐ-TTg).
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use tiendo_core::calendar::WorkingDays;
    ///
    /// let days = WorkingDays::saturday_and_sunday_off();
    /// assert!(!days.is_working_day(NaiveDate::from_ymd_opt(2019, 9, 29).unwrap()));
    /// ```
    #[must_use]
    pub fn saturday_and_sunday_off() -> Self {
        Self {
            weekend: vec![Weekday::Sat, Weekday::Sun],
            fixed: Vec::new(),
            dated: BTreeSet::new(),
        }
    }

    /// Whether offices work on this day.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use tiendo_core::calendar::WorkingDays;
    ///
    /// let days = WorkingDays::saturday_and_sunday_off();
    /// assert!(days.is_working_day(NaiveDate::from_ymd_opt(2019, 9, 30).unwrap()));
    /// ```
    #[must_use]
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        !self.weekend.contains(&date.weekday())
            && !self.dated.contains(&date)
            && !self.fixed.iter().any(|holiday| holiday.falls_on(date))
    }

    /// The day itself where it is a working day, else the next one (Civil Code 2015, art. 148.5).
    ///
    /// Null where no working day follows within a year, or the calendar of dates ends.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use tiendo_core::calendar::WorkingDays;
    ///
    /// let days = WorkingDays::saturday_and_sunday_off();
    /// let saturday = NaiveDate::from_ymd_opt(2019, 9, 28).unwrap();
    /// assert_eq!(days.roll_forward(saturday), NaiveDate::from_ymd_opt(2019, 9, 30));
    /// ```
    #[must_use]
    pub fn roll_forward(&self, date: NaiveDate) -> Option<NaiveDate> {
        let mut day = date;
        for _ in 0..SEARCH_LIMIT_DAYS {
            if self.is_working_day(day) {
                return Some(day);
            }
            day = day.succ_opt()?;
        }
        None
    }

    /// The day on which a term of so many working days ends; the start day is not counted (Civil
    /// Code 2015, art. 147.2).
    ///
    /// A count of zero is the start day itself, even where that is no working day. Null where the
    /// calendar has no working day within a year of a step, or the calendar of dates ends.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use tiendo_core::calendar::WorkingDays;
    ///
    /// let days = WorkingDays::saturday_and_sunday_off();
    /// let friday = NaiveDate::from_ymd_opt(2019, 9, 27).unwrap();
    /// assert_eq!(days.add_working_days(friday, 2), NaiveDate::from_ymd_opt(2019, 10, 1));
    /// ```
    #[must_use]
    pub fn add_working_days(&self, start: NaiveDate, count: u32) -> Option<NaiveDate> {
        let mut day = start;
        for _ in 0..count {
            day = self.roll_forward(day.succ_opt()?)?;
        }
        Some(day)
    }
}

impl Default for WorkingDays {
    fn default() -> Self {
        Self::saturday_and_sunday_off()
    }
}

/// The day of the week, for the hint that a named date falls on a day without work.
///
/// ```
/// use chrono::{NaiveDate, Weekday};
/// use tiendo_core::calendar::weekday;
///
/// assert_eq!(weekday(NaiveDate::from_ymd_opt(2019, 9, 29).unwrap()), Weekday::Sun);
/// ```
#[must_use]
pub fn weekday(date: NaiveDate) -> Weekday {
    date.weekday()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn offices() -> WorkingDays {
        WorkingDays {
            fixed: vec![
                FixedHoliday {
                    month: 1,
                    day: 1,
                    from: None,
                    until: None,
                },
                FixedHoliday {
                    month: 9,
                    day: 2,
                    from: Some(day("1989-01-01")),
                    until: None,
                },
            ],
            // Tết Kỷ Hợi: 4 to 8 February 2019.
            dated: (4..=8)
                .filter_map(|d| NaiveDate::from_ymd_opt(2019, 2, d))
                .collect(),
            ..WorkingDays::default()
        }
    }

    fn check(start: &str, count: u32, expect: &str) {
        assert_eq!(
            offices().add_working_days(day(start), count),
            Some(day(expect))
        );
    }

    #[test]
    fn counts_working_days() {
        check("2019-09-30", 0, "2019-09-30");
        check("2019-09-28", 0, "2019-09-28");
        check("2019-09-30", 1, "2019-10-01");
        check("2019-08-30", 1, "2019-09-03");
        check("2019-02-01", 1, "2019-02-11");
        check("2018-12-31", 1, "2019-01-02");
        check("2020-02-28", 1, "2020-03-02");
    }

    #[test]
    fn rolls_over_weekend_and_holiday() {
        assert_eq!(
            offices().roll_forward(day("2019-02-02")),
            Some(day("2019-02-11"))
        );
        assert_eq!(
            offices().roll_forward(day("2019-09-03")),
            Some(day("2019-09-03"))
        );
    }

    #[test]
    fn a_rule_holds_only_in_its_time() {
        let rule = FixedHoliday {
            month: 5,
            day: 1,
            from: Some(day("2000-01-01")),
            until: Some(day("2010-05-01")),
        };
        assert!(!rule.falls_on(day("1999-05-01")));
        assert!(rule.falls_on(day("2010-05-01")));
        assert!(!rule.falls_on(day("2011-05-01")));
    }

    #[test]
    fn a_calendar_without_work_ends_the_search() {
        let closed = WorkingDays {
            weekend: vec![
                Weekday::Mon,
                Weekday::Tue,
                Weekday::Wed,
                Weekday::Thu,
                Weekday::Fri,
                Weekday::Sat,
                Weekday::Sun,
            ],
            ..WorkingDays::default()
        };
        assert_eq!(closed.roll_forward(day("2019-01-01")), None);
        assert_eq!(closed.add_working_days(day("2019-01-01"), 3), None);
        assert_eq!(offices().add_working_days(NaiveDate::MAX, 1), None);
    }
}

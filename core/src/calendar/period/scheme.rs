//! A scheme of periods: which days each month, quarter, half-year and year covers.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{EndDay, PeriodEdges, PeriodKind, PeriodName, SendBy};
use crate::calendar::WorkingDays;

/// One period of a scheme with its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ReportPeriod {
    /// Its name.
    pub name: PeriodName,
    /// Its first day.
    pub first_day: NaiveDate,
    /// Its last day, on which figures are cut off.
    pub cut_off: NaiveDate,
}

impl ReportPeriod {
    /// Whether the day belongs to the period; both ends do.
    ///
    /// ```
    /// use tiendo_core::calendar::PeriodScheme;
    ///
    /// let period = PeriodScheme::calendar().period("2014".parse().unwrap()).unwrap();
    /// assert!(period.contains(period.first_day) && period.contains(period.cut_off));
    /// ```
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.first_day <= date && date <= self.cut_off
    }
}

/// Which days the periods of each kind cover, by which text, and while it was in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodScheme {
    /// The name that plans use, such as `nd09-2019`.
    pub id: String,
    /// The name that readers see.
    pub name: String,
    /// The text that the scheme comes from.
    pub citation: String,
    /// The first day on which it may be used, null where it always could.
    pub valid_from: Option<NaiveDate>,
    /// The last day on which it may be used, null where no end is known.
    pub valid_until: Option<NaiveDate>,
    /// Start and end of each kind of period that the scheme has.
    pub edges: BTreeMap<PeriodKind, PeriodEdges>,
    /// When a report has to be sent.
    pub send_by: SendBy,
}

impl PeriodScheme {
    /// The periods of the calendar: whole months, quarters, half-years and years.
    ///
    /// ```
    /// use tiendo_core::calendar::PeriodScheme;
    ///
    /// assert_eq!(PeriodScheme::calendar().id, "calendar");
    /// ```
    #[must_use]
    pub fn calendar() -> Self {
        let whole = PeriodEdges::WHOLE_MONTHS;
        Self {
            id: "calendar".to_owned(),
            name: "calendar".to_owned(),
            citation: String::new(),
            valid_from: None,
            valid_until: None,
            edges: PeriodKind::ALL
                .into_iter()
                .map(|kind| (kind, whole))
                .collect(),
            send_by: SendBy::Plan,
        }
    }

    /// Whether the scheme was in force on this day; the other functions do not ask, so that a plan
    /// may be judged as it is written.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use tiendo_core::calendar::PeriodScheme;
    ///
    /// let valid_from = NaiveDate::from_ymd_opt(2019, 3, 12);
    /// let scheme = PeriodScheme { valid_from, ..PeriodScheme::calendar() };
    /// assert!(!scheme.is_valid_on(NaiveDate::from_ymd_opt(2019, 3, 11).unwrap()));
    /// ```
    #[must_use]
    pub fn is_valid_on(&self, date: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= date)
            && self.valid_until.is_none_or(|until| date <= until)
    }

    /// The days of a named period; none where the scheme has no periods of that kind.
    ///
    /// ```
    /// use tiendo_core::calendar::PeriodScheme;
    ///
    /// let quarter = PeriodScheme::calendar().period("2014-Q2".parse().unwrap()).unwrap();
    /// assert_eq!(quarter.first_day.to_string(), "2014-04-01");
    /// assert_eq!(quarter.cut_off.to_string(), "2014-06-30");
    /// ```
    #[must_use]
    pub fn period(&self, name: PeriodName) -> Option<ReportPeriod> {
        let edges = self.edges.get(&name.kind())?;
        let first_month = name.first_month();
        let last_month = first_month + name.kind().months() - 1;
        let starts = edges.starts();
        let first_day = day_of(first_month.checked_sub(starts.months_before)?, starts.day)?;
        let cut_off = match edges.ends() {
            EndDay::Day(day) => day_of(last_month, day)?,
            EndDay::Last => day_of(last_month + 1, 1)?.pred_opt()?,
        };
        Some(ReportPeriod {
            name,
            first_day,
            cut_off,
        })
    }

    /// The period of a kind that a day belongs to.
    ///
    /// None where the scheme has no periods of that kind, or the year has no key.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use tiendo_core::calendar::{PeriodKind, PeriodScheme};
    ///
    /// let day = NaiveDate::from_ymd_opt(2014, 5, 20).unwrap();
    /// let period = PeriodScheme::calendar().period_of(day, PeriodKind::Half).unwrap();
    /// assert_eq!(period.name.to_string(), "2014-H1");
    /// ```
    #[must_use]
    pub fn period_of(&self, date: NaiveDate, kind: PeriodKind) -> Option<ReportPeriod> {
        let starts = self.edges.get(&kind)?.starts();
        let year = u32::try_from(date.year()).ok()?;
        let month = year.checked_mul(12)?.checked_add(date.month0())?;
        // From its start day on, a day counts to the month that the start stands before.
        let ahead = if date.day() >= starts.day {
            starts.months_before
        } else {
            0
        };
        self.period(PeriodName::from_ordinal(
            kind,
            (month + ahead) / kind.months(),
        )?)
    }

    /// The first period that lies wholly after a day: it starts on a later day.
    ///
    /// A period that starts on the day itself is not after it.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use tiendo_core::calendar::{PeriodKind, PeriodScheme};
    ///
    /// let signed = NaiveDate::from_ymd_opt(2013, 10, 28).unwrap();
    /// let first = PeriodScheme::calendar().first_whole_period_after(signed, PeriodKind::Quarter);
    /// assert_eq!(first.unwrap().name.to_string(), "2014-Q1");
    /// ```
    #[must_use]
    pub fn first_whole_period_after(
        &self,
        date: NaiveDate,
        kind: PeriodKind,
    ) -> Option<ReportPeriod> {
        self.period(self.period_of(date, kind)?.name.next()?)
    }

    /// Every period of a kind that has a day between two days, both counted, in order.
    ///
    /// Empty where the first day is after the last, or the scheme has no periods of that kind.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use tiendo_core::calendar::{PeriodKind, PeriodScheme};
    ///
    /// let scheme = PeriodScheme::calendar();
    /// let first = NaiveDate::from_ymd_opt(2013, 12, 31).unwrap();
    /// let last = NaiveDate::from_ymd_opt(2014, 2, 1).unwrap();
    /// assert_eq!(scheme.periods_between(first, last, PeriodKind::Month).count(), 3);
    /// ```
    pub fn periods_between(
        &self,
        first: NaiveDate,
        last: NaiveDate,
        kind: PeriodKind,
    ) -> impl Iterator<Item = ReportPeriod> + '_ {
        std::iter::successors(self.period_of(first, kind), |period| {
            self.period(period.name.next()?)
        })
        .take_while(move |period| period.first_day <= last && first <= last)
    }

    /// The day by which the report of a period is sent; none where the scheme leaves it to the
    /// plan, or has no periods of that kind.
    ///
    /// A stated day is not moved for weekends, except to leave the working days after the cut-off
    /// that the scheme grants.
    ///
    /// ```
    /// use tiendo_core::calendar::{PeriodScheme, WorkingDays};
    ///
    /// let scheme = PeriodScheme::calendar();
    /// let name = "2014-Q2".parse().unwrap();
    /// assert_eq!(scheme.send_by(name, &WorkingDays::default()), None);
    /// ```
    #[must_use]
    pub fn send_by(&self, name: PeriodName, working_days: &WorkingDays) -> Option<NaiveDate> {
        let cut_off = self.period(name)?.cut_off;
        let last_month = name.first_month() + name.kind().months() - 1;
        match self.send_by {
            SendBy::Plan => None,
            SendBy::On {
                months_after,
                day,
                working_days_after_cut_off,
            } => {
                let stated = clamped_day_of(last_month.checked_add(months_after)?, day)?;
                let earliest =
                    working_days.add_working_days(cut_off, working_days_after_cut_off)?;
                Some(stated.max(earliest))
            }
            SendBy::Before { months_after, day } => {
                day_of(last_month.checked_add(months_after)?, day)?.pred_opt()
            }
        }
    }
}

/// The day of a month that is counted from January of year 0.
fn day_of(month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(month / 12).ok()?, month % 12 + 1, day)
}

/// The same, with the month's last day where the month is shorter.
fn clamped_day_of(month: u32, day: u32) -> Option<NaiveDate> {
    let last = day_of(month, 1)?
        .checked_add_months(Months::new(1))?
        .pred_opt()?;
    Some(day_of(month, day).unwrap_or(last))
}

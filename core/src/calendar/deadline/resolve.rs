//! From days and periods as written to days of the calendar.

use chrono::{Datelike, Months, NaiveDate};

use super::moment::Moment;
use crate::calendar::{PeriodKind, Unreadable};

/// The years that an administrative deadline may name: from the first directives of the state
/// founded in 1945, with room for cited older ones, to as far ahead as any master plan.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;

/// The days that a moment covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// Its first day.
    pub(crate) first: NaiveDate,
    /// Its last day.
    pub(crate) last: NaiveDate,
    /// The words name no year; that of the signing date was taken.
    pub(crate) year_assumed: bool,
}

/// The days of a moment; none where it names no year and the signing date is unknown.
///
/// # Errors
///
/// A day, a period or a year that does not exist, or a range that ends before it starts.
pub(crate) fn span(
    moment: Moment,
    signed_on: Option<NaiveDate>,
) -> Result<Option<Span>, Unreadable> {
    let assumed = signed_on.and_then(|date| u32::try_from(date.year()).ok());
    match moment {
        Moment::Day { day, month, year } => day_span(day, month, year, assumed),
        Moment::Periods {
            kind,
            first,
            last,
            year,
        } => {
            for number in [first, last] {
                if number == 0 || number > kind.per_year() {
                    return Err(Unreadable::NoSuchPeriod { what: kind, number });
                }
            }
            let start = (first - 1) * kind.months();
            // A range that runs backwards is found once its days are known.
            months_span(start, last * kind.months() - 1, year, assumed)
        }
        Moment::PartOfYear {
            months,
            at_the_end,
            year,
        } => {
            let (first, last) = if at_the_end {
                (12 - months, 11)
            } else {
                (0, months - 1)
            };
            months_span(first, last, year, assumed)
        }
        Moment::Years { first, last } => {
            in_range(last)?;
            let years = last.saturating_sub(first);
            let end = months_span(0, years * 12 + 11, Some(first), None)?;
            if last < first {
                backwards(first, last)
            } else {
                Ok(end)
            }
        }
        Moment::Current { kind, .. } => Ok(signed_on.and_then(|date| {
            let first = date.month0() / kind.months() * kind.months();
            days(assumed?, first, first + kind.months() - 1, true)
        })),
    }
}

fn in_range(year: u32) -> Result<u32, Unreadable> {
    if YEARS.contains(&year) {
        Ok(year)
    } else {
        Err(Unreadable::YearOutOfRange { year })
    }
}

fn day_span(
    day: u32,
    month: u32,
    stated: Option<u32>,
    assumed: Option<u32>,
) -> Result<Option<Span>, Unreadable> {
    let missing = Unreadable::NoSuchDate {
        day,
        month,
        year: stated,
    };
    let Some(year) = stated.map(in_range).transpose()?.or(assumed) else {
        // In a leap year every day exists that exists in any year.
        return date(2000, month, day).map(|_| None).ok_or(missing);
    };
    let date = date(year, month, day).ok_or(missing)?;
    Ok(Some(Span {
        first: date,
        last: date,
        year_assumed: stated.is_none(),
    }))
}

/// The span of months counted from January of the year; the last may lie in a later year.
fn months_span(
    first: u32,
    last: u32,
    stated: Option<u32>,
    assumed: Option<u32>,
) -> Result<Option<Span>, Unreadable> {
    let Some(year) = stated.map(in_range).transpose()?.or(assumed) else {
        return Ok(None);
    };
    let found = days(year, first, last, stated.is_none());
    match found {
        Some(span) if span.last < span.first => Err(Unreadable::Backwards {
            from: span.first,
            by: span.last,
        }),
        found => Ok(found),
    }
}

fn days(year: u32, first: u32, last: u32, year_assumed: bool) -> Option<Span> {
    let january = date(year, 1, 1)?;
    Some(Span {
        first: january.checked_add_months(Months::new(first))?,
        last: january
            .checked_add_months(Months::new(last + 1))?
            .pred_opt()?,
        year_assumed,
    })
}

fn backwards(first: u32, last: u32) -> Result<Option<Span>, Unreadable> {
    match (date(first, 1, 1), date(last, 12, 31)) {
        (Some(from), Some(by)) => Err(Unreadable::Backwards { from, by }),
        _ => Ok(None),
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Beginning, middle or end of a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Point {
    /// "đầu": the first day.
    Beginning,
    /// "giữa": the 15th of a month, 30 June of a year.
    Middle,
    /// "cuối": the last day.
    End,
}

/// The day of a point (Civil Code 2015, art. 146.2 and 146.3).
pub(crate) fn point_day(point: Point, moment: Moment, span: Span) -> Option<NaiveDate> {
    match point {
        Point::Beginning => Some(span.first),
        Point::Middle if is_month(moment) => span.first.with_day(15),
        Point::Middle => span.first.with_month(6)?.with_day(30),
        Point::End => Some(span.last),
    }
}

/// Whether art. 146 gives points of this: of one month or one year, of no quarter.
pub(crate) fn has_points(moment: Moment) -> bool {
    is_month(moment)
        || match moment {
            Moment::Years { first, last } => first == last,
            Moment::Current { kind, .. } => kind == PeriodKind::Year,
            _ => false,
        }
}

fn is_month(moment: Moment) -> bool {
    match moment {
        Moment::Periods {
            kind, first, last, ..
        } => kind == PeriodKind::Month && first == last,
        Moment::Current { kind, .. } => kind == PeriodKind::Month,
        _ => false,
    }
}

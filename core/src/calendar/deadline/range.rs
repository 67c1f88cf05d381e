//! Windows with two stated ends: "từ nay đến ngày D", "từ ngày A đến ngày B".

use chrono::Datelike;

use super::cursor::Cursor;
use super::dated::end;
use super::moment::{Moment, moment};
use super::outcome::{Attempt, Outcome};
use super::resolve::span;
use super::rule;
use super::token::Token;
use crate::calendar::{Certainty, ReadingContext, Schedule, Unreadable};

/// A window with two stated ends at the cursor.
pub(crate) fn range(cursor: &mut Cursor<'_>, context: &ReadingContext<'_>) -> Attempt {
    cursor.any(&[
        "trong khoang thoi gian",
        "trong khoang",
        "trong thoi gian",
        "thoi gian",
    ]);
    if !cursor.any(&["ke tu", "tinh tu", "tu"]) {
        return Ok(None);
    }
    if cursor.words("nay") {
        from_now(cursor, context)
    } else {
        from_day(cursor, context)
    }
}

fn from_now(cursor: &mut Cursor<'_>, context: &ReadingContext<'_>) -> Attempt {
    if !cursor.any(&["cho den", "cho toi", "den", "toi"]) {
        return Ok(None);
    }
    let Some(end) = end(cursor, context)? else {
        return Ok(None);
    };
    let Some(by) = end.day else {
        return Ok(Some(Outcome::unclear(rule::YEAR_NOT_STATED)));
    };
    match context.signed_on {
        Some(signed) if by < signed && end.year_assumed => {
            Ok(Some(Outcome::unclear(rule::YEAR_NOT_STATED)))
        }
        Some(signed) if by < signed => Err(Unreadable::Backwards { from: signed, by }),
        from => Ok(Some(Outcome {
            certainty: end.certainty,
            ..Outcome::stated(Schedule::Within { from, by }, rule::FROM_NOW_UNTIL)
        })),
    }
}

/// Both ends stated; a year that the first lacks is that of the second.
fn from_day(cursor: &mut Cursor<'_>, context: &ReadingContext<'_>) -> Attempt {
    let Some(first) = moment(cursor) else {
        return Ok(None);
    };
    if !cursor.any(&["cho den", "cho toi", "den", "toi"]) && !cursor.sign(&Token::Dash) {
        return Ok(None);
    }
    let Some(end) = end(cursor, context)? else {
        return Ok(None);
    };
    let Some(by) = end.day else {
        return Ok(Some(Outcome::unclear(rule::YEAR_NOT_STATED)));
    };
    let year = u32::try_from(by.year()).ok();
    let Some(from) = span(with_year(first, year), context.signed_on)? else {
        return Ok(Some(Outcome::unclear(rule::YEAR_NOT_STATED)));
    };
    let from = from.first;
    if by < from {
        return Err(Unreadable::Backwards { from, by });
    }
    // Two periods of the same standing are a range of whole periods; a day and a period are not.
    let whole = !matches!(first, Moment::Day { .. });
    let certainty = if whole {
        Certainty::Stated
    } else {
        end.certainty
    };
    let schedule = Schedule::Within {
        from: Some(from),
        by,
    };
    Ok(Some(Outcome {
        certainty,
        ..Outcome::stated(schedule, rule::FROM_UNTIL)
    }))
}

fn with_year(moment: Moment, taken: Option<u32>) -> Moment {
    match moment {
        Moment::Day { day, month, year } => Moment::Day {
            day,
            month,
            year: year.or(taken),
        },
        Moment::Periods {
            kind,
            first,
            last,
            year,
        } => Moment::Periods {
            kind,
            first,
            last,
            year: year.or(taken),
        },
        other => other,
    }
}

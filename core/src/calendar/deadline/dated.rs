//! Last days and periods: "trước", "đến", "chậm nhất", "trong", and days and periods alone.

use chrono::NaiveDate;

use super::cursor::Cursor;
use super::moment::{Moment, moment};
use super::outcome::{Attempt, Outcome, by, within};
use super::resolve::{Point, has_points, point_day, span};
use super::rule;
use crate::calendar::{Certainty, ReadingContext, Unreadable};

/// The last day that an end names.
#[derive(Debug, Clone, Copy)]
pub(crate) struct EndOfWindow {
    /// The day; none where the words give no year and the signing date is unknown.
    pub(crate) day: Option<NaiveDate>,
    pub(crate) year_assumed: bool,
    pub(crate) certainty: Certainty,
    pub(crate) rule: &'static str,
}

/// What an end gives: nothing where the words are no end, an error where they name nonsense.
type EndAttempt = Result<Option<EndOfWindow>, Unreadable>;

/// "trước D", "hết năm 2015", "cuối năm", or a day or period alone.
pub(crate) fn end(cursor: &mut Cursor<'_>, context: &ReadingContext<'_>) -> EndAttempt {
    if cursor.words("truoc") {
        return before(cursor, context);
    }
    if cursor.words("het") {
        return last_day(cursor, context, Certainty::Stated);
    }
    if let Some(found) = point(cursor) {
        return end_at_point(found, context);
    }
    last_day(cursor, context, Certainty::Convention)
}

/// The day before a period, or before a day unless the plan counts that day in.
fn before(cursor: &mut Cursor<'_>, context: &ReadingContext<'_>) -> EndAttempt {
    let Some(found) = named_moment(cursor) else {
        return Ok(None);
    };
    let is_day = matches!(found, Moment::Day { .. });
    let span = span(found, context.signed_on)?;
    let day = span.and_then(|span| {
        if is_day && context.before_includes_named_day {
            Some(span.first)
        } else {
            span.first.pred_opt()
        }
    });
    Ok(Some(EndOfWindow {
        day,
        year_assumed: span.is_none_or(|span| span.year_assumed),
        certainty: Certainty::Stated,
        rule: if is_day {
            rule::BEFORE_DAY
        } else {
            rule::BEFORE_PERIOD
        },
    }))
}

/// The last day of a moment; for a period as certain as the caller says.
fn last_day(
    cursor: &mut Cursor<'_>,
    context: &ReadingContext<'_>,
    of_period: Certainty,
) -> EndAttempt {
    let found = if of_period == Certainty::Stated {
        moment(cursor)
    } else {
        named_moment(cursor)
    };
    let Some(found) = found else { return Ok(None) };
    let span = span(found, context.signed_on)?;
    let (certainty, rule) = match (found, of_period) {
        (Moment::Day { .. }, _) => (Certainty::Stated, rule::BY_DAY),
        (_, Certainty::Stated) => (Certainty::Stated, rule::BY_END_OF_PERIOD),
        (_, certainty) => (certainty, rule::BY_PERIOD),
    };
    Ok(Some(EndOfWindow {
        day: span.map(|span| span.last),
        year_assumed: span.is_none_or(|span| span.year_assumed),
        certainty,
        rule,
    }))
}

/// A moment that says which one it is: "năm" alone only does behind "hết", "cuối", "trong".
pub(crate) fn named_moment(cursor: &mut Cursor<'_>) -> Option<Moment> {
    cursor
        .attempt(moment)
        .filter(|found| !matches!(found, Moment::Current { named: false, .. }))
}

/// "đầu", "giữa" or "cuối" of a month or a year.
pub(crate) fn point(cursor: &mut Cursor<'_>) -> Option<(Point, Moment)> {
    cursor.attempt(|c| {
        let point = if c.words("dau") {
            Point::Beginning
        } else if c.words("giua") {
            Point::Middle
        } else {
            c.words("cuoi").then_some(Point::End)?
        };
        Some((point, moment(c)?))
    })
}

pub(crate) fn end_at_point(
    (point, of): (Point, Moment),
    context: &ReadingContext<'_>,
) -> EndAttempt {
    if !has_points(of) {
        return Ok(None);
    }
    let span = span(of, context.signed_on)?;
    Ok(Some(EndOfWindow {
        day: span.and_then(|span| point_day(point, of, span)),
        year_assumed: span.is_none_or(|span| span.year_assumed),
        certainty: Certainty::Stated,
        rule: rule::BY_POINT,
    }))
}

/// A deadline by its last day, in every wording.
pub(crate) fn by_words(cursor: &mut Cursor<'_>, context: &ReadingContext<'_>) -> Attempt {
    let mut ahead = *cursor;
    let at_latest = ahead.any(&[
        "cham nhat",
        "muon nhat",
        "tre nhat",
        "khong qua",
        "khong muon hon",
        "khong cham hon",
    ]);
    if at_latest {
        while ahead.any(&["la", "vao", "trong"]) {}
    }
    let until = ahead.any(&["cho den", "cho toi", "den", "toi"]);
    let on = !at_latest && !until && ahead.any(&["trong", "vao"]);
    let marked = at_latest || until || matches!(ahead.peek_word(), Some("truoc" | "het"));
    let mut at_point = ahead;
    if !marked && point(&mut at_point).is_none() && !(on && is_day(ahead)) {
        return Ok(None);
    }
    let Some(mut end) = end(&mut ahead, context)? else {
        return Ok(None);
    };
    if at_latest && end.rule == rule::BY_PERIOD {
        // "chậm nhất" takes the whole period in, so nothing is left to convention.
        (end.certainty, end.rule) = (Certainty::Stated, rule::BY_END_OF_PERIOD);
    }
    *cursor = ahead;
    match end.day {
        Some(day) => by(day, end.year_assumed, end.certainty, end.rule, context),
        None => Ok(Some(Outcome::unclear(rule::YEAR_NOT_STATED))),
    }
}

fn is_day(mut cursor: Cursor<'_>) -> bool {
    matches!(moment(&mut cursor), Some(Moment::Day { .. }))
}

/// "trong quý IV năm 2011", "trong năm", "vào tháng 9/2019".
pub(crate) fn within_words(cursor: &mut Cursor<'_>, context: &ReadingContext<'_>) -> Attempt {
    if !cursor.any(&["trong", "vao"]) {
        return Ok(None);
    }
    let Some(found) = moment(cursor) else {
        return Ok(None);
    };
    let span = span(found, context.signed_on)?;
    Ok(Some(match span {
        Some(span) => within(span, context),
        None => Outcome::unclear(rule::YEAR_NOT_STATED),
    }))
}

/// A day or a period without a word of relation.
///
/// A year must be called a year: "2015" alone is a number.
pub(crate) fn bare(cursor: &mut Cursor<'_>, context: &ReadingContext<'_>) -> Attempt {
    let in_digits = cursor.is_at_number();
    let Some(found) = named_moment(cursor) else {
        return Ok(None);
    };
    if in_digits && matches!(found, Moment::Years { first, last } if first == last) {
        return Ok(None);
    }
    let Some(span) = span(found, context.signed_on)? else {
        return Ok(Some(Outcome::unclear(rule::YEAR_NOT_STATED)));
    };
    if matches!(found, Moment::Day { .. }) {
        let convention = Certainty::Convention;
        return by(
            span.last,
            span.year_assumed,
            convention,
            rule::BARE_DAY,
            context,
        );
    }
    Ok(Some(within(span, context)))
}

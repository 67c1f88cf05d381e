//! Starts without an end: "từ Quý IV/2018", "kể từ ngày ký".

use super::cursor::Cursor;
use super::dated::{end_at_point, named_moment, point};
use super::outcome::{Attempt, Outcome};
use super::remark::{is_plain, take_all};
use super::resolve::span;
use super::rule;
use crate::calendar::{ReadingContext, Schedule};

/// "từ Quý IV/2018", "kể từ ngày 01/10/2018", "từ đầu năm 2019 trở đi", "kể từ ngày ký".
pub(crate) fn from_words(cursor: &mut Cursor<'_>, context: &ReadingContext<'_>) -> Attempt {
    let since = cursor.any(&["ke tu", "tinh tu"]);
    if !since && !cursor.words("tu") {
        return Ok(None);
    }
    let (start, unknown) = if signing(cursor) {
        (context.signed_on, rule::FROM_UNKNOWN_EVENT)
    } else if let Some(found) = point(cursor) {
        match end_at_point(found, context)? {
            Some(at) => (at.day, rule::YEAR_NOT_STATED),
            None => return Ok(None),
        }
    } else if let Some(found) = named_moment(cursor) {
        match span(found, context.signed_on)? {
            Some(span) if found.is_range() => {
                // "từ năm 2013-2015" has an end as well.
                let schedule = Schedule::Within {
                    from: Some(span.first),
                    by: span.last,
                };
                return Ok(Some(Outcome::stated(schedule, rule::FROM_UNTIL)));
            }
            span => (span.map(|span| span.first), rule::YEAR_NOT_STATED),
        }
    } else if since && is_plain(*cursor) {
        // "kể từ ngày có hiệu lực": an event that the words do not date.
        take_all(cursor);
        (None, rule::FROM_UNKNOWN_EVENT)
    } else {
        return Ok(None);
    };
    cursor.any(&["tro di", "tro ve sau"]);
    Ok(Some(match start {
        Some(from) => Outcome::stated(Schedule::From { from }, rule::FROM_START),
        None => Outcome::unclear(unknown),
    }))
}

/// "nay", "ngày ký", "ngày ban hành Kế hoạch này": the signing of the text itself.
///
/// Another thing that is signed ("ngày ký hợp đồng") is another event.
pub(crate) fn signing(cursor: &mut Cursor<'_>) -> bool {
    cursor
        .attempt(|c| {
            if c.words("nay") {
                return Some(());
            }
            c.words("ngay").then_some(())?;
            c.any(&["ky ban hanh", "ki ban hanh", "ban hanh", "ky", "ki"])
                .then_some(())?;
            let named = c.any(&[
                "chi thi",
                "ke hoach",
                "van ban",
                "cong van",
                "quyet dinh",
                "nghi quyet",
                "chuong trinh",
                "thong bao",
            ]);
            let closed = if named {
                c.words("nay")
            } else {
                c.peek_word().is_none()
            };
            (closed || (!named && c.peek_word() == Some("tro"))).then_some(())
        })
        .is_some()
}

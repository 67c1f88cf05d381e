//! Terms: "trong thời hạn 15 ngày làm việc kể từ ngày ký" (Civil Code 2015, art. 147 and 148).

use chrono::{Days, Months, NaiveDate};

use super::cursor::Cursor;
use super::moment::day;
use super::outcome::{Attempt, Outcome};
use super::remark::{is_plain, take_all};
use super::resolve::span;
use super::rule;
use super::start::signing;
use super::token::Token;
use crate::calendar::{ReadingContext, Schedule, Unreadable};

/// What a term is counted in.
#[derive(Debug, Clone, Copy)]
enum Unit {
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

/// A term at the cursor.
pub(crate) fn duration(cursor: &mut Cursor<'_>, context: &ReadingContext<'_>) -> Attempt {
    let introduced = cursor.any(&[
        "trong thoi han khong qua",
        "trong thoi han",
        "trong vong",
        "trong thoi gian",
        "trong",
        "thoi han",
        "khong qua",
        "cham nhat la sau",
        "cham nhat sau",
        "cham nhat la",
        "cham nhat",
        "muon nhat",
        "toi da",
    ]);
    cursor.sign(&Token::Comma);
    let Some((count, unit)) = length(cursor) else {
        return Ok(None);
    };
    let started = cursor.any(&["ke tu", "tinh tu", "tu", "sau"]);
    // "15 ngày" alone may be anything; "30 tháng 9" is a date; "6 tháng đầu năm" a period.
    if !(started || introduced && cursor.is_closed()) {
        return Ok(None);
    }
    match event(cursor, context)? {
        Some(event) => term(event, count, unit, context).map(Some),
        None if is_plain(*cursor) => {
            take_all(cursor);
            Ok(Some(Outcome::unclear(rule::DURATION_FROM_UNKNOWN_EVENT)))
        }
        None => Ok(None),
    }
}

/// "15 ngày làm việc", "2 tuần", "3 tháng", "1 năm"; a term of nothing is none.
fn length(cursor: &mut Cursor<'_>) -> Option<(u32, Unit)> {
    let count = cursor.number(1, 3).filter(|count| *count > 0)?;
    let unit = if cursor.words("ngay lam viec") {
        Unit::WorkingDays
    } else if cursor.words("ngay") {
        Unit::Days
    } else if cursor.words("tuan") {
        Unit::Weeks
    } else if cursor.words("thang") {
        Unit::Months
    } else {
        cursor.words("nam").then_some(Unit::Years)?
    };
    Some((count, unit))
}

/// The day of the event from which a term runs, where the words or the plan date it.
fn event(
    cursor: &mut Cursor<'_>,
    context: &ReadingContext<'_>,
) -> Result<Option<NaiveDate>, Unreadable> {
    cursor.any(&["thoi diem", "khi"]);
    if signing(cursor) {
        return Ok(context.signed_on);
    }
    match cursor.attempt(day) {
        Some(found) => Ok(span(found, context.signed_on)?.map(|span| span.first)),
        None => Ok(None),
    }
}

/// The window of a term: from the day after the event to its last day, moved to a working day.
fn term(
    event: NaiveDate,
    count: u32,
    unit: Unit,
    context: &ReadingContext<'_>,
) -> Result<Outcome, Unreadable> {
    let days = context.working_days;
    let end = match unit {
        Unit::WorkingDays => days.add_working_days(event, count),
        Unit::Days => event.checked_add_days(Days::new(u64::from(count))),
        Unit::Weeks => event.checked_add_days(Days::new(u64::from(count) * 7)),
        // Art. 148.3: where the last month lacks the day, its last day; chrono clamps the same way.
        Unit::Months => event.checked_add_months(Months::new(count)),
        Unit::Years => event.checked_add_months(Months::new(count * 12)),
    };
    let by = end
        .and_then(|end| days.roll_forward(end))
        .ok_or(Unreadable::NoWorkingDay)?;
    let from = event.succ_opt().ok_or(Unreadable::NoWorkingDay)?;
    let schedule = Schedule::By {
        from: Some(from),
        by,
    };
    Ok(Outcome::stated(schedule, rule::DURATION_FROM_EVENT))
}

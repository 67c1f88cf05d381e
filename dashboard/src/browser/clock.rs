//! The only clock: the day in the office's time zone.

use chrono::{DateTime, FixedOffset, NaiveDate};

/// Vietnam is seven hours ahead of UTC the whole year.
const OFFICE_OFFSET_SECONDS: i32 = 7 * 60 * 60;

/// Today in Vietnam.
pub fn today() -> NaiveDate {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 stay far below 2^53"
    )]
    let milliseconds = js_sys::Date::now() as i64;
    let zone = FixedOffset::east_opt(OFFICE_OFFSET_SECONDS);
    DateTime::from_timestamp_millis(milliseconds)
        .zip(zone)
        .map(|(now, zone)| now.with_timezone(&zone).date_naive())
        .unwrap_or_default()
}

//! The clock: the only place in the command that asks for today.

use chrono::{FixedOffset, NaiveDate, Utc};

/// Seconds east of Greenwich: Việt Nam has one time zone.
const OFFICE_OFFSET_SECONDS: i32 = 7 * 3600;

/// Today in the office.
pub fn today() -> NaiveDate {
    let now = Utc::now();
    FixedOffset::east_opt(OFFICE_OFFSET_SECONDS).map_or_else(
        || now.date_naive(),
        |offset| now.with_timezone(&offset).date_naive(),
    )
}

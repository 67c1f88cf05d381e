//! The clock: the only place in the command that asks for today.

use chrono::{DateTime, FixedOffset, NaiveDate, SubsecRound, Utc};
use uuid::Uuid;

/// Seconds east of Greenwich: Việt Nam has one time zone.
const OFFICE_OFFSET_SECONDS: i32 = 7 * 3600;

/// Today in the office.
pub fn today() -> NaiveDate {
    now().date_naive()
}

/// Now in the office, to the second.
pub fn now() -> DateTime<FixedOffset> {
    let now = Utc::now().trunc_subsecs(0);
    FixedOffset::east_opt(OFFICE_OFFSET_SECONDS)
        .map_or_else(|| now.fixed_offset(), |offset| now.with_timezone(&offset))
}

/// An id that nobody else has and that sorts by the time of its making (UUIDv7).
pub fn new_id() -> String {
    Uuid::now_v7().to_string()
}

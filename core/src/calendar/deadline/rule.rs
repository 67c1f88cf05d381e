//! The names of the rules that read a deadline, each with its source.

/// "trước ngày D": on time until D − 1, or D where the plan's `before_includes_named_day` says so.
///
/// Convention of administrative drafting: the named day is the first that is too late.
pub const BEFORE_DAY: &str = "before-day";

/// "trước Quý III năm 2014": on time until the day before the period starts (Civil Code 2015,
/// art. 146, gives the first day of months and years; quarters follow it).
pub const BEFORE_PERIOD: &str = "before-period";

/// "đến ngày D", "chậm nhất ngày D", "không quá ngày D", "xong trong ngày D": on time until the end
/// of D (Civil Code 2015, art. 148.6: the last day ends at midnight).
pub const BY_DAY: &str = "by-day";

/// "đến hết năm 2015", "hết quý II", "chậm nhất quý II": on time until the period's last day.
pub const BY_END_OF_PERIOD: &str = "by-end-of-period";

/// "đến năm 2015": read as its last day, a convention, since the words do not say which day.
pub const BY_PERIOD: &str = "by-period";

/// "đầu, giữa, cuối tháng, năm": the 1st, the 15th, the last day; 1 January, 30 June, 31 December
/// (Civil Code 2015, art. 146.2 and 146.3).
pub const BY_POINT: &str = "by-point";

/// A day without any word of relation, read as its being the last day: a convention.
pub const BARE_DAY: &str = "bare-day";

/// "trong quý IV năm 2011", or the period alone: from its first to its last day.
pub const WITHIN_PERIOD: &str = "within-period";

/// "từ nay đến ngày D": from the signing date to D.
pub const FROM_NOW_UNTIL: &str = "from-now-until";

/// "từ ngày A đến ngày B": both days counted.
pub const FROM_UNTIL: &str = "from-until";

/// "từ Quý IV/2018", "kể từ ngày D": a start without an end.
pub const FROM_START: &str = "from-start";

/// "từ nay", "kể từ ngày ký" of a text whose signing date is unknown: a start, but not which.
pub const FROM_UNKNOWN_EVENT: &str = "from-unknown-event";

/// "trong 15 ngày kể từ ngày E": the first day is E + 1 (Civil Code 2015, art. 147.2), the last is
/// N days, weeks, months or years after E, moved to the next working day where it falls on a
/// weekend or holiday (art. 148.2 to 148.5).
pub const DURATION_FROM_EVENT: &str = "duration-from-event";

/// A term whose first day depends on an event that the words do not date.
pub const DURATION_FROM_UNKNOWN_EVENT: &str = "duration-from-unknown-event";

/// "hàng năm", "định kỳ 6 tháng, hàng năm", "hàng quý và đột xuất khi có yêu cầu".
pub const RECURRING: &str = "recurring";

/// "định kỳ" alone: it recurs, the text does not say how often; kept as a remark.
pub const RECURRING_UNSTATED: &str = "recurring-unstated";

/// "theo quy định", "theo lộ trình …", "khi có hướng dẫn", "trong thời gian tới": no date follows.
pub const NO_DATE: &str = "no-date";

/// "thường xuyên", "duy trì", "tiếp tục", "24h/7 ngày/tuần": holds all the time.
pub const STANDING: &str = "standing";

/// "ngay", "khẩn trương", "sớm", "kịp thời", "đẩy nhanh" without a date: pressing, but no day.
pub const URGENT: &str = "urgent";

/// A day or a period without a year, where the signing date is unknown or already past it.
pub const YEAR_NOT_STATED: &str = "year-not-stated";

/// Every rule, in the order of this page.
pub const ALL: [&str; 20] = [
    BEFORE_DAY,
    BEFORE_PERIOD,
    BY_DAY,
    BY_END_OF_PERIOD,
    BY_PERIOD,
    BY_POINT,
    BARE_DAY,
    WITHIN_PERIOD,
    FROM_NOW_UNTIL,
    FROM_UNTIL,
    FROM_START,
    FROM_UNKNOWN_EVENT,
    DURATION_FROM_EVENT,
    DURATION_FROM_UNKNOWN_EVENT,
    RECURRING,
    RECURRING_UNSTATED,
    NO_DATE,
    STANDING,
    URGENT,
    YEAR_NOT_STATED,
];

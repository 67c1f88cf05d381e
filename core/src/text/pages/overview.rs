//! The overview: where every plan stands.

use chrono::NaiveDate;

use crate::text::{Language, date};

sentences! {
    heading => "Tổng quan", "Overview";
    side_by_side => "Các kế hoạch cạnh nhau", "Plans side by side";
    plan => "Kế hoạch", "Plan";
    dated_short => "Việc có thời hạn", "With a deadline";
    overdue => "Quá hạn", "Overdue";
    undated_short => "Không ghi thời hạn", "Without a deadline";
    others_short => "Thường xuyên, ngoài tỷ lệ", "Standing, outside the rates";
    levels_short => "Chỉ tiêu", "Indicators";
    silent_short => "Chưa báo cáo", "Never reported";
    none_dated => "không có", "none";
    done_of => "xong", "done";
    dated => "Việc có thời hạn", "Assignments with a deadline";
    undated => "Việc không ghi thời hạn", "Assignments without a deadline";
    undated_advice => "Tính riêng, không lẫn vào tỷ lệ hoàn thành của việc có thời hạn.",
        "Counted apart, never mixed into the rates of what has a deadline.";
    continuing => "Thường xuyên và định kỳ", "Standing and recurring";
    set_aside => "Không tính vào tỷ lệ", "Left out of the rates";
    rates => "Các tỷ lệ", "Rates";
    rates_advice => "“Số đến hạn” gồm việc đã xong (kể cả xong trước hạn), việc quá hạn và việc chờ xác nhận đã qua hạn. “–” là chưa có gì để chia.",
        "“Due” holds what is done (before its day too), what is overdue and what awaits confirmation past its day. “–” means there is nothing to divide by yet.";
    share => "Kết quả", "Result";
    levels => "Chỉ tiêu theo mức", "Indicators by level";
    ageing => "Quá hạn theo số ngày", "Overdue by age";
    silence => "Ai chưa báo cáo", "Who has not reported";
    silence_advice => "Chưa báo cáo không phải là 0 %.", "Not reported is not 0 %.";
    upcoming => "Thời hạn sắp tới", "Next deadlines";
    nothing_upcoming => "Không còn thời hạn nào phía trước.", "No deadline lies ahead.";
    nothing_overdue => "Không có việc quá hạn.", "Nothing is overdue.";
    nobody_assigned => "Chưa giao việc cho đơn vị nào.", "No unit has been given anything yet.";
    nobody_silent => "Mọi đơn vị đều đã có báo cáo.", "Every unit has reported something.";
    no_indicators => "Kế hoạch không có chỉ tiêu được chấm mức.", "The plan has no indicator that is judged.";
    assignment_unit => "việc giao", "assignments";
    see_indicators => "Xem chỉ tiêu", "See the indicators";
    done => "đã hoàn thành", "done";
    bar_label => "Phân bố việc có thời hạn", "Assignments with a deadline by state";
    undated_bar_label => "Phân bố việc không ghi thời hạn", "Assignments without a deadline by state";
    days_1_30 => "1–30 ngày", "1–30 days";
    days_31_60 => "31–60 ngày", "31–60 days";
    days_61_120 => "61–120 ngày", "61–120 days";
    days_over_120 => "trên 120 ngày", "over 120 days";
}

/// Where the work with a deadline stands, in units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// All of it.
    pub total: u64,
    /// Done, before or after its last day.
    pub done: u64,
    /// Not done, and its last day has passed.
    pub overdue: u64,
    /// Completed, not yet confirmed.
    pub awaiting: u64,
    /// Not done, and its last day has not passed.
    pub running: u64,
}

/// The finding that leads a plan's part. Work that nobody has reported on is not called undone.
#[must_use]
pub fn finding(dated: Dated, is_reported: bool, day: NaiveDate, language: Language) -> String {
    let Dated {
        total,
        done,
        overdue,
        awaiting,
        running,
    } = dated;
    let day = date(day);
    let vietnamese = language == Language::Vietnamese;
    if total == 0 {
        return match language {
            Language::Vietnamese => format!("Đến {day}, không có việc nào ghi thời hạn."),
            Language::English => format!("By {day} no assignment has a deadline."),
        };
    }
    if !is_reported {
        return match language {
            Language::Vietnamese => format!(
                "Đến {day}, chưa có báo cáo nào: {overdue} việc đã qua thời hạn, {running} việc còn trong hạn."
            ),
            Language::English => format!(
                "By {day} nothing was reported: {overdue} assignments past their deadline, {running} within time."
            ),
        };
    }
    let part = |count: u64, words: (&str, &str)| {
        let words = if vietnamese { words.0 } else { words.1 };
        format!("{count} {words}")
    };
    let mut parts = vec![
        part(done, ("hoàn thành", "done")),
        part(overdue, ("quá hạn", "overdue")),
    ];
    if awaiting > 0 {
        parts.push(part(awaiting, ("chờ xác nhận", "awaiting confirmation")));
    }
    parts.push(part(running, ("còn trong hạn", "within time")));
    let parts = parts.join(", ");
    match language {
        Language::Vietnamese => format!("Đến {day}, {total} việc có thời hạn: {parts}."),
        Language::English => format!("By {day}, {total} assignments with a deadline: {parts}."),
    }
}

/// How many assignments there are in all.
#[must_use]
pub fn total(assignments: u64, tasks: usize, language: Language) -> String {
    match language {
        Language::Vietnamese => {
            format!("{tasks} nhiệm vụ, giao thành {assignments} việc cho các đơn vị")
        }
        Language::English => format!("{tasks} tasks, {assignments} assignments to units"),
    }
}

/// How many remarks the plan's author makes on the text.
#[must_use]
pub fn remarks(count: usize, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{count} lưu ý về văn bản"),
        Language::English if count == 1 => "1 remark on the text".to_owned(),
        Language::English => format!("{count} remarks on the text"),
    }
}

/// How long until a deadline.
#[must_use]
pub fn days_left(days: i64, language: Language) -> String {
    match (language, days) {
        (Language::Vietnamese, 0) => "hôm nay".to_owned(),
        (Language::English, 0) => "today".to_owned(),
        (Language::Vietnamese, _) => format!("còn {days} ngày"),
        (Language::English, 1) => "1 day left".to_owned(),
        (Language::English, _) => format!("{days} days left"),
    }
}

/// Targets that are to be reached on one day.
#[must_use]
pub fn targets_due(count: usize, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("Thời điểm phải đạt của {count} chỉ tiêu"),
        Language::English if count == 1 => "The target day of 1 indicator".to_owned(),
        Language::English => format!("The target day of {count} indicators"),
    }
}

/// How many units have open work on a deadline.
#[must_use]
pub fn open_assignments(count: u64, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{count} việc chưa xong"),
        Language::English => format!("{count} open"),
    }
}

/// How many holders never reported, of all.
#[must_use]
pub fn silent_holders(silent: usize, all: usize, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{silent} trên {all} đầu mối chưa gửi báo cáo nào"),
        Language::English => format!("{silent} of {all} holders have never reported"),
    }
}

/// "và 12 đầu mối nữa".
#[must_use]
pub fn and_more(count: usize, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("và {count} mục nữa"),
        Language::English => format!("and {count} more"),
    }
}

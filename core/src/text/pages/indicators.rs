//! The indicators: the table of all, and one with its trajectory.

use chrono::NaiveDate;

use crate::model::{Bound, Goal, Requirement, Target};
use crate::quantity::Exact;
use crate::state::Level;
use crate::text::{Language, Worded, count, date, number, percent};

sentences! {
    heading => "Chỉ tiêu", "Indicators";
    caption => "Chỉ tiêu có mục tiêu", "Indicators with a target";
    by_group => "theo từng nhóm", "by group";
    followed_caption => "Số liệu chỉ theo dõi, không có mục tiêu", "Figures without a target, only followed";
    indicator => "Chỉ tiêu", "Indicator";
    actual => "Thực hiện", "Actual";
    target => "Mục tiêu", "Target";
    expected_today => "Mức cần có hôm nay", "Expected today";
    progress => "So với mục tiêu", "Against the target";
    coverage => "Độ phủ", "Coverage";
    level => "Mức", "Level";
    base => "Ban đầu", "Base";
    never_observed => "chưa có số liệu", "not observed";
    legend_actual => "thực hiện", "actual";
    legend_target => "mục tiêu", "target";
    legend_expected => "cần có hôm nay", "expected today";
    none => "Kế hoạch không có chỉ tiêu nào.", "The plan has no indicators.";
    back => "Về danh sách chỉ tiêu", "Back to the indicators";
    table => "Bảng số liệu của biểu đồ", "The chart's figures";
    day => "Ngày", "Day";
    value => "Giá trị", "Value";
    expected => "Mức cần có", "Expected";
    what => "Điểm", "Point";
    point_base => "ban đầu", "base";
    point_observed => "quan sát", "observed";
    point_target => "mục tiêu", "target";
    facts => "Nhận dạng chỉ tiêu", "The indicator";
    clause => "Điều khoản", "Clause";
    measured_in => "Đơn vị tính", "Measured in";
    scope => "Phạm vi", "Scope";
    reported_by => "Đơn vị gửi số liệu", "Reported by";
    each_unit => "từng đơn vị trong phạm vi", "each unit of the scope";
    excludes => "Không tính", "Leaves out";
    base_figures => "Số liệu ban đầu trong văn bản", "Figures at the start, as the text prints them";
    of_whom => "Của", "Of";
    figure => "Số đếm", "Counts";
    printed => "Văn bản in", "As printed";
    not_comparable => "khác cách đo, không dùng để so", "measured differently, not compared";
    whole_scope => "toàn phạm vi", "the whole scope";
    not_stated => "không nêu", "not stated";
    entries => "Các lần ghi nhận đã dùng", "Entries used";
    path => "Lộ trình", "Path";
    remark => "Ghi chú", "Remark";
    declared_at => "Khai báo tại", "Declared at";
    tasks => "Nhiệm vụ phục vụ", "Tasks that serve it";
    repeated => "Nhắc lại chỉ tiêu", "Repeats the indicator";
    earlier => "Số liệu các năm trước", "Figures of earlier years";
    yearly => "chấm theo từng năm", "judged each year";
    no_target => "không có mục tiêu", "no target";
    path_attainment => "Phần đã đi so với mức cần có", "Of the expected way";
    target_attainment => "Phần đã đi tới mục tiêu", "Of the way to the target";
}

/// A figure in the indicator's unit.
#[must_use]
pub fn amount(value: &Exact, unit: &str, language: Language) -> String {
    if unit == "%" {
        percent(value, language)
    } else {
        format!("{} {unit}", number(value, 2, language))
    }
}

/// What has to be reached: "ít nhất 60 %".
#[must_use]
pub fn goal(goal: &Goal, unit: &str, language: Language) -> String {
    match goal {
        Goal::Whole(requirement) => self::requirement(requirement, unit, language),
        Goal::EachUnit { requirement, share } => {
            let (each, share) = (
                self::requirement(requirement, unit, language),
                percent(share, language),
            );
            match language {
                Language::Vietnamese => format!("{share} số đơn vị, mỗi đơn vị {each}"),
                Language::English => format!("{share} of the units, each {each}"),
            }
        }
        Goal::GrowBy(points) => match language {
            Language::Vietnamese => format!("tăng {}", percent(points, language)),
            Language::English => format!("grow by {}", percent(points, language)),
        },
        Goal::Unquantified => language.pick("không lượng hóa", "no number").to_owned(),
    }
}

fn requirement(requirement: &Requirement, unit: &str, language: Language) -> String {
    let shown = |value: &Exact| amount(value, unit, language);
    let (vietnamese, english) = match requirement {
        Requirement::AtLeast(_) => ("ít nhất", "at least"),
        Requirement::MoreThan(_) => ("trên", "more than"),
        Requirement::AtMost(_) => ("nhiều nhất", "at most"),
        Requirement::Exactly(_) => ("đúng", "exactly"),
        Requirement::Between(_, high) => {
            // The unit stands once: "1–2 người".
            let low = number(requirement.value(), 2, language);
            return format!("{low}–{}", shown(high));
        }
    };
    format!(
        "{} {}",
        language.pick(vietnamese, english),
        shown(requirement.value())
    )
}

/// The target with its day.
#[must_use]
pub fn target_words(target: &Target, unit: &str, language: Language) -> String {
    let mut words = match (&target.goal, &target.words) {
        (Goal::Unquantified, Some(words)) => format!("“{words}”"),
        (reached, _) => goal(reached, unit, language),
    };
    if let Some(by) = target
        .deadline
        .as_ref()
        .and_then(|deadline| deadline.schedule.by())
    {
        words.push_str(language.pick(", chậm nhất ", ", by "));
        words.push_str(&date(by));
    }
    if target.every.is_some() {
        words.push_str(", ");
        words.push_str(yearly(language));
    }
    words
}

/// Units that have reported, of those expected.
#[must_use]
pub fn coverage_of(reporting: u64, expected: Option<u64>, language: Language) -> String {
    let reporting = count(reporting, language);
    match (expected.map(|units| count(units, language)), language) {
        (Some(units), _) => {
            let words = language.pick("đơn vị", "units");
            format!("{reporting}/{units} {words}")
        }
        (None, Language::Vietnamese) => format!("{reporting} đơn vị, chưa rõ tổng số"),
        (None, Language::English) => format!("{reporting} units, total unknown"),
    }
}

/// The chart's finding, which is also its caption.
#[must_use]
pub fn finding(
    value: Option<(&str, NaiveDate)>,
    expected: Option<&str>,
    target: Option<&str>,
    coverage: &str,
    level_of: Level,
    language: Language,
) -> String {
    let level = level_of.name(language);
    let Some((value, on)) = value else {
        return match (language, target) {
            (Language::Vietnamese, Some(target)) => {
                format!("{level}: tính đến ngày đang xem, mục tiêu {target} chưa có số liệu nào.")
            }
            (Language::Vietnamese, None) => {
                format!("{level}: tính đến ngày đang xem chưa có số liệu nào.")
            }
            (Language::English, Some(target)) => {
                format!("{level}: nothing observed yet against a target of {target}.")
            }
            (Language::English, None) => format!("{level}: nothing observed yet."),
        };
    };
    let on = date(on);
    if level_of == Level::Partial {
        return match language {
            Language::Vietnamese => {
                format!(
                    "{level}: đến {on} mới có {coverage}; cộng lại {value}, chưa kết luận được."
                )
            }
            Language::English => {
                format!("{level}: {coverage} by {on}, {value} between them; no verdict yet.")
            }
        };
    }
    let mut words = match language {
        Language::Vietnamese => format!("{level}: ngày {on} đạt {value}"),
        Language::English => format!("{level}: {value} on {on}"),
    };
    if let Some(expected) = expected {
        words.push_str(&match language {
            Language::Vietnamese => format!(", mức cần có khi đó {expected}"),
            Language::English => format!(", {expected} was expected then"),
        });
    }
    if let Some(target) = target {
        words.push_str(&match language {
            Language::Vietnamese => format!("; mục tiêu {target}"),
            Language::English => format!("; target {target}"),
        });
    }
    words.push('.');
    words
}

/// How exact a printed figure is.
#[must_use]
pub const fn bound(bound: Bound, language: Language) -> &'static str {
    match bound {
        Bound::MoreThan => language.pick("hơn", "more than"),
        Bound::About => language.pick("khoảng", "about"),
    }
}

/// The bullet bar in words, for those who do not see it.
#[must_use]
pub fn bar_words(
    actual: Option<&str>,
    target: Option<&str>,
    expected: Option<&str>,
    language: Language,
) -> String {
    let mut parts = vec![actual.map_or_else(
        || never_observed(language).to_owned(),
        |actual| format!("{} {actual}", legend_actual(language)),
    )];
    parts.extend(target.map(|target| format!("{} {target}", legend_target(language))));
    parts.extend(expected.map(|expected| format!("{} {expected}", legend_expected(language))));
    parts.join(", ")
}

//! The plan: its identity, its clauses in order, its indicators and duties to report.

use chrono::NaiveDate;

use crate::model::{Holder, Roster, SourceKind};
use crate::text::{Language, date};

sentences! {
    heading => "Kế hoạch", "Plan";
    identity => "Nhận dạng văn bản", "The document";
    number => "Số, ký hiệu", "Number";
    kind => "Loại văn bản", "Kind";
    full_title => "Trích yếu", "Title";
    issued_by => "Cơ quan ban hành", "Issued by";
    issued_on => "Ngày ký", "Signed on";
    effective_on => "Hiệu lực từ", "In force from";
    signed_by => "Người ký", "Signed by";
    runs => "Thời gian thực hiện", "Runs";
    monitored_by => "Đơn vị theo dõi", "Followed up by";
    recipients => "Nơi nhận", "Recipients";
    grounds => "Căn cứ", "Legal grounds";
    cited => "Văn bản được viện dẫn khác", "Other documents cited";
    source => "Nguồn", "Source";
    missing => "Phần nguồn không có", "What the source lacks";
    remarks => "Lưu ý về văn bản", "Remarks on the text";
    clauses => "Các điều khoản và nhiệm vụ", "Clauses and tasks";
    duties => "Chế độ báo cáo", "Duties to report";
    duty => "Nội dung", "Content";
    duty_from => "Đơn vị báo cáo", "From";
    duty_to => "Nơi nhận", "To";
    how_often => "Kỳ", "How often";
    clause => "Điều khoản", "Clause";
    printed_as => "in là", "printed as";
    lead_unknown => "chưa rõ đơn vị chủ trì", "no lead is named";
    inferred => "suy ra", "inferred";
    inferred_meaning => "Điều khoản không nêu đơn vị; đơn vị được suy ra từ phần khác của văn bản.",
        "The clause names nobody; the lead is inferred from another part of the text.";
    no_deadline => "không ghi thời hạn", "no deadline";
    recipient_unknown => "văn bản không nêu", "not stated";
    internal => "do cơ quan tự đặt", "set by the office";
    joint => "Đồng chủ trì", "Joint leads";
    not_stated => "văn bản không nêu", "not stated in the text";
    once => "một lần", "once";
    repeated => "Nhắc lại, tính ở", "Said twice, counted at";
    show_all => "Xem tất cả", "Show all";
    no_duties => "Văn bản không đặt chế độ báo cáo nào.", "The text sets no duty to report.";
}

/// The window in which a plan runs.
#[must_use]
pub fn run(from: Option<NaiveDate>, to: Option<NaiveDate>, language: Language) -> String {
    let shown = |day: Option<NaiveDate>| {
        day.map_or_else(|| super::shell::unknown(language).to_owned(), date)
    };
    format!("{} – {}", shown(from), shown(to))
}

/// How much of the document the project holds.
#[must_use]
pub const fn source_kind(kind: SourceKind, language: Language) -> &'static str {
    match kind {
        SourceKind::FullText => language.pick("toàn văn", "the full text"),
        SourceKind::NewsItem => language.pick("tin báo chí về văn bản", "a news item about it"),
        SourceKind::Excerpt => language.pick("trích đoạn", "an excerpt"),
    }
}

/// Bounds of an unknown day of signing.
#[must_use]
pub fn issued_between(bounds: (NaiveDate, NaiveDate), language: Language) -> String {
    let (from, to) = (date(bounds.0), date(bounds.1));
    match language {
        Language::Vietnamese => format!("chưa rõ, từ {from} đến {to}"),
        Language::English => format!("unknown, between {from} and {to}"),
    }
}

/// Who holds an assignment: a unit's name, a remainder in words, or that nobody is known.
#[must_use]
pub fn holder(
    holder: Holder,
    size: u32,
    roster: &Roster,
    short: bool,
    language: Language,
) -> String {
    let group = |index| {
        let named = |group: &crate::model::UnitGroup| {
            if short {
                group.short.clone()
            } else {
                group.name.clone()
            }
        };
        roster.group(index).map(named).unwrap_or_default()
    };
    // Those of a group that the text does not name beside those that it does.
    let others = |index| {
        roster
            .group(index)
            .is_some_and(|group| !group.members.is_empty())
    };
    match (holder, language) {
        (Holder::Unit(unit), _) => roster
            .unit(unit)
            .map_or("", |unit| if short { &unit.short } else { &unit.name })
            .to_owned(),
        (Holder::Remainder(index), Language::Vietnamese) => {
            format!("{size} đơn vị chưa nêu tên ({})", group(index))
        }
        (Holder::Remainder(index), Language::English) => {
            format!("{size} units not named ({})", group(index))
        }
        (Holder::WholeGroup(index), Language::Vietnamese) if others(index) => {
            format!("Các đơn vị khác, chưa rõ số ({})", group(index))
        }
        (Holder::WholeGroup(index), Language::English) if others(index) => {
            format!("Other units, number unknown ({})", group(index))
        }
        (Holder::WholeGroup(index), Language::Vietnamese) => {
            format!("{} (chưa rõ số đơn vị)", group(index))
        }
        (Holder::WholeGroup(index), Language::English) => {
            format!("{} (number of units unknown)", group(index))
        }
        (Holder::Joint, _) => joint(language).to_owned(),
        (Holder::Nobody, _) => lead_unknown(language).to_owned(),
    }
}

/// Section of the text with the number of its tasks.
#[must_use]
pub fn section(name: &str, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("Mục {name}"),
        Language::English => format!("Section {name}"),
    }
}

/// A count of tasks.
#[must_use]
pub fn task_count(count: usize, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{count} nhiệm vụ"),
        Language::English if count == 1 => "1 task".to_owned(),
        Language::English => format!("{count} tasks"),
    }
}

//! The plan: its identity, its clauses in order, its indicators and duties to report.

use chrono::NaiveDate;

use crate::model::{Holder, Roster, SourceKind};
use crate::text::{Language, date};

sentences! {
    heading => "Kế hoạch", "Plan";
    all_plans => "Các kế hoạch", "Plans";
    all_plans_caption => "Các kế hoạch và văn bản", "Plans and their documents";
    province => "Địa phương", "Place";
    document => "Văn bản", "Document";
    clauses_short => "Điều khoản", "Clauses";
    tasks_short => "Nhiệm vụ", "Tasks";
    targets_short => "Mục tiêu", "Targets";
    duties_short => "Chế độ báo cáo", "Duties";
    nothing_missing => "không có", "none";
    not_in_source => "nguồn không nêu", "not in the source";
    number_unknown => "chưa rõ số", "number unknown";
    no_end => "không nêu ngày kết thúc", "no end is stated";
    no_run => "văn bản không nêu", "not stated in the text";
    no_task => "không có nhiệm vụ", "no task";
    no_task_meaning => "Điều khoản này không giao việc cho ai.", "This clause gives nobody a task.";
    figures_at_start => "Hiện trạng", "Figures at the start";
    target => "Mục tiêu", "Target";
    duty_to_report => "Chế độ báo cáo", "Duty to report";
    condition => "Khi", "Only if";
    via => "thông qua", "through";
    prepared_by => "chuẩn bị", "prepared by";
    optional => "không bắt buộc (“có thể”)", "not obligatory (“may”)";
    set_by => "thời hạn theo", "schedule set by";
    horizon => "không phải thời hạn", "not a deadline";
    no_outline => "Kế hoạch chưa có mục lục (clauses): chỉ thấy các điều khoản được trích dẫn.",
        "The plan has no outline (clauses): only clauses that something cites are seen.";
    from_outline => "Mục lục theo văn bản, kể cả điều khoản không giao việc.",
        "The outline is that of the text; clauses that give no task stand in it as well.";
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
    match (from, to) {
        (Some(from), Some(to)) => format!("{} – {}", date(from), date(to)),
        (Some(from), None) => format!(
            "{} {}, {}",
            language.pick("từ", "from"),
            date(from),
            no_end(language)
        ),
        (None, Some(to)) => format!("{} {}", language.pick("đến", "until"), date(to)),
        (None, None) => no_run(language).to_owned(),
    }
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
    let size = crate::text::count(size.into(), language);
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
        (Holder::SuccessorUnknown(index), _) => {
            let unit = roster.unit(index);
            let name = unit.map_or("", |unit| if short { &unit.short } else { &unit.name });
            match language {
                Language::Vietnamese => format!("chưa rõ đơn vị kế thừa {name}"),
                Language::English => format!("successor of {name} unknown"),
            }
        }
    }
}

/// What a document is called where its number may be unknown: "59/KH-UBND", "Chỉ thị (chưa rõ số)".
#[must_use]
pub fn document_name(directive: &crate::model::Directive, language: Language) -> String {
    let unknown = || {
        let kind = crate::text::Worded::name(&directive.kind, language);
        format!("{kind} ({})", number_unknown(language))
    };
    directive.number.clone().unwrap_or_else(unknown)
}

/// Place and document: "Hòa Bình · 59/KH-UBND", "Bình Thuận · Chỉ thị (chưa rõ số)".
#[must_use]
pub fn document_in_place(plan: &crate::model::Plan, language: Language) -> String {
    let document = document_name(&plan.directive, language);
    let place = place(plan);
    if place.is_empty() {
        document
    } else {
        format!("{place} · {document}")
    }
}

/// Where the committee sits, as its papers print it; its name where the roster gives no place.
#[must_use]
pub fn place(plan: &crate::model::Plan) -> &str {
    let committee = || plan.roster.units.first().map_or("", |unit| &unit.short);
    Some(plan.roster.place_name.as_str())
        .filter(|place| !place.is_empty())
        .unwrap_or_else(committee)
}

/// "ký ngày 28/10/2013", or between which days it must have been signed.
#[must_use]
pub fn signed(directive: &crate::model::Directive, language: Language) -> String {
    match (directive.issued_on, directive.issued_between, language) {
        (Some(day), _, Language::Vietnamese) => format!("ký ngày {}", date(day)),
        (Some(day), _, Language::English) => format!("signed on {}", date(day)),
        (None, Some((from, to)), Language::Vietnamese) => {
            format!(
                "chưa rõ ngày ký, trong khoảng {} – {}",
                date(from),
                date(to)
            )
        }
        (None, Some((from, to)), Language::English) => {
            format!(
                "day of signing unknown, between {} and {}",
                date(from),
                date(to)
            )
        }
        (None, None, Language::Vietnamese) => "chưa rõ ngày ký".to_owned(),
        (None, None, Language::English) => "day of signing unknown".to_owned(),
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

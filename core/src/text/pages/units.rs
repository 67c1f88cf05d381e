//! The units: who holds what, who is late, who is silent.

use crate::text::Language;

sentences! {
    heading => "Đơn vị", "Units";
    caption => "Đầu mối chủ trì và tình hình của từng đầu mối", "Holders and where each stands";
    unit => "Đơn vị", "Unit";
    done_of_dated => "Xong / có hạn", "Done / dated";
    overdue => "Quá hạn", "Overdue";
    running => "Trong hạn", "Within time";
    awaiting => "Chờ xác nhận", "Awaiting";
    undated => "Không thời hạn", "Undated";
    continuing => "Thường xuyên, định kỳ", "Standing, recurring";
    assigned => "Được giao", "Assigned";
    freshness => "Báo cáo gần nhất", "Last report";
    never => "chưa báo cáo", "never reported";
    unverified => "chưa kiểm chứng", "unverified";
    unverified_meaning => "Tên lấy theo hiểu biết chung, văn bản không nêu.",
        "The name comes from general knowledge; the text does not give it.";
    none => "Kế hoạch chưa giao việc cho đơn vị nào.", "The plan assigns nothing to any unit.";
    back => "Về danh sách đơn vị", "Back to the units";
    assignments => "Việc được giao", "Assignments";
    task => "Nhiệm vụ", "Task";
    due => "Hạn", "Due";
    state => "Tình trạng", "State";
    report => "Báo cáo", "Report";
    kind => "Loại", "Kind";
    related => "Chủ trì và phối hợp", "Leads and cooperates in";
    see_related => "Xem mọi nhiệm vụ liên quan", "See every task that concerns it";
    exists => "Thời gian tồn tại", "Exists";
    successor => "Đơn vị kế thừa", "Succeeded by";
    by_state => "Theo tình trạng", "By state";
    note => "Ghi chú", "Remark";
    remainder_advice => "Văn bản chỉ nêu số lượng; các đơn vị này được tính đủ nhưng không thể đôn đốc từng tên.",
        "The text gives only their number; they are counted in full but cannot be addressed by name.";
    nobody_advice => "Điều khoản không nêu ai chủ trì; cần người có thẩm quyền giao rõ.",
        "The clause names no lead; somebody with the authority has to assign it.";
    successor_advice => "Đơn vị đã kết thúc, chưa ghi ai nhận việc: thêm succeeded_by vào units.yaml hoặc succession vào plan.yaml.",
        "The unit has ended and nobody is named who takes over: add succeeded_by to units.yaml or succession to plan.yaml.";
}

/// How many holders there are.
#[must_use]
pub fn holder_count(count: usize, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{count} đầu mối"),
        Language::English => format!("{count} holders"),
    }
}

/// "12 ngày trước".
#[must_use]
pub fn days_ago(days: i64, language: Language) -> String {
    match (language, days) {
        (Language::Vietnamese, 0) => "hôm nay".to_owned(),
        (Language::English, 0) => "today".to_owned(),
        (Language::Vietnamese, _) => format!("{days} ngày trước"),
        (Language::English, 1) => "1 day ago".to_owned(),
        (Language::English, _) => format!("{days} days ago"),
    }
}

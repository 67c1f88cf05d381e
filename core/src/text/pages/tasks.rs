//! The tasks: the table with its filters, and one task as four questions.

use chrono::NaiveDate;

use crate::calendar::Schedule;
use crate::text::{Language, Worded, date};

sentences! {
    heading => "Nhiệm vụ", "Tasks";
    caption => "Nhiệm vụ theo thứ tự của văn bản", "Tasks in the order of the text";
    search => "Tìm nhiệm vụ", "Search tasks";
    search_hint => "Gõ có dấu hay không dấu đều được", "With or without diacritics";
    filters => "Bộ lọc", "Filters";
    unit => "Đơn vị", "Unit";
    bucket => "Tình trạng", "State";
    priority => "Mức khẩn", "Priority";
    deadline => "Thời hạn", "Deadline";
    any => "Tất cả", "Any";
    dated_only => "Có thời hạn", "With a deadline";
    undated_only => "Không ghi thời hạn", "Without a deadline";
    clear => "Bỏ lọc", "Clear filters";
    nothing => "Không có nhiệm vụ nào khớp", "No task matches";
    nothing_advice => "Hãy bớt điều kiện lọc hoặc thử từ khác.", "Loosen the filters or try another word.";
    task => "Nhiệm vụ", "Task";
    lead => "Chủ trì", "Lead";
    state => "Tình trạng", "State";
    done => "Đã xong", "Done";
    last_report => "Báo cáo gần nhất", "Last report";
    never => "chưa báo cáo", "never";
    overdue_by => "quá", "overdue by";
    urgent => "khẩn trương", "urgent";
    what => "Làm gì?", "What is to be done?";
    how => "Làm thế nào?", "How?";
    where_now => "Đang tới đâu?", "Where does it stand?";
    what_blocks => "Cần gỡ gì?", "What is in the way?";
    clause => "Điều khoản", "Clause";
    product => "Sản phẩm", "Product";
    parts => "Các phần", "Parts";
    result_goes_to => "Gửi kết quả tới", "The result goes to";
    condition => "Điều kiện", "Condition";
    obligation_may => "Văn bản ghi “có thể”: không bắt buộc.", "The text says “may”: not obligatory.";
    serves => "Phục vụ chỉ tiêu", "Serves the indicators";
    remark => "Ghi chú", "Remark";
    declared_at => "Khai báo tại", "Declared at";
    cooperating => "Phối hợp", "Cooperating";
    others => "Liên quan khác", "Others";
    set_by => "Thời hạn do văn bản khác quy định", "Schedule set by another act";
    horizon => "Khoảng thời gian nhắc tới, không phải thời hạn", "A period named in the text, not a deadline";
    budget => "Có nội dung kinh phí", "Concerns money";
    words => "Chữ trong văn bản", "Words of the text";
    holder => "Đơn vị", "Holder";
    due => "Hạn", "Due";
    finished_on => "Ngày xong", "Done on";
    percent => "Tự đánh giá", "Own estimate";
    heard => "Báo cáo", "Reporting";
    holders_caption => "Từng đơn vị", "Every holder";
    history => "Các lần ghi nhận đã dùng", "Entries used";
    history_empty => "Chưa có ghi nhận nào tính đến ngày đang xem.", "Nothing had been entered by this day.";
    effective_on => "Ngày hiệu lực", "True on";
    recorded_on => "Ngày ghi", "Recorded on";
    event => "Nội dung", "What happened";
    nothing_blocks => "Chưa đơn vị nào nêu vướng mắc.", "No unit has named an obstacle.";
    obstacles => "Vướng mắc", "Obstacles";
    causes => "Nguyên nhân", "Causes";
    proposals => "Đề xuất", "Proposals";
    returned => "Bị trả lại", "Returned";
    returned_mark => "đã trả lại, cần làm lại", "returned, to be done again";
    occurrences => "Theo từng kỳ", "Period by period";
    period => "Kỳ", "Period";
    earlier_entries => "Các lần ghi nhận trước đó", "Earlier entries";
    back => "Về danh sách nhiệm vụ", "Back to the tasks";
}

/// How many tasks the filters let through; announced to screen readers.
#[must_use]
pub fn result_count(shown: usize, all: usize, language: Language) -> String {
    match language {
        Language::Vietnamese if shown == all => format!("{all} nhiệm vụ"),
        Language::Vietnamese => format!("{shown} trên {all} nhiệm vụ"),
        Language::English if shown == all => format!("{all} tasks"),
        Language::English => format!("{shown} of {all} tasks"),
    }
}

/// How many units still owe something past its day.
#[must_use]
pub fn overdue_units(count: u64, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{count} đơn vị quá hạn"),
        Language::English if count == 1 => "1 unit is overdue".to_owned(),
        Language::English => format!("{count} units are overdue"),
    }
}

/// How many units have sent nothing.
#[must_use]
pub fn silent_units(count: u64, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{count} đơn vị chưa báo cáo"),
        Language::English if count == 1 => "1 unit has never reported".to_owned(),
        Language::English => format!("{count} units have never reported"),
    }
}

/// What follows from a deadline's words.
#[must_use]
pub fn schedule(schedule: &Schedule, language: Language) -> String {
    let between = |from: NaiveDate, by: NaiveDate| format!("{} – {}", date(from), date(by));
    match schedule {
        Schedule::By { by, .. } | Schedule::Within { from: None, by } => match language {
            Language::Vietnamese => format!("chậm nhất {}", date(*by)),
            Language::English => format!("by {}", date(*by)),
        },
        Schedule::Within {
            from: Some(from),
            by,
        } => between(*from, *by),
        Schedule::From { from } => match language {
            Language::Vietnamese => format!("từ {}", date(*from)),
            Language::English => format!("from {}", date(*from)),
        },
        Schedule::Recurring { every } => {
            let names: Vec<&str> = every
                .iter()
                .map(|interval| interval.name(language))
                .collect();
            names.join(", ")
        }
        Schedule::Standing => language.pick("thường xuyên", "standing").to_owned(),
        Schedule::None => language
            .pick("không suy ra ngày nào", "no date follows")
            .to_owned(),
    }
}

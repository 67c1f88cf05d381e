//! The problems: everything that is wrong with the files, where, and what to do.

use crate::diagnostic::Severity;
use crate::text::Language;

sentences! {
    heading => "Vấn đề", "Problems";
    nothing => "Không có vấn đề nào", "There are no problems";
    nothing_advice => "Mọi tệp kế hoạch đều đọc được và khớp nhau.", "Every file can be read and agrees with the others.";
    remedy => "Cách sửa", "What to do";
    place => "Vị trí", "Place";
    unreadable => "Thư mục không đọc được kế hoạch", "Folders whose plan could not be read";
    unreadable_advice => "Chưa có bản tốt nào của các thư mục này nên chúng không có trên các trang khác.",
        "No good version of these folders is known, so the other pages leave them out.";
    explanation => "Trang này liệt kê mọi lỗi của tệp kế hoạch và sổ tiến độ, kèm dòng, cột và cách sửa.",
        "This page lists every mistake in the plan files and ledgers, with line, column and remedy.";
}

/// How many findings of one severity.
#[must_use]
pub fn severity_count(count: usize, severity: Severity, language: Language) -> String {
    match (language, severity) {
        (Language::Vietnamese, Severity::Error) => format!("{count} lỗi"),
        (Language::Vietnamese, Severity::Warning) => format!("{count} cảnh báo"),
        (Language::Vietnamese, Severity::Hint) => format!("{count} lưu ý"),
        (Language::English, Severity::Error) => format!("{count} errors"),
        (Language::English, Severity::Warning) => format!("{count} warnings"),
        (Language::English, Severity::Hint) => format!("{count} hints"),
    }
}

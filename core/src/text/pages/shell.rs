//! What stands around every page: navigation, day, source of figures, loading and failures.

use chrono::NaiveDate;

use crate::text::{Language, date};

/// The product's name, the same in both languages.
pub const PRODUCT: &str = "Tiến Độ";

sentences! {
    skip => "Chuyển đến nội dung chính", "Skip to the main content";
    pages => "Các trang", "Pages";
    overview => "Tổng quan", "Overview";
    plan => "Kế hoạch", "Plans";
    indicators => "Chỉ tiêu", "Indicators";
    tasks => "Nhiệm vụ", "Tasks";
    units => "Đơn vị", "Units";
    problems => "Vấn đề", "Problems";
    missing_page => "Không có trang này", "There is no such page";
    missing_page_advice => "Địa chỉ này không dẫn tới trang nào. Hãy chọn một mục ở phía trên.",
        "This address leads to no page. Choose one of the pages above.";
    missing_item => "Không tìm thấy mục này", "This item is not here";
    missing_item_advice => "Kế hoạch đang mở không có mục mang mã trong địa chỉ. Có thể mã đã đổi hoặc mục thuộc kế hoạch khác.",
        "The plan that is open has no item with the id in the address. It may have been renamed, or belong to another plan.";
    unknown_plan => "Không có kế hoạch này", "There is no such plan";
    unknown_plan_advice => "Không kế hoạch nào mang mã trong địa chỉ. Về trang Tổng quan để xem tất cả.",
        "No plan has the id in the address. The overview shows all plans.";
    not_in_force => "Chưa có hiệu lực", "Not in force";
    not_in_force_advice => "Tại ngày đang xem, văn bản chưa được ký nên chưa tính gì.",
        "On this day the document was not signed yet, so nothing is counted.";
    other_language => "English", "Tiếng Việt";
    viewing => "Cách xem", "View settings";
    day => "Xem tại ngày", "As of";
    day_slider => "Chọn ngày trong thời gian thực hiện", "Choose a day of the plan's run";
    previous_cut_off => "Mốc trước", "Previous cut-off";
    next_cut_off => "Mốc sau", "Next cut-off";
    each_on_its_day => "Mỗi kế hoạch xem tại ngày riêng của nó", "Each plan on a day of its own";
    back_to_default_day => "Về ngày mặc định", "Back to the default day";
    figures => "Số liệu", "Figures";
    sample => "Minh họa", "Sample";
    reported => "Báo cáo", "Reported";
    plan_alone => "Chỉ kế hoạch", "Plan alone";
    sample_banner => "DỮ LIỆU MINH HỌA", "SAMPLE DATA";
    sample_banner_advice => "Tiến độ trên trang này được dựng ra để giới thiệu, không phải báo cáo của đơn vị nào.",
        "The progress on this page is made up for showing; no unit has reported it.";
    plan_alone_banner => "Chỉ xem kế hoạch", "Plan alone";
    plan_alone_advice => "Chưa dùng số liệu báo cáo nào: mọi việc đều ở trạng thái chưa báo cáo.",
        "No report is used: everything stands as not reported.";
    outdated_banner => "Tệp kế hoạch đang có lỗi", "The plan's files are broken";
    outdated_advice => "Trang này giữ bản đọc được gần nhất.", "This page keeps the last version that could be read.";
    see_problems => "Xem các vấn đề", "See the problems";
    all_plans => "Tất cả kế hoạch", "All plans";
    choose_plan => "Kế hoạch", "Plan";
    loading => "Đang tải kế hoạch…", "Loading the plans…";
    failed => "Không tải được dữ liệu", "The plans could not be loaded";
    try_again => "Thử lại", "Try again";
    unreachable => "Không liên lạc được với máy chủ. Hãy kiểm tra đường mạng rồi thử lại.",
        "The server did not answer. Check the network, then try again.";
    other_format => "Trang này cũ hơn máy chủ. Hãy tải lại trang.", "This page is older than its server. Reload it.";
    damaged => "Dữ liệu nhận được không đọc được. Hãy tải lại trang; nếu vẫn vậy, hãy báo người quản trị.",
        "What was received cannot be read. Reload the page; if that does not help, tell your administrator.";
    no_plans => "Chưa có kế hoạch nào", "There are no plans yet";
    no_plans_advice => "Hãy đặt thư mục kế hoạch vào nơi máy chủ đọc; trang này tự cập nhật.",
        "Put a plan's folder where the server reads; this page follows.";
    unreadable_plans => "Không đọc được, chưa có bản tốt trước đó", "Could not be read, and no earlier good version is known";
    unknown => "chưa rõ", "unknown";
    none => "Không có", "None";
    yes => "có", "yes";
    footer => "Trang tự tính từ kế hoạch và báo cáo; không số nào được nhập sẵn.",
        "The page computes every figure from the plan and the reports; none is typed in.";
}

/// "Đang xem tại 30/06/2014".
#[must_use]
pub fn viewing_on(day: NaiveDate, language: Language) -> String {
    format!("{} {}", language.pick("Đang xem tại", "As of"), date(day))
}

/// What the server answered when it did not send the plans.
#[must_use]
pub fn refused(status: u16, language: Language) -> String {
    match language {
        Language::Vietnamese => format!(
            "Máy chủ trả lời mã {status} thay vì dữ liệu. Hãy thử lại; nếu vẫn vậy, hãy báo người quản trị."
        ),
        Language::English => format!(
            "The server answered with status {status} instead of the plans. Try again; if that does not help, tell your administrator."
        ),
    }
}

/// The window's title: the page, then the product.
#[must_use]
pub fn window_title(page: &str) -> String {
    format!("{page} · {PRODUCT}")
}

/// A count of days: "12 ngày", "1 day".
#[must_use]
pub fn days(count: i64, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{count} ngày"),
        Language::English if count == 1 => "1 day".to_owned(),
        Language::English => format!("{count} days"),
    }
}

/// "3 trên 33", for screen readers and sentences; the eye sees "3/33".
#[must_use]
pub fn out_of(part: u64, whole: u64, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{part} trên {whole}"),
        Language::English => format!("{part} of {whole}"),
    }
}

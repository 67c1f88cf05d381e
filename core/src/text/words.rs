//! The words for states: buckets, levels, silence, kinds.

use super::Language;
use crate::calendar::{Certainty, Interval};
use crate::diagnostic::Severity;
use crate::model::{DirectiveKind, DutyKind, LeadBasis, Priority, UnitKind};
use crate::state::{
    Bucket, Level, LevelReason, OccurrenceState, PaceMethod, PathBasis, PeerGroup, Silence,
};

/// Something that has a short name in both languages.
pub trait Worded {
    /// Vietnamese and English.
    fn names(&self) -> (&'static str, &'static str);

    /// The name in a language.
    fn name(&self, language: Language) -> &'static str {
        let (vietnamese, english) = self.names();
        language.pick(vietnamese, english)
    }
}

macro_rules! worded {
    ($($type:ty { $($variant:ident => $vietnamese:literal, $english:literal;)+ })+) => {$(
        impl $crate::text::Worded for $type {
            fn names(&self) -> (&'static str, &'static str) {
                match self { $(Self::$variant => ($vietnamese, $english),)+ }
            }
        }
    )+};
}

pub(super) use worded;

worded! {
    Bucket {
        OnTime => "Hoàn thành đúng hạn", "Done on time";
        Late => "Hoàn thành quá hạn", "Done late";
        Awaiting => "Chờ xác nhận", "Awaiting confirmation";
        Running => "Đang thực hiện, trong hạn", "Running, within time";
        Overdue => "Quá hạn", "Overdue";
        UndatedOpen => "Chưa có thời hạn, chưa xong", "No deadline, open";
        UndatedDone => "Không thời hạn, đã xong", "No deadline, done";
        Lapsed => "Hết kỳ kế hoạch, chưa xong", "Plan ended, not done";
        NotStarted => "Chưa đến ngày bắt đầu", "Not started";
        Standing => "Thường xuyên", "Standing";
        Recurring => "Định kỳ", "Recurring";
        Conditional => "Có điều kiện", "Conditional";
        Optional => "Có thể làm", "Optional";
        Suspended => "Tạm dừng", "Suspended";
        Cancelled => "Đã hủy", "Cancelled";
        NotApplicable => "Không áp dụng", "Not applicable";
    }
    Level {
        Unquantified => "Không lượng hóa", "Unquantified";
        NotObserved => "Chưa có số liệu", "Not observed";
        Partial => "Chưa đủ độ phủ", "Partial coverage";
        Met => "Đạt", "Met";
        Missed => "Không đạt", "Missed";
        Stale => "Số liệu cũ", "Stale";
        Worsening => "Đi lùi", "Worsening";
        BelowTarget => "Chưa đạt", "Below target";
        TooEarly => "Còn quá sớm", "Too early";
        OnTrack => "Đúng tiến độ", "On track";
        NeedsPush => "Cần đôn đốc", "Needs a push";
        Behind => "Chậm", "Behind";
        BaselineOnly => "Chỉ theo dõi", "Followed only";
    }
    LevelReason {
        GrowthWithoutBase => "chưa biết mức ban đầu để tính mức tăng", "growth on a base that is not known";
        NoBase => "chưa có mức ban đầu dùng được", "no usable base";
        NoDate => "văn bản không nêu thời hạn", "the text sets no date";
        NoPath => "không có lộ trình để so sánh", "no path to compare with";
        Overshot => "vượt quá mức phải giữ", "past the figure to keep";
    }
    PaceMethod {
        TheilSen => "trung vị độ dốc giữa các lần đo (Theil–Sen)", "median of the slopes between observations (Theil–Sen)";
        TwoPoint => "tính từ hai điểm", "from two points";
    }
    PeerGroup {
        Departments => "Sở, ban, ngành", "Departments";
        Districts => "Cấp huyện", "Districts";
        Communes => "Cấp xã", "Communes";
    }
    Silence {
        NeverReported => "Chưa báo cáo", "Never reported";
        AcknowledgedOnly => "Mới tiếp nhận", "Acknowledged only";
        Reported => "Đã báo cáo", "Reported";
        Stale => "Báo cáo đã cũ", "Report is old";
    }
    OccurrenceState {
        Done => "Đã xong", "Done";
        Late => "Xong muộn", "Late";
        Open => "Trong kỳ", "Open";
        Missing => "Thiếu", "Missing";
    }
    PathBasis {
        Declared => "lộ trình do kế hoạch nêu", "path declared by the plan";
        Assumed => "đường tham chiếu (giả định)", "reference line (assumed)";
        None => "không có lộ trình", "no path";
    }
    Certainty {
        Stated => "văn bản nêu rõ", "stated";
        Convention => "theo quy ước", "by convention";
        Unclear => "không rõ", "unclear";
    }
    Interval {
        Month => "hàng tháng", "monthly";
        Quarter => "hàng quý", "quarterly";
        Half => "6 tháng", "every six months";
        Year => "hàng năm", "yearly";
        OnDemand => "khi có yêu cầu", "on demand";
        Unstated => "không nêu kỳ", "interval not stated";
    }
    LeadBasis {
        Stated => "văn bản nêu", "stated";
        Inferred => "suy ra", "inferred";
    }
    Priority {
        Normal => "bình thường", "normal";
        Urgent => "khẩn trương", "urgent";
    }
    Severity {
        Error => "Lỗi", "Error";
        Warning => "Cảnh báo", "Warning";
        Hint => "Lưu ý", "Hint";
    }
    DirectiveKind {
        Directive => "Chỉ thị", "Directive";
        Plan => "Kế hoạch", "Plan";
        OfficialLetter => "Công văn", "Official letter";
        Decision => "Quyết định", "Decision";
        Conclusion => "Kết luận", "Conclusion";
    }
    DutyKind {
        Report => "Báo cáo", "Report";
        Review => "Sơ kết, đánh giá", "Review";
        Submission => "Trình", "Submission";
        DataEntry => "Cập nhật dữ liệu", "Data entry";
        Registration => "Đăng ký", "Registration";
    }
    UnitKind {
        Committee => "Ủy ban nhân dân", "People's committee";
        Department => "Sở, ngành", "Department";
        Office => "Văn phòng", "Office";
        Inspectorate => "Thanh tra", "Inspectorate";
        Board => "Ban", "Board";
        District => "Cấp huyện", "District";
        Commune => "Cấp xã", "Commune";
        Service => "Đơn vị sự nghiệp", "Public service unit";
        Central => "Trung ương", "Central government";
        Enterprise => "Doanh nghiệp", "Enterprise";
        Media => "Báo, đài", "Media";
        Other => "Khác", "Other";
    }
}

/// The name of a rate by its key in the command's output; the name carries the denominator.
#[must_use]
pub fn rate_name(key: &str, language: Language) -> &'static str {
    let (vietnamese, english) = match key {
        "completion_of_due" => ("Hoàn thành trên số đến hạn", "Done of due"),
        "on_time_of_due" => ("Đúng hạn trên số đến hạn", "On time of due"),
        "on_time_of_done" => ("Đúng hạn trên số đã hoàn thành", "On time of done"),
        "done_of_dated" => ("Hoàn thành trên số có thời hạn", "Done of dated"),
        "overdue_of_due" => ("Quá hạn trên số đến hạn", "Overdue of due"),
        "done_of_undated" => ("Đã xong trên số không thời hạn", "Done of undated"),
        "reported_of_assigned" => ("Đã báo cáo trên số được giao", "Reported of assigned"),
        _ => ("", ""),
    };
    language.pick(vietnamese, english)
}

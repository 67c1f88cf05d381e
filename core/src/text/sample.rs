//! Words of a sample ledger; each says that it is made up.

/// Stands where a real entry has the number of a document.
pub(crate) const DOCUMENT: &str = "Văn bản minh họa";

/// Stands where a real entry has the act that extends a deadline.
pub(crate) const EXTENSION: &str = "(Minh họa) Văn bản gia hạn";

pub(crate) const RESULTS: &[&str] = &[
    "(Minh họa) Đã khảo sát hiện trạng và lập danh sách việc cần làm.",
    "(Minh họa) Đã dự thảo, đang lấy ý kiến các phòng, đơn vị trực thuộc.",
    "(Minh họa) Đã tập huấn cho cán bộ đầu mối.",
    "(Minh họa) Đã triển khai tại văn phòng và hai phòng chuyên môn.",
    "(Minh họa) Đang rà soát lần cuối trước khi trình ký.",
];

pub(crate) const OBSTACLES: &[&str] = &[
    "(Minh họa) Đường truyền nội bộ chưa ổn định.",
    "(Minh họa) Chưa có cán bộ chuyên trách công nghệ thông tin.",
    "(Minh họa) Kinh phí năm chưa được phân bổ.",
    "(Minh họa) Một số phòng vẫn gửi song song bản giấy.",
];

pub(crate) const PROPOSALS: &[&str] = &[
    "(Minh họa) Đề nghị hướng dẫn thống nhất mẫu kế hoạch.",
    "(Minh họa) Đề nghị hỗ trợ tập huấn tại chỗ.",
    "(Minh họa) Đề nghị bổ sung kinh phí mua sắm thiết bị.",
];

pub(crate) const REASONS: &[&str] = &[
    "(Minh họa) Chưa nêu lộ trình từng quý.",
    "(Minh họa) Thiếu phân công người chịu trách nhiệm.",
    "(Minh họa) Văn bản gửi kèm chưa có chữ ký.",
];

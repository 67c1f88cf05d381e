//! The Vietnamese words that titles, notes and deadlines of made-up tasks are put together from.

/// What is to be done.
pub(crate) const VERBS: &[&str] = &[
    "Xây dựng",
    "Ban hành",
    "Triển khai",
    "Rà soát, sửa đổi",
    "Tổ chức tập huấn về",
    "Kiểm tra, đôn đốc",
    "Nâng cấp",
    "Tuyên truyền về",
    "Bố trí kinh phí cho",
    "Kết nối, liên thông",
];

/// To what.
pub(crate) const OBJECTS: &[&str] = &[
    "hệ thống thư điện tử của tỉnh",
    "phần mềm quản lý văn bản và điều hành",
    "quy chế bảo đảm an toàn thông tin",
    "cổng thông tin điện tử và các trang thành phần",
    "dịch vụ công trực tuyến mức độ 3, 4",
    "chứng thư số, chữ ký số chuyên dùng",
    "cơ sở dữ liệu cán bộ, công chức, viên chức",
    "mạng truyền số liệu chuyên dùng",
    "phòng họp trực tuyến của Ủy ban nhân dân tỉnh",
    "kế hoạch ứng dụng công nghệ thông tin",
];

/// Where.
pub(crate) const PLACES: &[&str] = &[
    "trong các cơ quan nhà nước",
    "tại các sở, ban, ngành",
    "ở Ủy ban nhân dân các huyện, thành phố",
    "đến tất cả các xã, phường, thị trấn",
    "phục vụ người dân và doanh nghiệp",
];

/// What shows that it is done.
pub(crate) const PRODUCTS: &[&str] = &[
    "Quyết định được ban hành",
    "Kế hoạch được phê duyệt",
    "Báo cáo kết quả gửi Ủy ban nhân dân tỉnh",
    "Hệ thống được nghiệm thu, đưa vào sử dụng",
];

/// The author's remark.
pub(crate) const NOTES: &[&str] = &[
    "Điều khoản không nêu đơn vị; đọc theo đoạn giao nhiệm vụ chung.",
    "“Thường xuyên” nói về cách làm việc, không phải thời hạn.",
    "Văn bản ghi hai lần; tính một lần ở điều khoản này.",
    "Hệ thống phải liên thông, ổn định và có hiệu quả cao.",
];

/// What a unit says when it reports.
pub(crate) const RESULTS: &[&str] = &[
    "Đã trình dự thảo, đang lấy ý kiến các đơn vị.",
    "Đã triển khai ở các phòng chuyên môn.",
    "Đã cấp tài khoản, hướng dẫn sử dụng cho cán bộ.",
];

/// Names of districts and communes, to be combined.
pub(crate) const NAMES: &[&str] = &[
    "Tân", "Bình", "Phú", "Hòa", "An", "Long", "Sơn", "Lạc", "Thủy", "Đông", "Tây", "Nam",
];

/// What departments look after.
pub(crate) const FIELDS: &[&str] = &[
    "Thông tin và Truyền thông",
    "Nội vụ",
    "Tài chính",
    "Kế hoạch và Đầu tư",
    "Giáo dục và Đào tạo",
    "Y tế",
    "Tư pháp",
    "Xây dựng",
    "Giao thông vận tải",
    "Công Thương",
    "Tài nguyên và Môi trường",
    "Khoa học và Công nghệ",
];

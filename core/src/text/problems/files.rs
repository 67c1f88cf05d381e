//! Sentences about files as a whole.

use super::{Sentences, say};
use crate::diagnostic::{Code, Located};

pub(super) fn sentences(problem: &Located) -> Sentences {
    let (line, reason) = (problem.fact("line"), problem.fact("reason"));
    let (megabytes, folder) = (problem.fact("megabytes"), problem.fact("folder"));
    match problem.code {
        Code::EmptyFile => say!(
            "Tệp rỗng.",
            "Viết nội dung vào tệp, hoặc xóa tệp nếu không cần.",
            "The file is empty.",
            "Write its content, or delete it if it is not needed."
        ),
        Code::BinaryFile => say!(
            "Đây không phải tệp văn bản (có byte 0).",
            "Thay bằng tệp YAML dạng văn bản, mã UTF-8; tệp Word, Excel, ảnh không đọc được ở đây.",
            "This is no text file (it holds a zero byte).",
            "Put a plain YAML text in UTF-8 here; Word, Excel and pictures cannot be read."
        ),
        Code::NotUtf8 => say!(
            "Tệp không ở bảng mã UTF-8, sai từ dòng {line}.",
            "Mở tệp trong trình soạn thảo và lưu lại với bảng mã UTF-8 (không dùng TCVN3, VNI).",
            "The file is not UTF-8; it goes wrong on line {line}.",
            "Open it in an editor and save it again as UTF-8."
        ),
        Code::FileTooLarge => say!(
            "Tệp quá lớn ({megabytes} MB); giới hạn là 64 MB.",
            "Chia sổ theo năm thành nhiều tệp, hoặc bỏ nội dung không phải của kế hoạch.",
            "The file is too large ({megabytes} MB); the limit is 64 MB.",
            "Split the ledger by year into several files, or take out what is not the plan's."
        ),
        Code::FileUnreadable => say!(
            "Hệ thống không cho đọc tệp: {reason}.",
            "Kiểm tra quyền đọc của tệp và thư mục.",
            "The system refused to read the file: {reason}.",
            "Check who may read the file and its folder."
        ),
        Code::TabIndentation => say!(
            "Dòng này thụt lề bằng phím Tab; YAML chỉ nhận dấu cách.",
            "Thay mỗi Tab bằng hai dấu cách.",
            "This line is indented with a tab; YAML accepts spaces only.",
            "Replace each tab with two spaces."
        ),
        Code::YamlBudget => say!(
            "Tệp lồng quá sâu hoặc dùng bí danh (&, *) nhân lên quá nhiều.",
            "Viết thẳng các giá trị thay cho bí danh; một kế hoạch không cần quá 32 cấp lồng nhau.",
            "The file nests too deeply or multiplies aliases (&, *) too often.",
            "Write the values out instead of aliases; no plan needs more than 32 levels."
        ),
        Code::PlanMissing => say!(
            "Thư mục {folder} có tệp YAML nhưng không tệp nào có khóa “plan”.",
            "Thêm plan.yaml với plan, title, directive; hoặc chuyển các tệp sang đúng thư mục.",
            "The folder {folder} has YAML files but none with the key `plan`.",
            "Add plan.yaml with plan, title and directive, or move the files where they belong."
        ),
        Code::UnitsMissing => say!(
            "Thư mục {folder} không có units.yaml.",
            "Thêm units.yaml với committee và units cạnh các thư mục kế hoạch.",
            "The folder {folder} has no units.yaml.",
            "Add units.yaml with committee and units beside the plans' folders."
        ),
        _ => say!(
            "Không đọc được YAML: {reason}.",
            "Xem lại dòng này và dòng ngay trên: thụt lề, dấu hai chấm, dấu nháy, ngoặc chưa đóng.",
            "This is not YAML: {reason}.",
            "Look at this line and the one above: indentation, colons, quotes, open brackets."
        ),
    }
}

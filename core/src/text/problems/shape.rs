//! Sentences about keys, words and ids.

use super::{Sentences, say};
use crate::diagnostic::{Code, Located};

/// What a reference points to, in both languages.
fn kind_of(what: &str) -> (&'static str, &'static str) {
    match what {
        "unit" => ("đơn vị hoặc nhóm đơn vị", "unit or group"),
        "group" => ("nhóm đơn vị", "group"),
        "task" => ("nhiệm vụ", "task"),
        "indicator" => ("chỉ tiêu", "indicator"),
        "duty" => ("nghĩa vụ báo cáo", "reporting duty"),
        "successor" => ("đơn vị kế thừa", "successor of the unit"),
        _ => ("mục sổ", "ledger entry"),
    }
}

fn shape_of(word: &str) -> (String, String) {
    let (vietnamese, english) = match word {
        "scalar" => ("một giá trị", "a single value"),
        "sequence" => ("một danh sách", "a list"),
        "mapping" => ("các cặp khóa: giá trị", "keys with values"),
        "null" => ("để trống", "nothing"),
        "event" => ("đúng một sự kiện", "exactly one event"),
        other => return (other.to_owned(), other.to_owned()),
    };
    (vietnamese.to_owned(), english.to_owned())
}

pub(super) fn sentences(problem: &Located) -> Sentences {
    let (key, word, id) = (
        problem.fact("key"),
        problem.fact("word"),
        problem.fact("id"),
    );
    match problem.code {
        Code::UnknownKey if problem.fact("known").is_empty() => say!(
            "Khóa “{key}” không có trong định dạng.",
            "Ở đây không có khóa nào: bỏ khóa này.",
            "The format has no key `{key}` here.",
            "No key can stand here: take it out."
        ),
        Code::UnknownKey => {
            let known = problem.fact("known");
            say!(
                "Khóa “{key}” không có trong định dạng.",
                "Các khóa dùng được ở đây: {known}.",
                "The format has no key `{key}` here.",
                "Keys that can stand here: {known}."
            )
        }
        Code::DuplicateKey => say!(
            "Khóa “{key}” viết hai lần.",
            "Giữ một lần; nếu là hai mục khác nhau thì viết thành hai phần tử của danh sách.",
            "The key `{key}` stands twice.",
            "Keep one; if they are two things, make them two items of the list."
        ),
        Code::KeyInTwoFiles => {
            let other = problem.fact("other");
            say!(
                "Khóa “{key}” đã có trong {other}.",
                "Mỗi khóa cấp đầu chỉ đứng trong một tệp của thư mục: gộp hai phần lại.",
                "The key `{key}` already stands in {other}.",
                "A top-level key stands in one file of the folder: join the two parts."
            )
        }
        Code::MissingKey => say!(
            "Thiếu khóa “{key}”.",
            "Thêm “{key}:”; để null nếu văn bản không nêu và định dạng cho phép, không tự đặt ra.",
            "The key `{key}` is missing.",
            "Add `{key}:`; write null where the text does not say and the format allows it."
        ),
        Code::WrongShape => {
            let (wanted_vi, wanted) = shape_of(problem.fact("wanted"));
            let (found_vi, found) = shape_of(problem.fact("found"));
            say!(
                "Ở đây cần {wanted_vi}, đang là {found_vi}.",
                "Xem mẫu trong docs/plan-format.md và viết lại chỗ này.",
                "What is wanted here is {wanted}, not {found}.",
                "See the pattern in docs/plan-format.md and write this part again."
            )
        }
        Code::UnknownWord => {
            let allowed = problem.fact("allowed");
            say!(
                "“{word}” không phải giá trị của “{key}”.",
                "Dùng một trong: {allowed}.",
                "“{word}” is no value of `{key}`.",
                "Use one of: {allowed}."
            )
        }
        Code::BadId => say!(
            "Mã “{id}” có ký tự không được dùng.",
            "Mã chỉ gồm a-z, 0-9, “-”, “.”, bắt đầu bằng chữ hoặc số, đặt theo tên việc.",
            "The id “{id}” has letters that ids may not have.",
            "Ids are a-z, 0-9, `-` and `.`, begin with a letter or digit and name the thing."
        ),
        Code::DuplicateId => {
            let (path, line) = (problem.fact("first_path"), problem.fact("first_line"));
            say!(
                "Mã “{id}” đã dùng ở {path}:{line}.",
                "Đổi một trong hai mã; mã đặt theo tên việc, không theo số thứ tự.",
                "The id “{id}” is already used at {path}:{line}.",
                "Change one of them; an id names the thing, not its number."
            )
        }
        Code::ConflictingKeys => {
            let (first, second) = (problem.fact("first"), problem.fact("second"));
            say!(
                "“{first}” và “{second}” không đi cùng nhau.",
                "Giữ khóa mà văn bản thật sự nêu.",
                "`{first}` and `{second}` exclude each other.",
                "Keep the one that the text really states."
            )
        }
        _ => {
            let (what_vi, what) = kind_of(problem.fact("what"));
            say!(
                "Không có {what_vi} nào mang mã “{id}”.",
                "Sửa mã, hoặc khai báo mục này trước khi dùng.",
                "There is no {what} with the id “{id}”.",
                "Correct the id, or declare the thing before it is used."
            )
        }
    }
}

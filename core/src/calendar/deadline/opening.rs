//! What may stand in front of a deadline without changing it: verbs of doing, and words of haste.

use super::cursor::Cursor;
use super::token::Token;

/// Verbs and headings in front of a deadline. Anything else in front makes it unreadable, since the
/// date may belong to that other thing ("Kế hoạch … giai đoạn 2016 – 2020").
const FILLERS: [&str; 24] = [
    "thoi han hoan thanh",
    "thoi han thuc hien",
    "thoi gian hoan thanh",
    "thoi gian thuc hien",
    "han hoan thanh",
    "han chot",
    "han cuoi",
    "tien hanh",
    "thuc hien",
    "trien khai",
    "gui",
    "trinh",
    "nop",
    "phan dau",
    "co gang",
    "bao dam",
    "dam bao",
    "dua",
    "de",
    "phai",
    "can",
    "bat dau",
    "ap dung",
    "du kien",
];

/// Verbs of finishing: behind them even a late date in the words is a deadline.
const FINISHING: [&str; 5] = ["hoan thanh", "hoan tat", "ket thuc", "xong", "lam xong"];

/// Verbs that also name a document: "báo cáo năm 2019" is the report on 2019, "ban hành ngày
/// 12/7/2018" the date of the text cited.
const DOCUMENT_LIKE: [&str; 2] = ["ban hanh", "bao cao"];

/// Words of haste. "khn trương" is how a damaged scan of a directive prints "khẩn trương".
const HASTE: [&str; 6] = [
    "khan truong",
    "khn truong",
    "kip thoi",
    "day nhanh",
    "ngay lap tuc",
    "som",
];

/// What stood in front.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Opening {
    /// A word of haste.
    pub(crate) urgent: bool,
    /// A verb of finishing.
    pub(crate) finishing: bool,
    /// A verb that may as well name a document.
    pub(crate) document_like: bool,
}

/// Steps over everything that may stand in front of a deadline.
pub(crate) fn opening(cursor: &mut Cursor<'_>) -> Opening {
    let mut opening = Opening::default();
    loop {
        if haste(cursor) {
            opening.urgent = true;
        } else if cursor.any(&FINISHING) {
            opening.finishing = true;
        } else if cursor.any(&DOCUMENT_LIKE) {
            opening.document_like = true;
        } else if !cursor.any(&FILLERS)
            && !cursor.any_sign(&[Token::Comma, Token::Dash, Token::Dot])
        {
            return opening;
        }
    }
}

/// Steps over a word of haste.
pub(crate) fn haste(cursor: &mut Cursor<'_>) -> bool {
    if cursor.any(&HASTE) {
        return true;
    }
    // "ngay" (at once) folds like "ngày" (day), and unmarked typing writes a day so too.
    if cursor.peek_marked() != Some("ngay") {
        return false;
    }
    let mut ahead = *cursor;
    ahead.step();
    if ahead.is_at_number() || ahead.any(&["ky", "ki", "ban hanh"]) {
        return false;
    }
    cursor.step();
    true
}

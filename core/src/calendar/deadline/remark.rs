//! Words that fix no date: standing duties, remarks, and what a remark must not hide.

use super::cursor::Cursor;
use super::outcome::Outcome;
use super::rule;
use super::token::Token;

/// Things that own the dates and numbers behind them: documents, plans, budgets.
const OWNERS: [&str; 22] = [
    "quyet dinh",
    "nghi quyet",
    "nghi dinh",
    "thong tu",
    "thong bao",
    "thong tri",
    "cong van",
    "cong dien",
    "to trinh",
    "chi thi",
    "ke hoach",
    "chuong trinh",
    "de an",
    "du an",
    "du toan",
    "kinh phi",
    "ngan sach",
    "danh muc",
    "van ban",
    "phap lenh",
    "phu luc",
    "luat",
];

/// Words behind which a date is a deadline whatever stands before them.
const BINDING: [&str; 3] = ["cham nhat", "muon nhat", "khong qua"];

/// Words that make a day or a period of what follows them.
const RELATIONS: [&str; 11] = [
    "truoc", "den", "toi", "het", "dau", "giua", "cuoi", "trong", "tu", "hang", "moi",
];

/// Whether words may be kept as a remark without hiding a deadline.
///
/// They hold no number and no period, except behind a document, a plan or a budget, to which those
/// belong ("đưa ngay vào dự toán kinh phí năm 2014").
pub(crate) fn is_plain(mut cursor: Cursor<'_>) -> bool {
    let mut owned = false;
    while !cursor.is_at_end() {
        if cursor.any(&OWNERS) {
            owned = true;
        } else if binds(cursor) || (!owned && (cursor.is_at_number() || relates(cursor))) {
            return false;
        } else {
            cursor.step();
        }
    }
    true
}

/// Whether words that no rule reads speak of a day all the same ("trước ngày 20 tháng cuối quý"),
/// which a reader must not drop in silence.
pub(crate) fn hides_a_day(mut cursor: Cursor<'_>) -> bool {
    let mut owned = false;
    while !cursor.is_at_end() {
        if cursor.any(&OWNERS) {
            owned = true;
        } else if binds(cursor) || (!owned && relates(cursor)) {
            return true;
        } else {
            cursor.step();
        }
    }
    false
}

/// Whether the words name a document, a plan or a budget.
pub(crate) fn has_owner(mut cursor: Cursor<'_>) -> bool {
    while !cursor.is_at_end() {
        if cursor.any(&OWNERS) {
            return true;
        }
        cursor.step();
    }
    false
}

fn binds(mut cursor: Cursor<'_>) -> bool {
    if cursor.any(&BINDING) {
        return true;
    }
    let finishing = cursor.any(&["hoan thanh", "xong"]);
    let related = if finishing {
        cursor.any(&["truoc", "trong", "vao", "den", "het"]);
        true
    } else {
        cursor.words("truoc")
    };
    related && is_at_time(cursor)
}

fn relates(mut cursor: Cursor<'_>) -> bool {
    cursor.any(&RELATIONS) && is_at_time(cursor)
}

/// Whether a unit of time is ahead.
fn is_at_time(mut cursor: Cursor<'_>) -> bool {
    if cursor.is_at_number() || cursor.any(&["thang", "tuan", "nam"]) {
        return true;
    }
    if cursor.peek_marked() == Some("ngày") {
        return true;
    }
    // "quý" (quarter) folds like the first half of "quy định", "quy chế", "quy trình".
    cursor.any(&["quy", "qui"])
        && !matches!(
            cursor.peek_word(),
            Some("dinh" | "che" | "trinh" | "mo" | "hoach" | "chuan" | "uoc" | "dong")
        )
}

/// "thường xuyên", "duy trì", "tiếp tục", "24h/7 ngày/tuần", with what they are about.
pub(crate) fn standing(cursor: &mut Cursor<'_>) -> Option<Outcome> {
    let found =
        cursor.any(&["thuong xuyen", "duy tri", "tiep tuc", "lien tuc"]) || round_the_clock(cursor);
    (found && is_plain(*cursor)).then(|| {
        take_all(cursor);
        let schedule = crate::calendar::Schedule::Standing;
        Outcome::stated(schedule, rule::STANDING)
    })
}

/// "24h/7 ngày/tuần", "24/7", but not the 24th of July of some year.
fn round_the_clock(cursor: &mut Cursor<'_>) -> bool {
    cursor
        .attempt(|c| {
            (c.number(2, 2)? == 24).then_some(())?;
            c.any(&["h", "gio"]);
            c.sign(&Token::Slash).then_some(())?;
            matches!(c.number(1, 2)?, 7 | 24).then_some(())?;
            c.words("h");
            if c.words("ngay") && c.sign(&Token::Slash) {
                c.words("tuan").then_some(())?;
            }
            c.is_closed().then_some(())
        })
        .is_some()
}

/// "theo quy định", "đúng tiến độ", "khi có hướng dẫn", "trong thời gian tới".
pub(crate) fn no_date(cursor: &mut Cursor<'_>) -> Option<Outcome> {
    let named = cursor.any(&[
        "theo",
        "dung tien do",
        "dung lo trinh",
        "dung quy dinh",
        "sau khi",
        "khi",
        "trong thoi gian toi",
        "thoi gian toi",
    ]);
    let soon = !named && cursor.any(&["trong thoi gian som nhat", "trong thoi gian ngan nhat"]);
    ((named || soon) && is_plain(*cursor)).then(|| {
        take_all(cursor);
        Outcome::unclear(rule::NO_DATE).pressing(soon)
    })
}

/// Steps to the end, over words that were found plain.
pub(crate) fn take_all(cursor: &mut Cursor<'_>) {
    while !cursor.is_at_end() {
        cursor.step();
    }
}

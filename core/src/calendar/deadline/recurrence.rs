//! Rhythms: "hàng năm", "định kỳ 6 tháng, hàng năm", "hàng quý và đột xuất khi có yêu cầu".

use super::cursor::Cursor;
use super::outcome::Outcome;
use super::remark::{is_plain, take_all};
use super::rule;
use super::token::Token;
use crate::calendar::{Interval, Schedule};

/// One rhythm of a list.
struct Item {
    interval: Interval,
    /// "6 tháng" or "quý" alone is a rhythm only behind "định kỳ" or beside another rhythm.
    needs_company: bool,
}

/// A list of rhythms at the cursor, with what is done in them.
pub(crate) fn recurrence(cursor: &mut Cursor<'_>) -> Option<Outcome> {
    cursor.attempt(|c| {
        let mut ahead = *c;
        ahead.words("theo");
        // "Đnh kỳ" is how a damaged scan of a directive prints "Định kỳ".
        let mut periodic = ahead.any(&["dinh ky", "dinh ki", "dnh ky"]);
        if periodic {
            *c = ahead;
        }
        let (every, mut firm) = items(c);
        if c.any(&["dinh ky", "dinh ki"]) {
            periodic = true;
        }
        firm = firm || periodic;
        if !firm || !is_plain(*c) {
            return None;
        }
        take_all(c);
        Some(if every.is_empty() {
            Outcome::unclear(rule::RECURRING_UNSTATED)
        } else {
            Outcome::stated(Schedule::Recurring { every }, rule::RECURRING)
        })
    })
}

/// The rhythms, each once, as the words order them, and whether any stands by itself.
fn items(cursor: &mut Cursor<'_>) -> (Vec<Interval>, bool) {
    let mut every = Vec::new();
    let mut firm = false;
    while let Some(found) = cursor.attempt(|c| {
        if !every.is_empty() {
            let joined = c.any_sign(&[Token::Comma, Token::Slash]) | c.words("va");
            joined.then_some(())?;
            c.words("theo");
            c.words("bao cao");
        }
        item(c)
    }) {
        firm = firm || !found.needs_company;
        if !every.contains(&found.interval) {
            every.push(found.interval);
        }
    }
    (every, firm)
}

fn item(cursor: &mut Cursor<'_>) -> Option<Item> {
    if cursor.words("dot xuat") {
        cursor.any(&["khi co yeu cau", "theo yeu cau"]);
        return Some(Item {
            interval: Interval::OnDemand,
            needs_company: false,
        });
    }
    if cursor.any(&["khi co yeu cau", "theo yeu cau"]) {
        return Some(Item {
            interval: Interval::OnDemand,
            needs_company: false,
        });
    }
    // "hang năm" is printed without its mark in a directive; folding reads it all the same.
    let each = cursor.any(&["hang", "moi"]);
    if !each && let Some(months) = cursor.number(1, 2) {
        let interval = match months {
            1 => Interval::Month,
            3 => Interval::Quarter,
            6 => Interval::Half,
            12 => Interval::Year,
            _ => return None,
        };
        cursor.words("thang").then_some(())?;
        return Some(Item {
            interval,
            needs_company: !once(cursor),
        });
    }
    let interval = if cursor.any(&["quy", "qui"]) {
        Interval::Quarter
    } else if cursor.words("thang") {
        Interval::Month
    } else {
        cursor.words("nam").then_some(Interval::Year)?
    };
    // "định kỳ năm 2019" names a year, not a rhythm.
    let alone = !cursor.is_at_number();
    alone.then(|| Item {
        interval,
        needs_company: !once(cursor) && !each,
    })
}

/// "một lần", "1 lần", "/lần".
fn once(cursor: &mut Cursor<'_>) -> bool {
    cursor
        .attempt(|c| {
            let one = c.sign(&Token::Slash) | c.words("mot") | (c.number(1, 2) == Some(1));
            (one && c.words("lan")).then_some(())
        })
        .is_some()
}

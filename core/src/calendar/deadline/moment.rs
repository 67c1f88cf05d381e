//! Days and periods as they are written, before anybody asks whether they exist.

use super::cursor::Cursor;
use super::token::Token;
use crate::calendar::PeriodKind;

/// A day or a period as written; a year may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// "30/9/2019", "ngày 30 tháng 9 năm 2019", "2019-09-30".
    Day {
        day: u32,
        month: u32,
        year: Option<u32>,
    },
    /// "tháng 12/2020", "quý III-IV năm 2014"; one period where `last` equals `first`.
    Periods {
        kind: PeriodKind,
        first: u32,
        last: u32,
        year: Option<u32>,
    },
    /// "6 tháng đầu năm 2019", "nửa cuối năm".
    PartOfYear {
        months: u32,
        at_the_end: bool,
        year: Option<u32>,
    },
    /// "năm 2013", "giai đoạn 2018 - 2020".
    Years { first: u32, last: u32 },
    /// "năm nay", "tháng này", or after "hết" just "năm", "tháng", "quý".
    Current { kind: PeriodKind, named: bool },
}

impl Moment {
    /// Whether it names several periods, from one to another.
    pub(crate) fn is_range(self) -> bool {
        match self {
            Self::Periods { first, last, .. } | Self::Years { first, last } => first != last,
            _ => false,
        }
    }
}

/// Signs between the numbers of a date.
const DATE_SIGNS: [Token; 3] = [Token::Slash, Token::Dash, Token::Dot];

/// A day or a period at the cursor.
pub(crate) fn moment(cursor: &mut Cursor<'_>) -> Option<Moment> {
    cursor
        .attempt(part_of_year)
        .or_else(|| cursor.attempt(day))
        .or_else(|| cursor.attempt(month))
        .or_else(|| cursor.attempt(quarter))
        .or_else(|| cursor.attempt(years))
        .or_else(|| cursor.attempt(current))
}

/// A day; "ngày" is optional in front of it.
pub(crate) fn day(cursor: &mut Cursor<'_>) -> Option<Moment> {
    cursor.words("ngay");
    if let Some(year) = cursor.attempt(|c| c.number(4, 4)) {
        // ISO 8601.
        let month = dashed(cursor)?;
        let day = dashed(cursor)?;
        return Some(Moment::Day {
            day,
            month,
            year: Some(year),
        });
    }
    let day = cursor.number(1, 2)?;
    if cursor.words("thang") {
        let month = cursor.number(1, 2)?;
        return Some(Moment::Day {
            day,
            month,
            year: year_after(cursor),
        });
    }
    let slashed = cursor.peek() == Some(&Token::Slash);
    if !cursor.any_sign(&DATE_SIGNS) {
        return None;
    }
    let month = cursor.number(1, 2)?;
    let year = year_after(cursor);
    // "30.9" and "30-9" without a year are as likely a decimal or a range.
    (year.is_some() || slashed).then_some(Moment::Day { day, month, year })
}

fn dashed(cursor: &mut Cursor<'_>) -> Option<u32> {
    cursor
        .sign(&Token::Dash)
        .then(|| cursor.number(1, 2))
        .flatten()
}

/// "/2019", "-2019", ".2019", "năm 2019", ", năm 2019", " 2019"; nothing is stepped over else.
fn year_after(cursor: &mut Cursor<'_>) -> Option<u32> {
    cursor.attempt(|c| {
        let comma = c.sign(&Token::Comma);
        if !comma {
            c.any_sign(&DATE_SIGNS);
        }
        c.words("cua");
        let named = c.words("nam");
        if comma && !named { None } else { year(c) }
    })
}

/// Four digits or more; whether any calendar has that year is judged later.
fn year(cursor: &mut Cursor<'_>) -> Option<u32> {
    cursor.number(4, 9)
}

/// "tháng 12/2020", "tháng 5-6/2014", and "12/2020" without the word.
fn month(cursor: &mut Cursor<'_>) -> Option<Moment> {
    cursor.words("cac");
    if cursor.words("thang") {
        return numbered(cursor, PeriodKind::Month);
    }
    let first = cursor.number(1, 2)?;
    let year = cursor
        .any_sign(&DATE_SIGNS)
        .then(|| year(cursor))
        .flatten()?;
    Some(Moment::Periods {
        kind: PeriodKind::Month,
        first,
        last: first,
        year: Some(year),
    })
}

/// "Quý III năm 2014", "quý 3/2014", "Q3/2014", "QIII/2014", "quí tư".
fn quarter(cursor: &mut Cursor<'_>) -> Option<Moment> {
    cursor.words("cac");
    if cursor.any(&["quy", "qui", "q"]) {
        return numbered(cursor, PeriodKind::Quarter);
    }
    let first = roman(cursor.peek_word()?.strip_prefix('q')?)?;
    cursor.step();
    Some(Moment::Periods {
        kind: PeriodKind::Quarter,
        first,
        last: first,
        year: year_after(cursor),
    })
}

/// The number or the range of numbers after "tháng" or "quý", and the year.
fn numbered(cursor: &mut Cursor<'_>, kind: PeriodKind) -> Option<Moment> {
    let first = ordinal(cursor)?;
    let last = cursor.attempt(|c| c.sign(&Token::Dash).then(|| ordinal(c)).flatten());
    let year = year_after(cursor);
    Some(Moment::Periods {
        kind,
        first,
        last: last.unwrap_or(first),
        year,
    })
}

/// An arabic or roman number, or one to four in words.
fn ordinal(cursor: &mut Cursor<'_>) -> Option<u32> {
    if let Some(number) = cursor.number(1, 2) {
        return Some(number);
    }
    // Compared with diacritics: "tư" (four) and "từ" (from) fold to the same letters.
    let number = match cursor.peek_marked()? {
        "một" => 1,
        "hai" => 2,
        "ba" => 3,
        "bốn" | "tư" => 4,
        _ => roman(cursor.peek_word()?)?,
    };
    cursor.step();
    Some(number)
}

/// Roman numbers to 39: what a month or a wrongly numbered quarter may need.
fn roman(word: &str) -> Option<u32> {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let ones = word.trim_start_matches('x');
    let tens = word.len() - ones.len();
    let (tens, ones) = (
        u32::try_from(tens).ok()?,
        ONES.iter().position(|one| *one == ones)?,
    );
    let number = tens * 10 + u32::try_from(ones).ok()?;
    (tens <= 3 && number > 0).then_some(number)
}

/// "6 tháng đầu năm 2019", "nửa cuối năm 2019".
fn part_of_year(cursor: &mut Cursor<'_>) -> Option<Moment> {
    let months = if cursor.words("nua") {
        6
    } else {
        let in_words = (cursor.peek_marked() == Some("sáu")).then_some(6);
        if in_words.is_some() {
            cursor.step();
        }
        let months = in_words.or_else(|| cursor.number(1, 2))?;
        cursor.words("thang").then_some(months)?
    };
    let at_the_end = cursor.words("cuoi");
    if !at_the_end && !cursor.words("dau") {
        return None;
    }
    cursor.words("cua");
    cursor.words("nam").then_some(())?;
    let year = year(cursor);
    if year.is_none() {
        cursor.words("nay");
    }
    ((1..12).contains(&months)).then_some(Moment::PartOfYear {
        months,
        at_the_end,
        year,
    })
}

/// "năm 2015", "trong năm 2013-2014", "giai đoạn 2018 đến 2020", "các năm 2013, 2014".
fn years(cursor: &mut Cursor<'_>) -> Option<Moment> {
    let span = cursor.words("giai doan");
    if span {
        cursor.words("tu");
    }
    let several = cursor.words("cac");
    cursor.words("nam");
    let first = year(cursor)?;
    let last = cursor.attempt(|c| {
        let joined = c.sign(&Token::Dash)
            || (span && c.any(&["den", "toi"]))
            || (several && (c.sign(&Token::Comma) || c.words("va")));
        c.words("nam");
        joined.then(|| year(c)).flatten()
    });
    // "giai đoạn 2018" is no period that anybody could end.
    (last.is_some() || !span).then_some(Moment::Years {
        first,
        last: last.unwrap_or(first),
    })
}

/// "năm nay", "tháng này", "quý", "năm".
fn current(cursor: &mut Cursor<'_>) -> Option<Moment> {
    let kind = if cursor.words("nam") {
        PeriodKind::Year
    } else if cursor.any(&["quy", "qui"]) {
        PeriodKind::Quarter
    } else {
        cursor.words("thang").then_some(PeriodKind::Month)?
    };
    Some(Moment::Current {
        kind,
        named: cursor.words("nay"),
    })
}

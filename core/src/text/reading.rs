//! Dates and numbers read as the same language writes them.

use chrono::NaiveDate;

use super::Language;
use super::format::marks;
use crate::quantity::{Exact, NumberError, parse_number};

/// Reads a number in the hand of one language: in Vietnamese `1.234` is a thousand and `1,234` one and
/// a bit, in English the other way round. Thousands need no marks; where they have marks, all have.
///
/// For what this program has written and for fields whose language is known.
/// [`parse_number`] reads what may come from anywhere, and refuses what could be both.
///
/// # Errors
///
/// As [`parse_number`], but never [`NumberError::Ambiguous`].
///
/// ```
/// use tiendo_core::quantity::Exact;
/// use tiendo_core::text::{Language, read_number};
///
/// assert_eq!(read_number("1.234", Language::Vietnamese), Ok(Exact::from(1234)));
/// assert_eq!(read_number("1.234", Language::English).ok(), Exact::fraction(1234, 1000));
/// ```
pub fn read_number(text: &str, language: Language) -> Result<Exact, NumberError> {
    let (thousands_mark, decimal_mark) = marks(language);
    let text = text.trim();
    let (whole, decimals) = match text.split_once(decimal_mark) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (text, None),
    };
    let mut groups = whole.split(thousands_mark);
    let first = groups.next().unwrap_or_default();
    let digits = first.trim_start_matches(['-', '\u{2212}']).trim_start();
    let is_grouped = whole.contains(thousands_mark);
    // Nobody writes 125 as "0,125".
    let opens = !is_grouped || ((1..=3).contains(&digits.len()) && !digits.starts_with('0'));
    let is_thousand = |group: &str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    if !opens || !whole.split(thousands_mark).skip(1).all(is_thousand) {
        return Err(NumberError::NotANumber);
    }
    let mut plain: String = whole.split(thousands_mark).collect();
    if let Some(decimals) = decimals {
        if decimals.is_empty() || !decimals.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NumberError::NotANumber);
        }
        plain.push('.');
        plain.push_str(decimals);
        if decimals.len() == 3 {
            // "1,234" could be a thousand elsewhere, not here.
            plain.push('0');
        }
    }
    parse_number(&plain)
}

/// Reads a percentage into points: `12,5 %` or `12,5%`; the sign may be missing in a column that says
/// what it holds. What is written for a rounded share, `<1 %`, says too little to be read.
///
/// # Errors
///
/// As [`read_number`].
pub fn read_percent(text: &str, language: Language) -> Result<Exact, NumberError> {
    let text = text.trim();
    read_number(text.strip_suffix('%').unwrap_or(text), language)
}

/// Reads `30/06/2014`, `30/6/2014`, `30-06-2014`, `30.06.2014` and `2014-06-30`; in both languages the
/// day stands before the month. `None` for everything else, two-digit years included.
///
/// ```
/// use tiendo_core::text::{date, read_date};
///
/// assert_eq!(read_date("1/6/2014").map(date).as_deref(), Some("01/06/2014"));
/// assert_eq!(read_date("31/06/2014"), None);
/// assert_eq!(read_date("1/6/14"), None);
/// ```
#[must_use]
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let mark = text.chars().find(|letter| !letter.is_ascii_digit())?;
    if !matches!(mark, '/' | '-' | '.') {
        return None;
    }
    let mut parts = text.split(mark);
    let (first, month, last) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if parts.next().is_some() || ![first, month, last].into_iter().all(is_number) {
        return None;
    }
    let (year, day) = match (first.len(), last.len()) {
        (4, 2) if mark == '-' => (first, last),
        (1 | 2, 4) => (last, first),
        _ => return None,
    };
    let year = year.parse().ok().filter(|year| *year > 0)?;
    let month = Some(month).filter(|month| month.len() <= 2)?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::{date, number, percent};

    proptest! {
        #[test]
        fn what_is_written_is_read(
            digits in -1_000_000_000_000_i64..1_000_000_000_000,
            scale in 0_u32..6,
        ) {
            let amount = Exact::decimal(digits.into(), scale);
            for language in [Language::Vietnamese, Language::English] {
                let shown = number(&amount, scale, language);
                prop_assert_eq!(read_number(&shown, language), Ok(amount.clone()));
                let anywhere = parse_number(&shown);
                prop_assert!(
                    anywhere == Ok(amount.clone()) || anywhere == Err(NumberError::Ambiguous)
                );
                prop_assert_eq!(number(&read_number(&shown, language).unwrap(), scale, language), shown);
            }
        }

        #[test]
        fn written_percentages_are_read_unless_they_are_bounds(digits in -200_000_i64..200_000) {
            let points = Exact::decimal(digits.into(), 1);
            for language in [Language::Vietnamese, Language::English] {
                let shown = percent(&points, language);
                let read = read_percent(&shown, language);
                prop_assert!(shown.starts_with(['<', '>']) != (read == Ok(points.clone())));
            }
        }

        #[test]
        fn days_come_back(days in 1_i32..3_652_000) {
            let day = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
            prop_assert_eq!(read_date(&date(day)), Some(day));
            prop_assert_eq!(read_date(&day.to_string()), Some(day));
        }

        #[test]
        fn nothing_panics(text in ".{0,30}") {
            for language in [Language::Vietnamese, Language::English] {
                let _ = (read_number(&text, language), read_percent(&text, language));
            }
            let _ = read_date(&text);
        }
    }
}

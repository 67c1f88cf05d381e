//! Dates and numbers as each language writes them; "0 %" and "100 %" only when exact.
//!
//! `reading.rs` reads them back.

use chrono::{Datelike, NaiveDate};

use super::Language;
use crate::quantity::{Exact, Ratio, round_half_away};
use crate::state::Rate;

/// `30/06/2014` in both languages: an office reads no other form.
///
/// ```
/// use chrono::NaiveDate;
/// use tiendo_core::text::date;
///
/// let day = NaiveDate::from_ymd_opt(2014, 6, 30).unwrap_or_default();
/// assert_eq!(date(day), "30/06/2014");
/// ```
#[must_use]
pub fn date(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// A number with at most `places` decimals, without trailing zeros: `1.234,5` or `1,234.5`.
///
/// ```
/// use tiendo_core::quantity::Exact;
/// use tiendo_core::text::{Language, number};
///
/// let amount = Exact::fraction(12345, 10).unwrap_or_default();
/// assert_eq!(number(&amount, 2, Language::Vietnamese), "1.234,5");
/// assert_eq!(number(&amount, 2, Language::English), "1,234.5");
/// ```
#[must_use]
pub fn number(amount: &Exact, places: u32, language: Language) -> String {
    let rounded = round_half_away(amount, places);
    let (whole, decimals) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let (thousands_mark, decimal_mark) = marks(language);
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("-", digits));
    let mut shown = String::from(sign);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            shown.push(thousands_mark);
        }
        shown.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    if !decimals.is_empty() {
        shown.push(decimal_mark);
        shown.push_str(decimals);
    }
    shown
}

/// The marks between thousands and before decimals.
pub(super) const fn marks(language: Language) -> (char, char) {
    match language {
        Language::Vietnamese => ('.', ','),
        Language::English => (',', '.'),
    }
}

/// A percentage given in points, with at most one decimal. Rounding never says "0 %" or "100 %"
/// of what is not: it says "<1 %" and ">99 %" (rules.md §6).
///
/// ```
/// use tiendo_core::quantity::Ratio;
/// use tiendo_core::text::{Language, percent};
///
/// let almost = Ratio::new(9999, 10_000).map(Ratio::percent).unwrap_or_default();
/// assert_eq!(percent(&almost, Language::Vietnamese), ">99 %");
/// ```
#[must_use]
pub fn percent(points: &Exact, language: Language) -> String {
    let (nought, hundred) = (Exact::from(0), Exact::from(100));
    let (one, ninety_nine) = (Exact::from(1), Exact::from(99));
    if *points > nought && *points < one {
        return "<1 %".to_owned();
    }
    if *points > ninety_nine && *points < hundred {
        return ">99 %".to_owned();
    }
    format!("{} %", number(points, 1, language))
}

/// A rate's percentage, "–" where its denominator is zero.
#[must_use]
pub fn rate_percent(rate: Rate, language: Language) -> String {
    Ratio::new(rate.numerator, rate.denominator).map_or_else(
        || "–".to_owned(),
        |ratio| percent(&ratio.percent(), language),
    )
}

/// A count: `14.068`, in English `14,068`.
///
/// ```
/// use tiendo_core::text::{Language, count};
///
/// assert_eq!(count(14_068, Language::Vietnamese), "14.068");
/// assert_eq!(count(45, Language::English), "45");
/// ```
#[must_use]
pub fn count(units: u64, language: Language) -> String {
    number(&Exact::from(units), 0, language)
}

/// Counts out of counts: `45/50`, `14.068/16.274`.
#[must_use]
pub fn counts(part: u64, whole: u64, language: Language) -> String {
    format!("{}/{}", count(part, language), count(whole, language))
}

/// A rate's counts, as they stand beside every comparison: `45/50`, `14.068/16.274`. Also the place in
/// an order out of all that have one.
///
/// ```
/// use tiendo_core::state::Rate;
/// use tiendo_core::text::{Language, count_of};
///
/// let on_time = Rate { numerator: 14_068, denominator: 16_274 };
/// assert_eq!(count_of(on_time, Language::Vietnamese), "14.068/16.274");
/// assert_eq!(count_of(Rate { numerator: 45, denominator: 50 }, Language::English), "45/50");
/// ```
#[must_use]
pub fn count_of(rate: Rate, language: Language) -> String {
    counts(rate.numerator, rate.denominator, language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(numerator: u64, denominator: u64, expect: &str) {
        assert_eq!(
            rate_percent(
                Rate {
                    numerator,
                    denominator
                },
                Language::Vietnamese
            ),
            expect
        );
    }

    #[test]
    fn only_what_is_exact_is_nought_or_a_hundred() {
        check(0, 33, "0 %");
        check(33, 33, "100 %");
        check(1, 1000, "<1 %");
        check(1999, 2000, ">99 %");
        check(7, 22, "31,8 %");
        check(0, 0, "–");
        check(99, 100, "99 %");
        check(1, 100, "1 %");
    }
}

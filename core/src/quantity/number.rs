//! Numbers as an office writes them: comma or point, and nothing that could mean two things.

use num_bigint::BigInt;

use super::{Exact, round_half_away};

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberError {
    /// Not digits with at most one decimal mark.
    NotANumber,
    /// "1.234" or "1,234": a thousand or one and a bit (rules.md §6 refuses it).
    Ambiguous,
    /// A whole number was wanted.
    NotWhole,
    /// More digits than any count has.
    TooLarge,
}

/// More digits than this are no count of anything in a province.
const MAX_DIGITS: usize = 18;

/// Reads `27`, `12,5`, `12.5`, `1.234,5`, `1,234.5`, `1 234`; refuses `1.234` and `1,234`.
///
/// Whose hand wrote the number is not known here; where it is, `text::read_number` tells a thousand
/// from one and a bit.
///
/// # Errors
///
/// [`NumberError::Ambiguous`] for one mark followed by exactly three digits,
/// [`NumberError::NotANumber`] for everything that is no number, [`NumberError::TooLarge`] above
/// 18 digits.
pub fn parse_number(text: &str) -> Result<Exact, NumberError> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let text = without_spaces(text.trim_start())?;
    let allowed = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    if !text.starts_with(|first: char| first.is_ascii_digit()) || !text.chars().all(allowed) {
        return Err(NumberError::NotANumber);
    }
    let (whole, decimals) = split_at_decimal_mark(&text)?;
    let digits: String = whole
        .chars()
        .filter(char::is_ascii_digit)
        .collect::<String>()
        + decimals;
    if digits.len() > MAX_DIGITS {
        return Err(NumberError::TooLarge);
    }
    let scale = u32::try_from(decimals.len()).map_err(|_| NumberError::TooLarge)?;
    let digits: BigInt = digits.parse().map_err(|_| NumberError::NotANumber)?;
    Ok(Exact::decimal(
        if negative { -digits } else { digits },
        scale,
    ))
}

/// The text without the spaces between its thousands; a space anywhere else makes two numbers of it.
fn without_spaces(text: &str) -> Result<String, NumberError> {
    let groups: Vec<&str> = text.split([' ', '\u{a0}', '\u{202f}']).collect();
    if let [first, between @ .., last] = groups.as_slice() {
        let digits = |group: &str| group.bytes().take_while(u8::is_ascii_digit).count();
        let is_thousand = |group: &&str| group.len() == 3 && digits(group) == 3;
        let opens = (1..=3).contains(&first.len()) && digits(first) == first.len();
        if !opens || !between.iter().all(is_thousand) || digits(last) != 3 {
            return Err(NumberError::NotANumber);
        }
    }
    Ok(groups.concat())
}

fn split_at_decimal_mark(text: &str) -> Result<(&str, &str), NumberError> {
    let Some(last) = text.rfind(['.', ',']) else {
        return Ok((text, ""));
    };
    let (whole, decimals) = (&text[..last], &text[last + 1..]);
    let mark = &text[last..=last];
    if decimals.is_empty() {
        return Err(NumberError::NotANumber);
    }
    let thousands_mark = if mark == "." { "," } else { "." };
    if whole.contains(mark) {
        // "1.234.567": the same mark twice separates thousands.
        return if decimals.len() == 3 && grouped(whole, mark) {
            Ok((text, ""))
        } else {
            Err(NumberError::NotANumber)
        };
    }
    if whole.contains(thousands_mark) {
        return if grouped(whole, thousands_mark) {
            Ok((whole, decimals))
        } else {
            Err(NumberError::NotANumber)
        };
    }
    // "0.125" cannot be a thousand; "1.234" can.
    if decimals.len() == 3 && whole != "0" && whole.len() <= 3 {
        return Err(NumberError::Ambiguous);
    }
    Ok((whole, decimals))
}

fn grouped(whole: &str, mark: &str) -> bool {
    let mut groups = whole.split(mark);
    let first = groups.next().map_or(0, str::len);
    (1..=3).contains(&first) && groups.all(|group| group.len() == 3)
}

/// Reads a count: a whole number, nought or more.
///
/// # Errors
///
/// As [`parse_number`], and [`NumberError::NotWhole`] for fractions and negative numbers.
pub fn parse_count(text: &str) -> Result<u64, NumberError> {
    let amount = parse_number(text)?;
    if !amount.rational().is_integer() {
        return Err(NumberError::NotWhole);
    }
    u64::try_from(amount.rational().to_integer()).map_err(|_| NumberError::NotWhole)
}

/// Reads `93%`, `12,5 %`; the result is in points. `None` inside `Ok` is a number without a sign.
///
/// # Errors
///
/// As [`parse_number`].
pub fn parse_percent(text: &str) -> Result<Option<Exact>, NumberError> {
    match text.trim().strip_suffix('%') {
        Some(digits) => parse_number(digits).map(Some),
        None => parse_number(text).map(|_| None),
    }
}

/// The number in the digits that [`parse_number`] reads back, with a point; a zero is added where
/// three decimals could be thousands. What is no finite decimal is rounded to six places.
///
/// ```
/// use tiendo_core::quantity::{Exact, parse_number, print_number};
///
/// for digits in ["27", "-12.5", "0.125", "1.2340"] {
///     assert_eq!(parse_number(digits).map(|number| print_number(&number)), Ok(digits.to_owned()));
/// }
/// assert_eq!(print_number(&Exact::fraction(1, 3).unwrap_or_default()), "0.333333");
/// ```
#[must_use]
pub fn print_number(amount: &Exact) -> String {
    let ten = Exact::from(10_i64);
    let mut scaled = amount.clone();
    let mut places = 0;
    while !scaled.rational().is_integer() {
        if places == MAX_DIGITS {
            return round_half_away(amount, 6);
        }
        scaled = &scaled * &ten;
        places += 1;
    }
    let places = u32::try_from(places).unwrap_or_default();
    let digits = round_half_away(amount, places);
    match parse_number(&digits) {
        Err(NumberError::Ambiguous) => digits + "0",
        _ => digits,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, expect: Result<(i64, i64), NumberError>) {
        let expect = expect.map(|(n, d)| Exact::fraction(n, d).unwrap());
        assert_eq!(parse_number(text), expect, "{text:?}");
    }

    #[test]
    fn numbers_of_both_languages() {
        check("27", Ok((27, 1)));
        check("12,5", Ok((25, 2)));
        check("12.5", Ok((25, 2)));
        check("1.234,5", Ok((12345, 10)));
        check("1,234.5", Ok((12345, 10)));
        check("1.234.567", Ok((1_234_567, 1)));
        check("1\u{a0}234", Ok((1234, 1)));
        check("12 345 678,5", Ok((24_691_357, 2)));
        check("- 3", Ok((-3, 1)));
        check("0,125", Ok((1, 8)));
        check("-3", Ok((-3, 1)));
        check("07", Ok((7, 1)));
    }

    #[test]
    fn what_could_mean_two_things_is_refused() {
        check("1.234", Err(NumberError::Ambiguous));
        check("271,085", Err(NumberError::Ambiguous));
        check("1234.567", Ok((1_234_567, 1000)));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "", "abc", "1.", ".5", "1..2", "1,2,3", "12.34.5", "1e5", "NaN", "٣", "1 2", "12 5",
            "1 234 5", "1234 567", "1,5 234", "1  234", "-", "--3",
        ] {
            check(text, Err(NumberError::NotANumber));
        }
        check("1234567890123456789", Err(NumberError::TooLarge));
        assert_eq!(parse_count("2,5"), Err(NumberError::NotWhole));
        assert_eq!(parse_count("-1"), Err(NumberError::NotWhole));
    }

    proptest! {
        #[test]
        fn never_panics(text in ".{0,40}") {
            let _ = parse_number(&text);
            let _ = parse_percent(&text);
        }

        #[test]
        fn printed_numbers_come_back(digits in -1_000_000_000_000_i64..1_000_000_000_000, scale in 0_u32..12) {
            let number = Exact::decimal(digits.into(), scale);
            prop_assert_eq!(parse_number(&print_number(&number)), Ok(number));
        }

        #[test]
        fn whole_numbers_come_back(count in 0_u64..1_000_000_000_000) {
            prop_assert_eq!(parse_count(&count.to_string()), Ok(count));
        }
    }
}

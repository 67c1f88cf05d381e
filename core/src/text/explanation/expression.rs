//! Expressions and conditions with the names of their parts, and with their numbers.

use crate::explain::{Part, Value};
use crate::text::explanation::{term, value};
use crate::text::{Language, number};

/// Symbols of so many letters are the letters of docs/rules.md; longer ones are words.
const LONGEST_LETTER: usize = 2;

/// An expression with letters as they are and words as names: `(A + B) / (A + B + D + W)`,
/// `ngày đang xem > hạn`.
#[must_use]
pub fn in_words(expression: &str, parts: &[Part], language: Language) -> String {
    let named = |symbol: &str| {
        let part = parts.iter().find(|part| part.symbol == symbol);
        part.filter(|_| symbol.chars().count() > LONGEST_LETTER)
            .map(|part| lower(term(part.name, language)))
    };
    spoken(expression, named, language)
}

/// An expression with the values of its parts; what is not known is "–".
#[must_use]
pub fn in_numbers(expression: &str, parts: &[Part], language: Language) -> String {
    let valued = |symbol: &str| {
        let part = parts.iter().find(|part| part.symbol == symbol)?;
        Some(match &part.value {
            // Units and counts stand at the part.
            Some(Value::Amount(amount)) => number(&amount.exact, super::decimals(amount), language),
            Some(Value::Days(days)) => super::signed(*days, language),
            other => value(other.as_ref(), language),
        })
    };
    spoken(expression, valued, language)
}

/// The name within a sentence; abbreviations stay as they are.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    let second = letters.clone().next();
    if second.is_some_and(char::is_uppercase) {
        return name.to_owned();
    }
    first.chain(letters).collect()
}

/// The expression with its symbols replaced and its signs as people write them.
fn spoken(
    expression: &str,
    replace: impl Fn(&str) -> Option<String>,
    language: Language,
) -> String {
    let is_letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '′' | '₀');
    let mut spoken = String::new();
    let mut word = String::new();
    for letter in expression.chars().chain([' ']) {
        if is_letter(letter) {
            word.push(letter);
            continue;
        }
        let known = replace(&word);
        spoken.push_str(
            known
                .as_deref()
                .unwrap_or_else(|| connective(&word, language)),
        );
        word.clear();
        match letter {
            '*' => spoken.push('×'),
            '-' => spoken.push('−'),
            other => spoken.push(other),
        }
    }
    let spoken = spoken.replace("<=", "≤").replace(">=", "≥");
    spoken.trim_end().to_owned()
}

fn connective(word: &str, language: Language) -> &str {
    match (word, language) {
        ("and", Language::Vietnamese) => "và",
        ("or", Language::Vietnamese) => "hoặc",
        ("not", Language::Vietnamese) => "không phải:",
        ("not", Language::English) => "not:",
        ("given", Language::Vietnamese) => "có ",
        ("given", Language::English) => "known ",
        ("missing", Language::Vietnamese) => "chưa có ",
        ("missing", Language::English) => "unknown ",
        ("ceil", Language::Vietnamese) => "tròn lên ",
        ("ceil", Language::English) => "round up ",
        ("root", _) => "√",
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::PlainTerm;
    use crate::quantity::Exact;

    #[test]
    fn letters_stay_and_words_are_named() {
        let amount = crate::explain::Amount {
            exact: Exact::fraction(700, 22).unwrap(),
            unit: "%".to_owned(),
            counts: None,
            per_day: false,
        };
        let part = |symbol, name: PlainTerm, value| Part {
            symbol,
            name: name.into(),
            value,
            expression: None,
            counted: crate::explain::Listed::Units(Vec::new()),
            entry: None,
            key: None,
        };
        let day = chrono::NaiveDate::from_ymd_opt(2014, 6, 30).map(Value::Day);
        let parts = [
            part("a", PlainTerm::Observed, Some(Value::Amount(amount))),
            part("T", PlainTerm::Target, None),
            part("as_of", PlainTerm::AsOf, day),
        ];
        let check = |expression: &str, words: &str, numbers: &str| {
            assert_eq!(in_words(expression, &parts, Language::Vietnamese), words);
            assert_eq!(
                in_numbers(expression, &parts, Language::Vietnamese),
                numbers
            );
        };
        check("100 * a", "100 × a", "100 × 31,8182");
        check(
            "a >= T and a > 0",
            "a ≥ T và a > 0",
            "31,8182 ≥ – và 31,8182 > 0",
        );
        check(
            "missing(as_of)",
            "chưa có (ngày đang xem)",
            "chưa có (30/06/2014)",
        );
    }
}

//! Words, numbers and signs: what a deadline is made of before it is understood.

use crate::calendar::fold;

/// One piece of the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    /// Letters, folded, and beside it the same in lower case with its diacritics.
    Word {
        /// Without case and diacritics.
        folded: String,
        /// In lower case, with diacritics.
        marked: String,
    },
    /// Digits, with their count: "05" is a month, "2014" a year, "0014" neither.
    Number {
        /// The value.
        value: u32,
        /// How many digits were written.
        digits: usize,
    },
    /// `/`
    Slash,
    /// A hyphen or a dash of any length.
    Dash,
    /// `.`
    Dot,
    /// `,` `;` or `:`
    Comma,
    /// An opening parenthesis or bracket.
    Open,
    /// A closing parenthesis or bracket.
    Close,
    /// Anything else; no rule accepts it.
    Other,
}

/// The tokens of a text that is already in NFC.
///
/// Quotation marks and invisible signs (soft hyphen, zero-width space, byte order mark) vanish.
/// A run of more than nine digits, and a digit of another script, keeps no value: it stays a number,
/// so that no remark may hide it, and has more digits than any rule reads.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = run_length(rest, first);
        let (piece, after) = rest.split_at(length);
        rest = after;
        if let Some(token) = token(piece, first) {
            found.push(token);
        }
    }
    found
}

/// How many bytes belong to the piece that starts the text.
fn run_length(text: &str, first: char) -> usize {
    let same: fn(char) -> bool = if first.is_ascii_digit() {
        |letter| letter.is_ascii_digit()
    } else if is_letter(first) {
        is_letter
    } else {
        return first.len_utf8();
    };
    text.find(|letter| !same(letter)).unwrap_or(text.len())
}

/// Letters, and the marks that found no letter to compose with.
fn is_letter(letter: char) -> bool {
    letter.is_alphabetic() || unicode_normalization::char::is_combining_mark(letter)
}

/// The token of a piece; none for white space and signs without meaning here.
fn token(piece: &str, first: char) -> Option<Token> {
    if first.is_ascii_digit() {
        let value = if piece.len() <= 9 {
            piece.parse().unwrap_or_default()
        } else {
            0
        };
        return Some(Token::Number {
            value,
            digits: piece.len(),
        });
    }
    if first.is_numeric() {
        return Some(Token::Number {
            value: 0,
            digits: usize::MAX,
        });
    }
    if is_letter(first) {
        let folded = fold(piece);
        return (!folded.is_empty()).then(|| Token::Word {
            folded,
            marked: piece.to_lowercase(),
        });
    }
    if first.is_whitespace() {
        return None;
    }
    match first {
        '/' | '\u{2044}' | '\u{2215}' => Some(Token::Slash),
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Some(Token::Dash),
        '.' => Some(Token::Dot),
        ',' | ';' | ':' => Some(Token::Comma),
        '(' | '[' => Some(Token::Open),
        ')' | ']' => Some(Token::Close),
        '"'
        | '\''
        | '\u{201c}'
        | '\u{201d}'
        | '\u{2018}'
        | '\u{2019}'
        | '\u{ab}'
        | '\u{bb}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'
        | '\u{feff}' => None,
        _ => Some(Token::Other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expect: &str) {
        let seen: Vec<String> = tokens(input)
            .into_iter()
            .map(|token| match token {
                Token::Word { folded, .. } => folded,
                Token::Number { value, digits } => format!("{value}:{digits}"),
                other => format!("{other:?}"),
            })
            .collect();
        assert_eq!(seen.join(" "), expect, "{input:?}");
    }

    #[test]
    fn cuts_words_numbers_and_signs() {
        check("", "");
        check(
            "Trước ngày 30/09/2019.",
            "truoc ngay 30:2 Slash 9:2 Slash 2019:4 Dot",
        );
        check("Q3 – “IV”", "q 3:1 Dash iv");
        check("24h/7 (tuần)…", "24:2 h Slash 7:1 Open tuan Close Other");
        check("12345678901", "0:11");
        check("30\u{200b}/9 \u{301}", "30:2 Slash 9:1");
    }
}

//! Decisions: tests in a fixed order, the first that holds gives the answer.

use serde::Serialize;

use super::value::Word;

/// One test of a decision.
///
/// Conditions compare expressions over the parts (`<`, `<=`, `>`, `>=`, `=`), and know `and`, `or`,
/// `not`, `given(x)`, `missing(x)` and parts that are true or false. A comparison with a null part
/// does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Test {
    /// The answer that it stands for.
    pub answer: Word,
    /// The condition over the symbols of the parts.
    pub condition: String,
    /// Whether it holds: true for the last test tried only.
    pub holds: bool,
}

/// The tests up to the one whose answer was given.
///
/// Several tests may stand for one answer; `holds` says which of them applied.
pub(super) fn tried(tests: Vec<Test>) -> Vec<Test> {
    let end = tests.iter().position(|test| test.holds);
    let end = end.map_or(tests.len(), |last| last + 1);
    tests.into_iter().take(end).collect()
}

/// Adds a test.
pub(super) fn test(tests: &mut Vec<Test>, answer: Word, condition: &str, holds: bool) {
    tests.push(Test {
        answer,
        condition: condition.to_owned(),
        holds,
    });
}

/// Whether a symbol stands in an expression as a word of its own.
pub(super) fn names(expression: &str, symbol: &str) -> bool {
    let is_letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '′' | '₀');
    expression
        .split(|letter| !is_letter(letter))
        .any(|word| word == symbol)
}

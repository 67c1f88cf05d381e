//! A place in a row of tokens: looking, and stepping only where the expected thing stands.

use super::token::Token;

/// A place between tokens; copying it is how a rule tries something without committing to it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'a> {
    rest: &'a [Token],
}

impl<'a> Cursor<'a> {
    /// At the start of the tokens.
    pub(crate) const fn new(tokens: &'a [Token]) -> Self {
        Self { rest: tokens }
    }

    /// The tokens ahead.
    pub(crate) const fn rest(self) -> &'a [Token] {
        self.rest
    }

    /// Whether nothing is ahead.
    pub(crate) const fn is_at_end(self) -> bool {
        self.rest.is_empty()
    }

    /// Whether only signs are ahead that end a sentence or a clause.
    pub(crate) fn is_closed(self) -> bool {
        self.rest
            .iter()
            .all(|token| matches!(token, Token::Dot | Token::Comma))
    }

    /// One token further.
    pub(crate) fn step(&mut self) {
        self.rest = self.rest.get(1..).unwrap_or_default();
    }

    /// The token ahead.
    pub(crate) fn peek(self) -> Option<&'a Token> {
        self.rest.first()
    }

    /// The folded word ahead, where a word is ahead.
    pub(crate) fn peek_word(self) -> Option<&'a str> {
        match self.rest.first() {
            Some(Token::Word { folded, .. }) => Some(folded),
            _ => None,
        }
    }

    /// The word ahead with its diacritics.
    pub(crate) fn peek_marked(self) -> Option<&'a str> {
        match self.rest.first() {
            Some(Token::Word { marked, .. }) => Some(marked),
            _ => None,
        }
    }

    /// Whether a number is ahead.
    pub(crate) fn is_at_number(self) -> bool {
        matches!(self.rest.first(), Some(Token::Number { .. }))
    }

    /// Steps over these words, given folded with single spaces, where all of them are ahead.
    pub(crate) fn words(&mut self, expected: &str) -> bool {
        // Most phrases that are tried begin otherwise.
        if !self
            .peek_word()
            .is_some_and(|word| expected.starts_with(word))
        {
            return false;
        }
        let mut ahead = *self;
        for word in expected.split(' ') {
            if ahead.peek_word() != Some(word) {
                return false;
            }
            ahead.step();
        }
        *self = ahead;
        true
    }

    /// Steps over the first of these that is ahead; a longer phrase goes before its own beginning.
    pub(crate) fn any(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.words(phrase))
    }

    /// Steps over this sign where it is ahead.
    pub(crate) fn sign(&mut self, expected: &Token) -> bool {
        let ahead = self.rest.first() == Some(expected);
        if ahead {
            self.step();
        }
        ahead
    }

    /// Steps over any of these signs where one is ahead.
    pub(crate) fn any_sign(&mut self, expected: &[Token]) -> bool {
        expected.iter().any(|sign| self.sign(sign))
    }

    /// Steps over a number with a count of digits in this range and gives its value.
    pub(crate) fn number(&mut self, least: usize, most: usize) -> Option<u32> {
        match self.rest.first() {
            Some(Token::Number { value, digits }) if (least..=most).contains(digits) => {
                self.step();
                Some(*value)
            }
            _ => None,
        }
    }

    /// Runs a rule and steps only where it succeeds.
    pub(crate) fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let found = rule(&mut ahead)?;
        *self = ahead;
        Some(found)
    }
}

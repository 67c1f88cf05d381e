//! The named parts of a formula.

use serde::Serialize;

use super::listed::Listed;
use super::term::Term;
use super::value::Value;

/// A part of a formula.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// The letter or word that stands for it in expressions.
    pub symbol: &'static str,
    /// What it is.
    pub name: Term,
    /// Its value; null where nothing is known.
    pub value: Option<Value>,
    /// How it follows from other parts, or from the columns of what was counted.
    pub expression: Option<String>,
    /// What was counted, where it is a count.
    pub counted: Listed,
    /// The id of the entry that says so.
    pub entry: Option<String>,
    /// The key under which it is explained itself.
    pub key: Option<String>,
}

impl Part {
    /// A part with a value.
    pub(super) fn new(symbol: &'static str, name: impl Into<Term>, value: Option<Value>) -> Self {
        Self {
            symbol,
            name: name.into(),
            value,
            expression: None,
            counted: Listed::NOTHING,
            entry: None,
            key: None,
        }
    }

    /// The same, following from other parts.
    pub(super) fn by(mut self, expression: impl Into<String>) -> Self {
        self.expression = Some(expression.into());
        self
    }

    /// The same, said by an entry.
    pub(super) fn said_by(mut self, entry: Option<&str>) -> Self {
        self.entry = entry.map(str::to_owned);
        self
    }

    /// The same, explained under a key.
    pub(super) fn see(mut self, key: String) -> Self {
        self.key = Some(key);
        self
    }

    /// The same, counted from a list.
    pub(super) fn from(mut self, counted: Listed, expression: impl Into<String>) -> Self {
        self.counted = counted;
        self.by(expression)
    }
}

//! A YAML document as a tree in which every scalar keeps its text and every node its place.

use crate::source::Span;

/// One node of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a node is. Scalars are text: whether `1.085` is a number, a count or a mistake is for
/// validation to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `null`, `~` or nothing.
    Null,
    /// A scalar's text.
    Scalar(String),
    /// A list.
    Sequence(Vec<Node>),
    /// Keys and values in written order.
    Mapping(Vec<(Node, Node)>),
}

impl Node {
    /// The text of a scalar.
    #[must_use]
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is null.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self.value, Value::Null)
    }

    /// The keys and values of a mapping, empty for everything else.
    #[must_use]
    pub fn entries(&self) -> &[(Self, Self)] {
        match &self.value {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The word of the shape, for messages.
    #[must_use]
    pub const fn shape(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Scalar(_) => "scalar",
            Value::Sequence(_) => "sequence",
            Value::Mapping(_) => "mapping",
        }
    }
}

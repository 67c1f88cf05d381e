//! Reads the fields of a mapping, reporting unknown, repeated and missing keys and wrong shapes.

use std::collections::BTreeSet;

use super::node::{Node, Value};
use crate::diagnostic::{Code, Diagnostic, closest};
use crate::source::Span;

/// A value together with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// A list whose items are used only where nothing in them is malformed: half a ledger entry would
/// say something else than the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoundItems<T>(pub Vec<T>);

impl<T> RawField for SoundItems<T>
where
    Option<T>: RawField,
{
    fn absent() -> Self {
        Self(Vec::new())
    }

    fn read(node: &Node, report: &mut Vec<Diagnostic>) -> Self {
        let items = match &node.value {
            Value::Null => &[],
            Value::Sequence(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let sound = |item: &Node| {
            let found_before = report.len();
            let read = Option::<T>::read(item, report);
            read.filter(|_| report.len() == found_before)
        };
        Self(items.iter().filter_map(sound).collect())
    }
}

/// What can stand behind a key.
pub(crate) trait RawField: Sized {
    /// The value when the key is not there.
    fn absent() -> Self;
    /// The value of a node; what does not fit is reported and left out.
    fn read(node: &Node, report: &mut Vec<Diagnostic>) -> Self;
}

fn wrong_shape(node: &Node, wanted: &'static str) -> Diagnostic {
    Diagnostic::new(Code::WrongShape, node.span)
        .with("wanted", wanted)
        .with("found", node.shape())
}

impl RawField for Option<Sourced<String>> {
    fn absent() -> Self {
        None
    }

    fn read(node: &Node, report: &mut Vec<Diagnostic>) -> Self {
        match &node.value {
            Value::Null => None,
            Value::Scalar(text) => Some(Sourced {
                value: text.clone(),
                span: node.span,
            }),
            _ => {
                report.push(wrong_shape(node, "scalar"));
                None
            }
        }
    }
}

impl RawField for Option<Node> {
    fn absent() -> Self {
        None
    }

    fn read(node: &Node, _: &mut Vec<Diagnostic>) -> Self {
        (!node.is_null()).then(|| node.clone())
    }
}

/// A list; a single value stands for a list of one.
impl<T> RawField for Vec<T>
where
    Option<T>: RawField,
{
    fn absent() -> Self {
        Self::new()
    }

    fn read(node: &Node, report: &mut Vec<Diagnostic>) -> Self {
        match &node.value {
            Value::Null => Self::new(),
            Value::Sequence(items) => items
                .iter()
                .filter_map(|item| Option::<T>::read(item, report))
                .collect(),
            _ => Option::<T>::read(node, report).into_iter().collect(),
        }
    }
}

/// Required keys that stand even where there is nothing to say: what the text lacks, and lists.
const MAY_BE_NULL: [&str; 5] = ["number", "issued_on", "units", "entries", "schemes"];

fn is_blank(node: &Node) -> bool {
    node.is_null() || node.scalar().is_some_and(|text| text.trim().is_empty())
}

/// Checks a mapping's keys against those that the format has; `None` where it is no mapping.
pub(super) fn open<'a>(
    node: &'a Node,
    known: &[&'static str],
    required: &[&'static str],
    report: &mut Vec<Diagnostic>,
) -> Option<&'a [(Node, Node)]> {
    let Value::Mapping(entries) = &node.value else {
        report.push(wrong_shape(node, "mapping"));
        return None;
    };
    let mut seen = BTreeSet::new();
    for (key, _) in entries {
        let written = key.scalar().unwrap_or_default();
        if !known.contains(&written) {
            report.push(
                Diagnostic::new(Code::UnknownKey, key.span)
                    .with("key", written)
                    .with("known", known.join(", "))
                    .suggesting(closest(written, known.iter().copied()).map(str::to_owned)),
            );
        }
        if !seen.insert(written) {
            report.push(Diagnostic::new(Code::DuplicateKey, key.span).with("key", written));
        }
    }
    for wanted in required {
        let at = match entries.iter().find(|(key, _)| key.scalar() == Some(wanted)) {
            None => entries.first().map_or(node.span, |(key, _)| key.span),
            Some((key, value)) if is_blank(value) && !MAY_BE_NULL.contains(wanted) => key.span,
            Some(_) => continue,
        };
        report.push(Diagnostic::new(Code::MissingKey, at).with("key", wanted));
    }
    Some(entries)
}

/// The first value of a key.
pub(super) fn field<T: RawField>(
    entries: &[(Node, Node)],
    name: &str,
    report: &mut Vec<Diagnostic>,
) -> T {
    entries
        .iter()
        .find(|(key, _)| key.scalar() == Some(name))
        .map_or_else(T::absent, |(_, node)| T::read(node, report))
}

/// Declares a raw mapping: its fields are the keys of the format, required ones first.
macro_rules! raw {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident { $($required:ident: $required_type:ty,)* ; $($key:ident: $type:ty,)* }
    )+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the fields are the keys of docs/plan-format.md")]
        pub struct $name {
            pub span: $crate::source::Span,
            $(pub $required: $required_type,)*
            $(pub $key: $type,)*
        }

        impl $name {
            /// The keys that a mapping of this kind may have.
            pub const KEYS: &'static [&'static str] =
                &[$(stringify!($required),)* $(stringify!($key),)*];
        }

        impl $crate::syntax::fields::RawField for Option<$name> {
            fn absent() -> Self {
                None
            }

            fn read(
                node: &$crate::syntax::Node,
                report: &mut Vec<$crate::diagnostic::Diagnostic>,
            ) -> Self {
                let required: &[&'static str] = &[$(stringify!($required),)*];
                let entries = $crate::syntax::fields::open(node, $name::KEYS, required, report)?;
                Some($name {
                    span: node.span,
                    $($required: $crate::syntax::fields::field(
                        entries, stringify!($required), report),)*
                    $($key: $crate::syntax::fields::field(entries, stringify!($key), report),)*
                })
            }
        }
    )+};
}

pub(super) use raw;

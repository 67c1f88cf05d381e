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

/// What the reader can make of the value behind a key.
pub trait RawField: Sized {
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

fn is_blank(node: &Node) -> bool {
    node.is_null() || node.scalar().is_some_and(|text| text.trim().is_empty())
}

/// A required key, and whether there may be nothing behind it.
pub(super) type RequiredKey = (&'static str, bool);

/// Checks a mapping's keys against those that the format has; `None` where it is no mapping.
pub(super) fn open<'a>(
    node: &'a Node,
    known: &[&'static str],
    required: &[RequiredKey],
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
    for (wanted, may_be_null) in required {
        let at = match entries.iter().find(|(key, _)| key.scalar() == Some(wanted)) {
            None => entries.first().map_or(node.span, |(key, _)| key.span),
            Some((key, value)) if is_blank(value) && !may_be_null => key.span,
            Some(_) => continue,
        };
        report.push(Diagnostic::new(Code::MissingKey, at).with("key", wanted));
    }
    Some(entries)
}

/// The first value of a key; null is the same as an absent key.
pub(super) fn field<T: RawField>(
    entries: &[(Node, Node)],
    name: &str,
    report: &mut Vec<Diagnostic>,
) -> T {
    entries
        .iter()
        .find(|(key, _)| key.scalar() == Some(name))
        .filter(|(_, node)| !node.is_null())
        .map_or_else(T::absent, |(_, node)| T::read(node, report))
}

#[cfg(test)]
mod tests {
    use crate::source::SourceSet;
    use crate::syntax::parse;

    fn check(path: &str, text: &str, expect: &[&str]) {
        let mut sources = SourceSet::default();
        sources.add(path, text.as_bytes().to_vec());
        let (_, found) = parse(&sources);
        let codes: Vec<&str> = found.iter().map(|found| found.code.word()).collect();
        assert_eq!(codes, expect, "{text}");
    }

    #[test]
    fn null_is_the_same_as_an_absent_key() {
        let plan = |rest: &str| {
            let directive =
                "{number: , kind: plan, title: T, issued_by: u, issued_on: , signed_by: }";
            format!("plan: p\ntitle: T\ndirective: {directive}\n{rest}")
        };
        let path = "tinh/ke-hoach/plan.yaml";
        check(path, &plan("runs:\ntasks:\nperiods: ~\nsend_by: null"), &[]);
        check(
            path,
            &plan("tasks: [{id: , clause: 1, title: ' '}]"),
            &["missing-key", "missing-key"],
        );
        check(path, &plan("tasks: [null]"), &["wrong-shape"]);
        check(path, "plan: p\ntitle: T\ndirective:", &["missing-key"]);
        check("tinh/units.yaml", "committee:\nunits:", &["missing-key"]);
    }

    #[test]
    fn the_keys_of_presets_are_checked_at_every_depth() {
        let scheme = |starts: &str, send_by: &str| {
            let periods = format!("{{month: {{starts: {{{starts}}}, ends: {{day: last}}}}}}");
            format!(
                "schemes: [{{id: a, name: A, citation: C, periods: {periods}, send_by: {send_by}}}]"
            )
        };
        let path = "presets/periods.yaml";
        check(
            path,
            &scheme("months_before: 0, day: 1", "{plan: true}"),
            &[],
        );
        check(
            path,
            &scheme("months_before: 0, days: 1", "{plan: true}"),
            &["unknown-key", "missing-key"],
        );
        check(
            path,
            &scheme("months_before: 0, day: 1", "{before: {month: 2, day: 1}}"),
            &["missing-key"],
        );
        check(
            path,
            &scheme("months_before: 0, day: 1", "plan"),
            &["wrong-shape"],
        );
    }
}

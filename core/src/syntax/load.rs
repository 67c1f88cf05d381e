//! The YAML library's events become [`Node`]s, its failures become diagnostics.

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_yaml::options::{DuplicateKeyPolicy, MergeKeyPolicy};
use serde_yaml::{Location, Spanned};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::node::{Node, Value};
use super::plain;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Defect, SourceFile, SourceId, Span};

/// The document of one file; `None` where it cannot be read, which is then in the report.
pub(super) fn load(id: SourceId, file: &SourceFile, report: &mut Vec<Diagnostic>) -> Option<Node> {
    let text = match file.text() {
        Ok(text) => text,
        Err(defect) => {
            report.push(defect_diagnostic(id, defect));
            return None;
        }
    };
    plain::read(id, text).or_else(|| match read(id, text) {
        Ok(document) => Some(document),
        Err(error) => {
            report.push(syntax_diagnostic(id, text, &error));
            None
        }
    })
}

/// Reads any text, with everything that YAML has.
pub(super) fn read(id: SourceId, text: &str) -> Result<Node, serde_yaml::Error> {
    let document = serde_yaml::from_str_with_options::<Spanned<Loose>>(text, options(text.len()))?;
    Ok(node(id, text, document))
}

/// The library's own budgets are made for settings files: events and nodes follow the file's size
/// here, while depth and aliases keep their limits, so that a bomb of aliases stays small.
fn options(bytes: usize) -> serde_yaml::Options {
    serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_events: bytes.saturating_mul(2).max(10_000),
            max_nodes: bytes.saturating_mul(2).max(10_000),
            max_total_scalar_bytes: bytes.saturating_mul(2).max(1_000_000),
            max_depth: plain::MAX_DEPTH,
            max_aliases: 1_000,
            max_anchors: 1_000,
            // The second document has an error of its own.
            max_documents: 2,
        },
        alias_limits: serde_yaml::alias_limits! {
            max_total_replayed_events: 100_000,
            max_replay_stack_depth: 8,
            max_alias_expansions_per_anchor: 1_000,
        },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::AsOrdinary,
    }
}

fn defect_diagnostic(id: SourceId, defect: &Defect) -> Diagnostic {
    let at = Span::file_start(id);
    match defect {
        Defect::Empty => Diagnostic::new(Code::EmptyFile, at),
        Defect::Binary => Diagnostic::new(Code::BinaryFile, at),
        Defect::NotUtf8 { valid_up_to, line } => Diagnostic::new(Code::NotUtf8, at)
            .with("line", line)
            .with("byte", valid_up_to),
        Defect::TooLarge { bytes } => {
            Diagnostic::new(Code::FileTooLarge, at).with("megabytes", bytes / (1024 * 1024))
        }
        Defect::Unreadable { reason } => {
            Diagnostic::new(Code::FileUnreadable, at).with("reason", reason)
        }
    }
}

fn syntax_diagnostic(id: SourceId, text: &str, error: &serde_yaml::Error) -> Diagnostic {
    let span = error
        .location()
        .map_or(Span::file_start(id), |at| span_of(id, text, at));
    let message = error.without_snippet().to_string();
    let reason = message.lines().next().unwrap_or_default();
    if is_budget(error.without_snippet(), reason) {
        let limit = without_place(reason).split(" {").next().unwrap_or_default();
        return Diagnostic::new(Code::YamlBudget, span).with("reason", limit);
    }
    match tab_indentation(id, text, span) {
        Some(tab) => Diagnostic::new(Code::TabIndentation, tab),
        None => Diagnostic::new(Code::YamlSyntax, span).with("reason", without_place(reason)),
    }
}

/// The library ends its sentences with a place, which the diagnostic has already.
fn without_place(reason: &str) -> &str {
    reason.split(" at line ").next().unwrap_or_default()
}

fn is_budget(error: &serde_yaml::Error, reason: &str) -> bool {
    use serde_yaml::Error;
    // A breach inside an alias, and the parser's own limit of depth, arrive as sentences only.
    if reason.starts_with("budget breached") || reason.starts_with("recursion limit") {
        return true;
    }
    matches!(
        error,
        Error::Budget { .. }
            | Error::AliasReplayCounterOverflow { .. }
            | Error::AliasReplayLimitExceeded { .. }
            | Error::AliasExpansionLimitExceeded { .. }
            | Error::AliasReplayStackDepthExceeded { .. }
    )
}

/// The first tab that indents the line of the failure, the one before it or the one after it: a
/// scalar that runs on into the next line fails where it begins.
fn tab_indentation(id: SourceId, text: &str, failure: Span) -> Option<Span> {
    let before = text.get(..failure.start as usize)?;
    let failed_line = before.matches('\n').count();
    let mut line_start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
        let tab = line[..indentation].find('\t');
        if number.abs_diff(failed_line) <= 1
            && let Some(tab) = tab
        {
            let start = u32::try_from(line_start + tab).ok()?;
            return Some(Span {
                file: id,
                start,
                end: start + 1,
            });
        }
        line_start += line.len();
    }
    None
}

fn span_of(id: SourceId, text: &str, location: Location) -> Span {
    let span = location.span();
    let whole = u32::try_from(text.len()).unwrap_or(u32::MAX);
    let clamp = |offset: u64| u32::try_from(offset).unwrap_or(u32::MAX).min(whole);
    match (span.byte_offset(), span.byte_len()) {
        (Some(start), Some(length)) => Span {
            file: id,
            start: clamp(start),
            end: clamp(start.saturating_add(length)),
        },
        // Failures of the scanner know only line and column.
        _ => {
            let line = usize::try_from(location.line())
                .unwrap_or(1)
                .saturating_sub(1);
            let column = usize::try_from(location.column())
                .unwrap_or(1)
                .saturating_sub(1);
            let line_start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
            let rest = text.get(line_start..).unwrap_or_default();
            let inside = rest
                .char_indices()
                .nth(column)
                .map_or(rest.len(), |(at, _)| at);
            let start = clamp((line_start + inside) as u64);
            Span {
                file: id,
                start,
                end: start,
            }
        }
    }
}

fn node(id: SourceId, text: &str, loose: Spanned<Loose>) -> Node {
    let span = span_of(id, text, loose.referenced);
    let value = match loose.value {
        Loose::Null => Value::Null,
        // An escape may hold letters that the file as a whole was not composed with.
        Loose::Text(scalar) if !is_nfc(&scalar) => Value::Scalar(scalar.nfc().collect()),
        Loose::Text(scalar) => Value::Scalar(scalar),
        Loose::Typed(fallback) => {
            // `1.085` and `07` must reach validation as they are written, not as parsed numbers.
            let written = span_of(id, text, loose.defined);
            let slice = text.get(written.start as usize..written.end as usize);
            let slice = slice.map(str::trim).filter(|slice| !slice.is_empty());
            Value::Scalar(slice.map_or(fallback, str::to_owned))
        }
        Loose::Sequence(items) => {
            Value::Sequence(items.into_iter().map(|item| node(id, text, item)).collect())
        }
        Loose::Mapping(entries) => Value::Mapping(
            entries
                .into_iter()
                .map(|(key, value)| (node(id, text, key), node(id, text, value)))
                .collect(),
        ),
    };
    Node { span, value }
}

/// Whatever the document holds, without a shape that could fail.
enum Loose {
    Null,
    Text(String),
    Typed(String),
    Sequence(Vec<Spanned<Self>>),
    Mapping(Vec<(Spanned<Self>, Spanned<Self>)>),
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LooseVisitor)
    }
}

struct LooseVisitor;

impl<'de> Visitor<'de> for LooseVisitor {
    type Value = Loose;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("any YAML")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Loose, E> {
        Ok(Loose::Typed(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Loose, E> {
        Ok(Loose::Typed(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Loose, E> {
        Ok(Loose::Typed(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Loose, E> {
        Ok(Loose::Typed(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Loose, E> {
        Ok(Loose::Typed(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Loose, E> {
        Ok(Loose::Typed(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Loose, E> {
        Ok(Loose::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Loose, E> {
        Ok(Loose::Text(value))
    }

    fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<Loose, E> {
        Err(E::custom("!!binary has no place in a plan"))
    }

    fn visit_unit<E>(self) -> Result<Loose, E> {
        Ok(Loose::Null)
    }

    fn visit_none<E>(self) -> Result<Loose, E> {
        Ok(Loose::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Loose, D::Error> {
        Loose::deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, d: D) -> Result<Loose, D::Error> {
        Loose::deserialize(d)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Loose, A::Error> {
        let mut collected = Vec::new();
        while let Some(item) = items.next_element()? {
            collected.push(item);
        }
        Ok(Loose::Sequence(collected))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Loose, A::Error> {
        let mut collected = Vec::new();
        while let Some(key) = entries.next_key::<Spanned<Loose>>()? {
            if !matches!(key.value, Loose::Text(_) | Loose::Typed(_)) {
                return Err(A::Error::custom("a key must be a single word"));
            }
            collected.push((key, entries.next_value()?));
        }
        Ok(Loose::Mapping(collected))
    }
}

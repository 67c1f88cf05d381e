//! Ordinary files straight from the parser's events: what almost every file of a folder is.
//!
//! Without anchors, aliases, tags, directives and mistakes an event is a node, and the layers that
//! turn events into any Rust type are not needed. Everything else is left to [`super::load`], which
//! also finds the words for what is wrong; the tests hold the two to the same trees.

use std::borrow::Cow;

use granit_parser::{Event, Parser, ScalarStyle, StrInput};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::node::{Node, Value};
use crate::source::{SourceId, Span};

/// The deepest nesting of lists and mappings that is read at all.
pub(super) const MAX_DEPTH: usize = 32;

/// The document, or nothing where the text has more than the plain parts of YAML.
pub(super) fn read(id: SourceId, text: &str) -> Option<Node> {
    let mut reader = Reader {
        id,
        events: Parser::new_from_str(text),
    };
    let (Event::StreamStart, _) = reader.next()? else {
        return None;
    };
    let (Event::DocumentStart(_, None), _) = reader.next()? else {
        return None;
    };
    let (event, span) = reader.next()?;
    let document = reader.node(event, span, 0)?;
    let (Event::DocumentEnd, _) = reader.next()? else {
        return None;
    };
    let (Event::StreamEnd, _) = reader.next()? else {
        return None;
    };
    Some(document)
}

struct Reader<'a> {
    id: SourceId,
    events: Parser<'a, StrInput<'a>>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<(Event<'a>, Span)> {
        let (event, span) = self.events.next()?.ok()?;
        let offset = |at: Option<usize>| u32::try_from(at?).ok();
        let span = Span {
            file: self.id,
            start: offset(span.start.byte_offset())?,
            end: offset(span.end.byte_offset())?,
        };
        Some((event, span))
    }

    /// The node that begins with an event, anchors and tags excluded.
    fn node(&mut self, event: Event<'a>, span: Span, depth: usize) -> Option<Node> {
        let value = match event {
            Event::Scalar(text, style, 0, None) => scalar(text, style)?,
            // One level less than the limit, where the words for what is wrong are found.
            _ if depth + 1 >= MAX_DEPTH => return None,
            Event::SequenceStart(_, 0, None) => self.sequence(depth + 1)?,
            Event::MappingStart(_, 0, None) => self.mapping(depth + 1)?,
            _ => return None,
        };
        Some(Node { span, value })
    }

    fn sequence(&mut self, depth: usize) -> Option<Value> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Some(Value::Sequence(items)),
                (event, span) => items.push(self.node(event, span, depth)?),
            }
        }
    }

    fn mapping(&mut self, depth: usize) -> Option<Value> {
        let mut entries = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                return Some(Value::Mapping(entries));
            }
            let key = self.node(event, span, depth)?;
            // Any other key is a mistake.
            key.scalar()?;
            let (event, span) = self.next()?;
            entries.push((key, self.node(event, span, depth)?));
        }
    }
}

/// A scalar without anchor and tag; none where the full reader may refuse it.
fn scalar(text: Cow<'_, str>, style: ScalarStyle) -> Option<Value> {
    if style == ScalarStyle::Plain {
        if matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
            return Some(Value::Null);
        }
        if may_be_no_number(&text) {
            return None;
        }
    }
    Some(Value::Scalar(match text {
        // The file as a whole is composed, and so is every stretch of it.
        Cow::Borrowed(written) => written.to_owned(),
        Cow::Owned(made) if is_nfc(&made) => made,
        Cow::Owned(made) => made.nfc().collect(),
    }))
}

/// Whether it may be `.nan`, `-.inf` or `1e999`, which the full reader refuses.
fn may_be_no_number(text: &str) -> bool {
    let letters = text.bytes();
    let is_far = |letter: u8| matches!(letter, b'e' | b'E' | b'n' | b'N');
    let in_number = |letter: u8| letter.is_ascii_digit() || b"+-._eEiInNfFaA".contains(&letter);
    text.starts_with(|letter: char| letter.is_ascii_digit() || "+-.".contains(letter))
        && letters.clone().any(is_far)
        && letters.clone().all(in_number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::load;
    use super::*;

    /// What is read straight is what the full reader reads; tells whether it was.
    #[track_caller]
    fn agree(text: &str) -> bool {
        let straight = read(SourceId::default(), text);
        if let Some(straight) = &straight {
            let full = load::read(SourceId::default(), text);
            assert_eq!(full.as_ref().ok(), Some(straight), "{text:?}");
        }
        straight.is_some()
    }

    #[track_caller]
    fn check(text: &str, is_plain: bool) {
        assert_eq!(agree(text), is_plain, "{text:?}");
    }

    #[test]
    fn ordinary_files_are_read_straight() {
        check(
            "tasks:\n  - id: a\n    due: trước 31/12/2014\n    lead: [x, y]\n",
            true,
        );
        check("a: 1.085\nb: 07\nc: 1_000\nd: true\ne: -5\nf: 0x1F\n", true);
        check("a: ~\nb: null\nc:\nd: ''\ne: \"null\"\n", true);
        check("a: |\n  one\n  two\nb: >\n  three\n  four\n", true);
        check("a: one\n  two\nb: 'it''s'\nc: \"\\u0065\\u0301\"\n", true);
        check("# said first\na: b # and last\n", true);
        check("---\na: 1\n", true);
        check("- {a: 1, b: [2, {c: 3}]}\n", true);
        check("a: 24h/7 ngày\nb: Infinity\nc: nan\nd: inf\n", true);
    }

    #[test]
    fn everything_else_is_left_to_the_full_reader() {
        check("a: &x 1\nb: *x\n", false);
        check("a: !!str 1\n", false);
        check("%YAML 1.2\n---\na: 1\n", false);
        check("a: 1\n---\nb: 2\n", false);
        check("a: .nan\n", false);
        check("a: 1e999\n", false);
        check("[a]: 1\n", false);
        check("~: 1\n", false);
        check("a: [\n", false);
        check("# nothing\n", false);
        check(&"[".repeat(40), false);
        check(&format!("{}{}", "[".repeat(31), "]".repeat(31)), true);
    }

    const PIECES: &[&str] = &[
        "a: ", "b:", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "null", "~", "1.0",
        "07", "'", "\"", " # c", "&a ", "*a", "!t ", "ế", "| ", "> ", "<<: ", "---\n", "...\n",
        "? ", "1e999", "-.inf", "yes", "0o7", "1:2", "\t", "\\n", "%", "@", "word", " ",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]
        #[test]
        fn any_text_is_read_alike(pieces in prop::collection::vec(prop::sample::select(PIECES), 1..24)) {
            agree(&pieces.concat());
        }
    }
}

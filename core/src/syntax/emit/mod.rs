//! A tree of keys and values becomes the text of a YAML file.

use std::fmt::Write as _;

use serde::{Serialize, Serializer};
use serde_yaml::{DoubleQuoted, FlowMap, FlowSeq};
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::is_nfc;

/// The widest list or record that stands on one line, in characters without its key.
const WIDEST_LINE: usize = 100;

/// What stands behind a key of a file that is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Tree {
    /// `null`.
    Null,
    /// `true` or `false`.
    Switch(bool),
    /// A number by its digits, with a point as its decimal mark.
    Number(String),
    /// Any text; it is read back as it is, whatever it looks like.
    Text(String),
    /// A list in brackets, where it fits into a line.
    List(Vec<Self>),
    /// A list with one item a line.
    Lines(Vec<Self>),
    /// Keys and values in braces, where they fit into a line.
    Record(Vec<(&'static str, Self)>),
    /// Keys and values with one key a line.
    Mapping(Vec<(&'static str, Self)>),
}

/// The text of a file: a comment that says what it holds, then the tree.
///
/// The heading is one line.
pub(crate) fn emit(heading: &str, tree: &Tree) -> String {
    let mut out = format!("# {heading}\n");
    let options = serde_yaml::ser_options! {
        compact_list_indent: false,
        // Texts of several lines stand as they are, long ones are not folded.
        prefer_block_scalars: true,
        folded_wrap_chars: usize::MAX,
        // Dates without quotes.
        yaml_12: true,
        no_lang_directive: true,
    };
    let root = Placed {
        tree,
        inside_a_line: false,
    };
    // The library fails where a writer fails, which a string does not, and on options and anchors
    // that do not occur here.
    let _ = serde_yaml::to_fmt_writer_with_options(&mut out, &root, options);
    if is_nfc(&out) { out } else { guarded(&out) }
}

/// Keeps marks from composing with the letter of an escape in front of them: files are composed
/// when they are read, and `\n` before a tilde would become `\ñ`.
///
/// Texts are composed already, so that a letter of ASCII that composes with what follows it is
/// always the last one of an escape.
fn guarded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let behind = &rest[letter.len_utf8()..];
        let marks = behind.find(|mark| canonical_combining_class(mark) == 0);
        let (marks, behind) = behind.split_at(marks.unwrap_or(behind.len()));
        out.push(letter);
        if letter.is_ascii() && !is_nfc(&rest[..letter.len_utf8() + marks.len()]) {
            for mark in marks.chars() {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\U{:08X}", u32::from(mark));
            }
        } else {
            out.push_str(marks);
        }
        rest = behind;
    }
    out
}

impl Tree {
    /// The characters that it takes on one line; none where it needs lines of its own.
    fn width(&self) -> Option<usize> {
        match self {
            Self::Null | Self::Switch(_) => Some(5),
            Self::Number(digits) => Some(digits.len()),
            Self::Text(text) => (!text.contains('\n')).then(|| text.chars().count()),
            Self::Lines(items) => items.is_empty().then_some(2),
            Self::Mapping(entries) => entries.is_empty().then_some(2),
            Self::List(items) => items
                .iter()
                .map(Self::width)
                .sum::<Option<usize>>()
                .map(|width| width + 2 * items.len()),
            Self::Record(entries) => entries
                .iter()
                .map(|(key, value)| Some(key.len() + 4 + value.width()?))
                .sum(),
        }
    }

    fn fits_into_a_line(&self) -> bool {
        self.width().is_some_and(|width| width <= WIDEST_LINE)
    }
}

/// A tree where it stands: inside brackets and braces everything is on their line.
#[derive(Clone, Copy)]
struct Placed<'a> {
    tree: &'a Tree,
    inside_a_line: bool,
}

impl Serialize for Placed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Only the outermost brackets ask for a line: inner ones would hand the wish on to whatever
        // follows them.
        let starts_a_line = !self.inside_a_line && self.tree.fits_into_a_line();
        let inside_a_line = self.inside_a_line || starts_a_line;
        match self.tree {
            Tree::Null => serializer.serialize_unit(),
            Tree::Switch(on) => serializer.serialize_bool(*on),
            Tree::Number(digits) => number(digits, serializer),
            Tree::Text(text) if is_safer_quoted(text) => DoubleQuoted(text).serialize(serializer),
            Tree::Text(text) => serializer.serialize_str(text),
            Tree::List(items) if starts_a_line => {
                FlowSeq(Items(items, inside_a_line)).serialize(serializer)
            }
            Tree::List(items) | Tree::Lines(items) => {
                Items(items, inside_a_line).serialize(serializer)
            }
            Tree::Record(entries) if starts_a_line => {
                FlowMap(Entries(entries, inside_a_line)).serialize(serializer)
            }
            Tree::Record(entries) | Tree::Mapping(entries) => {
                Entries(entries, inside_a_line).serialize(serializer)
            }
        }
    }
}

/// Texts that this reader takes as they are and others do not: the switches of YAML 1.1, and blanks
/// at the edges that an editor may drop.
fn is_safer_quoted(text: &str) -> bool {
    let switches = ["y", "n", "yes", "no", "on", "off"];
    let is_switch = switches.iter().any(|word| text.eq_ignore_ascii_case(word));
    is_switch || (text.trim() != text && !text.contains('\n'))
}

/// A number that the library would print with other digits is a text; both are read alike.
fn number<S: Serializer>(digits: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(whole) = digits.parse::<i64>()
        && whole.to_string() == digits
    {
        return serializer.serialize_i64(whole);
    }
    match digits.parse::<f64>() {
        // Outside these bounds the library may turn to exponents.
        Ok(near) if (1e-3..1e9).contains(&near.abs()) && near.to_string() == digits => {
            serializer.serialize_f64(near)
        }
        _ => serializer.serialize_str(digits),
    }
}

/// The items of a list, and whether they stand inside a line.
struct Items<'a>(&'a [Tree], bool);

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(items, inside_a_line) = *self;
        serializer.collect_seq(items.iter().map(|tree| Placed {
            tree,
            inside_a_line,
        }))
    }
}

/// Keys with their values, and whether they stand inside a line.
struct Entries<'a>(&'a [(&'static str, Tree)], bool);

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(entries, inside_a_line) = *self;
        serializer.collect_map(entries.iter().map(|(key, tree)| {
            let value = Placed {
                tree,
                inside_a_line,
            };
            (key, value)
        }))
    }
}

#[cfg(test)]
mod tests;

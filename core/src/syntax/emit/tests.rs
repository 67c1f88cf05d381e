//! What files look like, and that any text comes back.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::source::SourceSet;
use crate::syntax::load::load;
use crate::syntax::{Node, Value};

fn text(text: &str) -> Tree {
    Tree::Text(text.to_owned())
}

fn check(key: &'static str, tree: Tree, expect: &str) {
    let printed = emit("A heading.", &Tree::Mapping(vec![(key, tree)]));
    assert_eq!(printed, format!("# A heading.\n{expect}\n"));
}

#[test]
fn what_looks_like_something_else_is_quoted() {
    check(
        "note",
        text("Sở Nội vụ (để báo cáo)"),
        "note: Sở Nội vụ (để báo cáo)",
    );
    check("note", text("Lưu: VT"), "note: \"Lưu: VT\"");
    check("note", text("07"), "note: \"07\"");
    check("note", text("null"), "note: \"null\"");
    check("note", text(""), "note: \"\"");
    check("note", text("- x"), "note: \"- x\"");
    check("note", text("a #b"), "note: \"a #b\"");
    check("note", text("1.b"), "note: 1.b");
    check("note", text("No"), "note: \"No\"");
    check("note", text("\u{a0}"), "note: \"\u{a0}\"");
    check("on", text("2014-06-30"), "on: 2014-06-30");
    check("note", text("một\nhai"), "note: |-\n  một\n  hai");
    check("number", Tree::Null, "number: null");
}

#[test]
fn numbers_keep_their_digits() {
    for digits in ["7", "-3", "0.95", "12.5"] {
        check(
            "value",
            Tree::Number(digits.to_owned()),
            &format!("value: {digits}"),
        );
    }
    for digits in ["1.2340", "0.0000001", "12345678901234567.5"] {
        let expect = format!("value: \"{digits}\"");
        check("value", Tree::Number(digits.to_owned()), &expect);
    }
}

#[test]
fn what_is_short_stands_on_one_line() {
    let record = |word: &str| Tree::Record(vec![("words", text(word)), ("by", text("2014"))]);
    let list = Tree::List(vec![record("a, b"), record("c")]);
    check(
        "list",
        list,
        "list: [{words: \"a, b\", by: \"2014\"}, {words: c, by: \"2014\"}]",
    );
    let long = "rất dài ".repeat(20).trim().to_owned();
    check(
        "due",
        Tree::List(vec![record(&long), record("c"), record("một\nhai")]),
        &format!(
            "due:\n  - words: {long}\n    by: \"2014\"\n  - {{words: c, by: \"2014\"}}\n  \
             - words: |-\n      một\n      hai\n    by: \"2014\""
        ),
    );
    check("empty", Tree::Lines(Vec::new()), "empty: []");
    check("empty", Tree::Mapping(Vec::new()), "empty: {}");
}

#[test]
fn a_mark_does_not_join_the_escape_in_front_of_it() {
    let tilde = "a\n\u{303}";
    let list = Tree::Lines(vec![text("a\u{2028}\u{301}"), text("ñ"), text(tilde)]);
    check(
        "list",
        list,
        "list:\n  - \"a\\L\\U00000301\"\n  - ñ\n  - |-\n    a\n    \u{303}",
    );
}

fn read(text: String) -> Node {
    let mut sources = SourceSet::default();
    let id = sources.add("a.yaml", text.into_bytes());
    let mut report = Vec::new();
    let node = load(id, sources.get(id).unwrap(), &mut report);
    assert!(report.is_empty(), "{report:?}");
    node.unwrap()
}

/// The texts of a document, in their order.
fn scalars(node: &Node, found: &mut Vec<String>) {
    match &node.value {
        Value::Null => {}
        Value::Scalar(text) => found.push(text.clone()),
        Value::Sequence(items) => items.iter().for_each(|item| scalars(item, found)),
        Value::Mapping(entries) => entries.iter().for_each(|(_, value)| scalars(value, found)),
    }
}

#[test]
fn what_escapes_hold_is_composed() {
    let mut found = Vec::new();
    scalars(
        &read("a: [\"e\\u0301\", \"d\\u0323\\u0302\"]".to_owned()),
        &mut found,
    );
    assert_eq!(found, ["é", "ḍ\u{302}"]);
}

/// Signs that mean something in YAML, blanks of every kind, marks, and what is no letter at all.
const SIGNS: &str = concat!(
    "[ \\-:#?,\\[\\]{}&*!|>'\"%@`~\\\\=<.0a1eEnNLé\n\r\t\u{a0}\u{85}\u{2028}\u{feff}",
    "\u{300}\u{303}\u{327}\u{0}\u{7f}\u{fffe}]{0,10}",
);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2048))]

    #[test]
    fn any_text_comes_back_from_everywhere(one in prop_oneof![SIGNS, any::<String>()], other in SIGNS) {
        let composed = |text: &str| text.nfc().collect::<String>();
        let (one, other) = (composed(&one), composed(&other));
        let pair = || vec![text(&one), text(&other)];
        let entries = || vec![("note", text(&one)), ("title", text(&other))];
        let tree = Tree::Mapping(vec![
            ("note", text(&one)),
            ("list", Tree::List(pair())),
            ("record", Tree::Record(entries())),
            ("lines", Tree::Lines(vec![
                text(&one),
                Tree::Mapping(entries()),
                Tree::Lines(pair()),
                Tree::Record(vec![("parts", Tree::List(pair())), ("note", text(&other))]),
            ])),
        ]);
        let mut found = Vec::new();
        scalars(&read(emit("A heading.", &tree)), &mut found);
        let expect = [&one, &one, &other, &one, &other, &one, &one, &other, &one, &other, &one, &other, &other];
        prop_assert_eq!(found.iter().collect::<Vec<_>>(), expect);
    }
}

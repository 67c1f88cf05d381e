//! Texts, ids, dates and numbers of which made-up plans consist.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use tiendo_core::model::{ClauseRef, FileWord, Id, Party};
use tiendo_core::quantity::{Exact, parse_number};
use unicode_normalization::UnicodeNormalization;

/// Texts that YAML would take for something else.
const TRAPS: [&str; 32] = [
    "null",
    "~",
    "Null",
    "07",
    "1.b",
    "1e3",
    "0x1F",
    ".5",
    "-",
    "- x",
    "yes",
    "true",
    "a: b",
    "a:",
    ":a",
    "a #b",
    "#a",
    "'",
    "it's",
    "\"",
    "\\",
    "\\n",
    "%",
    "12,5%",
    "[a, b]",
    "{a: b}",
    "&a *b",
    "2014-06-30",
    "---",
    "<<",
    "“a”: b",
    "một\nhai",
];

/// Letters and signs that mean something in YAML, and such that look like nothing.
const SIGNS: &str =
    "[ \\-:#?,\\[\\]{}&*!|>'\"%@`~\\\\=<.0a1eé\n\r\t\u{a0}\u{85}\u{2028}\u{feff}\u{303}\u{0}]{1,8}";

/// What a file can hold in a text: composed, without blanks at its edges, and anything else.
pub(super) fn text() -> impl Strategy<Value = String> {
    let made = prop_oneof![
        3 => prop::sample::select(&TRAPS[..]).prop_map(str::to_owned),
        3 => SIGNS,
        2 => "[ĐđơữẾa-z ,.:]{1,40}",
        1 => any::<String>(),
    ];
    made.prop_map(|text| text.nfc().collect::<String>().trim().to_owned())
        .prop_filter("a text says something", |text| !text.is_empty())
}

pub(super) fn maybe_text() -> impl Strategy<Value = Option<String>> {
    prop::option::weighted(0.3, text())
}

/// Texts of a list, of which one may be blank.
pub(super) fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(prop_oneof![4 => text(), 1 => Just(String::new())], 0..3)
}

/// Where the text sets something: one of few places, so that an outline can hold them all.
pub(super) fn clause() -> impl Strategy<Value = ClauseRef> {
    prop::sample::select(&CLAUSES[..]).prop_map(|at| ClauseRef(at.to_owned()))
}

pub(super) const CLAUSES: [&str; 5] = ["07", "1.b", "II, đoạn 1", "null", "V: a"];

/// An id made of one that looks like something else.
pub(super) fn id(position: usize) -> Id {
    let ids = [
        "null",
        "07",
        "1.b",
        "no",
        "1e3",
        "2014-06-30",
        "0x1f",
        "true",
        "y",
        "1.50",
    ];
    let base = ids[position % ids.len()];
    let text = match position / ids.len() {
        0 => base.to_owned(),
        round => format!("{base}-{round}"),
    };
    Id::new(&text).expect("an id")
}

/// The day of signing of every made-up plan, and of the days after it.
pub(super) fn signed_on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2014, 2, 1).expect("a day")
}

pub(super) fn day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..2000).prop_map(|days| signed_on() + Days::new(days))
}

pub(super) fn maybe_day() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of(day())
}

/// Two days in order.
pub(super) fn window() -> impl Strategy<Value = (NaiveDate, NaiveDate)> {
    (day(), day()).prop_map(|(one, other)| (one.min(other), one.max(other)))
}

/// A number as a file can say it.
pub(super) fn number() -> impl Strategy<Value = Exact> {
    let digits = "-?(0|[1-9][0-9]{0,7})([.,][0-9]{1,9})?";
    digits.prop_filter_map("a number that says one thing", |digits| {
        parse_number(&digits).ok()
    })
}

/// Some of the parties, each once.
pub(super) fn some(parties: Vec<Party>) -> impl Strategy<Value = Vec<Party>> {
    prop::sample::subsequence(parties.clone(), 0..=parties.len().min(3)).prop_shuffle()
}

pub(super) fn one(parties: Vec<Party>) -> impl Strategy<Value = Option<Party>> {
    prop::option::of(prop::sample::select(parties))
}

/// A value of an enum by the words of the format.
pub(super) fn word<T: FileWord + std::fmt::Debug>() -> impl Strategy<Value = T> {
    prop::sample::select(T::WORDS).prop_map(|(_, value)| value)
}

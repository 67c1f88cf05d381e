//! The keys of one mapping in their order; what a file need not say is left out.

use chrono::NaiveDate;

use crate::model::{FileWord, Party, Roster};
use crate::quantity::{Exact, print_number};
use crate::syntax::Tree;

/// Keys with their values, to be gathered in the order of docs/plan-format.md.
#[derive(Default)]
pub(super) struct Keys(Vec<(&'static str, Tree)>);

impl Keys {
    pub(super) fn tree(mut self, key: &'static str, value: Tree) -> Self {
        self.0.push((key, value));
        self
    }

    pub(super) fn tree_if(self, key: &'static str, value: Option<Tree>) -> Self {
        match value {
            Some(value) => self.tree(key, value),
            None => self,
        }
    }

    pub(super) fn text(self, key: &'static str, text: &str) -> Self {
        self.tree(key, Tree::Text(text.to_owned()))
    }

    pub(super) fn text_if(self, key: &'static str, text: Option<&str>) -> Self {
        self.tree_if(key, text.map(|text| Tree::Text(text.to_owned())))
    }

    /// Texts of which each has its line.
    pub(super) fn texts(self, key: &'static str, texts: &[String]) -> Self {
        let items = texts.iter().cloned().map(Tree::Text).collect();
        self.tree_if(key, (!texts.is_empty()).then_some(Tree::Lines(items)))
    }

    pub(super) fn date(self, key: &'static str, date: Option<NaiveDate>) -> Self {
        self.tree_if(key, date.map(|date| Tree::Text(date.to_string())))
    }

    pub(super) fn count(self, key: &'static str, count: Option<u64>) -> Self {
        self.tree_if(key, count.map(|count| Tree::Number(count.to_string())))
    }

    /// A switch that does not stand as it does by default.
    pub(super) fn switch(self, key: &'static str, on: bool, default: bool) -> Self {
        self.tree_if(key, (on != default).then_some(Tree::Switch(on)))
    }

    pub(super) fn word<T: FileWord>(self, key: &'static str, value: &T) -> Self {
        self.text(key, value.word())
    }

    /// A word other than that of the default.
    pub(super) fn word_unless_default<T: FileWord + Default>(
        self,
        key: &'static str,
        value: &T,
    ) -> Self {
        if *value == T::default() {
            self
        } else {
            self.word(key, value)
        }
    }

    pub(super) fn party(self, key: &'static str, party: Option<Party>, roster: &Roster) -> Self {
        self.text_if(key, party.map(|party| roster.party_id(party)))
    }

    pub(super) fn parties(self, key: &'static str, parties: &[Party], roster: &Roster) -> Self {
        let ids = parties.iter().map(|party| roster.party_id(*party));
        self.words(key, ids)
    }

    /// A list of words or ids, where there are any.
    pub(super) fn words<'a>(self, key: &'static str, words: impl Iterator<Item = &'a str>) -> Self {
        let items: Vec<Tree> = words.map(|word| Tree::Text(word.to_owned())).collect();
        self.tree_if(key, (!items.is_empty()).then_some(Tree::List(items)))
    }

    /// Things of which each has lines of its own, where there are any.
    pub(super) fn blocks(self, key: &'static str, items: impl Iterator<Item = Tree>) -> Self {
        let items: Vec<Tree> = items.collect();
        self.tree_if(key, (!items.is_empty()).then_some(Tree::Lines(items)))
    }

    /// A record inside, where it says anything.
    pub(super) fn record_if_any(self, key: &'static str, inner: Self) -> Self {
        let said = !inner.0.is_empty();
        self.tree_if(key, said.then(|| inner.record()))
    }

    /// A word with what is said of it; the word alone where nothing is.
    pub(super) fn under(self, word: &'static str) -> Tree {
        if self.0.is_empty() {
            Tree::Text(word.to_owned())
        } else {
            Tree::Record(vec![(word, self.record())])
        }
    }

    pub(super) fn record(self) -> Tree {
        Tree::Record(self.0)
    }

    pub(super) fn mapping(self) -> Tree {
        Tree::Mapping(self.0)
    }
}

/// A figure in the unit of its indicator: `12,5%` or `12.5`.
pub(super) fn amount(value: &Exact, in_percent: bool) -> Tree {
    let digits = print_number(value);
    if in_percent {
        Tree::Text(format!("{}%", digits.replace('.', ",")))
    } else {
        Tree::Number(digits)
    }
}

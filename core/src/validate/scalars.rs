//! Judges single scalars: ids, dates, words, switches; each mistake goes into the report.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::diagnostic::{Code, Diagnostic, Severity, closest};
use crate::model::{ClauseRef, FileWord, Id, Party, Roster};
use crate::source::{Place, SourceSet, Span};
use crate::syntax::Sourced;

/// Collects diagnostics while raw values are judged.
pub(crate) struct Judge<'a> {
    pub(crate) sources: &'a SourceSet,
    pub(crate) report: Vec<Diagnostic>,
}

impl<'a> Judge<'a> {
    pub(crate) const fn new(sources: &'a SourceSet) -> Self {
        Self {
            sources,
            report: Vec::new(),
        }
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.has_errors_since(0)
    }

    /// Whether there is an error among the findings from a position on.
    pub(crate) fn has_errors_since(&self, position: usize) -> bool {
        self.report
            .iter()
            .skip(position)
            .any(|diagnostic| diagnostic.severity() == Severity::Error)
    }

    pub(crate) fn say(&mut self, diagnostic: Diagnostic) {
        self.report.push(diagnostic);
    }

    pub(crate) fn place(&self, span: Span) -> Place {
        self.sources.place(span)
    }

    /// A declared id that no earlier thing of its kind has.
    pub(crate) fn declared_id(
        &mut self,
        raw: Option<&Sourced<String>>,
        seen: &mut BTreeMap<String, Place>,
    ) -> Option<Id> {
        let raw = raw?;
        let Some(id) = Id::new(&raw.value) else {
            self.say(Diagnostic::new(Code::BadId, raw.span).with("id", &raw.value));
            return None;
        };
        if let Some(first) = seen.get(&raw.value) {
            let mut diagnostic =
                Diagnostic::new(Code::DuplicateId, raw.span).with("id", &raw.value);
            diagnostic = diagnostic
                .with("first_path", self.sources.shown_path(first.file))
                .with("first_line", first.line);
            self.say(diagnostic);
            return None;
        }
        seen.insert(raw.value.clone(), self.place(raw.span));
        Some(id)
    }

    /// The position of a referenced id among the declared ones.
    pub(crate) fn reference(
        &mut self,
        raw: &Sourced<String>,
        what: &'static str,
        declared: &[&str],
    ) -> Option<usize> {
        let found = declared.iter().position(|id| *id == raw.value);
        if found.is_none() {
            self.say(
                Diagnostic::new(Code::UnknownId, raw.span)
                    .with("id", &raw.value)
                    .with("what", what)
                    .suggesting(closest(&raw.value, declared.iter().copied()).map(str::to_owned)),
            );
        }
        found
    }

    /// A unit or a group by its id.
    pub(crate) fn party(&mut self, raw: &Sourced<String>, roster: &Roster) -> Option<Party> {
        let found = roster.party(&raw.value);
        if found.is_none() {
            let known = roster.units.iter().map(|unit| unit.id.as_str());
            let known = known.chain(roster.groups.iter().map(|group| group.id.as_str()));
            self.say(
                Diagnostic::new(Code::UnknownId, raw.span)
                    .with("id", &raw.value)
                    .with("what", "unit")
                    .suggesting(closest(&raw.value, known).map(str::to_owned)),
            );
        }
        found
    }

    pub(crate) fn parties(&mut self, raw: &[Sourced<String>], roster: &Roster) -> Vec<Party> {
        let mut parties = Vec::new();
        for name in raw {
            if let Some(party) = self.party(name, roster)
                && !parties.contains(&party)
            {
                parties.push(party);
            }
        }
        parties
    }

    /// An ISO date.
    pub(crate) fn date(&mut self, raw: Option<&Sourced<String>>) -> Option<NaiveDate> {
        let raw = raw?;
        let parts: Vec<&str> = raw.value.split('-').collect();
        let numbers = match parts.as_slice() {
            [year, month, day]
                if (year.len(), month.len(), day.len()) == (4, 2, 2)
                    && !raw.value.contains('+') =>
            {
                year.parse::<i32>()
                    .ok()
                    .zip(month.parse::<u32>().ok())
                    .zip(day.parse::<u32>().ok())
            }
            _ => None,
        };
        let Some(((year, month), day)) = numbers else {
            self.say(Diagnostic::new(Code::BadDate, raw.span).with("date", &raw.value));
            return None;
        };
        let date = NaiveDate::from_ymd_opt(year, month, day);
        if date.is_none() {
            self.say(Diagnostic::new(Code::NoSuchDate, raw.span).with("date", &raw.value));
        }
        date
    }

    /// One of the words of a kind.
    pub(crate) fn word<T: FileWord>(
        &mut self,
        raw: Option<&Sourced<String>>,
        key: &'static str,
    ) -> Option<T> {
        let raw = raw?;
        let found = T::from_word(&raw.value);
        if found.is_none() {
            let allowed: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
            self.say(
                Diagnostic::new(Code::UnknownWord, raw.span)
                    .with("word", &raw.value)
                    .with("key", key)
                    .with("allowed", allowed.join(", "))
                    .suggesting(closest(&raw.value, allowed.into_iter()).map(str::to_owned)),
            );
        }
        found
    }

    /// `true` or `false`; absent is false.
    pub(crate) fn switch(&mut self, raw: Option<&Sourced<String>>, key: &'static str) -> bool {
        self.word(raw, key).unwrap_or(false)
    }

    pub(crate) fn clause(&self, raw: Option<&Sourced<String>>) -> ClauseRef {
        ClauseRef(owned(raw).unwrap_or_default())
    }
}

/// The text of an optional scalar.
pub(crate) fn owned(raw: Option<&Sourced<String>>) -> Option<String> {
    raw.map(|raw| raw.value.trim().to_owned())
        .filter(|text| !text.is_empty())
}

/// The texts of a list.
pub(crate) fn all_owned(raw: &[Sourced<String>]) -> Vec<String> {
    raw.iter().map(|raw| raw.value.trim().to_owned()).collect()
}

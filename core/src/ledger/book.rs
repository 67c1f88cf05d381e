//! The ledger: every entry, in the order in which it was recorded.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::entry::{Entry, Event, Subject};
use super::known::KnownLedger;
use crate::model::Origin;
use crate::model::Party;

/// The office's clock is seven hours ahead of UTC all year (docs/plan-format.md: +07:00).
const OFFICE_AHEAD_OF_UTC: TimeDelta = TimeDelta::hours(7);

/// All entries of one plan, oldest recording first, with an index that is built once.
///
/// Entries are never changed: what a correction says takes effect in [`Ledger::known_at`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "StatedLedger")]
pub struct Ledger {
    entries: Vec<Entry>,
    #[serde(skip_serializing)]
    index: Index,
}

/// A ledger as it travels: the index is built where it arrives.
#[derive(Deserialize)]
struct StatedLedger {
    entries: Vec<Entry>,
}

/// Where to find entries without reading all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Index {
    /// The entries of each subject by whom they concern, then oldest recording first.
    pub by_subject: BTreeMap<Subject, Vec<Mention>>,
    /// The positions of the corrections, oldest recording first.
    pub corrections: Vec<u32>,
    /// The position of every entry that a correction names; the first one where an id stands twice.
    pub targets: HashMap<String, u32>,
}

/// One entry among those of its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mention {
    /// Whose word it is, or whom an act concerns.
    pub unit: Option<Party>,
    /// Where it stands among all entries.
    pub position: u32,
}

impl Ledger {
    /// A ledger of these entries, in the order of their recording; entries recorded at the same
    /// moment keep the order in which they are given.
    ///
    /// ```
    /// use tiendo_core::ledger::{Ledger, Origin};
    ///
    /// let ledger = Ledger::new(Vec::new());
    /// assert!(ledger.entries().is_empty());
    /// assert_eq!(ledger.origin(), Origin::Reported);
    /// ```
    #[must_use]
    pub fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| entry.recorded_at);
        let index = Index::of(&entries);
        Self { entries, index }
    }

    /// A ledger without entries.
    #[must_use]
    pub fn empty() -> Self {
        Self::default()
    }

    /// Adds an entry that was recorded after all others, as [`decide`](super::decide) makes it. One
    /// that was recorded earlier takes its place in the order all the same.
    pub fn add(&mut self, entry: Entry) {
        let in_order = self
            .entries
            .last()
            .is_none_or(|last| last.recorded_at <= entry.recorded_at);
        let names_others = matches!(entry.event, Event::Corrects { .. });
        let is_named = self.index.targets.contains_key(&entry.id);
        let position = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        if in_order && !names_others && !is_named {
            let mention = Mention {
                unit: entry.unit,
                position,
            };
            let of_subject = self.index.by_subject.entry(entry.subject).or_default();
            let place = of_subject.partition_point(|known| *known < mention);
            of_subject.insert(place, mention);
            self.entries.push(entry);
        } else {
            let mut entries = std::mem::take(&mut self.entries);
            entries.push(entry);
            *self = Self::new(entries);
        }
    }

    /// The entry with an id, and its position among all.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<(u32, &Entry)> {
        (0..).zip(&self.entries).find(|(_, entry)| entry.id == id)
    }

    /// All entries, oldest recording first; corrections stand among them as they were recorded.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Sample as soon as one entry is a sample.
    #[must_use]
    pub fn origin(&self) -> Origin {
        let sample = self
            .entries
            .iter()
            .any(|entry| entry.origin == Origin::Sample);
        if sample {
            Origin::Sample
        } else {
            Origin::Reported
        }
    }

    /// What was known at the end of a day in the office's time zone (+07:00), corrections applied.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use tiendo_core::ledger::Ledger;
    ///
    /// let day = NaiveDate::from_ymd_opt(2014, 6, 30).unwrap_or_default();
    /// assert_eq!(Ledger::empty().known_at(day).entries().count(), 0);
    /// ```
    #[must_use]
    pub fn known_at(&self, day: NaiveDate) -> KnownLedger<'_> {
        let known = self
            .entries
            .partition_point(|entry| office_day(entry.recorded_at) <= day);
        KnownLedger::new(&self.entries[..known], &self.index)
    }
}

/// The day in the office's time zone at a moment.
pub(super) fn office_day(moment: DateTime<FixedOffset>) -> NaiveDate {
    let utc = moment.naive_utc();
    utc.checked_add_signed(OFFICE_AHEAD_OF_UTC)
        .unwrap_or(utc)
        .date()
}

impl Index {
    fn of(entries: &[Entry]) -> Self {
        let mut index = Self::default();
        for (position, entry) in (0_u32..).zip(entries) {
            index
                .by_subject
                .entry(entry.subject)
                .or_default()
                .push(Mention {
                    unit: entry.unit,
                    position,
                });
            let mut event = &entry.event;
            if matches!(event, Event::Corrects { .. }) {
                index.corrections.push(position);
            }
            while let Event::Corrects { entry, event: said } = event {
                index.targets.insert(entry.clone(), u32::MAX);
                event = said;
            }
        }
        for mentions in index.by_subject.values_mut() {
            mentions.sort_unstable();
        }
        if !index.targets.is_empty() {
            for (position, entry) in (0_u32..).zip(entries) {
                if let Some(target) = index.targets.get_mut(&entry.id) {
                    *target = position.min(*target);
                }
            }
        }
        index
    }
}

impl From<StatedLedger> for Ledger {
    fn from(stated: StatedLedger) -> Self {
        Self::new(stated.entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::testing::{day, entry};

    fn check(recorded_at: &str, known_at: &str, expect: usize) {
        let mut entry = entry("a", Event::NoChange);
        entry.recorded_at = recorded_at.parse().unwrap();
        let ledger = Ledger::new(vec![entry]);
        assert_eq!(
            ledger.known_at(day(known_at)).entries().count(),
            expect,
            "{recorded_at}"
        );
    }

    #[test]
    fn a_day_ends_in_the_offices_time_zone() {
        check("2014-06-20T23:59:59+07:00", "2014-06-20", 1);
        check("2014-06-21T00:00:00+07:00", "2014-06-20", 0);
        check("2014-06-20T16:59:59+00:00", "2014-06-20", 1);
        check("2014-06-20T17:00:00+00:00", "2014-06-20", 0);
        check("2014-06-20T17:00:00+00:00", "2014-06-21", 1);
    }

    #[test]
    fn entries_stand_in_recorded_order_and_ties_keep_theirs() {
        let mut early = entry("early", Event::NoChange);
        early.recorded_at = "2014-01-01T00:00:00+07:00".parse().unwrap();
        let tie = [entry("b", Event::NoChange), entry("a", Event::NoChange)];
        let ledger = Ledger::new([tie.as_slice(), &[early]].concat());
        let ids: Vec<&str> = ledger
            .entries()
            .iter()
            .map(|entry| entry.id.as_str())
            .collect();
        assert_eq!(ids, ["early", "b", "a"]);
    }

    #[test]
    fn one_sample_makes_a_sample() {
        let mut sample = entry("b", Event::NoChange);
        sample.origin = Origin::Sample;
        let ledger = Ledger::new(vec![entry("a", Event::NoChange), sample]);
        assert_eq!(ledger.origin(), Origin::Sample);
        assert_eq!(Ledger::empty().origin(), Origin::Reported);
    }

    #[test]
    fn a_ledger_travels_with_its_entries_alone() {
        let correction = Event::Corrects {
            entry: "a".to_owned(),
            event: Box::new(Event::Acknowledged),
        };
        let ledger = Ledger::new(vec![entry("a", Event::NoChange), entry("b", correction)]);
        let text = serde_json::to_string(&ledger).unwrap();
        assert_eq!(serde_json::from_str::<Ledger>(&text).unwrap(), ledger);
        let bytes = postcard::to_stdvec(&ledger).unwrap();
        assert_eq!(postcard::from_bytes::<Ledger>(&bytes).unwrap(), ledger);
    }
}

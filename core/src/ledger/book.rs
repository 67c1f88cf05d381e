//! The ledger: every entry, in the order in which it was recorded.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::entry::{Entry, Event};
use super::index::Index;
use super::known::KnownLedger;
use crate::model::Origin;

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

    /// Adds an entry, as [`decide`](super::decide) makes it, behind those that were recorded before
    /// it or at the same moment.
    pub fn add(&mut self, entry: Entry) {
        self.record(entry);
    }

    /// Makes room for more, so that one entry need not wait until all others are moved.
    pub(crate) fn make_room(&mut self) {
        self.entries.reserve(self.entries.len() / 4);
    }

    /// Adds an entry, and gives the position of the entry of which more is known now: its own, or that of the
    /// entry that it corrects. `None` where others may have changed too: they were recorded later,
    /// or what it corrects is a correction.
    pub(crate) fn record(&mut self, entry: Entry) -> Option<u32> {
        let place = self
            .entries
            .partition_point(|other| other.recorded_at <= entry.recorded_at);
        let is_last = place == self.entries.len();
        self.entries.insert(place, entry);
        if !is_last {
            self.index = Index::of(&self.entries);
            return None;
        }
        let position = u32::try_from(place).ok()?;
        self.index.add(position, &self.entries);
        match &self.entries.get(place)?.event {
            Event::Corrects { entry, event } => {
                let target = self.index.target(entry, position);
                let named = target.and_then(|target| self.entries.get(target as usize));
                let both = [Some(&**event), named.map(|named| &named.event)];
                let is_simple = !both.into_iter().flatten().any(Event::is_correction);
                is_simple.then(|| target.unwrap_or(position))
            }
            _ => Some(position),
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
    fn what_is_recorded_later_finds_the_same_place() {
        let corrects = |name: &str| Event::Corrects {
            entry: name.to_owned(),
            event: Box::new(Event::Acknowledged),
        };
        let mut late = entry("c", corrects("b"));
        late.recorded_at = "2014-06-21T00:00:00+07:00".parse().unwrap();
        let mut nested = entry("d", corrects("c"));
        nested.recorded_at = late.recorded_at;
        let early = entry("b", Event::NoChange);
        let mut ledger = Ledger::new(vec![entry("a", corrects("d"))]);
        for (entry, expect) in [
            (late.clone(), Some(1)),
            (early.clone(), None),
            (nested.clone(), None),
        ] {
            assert_eq!(ledger.record(entry), expect);
        }
        let all = vec![entry("a", corrects("d")), early, late, nested];
        assert_eq!(ledger, Ledger::new(all));
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

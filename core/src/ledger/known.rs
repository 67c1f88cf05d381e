//! What was known on a day: the entries recorded by then, each as its last correction has it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::book::{Index, Mention};
use super::entry::{Entry, Event, Subject};
use crate::model::Party;

/// The entries recorded by the end of a day, with the corrections recorded by then applied.
///
/// A correction replaces the event and the effective day of the entry that it names; subject,
/// unit, period and place in the order stay those of the named entry. Of several corrections of one
/// entry the last recorded counts. A correction may itself be corrected: where the new event is
/// again a correction it stands in its stead, any other event says what the first named entry
/// should have said. A correction that names no entry recorded before it changes nothing: the
/// reader of the files reports it.
#[derive(Debug, Clone)]
pub struct KnownLedger<'a> {
    entries: &'a [Entry],
    index: &'a Index,
    corrected: BTreeMap<u32, Correction<'a>>,
    /// Whether the entry at a position is among them, which few are.
    is_corrected: Vec<bool>,
}

/// One entry as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownEntry<'a> {
    /// Its position among [`Ledger::entries`](super::Ledger::entries).
    pub position: u32,
    /// The entry as it was recorded: id, unit, subject, period.
    pub entry: &'a Entry,
    /// What happened, as the last correction has it; never [`Event::Corrects`].
    pub event: &'a Event,
    /// When it was true, as the last correction has it.
    pub effective_on: NaiveDate,
    /// The position of the correction that counts, where there is one.
    pub corrected_by: Option<u32>,
}

/// What an entry should have said.
#[derive(Debug, Clone, Copy)]
struct Correction<'a> {
    event: &'a Event,
    effective_on: NaiveDate,
    position: u32,
}

impl<'a> KnownLedger<'a> {
    pub(super) fn new(entries: &'a [Entry], index: &'a Index) -> Self {
        let corrected = corrections(entries, index);
        let mut is_corrected = vec![false; entries.len()];
        for position in corrected.keys() {
            if let Some(flag) = is_corrected.get_mut(at(*position)) {
                *flag = true;
            }
        }
        Self {
            entries,
            index,
            corrected,
            is_corrected,
        }
    }

    /// Every entry that was known, oldest recording first, without the corrections themselves.
    pub fn entries(&self) -> impl Iterator<Item = KnownEntry<'a>> + '_ {
        let positions = (0_u32..).zip(self.entries);
        positions.filter_map(|(position, entry)| self.known(position, entry))
    }

    /// What was known of one task, indicator or duty: what concerns everybody first, then by unit
    /// and group, and of each of these the oldest recording first.
    pub fn about(&self, subject: Subject) -> impl Iterator<Item = KnownEntry<'a>> + '_ {
        self.among(self.mentions(subject))
    }

    /// What was known of a subject in the name of one unit or group, or in nobody's: the oldest
    /// recording first.
    pub fn about_unit(
        &self,
        subject: Subject,
        unit: Option<Party>,
    ) -> impl Iterator<Item = KnownEntry<'a>> + '_ {
        let all = self.mentions(subject);
        let rest = &all[all.partition_point(|mention| mention.unit < unit)..];
        self.among(&rest[..rest.partition_point(|mention| mention.unit == unit)])
    }

    /// What was known of a subject in the name of any group.
    pub fn about_groups(&self, subject: Subject) -> impl Iterator<Item = KnownEntry<'a>> + '_ {
        let all = self.mentions(subject);
        let is_group = |mention: &Mention| matches!(mention.unit, Some(Party::Group(_)));
        // Groups are greater than units.
        self.among(&all[all.partition_point(|mention| !is_group(mention))..])
    }

    fn mentions(&self, subject: Subject) -> &'a [Mention] {
        let mentions = self.index.by_subject.get(&subject);
        mentions.map_or(&[][..], Vec::as_slice)
    }

    /// Those that were recorded by the day.
    fn among<'m>(&'m self, mentions: &'m [Mention]) -> impl Iterator<Item = KnownEntry<'a>> + 'm {
        mentions.iter().filter_map(|mention| {
            let entry = self.entries.get(at(mention.position))?;
            self.known(mention.position, entry)
        })
    }

    fn known(&self, position: u32, entry: &'a Entry) -> Option<KnownEntry<'a>> {
        if is_correction(&entry.event) {
            // It says nothing of its own, even where a later one says it better.
            return None;
        }
        if !self.is_corrected.get(at(position)).copied()? {
            return Some(KnownEntry {
                position,
                entry,
                event: &entry.event,
                effective_on: entry.effective_on,
                corrected_by: None,
            });
        }
        let correction = self.corrected.get(&position)?;
        (!is_correction(correction.event)).then_some(KnownEntry {
            position,
            entry,
            event: correction.event,
            effective_on: correction.effective_on,
            corrected_by: Some(correction.position),
        })
    }
}

const fn at(position: u32) -> usize {
    position as usize
}

fn is_correction(event: &Event) -> bool {
    matches!(event, Event::Corrects { .. })
}

/// The correction that counts for each corrected entry, by the entry's position.
fn corrections<'a>(entries: &'a [Entry], index: &Index) -> BTreeMap<u32, Correction<'a>> {
    let mut corrected = BTreeMap::new();
    let entry_at = |position: u32| entries.get(at(position));
    let mut waiting: BTreeSet<u32> = index
        .corrections
        .iter()
        .copied()
        .filter(|position| entry_at(*position).is_some())
        .collect();
    // The last recorded first: whatever corrects a correction is known before it is applied.
    while let Some(position) = waiting.pop_last() {
        let Some(entry) = entry_at(position) else {
            continue;
        };
        let stated = Correction {
            event: &entry.event,
            effective_on: entry.effective_on,
            position,
        };
        let Some((name, correction)) = statement(stated, corrected.get(&position).copied()) else {
            continue;
        };
        let Some(target) = index
            .targets
            .get(name)
            .copied()
            .filter(|target| *target < position)
        else {
            continue;
        };
        if let std::collections::btree_map::Entry::Vacant(place) = corrected.entry(target) {
            place.insert(correction);
            if is_correction(correction.event) {
                waiting.insert(target);
            }
        }
    }
    corrected
}

/// Which entry a correction names and what it says, after what corrects the correction.
fn statement<'a>(
    stated: Correction<'a>,
    later: Option<Correction<'a>>,
) -> Option<(&'a str, Correction<'a>)> {
    let whole = match later {
        Some(later) if is_correction(later.event) => later,
        _ => stated,
    };
    let Event::Corrects { entry, event } = whole.event else {
        return None;
    };
    let said = match later {
        Some(later) if !is_correction(later.event) => later,
        _ => Correction { event, ..whole },
    };
    Some((entry, said))
}

#[cfg(test)]
mod tests {
    use crate::ledger::testing::{day, entry};
    use crate::ledger::{Event, Ledger};

    fn corrects(name: &str, event: Event) -> Event {
        Event::Corrects {
            entry: name.to_owned(),
            event: Box::new(event),
        }
    }

    fn progress(percent: u8) -> Event {
        Event::Progress {
            percent: Some(percent),
            results: None,
            obstacles: None,
            causes: None,
            proposals: None,
        }
    }

    /// Entries `e0`, `e1`, … recorded and effective on consecutive days of June 2014 from the 1st.
    fn check(events: &[Event], known_at: &str, expect: &[(&str, Event, &str)]) {
        let entries = (1..).zip(events).map(|(number, event)| {
            let mut entry = entry(&format!("e{}", number - 1), event.clone());
            entry.recorded_at = format!("2014-06-{number:02}T09:00:00+07:00")
                .parse()
                .unwrap();
            entry.effective_on = day(&format!("2014-06-{number:02}"));
            entry
        });
        let ledger = Ledger::new(entries.collect());
        let known = ledger.known_at(day(known_at));
        let seen: Vec<_> = known
            .entries()
            .map(|known| {
                (
                    known.entry.id.as_str(),
                    known.event.clone(),
                    known.effective_on,
                )
            })
            .collect();
        let expect: Vec<_> = expect
            .iter()
            .map(|(id, event, on)| (*id, event.clone(), day(on)))
            .collect();
        assert_eq!(seen, expect);
        assert_eq!(
            known.about(ledger.entries()[0].subject).count(),
            expect.len()
        );
    }

    #[test]
    fn a_correction_counts_from_its_recording_on() {
        let events = [progress(60), corrects("e0", progress(50))];
        check(&events, "2014-06-01", &[("e0", progress(60), "2014-06-01")]);
        check(&events, "2014-06-02", &[("e0", progress(50), "2014-06-02")]);
    }

    #[test]
    fn of_several_corrections_the_last_recorded_counts() {
        let events = [
            progress(60),
            corrects("e0", progress(50)),
            corrects("e0", Event::Acknowledged),
        ];
        check(
            &events,
            "2014-06-30",
            &[("e0", Event::Acknowledged, "2014-06-03")],
        );
        check(&events, "2014-06-02", &[("e0", progress(50), "2014-06-02")]);
    }

    #[test]
    fn corrections_may_be_corrected() {
        let chain = [
            progress(60),
            corrects("e0", progress(50)),
            corrects("e1", progress(40)),
        ];
        check(&chain, "2014-06-30", &[("e0", progress(40), "2014-06-03")]);
        let other_entry = [
            progress(60),
            progress(10),
            corrects("e0", progress(50)),
            corrects("e2", corrects("e1", progress(20))),
        ];
        check(
            &other_entry,
            "2014-06-30",
            &[
                ("e0", progress(60), "2014-06-01"),
                ("e1", progress(20), "2014-06-04"),
            ],
        );
        let becomes_one = [
            progress(60),
            progress(10),
            corrects("e1", corrects("e0", progress(5))),
        ];
        check(
            &becomes_one,
            "2014-06-30",
            &[("e0", progress(5), "2014-06-03")],
        );
    }

    #[test]
    fn what_names_nothing_earlier_changes_nothing() {
        let events = [
            corrects("e1", progress(1)),
            progress(60),
            corrects("nobody", progress(2)),
        ];
        check(&events, "2014-06-30", &[("e1", progress(60), "2014-06-02")]);
        check(&[corrects("e0", Event::NoChange)], "2014-06-30", &[]);
    }
}

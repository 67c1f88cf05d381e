//! Which correction counts for each corrected entry, of those that were known on a day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::entry::{Entry, Event};
use super::index::{Correcting, Index};

/// What an entry should have said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Correction<'a> {
    pub event: &'a Event,
    pub effective_on: NaiveDate,
    pub position: u32,
}

/// The corrections that count.
#[derive(Debug, Clone)]
pub(super) struct Corrections<'a> {
    /// The one that counts first, then what earlier ones said, the latest of them first.
    by_entry: BTreeMap<u32, Vec<Correction<'a>>>,
    /// Whether the entry at a position is among them. Few are, and every entry is asked about.
    is_corrected: Vec<bool>,
}

impl<'a> Corrections<'a> {
    /// Those among the entries that were known, which are the first of the index.
    pub(super) fn of(entries: &'a [Entry], index: &Index) -> Self {
        let mut found = Self {
            by_entry: BTreeMap::new(),
            is_corrected: vec![false; entries.len()],
        };
        let is_known = |correcting: &Correcting| (correcting.position as usize) < entries.len();
        let corrections = index.corrections.iter().copied();
        let mut waiting: Vec<Correcting> = corrections.take_while(is_known).collect();
        // The last recorded first: whatever corrects a correction is known before it is applied.
        while let Some(Correcting { position, target }) = waiting.pop() {
            let Some(entry) = entries.get(position as usize) else {
                continue;
            };
            let stated = Correction {
                event: &entry.event,
                effective_on: entry.effective_on,
                position,
            };
            let later = found.of_entry(position).copied();
            let Some((name, correction)) = statement(stated, later) else {
                continue;
            };
            let target = match later {
                Some(later) if later.event.is_correction() => index.target(name, position),
                _ => target,
            };
            let Some(target) = target else { continue };
            if found.take(target, correction) && correction.event.is_correction() {
                turn(target, &mut waiting);
            }
            if let Event::Corrects { event, .. } = stated.event {
                found.remember(target, Correction { event, ..stated });
            }
        }
        found
    }

    /// The one that counts for the entry at a position.
    pub(super) fn of_entry(&self, position: u32) -> Option<&Correction<'a>> {
        self.history(position).first()
    }

    /// The one that counts for the entry at a position, and what those before it said, the latest of
    /// them first.
    pub(super) fn history(&self, position: u32) -> &[Correction<'a>] {
        match self.is_corrected.get(position as usize) {
            Some(true) => self.by_entry.get(&position),
            _ => None,
        }
        .map_or(&[][..], Vec::as_slice)
    }

    /// Takes a correction unless a later one was taken, and tells whether it did.
    fn take(&mut self, target: u32, correction: Correction<'a>) -> bool {
        let is_corrected = self.is_corrected.get_mut(target as usize);
        let is_first = is_corrected.is_some_and(|flag| !std::mem::replace(flag, true));
        if is_first {
            self.by_entry.insert(target, vec![correction]);
        }
        is_first
    }

    /// Keeps what an entry was once corrected to.
    fn remember(&mut self, target: u32, correction: Correction<'a>) {
        if let Some(history) = self.by_entry.get_mut(&target) {
            history.push(correction);
        }
    }
}

/// An entry that says a correction now waits among the corrections; it may be there already.
fn turn(target: u32, waiting: &mut Vec<Correcting>) {
    let place = waiting.partition_point(|other| other.position < target);
    if waiting
        .get(place)
        .is_none_or(|other| other.position != target)
    {
        let turned = Correcting {
            position: target,
            target: None,
        };
        waiting.insert(place, turned);
    }
}

/// Which entry a correction names and what it says, after what corrects the correction.
fn statement<'a>(
    stated: Correction<'a>,
    later: Option<Correction<'a>>,
) -> Option<(&'a str, Correction<'a>)> {
    let whole = match later {
        Some(later) if later.event.is_correction() => later,
        _ => stated,
    };
    let Event::Corrects { entry, event } = whole.event else {
        return None;
    };
    let said = match later {
        Some(later) if !later.event.is_correction() => later,
        _ => Correction { event, ..whole },
    };
    Some((entry, said))
}

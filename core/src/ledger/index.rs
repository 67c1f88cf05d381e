//! Where to find entries without reading all of them: by subject, by unit, by correction.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::entry::{Entry, Event, Subject};
use super::gist::Gist;
use crate::model::{Figure, IndicatorIndex, Party};

/// Where to find entries without reading all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Index {
    /// The entries of each subject by whom they concern, then oldest recording first; corrections,
    /// which say nothing of their own, are left out.
    pub by_subject: BTreeMap<Subject, Vec<Mention>>,
    /// What is entered on each indicator, in the order of days and then of recording.
    pub figures: BTreeMap<IndicatorIndex, Vec<Observed>>,
    /// What each unit and group said of indicators and duties.
    pub beside_tasks: BTreeMap<Party, Vec<Mention>>,
    /// The corrections, oldest recording first.
    pub corrections: Vec<Correcting>,
    /// The position of every entry that a correction names; the first one where an id stands twice.
    pub targets: HashMap<String, u32>,
}

/// A correction and the entry that it names, where that was recorded before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Correcting {
    pub position: u32,
    pub target: Option<u32>,
}

/// One entry among those of its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mention {
    /// Whose word it is, or whom an act concerns.
    pub unit: Option<Party>,
    /// Where it stands among all entries.
    pub position: u32,
    /// When it was true and what happened, if nothing corrects it. Read here, it need not be fetched
    /// from its entry, which lies anywhere in memory.
    pub effective_on: NaiveDate,
    /// What happened.
    pub gist: Gist,
}

/// An entry on an indicator, with its figure: there are so many that it has to be close at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Observed {
    pub effective_on: NaiveDate,
    pub position: u32,
    pub unit: Option<Party>,
    /// The party of the figure, where one is named, and the figure; null for any other event.
    pub figure: Option<(Option<Party>, Figure)>,
}

impl Observed {
    const fn place(&self) -> (NaiveDate, u32) {
        (self.effective_on, self.position)
    }
}

impl Index {
    /// The index of entries in the order of their recording.
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut index = Self::default();
        for (position, entry) in (0_u32..).zip(entries) {
            index.mention(position, entry, |mentions, _| mentions.len());
            index.observe(position, entry, |figures, _| figures.len());
            for name in named(&entry.event) {
                index.targets.insert(name.to_owned(), u32::MAX);
            }
        }
        for mentions in index.by_subject.values_mut() {
            mentions.sort_unstable();
        }
        for figures in index.figures.values_mut() {
            figures.sort_unstable_by_key(Observed::place);
        }
        if index.targets.is_empty() {
            return index;
        }
        for (position, entry) in (0_u32..).zip(entries) {
            if let Some(target) = index.targets.get_mut(&entry.id) {
                *target = position.min(*target);
            }
        }
        for (position, entry) in (0_u32..).zip(entries) {
            index.correct(position, entry);
        }
        index
    }

    /// Takes in the last of the entries.
    pub(super) fn add(&mut self, position: u32, entries: &[Entry]) {
        let Some(entry) = entries.get(position as usize) else {
            return;
        };
        self.mention(position, entry, |mentions, new| {
            mentions.partition_point(|other| other < new)
        });
        self.observe(position, entry, |figures, new| {
            figures.partition_point(|other| other.place() < new.place())
        });
        for name in named(&entry.event) {
            if !self.targets.contains_key(name) {
                let first = (0..).zip(entries).find(|(_, other)| other.id == name);
                let first = first.map_or(u32::MAX, |(position, _)| position);
                self.targets.insert(name.to_owned(), first);
            }
        }
        if let Some(target) = self.targets.get_mut(&entry.id) {
            *target = position.min(*target);
        }
        self.correct(position, entry);
    }

    /// Notes what an entry is about, at a place among those about the same.
    fn mention(
        &mut self,
        position: u32,
        entry: &Entry,
        place: impl FnOnce(&Vec<Mention>, &Mention) -> usize,
    ) {
        if entry.event.is_correction() {
            return;
        }
        let mention = Mention {
            unit: entry.unit,
            position,
            effective_on: entry.effective_on,
            gist: Gist::of(&entry.event),
        };
        let mentions = self.by_subject.entry(entry.subject).or_default();
        mentions.insert(place(mentions, &mention), mention);
        if let (Some(unit), Subject::Indicator(_) | Subject::Duty(_)) = (entry.unit, entry.subject)
        {
            self.beside_tasks.entry(unit).or_default().push(mention);
        }
    }

    /// Notes the figure of an entry on an indicator, at a place among those on the same.
    fn observe(
        &mut self,
        position: u32,
        entry: &Entry,
        place: impl FnOnce(&Vec<Observed>, &Observed) -> usize,
    ) {
        let Subject::Indicator(indicator) = entry.subject else {
            return;
        };
        if entry.event.is_correction() {
            return;
        }
        let observed = Observed {
            effective_on: entry.effective_on,
            position,
            unit: entry.unit,
            figure: match &entry.event {
                Event::Observed { of, figure } => Some((*of, figure.clone())),
                _ => None,
            },
        };
        let figures = self.figures.entry(indicator).or_default();
        figures.insert(place(figures, &observed), observed);
    }

    fn correct(&mut self, position: u32, entry: &Entry) {
        if let Some(name) = named(&entry.event).next() {
            let target = self.target(name, position);
            self.corrections.push(Correcting { position, target });
        }
    }

    /// The entry with a name, where it was recorded before a correction.
    pub(super) fn target(&self, name: &str, correction: u32) -> Option<u32> {
        let target = self.targets.get(name).copied();
        target.filter(|target| *target < correction)
    }
}

/// The entries that an event corrects, where it is a correction: the outermost first.
fn named(event: &Event) -> impl Iterator<Item = &str> {
    let corrections = std::iter::successors(Some(event), |event| match event {
        Event::Corrects { event, .. } => Some(event),
        _ => None,
    });
    corrections.map_while(|event| match event {
        Event::Corrects { entry, .. } => Some(entry.as_str()),
        _ => None,
    })
}

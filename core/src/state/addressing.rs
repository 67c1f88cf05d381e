//! Whom an entry concerns: a unit's own word, an office's act on a group or on everybody.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::ledger::{Event, KnownEntry, KnownLedger, Mentions, Subject};
use crate::model::{GroupIndex, Line, Party, Roster};

use super::AsOf;

/// The entries about one subject that count on the day, found by whom they concern.
///
/// An entry without a unit concerns every holder. One with a unit concerns that unit. One with a
/// group concerns the holder that stands for the group and, where it is an act of the office, also
/// every unit and group within it. What is shared by all leaders, or in nobody's hands, takes every
/// entry of the subject.
///
/// An assignment that passes from a unit to its successor takes the entries of both: those that name
/// the unit to which it was given, and from the day of passing on those of the successor.
pub(super) struct Addressed<'k, 'a> {
    known: &'k KnownLedger<'a>,
    /// Of each subject.
    mentions: Vec<Mentions<'a>>,
    as_of: AsOf,
    to_everybody: Vec<KnownEntry<'a>>,
    /// Acts on a group, for each unit and group within it, and what was sent, for who prepared it.
    to_others: Vec<(Party, KnownEntry<'a>)>,
}

impl<'k, 'a> Addressed<'k, 'a> {
    /// The entries about any of the subjects, which are one thing said several times.
    ///
    /// What is entered on a duty with preparers concerns them too: what was sent was prepared.
    pub(super) fn to(
        known: &'k KnownLedger<'a>,
        subjects: &[Subject],
        preparers: &BTreeMap<Subject, Vec<Party>>,
        roster: &Roster,
        as_of: &AsOf,
    ) -> Self {
        let mut addressed = Self {
            known,
            mentions: subjects.iter().map(|one| known.mentions(*one)).collect(),
            as_of: *as_of,
            to_everybody: Vec::new(),
            to_others: Vec::new(),
        };
        let covered = |entry: &KnownEntry<'_>| as_of.covers(entry.effective_on);
        for (subject, mentions) in subjects.iter().zip(&addressed.mentions) {
            let to_everybody = known.all(mentions.of(None));
            addressed.to_everybody.extend(to_everybody.filter(covered));
            let acts = known.all(mentions.of_groups()).filter(covered);
            for act in acts.filter(|entry| is_act(entry.event)) {
                let parties = within(act.entry.unit, roster).into_iter();
                addressed
                    .to_others
                    .extend(parties.map(|party| (party, act)));
            }
            for preparer in preparers.get(subject).into_iter().flatten() {
                let sent = known.all(*mentions).filter(covered);
                let sent = sent.filter(|entry| entry.entry.unit.is_some());
                addressed
                    .to_others
                    .extend(sent.map(|entry| (*preparer, entry)));
            }
        }
        addressed.to_others.sort_by_key(|(party, _)| *party);
        addressed
    }

    /// Puts the entries that concern an assignment into `found`, in order.
    pub(super) fn find(&self, line: &Line, found: &mut Vec<KnownEntry<'a>>) {
        found.clear();
        if let Some(party) = line.given_to().party() {
            found.extend(self.of(party));
            for next in line.passings() {
                let entries = next.holder.party().into_iter();
                let entries = entries.flat_map(|party| self.of(party));
                found.extend(entries.filter(|entry| next.since <= entry.effective_on));
            }
            found.extend_from_slice(&self.to_everybody);
        } else {
            for mentions in &self.mentions {
                let all = self.known.all(*mentions);
                found.extend(all.filter(|entry| self.as_of.covers(entry.effective_on)));
            }
        }
        // Mostly few, and in order already.
        if !found.is_sorted_by_key(place) {
            found.sort_unstable_by_key(place);
        }
        // An act on a group reaches a unit and its successor in it, and who prepares for itself.
        found.dedup_by_key(|entry| entry.position);
    }

    /// The entries that concern one party.
    fn of(&self, party: Party) -> impl Iterator<Item = KnownEntry<'a>> + '_ {
        let own = self.mentions.iter();
        let own = own.flat_map(move |mentions| self.known.all(mentions.of(Some(party))));
        let own = own.filter(|entry| self.as_of.covers(entry.effective_on));
        let start = self.to_others.partition_point(|(other, _)| *other < party);
        let acts = self.to_others.get(start..).unwrap_or_default().iter();
        let acts = acts.take_while(move |(other, _)| *other == party);
        own.chain(acts.map(|(_, act)| *act))
    }
}

/// The positions of entries and of the corrections that count for them, in order.
pub(super) fn positions<'a>(entries: impl IntoIterator<Item = &'a KnownEntry<'a>>) -> Vec<u32> {
    let entries = entries.into_iter();
    let mut positions = Vec::with_capacity(entries.size_hint().0);
    for known in entries {
        positions.push(known.position);
        positions.extend(known.corrected_by);
    }
    positions.sort_unstable();
    positions.dedup();
    positions
}

/// Where an entry stands among those of one assignment: by its own day, so that paper that is keyed
/// in late finds its place, and on one day in the order of recording. A correction stands where the
/// wrong entry stood, on the day that it gives.
const fn place(known: &KnownEntry<'_>) -> (NaiveDate, u32) {
    (known.effective_on, known.position)
}

/// Whether an event is an act of the office and not the word of a unit.
const fn is_act(event: &Event) -> bool {
    match event {
        Event::Confirmed { .. }
        | Event::Returned { .. }
        | Event::Extended { .. }
        | Event::Dated { .. }
        | Event::Triggered { .. }
        | Event::NotApplicable { .. }
        | Event::Suspended { .. }
        | Event::Resumed
        | Event::Cancelled { .. } => true,
        Event::Acknowledged
        | Event::Progress { .. }
        | Event::NoChange
        | Event::Completed { .. }
        | Event::Observed { .. }
        | Event::Corrects { .. } => false,
    }
}

/// Every unit and group in a group, and every group declared as a part of one of these, without
/// the group itself.
fn within(group: Option<Party>, roster: &Roster) -> BTreeSet<Party> {
    let mut found = BTreeSet::new();
    let mut open: Vec<Party> = group.into_iter().collect();
    while let Some(party) = open.pop() {
        if !found.insert(party) {
            continue;
        }
        if let Party::Group(index) = party {
            let members = roster.group(index).map_or(&[][..], |group| &group.members);
            open.extend(members.iter().map(|member| member.party));
            let parts = (0..)
                .zip(&roster.groups)
                .filter(|(_, part)| part.subset_of == Some(index));
            open.extend(parts.map(|(position, _)| Party::Group(GroupIndex::new(position))));
        }
    }
    // It has the act among its own entries.
    found.retain(|party| Some(*party) != group);
    found
}

//! Whom an entry concerns: a unit's own word, an office's act on a group or on everybody.

use std::collections::BTreeSet;

use crate::ledger::{Event, KnownEntry, KnownLedger, Subject};
use crate::model::{GroupIndex, Holder, Party, Roster};

use super::AsOf;

/// The entries about one subject that count on the day, found by whom they concern.
///
/// An entry without a unit concerns every holder. One with a unit concerns that unit. One with a
/// group concerns the holder that stands for the group and, where it is an act of the office, also
/// every unit and group within it. What is shared by all leaders, or in nobody's hands, takes every
/// entry of the subject.
pub(super) struct Addressed<'a> {
    all: Vec<KnownEntry<'a>>,
    to_everybody: Vec<KnownEntry<'a>>,
    to_party: Vec<(Party, KnownEntry<'a>)>,
}

impl<'a> Addressed<'a> {
    /// The entries about any of the subjects, which are one thing said several times.
    pub(super) fn to(
        known: &KnownLedger<'a>,
        subjects: impl IntoIterator<Item = Subject>,
        roster: &Roster,
        as_of: &AsOf,
    ) -> Self {
        let mut all: Vec<KnownEntry<'a>> = Vec::new();
        for subject in subjects {
            all.extend(
                known
                    .about(subject)
                    .filter(|entry| as_of.covers(entry.effective_on)),
            );
        }
        // One subject is in order already, and the sort only notices it.
        all.sort_by_key(|entry| entry.position);
        let to_everybody = all
            .iter()
            .filter(|entry| entry.entry.unit.is_none())
            .copied()
            .collect();
        let mut to_party = Vec::with_capacity(all.len());
        for entry in &all {
            match entry.entry.unit {
                Some(Party::Group(group)) if is_act(entry.event) => {
                    to_party.extend(
                        within(group, roster)
                            .into_iter()
                            .map(|party| (party, *entry)),
                    );
                }
                Some(party) => to_party.push((party, *entry)),
                None => {}
            }
        }
        to_party.sort_unstable_by_key(|(party, entry)| (*party, entry.position));
        Self {
            all,
            to_everybody,
            to_party,
        }
    }

    /// Puts the entries that concern a holder into `found`, oldest recording first.
    pub(super) fn find(&self, holder: Holder, found: &mut Vec<KnownEntry<'a>>) {
        found.clear();
        let Some(party) = holder.party() else {
            found.extend_from_slice(&self.all);
            return;
        };
        let start = self.to_party.partition_point(|(other, _)| *other < party);
        let own = self.to_party.get(start..).unwrap_or_default();
        found.extend(
            own.iter()
                .take_while(|(other, _)| *other == party)
                .map(|(_, entry)| *entry),
        );
        if !self.to_everybody.is_empty() {
            found.extend_from_slice(&self.to_everybody);
            found.sort_unstable_by_key(|entry| entry.position);
        }
    }
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

/// The group, every unit and group in it, and every group declared as a part of one of these.
fn within(group: GroupIndex, roster: &Roster) -> BTreeSet<Party> {
    let mut found = BTreeSet::new();
    let mut open = vec![Party::Group(group)];
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
    found
}

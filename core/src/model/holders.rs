//! Who stands behind a list of parties: units, and the members of a group that are not named.

use std::collections::BTreeSet;

use super::id::{GroupIndex, UnitIndex};
use super::task::Holder;
use super::unit::{Party, Roster};

impl Roster {
    /// Every holder of a list of parties with the number of units it stands for, each unit once.
    ///
    /// The named members of a group come first, then one holder for those that the text only
    /// counts. Of a group of which not even the size is known, those without a name are one holder
    /// of size `None`; it counts as one and is marked so.
    #[must_use]
    pub fn holders(&self, parties: &[Party]) -> Vec<(Holder, Option<u32>)> {
        let mut found = Found::default();
        for party in parties {
            found.open(*party, self);
        }
        let units = found
            .units
            .into_iter()
            .map(|unit| (Holder::Unit(unit), Some(1)));
        units.chain(found.rest).collect()
    }
}

#[derive(Default)]
struct Found {
    units: Vec<UnitIndex>,
    seen: BTreeSet<UnitIndex>,
    rest: Vec<(Holder, Option<u32>)>,
    opened: BTreeSet<GroupIndex>,
}

impl Found {
    fn open(&mut self, party: Party, roster: &Roster) {
        match party {
            Party::Unit(unit) => {
                if self.seen.insert(unit) {
                    self.units.push(unit);
                }
            }
            Party::Group(group) => {
                if self.opened.insert(group) {
                    self.open_group(group, roster);
                }
            }
        }
    }

    fn open_group(&mut self, index: GroupIndex, roster: &Roster) {
        let Some(group) = roster.group(index) else {
            return;
        };
        if let Some(stated) = group.stated_size {
            let members = roster.units_of(Party::Group(index));
            let named = u32::try_from(members.len()).unwrap_or(u32::MAX);
            for unit in members {
                self.open(Party::Unit(unit), roster);
            }
            if stated > named {
                self.rest
                    .push((Holder::Remainder(index), Some(stated - named)));
            }
        } else {
            for member in &group.members {
                self.open(member.party, roster);
            }
            if group.members.is_empty() || !group.complete {
                self.rest.push((Holder::WholeGroup(index), None));
            }
        }
    }
}

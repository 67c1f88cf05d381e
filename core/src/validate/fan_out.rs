//! A task in the hands of a group becomes one assignment per unit, and one for those not named.

use crate::model::{Assignment, GroupIndex, Holder, Party, Roster, Task, TaskIndex, UnitIndex};

/// The assignments of all tasks, in their order.
pub(super) fn assignments(tasks: &[Task], roster: &Roster) -> Vec<Assignment> {
    let mut all = Vec::new();
    for (position, task) in tasks.iter().enumerate() {
        let index = TaskIndex::new(position);
        for (holder, size) in holders(task, roster) {
            // A repetition is listed and shares its original's progress; it is counted there.
            let size = if task.same_as.is_some() { 0 } else { size };
            all.push(Assignment {
                task: index,
                holder,
                size,
            });
        }
    }
    all
}

fn holders(task: &Task, roster: &Roster) -> Vec<(Holder, u32)> {
    if task.lead.is_empty() {
        return vec![(Holder::Nobody, 1)];
    }
    if task.joint {
        return vec![(Holder::Joint, 1)];
    }
    let mut found = Found::default();
    for party in &task.lead {
        found.open(*party, roster);
    }
    let units = found.units.into_iter().map(|unit| (Holder::Unit(unit), 1));
    units.chain(found.rest).collect()
}

#[derive(Default)]
struct Found {
    units: Vec<UnitIndex>,
    rest: Vec<(Holder, u32)>,
    opened: Vec<GroupIndex>,
}

impl Found {
    fn open(&mut self, party: Party, roster: &Roster) {
        match party {
            Party::Unit(unit) => {
                if !self.units.contains(&unit) {
                    self.units.push(unit);
                }
            }
            Party::Group(group) if !self.opened.contains(&group) => {
                self.opened.push(group);
                self.open_group(group, roster);
            }
            Party::Group(_) => {}
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
                self.rest.push((Holder::Remainder(index), stated - named));
            }
        } else if group.members.is_empty() {
            self.rest.push((Holder::WholeGroup(index), 1));
        } else {
            for member in &group.members {
                self.open(member.party, roster);
            }
        }
    }
}

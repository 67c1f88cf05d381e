//! A task in the hands of a group becomes one assignment per unit, and one for those not named.

use crate::model::{Assignment, Holder, Roster, Task, TaskIndex};

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
    let holders = roster.holders(&task.lead).into_iter();
    holders
        .map(|(holder, size)| (holder, size.unwrap_or(1)))
        .collect()
}

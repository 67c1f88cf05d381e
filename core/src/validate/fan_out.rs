//! A task in the hands of a group becomes one assignment per unit, and one for those not named.

use chrono::NaiveDate;

use crate::model::{Addressee, Assignment, Holder, Roster, Task, TaskIndex};

/// The assignments of all tasks, in their order.
pub(super) fn assignments(
    tasks: &[Task],
    roster: &Roster,
    signed_on: Option<NaiveDate>,
) -> Vec<Assignment> {
    let mut all = Vec::new();
    for (position, task) in tasks.iter().enumerate() {
        let index = TaskIndex::new(position);
        for given in addressees(task, roster, signed_on) {
            // A repetition is listed and shares its original's progress; it is counted there.
            let size = if task.same_as.is_some() {
                0
            } else {
                given.size.unwrap_or(1)
            };
            all.push(Assignment {
                task: index,
                holder: given.holder,
                joined_on: given.joined_on,
                size,
            });
        }
    }
    all
}

fn addressees(task: &Task, roster: &Roster, signed_on: Option<NaiveDate>) -> Vec<Addressee> {
    let one = |holder| {
        vec![Addressee {
            holder,
            size: Some(1),
            joined_on: None,
            until: None,
        }]
    };
    if task.lead.is_empty() {
        return one(Holder::Nobody);
    }
    if task.joint {
        return one(Holder::Joint);
    }
    let mut given = roster.addressed(&task.lead, signed_on);
    // Who joins after the last day was never asked to finish by it.
    let last_day = task.schedule().by();
    given.retain(|one| {
        one.joined_on
            .is_none_or(|on| last_day.is_none_or(|by| on <= by))
    });
    given
}

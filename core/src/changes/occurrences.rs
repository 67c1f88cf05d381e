//! What differs in the periods of recurring tasks and duties.

use std::collections::HashMap;

use super::{Change, ChangeSubject, What};
use crate::state::{Occurrence, OccurrenceState, PlanState};

pub(super) fn compare(before: &PlanState, after: &PlanState, found: &mut Vec<Change>) {
    let key = |one: &Occurrence| (one.subject, one.given_to, one.period);
    let then: HashMap<_, _> = before
        .occurrences
        .iter()
        .map(|one| (key(one), one.state))
        .collect();
    for now in &after.occurrences {
        let from = then.get(&key(now)).copied();
        // A period that has just begun is no news.
        let is_news =
            from != Some(now.state) && !(from.is_none() && now.state == OccurrenceState::Open);
        if is_news {
            found.push(Change {
                subject: ChangeSubject::Occurrence(now.subject, now.holder, now.period),
                what: What::Occurrence {
                    from,
                    to: now.state,
                },
                units: Some(now.size),
            });
        }
    }
}

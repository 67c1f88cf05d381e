//! What differs in the assignments.

use super::{Change, ChangeSubject, What};
use crate::model::{Completion, Plan};
use crate::state::{AssignmentState, Bucket, PlanState, Silence};

/// Both states list the assignments of the plan in its order: before the signing none, and without
/// those of units that join later. Who holds them may change.
pub(super) fn compare(plan: &Plan, before: &PlanState, after: &PlanState, found: &mut Vec<Change>) {
    let asks_for_confirmation = plan.terms.completion == Completion::Confirmed;
    let (mut earlier, mut later) = (before.assignments.iter(), after.assignments.iter());
    let (mut next_then, mut next_now) = (earlier.next(), later.next());
    for given in &plan.assignments {
        let is_it = |row: &&AssignmentState| row.task == given.task && row.given_to == given.holder;
        let (then, now) = (next_then.filter(is_it), next_now.filter(is_it));
        if then.is_some() {
            next_then = earlier.next();
        }
        let Some(now) = now else { continue };
        next_now = later.next();
        let repeats = plan
            .task(now.task)
            .is_some_and(|task| task.same_as.is_some());
        if repeats {
            continue;
        }
        let subject = ChangeSubject::Assignment(now.task, now.holder);
        let mut say = |what: What| {
            let units = Some(units_of(&what, then, now));
            found.push(Change {
                subject,
                what,
                units,
            });
        };
        if let Some(what) = extended(then, now) {
            say(what);
        }
        let (claimed_then, claimed_now) = (units(then, CLAIMED), units(Some(now), CLAIMED));
        if claimed_now > claimed_then {
            say(What::Completed {
                units: claimed_now - claimed_then,
                on: now.done_on,
            });
        }
        let (done_then, done_now) = (units(then, DONE), units(Some(now), DONE));
        if asks_for_confirmation && done_now > done_then {
            say(What::Confirmed {
                units: done_now - done_then,
            });
        }
        if now.returned && then.is_none_or(|then| !then.returned) {
            say(What::Returned);
        }
        // What the office has sent back is nobody's correction.
        let answered = now.returned && then.is_none_or(|then| !then.returned);
        if claimed_now < claimed_then && !answered && !is_apart(now.bucket) {
            say(What::Withdrawn {
                units: claimed_then - claimed_now,
            });
        }
        if let Some((from, to)) = then.and_then(|then| judged_otherwise(then, now)) {
            say(What::Moved { from, to });
        }
        let overdue = [Bucket::Overdue];
        let (overdue_then, overdue_now) = (units(then, &overdue), units(Some(now), &overdue));
        if overdue_now > overdue_then {
            say(What::NewlyOverdue {
                units: overdue_now - overdue_then,
                due: now.due,
            });
        }
        if let Some(then) = then {
            if is_apart(then.bucket) != is_apart(now.bucket) {
                say(What::Moved {
                    from: then.bucket,
                    to: now.bucket,
                });
            }
            if let Some(what) = heard(then, now) {
                say(what);
            }
        } else if now.last_report_on.is_some() {
            say(What::FirstReport {
                on: now.last_report_on,
            });
        }
    }
}

/// To how many units it happened: all, unless the change counts them itself or only some are judged
/// otherwise.
fn units_of(what: &What, then: Option<&AssignmentState>, now: &AssignmentState) -> u32 {
    match what {
        What::NewlyOverdue { units, .. }
        | What::Completed { units, .. }
        | What::Confirmed { units }
        | What::Withdrawn { units } => *units,
        What::Moved { to, .. } if CLAIMED.contains(to) => {
            units(Some(now), &[*to]).saturating_sub(units(then, &[*to]))
        }
        _ => now.size,
    }
}

/// Buckets of what is done.
const DONE: &[Bucket] = &[Bucket::OnTime, Bucket::Late, Bucket::UndatedDone];

/// Buckets of what its unit says is done.
const CLAIMED: &[Bucket] = &[
    Bucket::OnTime,
    Bucket::Late,
    Bucket::UndatedDone,
    Bucket::Awaiting,
];

/// Whether it is left out of every rate by an act or a condition.
const fn is_apart(bucket: Bucket) -> bool {
    matches!(
        bucket,
        Bucket::Conditional | Bucket::Suspended | Bucket::Cancelled | Bucket::NotApplicable
    )
}

/// Whether units that were on time are late now, or the other way round.
fn judged_otherwise(then: &AssignmentState, now: &AssignmentState) -> Option<(Bucket, Bucket)> {
    let fewer = |bucket| units(Some(now), &[bucket]) < units(Some(then), &[bucket]);
    let more = |bucket| units(Some(now), &[bucket]) > units(Some(then), &[bucket]);
    let ways = [
        (Bucket::OnTime, Bucket::Late),
        (Bucket::Late, Bucket::OnTime),
        (Bucket::UndatedDone, Bucket::OnTime),
        (Bucket::UndatedDone, Bucket::Late),
    ];
    ways.into_iter()
        .find(|(from, to)| fewer(*from) && more(*to))
}

fn units(state: Option<&AssignmentState>, buckets: &[Bucket]) -> u32 {
    let parts = state.into_iter().flat_map(AssignmentState::buckets);
    let here = parts.filter(|(bucket, _)| buckets.contains(bucket));
    here.map(|(_, units)| units).sum()
}

fn extended(then: Option<&AssignmentState>, now: &AssignmentState) -> Option<What> {
    let to = now.due?;
    let from = then.map_or(now.original_due, |then| then.due);
    (from != Some(to)).then_some(What::Extended { from, to })
}

fn heard(then: &AssignmentState, now: &AssignmentState) -> Option<What> {
    let silent = |state: &AssignmentState| {
        matches!(
            state.silence,
            Silence::NeverReported | Silence::AcknowledgedOnly
        )
    };
    if silent(then) && !silent(now) {
        return Some(What::FirstReport {
            on: now.last_report_on,
        });
    }
    if silent(now) && !silent(then) && units(Some(then), CLAIMED) == 0 {
        return Some(What::Withdrawn { units: now.size });
    }
    let grew_old = then.silence == Silence::Reported && now.silence == Silence::Stale;
    (grew_old && now.should_report()).then_some(What::FellSilent {
        last_report_on: now.last_report_on,
    })
}

//! The periods that an entry may name.

use super::{duty, subject_id};
use crate::calendar::{Interval, PeriodKind};
use crate::ledger::entry::{Entry, Event, Subject};
use crate::ledger::refusal::{Ground, Refusal};
use crate::model::Plan;

/// A period that is missing where the entry belongs to one occurrence, or is of a kind in which its
/// subject does not recur.
pub(super) fn wrong(entry: &Entry, plan: &Plan) -> Option<Refusal> {
    let kinds = kinds_of_periods(entry.subject, plan);
    match entry.period {
        None => {
            let of_an_occurrence = matches!(
                entry.event.said(),
                Event::Completed { .. }
                    | Event::Confirmed { .. }
                    | Event::Returned { .. }
                    | Event::Extended { .. }
                    | Event::Dated { .. }
            );
            // A correction keeps the period of what it corrects.
            let corrects = matches!(entry.event, Event::Corrects { .. });
            (of_an_occurrence && !corrects && !kinds.is_empty()).then(|| {
                Refusal::new(Ground::PeriodMissing)
                    .with("period", "")
                    .with("subject", subject_id(entry.subject, plan))
            })
        }
        Some(period) => {
            let fits = kinds.is_empty() || kinds.contains(&period.kind());
            (!fits).then(|| {
                Refusal::new(Ground::PeriodNotInRhythm)
                    .with("period", period)
                    .with("subject", subject_id(entry.subject, plan))
            })
        }
    }
}

/// How often a subject recurs.
fn every(subject: Subject, plan: &Plan) -> &[Interval] {
    match subject {
        Subject::Task(index) => plan.task(index).map(|task| task.schedule().every()),
        Subject::Duty(_) => duty(subject, plan).map(|duty| duty.every.as_slice()),
        Subject::Indicator(_) => None,
    }
    .unwrap_or_default()
}

/// Whether a subject recurs at all, be it on demand.
pub(in crate::ledger) fn has_rhythm(subject: Subject, plan: &Plan) -> bool {
    !every(subject, plan).is_empty()
}

/// The kinds of period in which a subject recurs; none for what happens once or on demand.
pub(in crate::ledger) fn kinds_of_periods(subject: Subject, plan: &Plan) -> Vec<PeriodKind> {
    let every = every(subject, plan).iter();
    every
        .filter_map(|every| PeriodKind::of_interval(*every))
        .collect()
}

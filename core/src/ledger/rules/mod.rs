//! What any single entry keeps to: one set of rules for what is read and for what is recorded.

mod amounts;
mod parties;
mod periods;

pub(super) use amounts::answerable;
#[cfg(feature = "yaml")]
pub(super) use amounts::refused_value;
pub(super) use parties::may_speak;
pub(super) use periods::{has_rhythm, kinds_of_periods};

use super::book::office_day;
use super::entry::{Entry, Subject};
use super::refusal::{Ground, Refusal};
use crate::model::{Plan, ReportingDuty};

/// What is wrong with an entry by itself, whatever else stands in the ledger; the first rule that it
/// breaks.
pub(super) fn objection(entry: &Entry, plan: &Plan) -> Option<Refusal> {
    let said = entry.event.said();
    unfitting(said.keyword(), entry.subject, plan)
        .or_else(|| amounts::figure(said, entry.subject, plan))
        .or_else(|| parties::figure_outside(said, entry.subject, plan))
        .or_else(|| amounts::too_many(said, entry, plan))
        .or_else(|| parties::stranger(entry, plan))
        .or_else(|| not_yet_true(entry))
        .or_else(|| periods::wrong(entry, plan))
}

/// An event that its subject cannot have, by the event's word.
pub(super) fn unfitting(event: &str, subject: Subject, plan: &Plan) -> Option<Refusal> {
    let fits = match subject {
        Subject::Indicator(_) => {
            matches!(
                event,
                "observed" | "no_change" | "acknowledged" | "corrects"
            )
        }
        Subject::Task(_) | Subject::Duty(_) => event != "observed",
    };
    (!fits).then(|| {
        Refusal::new(Ground::EventNotForSubject)
            .with("event", event)
            .with("subject", subject_id(subject, plan))
    })
}

fn not_yet_true(entry: &Entry) -> Option<Refusal> {
    let recorded_on = office_day(entry.recorded_at);
    (recorded_on < entry.effective_on).then(|| {
        Refusal::new(Ground::EffectiveInFuture)
            .with("effective", entry.effective_on)
            .with("recorded", recorded_on)
    })
}

/// The id of a subject, empty for a position of another plan.
pub(super) fn subject_id(subject: Subject, plan: &Plan) -> &str {
    match subject {
        Subject::Task(index) => plan.task(index).map_or("", |task| task.id.as_str()),
        Subject::Indicator(index) => plan
            .indicator(index)
            .map_or("", |indicator| indicator.id.as_str()),
        Subject::Duty(_) => duty(subject, plan).map_or("", |duty| duty.id.as_str()),
    }
}

/// The duty of a subject that is one.
pub(super) fn duty(subject: Subject, plan: &Plan) -> Option<&ReportingDuty> {
    match subject {
        Subject::Duty(index) => plan.reporting.get(index.position()),
        Subject::Task(_) | Subject::Indicator(_) => None,
    }
}

//! What changed between two answers: the JSON of `tiendo changes` (docs/plan-format.md).

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use crate::changes::{Change, ChangeSubject, Changes, Seen, What};
use crate::model::{Holder, Plan};
use crate::quantity::Ratio;
use crate::state::{AsOf, OccurrenceState, OccurrenceSubject};

/// One plan's changes.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo changes`"
)]
pub struct ShownChanges<'a> {
    pub plan: &'a str,
    pub before: ShownMoment,
    pub after: ShownMoment,
    pub restated: Vec<ShownChange<'a>>,
    pub happened: Vec<ShownChange<'a>>,
}

/// The two days of an answer.
#[derive(Debug, Clone, Copy, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo changes`"
)]
pub struct ShownMoment {
    pub as_of: NaiveDate,
    pub known_at: NaiveDate,
}

/// One change; `task`, `duty` or `indicator` says of what.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo changes`"
)]
pub struct ShownChange<'a> {
    pub kind: &'static str,
    pub task: Option<&'a str>,
    pub duty: Option<&'a str>,
    pub indicator: Option<&'a str>,
    pub unit: Option<&'a str>,
    pub period: Option<String>,
    pub units: Option<u32>,
    pub from: Value,
    pub to: Value,
    pub on: Option<NaiveDate>,
}

/// The changes of a plan as they are printed.
#[must_use]
pub fn shown_changes<'a>(plan: &'a Plan, changes: &Changes) -> ShownChanges<'a> {
    let list = |of: &[Change]| of.iter().map(|change| shown(plan, change)).collect();
    ShownChanges {
        plan: plan.id.as_str(),
        before: moment(&changes.before),
        after: moment(&changes.after),
        restated: list(&changes.restated),
        happened: list(&changes.happened),
    }
}

const fn moment(asked: &AsOf) -> ShownMoment {
    ShownMoment {
        as_of: asked.as_of,
        known_at: asked.known_at,
    }
}

fn shown<'a>(plan: &'a Plan, change: &Change) -> ShownChange<'a> {
    let unit = |holder: Holder| plan.holder_id(holder);
    let task = |at| plan.task(at).map(|task| task.id.as_str());
    let mut row = ShownChange {
        kind: change.what.keyword(),
        task: None,
        duty: None,
        indicator: None,
        unit: None,
        period: None,
        units: change.units,
        from: Value::Null,
        to: Value::Null,
        on: None,
    };
    match change.subject {
        ChangeSubject::Assignment(index, holder) => {
            (row.task, row.unit) = (task(index), unit(holder));
        }
        ChangeSubject::Occurrence(subject, holder, period) => {
            match subject {
                OccurrenceSubject::Task(index) => row.task = task(index),
                OccurrenceSubject::Duty(index) => {
                    let duty = plan.reporting.get(index.position());
                    row.duty = duty.map(|duty| duty.id.as_str());
                }
            }
            row.unit = unit(holder);
            row.period = period.map(|period| period.to_string());
        }
        ChangeSubject::Indicator(index) => {
            row.indicator = plan.indicator(index).map(|known| known.id.as_str());
        }
    }
    match &change.what {
        What::NewlyOverdue { due, .. } => row.on = *due,
        What::Completed { on, .. } => row.on = *on,
        What::Confirmed { .. } | What::Withdrawn { .. } | What::Returned => {}
        What::Extended { from, to } => (row.from, row.to) = (json!(from), json!(to)),
        What::Moved { from, to } => {
            (row.from, row.to) = (json!(from.keyword()), json!(to.keyword()));
        }
        What::FirstReport { on } => row.on = *on,
        What::FellSilent { last_report_on } => row.on = *last_report_on,
        What::Occurrence { from, to } => {
            row.from = json!(from.map(OccurrenceState::keyword));
            row.to = json!(to.keyword());
        }
        What::Observed { from, to } => (row.from, row.to) = (seen(from), seen(to)),
        What::Level { from, to } => {
            (row.from, row.to) = (json!(from.keyword()), json!(to.keyword()));
        }
    }
    row
}

fn seen(seen: &Option<Box<Seen>>) -> Value {
    let Some(seen) = seen else {
        return Value::Null;
    };
    let ratio = seen.figure.ratio();
    json!({
        "value": seen.value.to_f64(),
        "numerator": ratio.map(Ratio::numerator),
        "denominator": ratio.map(Ratio::denominator),
        "reporting": seen.coverage.reporting,
        "expected": seen.coverage.expected,
    })
}

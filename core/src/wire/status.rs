//! A state as JSON: the output of `tiendo status --json` (docs/plan-format.md).
//!
//! Percentages are numbers from 0 to 100 with full precision, or null; every field is always there.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::status_rows::{
    ShownIndicatorState, ShownOccurrence, ShownTaskState, ShownUnitState, indicators, occurrences,
    tasks, units,
};
use crate::model::Plan;
use crate::quantity::Ratio;
use crate::state::{Bucket, PlanState, Rate, Rates};

/// The state of one plan.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo status`"
)]
pub struct Status<'a> {
    pub plan: &'a str,
    pub as_of: NaiveDate,
    pub known_at: NaiveDate,
    pub against: &'static str,
    pub in_force: bool,
    pub assignments: BTreeMap<&'static str, u64>,
    pub awaiting_past_due: u64,
    pub rates: BTreeMap<&'static str, ShownRate>,
    pub ageing: BTreeMap<&'static str, u64>,
    pub reporting: BTreeMap<&'static str, u64>,
    pub occurrences: Vec<ShownOccurrence<'a>>,
    pub indicators: Vec<ShownIndicatorState<'a>>,
    pub units: Vec<ShownUnitState<'a>>,
    pub tasks: Vec<ShownTaskState<'a>>,
}

/// A rate with its counts.
#[derive(Debug, Clone, Copy, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo status`"
)]
pub struct ShownRate {
    pub numerator: u64,
    pub denominator: u64,
    pub percent: Option<f64>,
}

impl From<Rate> for ShownRate {
    fn from(rate: Rate) -> Self {
        let ratio = Ratio::new(rate.numerator, rate.denominator);
        Self {
            numerator: rate.numerator,
            denominator: rate.denominator,
            percent: ratio.map(|ratio| ratio.percent().to_f64()),
        }
    }
}

/// The named rates in the order of rules.md §2.
#[must_use]
pub const fn named_rates(rates: &Rates) -> [(&'static str, Rate); 7] {
    [
        ("completion_of_due", rates.completion_of_due),
        ("on_time_of_due", rates.on_time_of_due),
        ("on_time_of_done", rates.on_time_of_done),
        ("done_of_dated", rates.done_of_dated),
        ("overdue_of_due", rates.overdue_of_due),
        ("done_of_undated", rates.done_of_undated),
        ("reported_of_assigned", rates.reported_of_assigned),
    ]
}

/// The state as it is printed.
#[must_use]
pub fn status<'a>(plan: &'a Plan, state: &PlanState) -> Status<'a> {
    let mut assignments = BTreeMap::from([("total", state.counts.total())]);
    assignments.extend(Bucket::ALL.map(|bucket| (bucket.keyword(), state.counts.get(bucket))));
    Status {
        plan: plan.id.as_str(),
        as_of: state.as_of.as_of,
        known_at: state.as_of.known_at,
        against: state.as_of.against.keyword(),
        in_force: state.in_force,
        assignments,
        awaiting_past_due: state.awaiting_past_due,
        rates: named_rates(&state.rates)
            .map(|(name, rate)| (name, rate.into()))
            .into(),
        ageing: BTreeMap::from([
            ("1-30", state.ageing.up_to_30),
            ("31-60", state.ageing.up_to_60),
            ("61-120", state.ageing.up_to_120),
            (">120", state.ageing.over_120),
        ]),
        reporting: BTreeMap::from([
            ("reported", state.reporting.reported),
            ("stale", state.reporting.stale),
            ("never", state.reporting.never),
            ("acknowledged_only", state.reporting.acknowledged_only),
        ]),
        occurrences: occurrences(plan, state),
        indicators: indicators(plan, state),
        units: units(plan, state),
        tasks: tasks(plan, state),
    }
}

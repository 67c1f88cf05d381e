//! A state as JSON: the output of `tiendo status --json` (docs/plan-format.md).
//!
//! Percentages are numbers from 0 to 100 with full precision, or null; every field is always there.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::status_levels::{ShownContradiction, ShownLevels, contradictions, levels};
use super::status_rows::{
    ShownIndicatorState, ShownOccurrence, ShownTaskState, ShownUnitState, indicators, occurrences,
    tasks, units,
};
use crate::model::Plan;
use crate::quantity::Ratio;
use crate::state::{AgeClass, Bucket, PlanState, Rate, RateName, Rates, Silence};

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
    pub has_ended: bool,
    pub assignments: BTreeMap<&'static str, u64>,
    pub awaiting_past_due: u64,
    pub rates: BTreeMap<&'static str, ShownRate>,
    pub ageing: BTreeMap<&'static str, u64>,
    pub reporting: BTreeMap<&'static str, u64>,
    pub occurrences: Vec<ShownOccurrence<'a>>,
    pub levels: ShownLevels,
    pub indicators: Vec<ShownIndicatorState<'a>>,
    pub done_but_unmet: Vec<ShownContradiction<'a>>,
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
pub fn named_rates(rates: &Rates) -> [(&'static str, Rate); 7] {
    RateName::ALL.map(|name| (name.keyword(), rates.get(name)))
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
        has_ended: state.has_ended,
        assignments,
        awaiting_past_due: state.awaiting_past_due,
        rates: named_rates(&state.rates)
            .map(|(name, rate)| (name, rate.into()))
            .into(),
        ageing: AgeClass::ALL
            .map(|class| (class.keyword(), state.ageing.get(class)))
            .into(),
        reporting: Silence::ALL
            .map(|heard| (heard.keyword(), state.reporting.get(heard)))
            .into(),
        occurrences: occurrences(plan, state),
        levels: levels(plan, state),
        indicators: indicators(plan, state),
        done_but_unmet: contradictions(plan, state),
        units: units(plan, state),
        tasks: tasks(plan, state),
    }
}

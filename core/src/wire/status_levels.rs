//! A printed state's summary of indicators: levels rolled up, and what contradicts itself.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::Plan;
use crate::state::{Level, PlanState, RollUp, done_but_unmet};

/// The worst level and how many indicators stand at each.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo status`"
)]
pub struct ShownLevels {
    pub worst: Option<&'static str>,
    pub counts: BTreeMap<&'static str, u64>,
}

/// A task that is done while an indicator of its own is not met.
#[derive(Debug, Clone, Copy, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo status`"
)]
pub struct ShownContradiction<'a> {
    pub task: &'a str,
    pub indicator: &'a str,
}

pub(super) fn levels(plan: &Plan, state: &PlanState) -> ShownLevels {
    let rolled = RollUp::of_plan(plan, state);
    ShownLevels {
        worst: rolled.worst().map(Level::keyword),
        counts: Level::ALL
            .map(|level| (level.keyword(), rolled.count(level)))
            .into(),
    }
}

pub(super) fn contradictions<'a>(plan: &'a Plan, state: &PlanState) -> Vec<ShownContradiction<'a>> {
    let found = done_but_unmet(plan, state).into_iter();
    let named = found.filter_map(|(task, indicator)| {
        Some(ShownContradiction {
            task: plan.task(task)?.id.as_str(),
            indicator: plan.indicator(indicator)?.id.as_str(),
        })
    });
    named.collect()
}

//! One indicator on a day: its level, its values and what was expected of it.

mod build;
mod input;

use serde_json::{Value, json};

use super::ask::Question;
use super::plan;
use crate::ledger::{Event, Subject};
use crate::model::IndicatorIndex;
use crate::quantity::{Exact, round_half_away};
use crate::state::{AsOf, IndicatorState, LevelReason, PaceMethod};

pub(super) fn answer(question: &Question<'_>) -> Result<Value, String> {
    let input: input::Case = question.input()?;
    let (plan, parties) = build::plan(&input)?;
    let subject = Subject::Indicator(IndicatorIndex::new(0));
    let mut entries = Vec::new();
    for (number, observation) in input.observations.iter().enumerate() {
        let event = Event::Observed {
            of: build::party(&parties, observation.of.as_deref())?,
            figure: observation.figure.build()?,
        };
        let sender = build::party(&parties, observation.sender.as_deref())?;
        let days = (observation.on, observation.on);
        entries.push(plan::entry(number, subject, sender, days, event)?);
    }
    let state = plan::state(&plan, entries, &AsOf::on(input.as_of));
    let state = state.indicators.first().ok_or("the plan is not in force")?;
    question.listed(|name| result(state, name))
}

fn result(state: &IndicatorState, name: &str) -> Option<Value> {
    let observed = state.observed.as_ref();
    Some(match name {
        "level" => json!(state.level.keyword()),
        "level_reason" => json!(state.level_reason.map(LevelReason::keyword)),
        "path" => json!(state.path.keyword()),
        "value" => shown(observed.map(|observed| &observed.value), 2),
        "observed_on" => json!(observed.map(|observed| observed.on)),
        "base" => shown(state.base.as_ref(), 2),
        "target" => shown(state.target.as_ref(), 2),
        "target_on" => json!(state.target_on),
        "expected" => shown(state.expected.as_ref(), 2),
        "expected_today" => shown(state.expected_today.as_ref(), 2),
        "path_attainment" => shown(state.path_attainment.as_ref(), 3),
        "target_attainment" => shown(state.target_attainment.as_ref(), 3),
        "required_pace" => shown(state.pace.required.as_ref(), 5),
        "seen_pace" => shown(state.pace.seen.as_ref(), 5),
        "pace_method" => json!(state.pace.method.map(PaceMethod::keyword)),
        "forecast_on" => json!(state.pace.forecast_on),
        "forecast_from" => json!(state.pace.forecast_from),
        "forecast_to" => json!(state.pace.forecast_to),
        "days_late" => json!(state.pace.days_late),
        "coverage" => json!([state.coverage.reporting, state.coverage.expected]),
        _ => return None,
    })
}

fn shown(amount: Option<&Exact>, places: u32) -> Value {
    json!(amount.map(|amount| round_half_away(amount, places)))
}

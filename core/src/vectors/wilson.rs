//! The lower end of the Wilson interval, to ten decimals.

use serde::Deserialize;
use serde_json::{Value, json};

use super::ask::Question;
use crate::quantity::wilson_lower_bound;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    successes: u64,
    trials: u64,
}

pub(super) fn answer(question: &Question<'_>) -> Result<Value, String> {
    let Input { successes, trials } = question.input()?;
    let bound = wilson_lower_bound(successes, trials);
    Ok(json!(bound.map(|bound| format!("{bound:.10}"))))
}

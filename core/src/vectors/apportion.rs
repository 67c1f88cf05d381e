//! Parts as percentages that add up to 100.

use serde::Deserialize;
use serde_json::{Value, json};

use super::ask::Question;
use crate::quantity::{percent_parts, round_half_away};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    parts: Vec<u64>,
    /// Decimals.
    places: u8,
}

pub(super) fn answer(question: &Question<'_>) -> Result<Value, String> {
    let Input { parts, places } = question.input()?;
    let shares = percent_parts(&parts, places);
    let shown = shares
        .iter()
        .map(|share| json!(round_half_away(share, places.into())));
    Ok(shown.collect())
}

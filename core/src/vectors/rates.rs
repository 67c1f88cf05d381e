//! Rates and ages from units per bucket.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::ask::Question;
use crate::quantity::round_half_away;
use crate::state::{Ageing, Bucket, Rate, ReportingCounts, Tally};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Input {
    counts: BTreeMap<String, u32>,
    awaiting_past_due: u64,
    awaiting_undated: u64,
    /// Units by the days that they are overdue.
    overdue: Vec<Overdue>,
    reporting: Reporting,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Overdue {
    days: u32,
    units: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Reporting {
    reported: u64,
    stale: u64,
    never: u64,
    acknowledged_only: u64,
}

pub(super) fn answer(question: &Question<'_>) -> Result<Value, String> {
    let input: Input = question.input()?;
    let mut tally = Tally {
        awaiting_past_due: input.awaiting_past_due,
        awaiting_undated: input.awaiting_undated,
        reporting: ReportingCounts {
            reported: input.reporting.reported,
            stale: input.reporting.stale,
            never: input.reporting.never,
            acknowledged_only: input.reporting.acknowledged_only,
        },
        ..Tally::default()
    };
    for (word, units) in &input.counts {
        let bucket = Bucket::from_keyword(word).ok_or_else(|| format!("no bucket {word}"))?;
        tally.counts.add(bucket, *units);
    }
    for overdue in &input.overdue {
        tally.ageing.add(overdue.days, overdue.units);
    }
    question.listed(|name| result(&tally, name))
}

fn result(tally: &Tally, name: &str) -> Option<Value> {
    let rates = tally.rates();
    let Ageing {
        up_to_30,
        up_to_60,
        up_to_120,
        over_120,
    } = tally.ageing;
    Some(match name {
        "completion_of_due" => shown(rates.completion_of_due),
        "on_time_of_due" => shown(rates.on_time_of_due),
        "on_time_of_done" => shown(rates.on_time_of_done),
        "done_of_dated" => shown(rates.done_of_dated),
        "overdue_of_due" => shown(rates.overdue_of_due),
        "done_of_undated" => shown(rates.done_of_undated),
        "reported_of_assigned" => shown(rates.reported_of_assigned),
        "ageing" => json!([up_to_30, up_to_60, up_to_120, over_120]),
        "total" => json!(tally.counts.total()),
        _ => return None,
    })
}

fn shown(rate: Rate) -> Value {
    let percent = rate.percent().map(|points| round_half_away(&points, 2));
    json!([rate.numerator, rate.denominator, percent])
}

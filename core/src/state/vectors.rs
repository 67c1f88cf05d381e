//! The published cases of rates, and the ages of what is overdue.

use serde_json::Value;

use super::{Ageing, Bucket, Rate, Rates, Tally};
use crate::quantity::round_half_away;

fn tally(case: &Value) -> Tally {
    let count = |value: &Value| u32::try_from(value.as_u64().unwrap()).unwrap();
    let mut tally = Tally {
        awaiting_past_due: case["awaiting_past_due"].as_u64().unwrap(),
        awaiting_undated: case["awaiting_undated"].as_u64().unwrap(),
        ..Tally::default()
    };
    for (bucket, units) in case["counts"].as_object().unwrap() {
        tally
            .counts
            .add(Bucket::from_keyword(bucket).unwrap(), count(units));
    }
    tally
}

fn named(rates: &Rates, name: &str) -> Rate {
    match name {
        "completion_of_due" => rates.completion_of_due,
        "on_time_of_due" => rates.on_time_of_due,
        "on_time_of_done" => rates.on_time_of_done,
        "done_of_dated" => rates.done_of_dated,
        "overdue_of_due" => rates.overdue_of_due,
        "done_of_undated" => rates.done_of_undated,
        other => panic!("no rate is called {other}"),
    }
}

fn shown(rate: Rate) -> Value {
    let percent = rate.percent().map(|points| round_half_away(&points, 2));
    serde_json::json!([rate.numerator, rate.denominator, percent])
}

#[test]
fn rates() {
    let text = include_str!("../../../tests/vectors/rates.json");
    let file: Value = serde_json::from_str(text).unwrap();
    for case in file["cases"].as_array().unwrap() {
        let rates = tally(case).rates();
        for (name, expect) in case["expect"].as_object().unwrap() {
            assert_eq!(
                shown(named(&rates, name)),
                *expect,
                "{}: {name}",
                case["name"]
            );
        }
    }
}

#[test]
fn overdue_units_are_aged_by_days() {
    let mut ageing = Ageing::default();
    for days in [1, 30, 31, 60, 61, 120, 121, 4000] {
        ageing.add(days, 2);
    }
    assert_eq!(
        ageing,
        Ageing {
            up_to_30: 4,
            up_to_60: 4,
            up_to_120: 4,
            over_120: 4
        }
    );
}

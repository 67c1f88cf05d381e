//! The published cases of the deadline reader, run against it.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::calendar::{ReadingContext, WorkingDays, read_deadline};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vectors {
    description: String,
    source: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    words: String,
    signed_on: Option<NaiveDate>,
    #[serde(default)]
    before_includes_named_day: bool,
    expect: serde_json::Value,
}

/// What the reader gives, in the form of the cases.
fn seen(case: &Case) -> serde_json::Value {
    let working_days = WorkingDays::saturday_and_sunday_off();
    let context = ReadingContext {
        signed_on: case.signed_on,
        before_includes_named_day: case.before_includes_named_day,
        working_days: &working_days,
    };
    match read_deadline(&case.words, &context) {
        Ok(reading) => {
            let every = reading
                .schedule
                .every()
                .iter()
                .map(|interval| interval.keyword());
            serde_json::json!({
                "kind": reading.schedule.keyword(),
                "from": reading.schedule.from(),
                "by": reading.schedule.by(),
                "every": every.collect::<Vec<_>>(),
                "urgent": reading.urgent,
                "certainty": reading.certainty.keyword(),
            })
        }
        Err(unreadable) => serde_json::json!({ "unreadable": unreadable.keyword() }),
    }
}

#[test]
fn every_published_case_reads_as_stated() {
    let text = include_str!("../../../../tests/vectors/deadlines.json");
    let vectors: Vectors = serde_json::from_str(text).unwrap();
    assert!(!vectors.description.is_empty() && !vectors.source.is_empty());
    let wrong: Vec<String> = vectors
        .cases
        .iter()
        .filter(|case| seen(case) != case.expect)
        .map(|case| {
            format!(
                "{}: {:?}\n  seen   {}\n  expect {}",
                case.name,
                case.words,
                seen(case),
                case.expect
            )
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

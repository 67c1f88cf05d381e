//! The published cases, natively; `tests/tests/system/vectors.rs` holds every file of the folder.

use super::run;

fn check(file_name: &str, json: &str) {
    let outcomes = run(file_name, json).unwrap();
    let wrong: Vec<_> = outcomes.iter().filter(|outcome| !outcome.holds).collect();
    let (count, all) = (wrong.len(), outcomes.len());
    assert!(wrong.is_empty(), "{count} of {all}: {wrong:#?}");
}

macro_rules! published {
    ($($name:ident: $file:literal),+ $(,)?) => {$(
        #[test]
        fn $name() {
            check($file, include_str!(concat!("../../../tests/vectors/", $file)));
        }
    )+};
}

published! {
    apportion: "apportion.json",
    assignments: "assignments.json",
    deadlines: "deadlines.json",
    formats: "formats.json",
    indicators: "indicators.json",
    pace: "pace.json",
    periods: "periods.json",
    ranks: "ranks.json",
    rates: "rates.json",
    reporting: "reporting.json",
    wilson: "wilson.json",
    working_days: "working-days.json",
}

#[test]
fn a_case_that_nobody_can_read_fails_by_name() {
    let file = r#"{"cases": [{"name": "odd", "words": 7, "expect": null}]}"#;
    let outcomes = run("deadlines.json", file).unwrap();
    assert_eq!(outcomes[0].name, "odd");
    assert!(!outcomes[0].holds && outcomes[0].seen["no_answer"].is_string());
    assert!(run("unknown.json", file).is_err());
    assert!(run("deadlines.json", "[]").is_err());
}

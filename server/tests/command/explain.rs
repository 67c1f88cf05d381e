//! `tiendo explain` on a small plan: one key of each kind as it is printed.
//!
//! `UPDATE_EXPLAINED=1` writes the files again; read the difference.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::run::{plans, run_in};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/command/explained")
}

/// The text of an explanation is the one in the file.
fn check(key: &str, options: &[&str], file: &str) {
    let arguments = [
        &["explain", "plans/mau", key, "--as-of", "2026-07-20"],
        options,
    ]
    .concat();
    let (code, out, error) = run_in(&folder(), &arguments);
    assert_eq!((code, error.as_str()), (0, ""), "{key}");
    let file = folder().join(file);
    if std::env::var_os("UPDATE_EXPLAINED").is_some() {
        std::fs::write(&file, &out).expect("the file is written");
    }
    let expect = std::fs::read_to_string(&file).expect("the file is there");
    assert!(out == expect, "{key} is not {}:\n{out}", file.display());
}

fn answers(path: &str, key: &str, options: &[&str]) -> Vec<Value> {
    let arguments = [&["explain", path, key, "--json"], options].concat();
    let (code, out, error) = run_in(&folder(), &arguments);
    assert_eq!(code, 0, "{error}");
    serde_json::from_str(&out).expect("stdout is a JSON array")
}

#[test]
fn each_kind_of_key_as_people_read_it() {
    check("bucket/overdue", &[], "bucket.txt");
    check("rate/completion_of_due", &[], "rate.txt");
    check("rate/completion_of_due", &["--lang", "en"], "rate.en.txt");
    check("ageing/1-30", &[], "ageing.txt");
    check("reporting/never", &[], "reporting.txt");
    check("task/ke-hoach-don-vi", &[], "task.txt");
    check("task/ke-hoach-don-vi/so-b", &[], "assignment.txt");
    check(
        "task/ke-hoach-don-vi/cac-huyen",
        &["--lang", "en"],
        "remainder.en.txt",
    );
    check("unit/so-b", &[], "unit.txt");
    check("rank/so-b", &[], "rank.txt");
    check("level/needs_push", &[], "level-count.txt");
    check("level/worst", &["--lang", "en"], "worst.en.txt");
    check(
        "unit/so-b/rate/reported_of_assigned",
        &[],
        "rate-of-unit.txt",
    );
    check(
        "task/ke-hoach-don-vi/so-b/silence",
        &["--lang", "en"],
        "silence.en.txt",
    );
    check("indicator/ho-so/history/2026-06-30", &[], "history.txt");
    check("period/bao-cao-quy/2026-Q2", &[], "period.txt");
    check("discipline/so-a/2026-Q2", &[], "discipline.txt");
    check("indicator/ho-so/forecast_on", &[], "forecast.txt");
    check("indicator/ho-so/forecast_to", &[], "no-forecast.txt");
    check("indicator/ho-so", &[], "level.txt");
    check(
        "indicator/ho-so/observed",
        &["--lang", "en"],
        "observed.en.txt",
    );
    check("indicator/ho-so/expected", &[], "expected.txt");
    check("occurrence/bao-cao-quy/so-a/2026-Q2", &[], "occurrence.txt");
}

#[test]
fn json_has_the_formula_its_parts_and_the_places_of_the_entries() {
    let answers = answers(
        "plans",
        "indicator/ho-so/observed",
        &["--as-of", "2026-07-20"],
    );
    let answer = &answers[0];
    assert_eq!(answer["formula"]["name"], "pooled");
    assert_eq!(answer["formula"]["expression"], "100 * n / m");
    assert_eq!(answer["value"]["amount"]["exact"], "81/2");
    assert_eq!(answer["parts"][0]["counted"][1]["entry"], "e7");
    assert_eq!(answer["parts"][0]["counted"][1]["numerator"], 21);
    let corrected = &answer["entries"][1];
    assert_eq!(corrected["says"]["numerator"], 11);
    assert_eq!(corrected["corrected_by"], "e8");
    assert_eq!(corrected["path"], "plans/mau/ke-hoach/ledger/2026.yaml");
    assert_eq!(corrected["line"], 40);
}

#[test]
fn what_was_not_known_then_is_not_used() {
    let options = ["--as-of", "2026-07-20", "--known-at", "2026-07-02"];
    let answers = answers("plans", "indicator/ho-so/observed", &options);
    assert_eq!(answers[0]["value"]["amount"]["exact"], "71/2");
    assert_eq!(answers[0]["entries"][1]["corrected_by"], Value::Null);
}

#[test]
fn without_a_key_the_keys_are_listed() {
    let arguments = ["explain", "plans", "--as-of", "2026-07-20"];
    let (code, out, error) = run_in(&folder(), &arguments);
    assert_eq!(code, 0, "{error}");
    for key in [
        "bucket/overdue",
        "indicator/ho-so/coverage",
        "ageing/over-120",
    ] {
        assert!(out.lines().any(|line| line == key), "{key} in {out}");
    }
    let (_, out, _) = run_in(&folder(), &[&arguments[..], &["--json"]].concat());
    let found: Value = serde_json::from_str(&out).expect("stdout is JSON");
    assert_eq!(found[0]["plan"], "mau-1-kh-ubnd-2026");
    assert!(
        found[0]["keys"]
            .as_array()
            .is_some_and(|keys| keys.len() > 40)
    );
}

#[test]
fn an_unknown_key_names_the_closest_one() {
    let arguments = [
        "explain",
        "plans",
        "rate/completion_of_dew",
        "--as-of",
        "2026-07-20",
    ];
    let (code, out, error) = run_in(&folder(), &arguments);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(
        error.contains("Có phải ý bạn là “rate/completion_of_due”?"),
        "{error}"
    );
    let (code, _, error) = run_in(
        &folder(),
        &["explain", "plans", "bucket/late", "--as-of", "2026-01-14"],
    );
    assert_eq!(code, 2);
    assert!(error.contains("chưa ban hành"), "{error}");
}

#[test]
fn every_shipped_plan_answers_for_a_bucket_a_rate_an_indicator_and_a_unit() {
    let plans = plans();
    let plans = plans.to_str().expect("the path is text");
    let options = ["--as-of", "2020-06-30", "--sample"];
    for key in ["bucket/overdue", "rate/completion_of_due", "bucket/total"] {
        assert_eq!(answers(plans, key, &options).len(), 5, "{key}");
    }
    let (_, out, _) = run_in(
        &folder(),
        &["explain", plans, "--as-of", "2020-06-30", "--json"],
    );
    let found: Value = serde_json::from_str(&out).expect("stdout is JSON");
    for plan in found.as_array().expect("an array") {
        for kind in ["indicator/", "unit/", "task/", "level/"] {
            let mut keys = plan["keys"].as_array().expect("keys").iter();
            let key = keys.find_map(|key| key.as_str().filter(|key| key.starts_with(kind)));
            let key = key.expect("each plan has such a key");
            let answers = answers(plans, key, &options);
            assert!(
                answers.iter().any(|answer| answer["plan"] == plan["plan"]),
                "{key}"
            );
        }
    }
}

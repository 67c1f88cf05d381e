//! `tiendo record` adds one entry, or says why not and changes nothing.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::run::{copy_of_plans, run};

/// A unit and a task that it holds.
pub const UNIT: &[&str] = &["--unit", "so-noi-vu", "--task", "unit-roadmaps"];

/// A copy of the plans, and the folder of Hòa Bình's in it.
pub fn hoa_binh() -> (TempDir, PathBuf) {
    let folder = copy_of_plans();
    let plan = folder.path().join("plans/hoa-binh/59-kh-ubnd-2013");
    (folder, plan)
}

pub fn text(path: &Path) -> &str {
    path.to_str().expect("the path is text")
}

pub fn record(plan: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut all = vec!["record", text(plan)];
    all.extend(arguments);
    run(&all)
}

/// Every file below a folder with its bytes.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder is read") {
        let path = entry.expect("an entry is read").path();
        if path.is_dir() {
            found.push((path.clone(), Vec::new()));
            found.extend(files(&path));
        } else {
            found.push((path.clone(), fs::read(&path).expect("a file is read")));
        }
    }
    found.sort();
    found
}

/// The one ledger file of a plan, named after the year of the clock.
pub fn ledger_file(plan: &Path) -> PathBuf {
    let files = fs::read_dir(plan.join("ledger")).expect("the ledger is there");
    let mut files = files.map(|file| file.expect("a file").path());
    let file = files.find(|file| file.extension().is_some_and(|ending| ending == "yaml"));
    file.expect("a file of entries")
}

fn check_refused(arguments: &[&str], code: i32, word: &str) {
    let (_folder, plan) = hoa_binh();
    let before = files(&plan);
    let (found, out, error) = record(&plan, arguments);
    assert_eq!((found, out.as_str()), (code, ""), "{error}");
    assert!(error.contains(word), "{error}");
    assert_eq!(files(&plan), before, "{arguments:?}");
}

#[test]
fn entries_are_added_below_what_is_there() {
    let (_folder, plan) = hoa_binh();
    let event = [
        "--event",
        "progress",
        "--percent",
        "60",
        "--results",
        "Đã dự thảo: xong.",
        "--by",
        "Lan",
    ];
    let (code, out, error) = record(&plan, &[UNIT, &event].concat());
    assert_eq!(code, 0, "{error}");
    let id = out.trim();
    assert_eq!((id.len(), &id[14..15]), (36, "7"), "{id}");
    let path = ledger_file(&plan);
    let first = fs::read_to_string(&path).expect("written");
    assert!(first.contains(&format!("- id: {id}\n")), "{first}");
    assert!(
        first.contains("{progress: {percent: 60, results: \"Đã dự thảo: xong.\"}}"),
        "{first}"
    );
    // The office's own comment, and no line end behind it.
    let kept = format!("{first}    # so far");
    fs::write(&path, &kept).expect("a comment is added");
    let (code, out, error) = record(&plan, &[UNIT, &["--event", "completed"]].concat());
    assert_eq!(code, 0, "{error}");
    let second = fs::read_to_string(&path).expect("written");
    assert!(second.starts_with(&kept), "{second}");
    assert!(second.contains(out.trim()), "{second}");
    let (code, out, error) = run(&["check", text(&plan)]);
    assert_eq!(code, 0, "{out}{error}");
    let (code, _, error) = record(&plan, &[UNIT, &["--event", "completed"]].concat());
    assert_eq!(code, 1);
    assert!(error.contains("[already-completed]"), "{error}");
    let office = [
        "--office",
        "--unit",
        "so-noi-vu",
        "--task",
        "unit-roadmaps",
        "--event",
        "confirmed",
    ];
    let (code, _, error) = record(&plan, &office);
    assert_eq!(code, 0, "{error}");
    let (_, out, _) = run(&["status", text(&plan), "--json"]);
    let state: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(state[0]["assignments"]["late"], 1);
}

#[test]
fn corrections_and_figures() {
    let (_folder, plan) = hoa_binh();
    let first = [UNIT, &["--event", "progress", "--percent", "60"]].concat();
    let (_, id, _) = record(&plan, &first);
    let correct = [
        UNIT,
        &[
            "--event",
            "progress",
            "--percent",
            "50",
            "--corrects",
            id.trim(),
        ],
    ]
    .concat();
    let (code, _, error) = record(&plan, &correct);
    assert_eq!(code, 0, "{error}");
    let figure = [
        "--office",
        "--indicator",
        "email-accounts",
        "--event",
        "observed",
        "--numerator",
        "1250",
        "--denominator",
        "1300",
        "--of",
        "so-ban-nganh",
    ];
    let (code, _, error) = record(&plan, &figure);
    assert_eq!(code, 0, "{error}");
    let (code, _, error) = record(&plan, &figure);
    assert_eq!(code, 1);
    assert!(error.contains("[figure-exists]"), "{error}");
    let (code, out, error) = run(&["check", text(&plan)]);
    assert_eq!(code, 0, "{out}{error}");
}

#[test]
fn what_is_refused_changes_nothing() {
    check_refused(
        &[UNIT, &["--event", "confirmed"]].concat(),
        1,
        "[office-only]",
    );
    check_refused(
        &[UNIT, &["--event", "progress"]].concat(),
        1,
        "[empty-progress]",
    );
    check_refused(
        &[
            "--unit",
            "so-noi-vu",
            "--task",
            "road-maps",
            "--event",
            "no_change",
        ],
        1,
        "[unknown-subject]",
    );
    check_refused(
        &[
            UNIT,
            &["--event", "no_change", "--effective-on", "2999-01-01"],
        ]
        .concat(),
        1,
        "[effective-in-the-future]",
    );
    check_refused(
        &[
            "--office",
            "--task",
            "unit-roadmaps",
            "--event",
            "extended",
            "--to",
            "2999-01-01",
        ],
        1,
        "[basis-missing]",
    );
    check_refused(
        &[
            "--lang",
            "en",
            "--office",
            "--task",
            "unit-roadmaps",
            "--event",
            "extended",
            "--basis",
            "x",
        ],
        2,
        "missing --to",
    );
    check_refused(
        &[UNIT, &["--event", "no_change", "--percent", "5"]].concat(),
        2,
        "--percent",
    );
    check_refused(&[UNIT, &["--event", "done"]].concat(), 2, "done");
    check_refused(
        &["--task", "unit-roadmaps", "--event", "no_change"],
        2,
        "--unit",
    );
    check_refused(
        &[UNIT, &["--duty", "x", "--event", "no_change"]].concat(),
        2,
        "--duty",
    );
    check_refused(
        &[UNIT, &["--event", "no_change", "--sample"]].concat(),
        2,
        "tiendo sample",
    );
}

#[test]
fn one_plan_is_named() {
    let (folder, _) = hoa_binh();
    let all = folder.path().join("plans");
    let (code, _, error) = record(&all, &[UNIT, &["--event", "no_change"]].concat());
    assert_eq!(code, 2);
    assert!(error.contains("hoa-binh/59-kh-ubnd-2013"), "{error}");
    assert!(error.contains("da-nang/"), "{error}");
}

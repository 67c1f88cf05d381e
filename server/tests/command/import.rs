//! `tiendo import` shows first and writes when told, and never what was refused.

use std::fs;
use std::path::Path;

use crate::record::{files, hoa_binh, record, text};
use crate::run::run;

const FILE: &str = "\
entries:
  - {id: e2, recorded_at: 2014-06-21T09:00:00+07:00, effective_on: 2014-06-20, unit: so-noi-vu, task: unit-roadmaps, event: completed}
  - {id: e1, recorded_at: 2014-06-20T09:00:00+07:00, effective_on: 2014-06-14, unit: so-noi-vu, by: Lan, task: unit-roadmaps, event: {progress: {percent: 60}}}
";

const REFUSED: &str = "  - {id: e3, recorded_at: 2014-06-22T09:00:00+07:00, effective_on: 2014-06-22, unit: so-noi-vu, task: unit-roadmaps, event: completed}
  - {id: e4, recorded_at: 2014-06-22T09:00:00+07:00, effective_on: 2014-06-30, unit: so-noi-vu, task: unit-roadmaps, event: no_change}
";

fn import(file: &Path, plan: &Path, more: &[&str]) -> (i32, String, String) {
    let mut all = vec!["--lang", "en", "import", text(file), text(plan)];
    all.extend(more);
    run(&all)
}

#[test]
fn a_preview_writes_nothing_and_a_second_import_finds_everything_there() {
    let (folder, plan) = hoa_binh();
    let file = folder.path().join("from-unit.yaml");
    fs::write(&file, FILE).expect("written");
    let before = files(&plan);
    let (code, out, error) = import(&file, &plan, &[]);
    assert_eq!(code, 0, "{out}{error}");
    assert!(out.contains("2 new, 0 already there, 0 refused"), "{out}");
    assert!(out.contains("--yes"), "{out}");
    let row = "+ e2 20/06/2014 so-noi-vu unit-roadmaps: ";
    assert!(out.contains(row), "{out}");
    assert_eq!(files(&plan), before);
    let (code, out, error) = import(&file, &plan, &["--yes"]);
    assert_eq!(code, 0, "{out}{error}");
    let written = fs::read_to_string(plan.join("ledger/2014.yaml")).expect("read");
    assert!(written.find("id: e1") < written.find("id: e2"), "{written}");
    assert!(written.contains("by: Lan"), "{written}");
    let before = files(&plan);
    let (code, out, _) = import(&file, &plan, &["--yes"]);
    assert_eq!(code, 0);
    assert!(out.contains("0 new, 2 already there, 0 refused"), "{out}");
    assert_eq!(files(&plan), before);
}

#[test]
fn what_is_refused_is_listed_with_its_line_and_the_rest_is_written() {
    let (folder, plan) = hoa_binh();
    let file = folder.path().join("from-unit.yaml");
    fs::write(&file, format!("{FILE}{REFUSED}")).expect("written");
    let (code, out, error) = import(&file, &plan, &["--yes"]);
    assert_eq!(code, 1, "{out}{error}");
    assert!(
        out.contains("line 4, refused e3: [already-completed]"),
        "{out}"
    );
    assert!(out.contains("[effective-after-recorded]"), "{out}");
    assert!(out.contains("from-unit.yaml:5:"), "{out}");
    assert!(out.contains("2 new, 0 already there, 2 refused"), "{out}");
    let written = fs::read_to_string(plan.join("ledger/2014.yaml")).expect("read");
    assert!(
        written.contains("id: e2") && !written.contains("id: e3"),
        "{written}"
    );
    fs::write(&file, FILE.replace("percent: 60", "percent: 70")).expect("written");
    let (code, out, _) = import(&file, &plan, &["--yes"]);
    assert_eq!(code, 1);
    assert!(out.contains("[id-taken]"), "{out}");
}

#[test]
fn a_file_of_a_unit_holds_its_own_word_only() {
    let (folder, plan) = hoa_binh();
    let file = folder.path().join("from-unit.yaml");
    fs::write(&file, FILE).expect("written");
    let (code, out, _) = import(&file, &plan, &["--unit", "so-tai-chinh"]);
    assert_eq!(code, 1);
    assert!(out.contains("[not-your-unit]"), "{out}");
    let (code, out, _) = import(&file, &plan, &["--unit", "so-noi-vu"]);
    assert_eq!(code, 0, "{out}");
}

#[test]
fn what_arrives_late_is_recorded_as_received_now() {
    let (folder, plan) = hoa_binh();
    let file = folder.path().join("from-unit.yaml");
    fs::write(&file, FILE).expect("written");
    let other = [
        "--unit",
        "so-tai-chinh",
        "--task",
        "unit-roadmaps",
        "--event",
        "no_change",
    ];
    assert_eq!(record(&plan, &other).0, 0);
    let (code, out, _) = import(&file, &plan, &["--yes"]);
    assert_eq!(code, 1);
    assert!(out.contains("[recorded-backwards]"), "{out}");
    let (code, out, error) = import(&file, &plan, &["--yes", "--received-now"]);
    assert_eq!(code, 0, "{out}{error}");
    let (code, out, _) = import(&file, &plan, &["--yes", "--received-now"]);
    assert_eq!(code, 0);
    assert!(out.contains("0 new, 2 already there"), "{out}");
    let (code, out, error) = run(&["check", text(&plan)]);
    assert_eq!(code, 0, "{out}{error}");
}

#[test]
fn samples_the_future_and_what_is_no_ledger_stay_outside() {
    let (folder, plan) = hoa_binh();
    let file = folder.path().join("file.yaml");
    let before = files(&plan);
    let check = |text: &str, code: i32, word: &str| {
        fs::write(&file, text).expect("written");
        let (found, out, error) = import(&file, &plan, &["--yes"]);
        assert_eq!(found, code, "{out}{error}");
        assert!(format!("{out}{error}").contains(word), "{out}{error}");
        assert_eq!(files(&plan), before);
    };
    check(&format!("origin: sample\n{FILE}"), 1, "sample");
    let future = FILE.replace("2014-06-2", "2994-06-2");
    check(&future, 1, "[recorded-in-the-future]");
    check("entries: [", 1, "[yaml-syntax]");
    check("plan: a", 1, "[unknown-key]");
    let (code, ..) = import(&folder.path().join("nothing.yaml"), &plan, &[]);
    assert_eq!(code, 2);
}

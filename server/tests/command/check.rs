//! `tiendo check` and what every command says of broken files.

use crate::run::{copy_of_plans, plans, run};

fn path(folder: &std::path::Path) -> &str {
    folder.to_str().expect("the path is text")
}

#[test]
fn the_shipped_plans_have_no_errors() {
    let (code, out, error) = run(&["check", path(&plans())]);
    assert_eq!(code, 0, "{out}{error}");
    assert!(out.contains("[printed-differs]"), "{out}");
    assert!(out.contains("[group-size]"), "{out}");
    assert!(error.contains("0 lỗi, 3 cảnh báo, 8 lưu ý"), "{error}");
}

#[test]
fn english_on_request() {
    let (_, out, error) = run(&["--lang", "en", "check", path(&plans())]);
    assert!(out.contains("Warning [printed-differs]"), "{out}");
    assert!(error.contains("0 errors, 3 warnings, 8 hints"), "{error}");
}

#[test]
fn a_broken_file_is_one_with_file_line_and_remedy() {
    let folder = copy_of_plans();
    let tasks = folder
        .path()
        .join("plans/hoa-binh/59-kh-ubnd-2013/tasks.yaml");
    let text = std::fs::read_to_string(&tasks).expect("tasks.yaml is read");
    let broken = text.replace("trước Quý III năm 2014", "trước Quý V năm 2014");
    std::fs::write(&tasks, broken).expect("tasks.yaml is written");
    let plans = folder.path().join("plans/hoa-binh");
    let (code, out, _) = run(&["check", path(&plans)]);
    assert_eq!(code, 1, "{out}");
    assert!(out.contains("tasks.yaml:"), "{out}");
    assert!(out.contains("[no-such-period]"), "{out}");
    let (code, out, error) = run(&["status", path(&plans), "--as-of", "2014-07-01", "--json"]);
    assert_eq!((code, out.trim()), (1, "[]"));
    assert!(error.contains("[no-such-period]"), "{error}");
}

#[test]
fn json_has_a_place_for_every_finding() {
    let (code, out, _) = run(&["check", "--json", path(&plans())]);
    let found: serde_json::Value = serde_json::from_str(&out).expect("stdout is JSON");
    let found = found.as_array().expect("an array");
    assert_eq!((code, found.len()), (0, 11));
    for one in found {
        assert!(one["line"].as_u64().is_some_and(|line| line > 1), "{one}");
        assert!(
            one["remedy"]
                .as_str()
                .is_some_and(|remedy| !remedy.is_empty()),
            "{one}"
        );
    }
}

#[test]
fn what_cannot_run_at_all_is_two() {
    let (code, out, error) = run(&["check", "no-such-folder"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(error.contains("no-such-folder"), "{error}");
    let (code, ..) = run(&["status", path(&plans()), "--as-of", "30/06/2014"]);
    assert_eq!(code, 2);
}

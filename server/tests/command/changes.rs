//! `tiendo changes`: what turned out about the earlier day, and what happened since.

use crate::run::{plans, run};

fn hoa_binh() -> String {
    plans().join("hoa-binh").display().to_string()
}

#[test]
fn the_day_after_the_deadline_the_roadmaps_are_newly_overdue() {
    let plan = hoa_binh();
    let days = ["--since", "2014-06-30", "--as-of", "2014-07-01"];
    let (code, out, _) = run(&[&["changes", &plan, "--json"], &days[..]].concat());
    assert_eq!(code, 0);
    let found: serde_json::Value = serde_json::from_str(&out).expect("stdout is JSON");
    let plan_of = &found[0];
    assert_eq!(plan_of["restated"].as_array().map(Vec::len), Some(0));
    let overdue = plan_of["happened"].as_array().into_iter().flatten();
    let overdue = overdue.filter(|change| change["kind"] == "newly_overdue");
    let units: u64 = overdue.filter_map(|change| change["units"].as_u64()).sum();
    assert_eq!(units, 33);
    let (_, out, _) = run(&[&["changes", &plan], &days[..]].concat());
    assert!(
        out.contains("33 đơn vị mới quá hạn (hạn 30/06/2014)"),
        "{out}"
    );
    let (_, out, _) = run(&[&["--lang", "en", "changes", &plan], &days[..]].concat());
    assert!(
        out.contains("33 units newly overdue (due 30/06/2014)"),
        "{out}"
    );
}

#[test]
fn nothing_changes_within_a_day() {
    let plan = hoa_binh();
    let days = ["--since", "2014-09-30", "--as-of", "2014-09-30", "--sample"];
    let (code, out, _) = run(&[&["changes", &plan], &days[..]].concat());
    assert_eq!(code, 0);
    assert_eq!(out.matches("không có gì đổi").count(), 2, "{out}");
}

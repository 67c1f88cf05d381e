//! `tiendo show` and `tiendo status` on the plan of Hòa Bình.

use serde_json::{Value, json};

use crate::run::{plans, run};

fn hoa_binh() -> String {
    plans()
        .join("hoa-binh")
        .to_str()
        .expect("the path is text")
        .to_owned()
}

fn status(arguments: &[&str]) -> Value {
    let folder = hoa_binh();
    let all = [&["status", &folder, "--json"], arguments].concat();
    let (code, out, error) = run(&all);
    assert_eq!(code, 0, "{error}");
    let found: Value = serde_json::from_str(&out).expect("stdout is JSON");
    assert_eq!(
        found.as_array().map(Vec::len),
        Some(1),
        "one object per plan"
    );
    found[0].clone()
}

#[test]
fn the_day_after_the_deadline_all_roadmaps_are_overdue_by_one_day() {
    let state = status(&["--as-of", "2014-07-01"]);
    assert_eq!(state["assignments"]["overdue"], 33);
    assert_eq!(state["assignments"]["total"], 366);
    assert_eq!(
        state["ageing"],
        json!({"1-30": 33, "31-60": 0, "61-120": 0, ">120": 0})
    );
    assert_eq!(state["reporting"]["reported"], 0);
    assert_eq!(state["rates"]["on_time_of_done"]["percent"], Value::Null);
    let roadmaps: Vec<&Value> = state["tasks"]
        .as_array()
        .expect("tasks is an array")
        .iter()
        .filter(|row| row["id"] == "unit-roadmaps")
        .collect();
    let units: u64 = roadmaps.iter().filter_map(|row| row["size"].as_u64()).sum();
    assert_eq!(units, 33);
    assert!(
        roadmaps
            .iter()
            .all(|row| row["bucket"] == "overdue" && row["days_overdue"] == 1)
    );
    let levels = state["indicators"]
        .as_array()
        .expect("indicators is an array");
    assert!(levels.iter().all(|row| row["level"] != "on_track"));
    assert!(levels.iter().all(|row| row["observed"].is_null()));
}

#[test]
fn on_the_last_day_itself_they_still_run() {
    let state = status(&["--as-of", "2014-06-30"]);
    assert_eq!(state["assignments"]["overdue"], 0);
    assert_eq!(state["assignments"]["running"], 37);
}

#[test]
fn before_the_day_of_signing_nothing_is_counted() {
    let state = status(&["--as-of", "2013-10-27"]);
    assert_eq!(state["in_force"], false);
    assert_eq!(state["assignments"]["total"], 0);
}

#[test]
fn the_buckets_add_up_and_rows_agree_with_them() {
    for day in [
        "2013-10-28",
        "2014-06-30",
        "2014-09-30",
        "2015-12-31",
        "2016-06-01",
    ] {
        let state = status(&["--as-of", day, "--sample"]);
        let buckets = state["assignments"]
            .as_object()
            .expect("assignments is an object");
        let total = buckets["total"].as_u64();
        let sum: u64 = buckets
            .iter()
            .filter(|(name, _)| *name != "total")
            .filter_map(|(_, count)| count.as_u64())
            .sum();
        assert_eq!(Some(sum), total, "{day}");
        for (bucket, count) in buckets.iter().filter(|(name, _)| *name != "total") {
            let rows = state["tasks"].as_array().expect("tasks is an array").iter();
            let rows: u64 = rows
                .filter(|row| row["bucket"] == **bucket)
                .filter_map(|row| row["size"].as_u64())
                .sum();
            assert_eq!(Some(rows), count.as_u64(), "{day} {bucket}");
        }
    }
}

#[test]
fn csv_has_a_row_per_assignment_and_says_that_it_is_a_sample() {
    let folder = hoa_binh();
    let base = [
        "status",
        &folder,
        "--as-of",
        "2014-09-30",
        "--sample",
        "--format",
        "csv",
    ];
    let (code, out, _) = run(&base);
    assert_eq!(code, 0);
    let mut lines = out.lines();
    let header = lines.next().expect("a header");
    assert!(
        header.starts_with("plan,task,clause,title,unit,size,bucket"),
        "{header}"
    );
    assert!(lines.all(|line| line.ends_with(",sample")));
}

#[test]
fn the_table_says_the_day_and_the_sample() {
    let folder = hoa_binh();
    let (_, out, _) = run(&["status", &folder, "--as-of", "2014-09-30", "--sample"]);
    assert!(out.contains("Tính đến 30/09/2014\n"), "{out}");
    assert!(out.contains("DỮ LIỆU MINH HỌA"), "{out}");
    let (_, out, _) = run(&["status", &folder]);
    assert!(out.starts_with("Không nêu --as-of: lấy hôm nay, "), "{out}");
    assert!(!out.contains("MINH HỌA"), "{out}");
}

#[test]
fn show_prints_the_plan_as_it_was_understood() {
    let (code, out, _) = run(&["show", &hoa_binh(), "--json"]);
    assert_eq!(code, 0);
    let found: Value = serde_json::from_str(&out).expect("stdout is JSON");
    let plan = &found[0];
    assert_eq!(plan["directive"]["number"], "59/KH-UBND");
    assert_eq!(plan["tasks"].as_array().map(Vec::len), Some(47));
    let roadmaps = plan["tasks"]
        .as_array()
        .and_then(|tasks| tasks.iter().find(|task| task["id"] == "unit-roadmaps"))
        .expect("the task is there");
    assert_eq!(roadmaps["due"]["by"], "2014-06-30");
    assert_eq!(roadmaps["due"]["words"], "trước Quý III năm 2014");
    assert_eq!(roadmaps["assignments"], 33);
}

#[test]
fn where_nothing_was_reported_a_share_of_what_is_done_is_not_nought() {
    let (_, out, _) = run(&["status", &hoa_binh(), "--as-of", "2014-07-01"]);
    let line = |name: &str| {
        out.lines()
            .find(|line| line.contains(name))
            .expect("a rate")
    };
    assert!(
        line("Hoàn thành trên số đến hạn").ends_with("0/33    –"),
        "{out}"
    );
    assert!(
        line("Đã báo cáo trên số được giao").ends_with("0/358  0 %"),
        "{out}"
    );
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    for arguments in [
        vec!["show"],
        vec!["check"],
        vec!["status", "--as-of", "2014-07-01"],
    ] {
        let mut child = crate::run::tiendo()
            .args(arguments)
            .arg(plans())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .expect("the command starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the command ends");
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{error}");
        assert!(!error.contains("panicked"), "{error}");
    }
}

/// A level that rests on a line which the text did not state says so.
#[test]
fn the_table_says_where_a_level_rests_on_an_assumed_line() {
    let arguments = ["status", &hoa_binh(), "--as-of", "2014-09-30", "--sample"];
    let (_, vietnamese, _) = run(&arguments);
    assert!(vietnamese.contains("Chậm – đường tham chiếu (giả định)"));
    assert!(vietnamese.contains("Chưa có số liệu "));
    let (_, english, _) = run(&[&arguments[..], &["--lang", "en"]].concat());
    assert!(english.contains("Behind – reference line (assumed)"));
}

//! Tests of the overview over the shipped plan.

use super::*;
use crate::route::{Basis, Page};
use crate::testing::{day, hoa_binh, store};

fn on(date: &str, basis: Basis) -> PlanSummary {
    let store = store();
    summary(&hoa_binh(&store, day(date), basis), Language::Vietnamese)
}

#[test]
fn the_dated_add_up_to_their_total() {
    for basis in [Basis::Sample, Basis::PlanAlone] {
        let summary = on("2014-09-30", basis);
        let dated: u64 = summary.dated.iter().map(|counted| counted.count).sum();
        assert_eq!(dated, summary.dated_total, "{basis:?}");
    }
}

#[test]
fn nothing_is_counted_before_the_signing() {
    let summary = on("2013-10-27", Basis::PlanAlone);
    assert!(!summary.in_force);
    assert_eq!(summary.dated_total, 0);
}

#[test]
fn not_reported_is_not_nought_percent() {
    let summary = on("2013-11-15", Basis::PlanAlone);
    let finding =
        "Đến 15/11/2013, chưa có báo cáo nào: 0 việc đã qua thời hạn, 37 việc còn trong hạn.";
    assert_eq!(summary.finding, finding);
    assert_eq!(summary.rates[0].percent, "–");
    assert_eq!(summary.silent.len(), summary.holders);
}

#[test]
fn the_next_deadline_leads() {
    let next = on("2014-06-01", Basis::PlanAlone).upcoming;
    assert_eq!(next[0].on, day("2014-06-30"));
    assert_eq!(next[0].days_left, "còn 29 ngày");
    assert_eq!(next[0].open.as_deref(), Some("33 việc chưa xong"));
}

#[test]
fn a_target_that_is_said_twice_falls_due_once() {
    let summary = on("2014-09-30", Basis::PlanAlone);
    let due = summary
        .upcoming
        .iter()
        .find(|item| item.page == Page::Indicators);
    // Eleven dated targets in the text, one of which repeats another.
    let due = due.map(|item| (item.on, item.title.clone()));
    assert_eq!(
        due,
        Some((
            day("2015-12-31"),
            text::targets_due(10, Language::Vietnamese)
        ))
    );
    let judged: u64 = summary.levels.iter().map(|counted| counted.count).sum();
    assert_eq!(judged, 12);
}

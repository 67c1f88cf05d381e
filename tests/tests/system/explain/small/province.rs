//! The small province: its files.

use tiendo_core::load::load;
use tiendo_core::source::SourceSet;
use tiendo_core::wire::PlanEntries;

const UNITS: &str = "\
committee: {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh Mẫu, place: Mẫu}
units:
  - {id: so-a, name: Sở A, kind: department, until: 2026-06-30, succeeded_by: [so-c, so-d]}
  - {id: so-b, name: Sở B, kind: department, until: 2026-06-30, succeeded_by: [so-c]}
  - {id: so-c, name: Sở C, kind: department}
  - {id: so-d, name: Sở D, kind: department}
  - {id: so-e, name: Sở E, kind: department, until: 2026-06-30}
  - {id: so-g, name: Sở G, kind: department, unverified: true}
  - {id: bao, name: Báo Mẫu, kind: media}
  - {id: huyen-bac, name: Huyện Bắc, kind: district}
  - {id: huyen-nam, name: Huyện Nam, kind: district}
groups:
  - {id: cac-huyen, name: Các huyện, stated_size: 5, members: [huyen-bac, huyen-nam]}
  - {id: cac-xa, name: Các xã}
  - {id: cac-so, name: Các sở, members: [so-a, so-b, so-c]}
";

const PLAN: &str = "\
plan: mau
title: Mẫu
directive: {number: 1/KH-UBND, kind: plan, title: Mẫu, issued_by: ubnd-tinh, issued_on: 2026-01-15}
runs: {from: 2026-01-15, to: 2026-12-31}
send_by: {quarter: 10}
reporting:
  - {id: quy, clause: III.1, kind: report, from: [cac-so], to: ubnd-tinh, every: quarter}
  - {id: nam, clause: III.2, kind: report, from: [so-b], to: ubnd-tinh, every: year}
  - {id: mot-lan, clause: III.3, kind: report, from: [so-d], to: ubnd-tinh, due: trước ngày 30/4/2026}
succession: [{from: so-a, to: so-d, tasks: [chia], indicators: [so-may]}, {from: so-a, to: so-c}]
tasks:
  - {id: t1, clause: I.1, title: Một, lead: [cac-so, cac-huyen, cac-xa, so-e, so-g, bao], due: trước ngày 30/4/2026}
  - {id: t2, clause: I.2, title: Hai, lead: [cac-so, huyen-bac, huyen-nam], due: trước ngày 30/4/2026}
  - {id: t3, clause: I.3, title: Ba, lead: [cac-so, huyen-bac, huyen-nam], due: trước ngày 30/5/2026}
  - {id: t4, clause: I.4, title: Bốn, lead: [cac-so, huyen-bac, huyen-nam], due: trước ngày 30/5/2026}
  - {id: t5, clause: I.5, title: Năm, lead: [cac-so, huyen-bac, huyen-nam], due: trước ngày 30/5/2026}
  - {id: t6, clause: I.6, title: Sáu, lead: [cac-so, so-e], same_as: t1}
  - {id: chia, clause: I.7, title: Chia, lead: [so-a], due: trước ngày 30/9/2026, indicators: [so-may]}
  - {id: het, clause: I.8, title: Hết người, lead: [so-e]}
  - {id: dung, clause: I.9, title: Dừng, lead: [so-d], due: trước ngày 30/9/2026}
  - {id: bo, clause: I.10, title: Bỏ, lead: [so-d], due: trước ngày 30/9/2026}
  - {id: thang, clause: I.11, title: Hàng quý, lead: [cac-so], due: hàng quý}
  - {id: ai, clause: I.12, title: Không nêu ai}
indicators:
  - id: so-may
    clause: II.1
    title: Số máy
    unit: máy
    aggregate: sum
    scope: [so-a, so-b]
    baseline: {on: 2026-01-15, values: [{of: so-a, value: 10}, {of: so-b, value: 20}]}
    target: {at_least: 100, by: đến hết năm 2026}
    trajectory: linear
  - {id: lap-lai, clause: II.2, title: Nhắc lại, unit: máy, same_as: so-may}
  - id: ho-so
    clause: II.3
    title: Hồ sơ
    unit: \"%\"
    scope: [huyen-bac, huyen-nam]
    baseline: {on: 2026-01-15, values: [{of: huyen-bac, numerator: 1, denominator: 10}, {of: huyen-nam, numerator: 1, denominator: 10}]}
    target: {at_least: 80%, by: đến hết năm 2026}
    trajectory: linear
";

/// Entries, each recorded on the day on which it was true: id, day, the rest.
const ENTRIES: &[(&str, &str, &str)] = &[
    (
        "a1",
        "2026-03-01",
        "unit: so-a, task: t1, event: acknowledged",
    ),
    (
        "a2",
        "2026-03-02",
        "unit: so-b, task: t1, event: {progress: {percent: 40}}",
    ),
    ("a3", "2026-03-03", "unit: so-b, task: t2, event: completed"),
    (
        "a4",
        "2026-03-04",
        "unit: so-b, task: t2, event: {returned: {reason: chưa đủ}}",
    ),
    ("a5", "2026-03-05", "unit: so-a, task: t2, event: completed"),
    ("a6", "2026-03-06", "unit: so-a, task: t2, event: confirmed"),
    (
        "b1",
        "2026-04-01",
        "unit: huyen-bac, task: t1, event: completed",
    ),
    (
        "b2",
        "2026-04-01",
        "unit: huyen-nam, task: t1, event: completed",
    ),
    (
        "b3",
        "2026-04-02",
        "unit: huyen-bac, task: t1, event: confirmed",
    ),
    (
        "b4",
        "2026-04-02",
        "unit: huyen-nam, task: t1, event: confirmed",
    ),
    (
        "b5",
        "2026-04-03",
        "unit: cac-huyen, task: t1, event: {completed: {count: 1}}",
    ),
    (
        "b6",
        "2026-04-04",
        "unit: cac-huyen, task: t1, event: confirmed",
    ),
    (
        "b7",
        "2026-05-20",
        "unit: cac-huyen, task: t1, event: {completed: {count: 2}}",
    ),
    (
        "b8",
        "2026-05-21",
        "unit: cac-xa, task: t1, event: {completed: {count: 7}}",
    ),
    (
        "c1",
        "2026-04-10",
        "unit: so-d, task: dung, event: {suspended: {basis: Công văn 1}}",
    ),
    (
        "c2",
        "2026-04-12",
        "unit: so-d, task: dung, event: {suspended: {basis: Công văn 2}}",
    ),
    ("c3", "2026-07-15", "unit: so-d, task: dung, event: resumed"),
    ("c4", "2026-04-15", "unit: so-d, task: bo, event: completed"),
    (
        "c5",
        "2026-05-01",
        "unit: so-d, task: bo, event: {cancelled: {basis: Công văn 3}}",
    ),
    (
        "d1",
        "2026-04-10",
        "unit: so-a, duty: quy, period: 2026-Q1, event: completed",
    ),
    (
        "d2",
        "2026-04-20",
        "unit: so-b, duty: quy, period: 2026-Q1, event: completed",
    ),
    (
        "d3",
        "2026-07-08",
        "unit: so-c, duty: quy, period: 2026-Q2, event: completed",
    ),
    (
        "d4",
        "2026-10-08",
        "unit: so-c, duty: quy, period: 2026-Q3, event: completed",
    ),
    (
        "e1",
        "2026-03-31",
        "unit: so-a, indicator: so-may, event: {observed: {value: 15}}",
    ),
    (
        "e2",
        "2026-03-31",
        "unit: so-b, indicator: so-may, event: {observed: {value: 25}}",
    ),
    (
        "e3",
        "2026-05-31",
        "unit: so-a, indicator: so-may, event: {observed: {value: 20}}",
    ),
    (
        "e4",
        "2026-05-31",
        "unit: so-b, indicator: so-may, event: {observed: {value: 30}}",
    ),
    (
        "e5",
        "2026-07-20",
        "unit: so-d, indicator: so-may, event: {observed: {value: 22}}",
    ),
    (
        "f1",
        "2026-05-31",
        "unit: huyen-bac, indicator: ho-so, event: {observed: {numerator: 2, denominator: 10}}",
    ),
    (
        "g1",
        "2026-07-10",
        "unit: so-d, task: chia, event: completed",
    ),
    (
        "g2",
        "2026-07-11",
        "unit: so-d, task: chia, event: confirmed",
    ),
    (
        "h1",
        "2026-05-05",
        "unit: so-c, task: t2, event: {extended: {to: 2026-08-31, basis: Công văn 9}}",
    ),
    (
        "h2",
        "2026-05-05",
        "unit: so-e, task: het, event: {dated: {by: 2026-08-31, basis: Công văn 10}}",
    ),
    (
        "i1",
        "2026-07-09",
        "unit: so-c, duty: quy, period: 2026-Q3, event: {extended: {to: 2026-10-20, basis: Công văn 11}}",
    ),
    (
        "i2",
        "2026-07-09",
        "unit: so-c, task: thang, period: 2026-Q3, event: {cancelled: {basis: Công văn 12}}",
    ),
];

pub fn entries() -> PlanEntries {
    let mut sources = SourceSet::default();
    let mut ledger = String::from("entries:\n");
    for (id, on, rest) in ENTRIES {
        ledger.push_str(&format!(
            "  - {{id: {id}, recorded_at: {on}T09:00:00+07:00, effective_on: {on}, {rest}}}\n"
        ));
    }
    sources.add("mau/units.yaml".to_owned(), UNITS.as_bytes().to_vec());
    sources.add(
        "mau/ke-hoach/plan.yaml".to_owned(),
        PLAN.as_bytes().to_vec(),
    );
    sources.add(
        "mau/ke-hoach/ledger/2026.yaml".to_owned(),
        ledger.into_bytes(),
    );
    let snapshot = load(&sources);
    let errors: Vec<String> = snapshot
        .problems
        .iter()
        .map(|problem| format!("{problem:?}"))
        .filter(|problem| problem.contains("Error") || problem.contains("Entry"))
        .collect();
    let plan = snapshot.plans.into_iter().next();
    plan.unwrap_or_else(|| panic!("the plan loads: {errors:#?}"))
}

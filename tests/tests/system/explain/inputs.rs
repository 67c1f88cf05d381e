//! What the plan says stands with its operator, both ends and its own line.

use tiendo_core::explain::{Input, InputName, answer};
use tiendo_core::load::load;
use tiendo_core::source::SourceSet;
use tiendo_core::state::{AsOf, state_as_of};
use tiendo_core::text::explanation::read_input;
use tiendo_core::text::{Language, Worded};

const UNITS: &str = "\
committee: {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh Mẫu, place: Mẫu}
units: [{id: so-a, name: Sở A, kind: department}]
";

const PLAN: &str = "\
plan: mau
title: Mẫu
directive: {number: 1/KH-UBND, kind: plan, title: Mẫu, issued_by: ubnd-tinh, issued_on: 2026-01-01}
runs: {from: 2026-01-01, to: 2026-12-31}
thresholds: {on_track: 0.9}
send_by:
  quarter: 10
reporting: [{id: quy, clause: II, kind: report, from: [so-a], to: ubnd-tinh, every: quarter}]
indicators:
  - id: may
    clause: I.1
    title: Máy
    unit: máy
    aggregate: sum
    scope: [so-a]
    baseline:
      on: 2026-01-01
      values:
        - {value: 10}
    target:
      between: [15, 30]
      by: đến hết năm 2026
    trajectory:
      - {on: 2026-04-01, expect: 12}
      - {on: 2026-09-01, expect: 14.5}
  - id: ho-so
    clause: I.2
    title: Hồ sơ
    unit: \"%\"
    scope: [so-a]
    target:
      each_unit: {at_least: 60%}
      at_least: 80%
tasks: [{id: viec, clause: III, title: Việc, lead: so-a}]
";

const LEDGER: &str = "\
entries:
  - {id: a, recorded_at: 2026-05-01T09:00:00+07:00, effective_on: 2026-05-01, unit: so-a, indicator: may, event: {observed: {value: 12}}}
";

/// The inputs of a key as one line each: name, what was read, line.
fn check(key: &str, expect: &[&str]) {
    let mut sources = SourceSet::default();
    for (path, text) in [
        ("mau/units.yaml", UNITS),
        ("mau/ke-hoach/plan.yaml", PLAN),
        ("mau/ke-hoach/ledger/2026.yaml", LEDGER),
    ] {
        sources.add(path.to_owned(), text.as_bytes().to_vec());
    }
    let snapshot = load(&sources);
    let entries = snapshot.plans.first();
    let entries = entries.unwrap_or_else(|| panic!("{:#?}", snapshot.problems));
    let (plan, ledger) = (&entries.plan, &entries.reported);
    let day = "2026-06-01".parse().expect("a day");
    let state = state_as_of(plan, ledger, &AsOf::on(day));
    let answer = answer(plan, ledger, &state, key);
    let answer = answer.expect("the key is known").expect("it is explained");
    let line = |input: &Input| {
        let words = read_input(input, Language::Vietnamese);
        let line = input.place.as_ref().map_or(0, |place| {
            assert_eq!(place.path, "mau/ke-hoach/plan.yaml");
            place.line
        });
        format!("{}: {words}:{line}", input.name.name(Language::Vietnamese))
    };
    let seen: Vec<String> = answer.inputs.iter().map(line).collect();
    assert_eq!(seen, expect, "{key}");
    let goals = answer.inputs.iter().filter(|input| input.goal.is_some());
    assert!(
        goals
            .into_iter()
            .all(|input| input.name == InputName::Target)
    );
}

#[test]
fn each_thing_that_the_plan_says_has_its_line() {
    let points = [
        "Mốc của lộ trình: 12 máy, 01/04/2026:24",
        "Mốc của lộ trình: 14,5 máy, 01/09/2026:25",
    ];
    let target = [
        "Mục tiêu: 15–30 máy:21",
        "Thời hạn: 31/12/2026 (by-end-of-period):21",
    ];
    let base = ["Số liệu ban đầu: 10 máy, 01/01/2026:19"];
    let terms = [
        "Số liệu, báo cáo cũ sau: 105 ngày – mức thường dùng, kế hoạch không nêu:0",
        "Ngưỡng đúng tiến độ: 0,9:5",
        "Ngưỡng chậm: 0,6 – mức thường dùng, kế hoạch không nêu:0",
    ];
    check("indicator/may/target", &target);
    check("indicator/may/expected", &[points, target].concat());
    check(
        "indicator/may/path",
        &[&base[..], &points, &target].concat(),
    );
    check("indicator/may", &[&base[..], &target, &terms].concat());
    let each = "Mục tiêu: 80 % số đơn vị, mỗi đơn vị ít nhất 60 %:32";
    check("indicator/ho-so/target", &[each]);
    let sent = "Gửi báo cáo trong vòng: 10 ngày:7";
    check("period/quy/2026-Q2", &[sent]);
    check("unit/so-a/silence", &terms[..1]);
}

//! `tiendo show`: every field of the contract is there, for every plan that is shipped.

use serde_json::Value;
use tiendo_core::load::load;
use tiendo_core::source::SourceSet;
use tiendo_core::wire::show;
use tiendo_tests::shipped;

const PLAN: &str = "plan title directive units groups tasks indicators reporting";
const DIRECTIVE: &str = "number kind title issued_by issued_on";
const UNIT: &str = "id name short kind";
const GROUP: &str = "id name members stated_size";
const TASK: &str = "id clause title lead lead_basis with due priority assignments";
const DUE: &str = "words kind from by every certainty";
const INDICATOR: &str = "id clause title target baseline";
const TARGET: &str = "op value value_to per share every by words";
const BASELINE: &str = "of numerator denominator value bound printed";
const DUTY: &str = "id clause kind from to every due";

const DUE_KINDS: [&str; 6] = ["by", "within", "from", "recurring", "standing", "none"];
const OPERATORS: [&str; 6] = [
    "at_least",
    "more_than",
    "at_most",
    "exactly",
    "between",
    "grow_by",
];

fn check_fields(object: &Value, fields: &str, whose: &str) {
    for field in fields.split(' ') {
        assert!(
            object.get(field).is_some(),
            "{whose} has no {field}: {object}"
        );
    }
}

fn each<'a>(plan: &'a Value, list: &str) -> impl Iterator<Item = &'a Value> {
    plan[list].as_array().into_iter().flatten()
}

fn check_due(due: &Value, whose: &str) {
    if due.is_null() {
        return;
    }
    check_fields(due, DUE, whose);
    let kind = due["kind"].as_str().unwrap_or_default();
    assert!(DUE_KINDS.contains(&kind), "{whose}: {kind}");
    let dated = matches!(kind, "by" | "within");
    assert_eq!(due["by"].is_string(), dated, "{whose}: {due}");
    let repeats = due["every"]
        .as_array()
        .is_some_and(|every| !every.is_empty());
    assert_eq!(repeats, kind == "recurring", "{whose}: {due}");
}

#[test]
fn every_field_is_always_present() {
    let snapshot = shipped();
    assert!(!snapshot.plans.is_empty());
    for entries in &snapshot.plans {
        let plan = serde_json::to_value(show(&entries.plan)).expect("a plan is JSON");
        let name = entries.plan.id.as_str();
        check_fields(&plan, PLAN, name);
        check_fields(&plan["directive"], DIRECTIVE, name);
        each(&plan, "units").for_each(|unit| check_fields(unit, UNIT, name));
        each(&plan, "groups").for_each(|group| check_fields(group, GROUP, name));
        for task in each(&plan, "tasks") {
            check_fields(task, TASK, name);
            check_due(&task["due"], &task["id"].to_string());
            assert!(task["assignments"].is_u64(), "{task}");
        }
        for indicator in each(&plan, "indicators") {
            check_fields(indicator, INDICATOR, name);
            check_target(&indicator["target"]);
            each(indicator, "baseline").for_each(|row| check_fields(row, BASELINE, name));
        }
        for duty in each(&plan, "reporting") {
            check_fields(duty, DUTY, name);
            check_due(&duty["due"], &duty["id"].to_string());
        }
    }
}

fn check_target(target: &Value) {
    if target.is_null() {
        return;
    }
    check_fields(target, TARGET, "a target");
    let per = target["per"].as_str().unwrap_or_default();
    assert!(["whole", "each_unit"].contains(&per), "{target}");
    match target["op"].as_str() {
        None => assert!(
            target["value"].is_null() && target["words"].is_string(),
            "{target}"
        ),
        Some(op) => {
            assert!(OPERATORS.contains(&op), "{target}");
            assert!(target["value"].is_number(), "{target}");
            assert_eq!(target["value_to"].is_number(), op == "between", "{target}");
        }
    }
}

const UNITS: &str = "
committee: {id: ubnd, name: Ủy ban nhân dân tỉnh Mẫu}
units:
  - {id: a, name: Sở A, kind: department}
  - {id: b, name: Sở B, kind: department}
groups:
  - {id: both, name: Hai sở, members: [a, b]}
";

/// The only plan of a province with some indicators, as it is shown.
fn shown(indicators: &str) -> Value {
    let mut sources = SourceSet::default();
    let plan = "plan: mau
title: Kế hoạch mẫu
directive: {number: 1/KH-UBND, kind: plan, title: Mẫu, issued_by: ubnd, issued_on: 2014-01-10}
tasks: [{id: one, clause: '1', title: Một, lead: [both]}]
";
    sources.add("tinh/units.yaml", UNITS.into());
    let plan = format!("{plan}indicators:\n{indicators}");
    sources.add("tinh/mau/plan.yaml", plan.into_bytes());
    let snapshot = load(&sources);
    let problems: Vec<_> = snapshot.problems.iter().map(|one| one.code).collect();
    assert!(problems.is_empty(), "{problems:?}");
    serde_json::to_value(show(&snapshot.plans[0].plan)).expect("a plan is JSON")
}

#[test]
fn a_group_and_its_member_have_no_pooled_total() {
    let rows = |of: &str| {
        let shown = shown(&format!(
            "  - {{id: i, clause: '1', title: I, unit: '%', scope: [both], target: {{at_least: 100%}}, baseline: {{on: 2014-01-10, values: [{{of: b, numerator: 1, denominator: 10}}, {{of: {of}, numerator: 9, denominator: 10}}]}}}}\n"
        ));
        shown["indicators"][0]["baseline"].as_array().map(Vec::len)
    };
    assert_eq!(rows("a"), Some(3));
    assert_eq!(rows("both"), Some(2));
}

#[test]
fn a_yearly_target_may_say_so_in_words() {
    let shown = shown(
        "  - {id: i, clause: '1', title: I, unit: '%', scope: [both], target: {at_least: 90%, by: hàng năm}}\n",
    );
    let target = &shown["indicators"][0]["target"];
    assert_eq!(target["every"], "year");
    assert_eq!(target["by"], Value::Null);
}

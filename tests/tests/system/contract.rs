//! `tiendo show`: every field of the contract is there, for every plan that is shipped.

use serde_json::Value;
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

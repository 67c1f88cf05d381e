//! The plan of Hòa Bình, 59/KH-UBND of 2013, as the product reads it.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tiendo_core::model::{Holder, Party, Plan, TaskIndex};
use tiendo_core::wire::show;
use tiendo_tests::shipped_plan;

pub const FOLDER: &str = "hoa-binh/59-kh-ubnd-2013";

/// Tasks per clause heading, counted in the text.
const TASKS_BY_SECTION: [(&str, usize); 17] = [
    ("IV.1", 3),
    ("IV.2", 3),
    ("IV.3", 3),
    ("IV.4", 5),
    ("IV.5", 4),
    ("IV.6", 2),
    ("VI.1", 2),
    ("VI.2", 3),
    ("VI.3", 2),
    ("VI.4", 2),
    ("VIII.1", 7),
    ("VIII.2", 2),
    ("VIII.3", 1),
    ("VIII.4", 2),
    ("VIII.5", 5),
    ("Đoạn kết", 1),
    ("VI.5", 0),
];

pub fn plan() -> Plan {
    shipped_plan(FOLDER).expect("the plan of Hòa Bình loads")
}

pub fn shown(plan: &Plan) -> Value {
    serde_json::to_value(show(plan)).expect("a plan is JSON")
}

#[test]
fn forty_seven_tasks_stand_in_their_clauses() {
    let plan = plan();
    assert_eq!(plan.tasks.len(), 47);
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for task in &plan.tasks {
        let clause = task.clause.0.as_str();
        let section = clause
            .split_once([' '])
            .map_or(clause, |(section, _)| section);
        let section = if clause == "Đoạn kết" {
            clause
        } else {
            section
        };
        *counted.entry(section).or_default() += 1;
    }
    for (section, expect) in TASKS_BY_SECTION {
        assert_eq!(counted.remove(section).unwrap_or(0), expect, "{section}");
    }
    assert_eq!(counted, BTreeMap::new());
}

#[test]
fn five_deadlines_are_read_out_of_the_words() {
    let found: Vec<Value> = shown(&plan())["tasks"]
        .as_array()
        .expect("a list of tasks")
        .iter()
        .filter(|task| !task["due"]["by"].is_null())
        .map(|task| {
            let due = &task["due"];
            json!([
                task["id"],
                due["words"],
                due["kind"],
                due["from"],
                due["by"],
                due["certainty"]
            ])
        })
        .collect();
    let signed = "2013-10-28";
    let expect = [
        json!([
            "accounts-issued",
            "Đến năm 2015",
            "by",
            signed,
            "2015-12-31",
            "convention"
        ]),
        json!([
            "document-system-rollout",
            "Trong năm 2013-2014",
            "within",
            "2013-01-01",
            "2014-12-31",
            "stated"
        ]),
        json!([
            "document-system-everywhere",
            "đến hết năm 2015",
            "by",
            signed,
            "2015-12-31",
            "stated"
        ]),
        json!([
            "interconnection",
            "Đến hết năm 2015",
            "by",
            signed,
            "2015-12-31",
            "stated"
        ]),
        json!([
            "unit-roadmaps",
            "trước Quý III năm 2014",
            "by",
            signed,
            "2014-06-30",
            "stated"
        ]),
    ];
    assert_eq!(found, expect);
}

/// "Before the third quarter" ends before it begins, "to the year 2015" is a convention.
#[test]
fn each_deadline_names_the_rule_that_read_it() {
    let plan = plan();
    let rule = |id: &str| {
        let task = plan.tasks.iter().find(|task| task.id.as_str() == id);
        task.and_then(|task| task.deadline.as_ref())
            .map(|deadline| deadline.rule.as_str())
    };
    assert_eq!(rule("unit-roadmaps"), Some("before-period"));
    assert_eq!(rule("accounts-issued"), Some("by-period"));
    assert_eq!(rule("document-system-everywhere"), Some("by-end-of-period"));
    assert_eq!(rule("document-system-rollout"), Some("within-period"));
}

#[test]
fn targets_are_due_at_the_end_of_2015() {
    let shown = shown(&plan());
    let targets: Vec<(&str, &Value)> = shown["indicators"]
        .as_array()
        .expect("a list of indicators")
        .iter()
        .filter(|indicator| !indicator["target"]["by"].is_null())
        .map(|indicator| {
            (
                indicator["id"].as_str().unwrap_or_default(),
                &indicator["target"],
            )
        })
        .collect();
    assert_eq!(targets.len(), 11);
    for (id, target) in &targets {
        assert_eq!(target["by"], "2015-12-31", "{id}");
    }
    let quantified = targets
        .iter()
        .filter(|(_, target)| !target["op"].is_null())
        .count();
    assert_eq!(quantified, 9);
    let each: Vec<_> = targets
        .iter()
        .filter(|(_, target)| target["per"] == "each_unit")
        .collect();
    assert_eq!(each.len(), 1);
    assert_eq!(each[0].0, "internal-exchange");
    assert_eq!(
        (&each[0].1["value"], &each[0].1["share"]),
        (&json!(80.0), &json!(100.0))
    );
}

fn check_pooled(id: &str, rows: &[(u64, u64)], pooled: (u64, u64)) {
    let shown = shown(&plan());
    let indicators = shown["indicators"]
        .as_array()
        .expect("a list of indicators");
    let indicator = indicators.iter().find(|indicator| indicator["id"] == id);
    let baseline = &indicator.expect("the indicator is there")["baseline"];
    let counts: Vec<(Option<u64>, Option<u64>)> = baseline
        .as_array()
        .expect("a list of figures")
        .iter()
        .map(|row| (row["numerator"].as_u64(), row["denominator"].as_u64()))
        .collect();
    let expect: Vec<_> = rows
        .iter()
        .chain([&pooled])
        .map(|(top, bottom)| (Some(*top), Some(*bottom)))
        .collect();
    assert_eq!(counts, expect, "{id}");
    assert!(
        baseline
            .as_array()
            .and_then(|rows| rows.last())
            .expect("a total")["of"]
            .is_null()
    );
}

#[test]
fn baselines_keep_their_counts_and_pool_them() {
    check_pooled("agency-mailboxes", &[(22, 22), (7, 11)], (29, 33));
    check_pooled("email-accounts", &[(1210, 1300), (760, 1085)], (1970, 2385));
    check_pooled("document-software", &[(7, 22), (0, 11)], (7, 33));
    check_pooled("agency-websites", &[(17, 22), (4, 11)], (21, 33));
    check_pooled(
        "regular-email-use",
        &[(676, 1300), (271, 1085)],
        (947, 2385),
    );
}

/// 22 departments, of which the text names four, and 11 districts.
#[test]
fn the_roadmaps_of_clause_viii_5_fan_out_to_33_units() {
    let plan = plan();
    let position = plan
        .tasks
        .iter()
        .position(|task| task.id.as_str() == "unit-roadmaps");
    let task = TaskIndex::new(position.expect("the task is there"));
    let holders: Vec<(Holder, u32)> = plan
        .assignments_of(task)
        .map(|one| (one.holder, one.size))
        .collect();
    assert_eq!(holders.iter().map(|(_, size)| size).sum::<u32>(), 33);
    let named = |group: &str| {
        let party = plan.roster.party(group).expect("the group is there");
        let units = plan.roster.units_of(party);
        let held = |unit| holders.contains(&(Holder::Unit(unit), 1));
        (units.iter().filter(|unit| held(**unit)).count(), party)
    };
    let (departments, so_ban_nganh) = named("so-ban-nganh");
    assert_eq!((departments, named("huyen").0), (4, 11));
    let Party::Group(group) = so_ban_nganh else {
        panic!("not a group")
    };
    assert!(holders.contains(&(Holder::Remainder(group), 18)));
    assert_eq!(holders.len(), 4 + 11 + 1);
}

#[test]
fn what_is_said_twice_is_counted_once() {
    let plan = plan();
    let shown = shown(&plan);
    let tasks = shown["tasks"].as_array().expect("a list of tasks");
    let repeated: Vec<_> = tasks
        .iter()
        .filter(|task| !task["same_as"].is_null())
        .collect();
    assert_eq!(repeated.len(), 1);
    assert_eq!(
        (&repeated[0]["id"], &repeated[0]["assignments"]),
        (&json!("model-agencies"), &json!(0))
    );
    let total: u64 = tasks
        .iter()
        .filter_map(|task| task["assignments"].as_u64())
        .sum();
    let held: u64 = plan.assignments.iter().map(|one| u64::from(one.size)).sum();
    assert_eq!(total, held);
}

#[test]
fn five_duties_to_report() {
    let shown = shown(&plan());
    let duties: Vec<Value> = shown["reporting"]
        .as_array()
        .expect("a list of duties")
        .iter()
        .map(|duty| {
            json!([
                duty["id"],
                duty["clause"],
                duty["kind"],
                duty["from"],
                duty["every"]
            ])
        })
        .collect();
    let expect = [
        json!(["exchange-review", "IV.6 gạch 1", "review", [], ["unstated"]]),
        json!([
            "progress-report",
            "VIII.1 đoạn 1",
            "report",
            ["so-tttt"],
            ["unstated"]
        ]),
        json!([
            "budget-submission",
            "VIII.1 đoạn 5",
            "submission",
            ["so-tttt"],
            ["year"]
        ]),
        json!([
            "annual-review",
            "VIII.1 đoạn 7",
            "review",
            ["so-tttt"],
            ["year"]
        ]),
        json!([
            "appraised-budget-submission",
            "VIII.2 đoạn 2",
            "submission",
            ["so-tai-chinh"],
            ["year"]
        ]),
    ];
    assert_eq!(duties, expect);
}

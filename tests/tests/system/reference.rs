//! The plan of Hòa Bình against an independent reading of the same text, record by record.
//!
//! The reading lies beside the workspace where it is developed (`../shared/reference`). Elsewhere
//! the tests hold the counts that it gave; what they print says which of the two they did.

use std::fs;

use serde_json::Value;
use tiendo_core::model::{Indicator, Party, Plan, Task};
use tiendo_core::wire::show;
use tiendo_tests::root;

use crate::hoa_binh::plan;

const PATH: &str = "../shared/reference/hoa-binh-2013.json";

/// What the reading counts: tasks, targets, starting figures, duties, dated tasks, dated targets.
const COUNTS: [usize; 6] = [47, 15, 22, 5, 5, 11];

/// The funding clause VI.5 is a record of the reading and no task.
const NO_TASK: &str = "provision";

fn reference() -> Option<Value> {
    let text = fs::read_to_string(root().join(PATH)).ok();
    match &text {
        Some(_) => println!("compared with {PATH}"),
        None => println!("{PATH} is not here: compared with the counts it gave"),
    }
    text.map(|text| serde_json::from_str(&text).expect("the reading is JSON"))
}

fn records<'a>(reference: &'a Value, list: &str) -> Vec<&'a Value> {
    reference[list].as_array().into_iter().flatten().collect()
}

fn texts(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

/// The unit or group that the text calls so.
fn party(plan: &Plan, name: &str) -> Party {
    let units = plan.roster.units.iter().map(|unit| (&unit.name, &unit.id));
    let groups = plan
        .roster
        .groups
        .iter()
        .map(|group| (&group.name, &group.id));
    let found = units.chain(groups).find(|(known, _)| *known == name);
    let id = found.unwrap_or_else(|| panic!("nobody is called {name}")).1;
    plan.roster.party(id.as_str()).expect("a declared id")
}

fn parties(plan: &Plan, names: &Value) -> Vec<Party> {
    texts(names)
        .into_iter()
        .map(|name| party(plan, name))
        .collect()
}

#[test]
fn the_counts_are_those_of_the_reading() {
    let plan = plan();
    let starting =
        |indicator: &Indicator| indicator.baseline.as_ref().map_or(0, |b| b.values.len());
    let dated_target = |indicator: &&Indicator| {
        let deadline = indicator
            .target
            .as_ref()
            .and_then(|target| target.deadline.as_ref());
        deadline.is_some_and(|deadline| deadline.schedule.by().is_some())
    };
    let found = [
        plan.tasks.len(),
        plan.indicators
            .iter()
            .filter(|indicator| indicator.target.is_some())
            .count(),
        plan.indicators.iter().map(starting).sum(),
        plan.reporting.len(),
        plan.tasks
            .iter()
            .filter(|task| task.schedule().by().is_some())
            .count(),
        plan.indicators.iter().filter(dated_target).count(),
    ];
    assert_eq!(found, COUNTS);
    let Some(reference) = reference() else { return };
    let tasks = records(&reference, "tasks");
    let tasks: Vec<_> = tasks
        .into_iter()
        .filter(|record| record["level"] != NO_TASK)
        .collect();
    let indicators = records(&reference, "indicators");
    let of_kind = |kind: &str| indicators.iter().filter(|one| one[kind] == true).count();
    let dated = |one: &&&Value| one["target"]["due"]["date"].is_string();
    let counted = [
        tasks.len(),
        of_kind("is_target"),
        of_kind("is_baseline_only"),
        records(&reference, "reporting_duties").len(),
        tasks
            .iter()
            .filter(|record| record["deadline"]["end"].is_string())
            .count(),
        indicators.iter().filter(dated).count(),
    ];
    assert_eq!(counted, COUNTS);
}

#[test]
fn every_task_is_the_record_of_its_clause() {
    let plan = plan();
    let Some(reference) = reference() else { return };
    let records = records(&reference, "tasks");
    let records = records
        .into_iter()
        .filter(|record| record["level"] != NO_TASK);
    for (task, record) in plan.tasks.iter().zip(records) {
        let id = task.id.as_str();
        assert_eq!(record["citation"], task.clause.0, "{id}");
        check_deadline(task, record);
        check_lead(&plan, task, record);
        check_cooperating(&plan, task, record);
        assert_eq!(record["budget_related"], task.budget, "{id}");
        assert_eq!(
            texts(&record["linked_indicators"]).len(),
            task.indicators.len(),
            "{id}"
        );
        let horizon = task.horizon.as_ref().and_then(|horizon| horizon.to);
        let expect = record["deadline"]["horizon"]["end"].as_str();
        assert_eq!(
            horizon.map(|day| day.to_string()).as_deref(),
            expect,
            "{id}"
        );
    }
}

fn check_deadline(task: &Task, record: &Value) {
    let id = task.id.as_str();
    let (schedule, deadline) = (task.schedule(), &record["deadline"]);
    let by = schedule.by().map(|day| day.to_string());
    assert_eq!(by.as_deref(), deadline["end"].as_str(), "{id}");
    if let Some(start) = deadline["start"].as_str() {
        assert_eq!(
            schedule.from().map(|day| day.to_string()).as_deref(),
            Some(start),
            "{id}"
        );
    }
    let every: Vec<&str> = schedule
        .every()
        .iter()
        .map(|every| every.keyword())
        .collect();
    let annual = deadline["recurrence"]
        .as_str()
        .is_some_and(|words| words.starts_with("annual"));
    assert_eq!(every, if annual { vec!["year"] } else { vec![] }, "{id}");
    assert_eq!(
        schedule.keyword() == "standing",
        deadline["kind"] == "ongoing",
        "{id}"
    );
    let printed = task
        .deadline
        .as_ref()
        .and_then(|known| known.printed.as_ref().or(known.words.as_ref()));
    assert_eq!(
        printed.map(String::as_str),
        record["deadline_phrase"].as_str(),
        "{id}"
    );
}

fn check_lead(plan: &Plan, task: &Task, record: &Value) {
    let id = task.id.as_str();
    let stated = record["lead_stated_in_text"] == true;
    if stated {
        assert_eq!(task.lead, parties(plan, &record["lead_units"]), "{id}");
        assert_eq!(task.lead_basis.keyword(), "stated", "{id}");
    } else if !task.lead.is_empty() {
        assert_eq!(task.lead_basis.keyword(), "inferred", "{id}");
        assert!(
            record["lead_inferred"].is_string(),
            "{id}: read out of nothing"
        );
        assert!(task.note.is_some(), "{id}: an inferred lead is explained");
    }
}

/// Who leads does not cooperate as well.
fn check_cooperating(plan: &Plan, task: &Task, record: &Value) {
    let leading: Vec<_> = task
        .lead
        .iter()
        .flat_map(|lead| plan.roster.units_of(*lead))
        .collect();
    let mut expect = parties(plan, &record["coordinating_units"]);
    expect.retain(|party| match party {
        Party::Unit(unit) => !leading.contains(unit),
        Party::Group(_) => !task.lead.contains(party),
    });
    assert_eq!(task.cooperating, expect, "{}", task.id);
}

#[test]
fn every_target_is_the_record_of_its_clause() {
    let plan = plan();
    let Some(reference) = reference() else { return };
    let shown = serde_json::to_value(show(&plan)).expect("a plan is JSON");
    let mut indicators = records(&shown, "indicators");
    for record in records(&reference, "indicators") {
        if record["is_target"] != true {
            continue;
        }
        let found = indicators
            .iter()
            .position(|known| !known["target"].is_null() && known["clause"] == record["citation"]);
        let id = &record["id"];
        let indicator = indicators.remove(found.unwrap_or_else(|| panic!("{id} is not there")));
        let (target, expect) = (&indicator["target"], &record["target"]);
        assert_eq!(target["value"].as_f64(), expect["value"].as_f64(), "{id}");
        assert_eq!(target["by"], expect["due"]["date"], "{id}");
        let quantified = !expect["value"].is_null();
        assert_eq!(
            target["op"].as_str(),
            quantified.then_some("at_least"),
            "{id}"
        );
        let per = if expect["per"].is_null() {
            "whole"
        } else {
            "each_unit"
        };
        assert_eq!(target["per"], per, "{id}");
        check_start(&shown, indicator, &record["baseline"], id);
    }
    assert!(indicators.iter().all(|left| left["baseline_only"] == true));
}

/// The total at the start, which a repetition has from its original.
fn check_start(shown: &Value, indicator: &Value, expect: &Value, id: &Value) {
    if expect.is_null() {
        assert!(records(indicator, "baseline").is_empty(), "{id}");
        return;
    }
    let original = records(shown, "indicators")
        .into_iter()
        .find(|known| known["id"] == indicator["same_as"]);
    let rows = records(original.unwrap_or(indicator), "baseline");
    let total = rows
        .last()
        .unwrap_or_else(|| panic!("{id}: no figure at the start"));
    assert_eq!(total["numerator"], expect["numerator"], "{id}");
    assert_eq!(total["denominator"], expect["denominator"], "{id}");
    let (value, printed) = (total["value"].as_f64(), expect["value"].as_f64());
    let close = value
        .zip(printed)
        .is_some_and(|(one, other)| (one - other).abs() < 0.01);
    assert!(close, "{id}: {value:?} is not {printed:?}");
}

#[test]
fn every_starting_figure_is_a_record_of_its_clause() {
    let plan = plan();
    let Some(reference) = reference() else { return };
    let mut rows: Vec<_> = plan
        .indicators
        .iter()
        .flat_map(|indicator| {
            let values = indicator
                .baseline
                .iter()
                .flat_map(|baseline| &baseline.values);
            values.map(|value| (value.clause.as_ref().unwrap_or(&indicator.clause), value))
        })
        .collect();
    for record in records(&reference, "indicators") {
        if record["is_baseline_only"] != true {
            continue;
        }
        let (id, expect) = (&record["id"], &record["baseline"]);
        let found = rows.iter().position(|(clause, value)| {
            let ratio = value.figure.ratio();
            let same_figure = match expect["denominator"].as_u64() {
                Some(bottom) => ratio.is_some_and(|ratio| {
                    (Some(ratio.numerator()), ratio.denominator())
                        == (expect["numerator"].as_u64(), bottom)
                }),
                None => {
                    ratio.is_none()
                        && Some(value.figure.amount(true).to_f64()) == expect["value"].as_f64()
                }
            };
            record["citation"] == clause.0 && same_figure
        });
        let (_, value) = rows.remove(found.unwrap_or_else(|| panic!("{id} is not there")));
        let about = value.bound.map(tiendo_core::model::Bound::keyword) == Some("about");
        assert_eq!(about, expect["comparator"] == "~", "{id}");
        if expect["denominator"].is_u64() {
            assert_eq!(
                value.of,
                parties(&plan, &record["scope_units"]).pop(),
                "{id}"
            );
        }
    }
    assert!(rows.is_empty(), "figures of no record: {rows:?}");
}

#[test]
fn every_duty_is_a_record_of_its_clause() {
    let plan = plan();
    let Some(reference) = reference() else { return };
    for record in records(&reference, "reporting_duties") {
        let citation = &record["citation"];
        let found = plan
            .reporting
            .iter()
            .find(|duty| *citation == duty.clause.0);
        let duty = found.unwrap_or_else(|| panic!("{citation} is not there"));
        assert_eq!(duty.from, parties(&plan, &record["who"]), "{citation}");
        assert_eq!(record["kind"], duty.kind.keyword(), "{citation}");
        let every: Vec<&str> = duty.every.iter().map(|every| every.keyword()).collect();
        let annual = record["cadence"]
            .as_str()
            .is_some_and(|words| words.starts_with("annual"));
        assert_eq!(
            every,
            [if annual { "year" } else { "unstated" }],
            "{citation}"
        );
    }
}

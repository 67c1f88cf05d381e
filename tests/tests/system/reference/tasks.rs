//! Tasks: clause, deadline, leads, cooperating units, money, indicators, periods that are no deadline.

use serde_json::Value;
use tiendo_core::model::{Party, Plan, Priority, Task};

use super::readings::{Reading, each, parties, task_records, texts};

#[test]
fn every_task_is_the_record_of_its_clause() {
    each(|reading, plan, json| {
        for (task, record) in plan.tasks.iter().zip(task_records(json)) {
            let id = format!("{} {}", record["id"], task.id);
            assert_eq!(record["citation"], task.clause.0, "{id}");
            check_deadline(task, record, &id);
            check_words(task, record, &id);
            check_lead(plan, task, record, &id);
            check_cooperating(plan, task, record, &id);
            check_rest(reading, task, record, &id);
        }
    });
}

fn check_deadline(task: &Task, record: &Value, id: &str) {
    let (schedule, deadline) = (task.schedule(), &record["deadline"]);
    let by = schedule.by().map(|day| day.to_string());
    let hard = deadline["hard"] == true;
    // What is not hard is a period that the clause mentions.
    let end = deadline["end"].as_str().filter(|_| hard);
    assert_eq!(by.as_deref(), end, "{id}");
    // "đến tháng 12/2020" of an undated letter has an end alone.
    if let Some(start) = deadline["start"].as_str()
        && deadline["kind"] == "within-period"
        && hard
    {
        let from = schedule.from().map(|day| day.to_string());
        assert_eq!(from.as_deref(), Some(start), "{id}");
    }
    let every: Vec<&str> = schedule
        .every()
        .iter()
        .map(|every| every.keyword())
        .collect();
    let recurrence = deadline["recurrence"].as_str().unwrap_or_default();
    let expect: &[&str] = match recurrence {
        words if words.starts_with("annual") => &["year"],
        "quarterly" => &["quarter"],
        "quarterly + on demand" => &["quarter", "on-demand"],
        "semiannual + annual" => &["half", "year"],
        // "báo cáo định kỳ theo quy định" names no interval.
        words if words.starts_with("periodic, interval unspecified") => &[],
        "" => &[],
        other => panic!("{id}: {other}"),
    };
    assert_eq!(every, expect, "{id}");
    let expect = match (deadline["kind"].as_str(), deadline["start"].as_str()) {
        (Some("ongoing"), Some(_)) => "from",
        (Some("ongoing"), None) => "standing",
        _ => "",
    };
    let kind = schedule.keyword();
    let seen = if matches!(kind, "standing" | "from") {
        kind
    } else {
        ""
    };
    assert_eq!(seen, expect, "{id}");
}

/// The words of a deadline are those of the text, as printed.
fn check_words(task: &Task, record: &Value, id: &str) {
    let Some(deadline) = &task.deadline else {
        let is_date = record["deadline"]["hard"] == true;
        assert!(!is_date, "{id} has no deadline");
        return;
    };
    let words = deadline.printed.as_ref().or(deadline.words.as_ref());
    assert_eq!(
        words.map(String::as_str),
        record["deadline_phrase"].as_str(),
        "{id}"
    );
}

fn check_lead(plan: &Plan, task: &Task, record: &Value, id: &str) {
    if record["lead_stated_in_text"] == true {
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
fn check_cooperating(plan: &Plan, task: &Task, record: &Value, id: &str) {
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
    assert_eq!(task.cooperating, expect, "{id}");
}

fn check_rest(reading: &Reading, task: &Task, record: &Value, id: &str) {
    assert_eq!(record["budget_related"], task.budget, "{id}");
    if !reading.differs(record, "linked") {
        let linked = texts(&record["linked_indicators"]).len();
        assert_eq!(linked, task.indicators.len(), "{id}");
    }
    // A period in the clause that is not the deadline.
    let deadline = &record["deadline"];
    let soft = deadline["end"]
        .as_str()
        .filter(|_| deadline["hard"] != true);
    let expect = deadline["horizon"]["end"].as_str().or(soft);
    let end = task.horizon.as_ref().and_then(|horizon| horizon.to);
    let end = end.map(|day| day.to_string());
    assert_eq!(end.as_deref(), expect, "{id}");
    assert_eq!(
        task.set_by.is_some(),
        !record["deadline"]["external_schedule"].is_null(),
        "{id}"
    );
    if record["deadline"]["kind"] == "immediate" {
        assert_eq!(task.priority, Priority::Urgent, "{id}");
    }
    let is_optional = record["optional"] == true;
    let may = task.obligation == tiendo_core::model::Obligation::May;
    assert_eq!(may, is_optional, "{id}");
}

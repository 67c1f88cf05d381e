//! Indicators: targets with their days, and the figures at the start.

use serde_json::Value;
use tiendo_core::model::{Indicator, Party, Plan};
use tiendo_core::quantity::Exact;
use tiendo_core::wire::show;

use super::readings::{Reading, each, parties, records};

#[test]
fn every_target_is_the_record_of_its_clause() {
    each(|reading, plan, json| {
        let shown = serde_json::to_value(show(plan)).expect("a plan is JSON");
        let mut indicators = records(&shown, "indicators");
        for record in records(json, "indicators") {
            if record["is_target"] != true {
                continue;
            }
            let expect = &record["target"];
            let same_clause = |known: &Value| {
                let value = &known["target"]["value"];
                !known["target"].is_null()
                    && known["clause"] == record["citation"]
                    && (value.as_f64() == expect["value"].as_f64() || record["nested"].is_object())
            };
            let same_scope = |known: &Value| scope(known) == scope_of(plan, record);
            let found = indicators
                .iter()
                .position(|known| same_clause(known) && same_scope(known))
                // A condition on who is counted makes a narrower scope.
                .or_else(|| indicators.iter().position(|known| same_clause(known)));
            let id = &record["id"];
            let indicator = indicators.remove(found.unwrap_or_else(|| panic!("{id} is not there")));
            check_target(indicator, expect, record, id);
            check_start(reading, &shown, indicator, record);
        }
        let left = indicators
            .iter()
            .filter(|left| left["baseline_only"] != true);
        assert_eq!(left.count(), 0, "{}", reading.file);
    });
}

fn scope(shown: &Value) -> Vec<String> {
    let ids = records(shown, "scope").into_iter();
    ids.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn scope_of(plan: &Plan, record: &Value) -> Vec<String> {
    let parties = parties(plan, &record["scope_units"]).into_iter();
    parties
        .map(|party| plan.roster.party_id(party).to_owned())
        .collect()
}

fn check_target(indicator: &Value, expect: &Value, record: &Value, id: &Value) {
    let target = &indicator["target"];
    assert_eq!(
        target["value_to"].as_f64(),
        expect["max_value"].as_f64(),
        "{id}"
    );
    let nested = record["nested"].is_object();
    if !nested {
        assert_eq!(target["value"].as_f64(), expect["value"].as_f64(), "{id}");
    }
    assert_eq!(target["by"], expect["due"]["date"], "{id}");
    let op = match (expect["value"].is_null(), expect["comparator"].as_str()) {
        (true, _) => None,
        _ if record["measure"] == "growth-percent" => Some("grow_by"),
        (_, Some("range")) => Some("between"),
        (_, Some(">")) => Some("more_than"),
        // A printed "100 %" on a rising figure is the least that has to be reached.
        (_, Some("eq" | ">=")) if record["measure"] == "count" => target["op"].as_str(),
        _ => Some("at_least"),
    };
    assert_eq!(target["op"].as_str(), op, "{id}");
    // "7% hàng năm" is per year, every other "per" is per unit.
    let yearly = expect["per"] == "năm";
    assert_eq!(target["every"] == "year", yearly, "{id}");
    let each_unit = nested || (!expect["per"].is_null() && !yearly);
    let per = if each_unit { "each_unit" } else { "whole" };
    assert_eq!(target["per"], per, "{id}");
}

/// The total at the start, which a repetition has from its original.
fn check_start(reading: &Reading, shown: &Value, indicator: &Value, record: &Value) {
    let (id, expect) = (&record["id"], &record["baseline"]);
    let original = records(shown, "indicators")
        .into_iter()
        .find(|known| known["id"] == indicator["same_as"]);
    if expect.is_null() {
        let own = records(indicator, "baseline");
        let usable = own.iter().filter(|row| row["bound"].is_null());
        assert_eq!(usable.count(), 0, "{id}");
        return;
    }
    let rows = records(original.unwrap_or(indicator), "baseline");
    let total = rows
        .last()
        .unwrap_or_else(|| panic!("{id}: no figure at the start"));
    if reading.differs(record, "start") {
        return;
    }
    assert_eq!(total["numerator"], expect["numerator"], "{id}");
    assert_eq!(total["denominator"], expect["denominator"], "{id}");
    let (value, printed) = (total["value"].as_f64(), expect["value"].as_f64());
    let close = value
        .zip(printed)
        .is_some_and(|(one, other)| (one - other).abs() < 0.01);
    assert!(close, "{id}: {value:?} is not {printed:?}");
}

/// A figure of the plan: its clause, its value in points or units, counts, bound, whose it is.
struct Row<'a> {
    clause: &'a str,
    value: f64,
    counts: Option<(u64, u64)>,
    bound: Option<&'static str>,
    of: Option<Party>,
}

fn rows(indicator: &Indicator) -> Vec<Row<'_>> {
    let plain = |value: &Exact| Row {
        clause: &indicator.clause.0,
        value: value.to_f64(),
        counts: None,
        bound: None,
        of: None,
    };
    let earlier = indicator.history.iter().map(|point| plain(&point.value));
    if !indicator.history.is_empty() {
        return earlier.collect();
    }
    let values = indicator
        .baseline
        .iter()
        .flat_map(|baseline| &baseline.values);
    let row = |value| {
        let value: &tiendo_core::model::BaselineValue = value;
        Row {
            clause: &value.clause.as_ref().unwrap_or(&indicator.clause).0,
            counts: value
                .figure
                .ratio()
                .map(|ratio| (ratio.numerator(), ratio.denominator())),
            bound: value.bound.map(tiendo_core::model::Bound::keyword),
            of: value.of,
            ..plain(&value.figure.amount(true))
        }
    };
    values.map(row).collect()
}

#[test]
fn every_starting_figure_is_the_record_of_its_clause() {
    each(|reading, plan, json| {
        let mut found: Vec<Row<'_>> = plan.indicators.iter().flat_map(rows).collect();
        for record in records(json, "indicators") {
            if record["is_baseline_only"] != true {
                continue;
            }
            let (id, expect) = (&record["id"], &record["baseline"]);
            let same = |row: &Row<'_>| {
                let figure = match expect["denominator"].as_u64() {
                    Some(bottom) => {
                        row.counts.map(|(top, bottom)| (Some(top), bottom))
                            == Some((expect["numerator"].as_u64(), bottom))
                    }
                    None => row.counts.is_none() && Some(row.value) == expect["value"].as_f64(),
                };
                record["citation"] == row.clause && figure
            };
            let at = found.iter().position(same);
            let row = found.remove(at.unwrap_or_else(|| panic!("{id} is not there")));
            let bound = match expect["comparator"].as_str() {
                Some("~") => Some("about"),
                Some(">") => Some("more_than"),
                _ => None,
            };
            assert_eq!(row.bound, bound, "{id}");
            if expect["denominator"].is_u64() {
                assert_eq!(row.of, parties(plan, &record["scope_units"]).pop(), "{id}");
            }
        }
        assert!(
            found.is_empty(),
            "{}: {} figures of no record",
            reading.file,
            found.len()
        );
    });
}

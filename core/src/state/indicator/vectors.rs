//! The published cases of indicators, each a plan with one indicator.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::calendar::Interval;
use crate::ledger::testing::day;
use crate::ledger::{Event, Subject};
use crate::model::{
    Aggregation, Baseline, BaselineValue, Bound, DeclaredPoint, Direction, Figure, FileWord, Goal,
    IndicatorIndex, Party, Requirement, Target, Trajectory,
};
use crate::quantity::{Exact, Ratio, parse_number, round_half_away};
use crate::source::Place;
use crate::state::testing::{Draft, by, deadline, unit};
use crate::state::{IndicatorState, LevelReason, PaceMethod};

fn figure(value: &Value) -> Figure {
    match value["numerator"].as_u64() {
        Some(numerator) => {
            Figure::Ratio(Ratio::new(numerator, value["denominator"].as_u64().unwrap()).unwrap())
        }
        None => Figure::Value(exact(&value["value"])),
    }
}

/// A whole number, or the text of one with decimals.
fn exact(value: &Value) -> Exact {
    match value.as_i64() {
        Some(whole) => whole.into(),
        None => parse_number(value.as_str().unwrap()).unwrap(),
    }
}

fn requirement(value: &Value) -> Option<Requirement> {
    let has = |key: &str| !value[key].is_null();
    if has("at_least") {
        Some(Requirement::AtLeast(exact(&value["at_least"])))
    } else if has("more_than") {
        Some(Requirement::MoreThan(exact(&value["more_than"])))
    } else if has("at_most") {
        Some(Requirement::AtMost(exact(&value["at_most"])))
    } else if has("exactly") {
        Some(Requirement::Exactly(exact(&value["exactly"])))
    } else if has("between") {
        let (low, high) = (exact(&value["between"][0]), exact(&value["between"][1]));
        Some(Requirement::Between(low, high))
    } else {
        None
    }
}

fn target(value: &Value) -> Target {
    let goal = if value["grow_by"].is_number() {
        Goal::GrowBy(exact(&value["grow_by"]))
    } else if value["each_unit"].is_object() {
        Goal::EachUnit {
            requirement: requirement(&value["each_unit"]).unwrap(),
            share: exact(&value["share"]),
        }
    } else {
        requirement(value).map_or(Goal::Unquantified, Goal::Whole)
    };
    let deadline = value["by"].as_str().and_then(|last| deadline(by(last)));
    Target {
        goal,
        deadline,
        every: (value["every"] == "year").then_some(Interval::Year),
        words: None,
    }
}

fn trajectory(value: &Value) -> Trajectory {
    match value.as_str() {
        Some("linear") => Trajectory::Linear,
        Some("step") => Trajectory::Step,
        Some(_) => Trajectory::None,
        None => Trajectory::Declared(
            value
                .as_array()
                .unwrap()
                .iter()
                .map(|point| DeclaredPoint {
                    on: day(point["on"].as_str().unwrap()),
                    expect: exact(&point["expect"]),
                })
                .collect(),
        ),
    }
}

/// The parties of a case by their ids: units first, then groups.
fn parties(case: &Value, draft: &mut Draft) -> BTreeMap<String, Party> {
    let mut parties = BTreeMap::new();
    let scope = case["scope"].as_array().unwrap();
    let members = scope
        .iter()
        .filter_map(|party| party["members"].as_array())
        .flatten();
    let reporters = case["reported_by"].as_array().into_iter().flatten();
    let named = scope.iter().chain(members).chain(reporters);
    for name in named.filter_map(Value::as_str) {
        let number = parties.len() + 1;
        parties.entry(name.to_owned()).or_insert(unit(number));
    }
    for group in scope.iter().filter(|party| party.is_object()) {
        let members = group["members"].as_array().unwrap().iter().map(|member| {
            match parties[member.as_str().unwrap()] {
                Party::Unit(index) => index.position(),
                Party::Group(_) => unreachable!(),
            }
        });
        let members: Vec<usize> = members.collect();
        let size = group["stated_size"]
            .as_u64()
            .map(|size| u32::try_from(size).unwrap());
        let index = draft.group(&members, size);
        parties.insert(group["id"].as_str().unwrap().to_owned(), index);
    }
    parties
}

fn state(case: &Value) -> IndicatorState {
    let mut draft = Draft::new(9);
    let parties = parties(case, &mut draft);
    let party = |value: &Value| value.as_str().map(|name| parties[name]);
    let scope = case["scope"].as_array().unwrap().iter();
    let scope: Vec<Party> = scope
        .map(|named| party(named).or_else(|| party(&named["id"])).unwrap())
        .collect();
    let indicator = draft.indicator(&scope);
    indicator.target = case["target"].is_object().then(|| target(&case["target"]));
    if let Some(measure) = case["unit"].as_str() {
        measure.clone_into(&mut indicator.unit);
    }
    if case["better"] == "lower" {
        indicator.better = Direction::Lower;
    }
    let reporters = case["reported_by"].as_array().into_iter().flatten();
    indicator.reported_by = reporters.filter_map(party).collect();
    indicator.trajectory = trajectory(&case["trajectory"]);
    indicator.aggregate = Aggregation::from_word(case["aggregate"].as_str().unwrap()).unwrap();
    indicator.baseline = case["base"].as_object().map(|base| Baseline {
        on: base["on"].as_str().map(day),
        values: base["figures"]
            .as_array()
            .unwrap()
            .iter()
            .map(|value| BaselineValue {
                of: party(&value["of"]),
                figure: figure(value),
                printed: None,
                bound: value["bound"].as_str().and_then(Bound::from_word),
                comparable: value["comparable"] != false,
                clause: None,
                note: None,
                place: Place::default(),
            })
            .collect(),
    });
    let subject = Subject::Indicator(IndicatorIndex::new(0));
    for observation in case["observations"].as_array().unwrap() {
        let event = Event::Observed {
            of: party(&observation["of"]),
            figure: figure(observation),
        };
        let sender = party(&observation["sender"]);
        draft.enter(subject, sender, observation["on"].as_str().unwrap(), event);
    }
    draft.first_indicator(case["as_of"].as_str().unwrap())
}

fn result(state: &IndicatorState, name: &str) -> Value {
    let shown = |amount: &Option<Exact>, places: u32| {
        amount
            .as_ref()
            .map(|amount| round_half_away(amount, places))
            .into()
    };
    match name {
        "level" => state.level.keyword().into(),
        "path" => state.path.keyword().into(),
        "value" => shown(
            &state
                .observed
                .as_ref()
                .map(|observed| observed.value.clone()),
            2,
        ),
        "base" => shown(&state.base, 2),
        "target" => shown(&state.target, 2),
        "expected" => shown(&state.expected, 2),
        "expected_today" => shown(&state.expected_today, 2),
        "path_attainment" => shown(&state.path_attainment, 3),
        "target_attainment" => shown(&state.target_attainment, 3),
        "target_on" => state.target_on.map(|day| day.to_string()).into(),
        "level_reason" => state.level_reason.map(LevelReason::keyword).into(),
        "required_pace" => shown(&state.pace.required, 5),
        "seen_pace" => shown(&state.pace.seen, 5),
        "pace_method" => state.pace.method.map(PaceMethod::keyword).into(),
        "forecast_on" => state.pace.forecast_on.map(|day| day.to_string()).into(),
        "forecast_from" => state.pace.forecast_from.map(|day| day.to_string()).into(),
        "forecast_to" => state.pace.forecast_to.map(|day| day.to_string()).into(),
        "days_late" => state.pace.days_late.into(),
        "coverage" => serde_json::json!([state.coverage.reporting, state.coverage.expected]),
        other => panic!("no result is called {other}"),
    }
}

fn check(text: &str) {
    let file: Value = serde_json::from_str(text).unwrap();
    for case in file["cases"].as_array().unwrap() {
        let state = state(case);
        for (name, expect) in case["expect"].as_object().unwrap() {
            assert_eq!(result(&state, name), *expect, "{}: {name}", case["name"]);
        }
    }
}

#[test]
fn indicators() {
    check(include_str!("../../../../tests/vectors/indicators.json"));
}

#[test]
fn pace() {
    check(include_str!("../../../../tests/vectors/pace.json"));
}

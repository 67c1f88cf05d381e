//! The published cases of indicators, each a plan with one indicator.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::ledger::testing::day;
use crate::ledger::{Event, Subject};
use crate::model::{
    Aggregation, Baseline, BaselineValue, DeclaredPoint, Figure, FileWord, Goal, IndicatorIndex,
    Party, Requirement, Target, Trajectory,
};
use crate::quantity::{Exact, Ratio, round_half_away};
use crate::source::Place;
use crate::state::IndicatorState;
use crate::state::testing::{Draft, by, deadline, unit};

fn figure(value: &Value) -> Figure {
    match value["numerator"].as_u64() {
        Some(numerator) => {
            Figure::Ratio(Ratio::new(numerator, value["denominator"].as_u64().unwrap()).unwrap())
        }
        None => Figure::Value(value["value"].as_i64().unwrap().into()),
    }
}

fn exact(value: &Value) -> Exact {
    value.as_i64().unwrap().into()
}

fn target(value: &Value) -> Target {
    let goal = if value["at_least"].is_number() {
        Goal::Whole(Requirement::AtLeast(exact(&value["at_least"])))
    } else if value["grow_by"].is_number() {
        Goal::GrowBy(exact(&value["grow_by"]))
    } else if value["each_unit"].is_object() {
        let requirement = Requirement::AtLeast(exact(&value["each_unit"]["at_least"]));
        Goal::EachUnit {
            requirement,
            share: exact(&value["share"]),
        }
    } else {
        Goal::Unquantified
    };
    let deadline = value["by"].as_str().and_then(|last| deadline(by(last)));
    Target {
        goal,
        deadline,
        every: None,
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
    for name in scope.iter().chain(members).filter_map(Value::as_str) {
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
    indicator.target = Some(target(&case["target"]));
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
                bound: None,
                comparable: true,
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
        draft.enter(subject, None, observation["on"].as_str().unwrap(), event);
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
        "coverage" => serde_json::json!([state.coverage.reporting, state.coverage.expected]),
        other => panic!("no result is called {other}"),
    }
}

#[test]
fn indicators() {
    let text = include_str!("../../../../tests/vectors/indicators.json");
    let file: Value = serde_json::from_str(text).unwrap();
    for case in file["cases"].as_array().unwrap() {
        let state = state(case);
        for (name, expect) in case["expect"].as_object().unwrap() {
            assert_eq!(result(&state, name), *expect, "{}: {name}", case["name"]);
        }
    }
}

//! One explanation, held against itself, against the state and against the ledger.

use serde_json::Value as Json;
use tiendo_core::explain::{Explanation, Key, Listed, Part, Value, Word};
use tiendo_core::ledger::Ledger;
use tiendo_core::model::Plan;
use tiendo_core::quantity::{Exact, Ratio};
use tiendo_core::state::PlanState;
use tiendo_tests::formula::{Columns, Known, Symbols, evaluate};

pub fn check(plan: &Plan, ledger: &Ledger, state: &PlanState, key: Key, answer: &Explanation) {
    let whose = format!(
        "{} {} on {} against {}",
        plan.id, answer.key, answer.as_of, answer.against
    );
    assert_eq!(answer.key, key.shown(plan), "{whose}");
    check_parts(answer, &whose);
    check_value(answer, &whose);
    check_decision(answer, &whose);
    check_entries(plan, ledger, answer, &whose);
    check_state(state, key, answer, &whose);
}

fn known(value: Option<&Value>) -> Known {
    match value {
        None | Some(Value::Word(_)) => Known::Null,
        Some(Value::Count(count)) => Known::Number(Exact::from(*count)),
        Some(Value::Days(days)) => Known::Number(Exact::from(*days)),
        Some(Value::Amount(amount)) => Known::Number(amount.exact.clone()),
        Some(Value::Rate(share)) => {
            let ratio = Ratio::new(share.0.numerator, share.0.denominator);
            ratio.map_or(Known::Null, |ratio| {
                let share = ratio.percent().checked_div(&Exact::from(100));
                Known::Number(share.unwrap_or_default())
            })
        }
        Some(Value::Day(day)) => Known::Day(*day),
        Some(Value::Truth(truth)) => Known::Truth(*truth),
    }
}

fn symbols(answer: &Explanation) -> Symbols {
    let parts = answer.parts.iter();
    parts
        .map(|part| (part.symbol.to_owned(), known(part.value.as_ref())))
        .collect()
}

/// The columns of a list as its JSON has them.
fn columns(part: &Part) -> Columns {
    let rows = match &part.counted {
        Listed::Units(rows) => serde_json::to_value(rows),
        Listed::Figures(rows) => serde_json::to_value(rows),
        Listed::Series(rows) => serde_json::to_value(rows),
    };
    let mut columns = Columns::new();
    for row in rows
        .expect("a list is JSON")
        .as_array()
        .into_iter()
        .flatten()
    {
        for (name, cell) in row.as_object().into_iter().flatten() {
            let exact = match cell {
                Json::Number(number) => number.as_u64().map(Exact::from),
                Json::String(_) => serde_json::from_value::<Exact>(cell.clone()).ok(),
                _ => None,
            };
            columns.entry(name.clone()).or_default().extend(exact);
        }
    }
    columns
}

/// Every part that says how it follows comes to its value.
fn check_parts(answer: &Explanation, whose: &str) {
    let symbols = symbols(answer);
    assert_eq!(
        symbols.len(),
        answer.parts.len(),
        "{whose}: a symbol stands for one part"
    );
    for part in &answer.parts {
        let Some(expression) = &part.expression else {
            continue;
        };
        let found = evaluate(expression, &symbols, &columns(part));
        let expect = known(part.value.as_ref());
        if expect != Known::Null {
            assert_eq!(found, Ok(expect), "{whose}: {} = {expression}", part.symbol);
        }
    }
}

/// The formula over the parts comes to the value.
fn check_value(answer: &Explanation, whose: &str) {
    let Some(expression) = &answer.formula.expression else {
        assert!(matches!(answer.value, Some(Value::Word(_))), "{whose}");
        return;
    };
    let evaluated = |text: &str| evaluate(text, &symbols(answer), &Columns::new());
    if let Some(Value::Rate(share)) = &answer.value {
        let (above, below) = expression.split_once(" / ").expect("a share has two sides");
        let count = |count: u64| Ok(Known::Number(Exact::from(count)));
        assert_eq!(
            evaluated(above),
            count(share.0.numerator),
            "{whose}: {above}"
        );
        assert_eq!(
            evaluated(below),
            count(share.0.denominator),
            "{whose}: {below}"
        );
    }
    // What is null for a reason has parts all the same.
    if answer.value.is_some() {
        let expect = known(answer.value.as_ref());
        assert_eq!(evaluated(expression), Ok(expect), "{whose}: {expression}");
    }
}

/// Of the tests tried the last holds, none before it does, and its answer is the value.
fn check_decision(answer: &Explanation, whose: &str) {
    if answer.formula.expression.is_some() {
        assert!(answer.tests.is_empty(), "{whose}");
        return;
    }
    let symbols = symbols(answer);
    for test in &answer.tests {
        let found = evaluate(&test.condition, &symbols, &Columns::new());
        assert_eq!(
            found,
            Ok(Known::Truth(test.holds)),
            "{whose}: {}",
            test.condition
        );
    }
    let (last, before) = answer.tests.split_last().expect("a decision has tests");
    assert!(
        last.holds && before.iter().all(|test| !test.holds),
        "{whose}"
    );
    assert_eq!(answer.value, Some(Value::Word(last.answer)), "{whose}");
}

/// Every entry that is named is listed, and every entry listed stands in the ledger, at its place.
fn check_entries(plan: &Plan, ledger: &Ledger, answer: &Explanation, whose: &str) {
    for used in &answer.entries {
        let stands = ledger.entries().iter().any(|entry| {
            entry.id == used.id
                && entry.effective_on == used.effective_on
                && entry.recorded_at == used.recorded_at
                && plan.source_path(entry.place) == used.place.path
                && entry.place.line == used.place.line
        });
        assert!(stands, "{whose}: {}", used.id);
    }
    let listed = |id: &String| answer.entries.iter().any(|used| used.id == *id);
    for part in &answer.parts {
        let named = part.entry.iter();
        let figures = match &part.counted {
            Listed::Figures(rows) => rows.iter().filter_map(|row| row.entry.as_ref()).collect(),
            _ => Vec::new(),
        };
        for id in named.chain(figures) {
            assert!(listed(id), "{whose}: {} names {id}", part.symbol);
        }
    }
    let said_on = answer.part("done_on").filter(|part| part.value.is_some());
    assert!(
        said_on.is_none_or(|part| part.entry.is_some()),
        "{whose}: who said so?"
    );
    for place in &answer.places {
        assert!(
            place.line > 0 && !place.path.is_empty(),
            "{whose}: {place:?}"
        );
    }
}

/// The value is the one of the state.
fn check_state(state: &PlanState, key: Key, answer: &Explanation, whose: &str) {
    let units = |count: u64| Some(Value::Count(count));
    let expect = match key {
        Key::Bucket(bucket) => units(state.counts.get(bucket)),
        Key::Total => units(state.counts.total()),
        Key::AwaitingPastDue => units(state.awaiting_past_due),
        Key::Ageing(class) => units(state.ageing.get(class)),
        Key::Reporting(heard) => units(state.reporting.get(heard)),
        Key::Unit(holder) => {
            let row = state.units.iter().find(|row| row.holder == holder);
            units(row.expect("the unit is listed").counts.total())
        }
        Key::Indicator(index) => {
            let row = state.indicators.iter().find(|row| row.indicator == index);
            let level = row.expect("the indicator is listed").level;
            Some(Value::Word(Word::Level(level)))
        }
        _ => return,
    };
    assert_eq!(answer.value, expect, "{whose}");
}

//! One explanation, held against itself, against the state and against the ledger.

use serde_json::Value as Json;
use tiendo_core::explain::{Explanation, FormulaName, Key, Listed, NoteKind, Part, Value};
use tiendo_core::ledger::Ledger;
use tiendo_core::model::Plan;
use tiendo_core::quantity::{Exact, Ratio};
use tiendo_core::text::Language;
use tiendo_core::text::explanation::{calculation, title};
use tiendo_tests::formula::{Columns, Known, Symbols, evaluate, of_float};

pub fn check(plan: &Plan, ledger: &Ledger, key: Key, answer: &Explanation) {
    let whose = format!(
        "{} {} on {} against {}",
        plan.id, answer.key, answer.as_of, answer.against
    );
    assert_eq!(answer.key, key.shown(plan), "{whose}");
    check_parts(answer, &whose);
    check_value(answer, &whose);
    check_reason(answer, &whose);
    check_title(answer, &whose);
    check_decision(answer, &whose);
    check_entries(plan, ledger, answer, &whose);
    if let Key::Rank(_) = key {
        check_peers(answer, &whose);
    }
}

pub fn known(value: Option<&Value>) -> Known {
    match value {
        Some(Value::Float(float)) => Known::Number(of_float(*float).expect("a float is a number")),
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
        Listed::Peers(rows) => serde_json::to_value(rows),
        Listed::Named(rows) => serde_json::to_value(rows),
        Listed::Reports(rows) => serde_json::to_value(rows),
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
        if let Some(Value::Float(float)) = part.value {
            // Good for an order only: the same up to the last digits of a float.
            let Ok(Known::Number(found)) = found else {
                panic!("{whose}: {} = {expression}", part.symbol);
            };
            assert!((found.to_f64() - float).abs() < 1e-12, "{whose}: {found}");
        } else if expect != Known::Null {
            assert_eq!(found, Ok(expect), "{whose}: {} = {expression}", part.symbol);
        }
    }
}

/// The formula over the parts comes to the value.
fn check_value(answer: &Explanation, whose: &str) {
    let Some(expression) = &answer.formula.expression else {
        assert!(
            matches!(answer.value, None | Some(Value::Word(_))),
            "{whose}"
        );
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

/// What has to be known beside a figure, and is no reason for its absence.
const ASIDE: [NoteKind; 9] = [
    NoteKind::Sample,
    NoteKind::ByConvention,
    NoteKind::AssumedPath,
    NoteKind::JudgedInPeriod,
    NoteKind::RepetitionOf,
    NoteKind::ScopeSizeUnknown,
    NoteKind::AgainstOriginal,
    NoteKind::UnitsNotNamed,
    NoteKind::SizeUnknown,
];

/// Where nothing is known a note says why, and no equation is shown.
fn check_reason(answer: &Explanation, whose: &str) {
    if known(answer.value.as_ref()) != Known::Null || matches!(answer.value, Some(Value::Word(_))) {
        return;
    }
    let says_why = |note: &tiendo_core::explain::Note| !ASIDE.contains(&note.note);
    assert!(
        answer.notes.iter().any(says_why),
        "{whose}: no reason in {:?}",
        answer.notes
    );
    if answer.value.is_none() {
        for language in [Language::Vietnamese, Language::English] {
            let shown = calculation(answer, language);
            assert!(
                shown.as_deref().is_none_or(|shown| shown == "–"),
                "{whose}: {shown:?}"
            );
        }
    }
}

/// Only what adds units or indicators up is called a total.
fn check_title(answer: &Explanation, whose: &str) {
    let adds_up = matches!(
        answer.formula.name,
        FormulaName::Units | FormulaName::Indicators
    );
    let title = title(answer, Language::English);
    assert!(adds_up || title != "Total", "{whose}");
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
    let Some(answer_word) = &answer.value else {
        assert!(answer.tests.iter().all(|test| !test.holds), "{whose}");
        return;
    };
    let (last, before) = answer.tests.split_last().expect("a decision has tests");
    assert!(
        last.holds && before.iter().all(|test| !test.holds),
        "{whose}"
    );
    assert_eq!(*answer_word, Value::Word(last.answer), "{whose}");
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

/// The bound of every peer follows from its counts, and the order from the bounds.
fn check_peers(answer: &Explanation, whose: &str) {
    let Some(Listed::Peers(peers)) = answer.part("better").map(|part| &part.counted) else {
        panic!("{whose}: no peers");
    };
    let Some(own) = peers.iter().find(|peer| peer.key == answer.key) else {
        assert!(
            answer.value.is_none() && peers.is_empty(),
            "{whose}: not among its peers"
        );
        return;
    };
    let own = own.bound;
    for peer in peers {
        // The smaller root of (p − k/n)² = z² p (1 − p) / n.
        let (k, n, z) = (
            peer.on_time as f64,
            peer.due as f64,
            1.959_963_984_540_054_f64,
        );
        let p = peer.bound;
        let off = (p - k / n).powi(2) - z * z * p * (1.0 - p) / n;
        assert!(off.abs() < 1e-9 && p <= k / n, "{whose}: {}", peer.key);
        assert_eq!(peer.better == 1, p > own, "{whose}: {}", peer.key);
        let is_equal = peer.key != answer.key && p.total_cmp(&own).is_eq();
        assert_eq!(peer.equal == 1, is_equal, "{whose}: {}", peer.key);
    }
}

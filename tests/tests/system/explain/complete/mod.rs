//! Every figure of a state has a key, and its explanation shows that figure.
//!
//! The states are taken apart field by field: a new field does not compile here until somebody says
//! under which key it is explained, or why it is no figure.

mod counts;
mod indicators;
mod rows;

use tiendo_core::explain::{Explanation, Key, Value, explain};
use tiendo_core::ledger::Ledger;
use tiendo_core::model::{Holder, Plan};
use tiendo_core::quantity::Exact;
use tiendo_core::state::{PlanState, Rate};
use tiendo_tests::formula::Known;

use super::Explained;
use super::recompute::{self, known};

/// The place of a figure in an explanation: the value, or the part of a symbol.
const VALUE: &str = "";

struct Walk<'a> {
    plan: &'a Plan,
    ledger: &'a Ledger,
    state: &'a PlanState,
    explained: &'a Explained,
}

pub fn check(plan: &Plan, ledger: &Ledger, state: &PlanState, explained: &Explained) {
    let walk = Walk {
        plan,
        ledger,
        state,
        explained,
    };
    walk.plan_figures();
    for row in &state.assignments {
        walk.assignment(row);
    }
    for row in &state.occurrences {
        walk.occurrence(row);
    }
    for row in &state.indicators {
        walk.indicator(row);
    }
    for row in &state.units {
        walk.unit(row);
    }
    walk.rolled();
    walk.reports();
}

impl Walk<'_> {
    /// The explanation under a listed key; of a figure that is null the one that is asked for.
    fn answer(&self, key: Key, is_listed: bool) -> Explanation {
        let shown = key.shown(self.plan);
        if let Some(answer) = self.explained.get(&shown) {
            return answer.clone();
        }
        assert!(!is_listed, "{}: no key {shown}", self.whose());
        let answer = explain(self.plan, self.ledger, self.state, &key);
        let answer = answer.unwrap_or_else(|| panic!("{}: {shown} is not explained", self.whose()));
        recompute::check(self.plan, self.ledger, key, &answer);
        answer
    }

    fn whose(&self) -> String {
        let asked = self.state.as_of;
        format!("{} on {} {:?}", self.plan.id, asked.as_of, asked.against)
    }

    fn value<'e>(&self, answer: &'e Explanation, at: &str) -> Option<&'e Value> {
        if at == VALUE {
            return answer.value.as_ref();
        }
        answer.part(at).and_then(|part| part.value.as_ref())
    }

    /// The explanation of a key shows a number, a day, a truth, or that nothing is known.
    fn shows(&self, key: Key, at: &str, expect: impl Into<Option<Known>>) {
        let expect = expect.into();
        let answer = self.answer(key, expect.is_some());
        let seen = known(self.value(&answer, at));
        let expect = expect.unwrap_or(Known::Null);
        assert_eq!(seen, expect, "{} {} {at}", self.whose(), answer.key);
    }

    fn shows_word(&self, key: Key, at: &str, expect: Option<&str>) {
        let answer = self.answer(key, expect.is_some());
        let seen = match self.value(&answer, at) {
            Some(Value::Word(word)) => Some(word.keyword()),
            _ => None,
        };
        assert_eq!(seen, expect, "{} {} {at}", self.whose(), answer.key);
    }

    fn shows_rate(&self, key: Key, expect: Rate) {
        let Rate {
            numerator,
            denominator,
        } = expect;
        let answer = self.answer(key, true);
        let Some(Value::Rate(share)) = answer.value else {
            panic!("{}: {} is no share", self.whose(), answer.key);
        };
        let seen = (share.0.numerator, share.0.denominator);
        assert_eq!(
            seen,
            (numerator, denominator),
            "{} {}",
            self.whose(),
            answer.key
        );
    }

    /// Every entry that made a row is among those of its explanation.
    fn used(&self, key: Key, positions: &[u32]) {
        let answer = self.answer(key, true);
        for position in positions {
            let entry = self.ledger.entries().get(*position as usize);
            let id = &entry.expect("the ledger has it").id;
            let is_listed = answer.entries.iter().any(|used| used.id == *id);
            assert!(is_listed, "{} {}: {id}", self.whose(), answer.key);
        }
    }

    /// Whoever has it since its unit ended is named, and where that is said.
    fn passed(&self, key: Key, given_to: Holder, holder: Holder) {
        let answer = self.answer(key, true);
        if given_to == holder {
            return;
        }
        let id = self.plan.holder_id(given_to);
        let mut known = answer.successions.iter();
        let first = known.find(|passed| Some(passed.unit.as_str()) == id);
        let first = first.unwrap_or_else(|| panic!("{} {}", self.whose(), answer.key));
        assert!(first.place.line > 0 && !first.place.path.is_empty());
        let last = answer
            .successions
            .iter()
            .any(|passed| passed.successor.as_deref() == self.plan.holder_id(holder));
        assert!(last, "{} {}: who has it?", self.whose(), answer.key);
    }
}

fn count(units: u64) -> Known {
    Known::Number(Exact::from(units))
}

fn number(value: Option<&Exact>) -> Option<Known> {
    value.map(|value| Known::Number(value.clone()))
}

/// What is null is null in the explanation of a key that exists all the same.
fn or_null(value: Option<Known>) -> Known {
    value.unwrap_or(Known::Null)
}

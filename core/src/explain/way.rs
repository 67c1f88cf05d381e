//! What was to be expected on a day, and how an indicator stood on earlier days.

use chrono::NaiveDate;

use super::decision::{Test, test, tried};
use super::formula::{Formula, FormulaName};
use super::indicator::Measured;
use super::listed::{Listed, SeriesPoint};
use super::part::Part;
use super::question::Question;
use super::shape::Explanation;
use super::term::PlainTerm;
use super::value::{Value, Word};
use crate::model::IndicatorIndex;
use crate::quantity::Exact;
use crate::state::{PathBasis, figures_on};

impl Question<'_> {
    /// The expected figure on a day: between the corners around it, or at the only one.
    pub(super) fn on_the_way(
        &self,
        measured: &Measured<'_>,
        on: Option<NaiveDate>,
        term: PlainTerm,
        value: Option<&Exact>,
    ) -> Explanation {
        let (expression, parts) = corner_parts(measured, on);
        let formula = Formula::new(FormulaName::OnTheWay, expression);
        let mut answer = self.about(measured, measured.amount(value), formula);
        answer.parts = parts;
        answer.parts.push(Part::new("t", term, on.map(Value::Day)));
        self.note_path(&mut answer, measured);
        self.path_inputs(&mut answer, measured);
        self.target_inputs(&mut answer, measured.known);
        answer
    }

    /// Where the way comes from, and its corners.
    pub(super) fn path(&self, measured: &Measured<'_>) -> Explanation {
        let corners = &measured.row.corners;
        let first = corners.first().map(|(on, _)| *on);
        let point = |(on, value): &(NaiveDate, Exact)| SeriesPoint {
            on: *on,
            days: first.map_or(0, |first| on.signed_duration_since(first).num_days()),
            value: value.clone(),
        };
        let list = Listed::Series(corners.iter().map(point).collect());
        let count = u64::try_from(corners.len()).ok().map(Value::Count);
        let basis = measured.row.path;
        let value = Value::Word(Word::Path(basis));
        let formula = Formula::decision(FormulaName::PathBasis);
        let mut answer = self.about(measured, Some(value), formula);
        let is_declared = basis == PathBasis::Declared;
        let mut tests: Vec<Test> = Vec::new();
        let mut add = |basis: PathBasis, condition: &str, holds: bool| {
            test(&mut tests, Word::Path(basis), condition, holds);
        };
        add(PathBasis::Declared, "declared", is_declared);
        add(PathBasis::Assumed, "n > 0", !corners.is_empty());
        add(PathBasis::None, "n = 0", corners.is_empty());
        answer.tests = tried(tests);
        let declared = Value::Truth(is_declared);
        answer.parts = vec![
            Part::new("n", PlainTerm::Corners, count).from(list, "count(value)"),
            Part::new("declared", PlainTerm::PathDeclared, Some(declared)),
            self.base_part(measured),
            self.target_part(measured),
        ];
        self.note_path(&mut answer, measured);
        answer.inputs = self.baseline(measured.known);
        self.path_inputs(&mut answer, measured);
        self.target_inputs(&mut answer, measured.known);
        answer
    }

    /// The figure over the scope on an earlier day of an observation, and what was expected then.
    pub(super) fn past(&self, index: IndicatorIndex, on: NaiveDate) -> Option<Explanation> {
        let measured = self.measured(index)?;
        let past = measured.row.history.iter().find(|past| past.on == on)?;
        let figures = figures_on(self.plan, self.ledger, &self.state.as_of, index, on);
        let (formula, parts) = self.combined(&measured, &figures);
        let value = measured.amount(Some(&past.value));
        let mut answer = self.about(&measured, value, formula);
        answer.parts = parts;
        answer
            .parts
            .push(Part::new("t", PlainTerm::ObservedOn, Some(Value::Day(on))));
        let (expression, corners) = corner_parts(&measured, Some(on));
        let is_expected = past.expected.is_some();
        answer
            .parts
            .extend(corners.into_iter().filter(|_| is_expected));
        let expected = measured.amount(past.expected.as_ref());
        let expected = Part::new("E", PlainTerm::Expected, expected);
        answer.parts.push(if is_expected {
            expected.by(expression)
        } else {
            expected
        });
        self.note_path(&mut answer, &measured);
        self.path_inputs(&mut answer, &measured);
        let known = self.ledger.known_at(self.state.as_of.known_at);
        let positions: Vec<u32> = figures.iter().filter_map(|row| row.position).collect();
        let used = known
            .entries()
            .filter(|entry| positions.contains(&entry.position));
        let used = used.flat_map(|entry| [Some(entry.position), entry.corrected_by]);
        answer.entries = self.entries(used.flatten());
        Some(answer)
    }
}

/// How the expected figure follows from the corners around a day, and these corners.
fn corner_parts(measured: &Measured<'_>, on: Option<NaiveDate>) -> (&'static str, Vec<Part>) {
    let corners = &measured.row.corners;
    let after = corners.partition_point(|(day, _)| on.is_some_and(|on| *day <= on));
    let earlier = after.checked_sub(1).and_then(|before| corners.get(before));
    let later = corners.get(after);
    let expression = match (earlier, later) {
        (Some(_), Some(_)) => "E1 + (E2 - E1) * (t - t1) / (t2 - t1)",
        (None, Some(_)) => "E2",
        _ => "E1",
    };
    let corner = |corner: Option<&(NaiveDate, Exact)>, day, value| {
        let (on, figure) = corner?;
        let figure = measured.amount(Some(figure));
        Some([
            Part::new(day, term_of(day), Some(Value::Day(*on))),
            Part::new(value, term_of(value), figure),
        ])
    };
    let parts = [corner(earlier, "t1", "E1"), corner(later, "t2", "E2")];
    (expression, parts.into_iter().flatten().flatten().collect())
}

/// What the symbols of corners stand for.
fn term_of(symbol: &str) -> PlainTerm {
    match symbol {
        "t1" => PlainTerm::CornerBeforeOn,
        "E1" => PlainTerm::CornerBefore,
        "t2" => PlainTerm::CornerAfterOn,
        _ => PlainTerm::CornerAfter,
    }
}

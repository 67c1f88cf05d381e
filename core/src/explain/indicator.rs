//! What every explanation of an indicator shares: its unit, its figures as parts, its notes.

use super::figure::IndicatorFigure;
use super::formula::{Formula, FormulaName};
use super::key::Key;
use super::listed::{Listed, ShownFigure};
use super::part::Part;
use super::question::Question;
use super::shape::{Explanation, NoteKind, PlaceKind};
use super::term::PlainTerm;
use super::value::Value;
use crate::ledger::Subject;
use crate::model::{Aggregation, Goal, Indicator, IndicatorIndex};
use crate::quantity::Exact;
use crate::state::{CountedFigure, IndicatorState};

/// An indicator on the day: the terms that count for it and its state.
pub(super) struct Measured<'a> {
    pub index: IndicatorIndex,
    /// The indicator whose scope and target count: of a repetition its original.
    pub known: &'a Indicator,
    pub row: &'a IndicatorState,
}

impl Measured<'_> {
    /// The unit of the figure over the scope.
    pub(super) fn unit(&self) -> &str {
        self.known.combined_unit()
    }

    /// A figure in that unit.
    pub(super) fn amount(&self, exact: Option<&Exact>) -> Option<Value> {
        exact.map(|exact| Value::amount(exact, self.unit()))
    }

    /// a, with its counts.
    pub(super) fn observed(&self) -> Option<Value> {
        let observed = self.row.observed.as_ref()?;
        Some(Value::figure(
            &observed.figure,
            &observed.value,
            self.unit(),
        ))
    }
}

/// The figure that a goal states, in the unit in which it states it.
pub(super) fn stated(goal: &Goal, unit: &str) -> Option<Value> {
    match goal {
        Goal::Whole(requirement) => Some(Value::amount(requirement.value(), unit)),
        Goal::EachUnit { requirement, .. } => Some(Value::amount(requirement.value(), unit)),
        Goal::GrowBy(points) => Some(Value::amount(points, "%")),
        Goal::Unquantified => None,
    }
}

impl<'a> Question<'a> {
    pub(super) fn measured(&self, index: IndicatorIndex) -> Option<Measured<'a>> {
        let mut rows = self.state.indicators.iter();
        Some(Measured {
            index,
            known: self.plan.counted_indicator(index)?,
            row: rows.find(|row| row.indicator == index)?,
        })
    }

    /// An explanation of one of its figures, with entries, places and notes.
    pub(super) fn about(
        &self,
        measured: &Measured<'_>,
        value: Option<Value>,
        formula: Formula,
    ) -> Explanation {
        let shown = self.plan.indicator(measured.index);
        let title = shown.map(|indicator| indicator.title.as_str());
        let mut answer = self.answer(title, value, formula);
        let declared = |indicator: &Indicator| {
            self.declared(PlaceKind::Indicator, indicator.id.as_str(), indicator.place)
        };
        answer.places.extend(shown.map(declared));
        if let Some(original) = shown.and_then(|indicator| indicator.same_as) {
            answer.places.push(declared(measured.known));
            let about = Some(Key::Indicator(original).shown(self.plan));
            answer.note_about(NoteKind::RepetitionOf, about);
        }
        for passed in &measured.row.crosswalk {
            let original = shown.and_then(|indicator| indicator.same_as);
            let subject = Subject::Indicator(original.unwrap_or(measured.index));
            self.add_succession(
                &mut answer,
                passed.unit,
                passed.successor,
                passed.since,
                subject,
            );
        }
        if let Some(period) = &measured.row.basis.period {
            answer.note_about(NoteKind::JudgedInPeriod, Some(period.name.to_string()));
        }
        answer
    }

    /// The entries behind the latest figure, and what has to be known of it.
    pub(super) fn about_observed(&self, answer: &mut Explanation, measured: &Measured<'_>) {
        let coverage = measured.row.coverage;
        match &measured.row.observed {
            None => answer.note(NoteKind::NothingObserved),
            Some(observed) => {
                answer.entries = self.entries(observed.entries.iter().copied());
                if !coverage.complete {
                    answer.note(NoteKind::CoverageIncomplete);
                }
            }
        }
        if coverage.expected.is_none() {
            answer.note(NoteKind::ScopeSizeUnknown);
        }
    }

    /// A part that has a key of its own.
    pub(super) fn figure_part(
        &self,
        measured: &Measured<'_>,
        symbol: &'static str,
        term: PlainTerm,
        figure: IndicatorFigure,
        value: Option<Value>,
    ) -> Part {
        let key = Key::Figure(measured.index, figure).shown(self.plan);
        Part::new(symbol, term, value).see(key)
    }

    /// How figures become one over the scope.
    pub(super) fn combined(
        &self,
        measured: &Measured<'_>,
        figures: &[CountedFigure],
    ) -> (Formula, Vec<Part>) {
        let mut rows: Vec<&CountedFigure> = figures.iter().collect();
        rows.sort_by_key(|row| (row.on, row.position));
        let unit = measured.unit();
        let goal = measured.known.target.as_ref().map(|target| &target.goal);
        if matches!(goal, Some(Goal::EachUnit { .. })) {
            return self.share_of_units(measured, &rows);
        }
        let list = || Listed::Figures(rows.iter().map(|row| self.shown_figure(row)).collect());
        let counts: Vec<_> = rows.iter().filter_map(|row| row.figure.ratio()).collect();
        let (is_single, aggregate) = (rows.len() == 1, measured.known.aggregate);
        let pools = is_single || aggregate == Aggregation::Pooled;
        if pools && !counts.is_empty() && counts.len() == rows.len() {
            let sum = |count: fn(crate::quantity::Ratio) -> u64| {
                Some(Value::Count(counts.iter().map(|ratio| count(*ratio)).sum()))
            };
            let numerators = sum(crate::quantity::Ratio::numerator);
            let denominators = sum(crate::quantity::Ratio::denominator);
            let parts = vec![
                Part::new("n", PlainTerm::Numerators, numerators).from(list(), "sum(numerator)"),
                Part::new("m", PlainTerm::Denominators, denominators)
                    .from(list(), "sum(denominator)"),
            ];
            let name = if is_single {
                FormulaName::OnlyFigure
            } else {
                FormulaName::Pooled
            };
            let expression = if measured.known.in_percent() {
                "100 * n / m"
            } else {
                "n / m"
            };
            return (Formula::new(name, expression), parts);
        }
        let values = rows.iter().map(|row| row.value.clone());
        let part = |value: Option<Exact>, expression: &str| {
            let value = value.map(|exact| Value::amount(&exact, unit));
            Part::new("v", PlainTerm::Values, value).from(list(), expression)
        };
        let last = || rows.last().map(|row| row.value.clone());
        let (name, part) = match aggregate {
            _ if is_single => (FormulaName::OnlyFigure, part(last(), "last(value)")),
            Aggregation::Pooled | Aggregation::Sum => {
                (FormulaName::Sum, part(Some(values.sum()), "sum(value)"))
            }
            Aggregation::Min => (FormulaName::Min, part(values.min(), "min(value)")),
            Aggregation::Last => (FormulaName::Last, part(last(), "last(value)")),
            Aggregation::Mean => {
                let count = u64::try_from(rows.len()).unwrap_or(u64::MAX);
                let count = Part::new("k", PlainTerm::ValueCount, Some(Value::Count(count)));
                let count = count.from(list(), "count(value)");
                let values = part(Some(values.sum()), "sum(value)");
                return (
                    Formula::new(FormulaName::Mean, "v / k"),
                    vec![values, count],
                );
            }
        };
        (Formula::new(name, "v"), vec![part])
    }

    fn share_of_units(
        &self,
        measured: &Measured<'_>,
        rows: &[&CountedFigure],
    ) -> (Formula, Vec<Part>) {
        let list = rows.iter().map(|row| self.shown_figure(row)).collect();
        let meeting = rows.iter().filter_map(|row| row.meeting).sum();
        let covered: u64 = rows.iter().map(|row| row.units).sum();
        let whole = measured.row.coverage.expected.unwrap_or(covered);
        let parts = vec![
            Part::new("k", PlainTerm::UnitsMeeting, Some(Value::Count(meeting)))
                .from(Listed::Figures(list), "sum(meeting)"),
            Part::new("N", PlainTerm::ScopeUnits, Some(Value::Count(whole))),
        ];
        (
            Formula::new(FormulaName::ShareOfUnits, "100 * k / N"),
            parts,
        )
    }

    pub(super) fn shown_figure(&self, row: &CountedFigure) -> ShownFigure {
        let counts = row.figure.ratio();
        ShownFigure {
            of: row.of.map(|party| self.party_id(party)),
            numerator: counts.map(crate::quantity::Ratio::numerator),
            denominator: counts.map(crate::quantity::Ratio::denominator),
            value: row.value.clone(),
            on: row.position.map(|_| row.on),
            units: row.units,
            meeting: row.meeting,
            entry: row
                .position
                .and_then(|position| self.entry_id(position))
                .map(str::to_owned),
        }
    }
}

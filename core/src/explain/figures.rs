//! Why a figure of an indicator is what it is.

use super::figure::IndicatorFigure;
use super::formula::{Formula, FormulaName};
use super::indicator::Measured;
use super::listed::Listed;
use super::pace::rises_from_here;
use super::part::Part;
use super::question::Question;
use super::shape::{Explanation, NoteKind};
use super::term::PlainTerm;
use super::value::Value;
use crate::model::{Goal, IndicatorIndex};
use crate::quantity::Exact;
use crate::state::PathBasis;

impl Question<'_> {
    pub(super) fn figure(
        &self,
        index: IndicatorIndex,
        figure: IndicatorFigure,
    ) -> Option<Explanation> {
        let measured = self.measured(index)?;
        let mut answer = match figure {
            IndicatorFigure::Observed => self.observed(&measured),
            IndicatorFigure::Coverage => self.coverage(&measured),
            IndicatorFigure::Base => self.base(&measured),
            IndicatorFigure::Target => self.target(&measured),
            IndicatorFigure::Expected => {
                let on = measured.row.observed.as_ref().map(|seen| seen.on);
                let value = measured.row.expected.as_ref();
                let mut answer = self.on_the_way(&measured, on, PlainTerm::ObservedOn, value);
                self.about_observed(&mut answer, &measured);
                answer
            }
            IndicatorFigure::ExpectedToday => {
                let as_of = Some(self.state.as_of.as_of);
                let value = measured.row.expected_today.as_ref();
                self.on_the_way(&measured, as_of, PlainTerm::AsOf, value)
            }
            IndicatorFigure::RequiredPace => self.required_pace(&measured),
            IndicatorFigure::SeenPace => self.seen_pace(&measured),
            IndicatorFigure::ForecastOn => {
                self.forecast(&measured, 2, measured.row.pace.forecast_on)
            }
            IndicatorFigure::ForecastFrom => {
                let quick = if rises_from_here(&measured) { 3 } else { 1 };
                self.forecast(&measured, quick, measured.row.pace.forecast_from)
            }
            IndicatorFigure::ForecastTo => {
                let slow = if rises_from_here(&measured) { 1 } else { 3 };
                self.forecast(&measured, slow, measured.row.pace.forecast_to)
            }
            IndicatorFigure::DaysLate => self.days_late(&measured),
            IndicatorFigure::Path => self.path(&measured),
            IndicatorFigure::PathAttainment => self.attainment(
                &measured,
                FormulaName::PathAttainment,
                measured.row.path_attainment.as_ref(),
            ),
            IndicatorFigure::TargetAttainment => self.attainment(
                &measured,
                FormulaName::TargetAttainment,
                measured.row.target_attainment.as_ref(),
            ),
        };
        self.note_absence(&mut answer, &measured, figure);
        Some(answer)
    }

    fn observed(&self, measured: &Measured<'_>) -> Explanation {
        let (formula, parts) = self.combined(measured, &measured.row.basis.observed);
        let mut answer = self.about(measured, measured.observed(), formula);
        answer.parts = parts;
        let on = measured
            .row
            .observed
            .as_ref()
            .map(|seen| Value::Day(seen.on));
        answer
            .parts
            .push(Part::new("ta", PlainTerm::ObservedOn, on));
        self.about_observed(&mut answer, measured);
        answer
    }

    fn coverage(&self, measured: &Measured<'_>) -> Explanation {
        let coverage = measured.row.coverage;
        let value = Value::Count(coverage.reporting);
        let formula = Formula::new(FormulaName::Coverage, "r");
        let mut answer = self.about(measured, Some(value.clone()), formula);
        let rows = measured
            .row
            .observed
            .iter()
            .flat_map(|_| &measured.row.basis.observed);
        let list = Listed::Figures(rows.map(|row| self.shown_figure(row)).collect());
        answer.parts = vec![
            Part::new("r", PlainTerm::Reporting, Some(value)).from(list, "sum(units)"),
            Part::new(
                "N",
                PlainTerm::ScopeUnits,
                coverage.expected.map(Value::Count),
            ),
            Part::new(
                "complete",
                PlainTerm::IsComplete,
                Some(Value::Truth(coverage.complete)),
            ),
        ];
        self.about_observed(&mut answer, measured);
        answer
    }

    fn base(&self, measured: &Measured<'_>) -> Explanation {
        let (formula, parts) = self.combined(measured, &measured.row.basis.base);
        let value = measured.amount(measured.row.base.as_ref());
        let mut answer = self.about(measured, value, formula);
        answer.parts = parts;
        let on = measured
            .known
            .baseline
            .as_ref()
            .and_then(|baseline| baseline.on);
        answer
            .parts
            .push(Part::new("t0", PlainTerm::BaseOn, on.map(Value::Day)));
        answer.inputs = self.baseline(measured.known);
        answer
    }

    fn target(&self, measured: &Measured<'_>) -> Explanation {
        let value = measured.amount(measured.row.target.as_ref());
        let goal = measured.known.target.as_ref().map(|target| &target.goal);
        let (formula, parts) = if let Some(Goal::GrowBy(points)) = goal {
            let growth = Value::amount(points, "%");
            let parts = vec![
                self.base_part(measured),
                Part::new("g", PlainTerm::Growth, Some(growth)),
            ];
            (
                Formula::new(FormulaName::Grown, "b * (100 + g) / 100"),
                parts,
            )
        } else {
            let stated = Part::new("T", PlainTerm::Target, value.clone());
            (Formula::new(FormulaName::Stated, "T"), vec![stated])
        };
        let mut answer = self.about(measured, value, formula);
        answer.parts = parts;
        let on = measured.row.target_on.map(Value::Day);
        answer.parts.push(Part::new("tT", PlainTerm::TargetOn, on));
        self.target_inputs(&mut answer, measured.known);
        answer
    }

    /// Where the expected figures come from.
    pub(super) fn note_path(&self, answer: &mut Explanation, measured: &Measured<'_>) {
        match measured.row.path {
            PathBasis::Assumed => answer.note(NoteKind::AssumedPath),
            PathBasis::Declared => {}
            PathBasis::None => self.note_no_path(answer, measured),
        }
    }

    fn attainment(
        &self,
        measured: &Measured<'_>,
        name: FormulaName,
        value: Option<&Exact>,
    ) -> Explanation {
        let is_path = name == FormulaName::PathAttainment;
        let expression = if is_path {
            "(a - b) / (E - b)"
        } else {
            "(a - b) / (T - b)"
        };
        let formula = Formula::new(name, expression);
        let mut answer = self.about(measured, value.map(Value::number), formula);
        answer.parts = vec![self.observed_part(measured), self.base_part(measured)];
        if is_path {
            answer.parts.push(self.expected_part(measured));
            self.note_path(&mut answer, measured);
        } else {
            answer.parts.push(self.target_part(measured));
        }
        answer.inputs = self.baseline(measured.known);
        self.target_inputs(&mut answer, measured.known);
        self.about_observed(&mut answer, measured);
        answer
    }

    pub(super) fn observed_part(&self, measured: &Measured<'_>) -> Part {
        let figure = IndicatorFigure::Observed;
        self.figure_part(
            measured,
            "a",
            PlainTerm::Observed,
            figure,
            measured.observed(),
        )
    }

    pub(super) fn base_part(&self, measured: &Measured<'_>) -> Part {
        let value = measured.amount(measured.row.base.as_ref());
        self.figure_part(measured, "b", PlainTerm::Base, IndicatorFigure::Base, value)
    }

    pub(super) fn target_part(&self, measured: &Measured<'_>) -> Part {
        let value = measured.amount(measured.row.target.as_ref());
        self.figure_part(
            measured,
            "T",
            PlainTerm::Target,
            IndicatorFigure::Target,
            value,
        )
    }

    pub(super) fn expected_part(&self, measured: &Measured<'_>) -> Part {
        let value = measured.amount(measured.row.expected.as_ref());
        self.figure_part(
            measured,
            "E",
            PlainTerm::Expected,
            IndicatorFigure::Expected,
            value,
        )
    }
}

//! Why an indicator is seen to move so fast, has to move so fast, and arrives on that day.

use chrono::NaiveDate;

use super::figure::IndicatorFigure;
use super::formula::{Formula, FormulaName};
use super::indicator::Measured;
use super::listed::{Listed, SeriesPoint};
use super::part::Part;
use super::question::Question;
use super::shape::Explanation;
use super::term::PlainTerm;
use super::value::{Value, Word};
use crate::ledger::{Event, KnownEntry, Subject};
use crate::model::{IndicatorIndex, Requirement};
use crate::quantity::Exact;
use crate::state::{Pace, PaceMethod};

/// A figure on a day.
type Point = (NaiveDate, Exact);

/// Whether the figure to reach lies above the latest figure.
pub(super) fn rises_from_here(measured: &Measured<'_>) -> bool {
    let latest = series(measured).pop();
    let gap = latest.and_then(|(_, value)| Some(nearest(measured, &value)? >= value));
    gap.unwrap_or(true)
}

/// The figure over the whole scope on each day that counts for the pace, oldest first.
pub(super) fn series(measured: &Measured<'_>) -> Vec<Point> {
    let row = measured.row;
    match &row.basis.series {
        Some(of_period) => of_period.clone(),
        None => row
            .history
            .iter()
            .map(|past| (past.on, past.value.clone()))
            .collect(),
    }
}

/// The figure to reach from where one stands: of a range the nearer end.
fn nearest(measured: &Measured<'_>, value: &Exact) -> Option<Exact> {
    Some(match measured.row.basis.requirement.as_ref()? {
        Requirement::Between(_, high) if value > high => high.clone(),
        other => other.value().clone(),
    })
}

impl Question<'_> {
    pub(super) fn required_pace(&self, measured: &Measured<'_>) -> Explanation {
        let required = measured.row.pace.required.as_ref();
        let value = required.map(|pace| Value::pace(pace, measured.unit()));
        let formula = Formula::new(FormulaName::RequiredPace, "(T - a) / (tT - ta)");
        let mut answer = self.about(measured, value, formula);
        answer.parts = latest_parts(measured);
        let last = measured.row.target_on.map(Value::Day);
        answer
            .parts
            .push(Part::new("tT", PlainTerm::TargetOn, last));
        self.target_inputs(&mut answer, measured.known);
        self.about_observed(&mut answer, measured);
        answer
    }

    pub(super) fn seen_pace(&self, measured: &Measured<'_>) -> Explanation {
        let pace = &measured.row.pace;
        let method = pace.method.map(|method| Value::Word(Word::Pace(method)));
        let method = Part::new("method", PlainTerm::PaceMethod, method);
        let value = pace
            .seen
            .as_ref()
            .map(|seen| Value::pace(seen, measured.unit()));
        if pace.method == Some(PaceMethod::TheilSen) {
            let [slope, figures, slopes] = self.slope(measured, 2, value.clone());
            let formula = Formula::new(FormulaName::MedianSlope, "v");
            let mut answer = self.about(measured, value, formula);
            answer.parts.extend([slope, figures, slopes, method]);
            self.about_series(&mut answer, measured);
            return answer;
        }
        let formula = Formula::new(FormulaName::TwoPoints, "(a - a0) / (ta - t0)");
        let mut answer = self.about(measured, value, formula);
        let series = series(measured);
        let latest = series.last().map(|(on, _)| *on);
        let base_on = measured
            .known
            .baseline
            .as_ref()
            .and_then(|baseline| baseline.on);
        let in_period = |on: &NaiveDate| {
            measured
                .row
                .basis
                .period
                .as_ref()
                .is_none_or(|period| period.contains(*on))
        };
        let base_on = base_on.filter(|on| in_period(on) && latest.is_some_and(|last| *on < last));
        let base = base_on.zip(measured.row.base.clone());
        let (starts_at_base, start) = (base.is_some(), base.or_else(|| series.first().cloned()));
        answer.parts = latest_parts(measured);
        answer.parts.retain(|part| part.symbol != "T");
        let (on, figure) = start.unzip();
        let start = Part::new("a0", PlainTerm::Start, measured.amount(figure.as_ref()));
        answer.parts.push(if starts_at_base {
            let base = IndicatorFigure::Base;
            let value = start.value;
            self.figure_part(measured, "a0", PlainTerm::Base, base, value)
        } else {
            start
        });
        answer
            .parts
            .push(Part::new("t0", PlainTerm::StartOn, on.map(Value::Day)));
        answer.parts.push(method);
        self.about_series(&mut answer, measured);
        answer
    }

    /// The day on which a quartile of the slopes, the second being the pace seen, reaches the target.
    pub(super) fn forecast(
        &self,
        measured: &Measured<'_>,
        quartile: u8,
        day: Option<NaiveDate>,
    ) -> Explanation {
        let pace = &measured.row.pace;
        let latest = series(measured).pop();
        let target = latest
            .as_ref()
            .and_then(|(_, value)| nearest(measured, value));
        let slope = match (quartile, rises_from_here(measured)) {
            (2, _) => &pace.seen,
            (3, true) | (1, false) => &pace.quick,
            _ => &pace.slow,
        };
        let moves = slope
            .as_ref()
            .map(|slope| Value::pace(slope, measured.unit()));
        let mut expression = String::from("ta + ceil((T - a) / v)");
        let must_pass = matches!(
            measured.row.basis.requirement,
            Some(Requirement::MoreThan(_))
        );
        let arrives = latest
            .zip(target)
            .zip(day)
            .is_some_and(|(((on, value), target), day)| {
                // More than the figure is wanted: the day after the one on which the line meets it.
                let days = Exact::from(day.signed_duration_since(on).num_days());
                slope
                    .as_ref()
                    .is_some_and(|slope| &value + &(&(&days - &Exact::from(1)) * slope) == target)
            });
        if must_pass && arrives {
            expression.push_str(" + 1");
        }
        let formula = Formula::new(FormulaName::Forecast, expression);
        let mut answer = self.about(measured, day.map(Value::Day), formula);
        answer.parts = latest_parts(measured);
        if quartile == 2 {
            let term = match pace.method {
                Some(PaceMethod::TheilSen) => PlainTerm::MedianSlope,
                _ => PlainTerm::Pace,
            };
            let figure = IndicatorFigure::SeenPace;
            let seen = self.figure_part(measured, "v", term, figure, moves);
            answer.parts.push(seen);
        } else {
            let slope = self.slope(measured, quartile, moves);
            answer.parts.extend(slope);
        }
        self.target_inputs(&mut answer, measured.known);
        self.about_series(&mut answer, measured);
        answer
    }

    pub(super) fn days_late(&self, measured: &Measured<'_>) -> Explanation {
        let pace = &measured.row.pace;
        let expression = "max(0, forecast_on - tT)";
        let formula = Formula::new(FormulaName::DaysLate, expression);
        let value = pace.days_late.map(Value::Days);
        let mut answer = self.about(measured, value, formula);
        let day = pace.forecast_on.map(Value::Day);
        let figure = IndicatorFigure::ForecastOn;
        answer.parts = vec![
            self.figure_part(measured, "forecast_on", PlainTerm::ForecastOn, figure, day),
            Part::new(
                "tT",
                PlainTerm::TargetOn,
                measured.row.target_on.map(Value::Day),
            ),
        ];
        self.target_inputs(&mut answer, measured.known);
        self.about_series(&mut answer, measured);
        answer
    }

    /// A quartile of the slopes between every two figures of the series, and how many of each there are.
    fn slope(&self, measured: &Measured<'_>, quartile: u8, value: Option<Value>) -> [Part; 3] {
        let series = series(measured);
        let start = series.len().saturating_sub(Pace::LONGEST_SERIES);
        let series = series.get(start..).unwrap_or_default();
        let first = series.first().map(|(on, _)| *on);
        let point = |(on, value): &Point| SeriesPoint {
            on: *on,
            days: first.map_or(0, |first| on.signed_duration_since(first).num_days()),
            value: value.clone(),
        };
        let points = Listed::Series(series.iter().map(point).collect());
        let expression = format!("slope_quartile(days, value, {quartile})");
        let term = match quartile {
            1 => PlainTerm::LowerSlope,
            2 => PlainTerm::MedianSlope,
            _ => PlainTerm::UpperSlope,
        };
        let figures = u64::try_from(series.len()).unwrap_or(u64::MAX);
        let slopes = figures * figures.saturating_sub(1) / 2;
        [
            Part::new("v", term, value).from(points, expression),
            Part::new("m", PlainTerm::SlopeFigures, Some(Value::Count(figures))),
            Part::new("s", PlainTerm::Slopes, Some(Value::Count(slopes))).by("m * (m - 1) / 2"),
        ]
    }

    /// The entries of the whole series, and what has to be known of it.
    fn about_series(&self, answer: &mut Explanation, measured: &Measured<'_>) {
        self.about_observed(answer, measured);
        let same = |index: &IndicatorIndex| {
            self.plan
                .counted_indicator(*index)
                .is_some_and(|known| known.id == measured.known.id)
        };
        let indices = (0..self.plan.indicators.len())
            .map(IndicatorIndex::new)
            .filter(same);
        let known = self.ledger.known_at(self.state.as_of.known_at);
        let entries = indices.flat_map(|index| known.about(Subject::Indicator(index)));
        let counts = |entry: &KnownEntry<'_>| {
            let period = measured.row.basis.period.as_ref();
            matches!(entry.event, Event::Observed { .. })
                && self.state.as_of.covers(entry.effective_on)
                && period.is_none_or(|period| period.contains(entry.effective_on))
        };
        let positions = entries
            .filter(counts)
            .flat_map(|entry| [Some(entry.position), entry.corrected_by]);
        answer.entries = self.entries(positions.flatten());
    }
}

/// The latest figure, its day and the figure to reach from there.
fn latest_parts(measured: &Measured<'_>) -> Vec<Part> {
    let (on, value) = series(measured).pop().unzip();
    let target = value.as_ref().and_then(|value| nearest(measured, value));
    vec![
        Part::new("a", PlainTerm::Observed, measured.amount(value.as_ref())),
        Part::new("ta", PlainTerm::ObservedOn, on.map(Value::Day)),
        Part::new("T", PlainTerm::Target, measured.amount(target.as_ref())),
    ]
}

//! Indicators with their pace and their history.

use tiendo_core::explain::{IndicatorFigure, Key, Value};
use tiendo_core::model::Holder;
use tiendo_core::quantity::Exact;
use tiendo_core::state::{
    Coverage, Crosswalk, IndicatorState, LevelReason, Observed, Pace, PaceMethod, PastFigure,
};
use tiendo_tests::formula::Known;

use super::{VALUE, Walk, count, number, or_null};

impl Walk<'_> {
    pub(super) fn indicator(&self, row: &IndicatorState) {
        let IndicatorState {
            indicator,
            level,
            level_reason,
            observed,
            base,
            target,
            target_on,
            coverage,
            expected,
            expected_today,
            path,
            path_attainment,
            target_attainment,
            pace,
            corners,
            history,
            basis: _, // What the figures are made from: the parts of their explanations.
            crosswalk,
        } = row;
        let key = Key::Indicator(*indicator);
        let figure = |figure| Key::Figure(*indicator, figure);
        self.shows_word(key, VALUE, Some(level.keyword()));
        self.shows_word(key, "reason", level_reason.map(LevelReason::keyword));
        self.observed(row, observed.as_ref());
        let target_key = figure(IndicatorFigure::Target);
        self.shows(target_key, VALUE, number(target.as_ref()));
        self.shows(target_key, "tT", target_on.map(Known::Day));
        let Coverage {
            reporting,
            expected: whole,
            complete,
        } = coverage;
        let covered = figure(IndicatorFigure::Coverage);
        self.shows(covered, VALUE, count(*reporting));
        self.shows(covered, "N", or_null(whole.map(count)));
        self.shows(covered, "complete", Known::Truth(*complete));
        for (name, value) in [
            (IndicatorFigure::Base, base),
            (IndicatorFigure::Expected, expected),
            (IndicatorFigure::ExpectedToday, expected_today),
            (IndicatorFigure::PathAttainment, path_attainment),
            (IndicatorFigure::TargetAttainment, target_attainment),
        ] {
            self.shows(figure(name), VALUE, number(value.as_ref()));
        }
        self.pace(row, pace);
        let way = figure(IndicatorFigure::Path);
        let corner_count = u64::try_from(corners.len()).expect("few corners");
        self.shows(way, "n", count(corner_count));
        self.shows_word(way, VALUE, Some(path.keyword()));
        for PastFigure {
            on,
            value,
            expected,
        } in history
        {
            let past = Key::Past(*indicator, *on);
            self.shows(past, VALUE, number(Some(value)));
            self.shows(past, "E", or_null(number(expected.as_ref())));
        }
        for Crosswalk {
            unit,
            successor,
            since,
        } in crosswalk
        {
            let answer = self.answer(covered, true);
            let from = self.plan.holder_id(Holder::Unit(*unit));
            let is_named = answer.successions.iter().any(|passed| {
                Some(passed.unit.as_str()) == from
                    && passed.successor.as_deref() == self.plan.holder_id(*successor)
                    && passed.since == *since
            });
            assert!(is_named, "{} {}", self.whose(), answer.key);
        }
    }

    fn observed(&self, row: &IndicatorState, observed: Option<&Observed>) {
        let key = Key::Figure(row.indicator, IndicatorFigure::Observed);
        let Some(Observed {
            figure,
            value,
            on,
            entries,
        }) = observed
        else {
            self.shows(key, VALUE, None);
            return;
        };
        self.shows(key, VALUE, number(Some(value)));
        self.shows(key, "ta", Known::Day(*on));
        self.used(key, entries);
        let Some(Value::Amount(amount)) = self.answer(key, true).value else {
            panic!("{}: no amount", self.whose());
        };
        assert_eq!(amount.counts, figure.ratio());
    }

    fn pace(&self, row: &IndicatorState, pace: &Pace) {
        let Pace {
            required,
            seen,
            method,
            forecast_on,
            forecast_from,
            forecast_to,
            days_late,
            quick: _, // The paces of the early and the late forecast: parts of these.
            slow: _,
        } = pace;
        let figure = |figure| Key::Figure(row.indicator, figure);
        let required_key = figure(IndicatorFigure::RequiredPace);
        self.shows(required_key, VALUE, number(required.as_ref()));
        let seen_key = figure(IndicatorFigure::SeenPace);
        self.shows(seen_key, VALUE, number(seen.as_ref()));
        self.shows_word(seen_key, "method", method.map(PaceMethod::keyword));
        for (name, day) in [
            (IndicatorFigure::ForecastOn, forecast_on),
            (IndicatorFigure::ForecastFrom, forecast_from),
            (IndicatorFigure::ForecastTo, forecast_to),
        ] {
            self.shows(figure(name), VALUE, day.map(Known::Day));
        }
        let late = days_late.map(|days| Known::Number(Exact::from(days)));
        self.shows(figure(IndicatorFigure::DaysLate), VALUE, late);
    }
}

//! Indicators on the day: the figure over the scope, what was expected, and the level.

mod aim;
mod combine;
#[cfg(test)]
mod edges;
mod level;
mod pace;
mod path;
mod readings;
mod scope;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use self::aim::{Aim, judged_period, last_day};
use self::combine::{Combined, combine, counted_figures, entering, is_usable, positions};
use self::level::{Standing, Verdict};
use self::pace::Course;
use self::path::{Path, Point};
use self::readings::{Latest, Reading, baseline_readings, reading};
use self::scope::Scope;
use super::repetition::{families, originals};
use super::{
    AsOf, CountedFigure, Coverage, FigureBasis, IndicatorState, Level, Observed, PastFigure,
    PlanState,
};
use crate::ledger::{KnownLedger, Ledger};
use crate::model::{Goal, Indicator, IndicatorIndex, Plan, Trajectory};
use crate::quantity::Exact;

/// Every indicator on the day, in the order of the plan (rules.md §3).
///
/// A repetition shares its original's observations and shows its original's state.
pub(super) fn indicators(
    plan: &Plan,
    known: &KnownLedger<'_>,
    asked: &AsOf,
) -> Vec<IndicatorState> {
    let kinship = Kinship::of(plan);
    let positions = 0..plan.indicators.len();
    let state = |position| kinship.state(position, (plan, known, asked));
    positions.filter_map(state).collect()
}

/// Works out one indicator and its repetitions anew, after something was observed.
pub(super) fn renew(
    plan: &Plan,
    known: &KnownLedger<'_>,
    observed: IndicatorIndex,
    state: &mut PlanState,
) {
    let kinship = Kinship::of(plan);
    let original = kinship.originals.get(observed.position());
    let family = original.and_then(|original| kinship.families.get(*original));
    for position in family.map_or(&[][..], Vec::as_slice) {
        let new = kinship.state(*position, (plan, known, &state.as_of));
        if let Some((place, new)) = state.indicators.get_mut(*position).zip(new) {
            *place = new;
        }
    }
}

/// Which indicators repeat which.
struct Kinship {
    originals: Vec<usize>,
    families: Vec<Vec<usize>>,
}

impl Kinship {
    fn of(plan: &Plan) -> Self {
        let same_as = plan.indicators.iter();
        let same_as = same_as.map(|indicator| indicator.same_as.map(IndicatorIndex::position));
        let originals = originals(&same_as.collect::<Vec<_>>());
        Self {
            families: families(&originals),
            originals,
        }
    }

    fn state(
        &self,
        position: usize,
        question: (&Plan, &KnownLedger<'_>, &AsOf),
    ) -> Option<IndicatorState> {
        let original = self.originals.get(position)?;
        let family = self.families.get(*original)?.iter().copied();
        let family: Vec<IndicatorIndex> = family.map(IndicatorIndex::new).collect();
        let indicator = question.0.indicators.get(*original)?;
        let index = IndicatorIndex::new(position);
        let original = IndicatorIndex::new(*original);
        let state = indicator_state((index, original), indicator, &family, question);
        Some(state)
    }
}

/// The figures of which the figure over the whole scope consisted on a day of an observation, as known
/// when an indicator was asked about.
pub(crate) fn figures_on(
    plan: &Plan,
    ledger: &Ledger,
    asked: &AsOf,
    index: IndicatorIndex,
    on: NaiveDate,
) -> Vec<CountedFigure> {
    let Some(indicator) = plan.counted_indicator(index) else {
        return Vec::new();
    };
    let of = |index: IndicatorIndex| {
        plan.indicator(index)
            .and_then(|one| one.same_as)
            .unwrap_or(index)
    };
    let original = of(index);
    let known = ledger.known_at(asked.known_at);
    let scope = Scope::of(original, indicator, plan, asked.as_of);
    let all = (0..plan.indicators.len()).map(IndicatorIndex::new);
    let figures = all
        .filter(|one| of(*one) == original)
        .flat_map(|one| known.figures(one));
    let mut readings: Vec<Reading<'_>> = figures
        .filter(|figure| figure.effective_on <= on)
        .map(|figure| reading(&figure, &scope))
        .collect();
    readings.sort_by_key(|reading| (reading.on, reading.position));
    let mut latest = Latest::default();
    for reading in readings {
        latest.take(reading, &scope, |reading, members| {
            is_usable(indicator, &scope, reading, members)
        });
    }
    counted_figures(indicator, &scope, &entering(indicator, &scope, &latest))
}

fn indicator_state(
    (index, original): (IndicatorIndex, IndicatorIndex),
    indicator: &Indicator,
    family: &[IndicatorIndex],
    (plan, known, asked): (&Plan, &KnownLedger<'_>, &AsOf),
) -> IndicatorState {
    let scope = Scope::of(original, indicator, plan, asked.as_of);
    let figures = family.iter().flat_map(|member| known.figures(*member));
    let mut readings: Vec<Reading<'_>> = figures
        .filter(|figure| asked.covers(figure.effective_on))
        .map(|figure| reading(&figure, &scope))
        .collect();
    let place = |reading: &Reading<'_>| (reading.on, reading.position);
    if !readings.is_sorted_by_key(place) {
        readings.sort_by_key(place);
    }
    let target = indicator.target.as_ref();
    let period = judged_period(target, &plan.terms, asked.as_of);
    let judged = |day: NaiveDate| period.as_ref().is_none_or(|period| period.contains(day));
    let (past, mut entered) = series(indicator, &scope, &readings);
    let of_period = period.is_some().then(|| {
        let counted = readings.iter().filter(|reading| judged(reading.on));
        let counted: Vec<Reading<'_>> = counted.copied().collect();
        let (series, latest) = series(indicator, &scope, &counted);
        entered = latest;
        series
    });
    let entering = entering(indicator, &scope, &entered);
    let observed = combine(indicator, &scope, &entering);
    // Who joins later has no part in what the text measured.
    let signed_on = plan.directive.earliest_issue().unwrap_or(NaiveDate::MIN);
    let at_signing = scope
        .is_joined_later()
        .then(|| Scope::of(original, indicator, plan, signed_on));
    let (base, base_figures) = base(indicator, at_signing.as_ref().unwrap_or(&scope));
    let base_on = indicator.baseline.as_ref().and_then(|baseline| baseline.on);
    let aim = Aim::of(indicator, base.as_ref());
    let target_on = last_day(target);
    let target_on = match &period {
        Some(period) => Some(target_on.map_or(period.cut_off, |last| last.min(period.cut_off))),
        None => target_on,
    };
    let has_a_way = aim.as_ref().zip(base.as_ref());
    let has_a_way = has_a_way.is_none_or(|(aim, base)| !aim.requirement.is_met_by(base));
    // A way from a base that meets the target already would expect a decline that nobody stated.
    let is_line = matches!(indicator.trajectory, Trajectory::Linear | Trajectory::Step);
    let path = if period.is_some() || indicator.baseline_only || (is_line && !has_a_way) {
        Path::None
    } else {
        let target = target_on.zip(aim.as_ref().map(|aim| aim.value.clone()));
        Path::of(
            &indicator.trajectory,
            base_on.zip(base.clone()),
            base.as_ref(),
            target,
        )
    };
    let standing = Standing {
        quantified: target.is_some_and(|target| target.goal != Goal::Unquantified),
        aim: aim.as_ref(),
        observed: observed.as_ref(),
        base: base.as_ref(),
        target_on,
        path: &path,
        better: indicator.better,
        terms: &plan.terms,
        as_of: asked.as_of,
    };
    let verdict = if indicator.baseline_only || target.is_none() {
        Verdict::bare(Level::BaselineOnly, None)
    } else {
        standing.verdict()
    };
    let course = Course {
        level: verdict.level,
        aim: aim.as_ref(),
        base: base_on.filter(|on| judged(*on)).zip(base.clone()),
        series: of_period.as_deref().unwrap_or(&past),
        target_on,
    };
    let pace = course.pace();
    let rises = |(aim, base): (&Aim, &Exact)| aim.rises(base, indicator.better);
    let basis = FigureBasis {
        requirement: aim.as_ref().map(|aim| aim.requirement.clone()),
        rises: aim.as_ref().zip(base.as_ref()).map(rises),
        step: observed.as_ref().and_then(|seen| seen.step.clone()),
        period,
        series: of_period,
        observed: counted_figures(indicator, &scope, &entering),
        base: base_figures,
    };
    let history = past.into_iter().map(|(on, value)| PastFigure {
        on,
        value,
        expected: path.at(on),
    });
    IndicatorState {
        indicator: index,
        level: verdict.level,
        level_reason: verdict.reason,
        coverage: observed
            .as_ref()
            .map_or_else(|| nothing_observed(&scope), |seen| seen.coverage),
        expected: observed.as_ref().and_then(|seen| path.at(seen.on)),
        expected_today: path.at(asked.as_of),
        path: path.basis(),
        path_attainment: verdict.path_attainment,
        target_attainment: verdict.target_attainment,
        observed: observed.map(
            |Combined {
                 figure, value, on, ..
             }| Observed {
                figure,
                value,
                on,
                entries: positions(&entering),
            },
        ),
        base,
        target: aim.map(|aim| aim.value),
        target_on,
        pace,
        corners: path.corners(base_on),
        history: history.collect(),
        crosswalk: scope.crosswalk(asked.as_of),
        basis,
    }
}

fn nothing_observed(scope: &Scope<'_>) -> Coverage {
    let expected = if scope.is_nameless() {
        None
    } else {
        scope.units(0..scope.len())
    };
    Coverage {
        reporting: 0,
        expected,
        complete: false,
    }
}

/// The base over the whole scope, null where a part of the scope has no usable figure, and the
/// figures of which it consists.
fn base(indicator: &Indicator, scope: &Scope<'_>) -> (Option<Exact>, Vec<CountedFigure>) {
    let Some(baseline) = &indicator.baseline else {
        return (None, Vec::new());
    };
    let mut entered = Latest::default();
    for reading in baseline_readings(baseline) {
        entered.take(reading, scope, |reading, members| {
            is_usable(indicator, scope, reading, members)
        });
    }
    let entering = entering(indicator, scope, &entered);
    let base = combine(indicator, scope, &entering);
    let base = base.filter(|base| base.coverage.complete);
    let figures = counted_figures(indicator, scope, &entering);
    (base.map(|base| base.value), figures)
}

/// The figure over the whole scope on every day on which one was observed; days on which a part of
/// the scope had no figure yet are left out, since a value never goes without its coverage, and so
/// are days whose figures wait for others. With it the latest figures of all after the last day.
fn series<'a>(
    indicator: &Indicator,
    scope: &Scope<'_>,
    readings: &[Reading<'a>],
) -> (Vec<Point>, Latest<'a>) {
    let mut latest = Latest::default();
    let mut days = Vec::new();
    for day in readings.chunk_by(|one, next| one.on == next.on) {
        for reading in day {
            latest.take(*reading, scope, |reading, members| {
                is_usable(indicator, scope, reading, members)
            });
        }
        let combined = combine(indicator, scope, &entering(indicator, scope, &latest));
        if let Some(combined) = combined.filter(|combined| combined.coverage.complete)
            && day.first().is_some_and(|reading| reading.on == combined.on)
        {
            days.push((combined.on, combined.value));
        }
    }
    (days, latest)
}

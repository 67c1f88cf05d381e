//! The keys that exist on a day, and the one that a text names.

use std::collections::HashSet;

use super::figure::{IndicatorFigure, UnitFigure};
use super::key::Key;
use crate::diagnostic::closest;
use crate::ledger::Ledger;
use crate::model::{DutyIndex, Plan, TaskIndex};
use crate::state::{
    AgeClass, Bucket, IndicatorState, Level, PlanState, RateName, ReportingPeriod, Silence,
    done_but_unmet, reporting_discipline,
};

/// A text that names no figure of a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownKey {
    /// The text.
    pub written: String,
    /// The key that is closest to it, if any is close enough to be meant.
    pub closest: Option<String>,
}

/// The keys of everything that a state knows, in the order of the command's output; none before the
/// plan is in force. Figures of indicators that are null on the day, and places that nobody has, are
/// left out.
#[must_use]
pub fn keys(plan: &Plan, ledger: &Ledger, state: &PlanState) -> Vec<Key> {
    let is_known = |key: &Key| match key {
        Key::Figure(indicator, figure) => {
            let rows = state.indicators.iter();
            let mut row = rows.filter(|row| row.indicator == *indicator);
            row.any(|row| is_known(row, *figure))
        }
        Key::Rank(holder) => {
            let mut units = state.units.iter();
            units.any(|unit| unit.holder == *holder && unit.rank.is_some())
        }
        _ => true,
    };
    let mut all = candidates(plan, ledger, state);
    all.retain(is_known);
    all
}

/// The key that a text names, whether or not its figure is null on the day.
///
/// # Errors
///
/// An [`UnknownKey`] for every other text.
pub fn find(
    plan: &Plan,
    ledger: &Ledger,
    state: &PlanState,
    written: &str,
) -> Result<Key, UnknownKey> {
    let wanted = Key::normal(written);
    let known: Vec<(String, Key)> = candidates(plan, ledger, state)
        .into_iter()
        .map(|key| (key.shown(plan), key))
        .collect();
    let found = known.iter().find(|(shown, _)| *shown == wanted);
    found.map(|(_, key)| *key).ok_or_else(|| UnknownKey {
        written: written.to_owned(),
        closest: closest(&wanted, known.iter().map(|(shown, _)| shown.as_str())).map(str::to_owned),
    })
}

/// Every key that can be asked for on the day of a state, each once.
fn candidates(plan: &Plan, ledger: &Ledger, state: &PlanState) -> Vec<Key> {
    if !state.in_force {
        return Vec::new();
    }
    let mut all = vec![Key::HasEnded];
    all.extend(Bucket::ALL.map(Key::Bucket));
    all.extend([Key::Total, Key::AwaitingPastDue, Key::AwaitingUndated]);
    all.extend(RateName::ALL.map(Key::Rate));
    all.extend(AgeClass::ALL.map(Key::Ageing));
    all.extend(Silence::ALL.map(Key::Reporting));
    all.extend(Level::ALL.map(Key::Level));
    all.extend([Key::LevelTotal, Key::WorstLevel]);
    all.extend((0..plan.tasks.len()).map(TaskIndex::new).map(Key::Task));
    assignments(state, &mut all);
    for row in &state.indicators {
        let index = row.indicator;
        all.push(Key::Indicator(index));
        all.extend(IndicatorFigure::ALL.map(|figure| Key::Figure(index, figure)));
        all.extend(row.history.iter().map(|past| Key::Past(index, past.on)));
    }
    let unmet = done_but_unmet(plan, state).into_iter();
    all.extend(unmet.map(|(task, indicator)| Key::Unmet(task, indicator)));
    for unit in &state.units {
        all.extend([Key::Unit(unit.holder), Key::Rank(unit.holder)]);
        all.extend(UnitFigure::all().map(|figure| Key::OfUnit(unit.holder, figure)));
    }
    occurrences(state, &mut all);
    for (position, duty) in plan.reporting.iter().enumerate() {
        let periods = ReportingPeriod::of_duty(plan, duty, state.as_of.as_of).into_iter();
        all.extend(periods.map(|sent| Key::Period(DutyIndex::new(position), sent.period.name)));
    }
    let kept = reporting_discipline(plan, ledger, &state.as_of).into_iter();
    all.extend(kept.map(|row| Key::Discipline(row.holder, row.period)));
    all
}

/// A unit that has taken over from others may hold a task more than once.
fn assignments(state: &PlanState, all: &mut Vec<Key>) {
    let rows = state.assignments.iter();
    let mut seen = HashSet::new();
    let mut several = HashSet::new();
    several.extend(rows.filter_map(|row| {
        let held = (row.task, row.holder);
        (!seen.insert(held)).then_some(held)
    }));
    seen.clear();
    for row in &state.assignments {
        let (task, holder, given_to) = (row.task, row.holder, row.given_to);
        if seen.insert((task, holder)) {
            all.push(Key::Assignment(task, holder));
        }
        let apart = several.contains(&(task, holder)).then_some(given_to);
        all.extend(apart.map(|given_to| Key::Given(task, holder, given_to)));
        all.push(Key::Silence(task, holder, apart));
    }
}

fn occurrences(state: &PlanState, all: &mut Vec<Key>) {
    let mut seen = HashSet::new();
    let rows = state.occurrences.iter();
    let several: HashSet<_> = rows
        .map(|row| (row.subject, row.holder, row.period))
        .filter(|owed| !seen.insert(*owed))
        .collect();
    seen.clear();
    for row in &state.occurrences {
        let (subject, holder, period) = (row.subject, row.holder, row.period);
        let owed = |given_to| Key::Occurrence {
            subject,
            holder,
            period,
            given_to,
        };
        if seen.insert((subject, holder, period)) {
            all.push(owed(None));
        }
        if several.contains(&(subject, holder, period)) {
            all.push(owed(Some(row.given_to)));
        }
    }
}

fn is_known(row: &IndicatorState, figure: IndicatorFigure) -> bool {
    match figure {
        IndicatorFigure::Observed => row.observed.is_some(),
        IndicatorFigure::Base => row.base.is_some(),
        IndicatorFigure::Target => row.target.is_some() || row.target_on.is_some(),
        IndicatorFigure::Expected => row.expected.is_some(),
        IndicatorFigure::ExpectedToday => row.expected_today.is_some(),
        IndicatorFigure::PathAttainment => row.path_attainment.is_some(),
        IndicatorFigure::TargetAttainment => row.target_attainment.is_some(),
        IndicatorFigure::Coverage | IndicatorFigure::Path => true,
        IndicatorFigure::RequiredPace => row.pace.required.is_some(),
        IndicatorFigure::SeenPace => row.pace.seen.is_some(),
        IndicatorFigure::ForecastOn => row.pace.forecast_on.is_some(),
        IndicatorFigure::ForecastFrom => row.pace.forecast_from.is_some(),
        IndicatorFigure::ForecastTo => row.pace.forecast_to.is_some(),
        IndicatorFigure::DaysLate => row.pace.days_late.is_some(),
    }
}

//! The keys that exist on a day, and the one that a text names.

use super::key::{IndicatorFigure, Key};
use crate::diagnostic::closest;
use crate::model::{IndicatorIndex, Plan, TaskIndex};
use crate::state::{AgeClass, Bucket, IndicatorState, PlanState, RateName, Silence};

/// A text that names no figure of a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownKey {
    /// The text.
    pub written: String,
    /// The key that is closest to it, if any is close enough to be meant.
    pub closest: Option<String>,
}

/// The keys of everything that a state knows, in the order of the command's output; none before the
/// plan is in force. Figures of indicators that are null on the day are left out.
#[must_use]
pub fn keys(plan: &Plan, state: &PlanState) -> Vec<Key> {
    let is_known = |key: &Key| match key {
        Key::Figure(indicator, figure) => {
            let rows = state.indicators.iter();
            let mut row = rows.filter(|row| row.indicator == *indicator);
            row.any(|row| is_known(row, *figure))
        }
        _ => true,
    };
    candidates(plan, state).filter(is_known).collect()
}

/// The key that a text names, whether or not its figure is null on the day.
///
/// # Errors
///
/// An [`UnknownKey`] for every other text.
pub fn find(plan: &Plan, state: &PlanState, written: &str) -> Result<Key, UnknownKey> {
    let wanted = Key::normal(written);
    let known: Vec<(String, Key)> = candidates(plan, state)
        .map(|key| (key.shown(plan), key))
        .collect();
    let found = known.iter().find(|(shown, _)| *shown == wanted);
    found.map(|(_, key)| *key).ok_or_else(|| UnknownKey {
        written: written.to_owned(),
        closest: closest(&wanted, known.iter().map(|(shown, _)| shown.as_str())).map(str::to_owned),
    })
}

/// Every key that can be asked for on the day of a state.
fn candidates<'a>(plan: &'a Plan, state: &'a PlanState) -> impl Iterator<Item = Key> + 'a {
    let plain = Bucket::ALL.into_iter().map(Key::Bucket);
    let plain = plain.chain([Key::Total, Key::AwaitingPastDue]);
    let plain = plain.chain(RateName::ALL.into_iter().map(Key::Rate));
    let plain = plain.chain(AgeClass::ALL.into_iter().map(Key::Ageing));
    let plain = plain.chain(Silence::ALL.into_iter().map(Key::Reporting));
    let tasks = (0..plan.tasks.len()).map(TaskIndex::new).map(Key::Task);
    let mut assignments: Vec<Key> = state
        .assignments
        .iter()
        .map(|row| Key::Assignment(row.task, row.holder))
        .collect();
    // A unit that has taken over from others may hold a task more than once.
    let mut seen = std::collections::HashSet::new();
    assignments.retain(|key| seen.insert(*key));
    let indicators = (0..plan.indicators.len()).map(IndicatorIndex::new);
    let indicators = indicators.flat_map(|index| {
        let figures = IndicatorFigure::ALL.map(|figure| Key::Figure(index, figure));
        std::iter::once(Key::Indicator(index)).chain(figures)
    });
    let units = state.units.iter().map(|unit| Key::Unit(unit.holder));
    let mut periods: Vec<Key> = state
        .occurrences
        .iter()
        .map(|row| Key::Occurrence {
            subject: row.subject,
            holder: row.holder,
            period: row.period,
        })
        .collect();
    periods.retain(|key| seen.insert(*key));
    let all = plain.chain(tasks).chain(assignments).chain(indicators);
    let all = all.chain(units).chain(periods);
    all.filter(|_| state.in_force)
}

fn is_known(row: &IndicatorState, figure: IndicatorFigure) -> bool {
    match figure {
        IndicatorFigure::Observed => row.observed.is_some(),
        IndicatorFigure::Base => row.base.is_some(),
        IndicatorFigure::Target => row.target.is_some(),
        IndicatorFigure::Expected => row.expected.is_some(),
        IndicatorFigure::ExpectedToday => row.expected_today.is_some(),
        IndicatorFigure::PathAttainment => row.path_attainment.is_some(),
        IndicatorFigure::TargetAttainment => row.target_attainment.is_some(),
        IndicatorFigure::Coverage => true,
        IndicatorFigure::RequiredPace => row.pace.required.is_some(),
        IndicatorFigure::SeenPace => row.pace.seen.is_some(),
        IndicatorFigure::ForecastOn => row.pace.forecast_on.is_some(),
        IndicatorFigure::ForecastFrom => row.pace.forecast_from.is_some(),
        IndicatorFigure::ForecastTo => row.pace.forecast_to.is_some(),
        IndicatorFigure::DaysLate => row.pace.days_late.is_some(),
    }
}

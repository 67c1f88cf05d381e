//! Figures of several units become one: pooled, mean, sum, last, min, or a share of units.

use chrono::NaiveDate;

use super::readings::{Entered, Latest, Reading};
use super::scope::{Scope, Source};
use crate::model::{Aggregation, Figure, Goal, Indicator, Party, Requirement};
use crate::quantity::{Exact, Ratio};
use crate::state::{CountedFigure, Coverage};

/// One figure over the scope.
#[derive(Debug, Clone)]
pub(super) struct Combined {
    /// Counts where counts were pooled, else a value.
    pub figure: Figure,
    /// Its value in the indicator's unit; a share of units in points.
    pub value: Exact,
    /// One unit of the denominator in the indicator's unit; null for what is no fraction.
    pub step: Option<Exact>,
    /// The day of the latest figure in it.
    pub on: NaiveDate,
    /// How many units of the scope it rests on.
    pub coverage: Coverage,
}

/// The figures that enter the figure over the scope, and the members for which each stands.
pub(super) fn entering<'a, 'l>(
    indicator: &Indicator,
    scope: &Scope<'_>,
    latest: &'l Latest<'a>,
) -> Vec<&'l Entered<'a>> {
    let mut readings = latest.in_force(scope);
    let pools = each_unit(indicator).is_none() && indicator.aggregate == Aggregation::Pooled;
    if pools && readings.len() > 1 {
        readings.retain(|(reading, _)| reading.figure.ratio().is_some());
    }
    readings
}

/// Whether a figure says what is asked of its members: where each unit has to meet something, how
/// many of them do.
pub(super) fn is_usable(
    indicator: &Indicator,
    scope: &Scope<'_>,
    reading: &Reading<'_>,
    members: &[usize],
) -> bool {
    each_unit(indicator).is_none_or(|requirement| {
        units_meeting(reading, members, requirement, indicator, scope).is_some()
    })
}

/// What each unit of the scope has to meet, where the target is one for each unit.
fn each_unit(indicator: &Indicator) -> Option<&Requirement> {
    match indicator.target.as_ref().map(|target| &target.goal) {
        Some(Goal::EachUnit { requirement, .. }) => Some(requirement),
        _ => None,
    }
}

/// The same figures as a state shows them.
pub(super) fn counted_figures(
    indicator: &Indicator,
    scope: &Scope<'_>,
    entering: &[&Entered<'_>],
) -> Vec<CountedFigure> {
    let shown = |(reading, members): &&Entered<'_>| CountedFigure {
        of: match reading.source {
            Source::Whole => None,
            Source::Party(party) => Some(party),
        },
        figure: reading.figure.clone(),
        value: reading.figure.amount(indicator.in_percent()),
        on: reading.on,
        units: if scope.is_nameless() {
            1
        } else {
            scope.at_least(members.iter().copied())
        },
        meeting: each_unit(indicator)
            .and_then(|requirement| units_meeting(reading, members, requirement, indicator, scope)),
        position: reading.position,
    };
    entering.iter().map(shown).collect()
}

/// The figure over the scope (rules.md §3); `None` where nothing usable was observed.
///
/// Under `pooled` a bare value counts only where it is the only figure: it has no denominator to
/// be pooled by. Under a target for each unit the figure is the share of units that meet it, out of
/// the whole scope; a group's figure then counts units, and only where its denominator is the
/// number of the group's units.
pub(super) fn combine(
    indicator: &Indicator,
    scope: &Scope<'_>,
    readings: &[&Entered<'_>],
) -> Option<Combined> {
    let requirement = each_unit(indicator);
    let on = readings.iter().map(|(reading, _)| reading.on).max()?;
    let coverage = coverage(readings, scope);
    let in_percent = indicator.in_percent() || requirement.is_some();
    let figure = match requirement {
        Some(requirement) => {
            let meeting = readings.iter().filter_map(|(reading, members)| {
                units_meeting(reading, members, requirement, indicator, scope)
            });
            let whole = coverage.expected.unwrap_or(coverage.reporting);
            Figure::Ratio(Ratio::new(meeting.sum(), whole)?)
        }
        None => aggregate(indicator.aggregate, readings, in_percent)?,
    };
    let whole = Exact::from(if in_percent { 100 } else { 1 });
    let denominator = match figure.ratio() {
        Some(ratio) => Some(Exact::from(ratio.denominator())),
        None => denominator_of_a_mean(indicator.aggregate, readings),
    };
    Some(Combined {
        value: figure.amount(in_percent),
        step: denominator.and_then(|denominator| whole.checked_div(&denominator)),
        figure,
        on,
        coverage,
    })
}

/// What one unit of the smallest denominator is divided by in a mean of fractions; null for any other
/// value.
fn denominator_of_a_mean(aggregation: Aggregation, readings: &[&Entered<'_>]) -> Option<Exact> {
    if aggregation != Aggregation::Mean {
        return None;
    }
    let denominators = readings
        .iter()
        .map(|(reading, _)| Some(reading.figure.ratio()?.denominator()));
    let denominators: Option<Vec<u64>> = denominators.collect();
    let smallest = denominators?.into_iter().min()?;
    let count = u64::try_from(readings.len()).ok()?;
    Some(&Exact::from(smallest) * &Exact::from(count))
}

/// The positions of the entries of some figures and of the corrections that count for them, in order.
pub(super) fn positions(readings: &[&Entered<'_>]) -> Vec<u32> {
    let positions = readings
        .iter()
        .flat_map(|(reading, _)| [reading.position, reading.corrected_by]);
    let mut positions: Vec<u32> = positions.flatten().collect();
    positions.sort_unstable();
    positions
}

fn coverage(readings: &[&Entered<'_>], scope: &Scope<'_>) -> Coverage {
    if scope.is_nameless() {
        return Coverage {
            reporting: 1,
            expected: None,
            complete: true,
        };
    }
    let covered = || {
        readings
            .iter()
            .flat_map(|(_, members)| members.iter().copied())
    };
    Coverage {
        reporting: scope.at_least(covered()),
        expected: scope.units(0..scope.len()),
        complete: covered().count() == scope.len(),
    }
}

/// How many units of a reading meet what each unit has to; `None` where the figure does not say.
fn units_meeting(
    reading: &Reading<'_>,
    members: &[usize],
    requirement: &Requirement,
    indicator: &Indicator,
    scope: &Scope<'_>,
) -> Option<u64> {
    // A figure for the whole scope, or for a group, of one unit is that unit's own.
    let of_one = matches!(reading.source, Source::Party(Party::Unit(_)));
    if of_one || scope.is_one_unit(members) {
        let amount = reading.figure.amount(indicator.in_percent());
        let units = u64::try_from(members.len()).unwrap_or(u64::MAX);
        return Some(if requirement.is_met_by(&amount) {
            units
        } else {
            0
        });
    }
    let counted = reading.figure.ratio()?;
    let units = scope.units(members.iter().copied())?;
    (counted.denominator() == units && counted.numerator() <= units).then(|| counted.numerator())
}

fn aggregate(
    aggregation: Aggregation,
    readings: &[&Entered<'_>],
    in_percent: bool,
) -> Option<Figure> {
    if let [(only, _)] = readings {
        return Some(only.figure.clone());
    }
    let amounts = || {
        readings
            .iter()
            .map(|(reading, _)| reading.figure.amount(in_percent))
    };
    let value = match aggregation {
        Aggregation::Pooled => {
            let ratios = readings
                .iter()
                .filter_map(|(reading, _)| reading.figure.ratio());
            return Ratio::pooled(ratios).map(Figure::Ratio);
        }
        Aggregation::Last => {
            let latest = readings
                .iter()
                .max_by_key(|(reading, _)| (reading.on, reading.position));
            return latest.map(|(reading, _)| reading.figure.clone());
        }
        Aggregation::Sum => amounts().sum(),
        Aggregation::Min => amounts().min()?,
        Aggregation::Mean => {
            let count = u64::try_from(readings.len()).ok()?;
            amounts().sum::<Exact>().checked_div(&Exact::from(count))?
        }
    };
    Some(Figure::Value(value))
}

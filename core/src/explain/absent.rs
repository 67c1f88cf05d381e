//! Why a figure of an indicator is not known.

use super::figure::IndicatorFigure;
use super::indicator::Measured;
use super::pace::{rises_from_here, series};
use super::question::Question;
use super::shape::{Explanation, NoteKind};
use crate::model::{Goal, Requirement, Trajectory};
use crate::state::{Level, PathBasis};

impl Question<'_> {
    /// Says why a figure of an indicator is null.
    pub(super) fn note_absence(
        &self,
        answer: &mut Explanation,
        measured: &Measured<'_>,
        figure: IndicatorFigure,
    ) {
        if answer.value.is_some() {
            return;
        }
        for reason in reasons(measured, figure) {
            answer.note(reason);
        }
    }

    /// Says why there is no way from base to target.
    pub(super) fn note_no_path(&self, answer: &mut Explanation, measured: &Measured<'_>) {
        for reason in without_path(measured) {
            answer.note(reason);
        }
    }
}

fn reasons(measured: &Measured<'_>, figure: IndicatorFigure) -> Vec<NoteKind> {
    match figure {
        IndicatorFigure::Observed | IndicatorFigure::Coverage => {
            vec![NoteKind::NothingObserved]
        }
        IndicatorFigure::Base => vec![NoteKind::NoBase],
        IndicatorFigure::Target => without_target(measured),
        IndicatorFigure::Expected if measured.row.observed.is_none() => {
            vec![NoteKind::NothingObserved]
        }
        IndicatorFigure::Expected | IndicatorFigure::ExpectedToday | IndicatorFigure::Path => {
            without_path(measured)
        }
        IndicatorFigure::PathAttainment => without_path_attainment(measured),
        IndicatorFigure::TargetAttainment => without_target_attainment(measured),
        IndicatorFigure::RequiredPace => without_required_pace(measured),
        IndicatorFigure::SeenPace => without_seen_pace(measured),
        IndicatorFigure::ForecastOn => without_forecast(measured, Slope::Seen),
        IndicatorFigure::ForecastFrom => without_forecast(measured, Slope::Quick),
        IndicatorFigure::ForecastTo => without_forecast(measured, Slope::Slow),
        IndicatorFigure::DaysLate => without_days_late(measured),
    }
}

/// The paces that lead to a forecast.
#[derive(Clone, Copy)]
enum Slope {
    Seen,
    Quick,
    Slow,
}

/// Why there is no verdict with which a comparison could go; `None` where there is one.
fn without_verdict(measured: &Measured<'_>) -> Option<NoteKind> {
    let goal = measured.known.target.as_ref().map(|target| &target.goal);
    if measured.known.baseline_only || goal.is_none() {
        Some(NoteKind::NoTarget)
    } else if goal == Some(&Goal::Unquantified) {
        Some(NoteKind::TargetWithoutNumber)
    } else if measured.row.observed.is_none() {
        Some(NoteKind::NothingObserved)
    } else {
        let is_partial = !measured.row.coverage.complete;
        is_partial.then_some(NoteKind::CoverageIncomplete)
    }
}

fn without_target(measured: &Measured<'_>) -> Vec<NoteKind> {
    let goal = measured.known.target.as_ref().map(|target| &target.goal);
    vec![match goal {
        None => NoteKind::NoTarget,
        Some(Goal::GrowBy(_)) if measured.row.base.is_none() => NoteKind::NoBase,
        Some(Goal::GrowBy(_)) => NoteKind::GrowthOnNought,
        Some(_) => NoteKind::TargetWithoutNumber,
    }]
}

fn base_meets_target(measured: &Measured<'_>) -> bool {
    let row = measured.row;
    let ends = row.basis.requirement.as_ref().zip(row.base.as_ref());
    ends.is_some_and(|(requirement, base)| requirement.is_met_by(base))
}

/// Why there is no way from base to target. That a target is judged each period stands beside it.
fn without_path(measured: &Measured<'_>) -> Vec<NoteKind> {
    let (known, row) = (measured.known, measured.row);
    let mut reasons = vec![NoteKind::NoPath];
    if row.path != PathBasis::None || row.basis.period.is_some() {
        return reasons;
    }
    if known.baseline_only || known.target.is_none() {
        reasons.push(NoteKind::NoTarget);
        return reasons;
    }
    let is_line = matches!(known.trajectory, Trajectory::Linear);
    if !is_line && !matches!(known.trajectory, Trajectory::Step) {
        reasons.push(NoteKind::NoPathStated);
        return reasons;
    }
    if row.base.is_none() {
        reasons.push(NoteKind::NoBase);
    }
    if row.target.is_none() {
        reasons.extend(without_target(measured));
    }
    if row.target_on.is_none() {
        reasons.push(NoteKind::NoTargetDay);
    }
    if is_line && base_meets_target(measured) {
        reasons.push(NoteKind::BaseMeetsTarget);
    }
    if is_line && row.base.is_some() {
        let begins = known.baseline.as_ref().and_then(|baseline| baseline.on);
        match begins.zip(row.target_on) {
            None if begins.is_none() => reasons.push(NoteKind::BaseWithoutDay),
            Some((begins, ends)) if begins >= ends => reasons.push(NoteKind::BaseAfterTargetDay),
            _ => {}
        }
    }
    reasons
}

/// Why nothing can be compared with the base.
fn without_way(measured: &Measured<'_>) -> Vec<NoteKind> {
    if let Some(reason) = without_verdict(measured) {
        return vec![reason];
    }
    let mut reasons = Vec::new();
    if measured.row.target.is_none() {
        reasons = without_target(measured);
    }
    if measured.row.base.is_none() && !reasons.contains(&NoteKind::NoBase) {
        reasons.push(NoteKind::NoBase);
    }
    reasons
}

fn without_path_attainment(measured: &Measured<'_>) -> Vec<NoteKind> {
    let reasons = without_way(measured);
    if !reasons.is_empty() {
        return reasons;
    }
    if measured.row.expected.is_none() {
        return without_path(measured);
    }
    vec![if is_overshot(measured) {
        NoteKind::Overshot
    } else if base_meets_target(measured) {
        NoteKind::BaseMeetsTarget
    } else {
        NoteKind::TooEarly
    }]
}

/// Whether a figure that has to be kept was passed: it lies beyond, on the side on which the base does
/// not lie.
fn is_overshot(measured: &Measured<'_>) -> bool {
    let row = measured.row;
    let (low, high) = match &row.basis.requirement {
        Some(Requirement::Exactly(kept)) => (kept, kept),
        Some(Requirement::Between(low, high)) => (low, high),
        _ => return false,
    };
    let ends = row.base.as_ref().zip(row.observed.as_ref());
    ends.is_some_and(|(base, seen)| {
        (base < low && seen.value > *high) || (base > high && seen.value < *low)
    })
}

fn without_target_attainment(measured: &Measured<'_>) -> Vec<NoteKind> {
    let reasons = without_way(measured);
    if !reasons.is_empty() {
        return reasons;
    }
    vec![if base_meets_target(measured) {
        NoteKind::BaseMeetsTarget
    } else {
        // More than the base is wanted, and any more will do.
        NoteKind::BaseAtTarget
    }]
}

/// Why no pace is asked for; `None` where a figure falls short of its target.
fn without_gap(measured: &Measured<'_>) -> Option<NoteKind> {
    let is_met = measured.row.level == Level::Met;
    without_verdict(measured).or(is_met.then_some(NoteKind::TargetMet))
}

fn without_required_pace(measured: &Measured<'_>) -> Vec<NoteKind> {
    if let Some(reason) = without_gap(measured) {
        return vec![reason];
    }
    if measured.row.target.is_none() {
        return without_target(measured);
    }
    vec![match (series(measured).last(), measured.row.target_on) {
        (None, _) => NoteKind::TooFewFigures,
        (_, None) => NoteKind::NoTargetDay,
        _ => NoteKind::TargetDayReached,
    }]
}

fn without_seen_pace(measured: &Measured<'_>) -> Vec<NoteKind> {
    let reason = without_gap(measured);
    vec![reason.unwrap_or(NoteKind::TooFewFigures)]
}

fn without_forecast(measured: &Measured<'_>, which: Slope) -> Vec<NoteKind> {
    if let Some(reason) = without_gap(measured) {
        return vec![reason];
    }
    if measured.row.target.is_none() {
        return without_target(measured);
    }
    let pace = &measured.row.pace;
    if pace.seen.is_none() {
        return vec![NoteKind::TooFewFigures];
    }
    let slope = match which {
        Slope::Seen => &pace.seen,
        Slope::Quick => &pace.quick,
        Slope::Slow => &pace.slow,
    };
    let Some(slope) = slope else {
        return vec![NoteKind::TooFewSlopes];
    };
    vec![if slope.is_zero() {
        NoteKind::PaceIsNought
    } else if slope.is_negative() == rises_from_here(measured) {
        NoteKind::PaceLeadsAway
    } else {
        NoteKind::BeyondCalendar
    }]
}

fn without_days_late(measured: &Measured<'_>) -> Vec<NoteKind> {
    if measured.row.pace.forecast_on.is_none() {
        return without_forecast(measured, Slope::Seen);
    }
    vec![if measured.row.target_on.is_none() {
        NoteKind::NoTargetDay
    } else {
        NoteKind::ForecastBeforeMissed
    }]
}

//! The level of an indicator: the first that applies, each special case its own result.

use chrono::NaiveDate;

use super::aim::Aim;
use super::combine::Combined;
use super::path::Path;
use crate::model::{Direction, PlanTerms, Requirement};
use crate::quantity::Exact;
use crate::state::{Level, LevelReason};

/// Everything from which a level follows.
pub(super) struct Standing<'a> {
    /// Whether the target has a number at all.
    pub quantified: bool,
    pub aim: Option<&'a Aim>,
    pub observed: Option<&'a Combined>,
    pub base: Option<&'a Exact>,
    pub target_on: Option<NaiveDate>,
    pub path: &'a Path,
    pub better: Direction,
    pub terms: &'a PlanTerms,
    pub as_of: NaiveDate,
}

/// A level with the two attainments, which are null wherever they would mean nothing.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub level: Level,
    /// Why a figure is only said to be below its target.
    pub reason: Option<LevelReason>,
    /// P: (a − b)/(E(ta) − b).
    pub path_attainment: Option<Exact>,
    /// Q: (a − b)/(T − b).
    pub target_attainment: Option<Exact>,
}

impl Verdict {
    /// A level without attainments.
    pub(super) const fn bare(level: Level, reason: Option<LevelReason>) -> Self {
        Self {
            level,
            reason,
            path_attainment: None,
            target_attainment: None,
        }
    }
}

impl Standing<'_> {
    /// Judges in the order of rules.md §3.
    pub(super) fn verdict(&self) -> Verdict {
        if !self.quantified {
            return Verdict::bare(Level::Unquantified, None);
        }
        let Some(observed) = self.observed else {
            return Verdict::bare(Level::NotObserved, None);
        };
        if !observed.coverage.complete {
            return Verdict::bare(Level::Partial, None);
        }
        let level = self.reached(observed);
        let below = |reason| (Level::BelowTarget, Some(reason));
        let without = |reason| {
            let (level, reason) = level.map_or(below(reason), |level| (level, None));
            Verdict::bare(level, reason)
        };
        let Some(aim) = self.aim else {
            return without(LevelReason::GrowthWithoutBase);
        };
        let Some(base) = self.base else {
            return without(LevelReason::NoBase);
        };
        let gained = &observed.value - base;
        // Where the base meets the target already there is no way from one to the other.
        let has_a_way = !aim.requirement.is_met_by(base);
        let share = gained.checked_div(&(&aim.value - base));
        let target_attainment = share.filter(|_| has_a_way);
        let overshot = is_overshot(aim, base, observed);
        let path_attainment = self.expected_gain(aim, base, observed);
        let path_attainment = path_attainment.and_then(|gain| gained.checked_div(&gain));
        let path_attainment = path_attainment.filter(|_| !overshot);
        let (level, reason) = if let Some(level) = level {
            (level, None)
        } else if self.is_worse(aim, base, observed) {
            (Level::Worsening, None)
        } else if overshot {
            below(LevelReason::Overshot)
        } else if self.target_on.is_none() {
            below(LevelReason::NoDate)
        } else if self.path.at(observed.on).is_none() {
            below(LevelReason::NoPath)
        } else {
            (self.on_path(path_attainment.as_ref()), None)
        };
        Verdict {
            level,
            reason,
            path_attainment,
            target_attainment,
        }
    }

    /// What needs no base: met, missed, stale. Without a figure to reach neither of the first two
    /// can be said.
    fn reached(&self, observed: &Combined) -> Option<Level> {
        let age = self.as_of.signed_duration_since(observed.on).num_days();
        let is_met = self
            .aim
            .map(|aim| aim.requirement.is_met_by(&observed.value));
        if is_met == Some(true) {
            Some(Level::Met)
        } else if is_met == Some(false) && self.target_on.is_some_and(|last| last < self.as_of) {
            Some(Level::Missed)
        } else if age > i64::from(self.terms.stale_after_days) {
            Some(Level::Stale)
        } else {
            None
        }
    }

    /// On the wrong side of the base, a fraction by more than one unit of its denominator.
    fn is_worse(&self, aim: &Aim, base: &Exact, observed: &Combined) -> bool {
        let loss = if aim.rises(base, self.better) {
            base - &observed.value
        } else {
            &observed.value - base
        };
        loss > observed.step.clone().unwrap_or_default()
    }

    /// E(ta) − b; `None` without a path, and where it is smaller than one unit of the denominator,
    /// nought, or on the wrong side: then too little was to be expected yet.
    fn expected_gain(&self, aim: &Aim, base: &Exact, observed: &Combined) -> Option<Exact> {
        let gain = &self.path.at(observed.on)? - base;
        let rises = aim.rises(base, self.better);
        let wrong_side = gain.is_zero() || gain.is_negative() == rises;
        let step = observed.step.clone().unwrap_or_default();
        (!wrong_side && gain.abs() >= step).then_some(gain)
    }

    fn on_path(&self, path_attainment: Option<&Exact>) -> Level {
        match path_attainment {
            None => Level::TooEarly,
            Some(attained) if *attained >= self.terms.thresholds.on_track => Level::OnTrack,
            Some(attained) if *attained >= self.terms.thresholds.behind => Level::NeedsPush,
            Some(_) => Level::Behind,
        }
    }
}

/// Whether a figure that has to be kept was passed: the observation lies beyond it, on the side on
/// which the base does not lie. More is then no progress.
fn is_overshot(aim: &Aim, base: &Exact, observed: &Combined) -> bool {
    let beyond = |low: &Exact, high: &Exact| {
        (base < low && observed.value > *high) || (base > high && observed.value < *low)
    };
    match &aim.requirement {
        Requirement::Exactly(value) => beyond(value, value),
        Requirement::Between(low, high) => beyond(low, high),
        Requirement::AtLeast(_) | Requirement::MoreThan(_) | Requirement::AtMost(_) => false,
    }
}

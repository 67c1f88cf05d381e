//! The level of an indicator: the first that applies, each special case its own result.

use chrono::NaiveDate;

use super::aim::Aim;
use super::combine::Combined;
use super::path::Path;
use crate::model::{Direction, PlanTerms, Requirement};
use crate::quantity::Exact;
use crate::state::Level;

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
    /// P: (a − b)/(E(ta) − b).
    pub path_attainment: Option<Exact>,
    /// Q: (a − b)/(T − b).
    pub target_attainment: Option<Exact>,
}

impl Standing<'_> {
    /// Judges in the order of rules.md §3.
    pub(super) fn verdict(&self) -> Verdict {
        let without = |level| Verdict {
            level,
            path_attainment: None,
            target_attainment: None,
        };
        if !self.quantified {
            return without(Level::Unquantified);
        }
        let Some(observed) = self.observed else {
            return without(Level::NotObserved);
        };
        if !observed.coverage.complete {
            return without(Level::Partial);
        }
        // Growth on a base that is not usable has a number and nothing to reach.
        let Some(aim) = self.aim else {
            return without(Level::BelowTarget);
        };
        let level = self.reached(aim, observed);
        let Some(base) = self.base else {
            return without(level.unwrap_or(Level::BelowTarget));
        };
        let gained = &observed.value - base;
        let path_attainment = self.expected_gain(aim, base, observed);
        let path_attainment = path_attainment.and_then(|gain| gained.checked_div(&gain));
        let level = level.unwrap_or_else(|| {
            if self.is_worse(aim, base, observed) {
                Level::Worsening
            } else if self.target_on.is_none() || self.path.at(observed.on).is_none() {
                Level::BelowTarget
            } else {
                self.on_path(path_attainment.as_ref())
            }
        });
        // Where the base meets the target already there is no way from one to the other.
        let has_a_way = !aim.requirement.is_met_by(base);
        let share = gained.checked_div(&(&aim.value - base));
        Verdict {
            level,
            path_attainment,
            target_attainment: share.filter(|_| has_a_way),
        }
    }

    /// What needs no base: met, missed, stale.
    fn reached(&self, aim: &Aim, observed: &Combined) -> Option<Level> {
        let age = self.as_of.signed_duration_since(observed.on).num_days();
        if aim.requirement.is_met_by(&observed.value) {
            Some(Level::Met)
        } else if self.target_on.is_some_and(|last| last < self.as_of) {
            Some(Level::Missed)
        } else if age > i64::from(self.terms.stale_after_days) {
            Some(Level::Stale)
        } else {
            None
        }
    }

    /// On the wrong side of the base, a fraction by more than one unit of its denominator.
    fn is_worse(&self, aim: &Aim, base: &Exact, observed: &Combined) -> bool {
        let two_sided = matches!(
            aim.requirement,
            Requirement::Exactly(_) | Requirement::Between(..)
        );
        if two_sided && aim.requirement.is_met_by(base) {
            // Neither side of a base that meets a range is the wrong one.
            return false;
        }
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

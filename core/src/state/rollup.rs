//! Indicators rolled up: the worst level and how many stand at each, never one percentage.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Level, PlanState};
use crate::model::Plan;

impl Level {
    /// All levels from the worst to the best, those without a verdict on anything last.
    ///
    /// First what is known to be bad, the final before the passing; then what is not known, so that
    /// a parent with one silent child never looks on track; then what is short of a target without
    /// being late; then what is well. Unquantified and followed figures say nothing about good or
    /// bad: they are counted and never the worst.
    pub const WORST_FIRST: [Self; 13] = [
        Self::Missed,
        Self::Worsening,
        Self::Behind,
        Self::NeedsPush,
        Self::Stale,
        Self::NotObserved,
        Self::Partial,
        Self::BelowTarget,
        Self::TooEarly,
        Self::OnTrack,
        Self::Met,
        Self::Unquantified,
        Self::BaselineOnly,
    ];

    /// Whether it can be the worst of several.
    #[must_use]
    pub const fn is_judged(self) -> bool {
        !matches!(self, Self::Unquantified | Self::BaselineOnly)
    }
}

/// What a parent shows of its children: the worst level *and* the counts (rules.md §6).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RollUp {
    counts: BTreeMap<Level, u64>,
}

impl RollUp {
    /// The levels of some indicators.
    ///
    /// ```
    /// use tiendo_core::state::{Level, RollUp};
    ///
    /// let parent = RollUp::of([Level::Met, Level::NotObserved, Level::Met]);
    /// assert_eq!(parent.worst(), Some(Level::NotObserved));
    /// assert_eq!(parent.count(Level::Met), 2);
    /// ```
    #[must_use]
    pub fn of(levels: impl IntoIterator<Item = Level>) -> Self {
        let mut rolled = Self::default();
        for level in levels {
            *rolled.counts.entry(level).or_default() += 1;
        }
        rolled
    }

    /// The indicators of a plan, what the text says twice counted once.
    #[must_use]
    pub fn of_plan(plan: &Plan, state: &PlanState) -> Self {
        let rows = state.indicators.iter().filter(|row| {
            let indicator = plan.indicator(row.indicator);
            indicator.is_some_and(|indicator| indicator.same_as.is_none())
        });
        Self::of(rows.map(|row| row.level))
    }

    /// Adds another roll-up: of several plans, as of several indicators.
    pub fn merge(&mut self, other: &Self) {
        for (level, count) in &other.counts {
            *self.counts.entry(*level).or_default() += count;
        }
    }

    /// The worst level of all; `None` where nothing is judged.
    #[must_use]
    pub fn worst(&self) -> Option<Level> {
        let judged = Level::WORST_FIRST.into_iter().filter(|one| one.is_judged());
        judged.into_iter().find(|level| self.count(*level) > 0)
    }

    /// How many stand at a level.
    #[must_use]
    pub fn count(&self, level: Level) -> u64 {
        self.counts.get(&level).copied().unwrap_or_default()
    }

    /// The counts of the levels at which any stand, the worst first.
    pub fn counts(&self) -> impl Iterator<Item = (Level, u64)> + '_ {
        let all = Level::WORST_FIRST.into_iter();
        all.map(|level| (level, self.count(level)))
            .filter(|(_, count)| *count > 0)
    }

    /// How many there are.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.counts.values().sum()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::IndicatorIndex;
    use crate::state::testing::*;

    fn check(levels: &[Level], expect: Option<Level>) {
        let rolled = RollUp::of(levels.iter().copied());
        assert_eq!(rolled.worst(), expect, "{levels:?}");
        assert_eq!(rolled.total(), u64::try_from(levels.len()).unwrap());
        let (one, rest) = levels.split_at(levels.len() / 2);
        let mut merged = RollUp::of(one.iter().copied());
        merged.merge(&RollUp::of(rest.iter().copied()));
        assert_eq!(merged, rolled);
    }

    #[test]
    fn the_worst_stands_for_all() {
        use Level::*;
        check(&[], None);
        check(&[Unquantified, BaselineOnly], None);
        check(&[Met, Unquantified], Some(Met));
        check(&[Met, OnTrack, TooEarly], Some(TooEarly));
        check(&[Met, NotObserved, BelowTarget], Some(NotObserved));
        check(&[NotObserved, NeedsPush, Stale], Some(NeedsPush));
        check(&[Behind, Worsening, Met, Missed], Some(Missed));
    }

    #[test]
    fn every_level_has_its_place() {
        let placed: BTreeSet<Level> = Level::WORST_FIRST.into();
        assert_eq!(placed, Level::ALL.into());
        let rolled = RollUp::of(Level::ALL);
        assert_eq!(rolled.counts().count(), Level::ALL.len());
        assert_eq!(rolled.counts().next(), Some((Level::Missed, 1)));
    }

    #[test]
    fn what_is_said_twice_counts_once() {
        let mut draft = Draft::new(1);
        draft.indicator(&[unit(1)]);
        draft.indicator(&[]).same_as = Some(IndicatorIndex::new(0));
        let rolled = RollUp::of_plan(&draft.plan, &draft.on("2014-06-30"));
        assert_eq!(
            rolled.counts().collect::<Vec<_>>(),
            [(Level::BaselineOnly, 1)]
        );
    }
}

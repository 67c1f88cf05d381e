//! What is known of one indicator on the day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{FigureBasis, Pace};
use crate::model::{Figure, Holder, IndicatorIndex, UnitIndex};
use crate::quantity::Exact;

/// How an indicator stands; the first that applies, in this order (rules.md §3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// The target has no number.
    Unquantified,
    /// Nothing was observed.
    NotObserved,
    /// Not every unit has reported; no verdict.
    Partial,
    /// The target is met.
    Met,
    /// The day has passed and the target is not met.
    Missed,
    /// The observation is old.
    Stale,
    /// On the wrong side of the base.
    Worsening,
    /// Short of a target without a date or without a usable base.
    BelowTarget,
    /// Too little was to be expected yet.
    TooEarly,
    /// Path attainment of 0.95 or more.
    OnTrack,
    /// Path attainment between the thresholds.
    NeedsPush,
    /// Path attainment below 0.60.
    Behind,
    /// Followed without a target; never counted by level.
    BaselineOnly,
}

impl Level {
    /// All levels in the order in which they are tried.
    pub const ALL: [Self; 13] = [
        Self::Unquantified,
        Self::NotObserved,
        Self::Partial,
        Self::Met,
        Self::Missed,
        Self::Stale,
        Self::Worsening,
        Self::BelowTarget,
        Self::TooEarly,
        Self::OnTrack,
        Self::NeedsPush,
        Self::Behind,
        Self::BaselineOnly,
    ];

    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Unquantified => "unquantified",
            Self::NotObserved => "not_observed",
            Self::Partial => "partial",
            Self::Met => "met",
            Self::Missed => "missed",
            Self::Stale => "stale",
            Self::Worsening => "worsening",
            Self::BelowTarget => "below_target",
            Self::TooEarly => "too_early",
            Self::OnTrack => "on_track",
            Self::NeedsPush => "needs_push",
            Self::Behind => "behind",
            Self::BaselineOnly => "baseline_only",
        }
    }
}

impl Level {
    /// Whether a figure over the whole scope is known and falls short of its target.
    #[must_use]
    pub const fn is_short(self) -> bool {
        match self {
            Self::Unquantified
            | Self::NotObserved
            | Self::Partial
            | Self::Met
            | Self::BaselineOnly => false,
            Self::Missed
            | Self::Stale
            | Self::Worsening
            | Self::BelowTarget
            | Self::TooEarly
            | Self::OnTrack
            | Self::NeedsPush
            | Self::Behind => true,
        }
    }
}

/// Why a figure is only said to be below its target, without a comparison with a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LevelReason {
    /// Growth on a base that is not known or nought: nobody can say what has to be reached.
    GrowthWithoutBase,
    /// The base is not known over the whole scope, or only as a bound.
    NoBase,
    /// The text sets no last day.
    NoDate,
    /// No way from base to target is set, or its ends leave none.
    NoPath,
    /// Past a figure that has to be kept, on its other side.
    Overshot,
}

impl LevelReason {
    /// All reasons, the first that applies first.
    pub const ALL: [Self; 5] = [
        Self::GrowthWithoutBase,
        Self::NoBase,
        Self::Overshot,
        Self::NoDate,
        Self::NoPath,
    ];

    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::GrowthWithoutBase => "growth_without_base",
            Self::NoBase => "no_base",
            Self::NoDate => "no_date",
            Self::NoPath => "no_path",
            Self::Overshot => "overshot",
        }
    }
}

/// The latest figure of an indicator over its scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observed {
    /// The figure: counts where counts are pooled, else a value in the indicator's unit.
    pub figure: Figure,
    /// Its value in the indicator's unit (points for percent).
    pub value: Exact,
    /// The day of the latest observation in it.
    pub on: NaiveDate,
    /// Positions in the ledger of the entries that made it.
    pub entries: Vec<u32>,
}

/// How many units of the scope have reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Coverage {
    /// Units with a figure, or covered by their group's figure; a group of unknown size counts one.
    pub reporting: u64,
    /// Units of the scope; null where the text does not say how many there are.
    pub expected: Option<u64>,
    /// Whether every part of the scope has a figure, its own or its group's. Counts alone do not
    /// say so where `expected` is null.
    pub complete: bool,
}

/// Where the expected value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PathBasis {
    /// The plan declares it.
    Declared,
    /// A straight line that the text did not state: "đường tham chiếu".
    Assumed,
    /// There is none.
    None,
}

impl PathBasis {
    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Declared => "declared",
            Self::Assumed => "assumed",
            Self::None => "none",
        }
    }
}

/// One indicator on the day. Values are in the indicator's unit (points for percent).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorState {
    /// The indicator.
    pub indicator: IndicatorIndex,
    /// How it stands.
    pub level: Level,
    /// Why it is below its target and no more is said; null for every other level.
    pub level_reason: Option<LevelReason>,
    /// The latest figure.
    pub observed: Option<Observed>,
    /// The base over the whole scope, where it exists.
    pub base: Option<Exact>,
    /// The figure to reach, where there is one number.
    pub target: Option<Exact>,
    /// The last day for reaching it.
    pub target_on: Option<NaiveDate>,
    /// How many units have reported.
    pub coverage: Coverage,
    /// The expected value on the day of the observation.
    pub expected: Option<Exact>,
    /// The expected value on the day asked about.
    pub expected_today: Option<Exact>,
    /// Where the expected values come from.
    pub path: PathBasis,
    /// (a − b)/(E(ta) − b), a pure number.
    pub path_attainment: Option<Exact>,
    /// (a − b)/(T − b), a pure number.
    pub target_attainment: Option<Exact>,
    /// How fast it moves and where that leads.
    pub pace: Pace,
    /// The corners of the expected way, between which it runs straight; empty without a path.
    pub corners: Vec<(NaiveDate, Exact)>,
    /// The value over the whole scope on every day of an observation up to the day, oldest first.
    /// Days on which a part of the scope had no figure yet are left out.
    pub history: Vec<PastFigure>,
    /// What all this was made from.
    pub basis: FigureBasis,
    /// Which units of the scope have passed their part on by the day, and to whom: observations stay
    /// with the unit that made them and count for the successor until it has its own.
    pub crosswalk: Vec<Crosswalk>,
}

impl IndicatorState {
    /// Whether the level rests on a line that the text did not state: it is always said beside it
    /// (rules.md §3).
    ///
    /// ```
    /// use tiendo_core::state::{IndicatorState, Level, PathBasis};
    ///
    /// fn is_our_reading(state: &IndicatorState) -> bool {
    ///     assert!(!state.rests_on_assumed_path() || state.path == PathBasis::Assumed);
    ///     state.level == Level::Behind && state.rests_on_assumed_path()
    /// }
    /// ```
    #[must_use]
    pub fn rests_on_assumed_path(&self) -> bool {
        let is_judged_by_a_path = matches!(
            self.level,
            Level::TooEarly | Level::OnTrack | Level::NeedsPush | Level::Behind
        );
        is_judged_by_a_path && self.path == PathBasis::Assumed
    }
}

/// One unit of a scope whose part has passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crosswalk {
    /// The unit that has ended.
    pub unit: UnitIndex,
    /// Who has its part since.
    pub successor: Holder,
    /// The first day of the successor.
    pub since: NaiveDate,
}

/// The figure over the whole scope on one day of an observation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastFigure {
    /// The day.
    pub on: NaiveDate,
    /// The value, in the indicator's unit.
    pub value: Exact,
    /// What was to be expected on that day.
    pub expected: Option<Exact>,
}

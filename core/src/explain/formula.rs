//! The formulas by their stable names, each with its section of docs/rules.md.

use serde::{Serialize, Serializer};

use crate::state::RateName;

/// A formula's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormulaName {
    /// Units of assignments, added up.
    Units,
    /// A rate.
    Rate(RateName),
    /// The first bucket that applies.
    FirstBucket,
    /// The first state of an occurrence that applies.
    FirstOccurrenceState,
    /// The first level that applies.
    FirstLevel,
    /// Σ numerators over Σ denominators.
    Pooled,
    /// The only figure there is.
    OnlyFigure,
    /// The share of units that meet what each has to.
    ShareOfUnits,
    /// The mean of the values.
    Mean,
    /// The sum of the values.
    Sum,
    /// The smallest value.
    Min,
    /// The latest value.
    Last,
    /// What the text says.
    Stated,
    /// The base and its growth.
    Grown,
    /// On the line between two corners of the way.
    OnTheWay,
    /// (a − b) / (E − b).
    PathAttainment,
    /// (a − b) / (T − b).
    TargetAttainment,
    /// Units with a figure.
    Coverage,
    /// (T − a) / (tT − ta).
    RequiredPace,
    /// The median of the slopes between every two observations.
    MedianSlope,
    /// The slope between two figures.
    TwoPoints,
    /// The first day on which the line from the latest figure reaches the target.
    Forecast,
    /// From the last day to the forecast.
    DaysLate,
    /// The place among peers.
    Rank,
    /// Indicators, counted.
    Indicators,
    /// The worst level at which any indicator stands.
    WorstLevel,
    /// The first word on what was heard that applies.
    FirstSilence,
    /// Whether the last day has passed.
    HasEnded,
    /// Done on all hands, and short of its target.
    DoneButUnmet,
    /// The day by which a report is sent.
    SendBy,
    /// Reports in time of reports that were expected.
    Discipline,
    /// Where the way from base to target comes from.
    PathBasis,
}

impl FormulaName {
    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::Rate(name) => name.keyword(),
            Self::FirstBucket => "first_bucket",
            Self::FirstOccurrenceState => "first_occurrence_state",
            Self::FirstLevel => "first_level",
            Self::Pooled => "pooled",
            Self::OnlyFigure => "only_figure",
            Self::ShareOfUnits => "share_of_units",
            Self::Mean => "mean",
            Self::Sum => "sum",
            Self::Min => "min",
            Self::Last => "last",
            Self::Stated => "stated",
            Self::Grown => "grown",
            Self::OnTheWay => "on_the_way",
            Self::PathAttainment => "path_attainment",
            Self::TargetAttainment => "target_attainment",
            Self::Coverage => "coverage",
            Self::RequiredPace => "required_pace",
            Self::MedianSlope => "median_slope",
            Self::TwoPoints => "two_points",
            Self::Forecast => "forecast",
            Self::DaysLate => "days_late",
            Self::Rank => "rank",
            Self::Indicators => "indicators",
            Self::WorstLevel => "worst_level",
            Self::FirstSilence => "first_silence",
            Self::HasEnded => "has_ended",
            Self::DoneButUnmet => "done_but_unmet",
            Self::SendBy => "send_by",
            Self::Discipline => "discipline",
            Self::PathBasis => "path_basis",
        }
    }

    /// The section of docs/rules.md that sets it.
    #[must_use]
    pub const fn section(self) -> &'static str {
        match self {
            Self::Units
            | Self::Rate(_)
            | Self::FirstBucket
            | Self::FirstOccurrenceState
            | Self::FirstSilence
            | Self::HasEnded => "docs/rules.md#2-where-an-assignment-stands",
            Self::SendBy => "docs/rules.md#4-periods",
            Self::Rank | Self::Discipline => "docs/rules.md#5-comparing-units",
            Self::Indicators | Self::WorstLevel => "docs/rules.md#6-adding-up-and-showing",
            _ => "docs/rules.md#3-indicators",
        }
    }
}

impl Serialize for FormulaName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.keyword())
    }
}

/// A formula: its name, where it is set, and its expression over the symbols of the parts.
///
/// Expressions know `+ - * /`, brackets, `ceil(x)`, `root(x)` and `max(x, y)` over numbers and days; a day less a
/// day is a number of days. A null part, and a division by nought, makes the whole null. A formula without an expression
/// is a decision: the first test that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Formula {
    /// Its name.
    pub name: FormulaName,
    /// The section that sets it.
    pub section: &'static str,
    /// The expression; null for a decision.
    pub expression: Option<String>,
}

impl Formula {
    /// A formula with an expression.
    pub(super) fn new(name: FormulaName, expression: impl Into<String>) -> Self {
        Self {
            name,
            section: name.section(),
            expression: Some(expression.into()),
        }
    }

    /// A decision.
    pub(super) const fn decision(name: FormulaName) -> Self {
        Self {
            name,
            section: name.section(),
            expression: None,
        }
    }
}

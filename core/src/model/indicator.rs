//! What is measured: scope, baseline, target, trajectory.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::directive::ClauseRef;
use super::id::{Id, IndicatorIndex};
use super::target::{Goal, Target};
use super::unit::Party;
use super::words::FileWord;
use crate::quantity::{Exact, Ratio};
use crate::source::Place;

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Direction {
    /// More is better.
    #[default]
    Higher,
    /// Less is better: ranks.
    Lower,
}

impl FileWord for Direction {
    const WORDS: &'static [(&'static str, Self)] =
        &[("higher", Self::Higher), ("lower", Self::Lower)];
}

/// How the figures of several units become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Aggregation {
    /// Σ numerators over Σ denominators.
    #[default]
    Pooled,
    /// The mean of the units' rates.
    Mean,
    /// The sum of the values.
    Sum,
    /// The latest value of all.
    Last,
    /// The smallest value.
    Min,
}

impl FileWord for Aggregation {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("pooled", Self::Pooled),
        ("mean", Self::Mean),
        ("sum", Self::Sum),
        ("last", Self::Last),
        ("min", Self::Min),
    ];
}

/// A figure as reported: counts where there are counts, else a bare value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Figure {
    /// A count out of a count.
    Ratio(Ratio),
    /// A bare value; in points for an indicator in percent.
    Value(Exact),
}

impl Figure {
    /// Its value in the indicator's unit. A ratio is taken in points where `in_percent`.
    #[must_use]
    pub fn amount(&self, in_percent: bool) -> Exact {
        match self {
            Self::Ratio(ratio) if in_percent => ratio.percent(),
            Self::Ratio(ratio) => Exact::from(ratio.numerator())
                .checked_div(&Exact::from(ratio.denominator()))
                .unwrap_or_default(),
            Self::Value(value) => value.clone(),
        }
    }

    /// The counts, where there are counts.
    #[must_use]
    pub const fn ratio(&self) -> Option<Ratio> {
        match self {
            Self::Ratio(ratio) => Some(*ratio),
            Self::Value(_) => None,
        }
    }
}

/// How a printed figure relates to the true one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Bound {
    /// "hơn 90 %".
    MoreThan,
    /// "khoảng 30 %".
    About,
}

impl FileWord for Bound {
    const WORDS: &'static [(&'static str, Self)] =
        &[("more_than", Self::MoreThan), ("about", Self::About)];
}

impl Bound {
    /// The word of the file format.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::MoreThan => "more_than",
            Self::About => "about",
        }
    }
}

/// One figure that the text prints for the start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaselineValue {
    /// Whose figure it is; null for the whole scope.
    pub of: Option<Party>,
    /// The figure.
    pub figure: Figure,
    /// What the text shows.
    pub printed: Option<String>,
    /// How exact the print is.
    pub bound: Option<Bound>,
    /// Whether it measures the same thing as the target.
    pub comparable: bool,
    /// Where the text prints it, where that differs from the indicator's clause.
    pub clause: Option<ClauseRef>,
    /// The author's remark.
    pub note: Option<String>,
    /// Where it is declared.
    pub place: Place,
}

/// The figures at the start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// Their date, null where unknown.
    pub on: Option<NaiveDate>,
    /// The figures.
    pub values: Vec<BaselineValue>,
}

/// A figure expected on a day, declared by the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredPoint {
    /// The day.
    pub on: NaiveDate,
    /// The figure, in the indicator's unit.
    pub expect: Exact,
    /// Where it is declared.
    pub place: Place,
}

/// The way from base to target.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Trajectory {
    /// A straight line that the text did not state; always labelled as assumed.
    Linear,
    /// The base until the last day, then the target.
    Step,
    /// No expectation between.
    #[default]
    None,
    /// Points that the plan declares, joined linearly.
    Declared(Vec<DeclaredPoint>),
}

impl FileWord for Trajectory {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("linear", Self::Linear),
        ("step", Self::Step),
        ("none", Self::None),
    ];
}

/// A figure of an earlier year that the text reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryPoint {
    /// The year.
    pub year: i32,
    /// The figure.
    pub value: Exact,
}

/// Something that is measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Its id.
    pub id: Id,
    /// Where the text sets it.
    pub clause: ClauseRef,
    /// A short summary in the plan's own words.
    pub title: String,
    /// The unit of measure: "%", "người", "hạng".
    pub unit: String,
    /// Which way is better.
    pub better: Direction,
    /// Whose figures count.
    pub scope: Vec<Party>,
    /// Who sends them; empty where each unit of the scope sends its own.
    pub reported_by: Vec<Party>,
    /// How figures of several units become one.
    pub aggregate: Aggregation,
    /// The figures at the start.
    pub baseline: Option<Baseline>,
    /// What has to be reached; null for a figure that is only followed.
    pub target: Option<Target>,
    /// The way there.
    pub trajectory: Trajectory,
    /// What does not count.
    pub excludes: Option<String>,
    /// Earlier figures.
    pub history: Vec<HistoryPoint>,
    /// Whether it is never counted by level.
    pub baseline_only: bool,
    /// The indicator of which it is a repetition.
    pub same_as: Option<IndicatorIndex>,
    /// The author's remark.
    pub note: Option<String>,
    /// Where it is declared.
    pub place: Place,
}

impl Indicator {
    /// The unit of the one figure over the scope: a target for each unit is followed by the share of
    /// units that meet it, whatever each of them counts.
    #[must_use]
    pub fn combined_unit(&self) -> &str {
        match self.target.as_ref().map(|target| &target.goal) {
            Some(Goal::EachUnit { .. }) => "%",
            _ => &self.unit,
        }
    }

    /// Whether figures are percentages, kept in points.
    #[must_use]
    pub fn in_percent(&self) -> bool {
        self.unit == "%"
    }
}

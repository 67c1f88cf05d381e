//! What an indicator has to reach, and by when.

use serde::{Deserialize, Serialize};

use super::task::Deadline;
use super::words::FileWord;
use crate::calendar::Interval;
use crate::quantity::Exact;
use crate::source::Place;

/// A condition on one figure. Percentages are in points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Requirement {
    /// The figure or more; a printed "100 %" on a rising figure.
    AtLeast(Exact),
    /// More than the figure.
    MoreThan(Exact),
    /// The figure or less.
    AtMost(Exact),
    /// The figure itself.
    Exactly(Exact),
    /// From the first to the second, both included.
    Between(Exact, Exact),
}

impl Requirement {
    /// The word of the file format.
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        match self {
            Self::AtLeast(_) => "at_least",
            Self::MoreThan(_) => "more_than",
            Self::AtMost(_) => "at_most",
            Self::Exactly(_) => "exactly",
            Self::Between(..) => "between",
        }
    }

    /// The figure (the lower one of a range).
    #[must_use]
    pub const fn value(&self) -> &Exact {
        match self {
            Self::AtLeast(value)
            | Self::MoreThan(value)
            | Self::AtMost(value)
            | Self::Exactly(value)
            | Self::Between(value, _) => value,
        }
    }

    /// Whether a figure meets it.
    #[must_use]
    pub fn is_met_by(&self, figure: &Exact) -> bool {
        match self {
            Self::AtLeast(value) => figure >= value,
            Self::MoreThan(value) => figure > value,
            Self::AtMost(value) => figure <= value,
            Self::Exactly(value) => figure == value,
            Self::Between(low, high) => low <= figure && figure <= high,
        }
    }
}

/// What has to be reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Goal {
    /// The figure of the whole scope meets the requirement.
    Whole(Requirement),
    /// Every unit of the scope meets it; `share` percent of them must.
    EachUnit {
        /// What each unit has to meet.
        requirement: Requirement,
        /// The share of units that must, in points.
        share: Exact,
    },
    /// The figure grows by so many percent of its base.
    GrowBy(Exact),
    /// "hầu hết": no number, never judged.
    Unquantified,
}

/// `every` of a target: it is judged anew each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Yearly;

impl FileWord for Yearly {
    const WORDS: &'static [(&'static str, Self)] = &[("year", Self)];
}

/// A goal, its date and its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// What has to be reached.
    pub goal: Goal,
    /// By when; null where the text does not say.
    pub deadline: Option<Deadline>,
    /// `Some` where it is judged anew each year.
    pub every: Option<Interval>,
    /// The words, where there is no number.
    pub words: Option<String>,
    /// Where it is declared.
    pub place: Place,
}

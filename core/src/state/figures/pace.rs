//! How fast an indicator moves, how fast it has to, and where that leads.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::quantity::Exact;

/// How a seen pace was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PaceMethod {
    /// The median of the slopes between every two observations: one odd figure does not move it.
    TheilSen,
    /// The slope between two figures: from the base to the latest, or between two observations.
    TwoPoint,
}

impl PaceMethod {
    /// Both, the better one first.
    pub const ALL: [Self; 2] = [Self::TheilSen, Self::TwoPoint];

    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::TheilSen => "theil_sen",
            Self::TwoPoint => "two_point",
        }
    }
}

/// Pace and forecast (rules.md §3). Paces are in the indicator's unit (points for percent) per day,
/// below nought where the figure falls.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Pace {
    /// What is needed from the latest observation to the last day.
    pub required: Option<Exact>,
    /// What was seen.
    pub seen: Option<Exact>,
    /// The quartile of the slopes that is quicker on the way to the target; null without several slopes.
    pub quick: Option<Exact>,
    /// The slower quartile.
    pub slow: Option<Exact>,
    /// How it was found; null exactly where `seen` is.
    pub method: Option<PaceMethod>,
    /// The first day on which the seen pace, from the latest observation on, reaches the target.
    pub forecast_on: Option<NaiveDate>,
    /// The same at the quicker quartile of the slopes; null without several slopes.
    pub forecast_from: Option<NaiveDate>,
    /// The same at the slower quartile; null also where that never gets there.
    pub forecast_to: Option<NaiveDate>,
    /// Days from the target's last day to the forecast, 0 where that is not later.
    pub days_late: Option<i64>,
}

impl Pace {
    /// Of a longer series the last so many days count, ten years of months: the number of slopes grows
    /// with the square, and a pace is about the present.
    pub const LONGEST_SERIES: usize = 120;
}

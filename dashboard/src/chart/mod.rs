//! The trajectory of an indicator: what is drawn, and the one function that draws it anywhere.

mod axis;
mod draw;
mod ink;

pub use draw::draw;
pub use ink::Ink;

use chrono::NaiveDate;

/// The words on the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// At the end of the target's line.
    pub target: Option<String>,
    /// At the line of the day on view.
    pub today: String,
    /// At the latest observation.
    pub latest: Option<String>,
}

/// A trajectory as points: days and values in the indicator's unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The day at the left.
    pub first: NaiveDate,
    /// The day at the right.
    pub last: NaiveDate,
    /// The day on view, where it lies between them.
    pub today: Option<NaiveDate>,
    /// The base.
    pub base: Option<(NaiveDate, f64)>,
    /// The observations, oldest first.
    pub actual: Vec<(NaiveDate, f64)>,
    /// The corners of the expected way.
    pub path: Vec<(NaiveDate, f64)>,
    /// The figure to reach.
    pub target: Option<f64>,
    /// Whether values are percentages, whose axis runs from 0 to 100.
    pub in_percent: bool,
    /// The words on the chart.
    pub words: Words,
}

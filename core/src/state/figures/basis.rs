//! What the figures of an indicator were made from, for whoever asks why.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::ReportPeriod;
use crate::model::{Figure, Party, Requirement};
use crate::quantity::Exact;

/// One figure that entered the figure over the whole scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedFigure {
    /// For whom it stands; null for the whole scope.
    pub of: Option<Party>,
    /// The figure.
    pub figure: Figure,
    /// Its value in the indicator's unit.
    pub value: Exact,
    /// The day for which it was true; of a figure of the text the day of the base.
    pub on: NaiveDate,
    /// How many units it stands for, one for a group of unknown size.
    pub units: u64,
    /// How many of them meet what each unit has to; null without such a target.
    pub meeting: Option<u64>,
    /// The position of its entry; null for a figure of the text.
    pub position: Option<u32>,
}

/// From what the level of an indicator follows, beside its figures.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FigureBasis {
    /// What the figure over the scope has to meet; null where there is no number to reach.
    pub requirement: Option<Requirement>,
    /// Whether a higher figure is nearer; null without a requirement or a base.
    pub rises: Option<bool>,
    /// One unit of the denominator in the indicator's unit; null for what is no fraction.
    pub step: Option<Exact>,
    /// The period for which a target that is judged anew each period is asked.
    pub period: Option<ReportPeriod>,
    /// The figure over the whole scope on each day of an observation in that period, oldest first; null
    /// without such a period, where the history says it.
    pub series: Option<Vec<(NaiveDate, Exact)>>,
    /// The figures of which the latest figure consists.
    pub observed: Vec<CountedFigure>,
    /// The figures of which the base consists.
    pub base: Vec<CountedFigure>,
}

//! Which figure of an indicator or a unit is asked about.

use crate::state::{AgeClass, Bucket, RateName, Silence};

/// A figure of an indicator beside its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IndicatorFigure {
    /// The latest figure over the scope.
    Observed,
    /// The base over the scope.
    Base,
    /// The figure to reach.
    Target,
    /// What was to be expected on the day of the observation.
    Expected,
    /// What is to be expected on the day asked about.
    ExpectedToday,
    /// Of the way that was to be expected.
    PathAttainment,
    /// Of the way to the target.
    TargetAttainment,
    /// How many units have reported.
    Coverage,
    /// The pace that is needed.
    RequiredPace,
    /// The pace that was seen.
    SeenPace,
    /// The day on which the seen pace reaches the target.
    ForecastOn,
    /// The same at the quicker quartile.
    ForecastFrom,
    /// The same at the slower quartile.
    ForecastTo,
    /// Days from the target's last day to the forecast.
    DaysLate,
    /// Where the way from base to target comes from, and its corners.
    Path,
}

impl IndicatorFigure {
    /// All figures in the order of the command's output.
    pub const ALL: [Self; 15] = [
        Self::Observed,
        Self::Coverage,
        Self::Base,
        Self::Target,
        Self::Expected,
        Self::ExpectedToday,
        Self::PathAttainment,
        Self::TargetAttainment,
        Self::RequiredPace,
        Self::SeenPace,
        Self::ForecastOn,
        Self::ForecastFrom,
        Self::ForecastTo,
        Self::DaysLate,
        Self::Path,
    ];

    /// The word of the key and of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Observed => "observed",
            Self::Base => "base",
            Self::Target => "target",
            Self::Expected => "expected",
            Self::ExpectedToday => "expected_today",
            Self::PathAttainment => "path_attainment",
            Self::TargetAttainment => "target_attainment",
            Self::Coverage => "coverage",
            Self::RequiredPace => "required_pace",
            Self::SeenPace => "seen_pace",
            Self::ForecastOn => "forecast_on",
            Self::ForecastFrom => "forecast_from",
            Self::ForecastTo => "forecast_to",
            Self::DaysLate => "days_late",
            Self::Path => "path",
        }
    }
}

/// A figure of one unit beside its total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnitFigure {
    /// `bucket/overdue`: its units in a bucket.
    Bucket(Bucket),
    /// `awaiting_past_due`: those awaiting confirmation whose last day has passed.
    AwaitingPastDue,
    /// `awaiting_undated`: those awaiting confirmation that have no last day.
    AwaitingUndated,
    /// `rate/completion_of_due`.
    Rate(RateName),
    /// `ageing/1-30`: those overdue of an age.
    Ageing(AgeClass),
    /// `reporting/never`: those of which that was heard.
    Reporting(Silence),
    /// `silence`: what was heard of it over all its assignments.
    Silence,
}

impl UnitFigure {
    /// All figures of one unit, in the order of the command's output.
    pub fn all() -> impl Iterator<Item = Self> {
        let counts = Bucket::ALL.into_iter().map(Self::Bucket);
        let counts = counts.chain([Self::AwaitingPastDue, Self::AwaitingUndated]);
        let rates = RateName::ALL.into_iter().map(Self::Rate);
        let ageing = AgeClass::ALL.into_iter().map(Self::Ageing);
        let reporting = Silence::ALL.into_iter().map(Self::Reporting);
        counts
            .chain(rates)
            .chain(ageing)
            .chain(reporting)
            .chain([Self::Silence])
    }

    /// The words of the key.
    #[must_use]
    pub fn shown(self) -> String {
        match self {
            Self::Bucket(bucket) => format!("bucket/{}", bucket.keyword()),
            Self::AwaitingPastDue => "awaiting_past_due".to_owned(),
            Self::AwaitingUndated => "awaiting_undated".to_owned(),
            Self::Rate(name) => format!("rate/{}", name.keyword()),
            Self::Ageing(AgeClass::Over120) => format!("ageing/{OVER_120}"),
            Self::Ageing(class) => format!("ageing/{}", class.keyword()),
            Self::Reporting(heard) => format!("reporting/{}", heard.keyword()),
            Self::Silence => "silence".to_owned(),
        }
    }
}

/// The class whose word in the output would send a shell's output to a file.
pub(super) const OVER_120: &str = "over-120";

//! The four lengths of a reporting period.

use serde::{Deserialize, Serialize};

use crate::calendar::Interval;

/// How long a reporting period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeriodKind {
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// Six months.
    Half,
    /// A year.
    Year,
}

impl PeriodKind {
    /// Every kind, the shortest first.
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::Half, Self::Year];

    /// How many months one such period has.
    ///
    /// ```
    /// use tiendo_core::calendar::PeriodKind;
    ///
    /// assert_eq!(PeriodKind::Quarter.months(), 3);
    /// ```
    #[must_use]
    pub const fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Half => 6,
            Self::Year => 12,
        }
    }

    /// How many such periods a year has.
    ///
    /// ```
    /// use tiendo_core::calendar::PeriodKind;
    ///
    /// assert_eq!(PeriodKind::Half.per_year(), 2);
    /// ```
    #[must_use]
    pub const fn per_year(self) -> u32 {
        12 / self.months()
    }

    /// The word of the file format for this kind.
    ///
    /// ```
    /// use tiendo_core::calendar::PeriodKind;
    ///
    /// assert_eq!(PeriodKind::Half.keyword(), "half");
    /// ```
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Year => "year",
        }
    }

    /// The kind of period that an interval counts; none for a duty without computable occurrences.
    ///
    /// ```
    /// use tiendo_core::calendar::{Interval, PeriodKind};
    ///
    /// assert_eq!(PeriodKind::of_interval(Interval::Quarter), Some(PeriodKind::Quarter));
    /// assert_eq!(PeriodKind::of_interval(Interval::OnDemand), None);
    /// ```
    #[must_use]
    pub const fn of_interval(interval: Interval) -> Option<Self> {
        match interval {
            Interval::Month => Some(Self::Month),
            Interval::Quarter => Some(Self::Quarter),
            Interval::Half => Some(Self::Half),
            Interval::Year => Some(Self::Year),
            Interval::OnDemand | Interval::Unstated => None,
        }
    }
}

//! The two deadlines of an assignment: what the directive set, and what is in force.

use chrono::NaiveDate;

use super::Against;
use super::facts::Facts;
use crate::calendar::Schedule;

/// The last days of one assignment; both null for what is undated, standing or recurring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LastDays {
    /// What the directive set, never changed afterwards.
    pub original: Option<NaiveDate>,
    /// The latest recorded `dated` or `extended`, else the original (rules.md §2).
    pub current: Option<NaiveDate>,
}

impl LastDays {
    /// The last days that follow from a schedule and the acts recorded since.
    ///
    /// An act gives a last day to what is dated or undated. What stands, recurs or starts on a day
    /// has no end that an act could move.
    pub(super) fn of(schedule: &Schedule, facts: &Facts) -> Self {
        match schedule {
            Schedule::By { by, .. } | Schedule::Within { by, .. } => Self {
                original: Some(*by),
                current: facts.last_day.or(Some(*by)),
            },
            Schedule::None => Self {
                original: None,
                current: facts.last_day,
            },
            Schedule::From { .. } | Schedule::Recurring { .. } | Schedule::Standing => Self {
                original: None,
                current: None,
            },
        }
    }

    /// The one that was asked for.
    pub(super) const fn asked(self, against: Against) -> Option<NaiveDate> {
        match against {
            Against::Original => self.original,
            Against::Current => self.current,
        }
    }
}

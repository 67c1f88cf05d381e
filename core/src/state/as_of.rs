//! The three arguments of every question: true when, known when, against which deadline.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Against which deadline an assignment is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Against {
    /// The one that the directive set.
    Original,
    /// The one in force after extensions.
    #[default]
    Current,
}

impl Against {
    /// The word of the command's option and output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Current => "current",
        }
    }
}

/// The day that is asked about and the day whose knowledge is used. The library has no clock:
/// shells decide what "today" is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AsOf {
    /// Entries effective later do not count.
    pub as_of: NaiveDate,
    /// Entries recorded after the end of this day (+07:00) do not count.
    pub known_at: NaiveDate,
    /// Against which deadline.
    pub against: Against,
}

impl AsOf {
    /// The state on a day as it was known on that day, against the deadlines in force.
    #[must_use]
    pub const fn on(day: NaiveDate) -> Self {
        Self {
            as_of: day,
            known_at: day,
            against: Against::Current,
        }
    }

    /// Whether what was true from this day on counts.
    #[must_use]
    pub fn covers(&self, effective_on: NaiveDate) -> bool {
        effective_on <= self.as_of
    }
}

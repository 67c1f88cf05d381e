//! Counts and the rates that follow from them; a zero denominator is kept, not hidden.

use serde::{Deserialize, Serialize};

use crate::quantity::Exact;

/// A share of counted units; a zero denominator is kept and shown as "–".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rate {
    /// How many.
    pub numerator: u64,
    /// Out of how many; the rate's name says of what.
    pub denominator: u64,
}

impl Rate {
    /// The share in points, 0 to 100; null for nothing out of nothing, shown "–" (rules.md §2).
    ///
    /// ```
    /// use tiendo_core::quantity::{Exact, round_half_away};
    /// use tiendo_core::state::Rate;
    ///
    /// let late = Rate { numerator: 1, denominator: 3 };
    /// let shown = late.percent().map(|points| round_half_away(&points, 2));
    /// assert_eq!(shown.as_deref(), Some("33.33"));
    /// assert_eq!(Rate::default().percent(), None);
    /// ```
    #[must_use]
    pub fn percent(&self) -> Option<Exact> {
        let hundredfold = Exact::from(100) * Exact::from(self.numerator);
        hundredfold.checked_div(&Exact::from(self.denominator))
    }
}

/// The rates of rules.md §2; each name carries its denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rates {
    /// (A+B)/due: done of what was due.
    pub completion_of_due: Rate,
    /// A/due: done on time of what was due.
    pub on_time_of_due: Rate,
    /// A/(A+B): on time of what was done.
    pub on_time_of_done: Rate,
    /// (A+B)/(A+B+C+D+W+W'): done of everything with a date; what awaits without a date stands in
    /// `done_of_undated`.
    pub done_of_dated: Rate,
    /// D/due: overdue of what was due.
    pub overdue_of_due: Rate,
    /// Done of what has no date: done, open, lapsed and awaiting without a date.
    pub done_of_undated: Rate,
    /// Assignments with any report, of all that should report.
    pub reported_of_assigned: Rate,
}

/// Overdue units by days overdue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ageing {
    /// 1 to 30 days.
    pub up_to_30: u64,
    /// 31 to 60 days.
    pub up_to_60: u64,
    /// 61 to 120 days.
    pub up_to_120: u64,
    /// More than 120 days.
    pub over_120: u64,
}

/// Units by what was heard of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReportingCounts {
    /// With a fresh report.
    pub reported: u64,
    /// With an old report only.
    pub stale: u64,
    /// Never heard of.
    pub never: u64,
    /// Taken note of, nothing more.
    pub acknowledged_only: u64,
}

impl ReportingCounts {
    /// Units with any report, fresh or old.
    #[must_use]
    pub const fn with_report(&self) -> u64 {
        self.reported + self.stale
    }

    /// All units that should report.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.reported + self.stale + self.never + self.acknowledged_only
    }

    /// Adds another count, state by state.
    pub const fn merge(&mut self, other: &Self) {
        self.reported += other.reported;
        self.stale += other.stale;
        self.never += other.never;
        self.acknowledged_only += other.acknowledged_only;
    }
}

impl Ageing {
    /// The longest age in days of each class but the last (rules.md §2).
    pub const LIMITS: [u32; 3] = [30, 60, 120];

    /// Adds units that are so many days overdue.
    pub const fn add(&mut self, days_overdue: u32, units: u64) {
        let [first, second, third] = Self::LIMITS;
        if days_overdue <= first {
            self.up_to_30 += units;
        } else if days_overdue <= second {
            self.up_to_60 += units;
        } else if days_overdue <= third {
            self.up_to_120 += units;
        } else {
            self.over_120 += units;
        }
    }

    /// Adds another count, class by class.
    pub const fn merge(&mut self, other: &Self) {
        self.up_to_30 += other.up_to_30;
        self.up_to_60 += other.up_to_60;
        self.up_to_120 += other.up_to_120;
        self.over_120 += other.over_120;
    }
}

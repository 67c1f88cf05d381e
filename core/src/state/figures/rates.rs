//! Counts and the rates that follow from them; a zero denominator is kept, not hidden.

use serde::{Deserialize, Serialize};

use super::Silence;
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

/// The names of the rates; each carries its denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RateName {
    /// Done of what was due.
    CompletionOfDue,
    /// Done on time of what was due.
    OnTimeOfDue,
    /// Done on time of what was done.
    OnTimeOfDone,
    /// Done of everything with a date.
    DoneOfDated,
    /// Overdue of what was due.
    OverdueOfDue,
    /// Done of what has no date.
    DoneOfUndated,
    /// Assignments with any report, of all that should report.
    ReportedOfAssigned,
}

impl RateName {
    /// All rates in the order of rules.md §2.
    pub const ALL: [Self; 7] = [
        Self::CompletionOfDue,
        Self::OnTimeOfDue,
        Self::OnTimeOfDone,
        Self::DoneOfDated,
        Self::OverdueOfDue,
        Self::DoneOfUndated,
        Self::ReportedOfAssigned,
    ];

    /// The key of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::CompletionOfDue => "completion_of_due",
            Self::OnTimeOfDue => "on_time_of_due",
            Self::OnTimeOfDone => "on_time_of_done",
            Self::DoneOfDated => "done_of_dated",
            Self::OverdueOfDue => "overdue_of_due",
            Self::DoneOfUndated => "done_of_undated",
            Self::ReportedOfAssigned => "reported_of_assigned",
        }
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

impl Rates {
    /// The rate of a name.
    #[must_use]
    pub const fn get(&self, name: RateName) -> Rate {
        match name {
            RateName::CompletionOfDue => self.completion_of_due,
            RateName::OnTimeOfDue => self.on_time_of_due,
            RateName::OnTimeOfDone => self.on_time_of_done,
            RateName::DoneOfDated => self.done_of_dated,
            RateName::OverdueOfDue => self.overdue_of_due,
            RateName::DoneOfUndated => self.done_of_undated,
            RateName::ReportedOfAssigned => self.reported_of_assigned,
        }
    }
}

/// A class of age of what is overdue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AgeClass {
    /// 1 to 30 days.
    UpTo30,
    /// 31 to 60 days.
    UpTo60,
    /// 61 to 120 days.
    UpTo120,
    /// More than 120 days.
    Over120,
}

impl AgeClass {
    /// All classes, the youngest first.
    pub const ALL: [Self; 4] = [Self::UpTo30, Self::UpTo60, Self::UpTo120, Self::Over120];

    /// The key of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::UpTo30 => "1-30",
            Self::UpTo60 => "31-60",
            Self::UpTo120 => "61-120",
            Self::Over120 => ">120",
        }
    }

    /// The class of what is so many days overdue.
    #[must_use]
    pub const fn of(days_overdue: u32) -> Self {
        let [first, second, third] = Ageing::LIMITS;
        if days_overdue <= first {
            Self::UpTo30
        } else if days_overdue <= second {
            Self::UpTo60
        } else if days_overdue <= third {
            Self::UpTo120
        } else {
            Self::Over120
        }
    }
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

    /// The units of which that was heard.
    #[must_use]
    pub const fn get(&self, heard: Silence) -> u64 {
        match heard {
            Silence::NeverReported => self.never,
            Silence::AcknowledgedOnly => self.acknowledged_only,
            Silence::Reported => self.reported,
            Silence::Stale => self.stale,
        }
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
        match AgeClass::of(days_overdue) {
            AgeClass::UpTo30 => self.up_to_30 += units,
            AgeClass::UpTo60 => self.up_to_60 += units,
            AgeClass::UpTo120 => self.up_to_120 += units,
            AgeClass::Over120 => self.over_120 += units,
        }
    }

    /// The units of a class.
    #[must_use]
    pub const fn get(&self, class: AgeClass) -> u64 {
        match class {
            AgeClass::UpTo30 => self.up_to_30,
            AgeClass::UpTo60 => self.up_to_60,
            AgeClass::UpTo120 => self.up_to_120,
            AgeClass::Over120 => self.over_120,
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

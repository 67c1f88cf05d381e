//! The shapes of the answers: what a state consists of.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AsOf, BucketCounts, Tally};
use crate::model::Holder;

mod assignment;
mod basis;
mod indicator;
mod occurrence;
mod pace;
mod rates;

pub use assignment::{AssignmentState, Silence};
pub use basis::{CountedFigure, FigureBasis};
pub use indicator::{
    Coverage, Crosswalk, IndicatorState, Level, LevelReason, Observed, PastFigure, PathBasis,
};
pub use occurrence::{Occurrence, OccurrenceState, OccurrenceSubject};
pub use pace::{Pace, PaceMethod};
pub use rates::{AgeClass, Ageing, Rate, RateName, Rates, ReportingCounts};

/// One unit on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitState {
    /// Who; remainders and nobody are listed like units.
    pub holder: Holder,
    /// Its units by bucket.
    pub counts: BucketCounts,
    /// Units awaiting confirmation whose last day has passed.
    pub awaiting_past_due: u64,
    /// Units awaiting confirmation that have no last day.
    pub awaiting_undated: u64,
    /// Its overdue units by age.
    pub ageing: Ageing,
    /// Its units by what was heard of them.
    pub reporting: ReportingCounts,
    /// The day of its last report on anything.
    pub last_report_on: Option<NaiveDate>,
    /// What was heard of it over all its assignments.
    pub silence: Silence,
    /// Its place among its peers (rules.md §5); equal ones share a place. Null for whoever has no
    /// peers and where too little is due.
    pub rank: Option<u32>,
    /// How many of its peers have a place, itself among them; null without a place.
    pub ranked: Option<u32>,
}

/// Everything about one plan on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanState {
    /// The question.
    pub as_of: AsOf,
    /// False before the day of signing: nothing is counted then.
    pub in_force: bool,
    /// Whether the plan's last day has passed: standing and recurring duties have ended and what is
    /// undated and open has lapsed; what is dated and not done stays overdue.
    pub has_ended: bool,
    /// Units by bucket.
    pub counts: BucketCounts,
    /// Units awaiting confirmation whose last day has passed.
    pub awaiting_past_due: u64,
    /// Units awaiting confirmation that have no last day.
    pub awaiting_undated: u64,
    /// The rates.
    pub rates: Rates,
    /// Overdue units by age.
    pub ageing: Ageing,
    /// Units by what was heard of them.
    pub reporting: ReportingCounts,
    /// Every assignment, in the order of the plan.
    pub assignments: Vec<AssignmentState>,
    /// Every occurrence up to the day.
    pub occurrences: Vec<Occurrence>,
    /// Every indicator, in the order of the plan.
    pub indicators: Vec<IndicatorState>,
    /// Every holder, in the order of the roster.
    pub units: Vec<UnitState>,
}

impl UnitState {
    /// Its counts in the form from which rates follow.
    #[must_use]
    pub const fn tally(&self) -> Tally {
        Tally {
            counts: self.counts,
            awaiting_past_due: self.awaiting_past_due,
            awaiting_undated: self.awaiting_undated,
            ageing: self.ageing,
            reporting: self.reporting,
        }
    }
}

impl PlanState {
    /// Adds up the assignments.
    pub(super) fn add_up(&mut self) {
        let tally = Tally::of(&self.assignments, self.as_of.as_of);
        self.counts = tally.counts;
        self.awaiting_past_due = tally.awaiting_past_due;
        self.awaiting_undated = tally.awaiting_undated;
        self.ageing = tally.ageing;
        self.reporting = tally.reporting;
        self.rates = tally.rates();
    }

    /// Nothing counted, nothing listed: a plan that is not in force.
    pub(super) fn before_anything(as_of: AsOf) -> Self {
        let Tally {
            counts,
            awaiting_past_due,
            awaiting_undated,
            ageing,
            reporting,
        } = Tally::default();
        Self {
            as_of,
            in_force: false,
            has_ended: false,
            counts,
            awaiting_past_due,
            awaiting_undated,
            rates: Rates::default(),
            ageing,
            reporting,
            assignments: Vec::new(),
            occurrences: Vec::new(),
            indicators: Vec::new(),
            units: Vec::new(),
        }
    }
}

impl PlanState {
    /// Whether anything was reported on any assignment. Without a report a share of what is done is
    /// not known, and is not shown as 0 % (rules.md §2).
    #[must_use]
    pub const fn is_reported(&self) -> bool {
        self.reporting.with_report() > 0
    }
}

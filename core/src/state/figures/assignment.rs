//! What is known of one assignment on the day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::model::{Holder, TaskIndex};
use crate::state::Bucket;

/// Whether anything was heard of an assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Silence {
    /// Nothing was ever entered.
    NeverReported,
    /// Taken note of, nothing more.
    AcknowledgedOnly,
    /// Reported, and the last report is fresh.
    Reported,
    /// Reported, and the last report is older than the plan allows.
    Stale,
}

impl Silence {
    /// All in the order of the command's output.
    pub const ALL: [Self; 4] = [
        Self::Reported,
        Self::Stale,
        Self::NeverReported,
        Self::AcknowledgedOnly,
    ];

    /// The key of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::NeverReported => "never",
            Self::AcknowledgedOnly => "acknowledged_only",
            Self::Reported => "reported",
            Self::Stale => "stale",
        }
    }
}

/// One assignment on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignmentState {
    /// The task.
    pub task: TaskIndex,
    /// Who holds it on the day; what was finished stays with the one that finished it.
    pub holder: Holder,
    /// To whom it was given.
    pub given_to: Holder,
    /// How many units it stands for; 0 for a repetition.
    pub size: u32,
    /// Where it stands; where its units stand apart, the bucket of those that are furthest behind
    /// (not done before awaiting before late before on time).
    pub bucket: Bucket,
    /// Units per bucket where they stand apart (a remainder of which some have completed), else
    /// empty; [`AssignmentState::buckets`] gives both cases alike.
    pub parts: Vec<(Bucket, u32)>,
    /// The last day that counts, by the deadline that was asked for.
    pub due: Option<NaiveDate>,
    /// The last day that the directive set.
    pub original_due: Option<NaiveDate>,
    /// The day of completion, where all of it is done or awaits confirmation; kept for what was
    /// completed and then taken out of the rates.
    pub done_on: Option<NaiveDate>,
    /// Days since `due`, for an overdue one.
    pub days_overdue: Option<u32>,
    /// The day of the last report.
    pub last_report_on: Option<NaiveDate>,
    /// What was heard of it; of its units bucket by bucket [`AssignmentState::silence_in`].
    pub silence: Silence,
    /// The percentage last reported, 0 to 100; null where none was.
    pub percent: Option<u8>,
    /// Whether the last word of the office was a return.
    pub returned: bool,
    /// How many units of `size` say that they have completed; null for a single unit and where
    /// nothing was said. Of a group of unknown size it may exceed `size`.
    pub done_units: Option<u32>,
    /// Positions in the ledger of the entries that made this state, oldest first.
    pub entries: Vec<u32>,
}

impl AssignmentState {
    /// Units per bucket; they add up to `size`.
    pub fn buckets(&self) -> impl Iterator<Item = (Bucket, u32)> + '_ {
        let whole = self.parts.is_empty().then_some((self.bucket, self.size));
        whole.into_iter().chain(self.parts.iter().copied())
    }

    /// What was heard of its units in a bucket: what is done, accepted or not, never grows stale.
    #[must_use]
    pub const fn silence_in(&self, bucket: Bucket) -> Silence {
        match (self.silence, bucket) {
            (
                Silence::Stale,
                Bucket::OnTime | Bucket::Late | Bucket::UndatedDone | Bucket::Awaiting,
            ) => Silence::Reported,
            (silence, _) => silence,
        }
    }

    /// Whether reports are expected: it has to be done once, by a date or without one, and no act
    /// has taken it out. Standing and recurring duties are counted apart.
    #[must_use]
    pub const fn should_report(&self) -> bool {
        matches!(
            self.bucket,
            Bucket::OnTime
                | Bucket::Late
                | Bucket::Awaiting
                | Bucket::Running
                | Bucket::Overdue
                | Bucket::UndatedOpen
                | Bucket::UndatedDone
                | Bucket::Lapsed
        )
    }
}

//! The buckets: each assignment stands in exactly one, and they add up to the total.

use serde::{Deserialize, Serialize};

/// Where an assignment stands (rules.md §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Bucket {
    /// Done on or before its last day.
    OnTime,
    /// Done after its last day.
    Late,
    /// Completed, not yet confirmed.
    Awaiting,
    /// Not done, and its last day has not passed.
    Running,
    /// Not done, and its last day has passed.
    Overdue,
    /// No deadline, not done.
    UndatedOpen,
    /// No deadline, done.
    UndatedDone,
    /// No deadline, not done, and the plan has ended.
    Lapsed,
    /// Has not begun.
    NotStarted,
    /// Holds all the time.
    Standing,
    /// Its occurrences are counted apart.
    Recurring,
    /// Counts only once its condition has come true.
    Conditional,
    /// May be done, need not.
    Optional,
    /// Put off by an act.
    Suspended,
    /// Taken back by an act.
    Cancelled,
    /// Does not concern this unit.
    NotApplicable,
}

impl Bucket {
    /// All buckets in the order of the command's output.
    pub const ALL: [Self; 16] = [
        Self::OnTime,
        Self::Late,
        Self::Awaiting,
        Self::Running,
        Self::Overdue,
        Self::UndatedOpen,
        Self::UndatedDone,
        Self::Lapsed,
        Self::NotStarted,
        Self::Standing,
        Self::Recurring,
        Self::Conditional,
        Self::Optional,
        Self::Suspended,
        Self::Cancelled,
        Self::NotApplicable,
    ];

    /// The key of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::OnTime => "on_time",
            Self::Late => "late",
            Self::Awaiting => "awaiting",
            Self::Running => "running",
            Self::Overdue => "overdue",
            Self::UndatedOpen => "undated_open",
            Self::UndatedDone => "undated_done",
            Self::Lapsed => "lapsed",
            Self::NotStarted => "not_started",
            Self::Standing => "standing",
            Self::Recurring => "recurring",
            Self::Conditional => "conditional",
            Self::Optional => "optional",
            Self::Suspended => "suspended",
            Self::Cancelled => "cancelled",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// The bucket that a key of the output or of an address names.
    #[must_use]
    pub fn from_keyword(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|bucket| bucket.keyword() == word)
    }
}

/// How many units stand in each bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BucketCounts([u64; 16]);

impl BucketCounts {
    /// Adds units to a bucket.
    pub fn add(&mut self, bucket: Bucket, units: u32) {
        self.0[bucket as usize] += u64::from(units);
    }

    /// The units in a bucket.
    #[must_use]
    pub const fn get(&self, bucket: Bucket) -> u64 {
        self.0[bucket as usize]
    }

    /// The units in all buckets.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Adds another count, bucket by bucket.
    pub fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }

    /// Bucket and count, in the order of the output.
    pub fn iter(&self) -> impl Iterator<Item = (Bucket, u64)> + '_ {
        Bucket::ALL
            .into_iter()
            .map(|bucket| (bucket, self.get(bucket)))
    }
}

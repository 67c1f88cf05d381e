//! What is known of one period of a recurring task or duty.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::PeriodName;
use crate::model::{DutyIndex, Holder, TaskIndex};

/// What an occurrence belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OccurrenceSubject {
    /// A recurring task.
    Task(TaskIndex),
    /// A reporting duty.
    Duty(DutyIndex),
}

/// Where an occurrence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OccurrenceState {
    /// Done, and on time where it has a due day.
    Done,
    /// Done after its due day.
    Late,
    /// Not completed; its due day (or, without one, its period) has not passed.
    Open,
    /// Its due day (or, without one, its period) has passed and it was not completed.
    Missing,
}

impl OccurrenceState {
    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Late => "late",
            Self::Open => "open",
            Self::Missing => "missing",
        }
    }
}

/// One period of a recurring task or duty, for one holder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occurrence {
    /// What it belongs to.
    pub subject: OccurrenceSubject,
    /// Who owes it, or handed it in.
    pub holder: Holder,
    /// To whom its task or duty was given.
    pub given_to: Holder,
    /// How many units the holder stands for.
    pub size: u32,
    /// Which period; null for a duty that falls due once.
    pub period: Option<PeriodName>,
    /// The due day, where one is set.
    pub due: Option<NaiveDate>,
    /// Where it stands.
    pub state: OccurrenceState,
    /// The last day of its period, after which it is missing without a due day; null where it never
    /// ends.
    pub ends_on: Option<NaiveDate>,
    /// The day on which it was fulfilled.
    pub done_on: Option<NaiveDate>,
    /// Positions in the ledger of the entries that speak of it, oldest first.
    pub entries: Vec<u32>,
}

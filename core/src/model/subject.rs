//! What is entrusted to a holder and spoken of in entries: a task, an indicator, a duty.

use serde::{Deserialize, Serialize};

use super::id::{DutyIndex, IndicatorIndex, TaskIndex};

/// What an entry speaks of, and what passes on when a unit ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// A task.
    Task(TaskIndex),
    /// An indicator.
    Indicator(IndicatorIndex),
    /// A reporting duty.
    Duty(DutyIndex),
}

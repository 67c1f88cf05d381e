//! What an event says that states are judged by, small enough to stand in an index.

use chrono::NaiveDate;

use super::entry::Event;

/// An event without its texts, figures and acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gist {
    /// The unit has taken note.
    Acknowledged,
    /// The unit reports, with a percentage or without one.
    Progress(Option<u8>),
    /// Nothing has changed.
    NoChange,
    /// So many units of the assignment, or all, say that they are done.
    Completed(Option<u32>),
    /// The office accepts it.
    Confirmed,
    /// The office does not accept it.
    Returned,
    /// An act sets the last day.
    LastDay(NaiveDate),
    /// The condition has come true.
    Triggered,
    /// It does not concern this unit.
    NotApplicable,
    /// An act puts it off.
    Suspended,
    /// It goes on.
    Resumed,
    /// An act takes it back.
    Cancelled,
    /// A figure was observed.
    Observed,
    /// An earlier entry was wrong.
    Corrects,
}

impl Gist {
    pub(super) const fn of(event: &Event) -> Self {
        match event {
            Event::Acknowledged => Self::Acknowledged,
            Event::Progress { percent, .. } => Self::Progress(*percent),
            Event::NoChange => Self::NoChange,
            Event::Completed { count, .. } => Self::Completed(*count),
            Event::Confirmed { .. } => Self::Confirmed,
            Event::Returned { .. } => Self::Returned,
            Event::Extended { to: last_day, .. } | Event::Dated { by: last_day, .. } => {
                Self::LastDay(*last_day)
            }
            Event::Triggered { .. } => Self::Triggered,
            Event::NotApplicable { .. } => Self::NotApplicable,
            Event::Suspended { .. } => Self::Suspended,
            Event::Resumed => Self::Resumed,
            Event::Cancelled { .. } => Self::Cancelled,
            Event::Observed { .. } => Self::Observed,
            Event::Corrects { .. } => Self::Corrects,
        }
    }

    /// Whether it is a report of the unit: progress, the word that nothing changed, a completion or
    /// a figure. Taking note is none, nor is any act of the office (rules.md §2).
    pub(crate) const fn is_report(self) -> bool {
        matches!(
            self,
            Self::Progress(_) | Self::NoChange | Self::Completed(_) | Self::Observed
        )
    }

    /// Whether it is an act that takes something out of what is owed, or back in.
    pub(crate) const fn is_relief(self) -> bool {
        matches!(
            self,
            Self::NotApplicable | Self::Suspended | Self::Resumed | Self::Cancelled
        )
    }
}

//! What a ledger consists of: entries that are never changed, each with its two dates.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::PeriodName;
pub use crate::model::Subject;
use crate::model::{Figure, Origin, Party};
use crate::source::Place;

/// A document that proves a completion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: Option<NaiveDate>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The unit has taken note.
    Acknowledged,
    /// The unit reports; every part may be absent.
    Progress {
        /// 0 to 100.
        percent: Option<u8>,
        /// What was done, in the unit's words.
        results: Option<String>,
        /// What is in the way.
        obstacles: Option<String>,
        /// Why.
        causes: Option<String>,
        /// What the unit proposes.
        proposals: Option<String>,
    },
    /// The unit reports that nothing has changed; counts as a report.
    NoChange,
    /// The unit says that it is done.
    Completed {
        /// The proof.
        document: Option<Evidence>,
        /// How many of an assignment with a size.
        count: Option<u32>,
        /// The unit's words.
        note: Option<String>,
    },
    /// The office accepts it.
    Confirmed {
        /// The office's words.
        note: Option<String>,
    },
    /// The office does not accept it.
    Returned {
        /// Why.
        reason: String,
    },
    /// An act sets a later last day.
    Extended {
        /// The new last day.
        to: NaiveDate,
        /// The act.
        basis: String,
    },
    /// An act gives an undated task a last day.
    Dated {
        /// The last day.
        by: NaiveDate,
        /// The act.
        basis: String,
    },
    /// The condition has come true.
    Triggered {
        /// How it is known.
        basis: String,
    },
    /// It does not concern this unit.
    NotApplicable {
        /// Why.
        reason: String,
    },
    /// An act puts it off.
    Suspended {
        /// The act.
        basis: String,
    },
    /// It goes on.
    Resumed,
    /// An act takes it back.
    Cancelled {
        /// The act.
        basis: String,
    },
    /// A figure was observed.
    Observed {
        /// Whose figure; the entry's unit where absent.
        of: Option<Party>,
        /// The figure.
        figure: Figure,
    },
    /// An earlier entry was wrong; its event is replaced by this one.
    Corrects {
        /// The id of the wrong entry.
        entry: String,
        /// What it should have said.
        event: Box<Self>,
    },
}

impl Event {
    /// The word of the file format.
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        match self {
            Self::Acknowledged => "acknowledged",
            Self::Progress { .. } => "progress",
            Self::NoChange => "no_change",
            Self::Completed { .. } => "completed",
            Self::Confirmed { .. } => "confirmed",
            Self::Returned { .. } => "returned",
            Self::Extended { .. } => "extended",
            Self::Dated { .. } => "dated",
            Self::Triggered { .. } => "triggered",
            Self::NotApplicable { .. } => "not_applicable",
            Self::Suspended { .. } => "suspended",
            Self::Resumed => "resumed",
            Self::Cancelled { .. } => "cancelled",
            Self::Observed { .. } => "observed",
            Self::Corrects { .. } => "corrects",
        }
    }

    /// What the entry says in the end: for a correction, what it puts in the place of the wrong word.
    #[must_use]
    pub fn said(&self) -> &Self {
        let mut said = self;
        while let Self::Corrects { event, .. } = said {
            said = event;
        }
        said
    }

    /// Whether it is an act of the office and not the word of a unit, by what it says in the end.
    #[must_use]
    pub fn is_act(&self) -> bool {
        !matches!(
            self.said(),
            Self::Acknowledged
                | Self::Progress { .. }
                | Self::NoChange
                | Self::Completed { .. }
                | Self::Observed { .. }
        )
    }

    /// Whose figure is observed, to be filled in; none for what observes nothing.
    pub(super) fn observed_of(&mut self) -> Option<&mut Option<Party>> {
        match self {
            Self::Observed { of, .. } => Some(of),
            Self::Corrects { event, .. } => event.observed_of(),
            _ => None,
        }
    }

    /// Whether it corrects another entry.
    pub(crate) const fn is_correction(&self) -> bool {
        matches!(self, Self::Corrects { .. })
    }
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Unique for ever.
    pub id: String,
    /// When it was known.
    pub recorded_at: DateTime<FixedOffset>,
    /// When it was true.
    pub effective_on: NaiveDate,
    /// Whose assignment it is; null in an office's act, which concerns all of the task.
    pub unit: Option<Party>,
    /// Who wrote it.
    pub by: Option<String>,
    /// What it speaks of.
    pub subject: Subject,
    /// Which occurrence.
    pub period: Option<PeriodName>,
    /// What happened.
    pub event: Event,
    /// Whether it is a sample.
    pub origin: Origin,
    /// Where it is written.
    pub place: Place,
}

//! Tasks, their deadlines, and the assignments into which they fan out.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::directive::ClauseRef;
use super::id::{GroupIndex, Id, IndicatorIndex, TaskIndex, UnitIndex};
use super::unit::Party;
use super::words::FileWord;
use crate::calendar::{Certainty, Schedule};
use crate::source::Place;

/// When something is due: the words of the text and what follows from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// The words that were read, where the plan gives words.
    pub words: Option<String>,
    /// The words as printed, where the print is wrong.
    pub printed: Option<String>,
    /// The parent clause in which the words stand.
    pub clause: Option<ClauseRef>,
    /// What follows from them.
    pub schedule: Schedule,
    /// How firmly.
    pub certainty: Certainty,
    /// Whether the words press for speed.
    pub urgent: bool,
    /// The reader's rule; `given` where the plan states the dates itself.
    pub rule: String,
    /// The first occurrence of a recurring deadline, where the plan says it.
    pub first: Option<NaiveDate>,
}

impl Deadline {
    /// The rule of dates that the plan states itself.
    pub const GIVEN: &'static str = "given";
}

/// What a plan says itself of the kind of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeadlineKind {
    /// A last day; repeats what the dates say.
    By,
    /// A window; repeats what the dates say.
    Within,
    /// A start; repeats what the dates say.
    From,
    /// A rhythm; repeats what `every` says.
    Recurring,
    /// It holds all the time.
    Standing,
    /// No date follows from the words.
    None,
}

impl FileWord for DeadlineKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("by", Self::By),
        ("within", Self::Within),
        ("from", Self::From),
        ("recurring", Self::Recurring),
        ("standing", Self::Standing),
        ("none", Self::None),
    ];
}

/// Whether the text names who leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum LeadBasis {
    /// The clause names the unit.
    #[default]
    Stated,
    /// Nobody is named; the plan's author read it from elsewhere and says so in a note.
    Inferred,
}

impl FileWord for LeadBasis {
    const WORDS: &'static [(&'static str, Self)] =
        &[("stated", Self::Stated), ("inferred", Self::Inferred)];
}

impl LeadBasis {
    /// The word of the file format.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
        }
    }
}

/// Whether the text presses for speed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Priority {
    /// It does not.
    #[default]
    Normal,
    /// "khẩn trương", "ngay".
    Urgent,
}

impl FileWord for Priority {
    const WORDS: &'static [(&'static str, Self)] =
        &[("normal", Self::Normal), ("urgent", Self::Urgent)];
}

impl Priority {
    /// The word of the file format.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Urgent => "urgent",
        }
    }
}

/// Whether the task has to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Obligation {
    /// It has to.
    #[default]
    Must,
    /// "có thể": counted apart, in no rate.
    May,
}

impl FileWord for Obligation {
    const WORDS: &'static [(&'static str, Self)] = &[("must", Self::Must), ("may", Self::May)];
}

/// A part in the task other than leading and cooperating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherRole {
    /// Who.
    pub party: Party,
    /// The part, in the plan's words.
    pub role: String,
}

/// A period that a clause mentions and that is not its deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Horizon {
    /// First day, where stated.
    pub from: Option<NaiveDate>,
    /// Last day, where stated.
    pub to: Option<NaiveDate>,
    /// What the period belongs to.
    pub of: String,
}

/// Something that the directive orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its id.
    pub id: Id,
    /// Where the text orders it.
    pub clause: ClauseRef,
    /// A short summary in the plan's own words.
    pub title: String,
    /// Who leads; empty where nobody is known.
    pub lead: Vec<Party>,
    /// Whether the text says so.
    pub lead_basis: LeadBasis,
    /// Whether the leaders share one assignment.
    pub joint: bool,
    /// Who cooperates, without those who lead.
    pub cooperating: Vec<Party>,
    /// Other parts in it.
    pub others: Vec<OtherRole>,
    /// To whom the result goes.
    pub to: Option<Party>,
    /// When it is due; null for an undated task.
    pub deadline: Option<Deadline>,
    /// What must exist when it is done.
    pub product: Option<String>,
    /// What the clause goes on to list.
    pub parts: Vec<String>,
    /// Whether the text presses.
    pub priority: Priority,
    /// Whether it has to be done.
    pub obligation: Obligation,
    /// The case in which it counts at all.
    pub condition: Option<String>,
    /// The act that sets its schedule; then it has no deadline here.
    pub set_by: Option<String>,
    /// A period that is not the deadline.
    pub horizon: Option<Horizon>,
    /// The task of which it is a repetition.
    pub same_as: Option<TaskIndex>,
    /// The indicators that it serves.
    pub indicators: Vec<IndicatorIndex>,
    /// Whether it concerns money.
    pub budget: bool,
    /// The author's remark.
    pub note: Option<String>,
    /// Where it is declared.
    pub place: Place,
}

impl Task {
    /// Kind of its schedule; [`Schedule::None`] for a task without a deadline.
    #[must_use]
    pub fn schedule(&self) -> &Schedule {
        self.deadline
            .as_ref()
            .map_or(&Schedule::None, |deadline| &deadline.schedule)
    }
}

/// Who holds an assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Holder {
    /// One unit.
    Unit(UnitIndex),
    /// The members of a group that the text counts and does not name.
    Remainder(GroupIndex),
    /// A group of which not even the size is known, or those of its members that are not named;
    /// counted as one and marked so.
    WholeGroup(GroupIndex),
    /// All leaders together.
    Joint,
    /// Nobody is known.
    Nobody,
    /// A unit has ended and nobody is known to have taken over from it: it names no successor, or
    /// several and the plan does not say which of them.
    SuccessorUnknown(UnitIndex),
}

impl Holder {
    /// The unit or group whose id the output prints; null for joint and unassigned ones,
    /// and where the successor is not known.
    #[must_use]
    pub const fn party(self) -> Option<Party> {
        match self {
            Self::Unit(unit) => Some(Party::Unit(unit)),
            Self::Remainder(group) | Self::WholeGroup(group) => Some(Party::Group(group)),
            Self::Joint | Self::Nobody | Self::SuccessorUnknown(_) => None,
        }
    }
}

/// A task in the hands of one holder; `size` units count in every figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// The task.
    pub task: TaskIndex,
    /// To whom it was given. Who holds it on a day follows from the succession of units.
    pub holder: Holder,
    /// The first day on which it counts, for a unit that joined a group after the signing; null for
    /// all others.
    pub joined_on: Option<NaiveDate>,
    /// How many units it stands for; 0 for a repetition, which is counted at its original.
    pub size: u32,
}

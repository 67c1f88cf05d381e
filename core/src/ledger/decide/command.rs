//! What somebody wants to enter, in the names of the files, and who it is.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::ledger::entry::{Entry, Event, Subject};
use crate::ledger::rules::subject_id;
use crate::model::Plan;

/// The name of what an entry speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NamedSubject {
    /// A task by its id.
    Task(String),
    /// An indicator by its id.
    Indicator(String),
    /// A reporting duty by its id.
    Duty(String),
}

/// What is to be entered. The id and both dates come from outside: the core has no clock and draws
/// no numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// Unique for ever.
    pub id: String,
    /// Now.
    pub recorded_at: DateTime<FixedOffset>,
    /// When it was true.
    pub effective_on: NaiveDate,
    /// Whose assignment it is, the id of a unit or group; a unit that speaks for itself may leave it
    /// out.
    pub unit: Option<String>,
    /// What it speaks of.
    pub subject: NamedSubject,
    /// Which occurrence, as `2014-Q2`.
    pub period: Option<String>,
    /// Whose figure is observed, the id of a unit or group.
    pub of: Option<String>,
    /// What happened.
    pub event: Event,
}

/// On whose behalf something is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// The unit or group with this id: it speaks of what it holds.
    Unit(String),
    /// The office that follows up: it also accepts, returns, extends, exempts, and may enter what
    /// a unit sent on paper.
    Office,
}

/// Who enters something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// On whose behalf.
    pub role: Role,
    /// The person, for `by`.
    pub name: Option<String>,
}

impl Command {
    /// The command that would make an entry again.
    #[must_use]
    pub fn repeating(entry: &Entry, plan: &Plan) -> Self {
        let id = subject_id(entry.subject, plan).to_owned();
        Self {
            id: entry.id.clone(),
            recorded_at: entry.recorded_at,
            effective_on: entry.effective_on,
            unit: entry
                .unit
                .map(|party| plan.roster.party_id(party).to_owned()),
            subject: match entry.subject {
                Subject::Task(_) => NamedSubject::Task(id),
                Subject::Indicator(_) => NamedSubject::Indicator(id),
                Subject::Duty(_) => NamedSubject::Duty(id),
            },
            period: entry.period.map(|period| period.to_string()),
            of: None,
            event: entry.event.clone(),
        }
    }
}

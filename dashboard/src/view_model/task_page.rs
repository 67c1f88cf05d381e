//! One task as four questions: what, how, where it stands, what is in the way.

use chrono::NaiveDate;
use tiendo_core::ledger::{Entry, Event};
use tiendo_core::model::{Task, TaskIndex};
use tiendo_core::state::{Bucket, OccurrenceState, OccurrenceSubject, Silence, Tally};
use tiendo_core::text::Language;
use tiendo_core::text::pages::events;

use super::OpenPlan;
use super::overview::Counted;
use super::tasks::states;

/// One holder's part in the task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolderRow {
    /// The key in an address.
    pub key: String,
    /// The name.
    pub name: String,
    /// Where its units stand; several only for units that the text does not name.
    pub buckets: Vec<Counted<Bucket>>,
    /// The last day in force.
    pub due: Option<NaiveDate>,
    /// The last day that the directive set, where an act has moved it.
    pub original_due: Option<NaiveDate>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// How long it is overdue.
    pub days_overdue: Option<u32>,
    /// The holder's own estimate.
    pub percent: Option<u8>,
    /// When it last reported.
    pub last_report_on: Option<NaiveDate>,
    /// What was heard of it.
    pub silence: Silence,
    /// Whether the office has returned it.
    pub is_returned: bool,
}

/// An entry that was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// When it was true.
    pub effective_on: NaiveDate,
    /// When it was recorded.
    pub recorded_on: NaiveDate,
    /// Whose it is.
    pub of: String,
    /// What happened.
    pub event: &'static str,
    /// What it says beyond that.
    pub detail: String,
}

/// Something in the way, in the words of a unit or the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// Who says it, or of whom.
    pub of: String,
    /// When.
    pub on: NaiveDate,
    /// What is in the way.
    pub obstacles: Option<String>,
    /// Why.
    pub causes: Option<String>,
    /// What the unit proposes.
    pub proposals: Option<String>,
    /// Why the office has returned it.
    pub returned: Option<String>,
}

/// One period of a recurring task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OccurrenceRow {
    /// The period.
    pub period: String,
    /// Who owes it.
    pub holder: String,
    /// The due day, where one is set.
    pub due: Option<NaiveDate>,
    /// Where it stands.
    pub state: OccurrenceState,
}

/// Everything about a task that is not in the plan itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskProgress {
    /// Its holders.
    pub holders: Vec<HolderRow>,
    /// Its assignments by bucket, without empty buckets.
    pub buckets: Vec<Counted<Bucket>>,
    /// Units that are overdue.
    pub overdue: u64,
    /// Units that never reported.
    pub silent: u64,
    /// What is in the way, latest word of each holder.
    pub obstacles: Vec<Obstacle>,
    /// The entries used, latest first.
    pub entries: Vec<EntryRow>,
    /// Its periods, latest first.
    pub occurrences: Vec<OccurrenceRow>,
}

/// The task with an id.
pub fn find<'a>(open: &'a OpenPlan<'_>, id: &str) -> Option<(TaskIndex, &'a Task)> {
    let position = open
        .plan
        .tasks
        .iter()
        .position(|task| task.id.as_str() == id)?;
    Some((TaskIndex::new(position), open.plan.tasks.get(position)?))
}

/// Where a task stands.
pub fn progress(open: &OpenPlan<'_>, index: TaskIndex, language: Language) -> TaskProgress {
    let tally = super::tasks::tally(open, index);
    let mut positions: Vec<u32> = states(open, index)
        .flat_map(|state| state.entries.iter().copied())
        .collect();
    positions.sort_unstable();
    positions.dedup();
    TaskProgress {
        holders: states(open, index)
            .map(|state| holder(open, state, language))
            .collect(),
        buckets: super::tasks::present(&tally.counts),
        overdue: tally.counts.get(Bucket::Overdue),
        silent: tally.reporting.never,
        obstacles: obstacles(open, index, language),
        entries: positions
            .iter()
            .rev()
            .filter_map(|position| entry_at(open, *position))
            .map(|entry| entry_row(open, entry, false, language))
            .collect(),
        occurrences: occurrences(open, index, language),
    }
}

fn holder(
    open: &OpenPlan<'_>,
    state: &tiendo_core::state::AssignmentState,
    language: Language,
) -> HolderRow {
    HolderRow {
        key: open.holder_key(state.holder),
        name: open.holder(state.holder, state.size, language),
        buckets: super::tasks::present(&Tally::of([state], open.day).counts),
        due: state.due,
        original_due: state
            .original_due
            .filter(|original| Some(*original) != state.due),
        done_on: state.done_on,
        days_overdue: state.days_overdue,
        percent: state.percent,
        last_report_on: state.last_report_on,
        silence: state.silence,
        is_returned: state.returned,
    }
}

/// The entry at a position that a state names.
pub fn entry_at<'a>(open: &'a OpenPlan<'_>, position: u32) -> Option<&'a Entry> {
    open.ledger.entries().get(usize::try_from(position).ok()?)
}

/// An entry as a row.
pub fn entry_row(
    open: &OpenPlan<'_>,
    entry: &Entry,
    in_percent: bool,
    language: Language,
) -> EntryRow {
    let of = match &entry.event {
        Event::Observed {
            of: Some(party), ..
        } => Some(*party),
        _ => entry.unit,
    };
    EntryRow {
        effective_on: entry.effective_on,
        recorded_on: entry.recorded_at.date_naive(),
        of: of.map_or_else(String::new, |party| {
            open.plan.roster.party_short(party).to_owned()
        }),
        event: events::name(&entry.event, language),
        detail: events::detail(&entry.event, in_percent, language),
    }
}

/// The latest word of each holder about what is in the way; what is done is out of the way.
fn obstacles(open: &OpenPlan<'_>, index: TaskIndex, language: Language) -> Vec<Obstacle> {
    let unfinished = states(open, index).filter(|state| state.done_on.is_none());
    unfinished
        .filter_map(|state| {
            let entries = state
                .entries
                .iter()
                .rev()
                .filter_map(|position| entry_at(open, *position));
            entries.into_iter().find_map(|entry| {
                let of = open.holder(state.holder, state.size, language);
                obstacle(of, entry)
            })
        })
        .collect()
}

fn obstacle(of: String, entry: &Entry) -> Option<Obstacle> {
    let none = Obstacle {
        of,
        on: entry.effective_on,
        obstacles: None,
        causes: None,
        proposals: None,
        returned: None,
    };
    match &entry.event {
        Event::Returned { reason } => Some(Obstacle {
            returned: Some(reason.clone()),
            ..none
        }),
        Event::Progress {
            obstacles,
            causes,
            proposals,
            ..
        } if obstacles.is_some() || causes.is_some() || proposals.is_some() => Some(Obstacle {
            obstacles: obstacles.clone(),
            causes: causes.clone(),
            proposals: proposals.clone(),
            ..none
        }),
        _ => None,
    }
}

fn occurrences(open: &OpenPlan<'_>, index: TaskIndex, language: Language) -> Vec<OccurrenceRow> {
    let mine = open
        .state
        .occurrences
        .iter()
        .filter(|occurrence| occurrence.subject == OccurrenceSubject::Task(index));
    let row = |occurrence: &tiendo_core::state::Occurrence| OccurrenceRow {
        period: occurrence
            .period
            .map(|period| period.to_string())
            .unwrap_or_default(),
        holder: open.holder(occurrence.holder, 1, language),
        due: occurrence.due,
        state: occurrence.state,
    };
    mine.rev().map(row).collect()
}

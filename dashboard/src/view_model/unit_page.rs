//! One holder in one plan, with every assignment in its hands.

use chrono::NaiveDate;
use tiendo_core::model::{Holder, UnitKind};
use tiendo_core::state::{AssignmentState, Bucket, Silence, Tally};
use tiendo_core::text::Language;
use tiendo_core::text::pages::{plan as plan_text, units as text};

use super::OpenPlan;
use super::overview::Counted;
use super::tasks::present;

/// An assignment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignmentRow {
    /// The task's id.
    pub task: String,
    /// Its title.
    pub title: String,
    /// Its clause.
    pub clause: String,
    /// The words of its deadline.
    pub deadline: String,
    /// The last day in force.
    pub due: Option<NaiveDate>,
    /// How long it is overdue.
    pub days_overdue: Option<u32>,
    /// Where its units stand; several only for units that the text does not name.
    pub buckets: Vec<Counted<Bucket>>,
    /// Whether any of it is overdue.
    pub is_overdue: bool,
    /// What was heard of it.
    pub silence: Silence,
    /// When it was last reported on.
    pub last_report_on: Option<NaiveDate>,
}

/// What one holder holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBy {
    /// Who.
    pub holder: Holder,
    /// The key in an address.
    pub key: String,
    /// The full name.
    pub name: String,
    /// What sort of body it is.
    pub kind: Option<UnitKind>,
    /// The days of its existence, where known.
    pub exists: Option<String>,
    /// Who takes over.
    pub successor: Option<String>,
    /// Whether the name comes from general knowledge.
    pub unverified: bool,
    /// The author's remark.
    pub note: Option<String>,
    /// Its assignments by bucket.
    pub buckets: Vec<Counted<Bucket>>,
    /// What was heard of it.
    pub silence: Silence,
    /// When it last reported.
    pub last_report_on: Option<NaiveDate>,
    /// The same in words.
    pub freshness: Option<String>,
    /// Its assignments, overdue ones first, then by day.
    pub assignments: Vec<AssignmentRow>,
}

/// What the holder with a key holds; `None` where it holds nothing in this plan.
pub fn held_by(open: &OpenPlan<'_>, key: &str, language: Language) -> Option<HeldBy> {
    let state = open
        .state
        .units
        .iter()
        .find(|unit| open.holder_key(unit.holder) == key)?;
    let roster = &open.plan.roster;
    let unit = match state.holder {
        Holder::Unit(index) => roster.unit(index),
        _ => None,
    };
    let group = match state.holder {
        Holder::Remainder(index) | Holder::WholeGroup(index) => roster.group(index),
        _ => None,
    };
    let exists = unit.filter(|unit| unit.from.is_some() || unit.until.is_some());
    let successors: Vec<&str> = unit
        .iter()
        .flat_map(|unit| &unit.succeeded_by)
        .filter_map(|index| roster.unit(*index))
        .map(|unit| unit.name.as_str())
        .collect();
    Some(HeldBy {
        holder: state.holder,
        key: key.to_owned(),
        name: open.holder_in_full(
            state.holder,
            open.plan.size_of_holder(state.holder),
            language,
        ),
        kind: unit.map(|unit| unit.kind),
        exists: exists.map(|unit| plan_text::run(unit.from, unit.until, language)),
        successor: (!successors.is_empty()).then(|| successors.join(", ")),
        unverified: unit.is_some_and(|unit| unit.unverified),
        note: unit.map_or_else(
            || group.and_then(|group| group.note.clone()),
            |unit| unit.note.clone(),
        ),
        buckets: present(&state.counts),
        silence: state.silence,
        last_report_on: state.last_report_on,
        freshness: state
            .last_report_on
            .map(|on| text::days_ago((open.day - on).num_days(), language)),
        assignments: assignments(open, state.holder, language),
    })
}

/// Whether a unit is one of those who hold a joint assignment together.
fn shares(open: &OpenPlan<'_>, state: &AssignmentState, holder: Holder) -> bool {
    let Holder::Unit(unit) = holder else {
        return false;
    };
    let lead = open.plan.task(state.task).map(|task| &task.lead);
    state.holder == Holder::Joint
        && lead.is_some_and(|lead| {
            lead.iter()
                .any(|party| open.plan.roster.units_of(*party).contains(&unit))
        })
}

/// What a holder has to do, what it shares with others included.
fn assignments(open: &OpenPlan<'_>, holder: Holder, language: Language) -> Vec<AssignmentRow> {
    let mut rows: Vec<AssignmentRow> = open
        .state
        .assignments
        .iter()
        .filter(|state| state.holder == holder || shares(open, state, holder))
        .filter_map(|state| {
            let task = open.plan.task(state.task)?;
            Some(AssignmentRow {
                task: task.id.as_str().to_owned(),
                title: task.title.clone(),
                clause: task.clause.0.clone(),
                deadline: super::tasks::deadline(task, language),
                due: state.due,
                days_overdue: state.days_overdue,
                buckets: present(&Tally::of([state], open.day).counts),
                is_overdue: state.bucket == Bucket::Overdue,
                silence: state.silence,
                last_report_on: state.last_report_on,
            })
        })
        .collect();
    rows.sort_by_key(|row| (!row.is_overdue, row.due.is_none(), row.due));
    rows
}

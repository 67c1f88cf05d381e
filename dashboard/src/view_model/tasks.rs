//! The table of tasks: one row a task, its assignments by bucket, and the filters.

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use tiendo_core::calendar::fold;
use tiendo_core::model::{Holder, LeadBasis, Party, Priority, Task, TaskIndex};
use tiendo_core::quantity::{Exact, Ratio};
use tiendo_core::state::{AssignmentState, Bucket, BucketCounts, Tally};
use tiendo_core::text::Language;
use tiendo_core::text::pages::{plan as plan_text, tasks as text};

use super::OpenPlan;
use super::overview::Counted;
use crate::route::{Dating, Filter, Order, OrderBy};

/// One task in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// The id of its plan.
    pub plan: String,
    /// What its document is called.
    pub document: String,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its clause.
    pub clause: String,
    /// Who leads.
    pub lead: String,
    /// Whether nobody is named.
    pub has_no_lead: bool,
    /// Whether the lead is inferred.
    pub is_inferred: bool,
    /// Whether the text presses.
    pub is_urgent: bool,
    /// The words of its deadline, or what follows from them.
    pub deadline: String,
    /// The last day in force: the earliest of its open assignments, else its own.
    pub due: Option<NaiveDate>,
    /// The longest time by which an assignment is overdue.
    pub days_overdue: Option<u32>,
    /// Its assignments by bucket, without empty buckets.
    pub buckets: Vec<Counted<Bucket>>,
    /// How many units are done, of how many.
    pub done: (u64, u64),
    /// When anything was last reported on it.
    pub last_report_on: Option<NaiveDate>,
    /// The task of which it is a repetition.
    pub repeats: Option<String>,
}

/// The tasks of a plan that a filter lets through, in the order of the text.
pub fn rows(open: &OpenPlan<'_>, filter: &Filter, language: Language) -> Vec<TaskRow> {
    let words = fold(&filter.search);
    let tasks = open.plan.tasks.iter().enumerate();
    tasks
        .map(|(position, task)| (TaskIndex::new(position), task))
        .filter(|(index, task)| passes(open, *index, task, filter, &words, language))
        .map(|(index, task)| row(open, index, task, language))
        .collect()
}

/// Orders rows by a column; rows that are alike keep the order of the text.
pub fn order_rows(rows: &mut [TaskRow], order: Option<Order>) {
    let Some(Order { by, is_descending }) = order else {
        return;
    };
    rows.sort_by(|one, other| {
        let ascending = match by {
            OrderBy::Due => match (one.due, other.due) {
                (Some(one), Some(other)) => one.cmp(&other),
                // What has no day stands last in both directions.
                (one, other) => return other.is_some().cmp(&one.is_some()),
            },
            OrderBy::Done => share(one.done).cmp(&share(other.done)),
            OrderBy::LastReport => one.last_report_on.cmp(&other.last_report_on),
        };
        if is_descending {
            ascending.reverse()
        } else {
            ascending
        }
    });
}

/// The share that is done; below nought where there is nothing to do.
fn share((done, total): (u64, u64)) -> Exact {
    Ratio::new(done, total).map_or_else(|| Exact::from(-1), Ratio::percent)
}

/// The states of a task's assignments.
pub fn states<'a>(
    open: &'a OpenPlan<'_>,
    task: TaskIndex,
) -> impl Iterator<Item = &'a AssignmentState> {
    open.state
        .assignments
        .iter()
        .filter(move |state| state.task == task)
}

fn passes(
    open: &OpenPlan<'_>,
    index: TaskIndex,
    task: &Task,
    filter: &Filter,
    words: &str,
    language: Language,
) -> bool {
    let bucket = filter
        .bucket
        .is_none_or(|bucket| states(open, index).any(|state| stands_in(state, bucket)));
    let unit = filter
        .unit
        .as_deref()
        .is_none_or(|key| concerns(open, index, task, key));
    let priority = filter
        .priority
        .is_none_or(|priority| task.priority == priority);
    let dating = filter.dating.is_none_or(|dating| {
        let dated =
            states(open, index).any(|state| state.due.is_some()) || task.schedule().by().is_some();
        dated == (dating == Dating::Dated)
    });
    bucket && unit && priority && dating && matches(open, task, words, language)
}

/// Whether any of its units stand in a bucket.
fn stands_in(state: &AssignmentState, wanted: Bucket) -> bool {
    state.buckets().any(|(bucket, _)| bucket == wanted)
}

/// Whether every word occurs somewhere in what a reader would look for.
fn matches(open: &OpenPlan<'_>, task: &Task, words: &str, language: Language) -> bool {
    if words.is_empty() {
        return true;
    }
    let full_names = |parties: &[Party]| {
        let names = parties
            .iter()
            .map(|party| open.plan.roster.party_name(*party));
        names.collect::<Vec<_>>().join(" ")
    };
    let text = [
        task.title.as_str(),
        task.id.as_str(),
        &task.clause.0,
        &open.lead(task, language),
        &full_names(&task.lead),
        &full_names(&task.cooperating),
        task.product.as_deref().unwrap_or(""),
        &task.parts.join(" "),
        task.deadline
            .as_ref()
            .and_then(|deadline| deadline.words.as_deref())
            .unwrap_or(""),
    ]
    .join(" ");
    let text = fold(&text);
    words.split(' ').all(|word| text.contains(word))
}

/// Whether a unit or group holds, leads or cooperates in a task.
fn concerns(open: &OpenPlan<'_>, index: TaskIndex, task: &Task, key: &str) -> bool {
    let holds = states(open, index).any(|state| open.holder_key(state.holder) == key);
    let named = task.lead.iter().chain(&task.cooperating);
    holds
        || named
            .into_iter()
            .any(|party| open.plan.roster.party_id(*party) == key)
}

/// What the assignments of a task add up to.
pub fn tally(open: &OpenPlan<'_>, index: TaskIndex) -> Tally {
    Tally::of(states(open, index), open.day)
}

/// The assignments of a task by bucket, without empty buckets.
pub fn counted(open: &OpenPlan<'_>, index: TaskIndex) -> Vec<Counted<Bucket>> {
    present(&tally(open, index).counts)
}

/// Counts by bucket, without empty buckets.
pub fn present(counts: &BucketCounts) -> Vec<Counted<Bucket>> {
    let present = counts.iter().filter(|(_, count)| *count > 0);
    present
        .map(|(state, count)| Counted { state, count })
        .collect()
}

fn row(open: &OpenPlan<'_>, index: TaskIndex, task: &Task, language: Language) -> TaskRow {
    let counts = tally(open, index).counts;
    let done = [Bucket::OnTime, Bucket::Late, Bucket::UndatedDone];
    let open_due = states(open, index)
        .filter(|state| state.done_on.is_none())
        .filter_map(|state| state.due);
    TaskRow {
        plan: open.id().to_owned(),
        document: open.name(language),
        id: task.id.as_str().to_owned(),
        title: task.title.clone(),
        clause: task.clause.0.clone(),
        lead: open.lead(task, language),
        has_no_lead: task.lead.is_empty(),
        is_inferred: is_inferred(task),
        is_urgent: is_urgent(task),
        deadline: deadline(task, language),
        due: open_due.min().or_else(|| task.schedule().by()),
        days_overdue: states(open, index)
            .filter_map(|state| state.days_overdue)
            .max(),
        buckets: counted(open, index),
        done: (
            done.map(|bucket| counts.get(bucket)).iter().sum(),
            counts.total(),
        ),
        last_report_on: states(open, index)
            .filter_map(|state| state.last_report_on)
            .max(),
        repeats: task
            .same_as
            .and_then(|other| open.plan.task(other))
            .map(|other| other.title.clone()),
    }
}

/// Whether a lead is named and the clause does not say so.
pub fn is_inferred(task: &Task) -> bool {
    task.lead_basis == LeadBasis::Inferred && !task.lead.is_empty()
}

/// Whether the text presses.
pub fn is_urgent(task: &Task) -> bool {
    task.priority == Priority::Urgent
}

/// The words of a deadline, what follows from it where it has none, or that there is none; with the
/// act that sets the schedule where another one does.
pub fn deadline(task: &Task, language: Language) -> String {
    let words = |deadline: &tiendo_core::model::Deadline| {
        deadline
            .words
            .clone()
            .unwrap_or_else(|| text::schedule(&deadline.schedule, language))
    };
    let words = task.deadline.as_ref().map(words);
    let act = task.set_by.as_ref();
    let act = act.map(|act| format!("{}: {act}", plan_text::set_by(language)));
    match (words, act) {
        (Some(words), Some(act)) => format!("{words} · {act}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => plan_text::no_deadline(language).to_owned(),
    }
}

/// A holder or cooperating unit by which tasks can be filtered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitChoice {
    /// The key in an address.
    pub key: String,
    /// The name.
    pub name: String,
}

/// Everybody by whom the tasks of these plans can be filtered, each once.
pub fn unit_choices(plans: &[OpenPlan<'_>], language: Language) -> Vec<UnitChoice> {
    let mut choices: Vec<UnitChoice> = Vec::new();
    for open in plans {
        let holders = open.state.units.iter().map(|unit| unit.holder);
        let groups = open
            .plan
            .tasks
            .iter()
            .flat_map(|task| &task.lead)
            .filter_map(|party| match party {
                Party::Group(group) => Some(Holder::WholeGroup(*group)),
                Party::Unit(_) => None,
            });
        for holder in holders.chain(groups) {
            let key = open.holder_key(holder);
            let name = match holder.party() {
                Some(party) => open.plan.roster.party_name(party).to_owned(),
                None => open.holder(holder, 1, language),
            };
            // Rosters of several provinces give one id to what they call differently.
            if let Some(known) = choices.iter_mut().find(|known| known.key == key) {
                if !known.name.split(" / ").any(|known| known == name) {
                    known.name = format!("{} / {name}", known.name);
                }
                continue;
            }
            choices.push(UnitChoice { key, name });
        }
    }
    choices
}

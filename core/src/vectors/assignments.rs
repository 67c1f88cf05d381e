//! One assignment on a day: its bucket, its days and what was heard of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::ask::Question;
use super::plan;
use crate::calendar::{Interval, Schedule};
use crate::ledger::{Entry, Event, Subject};
use crate::model::*;
use crate::state::{Against, AsOf, AssignmentState, Silence};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    signed_on: NaiveDate,
    #[serde(default)]
    ends_on: Option<NaiveDate>,
    /// Whether the unit's word is enough.
    #[serde(default)]
    claimed_is_done: bool,
    due: Due,
    #[serde(default)]
    conditional: bool,
    #[serde(default)]
    optional: bool,
    /// The units of a group that the text counts and does not name; one named unit where absent.
    #[serde(default)]
    units: Option<u32>,
    #[serde(default)]
    entries: Vec<Entered>,
    as_of: NaiveDate,
    #[serde(default)]
    known_at: Option<NaiveDate>,
    #[serde(default)]
    against_original: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Due {
    By(NaiveDate),
    Within(NaiveDate, NaiveDate),
    From(NaiveDate),
    EveryQuarter,
    Standing,
    Undated,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entered {
    event: String,
    on: NaiveDate,
    /// The day of recording; `on` where absent.
    recorded_on: Option<NaiveDate>,
    /// The last day that an act sets.
    last_day: Option<NaiveDate>,
    /// How many of the units.
    count: Option<u32>,
    /// The position of the entry that this one replaces.
    corrects: Option<usize>,
}

pub(super) fn answer(question: &Question<'_>) -> Result<Value, String> {
    let input: Input = question.input()?;
    let mut plan = plan::empty(input.signed_on, 1)?;
    plan.terms.run.to = input.ends_on;
    if input.claimed_is_done {
        plan.terms.completion = Completion::Claimed;
    }
    let party = match input.units {
        None => Party::Unit(UnitIndex::new(1)),
        Some(size) => {
            let group = plan::group(0, std::iter::empty(), Some(size))?;
            Arc::make_mut(&mut plan.roster).groups.push(group);
            Party::Group(GroupIndex::new(0))
        }
    };
    let given = plan.roster.addressed(&[party], Some(input.signed_on));
    plan.assignments = given
        .into_iter()
        .map(|given| Assignment {
            task: TaskIndex::new(0),
            holder: given.holder,
            joined_on: given.joined_on,
            size: given.size.unwrap_or(1),
        })
        .collect();
    plan.tasks.push(task(&input, party)?);
    let entries = input.entries.iter().enumerate();
    let entries = entries.map(|(number, entered)| entry(number, entered, party));
    let asked = AsOf {
        as_of: input.as_of,
        known_at: input.known_at.unwrap_or(input.as_of),
        against: if input.against_original {
            Against::Original
        } else {
            Against::Current
        },
    };
    let state = plan::state(&plan, entries.collect::<Result<_, _>>()?, &asked);
    let row = state.assignments.first();
    question.listed(|name| match (name, row) {
        ("in_force", _) => Some(state.in_force.into()),
        (_, None) => Some(Value::Null),
        (name, Some(row)) => result(row, name),
    })
}

fn task(input: &Input, lead: Party) -> Result<Task, String> {
    let schedule = match input.due {
        Due::By(by) => Schedule::By {
            from: Some(input.signed_on),
            by,
        },
        Due::Within(from, by) => Schedule::Within {
            from: Some(from),
            by,
        },
        Due::From(from) => Schedule::From { from },
        Due::EveryQuarter => Schedule::Recurring {
            every: vec![Interval::Quarter],
        },
        Due::Standing => Schedule::Standing,
        Due::Undated => Schedule::None,
    };
    let mut task = plan::task(lead, schedule)?;
    if input.optional {
        task.obligation = Obligation::May;
    }
    task.condition = input.conditional.then(String::new);
    Ok(task)
}

fn entry(number: usize, entered: &Entered, party: Party) -> Result<Entry, String> {
    let text = String::new;
    let last_day = || entered.last_day.ok_or("an act without a last day");
    let event = match entered.event.as_str() {
        "acknowledged" => Event::Acknowledged,
        "no_change" => Event::NoChange,
        "completed" => Event::Completed {
            document: None,
            count: entered.count,
            note: None,
        },
        "confirmed" => Event::Confirmed { note: None },
        "returned" => Event::Returned { reason: text() },
        "extended" => Event::Extended {
            to: last_day()?,
            basis: text(),
        },
        "dated" => Event::Dated {
            by: last_day()?,
            basis: text(),
        },
        "triggered" => Event::Triggered { basis: text() },
        "not_applicable" => Event::NotApplicable { reason: text() },
        "suspended" => Event::Suspended { basis: text() },
        "resumed" => Event::Resumed,
        "cancelled" => Event::Cancelled { basis: text() },
        other => return Err(format!("no event is called {other}")),
    };
    let event = match entered.corrects {
        None => event,
        Some(earlier) => Event::Corrects {
            entry: format!("e{earlier}"),
            event: Box::new(event),
        },
    };
    let days = (entered.on, entered.recorded_on.unwrap_or(entered.on));
    let subject = Subject::Task(TaskIndex::new(0));
    plan::entry(number, subject, Some(party), days, event)
}

fn result(row: &AssignmentState, name: &str) -> Option<Value> {
    let units: BTreeMap<_, _> = row
        .buckets()
        .map(|(bucket, units)| (bucket.keyword(), units))
        .collect();
    Some(match name {
        "bucket" => json!(row.bucket.keyword()),
        "units" => json!(units),
        "due" => json!(row.due),
        "original_due" => json!(row.original_due),
        "done_on" => json!(row.done_on),
        "days_overdue" => json!(row.days_overdue),
        "last_report_on" => json!(row.last_report_on),
        "returned" => json!(row.returned),
        "silence" => json!(match row.silence {
            Silence::NeverReported => "never_reported",
            Silence::AcknowledgedOnly => "acknowledged_only",
            Silence::Reported => "reported",
            Silence::Stale => "stale",
        }),
        _ => return None,
    })
}

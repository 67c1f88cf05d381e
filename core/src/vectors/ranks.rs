//! Places of units among their peers, by what of their due work they did on time.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::ask::Question;
use super::plan;
use crate::calendar::Schedule;
use crate::ledger::{Event, Subject};
use crate::model::{
    Assignment, Completion, FileWord, Holder, Party, TaskIndex, UnitIndex, UnitKind,
};
use crate::state::AsOf;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    units: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    kind: String,
    on_time: u64,
    due: u64,
    /// Known from general knowledge only.
    #[serde(default)]
    unverified: bool,
}

pub(super) fn answer(question: &Question<'_>) -> Result<Value, String> {
    let input: Input = question.input()?;
    let day = |month, day| NaiveDate::from_ymd_opt(2014, month, day).ok_or("no such day");
    let (signed_on, done_on, by, as_of) = (day(1, 2)?, day(6, 2)?, day(6, 30)?, day(7, 31)?);
    let mut plan = plan::empty(signed_on, input.units.len())?;
    plan.terms.completion = Completion::Claimed;
    let roster = Arc::make_mut(&mut plan.roster);
    for (row, unit) in input.units.iter().zip(roster.units.iter_mut().skip(1)) {
        let kind = UnitKind::from_word(&row.kind);
        unit.kind = kind.ok_or_else(|| format!("no kind {}", row.kind))?;
        unit.unverified = row.unverified;
    }
    let mut entries = Vec::new();
    for (number, row) in (1..).zip(&input.units) {
        let unit = UnitIndex::new(number);
        for done in 0..row.due {
            let task = TaskIndex::new(plan.tasks.len());
            let schedule = Schedule::By { from: None, by };
            plan.tasks.push(plan::task(Party::Unit(unit), schedule)?);
            plan.assignments.push(Assignment {
                task,
                holder: Holder::Unit(unit),
                joined_on: None,
                size: 1,
            });
            if done < row.on_time {
                let completed = Event::Completed {
                    document: None,
                    count: None,
                    note: None,
                };
                let holder = Some(Party::Unit(unit));
                let (subject, days) = (Subject::Task(task), (done_on, done_on));
                entries.push(plan::entry(
                    entries.len(),
                    subject,
                    holder,
                    days,
                    completed,
                )?);
            }
        }
    }
    let state = plan::state(&plan, entries, &AsOf::on(as_of));
    let places = state
        .units
        .iter()
        .map(|unit| json!([unit.rank, unit.ranked]));
    Ok(places.collect())
}

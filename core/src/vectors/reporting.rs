//! Periods of reports with their days, and reports expected, handed in and in time.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::ask::Question;
use super::{periods, plan};
use crate::calendar::{Interval, PeriodName, SchemeChange, SchemeSequence};
use crate::ledger::{Entry, Event, Ledger, Subject};
use crate::model::{DutyIndex, Holder, Party, Plan, SendBy, UnitIndex};
use crate::state::{AsOf, Discipline, ReportingPeriod, reporting_discipline};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    signed_on: NaiveDate,
    schemes: Vec<InUse>,
    #[serde(default)]
    send_by: SendBy,
    #[serde(default)]
    ended: Vec<Ended>,
    #[serde(default)]
    duties: Vec<Duty>,
    /// The period asked about.
    period: Option<PeriodName>,
    /// Who sends its report.
    #[serde(default)]
    from: Vec<String>,
    /// The day on which every duty is asked about.
    as_of: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InUse {
    scheme: String,
    /// Its last day; the last scheme has none.
    until: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ended {
    unit: String,
    until: NaiveDate,
    #[serde(default)]
    succeeded_by: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Duty {
    every: Vec<String>,
    from: Vec<String>,
    entries: Vec<Entered>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entered {
    unit: String,
    on: NaiveDate,
    period: PeriodName,
    event: String,
}

pub(super) fn answer(question: &Question<'_>) -> Result<Value, String> {
    let input: Input = question.input()?;
    let (plan, entries) = drawn_up(&input, question.file)?;
    if let Some(name) = input.period {
        let found = ReportingPeriod::named(&plan, &parties(&plan, &input.from)?, name);
        return Ok(found.map_or(Value::Null, |found| days(&found)));
    }
    let as_of = input.as_of.ok_or("neither a period nor a day")?;
    let rows = reporting_discipline(&plan, &Ledger::new(entries), &AsOf::on(as_of));
    rows.iter().map(|row| counted(&plan, row)).collect()
}

/// The plan of a case and what was entered about it.
fn drawn_up(input: &Input, file: &Value) -> Result<(Plan, Vec<Entry>), String> {
    let mut plan = plan::empty(input.signed_on, 4)?;
    plan.terms.periods = schemes(&input.schemes, file)?;
    plan.terms.send_by = input.send_by;
    for ended in &input.ended {
        let heirs = ended.succeeded_by.iter().map(|id| index(&plan, id));
        let heirs = heirs.collect::<Result<_, _>>()?;
        let position = index(&plan, &ended.unit)?.position();
        let roster = Arc::make_mut(&mut plan.roster);
        let unit = roster.units.get_mut(position).ok_or("no such unit")?;
        unit.until = Some(ended.until);
        unit.succeeded_by = heirs;
    }
    let mut entries = Vec::new();
    for (position, duty) in input.duties.iter().enumerate() {
        let every = duty.every.iter().map(|word| {
            Interval::from_keyword(word).ok_or_else(|| format!("no interval is called {word}"))
        });
        let every = every.collect::<Result<_, _>>()?;
        let from = parties(&plan, &duty.from)?;
        plan.reporting.push(plan::duty(position, every, from)?);
        let subject = Subject::Duty(DutyIndex::new(position));
        for entered in &duty.entries {
            let unit = Some(Party::Unit(index(&plan, &entered.unit)?));
            let days = (entered.on, entered.on);
            let made = plan::entry(entries.len(), subject, unit, days, event(&entered.event)?)?;
            entries.push(Entry {
                period: Some(entered.period),
                ..made
            });
        }
    }
    Ok((plan, entries))
}

fn schemes(in_use: &[InUse], file: &Value) -> Result<SchemeSequence, String> {
    let first = in_use.first().ok_or("no scheme")?;
    let changes = in_use.iter().zip(in_use.iter().skip(1));
    let changes = changes.map(|(before, after)| {
        let next_day = before.until.and_then(|day| day.succ_opt());
        Ok(SchemeChange {
            from: next_day.ok_or("a scheme without a last day before another one")?,
            scheme: periods::scheme(&after.scheme, file)?,
        })
    });
    let changes = changes.collect::<Result<_, String>>()?;
    SchemeSequence::new(periods::scheme(&first.scheme, file)?, changes)
        .map_err(|error| error.to_string())
}

fn index(plan: &Plan, id: &str) -> Result<UnitIndex, String> {
    let mut units = plan.roster.units.iter();
    let position = units.position(|unit| unit.id.as_str() == id);
    position
        .map(UnitIndex::new)
        .ok_or_else(|| format!("no unit is called {id}"))
}

fn parties(plan: &Plan, ids: &[String]) -> Result<Vec<Party>, String> {
    let found = ids.iter().map(|id| index(plan, id).map(Party::Unit));
    found.collect()
}

fn event(word: &str) -> Result<Event, String> {
    Ok(match word {
        "completed" => Event::Completed {
            document: None,
            count: None,
            note: None,
        },
        "no_change" => Event::NoChange,
        "returned" => Event::Returned {
            reason: String::new(),
        },
        other => return Err(format!("no event is called {other}")),
    })
}

fn days(found: &ReportingPeriod) -> Value {
    json!({
        "first_day": found.period.first_day,
        "cut_off": found.period.cut_off,
        "send_by": found.send_by,
        "known_at": found.known_at(),
    })
}

fn counted(plan: &Plan, row: &Discipline) -> Result<Value, String> {
    let id = match row.holder {
        Holder::SuccessorUnknown(_) => None,
        holder => Some(plan.holder_id(holder).ok_or("nobody's report")?),
    };
    Ok(json!([
        id,
        row.period,
        row.expected,
        row.actual,
        row.on_time
    ]))
}

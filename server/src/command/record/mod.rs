//! `tiendo record`: one entry into the ledger, checked like any other.

mod event;

use std::process::ExitCode;

use anyhow::{Result, bail};
use tiendo_core::ledger::{Actor, Command, Entry, Event, NamedSubject, Refusal, Role, decide};
use tiendo_core::text::Language;

use crate::arguments::Record;
use crate::ledger::{Lock, OpenLedger, append, open};
use crate::{clock, output};

/// Prints the id of the new entry; a refusal goes to stderr and makes it exit 1.
pub fn run(options: &Record, sample: bool, language: Language) -> Result<ExitCode> {
    if sample {
        bail!(
            "{}",
            language.pick(
                "sổ minh họa do tiendo sample ghi",
                "sample ledgers are written by `tiendo sample`"
            )
        );
    }
    event::only_its_options(options, language)?;
    let Some(opened) = open(&options.path, language)? else {
        return Ok(ExitCode::from(1));
    };
    let id = clock::new_id();
    // Asked before anything on disk is touched, and once more when nobody else can write.
    if let Err(refusal) = entry(options, &opened, &id, language)? {
        return Ok(output::refusal::report(&refusal, language));
    }
    let _lock = Lock::wait(&opened.folder, language)?;
    let Some(opened) = open(&options.path, language)? else {
        return Ok(ExitCode::from(1));
    };
    match entry(options, &opened, &id, language)? {
        Ok(entry) => {
            append(&opened.folder, &[entry], &opened.plan)?;
            output::print(&format!("{id}\n"))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(refusal) => Ok(output::refusal::report(&refusal, language)),
    }
}

fn entry(
    options: &Record,
    opened: &OpenLedger,
    id: &str,
    language: Language,
) -> Result<Result<Entry, Refusal>> {
    let event = match event::said(options, &opened.plan, language)? {
        Ok(event) => event,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let event = match &options.corrects {
        None => event,
        Some(entry) => Event::Corrects {
            entry: entry.clone(),
            event: Box::new(event),
        },
    };
    let recorded_at = clock::now();
    let subject = match (&options.task, &options.indicator, &options.duty) {
        (Some(id), ..) => NamedSubject::Task(id.clone()),
        (None, Some(id), _) => NamedSubject::Indicator(id.clone()),
        (None, None, id) => NamedSubject::Duty(id.clone().unwrap_or_default()),
    };
    let command = Command {
        id: id.to_owned(),
        recorded_at,
        effective_on: options
            .effective_on
            .unwrap_or_else(|| recorded_at.date_naive()),
        unit: options.unit.clone(),
        subject,
        period: options.period.clone(),
        of: options.of.clone(),
        event,
    };
    let role = match &options.unit {
        Some(unit) if !options.office => Role::Unit(unit.clone()),
        _ => Role::Office,
    };
    let name = options.by.clone();
    Ok(decide(
        &opened.plan,
        &opened.ledger,
        &command,
        &Actor { role, name },
    ))
}

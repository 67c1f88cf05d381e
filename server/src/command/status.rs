//! `tiendo status`: where everything stands on a day.

use std::mem::ManuallyDrop;
use std::process::ExitCode;

use anyhow::Result;
use tiendo_core::ledger::Ledger;
use tiendo_core::model::Plan;
use tiendo_core::state::{AsOf, PlanState, state_as_of};
use tiendo_core::text::Language;
use tiendo_core::wire::{PlanEntries, status};

use crate::arguments::{Format, Status};
use crate::{clock, folder, output};

/// Computes and prints the state of every plan that the path names.
pub fn run(options: &Status, sample: bool, language: Language) -> Result<ExitCode> {
    // The process ends right after, which frees everything at once.
    let snapshot = ManuallyDrop::new(folder::read(&options.path)?);
    let day = options.as_of.unwrap_or_else(clock::today);
    let as_of = AsOf {
        as_of: day,
        known_at: options.known_at.unwrap_or(day),
        against: options.against,
    };
    let states: Vec<(&Plan, &Ledger, PlanState)> = snapshot
        .plans
        .iter()
        .map(|entries| {
            let ledger = ledger_of(entries, sample);
            (
                &entries.plan,
                ledger,
                state_as_of(&entries.plan, ledger, &as_of),
            )
        })
        .collect();
    if options.as_of.is_none() && (options.json || options.format != Format::Table) {
        // Results on stdout stay readable by programs.
        eprint!("{}", output::state::today(day, language));
    }
    let format = if options.json {
        Format::Json
    } else {
        options.format
    };
    match format {
        Format::Json => {
            let shown: Vec<_> = states
                .iter()
                .map(|(plan, _, state)| status(plan, state))
                .collect();
            output::print_json(&shown)?;
        }
        Format::Csv => output::print_with(|out| output::csv::assignments(&states, out))?,
        Format::Table => {
            output::print(&output::state::text(
                &states,
                options.as_of.is_none(),
                language,
            ))?;
        }
    }
    Ok(output::diagnostics::report_errors(
        &snapshot.problems,
        language,
    ))
}

/// The entries that a command uses.
pub fn ledger_of(entries: &PlanEntries, sample: bool) -> &Ledger {
    if sample {
        &entries.sample
    } else {
        &entries.reported
    }
}

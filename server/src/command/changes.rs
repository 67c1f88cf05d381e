//! `tiendo changes`: what changed between two days.

use std::process::ExitCode;

use anyhow::Result;
use tiendo_core::changes::changes;
use tiendo_core::state::AsOf;
use tiendo_core::text::Language;
use tiendo_core::wire::shown_changes;

use super::status::ledger_of;
use crate::arguments::Changes;
use crate::{clock, folder, output};

/// Compares the two answers for every plan that the path names.
pub fn run(options: &Changes, sample: bool, language: Language) -> Result<ExitCode> {
    let snapshot = folder::read(&options.path)?;
    let day = options.as_of.unwrap_or_else(clock::today);
    let moment = |as_of, known_at: Option<_>| AsOf {
        as_of,
        known_at: known_at.unwrap_or(as_of),
        against: options.against,
    };
    let before = moment(options.since, options.known_then);
    let after = moment(day, options.known_at);
    let found: Vec<_> = snapshot
        .plans
        .iter()
        .map(|entries| {
            let ledger = ledger_of(entries, sample);
            let found = changes(&entries.plan, ledger, &before, &after);
            (&entries.plan, ledger.origin(), found)
        })
        .collect();
    if options.as_of.is_none() && options.json {
        eprint!("{}", output::state::today(day, language));
    }
    if options.json {
        let shown = found
            .iter()
            .map(|(plan, _, found)| shown_changes(plan, found));
        output::print_json(&shown.collect::<Vec<_>>())?;
    } else {
        let today = options.as_of.is_none().then_some(day);
        output::print(&output::changes::text(&found, today, language))?;
    }
    Ok(output::diagnostics::report_errors(
        &snapshot.problems,
        language,
    ))
}

//! `tiendo explain`: why a figure is what it is.

use std::process::ExitCode;

use anyhow::{Result, bail};
use serde::Serialize;
use tiendo_core::explain::{Explanation, UnknownKey, answer, keys};
use tiendo_core::ledger::Ledger;
use tiendo_core::model::Plan;
use tiendo_core::state::{AsOf, PlanState, state_as_of};
use tiendo_core::text::Language;
use tiendo_core::text::explanation as words;

use crate::arguments::Explain;
use crate::{clock, folder, output};

/// The keys of one plan, as JSON.
#[derive(Debug, Serialize)]
struct Keys<'a> {
    plan: &'a str,
    keys: Vec<String>,
}

/// Explains the figure in every plan that has it; without a key it prints the keys.
pub fn run(options: &Explain, sample: bool, language: Language) -> Result<ExitCode> {
    let snapshot = folder::read(&options.path)?;
    let day = options.as_of.unwrap_or_else(clock::today);
    let asked = AsOf {
        as_of: day,
        known_at: options.known_at.unwrap_or(day),
        against: options.against,
    };
    if options.as_of.is_none() {
        eprint!("{}", output::state::today(day, language));
    }
    let states: Vec<(&Plan, &Ledger, PlanState)> = snapshot
        .plans
        .iter()
        .map(|entries| {
            let ledger = super::status::ledger_of(entries, sample);
            let state = state_as_of(&entries.plan, ledger, &asked);
            (&entries.plan, ledger, state)
        })
        .collect();
    if states.is_empty() {
        output::diagnostics::report_errors(&snapshot.problems, language);
        bail!(
            "{}",
            language.pick("không đọc được kế hoạch nào", "no plan could be read")
        );
    }
    match &options.key {
        None => print_keys(&states, options.json, language)?,
        Some(key) => print_answers(&states, key, options.json, language)?,
    }
    Ok(output::diagnostics::report_errors(
        &snapshot.problems,
        language,
    ))
}

fn print_keys(
    states: &[(&Plan, &Ledger, PlanState)],
    json: bool,
    language: Language,
) -> Result<()> {
    let known = states.iter().map(|(plan, ledger, state)| Keys {
        plan: plan.id.as_str(),
        keys: keys(plan, ledger, state)
            .iter()
            .map(|key| key.shown(plan))
            .collect(),
    });
    let known: Vec<Keys<'_>> = known.collect();
    if json {
        return output::print_json(&known);
    }
    eprintln!("{}", words::no_key(language));
    let mut out = String::new();
    for ((plan, _, state), known) in states.iter().zip(known) {
        out.push_str(&output::explain::heading(plan, &state.as_of, language));
        if !state.in_force {
            out.push_str(words::not_in_force(language));
            out.push('\n');
        }
        for key in known.keys {
            out.push_str(&key);
            out.push('\n');
        }
        out.push('\n');
    }
    output::print(&out)
}

fn print_answers(
    states: &[(&Plan, &Ledger, PlanState)],
    key: &str,
    json: bool,
    language: Language,
) -> Result<()> {
    let mut answers: Vec<(&Plan, Explanation)> = Vec::new();
    let mut unknown: Option<UnknownKey> = None;
    for (plan, ledger, state) in states {
        match answer(plan, ledger, state, key) {
            Ok(found) => answers.extend(found.map(|found| (*plan, found))),
            // Of several plans the first with a key that is close to it says which.
            Err(other) if unknown.as_ref().is_none_or(|one| one.closest.is_none()) => {
                unknown = Some(other);
            }
            Err(_) => {}
        }
    }
    if answers.is_empty() {
        if states.iter().all(|(_, _, state)| !state.in_force) {
            bail!("{}", words::not_in_force(language));
        }
        match unknown {
            Some(unknown) => bail!("{}", words::unknown_key(&unknown, language)),
            None => bail!("{}", words::nothing(language)),
        }
    }
    if json {
        let answers: Vec<&Explanation> = answers.iter().map(|(_, answer)| answer).collect();
        return output::print_json(&answers);
    }
    let shown = answers
        .iter()
        .map(|(plan, answer)| output::explain::text(plan, answer, language));
    output::print(&shown.collect::<Vec<_>>().join("\n"))
}

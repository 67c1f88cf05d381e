//! The state of ever larger plans in memory, each size in a process of its own.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use tiendo_bench::{Province, entries, repeated};
use tiendo_core::ledger::Ledger;
use tiendo_core::state::{AsOf, state_as_of};

use super::run::measure;
use super::{SEED, as_of, median};

/// Larger plans repeat one of this size.
const READ_FROM_FILES: usize = 100_000;

/// A small state is asked for so often that a median says something.
const SECONDS_PER_SIZE: f64 = 2.0;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where outputs are written
    #[arg(long)]
    folder: PathBuf,
    /// How many assignments
    #[arg(long, value_delimiter = ',', default_values_t = [10_000, 100_000, 1_000_000])]
    assignments: Vec<usize>,
    /// How many entries for each assignment
    #[arg(long, default_value_t = 3)]
    entries: usize,
}

#[derive(Debug, clap::Args)]
pub struct State {
    #[arg(long)]
    assignments: usize,
    #[arg(long)]
    entries: usize,
}

#[derive(Serialize, Deserialize)]
struct Answer {
    assignments: usize,
    ledger: f64,
    state: f64,
    fastest: f64,
}

/// Measures and prints every size.
pub fn run(arguments: &Arguments) -> Result<()> {
    println!(
        "{:>11} {:>10} {:>10} {:>10} {:>10} {:>12} {:>9}",
        "assignments", "entries", "ledger", "state", "fastest", "each", "memory"
    );
    let mut first = None;
    for assignments in &arguments.assignments {
        let entries = assignments * arguments.entries;
        let output = arguments.folder.join("state.json");
        let command = [
            env::current_exe()?.into_os_string(),
            "state".into(),
            format!("--assignments={assignments}").into(),
            format!("--entries={entries}").into(),
        ];
        let used = measure(&output, &command.map(OsString::from))?;
        let answer: Answer = serde_json::from_slice(&std::fs::read(&output)?)?;
        #[expect(clippy::cast_precision_loss, reason = "a few millions")]
        let each = answer.state / answer.assignments as f64;
        println!(
            "{:>11} {entries:>10} {:>8.3} s {:>8.4} s {:>8.4} s {:>9.0} ns {:>6.0} MB   {:.2}",
            answer.assignments,
            answer.ledger,
            answer.state,
            answer.fastest,
            each * 1e9,
            used.memory,
            each / *first.get_or_insert(each),
        );
    }
    println!("(last column: cost of an assignment in that of the first row)");
    Ok(())
}

/// Builds one size and prints its times as JSON.
pub fn state(arguments: &State) -> Result<()> {
    let smaller = arguments.assignments.min(READ_FROM_FILES);
    let province = Province::with_assignments(smaller, SEED);
    let plan = province.plan().context("the made-up plan has errors")?;
    let plan = repeated(
        &plan,
        arguments
            .assignments
            .div_ceil(plan.assignments.len().max(1))
            .max(1),
    );
    let entries = entries(&plan, arguments.entries, SEED);
    let started = Instant::now();
    let ledger = Ledger::new(entries);
    let prepared = started.elapsed().as_secs_f64();
    let asked = AsOf::on(as_of());
    let (mut times, mut spent) = (Vec::new(), 0.0);
    while times.is_empty() || spent < SECONDS_PER_SIZE && times.len() < 100 {
        let started = Instant::now();
        let state = state_as_of(&plan, &ledger, &asked);
        let seconds = started.elapsed().as_secs_f64();
        std::hint::black_box(state);
        times.push(seconds);
        spent += seconds;
    }
    let answer = Answer {
        assignments: plan.assignments.len(),
        ledger: prepared,
        fastest: times.iter().copied().fold(f64::INFINITY, f64::min),
        state: median(times),
    };
    println!("{}", serde_json::to_string(&answer)?);
    Ok(())
}

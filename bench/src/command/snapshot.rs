//! Writes the snapshot that the measurement in the browser loads.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use tiendo_bench::{Province, entries};
use tiendo_core::ledger::Ledger;
use tiendo_core::wire::{PlanEntries, Snapshot};

use super::SEED;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The file
    #[arg(short)]
    output: PathBuf,
    /// How many assignments, at least
    #[arg(long, default_value_t = 10_000)]
    assignments: usize,
    /// How many entries
    #[arg(long, default_value_t = 100_000)]
    entries: usize,
}

/// Writes the snapshot.
pub fn run(arguments: &Arguments) -> Result<()> {
    let province = Province::with_assignments(arguments.assignments, SEED);
    let plan = province.plan().context("the made-up plan has errors")?;
    let reported = Ledger::new(entries(&plan, arguments.entries, SEED));
    let mut snapshot = Snapshot::default();
    snapshot.plans.push(PlanEntries {
        plan,
        reported,
        sample: Ledger::empty(),
        outdated: false,
    });
    let bytes = snapshot.to_bytes().map_err(|error| anyhow!("{error:?}"))?;
    fs::write(&arguments.output, bytes)?;
    Ok(())
}

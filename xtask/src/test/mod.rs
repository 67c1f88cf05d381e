//! `cargo xtask test`: every check there is, in the order in which a mistake shows soonest.

mod selection;
mod steps;
mod tally;

use std::process::ExitCode;

use anyhow::Result;

use crate::progress::Progress;
use steps::{QUICK, STEPS, Step};
use tally::Tally;

#[derive(clap::Args)]
pub struct Arguments {
    /// Run only these steps and what they need, as in `--only clippy,browser`
    #[arg(long, value_name = "STEPS", value_delimiter = ',')]
    only: Vec<String>,
    /// Run only the browser flows whose name contains this text
    #[arg(long, value_name = "TEXT", requires = "only")]
    filter: Option<String>,
    /// List the steps and run none
    #[arg(long)]
    list: bool,
}

/// Runs the steps that were asked for, all of them unless `--only` names some.
pub fn run(arguments: &Arguments) -> ExitCode {
    if arguments.list {
        for step in STEPS {
            println!("{:<12} {}", step.name, step.title);
        }
        return ExitCode::SUCCESS;
    }
    match selection::select(STEPS, &arguments.only) {
        Ok(chosen) => run_steps(&chosen, arguments.filter.as_deref()),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the steps that take seconds once the workspace is compiled.
pub fn run_quick() -> ExitCode {
    run_steps(&QUICK.iter().collect::<Vec<_>>(), None)
}

/// Runs the steps up to the first that fails. The last line is the tally, for CI to read.
fn run_steps(steps: &[&Step], filter: Option<&str>) -> ExitCode {
    let mut tally = Tally::default();
    let mut progress = Progress::over(steps.len());
    let outcome: Result<()> = steps.iter().try_for_each(|step| {
        progress
            .part(step.title, || (step.run)(&mut tally, filter))
            .inspect_err(|_| {
                eprintln!("\nThe step `{}` failed.", step.name);
                eprintln!("Once more, alone: cargo xtask test --only {}", step.name);
            })
    });
    if let Err(error) = &outcome {
        eprintln!("error: {error:#}");
        tally.count_failed_step();
    }
    eprintln!(
        "\n{} in {}",
        if outcome.is_ok() { "Done" } else { "Stopped" },
        progress.elapsed()
    );
    println!("{tally}");
    if outcome.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

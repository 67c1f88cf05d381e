//! The build script: `cargo xtask serve | test | check | dist | bench`.

mod bench;
mod command;
mod dist;
mod paths;
mod progress;
mod serve;
mod site;
mod test;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "The build script of Tiến Độ"
)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the dashboard and the server, then serve `plans/` on this computer until Ctrl+C
    Serve(serve::Arguments),
    /// Run every check there is, the browser's included; what CI runs
    Test(test::Arguments),
    /// Run the quick checks: formatting, lints and unit tests
    Check,
    /// Write the static site into `target/dist`, for any web server to publish
    Dist,
    /// Measure how long the product takes over made-up provinces of any size
    Bench(bench::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Serve(arguments) => serve::run(&arguments),
        Task::Test(arguments) => return test::run(&arguments),
        Task::Check => return test::run_quick(),
        Task::Dist => dist::run(),
        Task::Bench(arguments) => bench::run(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

//! The command behind `cargo xtask bench`: whole processes, large states, inputs for the browser.

mod command;

use anyhow::Result;
use clap::{Parser, Subcommand};

use command::{peer, run, scale, snapshot, write};

#[derive(Debug, Parser)]
#[command(about = "Benchmarks of Tiến Độ; `cargo xtask bench` builds and runs them all")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a made-up province, and the same tasks for TaskJuggler
    Write(write::Arguments),
    /// From plan files to the status as CSV, beside TaskJuggler where it is installed
    Peer(peer::Arguments),
    /// The state of up to a million assignments in memory
    Scale(scale::Arguments),
    /// One size of `scale`, in a process of its own
    #[command(hide = true)]
    State(scale::State),
    /// Write the snapshot that the measurement in the browser loads
    Snapshot(snapshot::Arguments),
    /// Run one program and print what it used
    #[command(hide = true)]
    Run(run::Arguments),
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Write(arguments) => write::run(&arguments),
        Command::Peer(arguments) => peer::run(&arguments),
        Command::Scale(arguments) => scale::run(&arguments),
        Command::State(arguments) => scale::state(&arguments),
        Command::Snapshot(arguments) => snapshot::run(&arguments),
        Command::Run(arguments) => run::run(&arguments),
    }
}

//! The command `tiendo`: reads clocks, folders and sockets around the core, which does the rest.

mod arguments;
mod clock;
mod command;
mod folder;
mod http;
mod ledger;
mod output;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// Exit code where the command could not run at all; findings in files are 1.
const COULD_NOT_RUN: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = arguments.language;
    let outcome = match arguments.command {
        Command::Check(options) => command::check::run(&options, language),
        Command::Show(options) => command::show::run(&options, language),
        Command::Status(options) => command::status::run(&options, arguments.sample, language),
        Command::Changes(options) => command::changes::run(&options, arguments.sample, language),
        Command::Explain(options) => command::explain::run(&options, arguments.sample, language),
        Command::Record(options) => command::record::run(&options, arguments.sample, language),
        Command::Import(options) => command::import::run(&options, arguments.sample, language),
        Command::Sample(options) => command::sample::run(&options, language),
        Command::Schema(options) => command::schema::run(&options),
        Command::Snapshot(options) => command::snapshot::run(&options),
        Command::Serve(options) => command::serve::run(&options, language),
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("tiendo: {error:#}");
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}

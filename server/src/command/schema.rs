//! `tiendo schema`: what an editor needs to know of the files, without the repository.

use std::process::ExitCode;

use anyhow::Result;

use crate::arguments::Schema;

/// Prints the JSON Schema of one kind of file.
pub fn run(options: &Schema) -> Result<ExitCode> {
    print!("{}", options.file.to_json()?);
    Ok(ExitCode::SUCCESS)
}

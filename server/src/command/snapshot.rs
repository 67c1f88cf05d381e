//! `tiendo snapshot`: the facts of a folder as one file, for a static site.

use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};

use crate::arguments::Snapshot;
use crate::folder;

/// Writes the file.
pub fn run(options: &Snapshot) -> Result<ExitCode> {
    let snapshot = folder::read_to_publish(&options.plans)?;
    let bytes = snapshot.to_bytes().map_err(|error| anyhow!("{error:?}"))?;
    std::fs::write(&options.output, bytes).with_context(|| options.output.display().to_string())?;
    Ok(ExitCode::SUCCESS)
}

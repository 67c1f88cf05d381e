//! `tiendo show`: the plans as understood.

use std::process::ExitCode;

use anyhow::Result;
use tiendo_core::text::Language;
use tiendo_core::wire::show;

use crate::arguments::Show;
use crate::{folder, output};

/// Prints a JSON array, one object per plan; errors of the files go to stderr and make it exit 1.
pub fn run(options: &Show, language: Language) -> Result<ExitCode> {
    let snapshot = folder::read(&options.path)?;
    let plans: Vec<_> = snapshot
        .plans
        .iter()
        .map(|entries| show(&entries.plan))
        .collect();
    output::print_json(&plans)?;
    Ok(output::diagnostics::report_errors(
        &snapshot.problems,
        language,
    ))
}

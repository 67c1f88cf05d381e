//! `tiendo check`: every diagnostic of every file.

use std::process::ExitCode;

use anyhow::Result;
use tiendo_core::load::has_errors;
use tiendo_core::text::Language;

use crate::arguments::Check;
use crate::{folder, output};

/// Exit 0 without errors, 1 with errors; what keeps it from running is the caller's 2.
pub fn run(options: &Check, language: Language) -> Result<ExitCode> {
    let mut problems = Vec::new();
    let mut plans = 0;
    for path in &options.paths {
        let snapshot = folder::read(path)?;
        plans += snapshot.plans.len();
        problems.extend(snapshot.problems);
    }
    if options.json {
        output::print(&format!(
            "{}\n",
            output::diagnostics::json(&problems, language)?
        ))?;
    } else {
        output::print(&output::diagnostics::text(&problems, language))?;
        eprintln!(
            "{}",
            output::diagnostics::summary(&problems, plans, language)
        );
    }
    Ok(if has_errors(&problems) {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

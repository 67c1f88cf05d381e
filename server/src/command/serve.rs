//! `tiendo serve`: the dashboard over a folder, read only.

use std::process::ExitCode;

use anyhow::Result;
use tiendo_core::text::Language;

use crate::arguments::Serve;
use crate::http;

/// Serves until Ctrl+C.
pub fn run(options: &Serve, language: Language) -> Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(http::serve(options, language))?;
    Ok(ExitCode::SUCCESS)
}

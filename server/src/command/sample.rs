//! `tiendo sample`: a plausible ledger, the same for the same number.

use std::process::ExitCode;

use anyhow::Result;
use tiendo_core::text::Language;

use crate::arguments::Sample;

/// Writes `sample/<plan>.yaml` into the plan's folder.
pub fn run(_options: &Sample, _language: Language) -> Result<ExitCode> {
    anyhow::bail!("not yet")
}

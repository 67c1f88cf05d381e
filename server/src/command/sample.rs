//! `tiendo sample`: a plausible ledger, the same for the same number.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use tiendo_core::model::Plan;
use tiendo_core::sample::{instructive_day, sample_file};
use tiendo_core::text::{Language, date};

use crate::arguments::Sample;
use crate::folder::{self, Scope};
use crate::output;

/// The file's name below `sample/`; a second run replaces it.
const FILE: &str = "minh-hoa.yaml";

/// Writes the sample of every plan that the path names.
pub fn run(options: &Sample, language: Language) -> Result<ExitCode> {
    let scope = Scope::of(&options.path)?;
    let snapshot = folder::read(&options.path)?;
    if snapshot.plans.is_empty() {
        output::diagnostics::report_errors(&snapshot.problems, language);
        bail!(
            "{}",
            language.pick("không đọc được kế hoạch nào", "no plan could be read")
        );
    }
    for entries in &snapshot.plans {
        let written = write(&entries.plan, &scope.root, options, language)?;
        eprintln!("{written}");
    }
    Ok(output::diagnostics::report_errors(
        &snapshot.problems,
        language,
    ))
}

fn write(plan: &Plan, root: &Path, options: &Sample, language: Language) -> Result<String> {
    let until = options
        .until
        .or_else(|| instructive_day(plan))
        .with_context(|| {
            let advice = language.pick(
                "không có thời hạn, hãy nêu ngày cuối bằng --until",
                "no deadline, give the last day with --until",
            );
            format!("{}: {advice}", plan.id)
        })?;
    let folder = root.join(&plan.folder).join("sample");
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let file = folder.join(FILE);
    std::fs::write(&file, sample_file(plan, options.seed, until))
        .with_context(|| file.display().to_string())?;
    Ok(format!("{} – {}", file.display(), date(until)))
}

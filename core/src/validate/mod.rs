//! Raw plans become plans: ids resolved, dates read, counts checked, every mistake collected.

mod amounts;
mod clauses;
mod consequences;
mod due;
mod duty;
mod fan_out;
mod indicator;
mod plan;
mod presets;
mod rhythm;
mod roster;
mod scalars;
mod succession;
mod target;
mod task;

pub(crate) use scalars::Judge;

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Plan;
use crate::source::{SourceId, SourceSet};
use crate::syntax::{RawCollection, RawPlanFolder};

use consequences::Broken;

/// What validation makes of one plan's folder.
#[derive(Debug, Clone)]
pub struct ValidatedFolder<'a> {
    /// The folder as it was read.
    pub raw: &'a RawPlanFolder,
    /// The plan; null where an error stands in its files, its province's or the presets.
    pub plan: Option<Plan>,
}

/// Validates every plan of the collection; `read` are the diagnostics of reading the files.
///
/// One broken plan does not keep the others from loading.
#[must_use]
pub fn validate<'a>(
    collection: &'a RawCollection,
    sources: &SourceSet,
    read: &[Diagnostic],
) -> (Vec<ValidatedFolder<'a>>, Vec<Diagnostic>) {
    let mut report = Vec::new();
    let mut folders = Vec::new();
    let mut judge = Judge::new(sources);
    let presets = presets::validate(collection, &mut judge);
    let presets_broken = judge.has_errors() || has_errors_below(read, sources, "presets/");
    report.append(&mut judge.report);
    let paths = Arc::new(
        sources
            .iter()
            .map(|(id, _)| sources.shown_path(id))
            .collect::<Vec<_>>(),
    );
    for province in &collection.provinces {
        let mut judge = Judge::new(sources);
        let roster = roster::validate(province, &mut judge);
        let roster_broken = judge.has_errors() || has_errors_in(read, &province.files);
        let roster = Arc::new(roster);
        let broken = Broken::in_province(province, &roster, read);
        judge
            .report
            .retain(|diagnostic| !broken.explains(diagnostic));
        report.append(&mut judge.report);
        for raw in &province.plans {
            let mut judge = Judge::new(sources);
            let plan = raw.plan.as_ref().and_then(|plan| {
                plan::validate(plan, &raw.folder, &roster, &presets, &paths, &mut judge)
            });
            let kept_out = presets_broken
                || roster_broken
                || judge.has_errors()
                || has_errors_in(read, &raw.files);
            let broken = broken.and_in_plan(raw, read);
            judge
                .report
                .retain(|diagnostic| !broken.explains(diagnostic));
            report.append(&mut judge.report);
            folders.push(ValidatedFolder {
                raw,
                plan: plan.filter(|_| !kept_out),
            });
        }
    }
    (folders, report)
}

fn has_errors_in(diagnostics: &[Diagnostic], files: &[SourceId]) -> bool {
    diagnostics.iter().any(|diagnostic| {
        diagnostic.severity() == Severity::Error && files.contains(&diagnostic.span.file)
    })
}

fn has_errors_below(diagnostics: &[Diagnostic], sources: &SourceSet, folder: &str) -> bool {
    diagnostics.iter().any(|diagnostic| {
        diagnostic.severity() == Severity::Error
            && sources
                .get(diagnostic.span.file)
                .is_some_and(|file| file.path().starts_with(folder))
    })
}

//! The way from files to a snapshot in one call: parse, validate, read the ledgers.

use crate::diagnostic::{Diagnostic, Located, Severity};
use crate::ledger::{Entry, Origin, read_entries, read_ledger};
use crate::model::Plan;
use crate::source::SourceSet;
use crate::syntax::{parse, read_ledger_file};
use crate::validate::validate;
use crate::wire::{PlanEntries, Snapshot};

/// Reads a set of files completely. What cannot be used is in `problems`, with its place;
/// everything else is there.
///
/// ```
/// use tiendo_core::load::load;
/// use tiendo_core::source::SourceSet;
///
/// let mut sources = SourceSet::default();
/// sources.add("hoa-binh/plan-a/plan.yaml", b"plan: a".to_vec());
/// let snapshot = load(&sources);
/// assert!(snapshot.plans.is_empty());
/// assert!(!snapshot.problems.is_empty());
/// ```
#[must_use]
pub fn load(sources: &SourceSet) -> Snapshot {
    let (collection, read) = parse(sources);
    let (folders, judged) = validate(&collection, sources, &read);
    let mut diagnostics: Vec<Diagnostic> = read;
    diagnostics.extend(judged);
    let mut snapshot = Snapshot::default();
    for folder in folders {
        let Some(plan) = folder.plan else {
            snapshot.unreadable.push(folder.raw.folder.clone());
            continue;
        };
        let (reported, of_reported) =
            read_ledger(&folder.raw.ledger, Origin::Reported, &plan, sources);
        let (sample, of_sample) = read_ledger(&folder.raw.sample, Origin::Sample, &plan, sources);
        diagnostics.extend(of_reported);
        diagnostics.extend(of_sample);
        snapshot.plans.push(PlanEntries {
            plan,
            reported,
            sample,
            outdated: false,
        });
    }
    diagnostics.sort_by_key(|diagnostic| (diagnostic.severity(), diagnostic.span));
    diagnostics.dedup();
    snapshot.problems = diagnostics
        .into_iter()
        .map(|diagnostic| Located::new(diagnostic, sources))
        .collect();
    snapshot
}

/// What a file holds that is to be taken into a ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct ForeignEntries {
    /// Its sound entries in their order, each with its place.
    pub entries: Vec<Entry>,
    /// Everything that is wrong with the file and with its other entries.
    pub problems: Vec<Located>,
}

/// Reads the files of a set as ledgers of a plan, wherever they come from.
///
/// Each entry is judged by itself: what the plan's own ledger says of it is for
/// [`decide`](crate::ledger::decide).
#[must_use]
pub fn load_entries(sources: &SourceSet, plan: &Plan) -> ForeignEntries {
    let (mut entries, mut report) = (Vec::new(), Vec::new());
    for (id, _) in sources.iter() {
        if let Some(file) = read_ledger_file(id, sources, &mut report) {
            let (found, wrong) = read_entries(&file, plan, sources);
            entries.extend(found);
            report.extend(wrong);
        }
    }
    report.sort_by_key(|diagnostic| diagnostic.span);
    let problems = report.into_iter();
    let problems = problems.map(|diagnostic| Located::new(diagnostic, sources));
    ForeignEntries {
        entries,
        problems: problems.collect(),
    }
}

/// Whether anything in the snapshot keeps a file from being used.
#[must_use]
pub fn has_errors(problems: &[Located]) -> bool {
    problems
        .iter()
        .any(|problem| problem.severity == Severity::Error)
}

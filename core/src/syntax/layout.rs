//! Which file is what: presets, provinces, plans, ledgers, by their place in the folder.

use std::collections::BTreeMap;

use super::fields::RawField;
use super::load::load;
use super::node::{Node, Value};
use super::raw::{
    RawCommittee, RawGroup, RawHolidays, RawLedger, RawPlan, RawRoster, RawSchemes, RawUnit,
};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{SourceId, SourceSet, Span};

/// Everything that the files hold, by province and plan.
#[derive(Debug, Clone, Default)]
pub struct RawCollection {
    /// presets/periods.yaml, where present.
    pub schemes: Option<RawSchemes>,
    /// presets/holidays.yaml, where present.
    pub holidays: Option<RawHolidays>,
    /// The provinces in the order of their folders.
    pub provinces: Vec<RawProvince>,
}

/// One people's committee's folder.
#[derive(Debug, Clone, Default)]
pub struct RawProvince {
    /// Its path below the root.
    pub folder: String,
    /// The files of the roster.
    pub files: Vec<SourceId>,
    /// `committee`.
    pub committee: Option<RawCommittee>,
    /// `units`.
    pub units: Vec<RawUnit>,
    /// `groups`.
    pub groups: Vec<RawGroup>,
    /// Its plans in the order of their folders.
    pub plans: Vec<RawPlanFolder>,
}

/// One plan's folder.
#[derive(Debug, Clone, Default)]
pub struct RawPlanFolder {
    /// Its path below the root.
    pub folder: String,
    /// The files of the plan itself.
    pub files: Vec<SourceId>,
    /// The plan; null where its files cannot be read.
    pub plan: Option<RawPlan>,
    /// Reported progress.
    pub ledger: Vec<RawLedger>,
    /// Sample progress.
    pub sample: Vec<RawLedger>,
}

pub(super) fn collect(sources: &SourceSet, report: &mut Vec<Diagnostic>) -> RawCollection {
    let mut collection = RawCollection::default();
    let mut provinces: BTreeMap<&str, BTreeMap<&str, PlanFiles>> = BTreeMap::new();
    let mut rosters: BTreeMap<&str, Vec<SourceId>> = BTreeMap::new();
    for (id, file) in sources.iter() {
        let parts: Vec<&str> = file.path().split('/').collect();
        match parts.as_slice() {
            ["presets", "periods.yaml" | "periods.yml"] => {
                collection.schemes =
                    load(id, file, report).and_then(|n| RawField::read(&n, report));
            }
            ["presets", "holidays.yaml" | "holidays.yml"] => {
                collection.holidays =
                    load(id, file, report).and_then(|n| RawField::read(&n, report));
            }
            ["presets", ..] => {}
            [province, _] => {
                provinces.entry(province).or_default();
                rosters.entry(province).or_default().push(id);
            }
            [province, plan, rest @ ..] => {
                let files = provinces
                    .entry(province)
                    .or_default()
                    .entry(plan)
                    .or_default();
                match rest {
                    [_] => files.plan.push(id),
                    ["ledger", ..] => files.ledger.push(id),
                    ["sample", ..] => files.sample.push(id),
                    _ => files.others.push(id),
                }
            }
            _ => {}
        }
    }
    for (folder, plans) in provinces {
        let roster_files = rosters.remove(folder).unwrap_or_default();
        let mut province = RawProvince {
            folder: folder.to_owned(),
            ..RawProvince::default()
        };
        province.files.clone_from(&roster_files);
        read_roster(&mut province, &roster_files, sources, report);
        for (name, files) in plans {
            province.plans.push(read_plan(
                format!("{folder}/{name}"),
                &files,
                sources,
                report,
            ));
        }
        collection.provinces.push(province);
    }
    collection
}

#[derive(Default)]
struct PlanFiles {
    plan: Vec<SourceId>,
    ledger: Vec<SourceId>,
    sample: Vec<SourceId>,
    /// The office's prose, and files in folders that the format does not have.
    others: Vec<SourceId>,
}

impl PlanFiles {
    fn first(&self) -> Option<SourceId> {
        let all = self
            .plan
            .iter()
            .chain(&self.ledger)
            .chain(&self.sample)
            .chain(&self.others);
        all.copied().next()
    }
}

fn read_roster(
    province: &mut RawProvince,
    files: &[SourceId],
    sources: &SourceSet,
    report: &mut Vec<Diagnostic>,
) {
    let Some(merged) = merged(files, sources, report) else {
        return;
    };
    if let Some(roster) = Option::<RawRoster>::read(&merged, report) {
        province.committee = roster.committee;
        province.units = roster.units;
        province.groups = roster.groups;
    }
}

fn read_plan(
    folder: String,
    files: &PlanFiles,
    sources: &SourceSet,
    report: &mut Vec<Diagnostic>,
) -> RawPlanFolder {
    let plan = merged(&files.plan, sources, report).and_then(|node| {
        let declares_plan = node
            .entries()
            .iter()
            .any(|(key, _)| key.scalar() == Some("plan"));
        if declares_plan {
            return RawPlan::read(&node, report);
        }
        // A file that failed to load has its own diagnostic and may hold the key.
        let unread = files
            .plan
            .iter()
            .any(|id| report.iter().any(|diagnostic| diagnostic.span.file == *id));
        if !unread {
            report.push(Diagnostic::new(Code::PlanMissing, node.span).with("folder", &folder));
        }
        None
    });
    if let (true, Some(first)) = (files.plan.is_empty(), files.first()) {
        let at = Span::file_start(first);
        report.push(Diagnostic::new(Code::PlanMissing, at).with("folder", &folder));
    }
    let mut ledgers = |ids: &[SourceId]| {
        ids.iter()
            .filter_map(|id| read_ledger_file(*id, sources, report))
            .collect()
    };
    RawPlanFolder {
        folder,
        files: files.plan.clone(),
        plan,
        ledger: ledgers(&files.ledger),
        sample: ledgers(&files.sample),
    }
}

/// One file of a ledger, wherever it lies.
pub(crate) fn read_ledger_file(
    id: SourceId,
    sources: &SourceSet,
    report: &mut Vec<Diagnostic>,
) -> Option<RawLedger> {
    let node = load(id, sources.get(id)?, report)?;
    Option::<RawLedger>::read(&node, report)
}

/// The top-level keys of several files as one mapping; a key stands in one of them only.
fn merged(files: &[SourceId], sources: &SourceSet, report: &mut Vec<Diagnostic>) -> Option<Node> {
    let mut entries: Vec<(Node, Node)> = Vec::new();
    for id in files {
        let Some(document) = sources.get(*id).and_then(|file| load(*id, file, report)) else {
            continue;
        };
        let Value::Mapping(found) = document.value else {
            report.push(
                Diagnostic::new(Code::WrongShape, document.span)
                    .with("wanted", "mapping")
                    .with("found", document.shape()),
            );
            continue;
        };
        for (key, value) in found {
            let elsewhere = entries.iter().find(|(known, _)| {
                known.span.file != key.span.file && known.scalar() == key.scalar()
            });
            if let Some((first, _)) = elsewhere {
                report.push(
                    Diagnostic::new(Code::KeyInTwoFiles, key.span)
                        .with("key", key.scalar().unwrap_or_default())
                        .with("other", sources.shown_path(first.span.file)),
                );
            } else {
                entries.push((key, value));
            }
        }
    }
    let first = files.first()?;
    Some(Node {
        span: Span::file_start(*first),
        value: Value::Mapping(entries),
    })
}

//! What comes back as it went: the bytes that cross HTTP, and plans that are printed as files.

mod bytes;
mod corners;
mod files;
mod generated;

use serde_json::Value;
use tiendo_core::ledger::{Entry, Ledger, Origin};
use tiendo_core::load::load;
use tiendo_core::model::Plan;
use tiendo_core::print::{ledger_file, plan_files, roster_file};
use tiendo_core::source::{Place, SourceSet};
use tiendo_core::wire::Snapshot;

/// Everything of a snapshot as files, with the presets of the sources from which it was read.
fn printed(snapshot: &Snapshot, read_from: &SourceSet) -> Vec<(String, String)> {
    let presets = read_from
        .iter()
        .filter(|(_, file)| file.path().starts_with("presets/"));
    let mut files: Vec<(String, String)> = presets
        .filter_map(|(_, file)| Some((file.path().to_owned(), file.text().ok()?.to_owned())))
        .collect();
    for known in &snapshot.plans {
        let plan = &known.plan;
        let (province, _) = plan
            .folder
            .split_once('/')
            .expect("a plan lies in a province");
        files.push((format!("{province}/units.yaml"), roster_file(&plan.roster)));
        for (name, text) in plan_files(plan) {
            files.push((format!("{}/{name}", plan.folder), text));
        }
        for (folder, origin, ledger) in [
            ("ledger", Origin::Reported, &known.reported),
            ("sample", Origin::Sample, &known.sample),
        ] {
            let path = format!("{}/{folder}/all.yaml", plan.folder);
            files.push((
                path,
                ledger_file("Entries.", ledger.entries(), origin, plan),
            ));
        }
    }
    files.sort();
    files.dedup();
    files
}

fn sources_of(files: &[(String, String)]) -> SourceSet {
    let mut sources = SourceSet::default();
    for (path, text) in files {
        sources.add(path.clone(), text.clone().into_bytes());
    }
    sources
}

/// A plan without what depends on where its files lie and how they are laid out.
fn substance(plan: &Plan) -> Value {
    let mut value = serde_json::to_value(plan).expect("a plan is data");
    remove(&mut value, &["place", "sources", "folder"]);
    value
}

fn remove(value: &mut Value, keys: &[&str]) {
    match value {
        Value::Object(entries) => {
            entries.retain(|key, _| !keys.contains(&key.as_str()));
            for inner in entries.values_mut() {
                remove(inner, keys);
            }
        }
        Value::Array(items) => {
            for item in items {
                remove(item, keys);
            }
        }
        _ => {}
    }
}

fn entries_of(ledger: &Ledger) -> Vec<Entry> {
    let without_place = |entry: &Entry| Entry {
        place: Place::default(),
        ..entry.clone()
    };
    ledger.entries().iter().map(without_place).collect()
}

/// What was found, wherever it stands.
fn findings(snapshot: &Snapshot) -> Vec<String> {
    let problems = snapshot.problems.iter();
    problems
        .map(|found| format!("{:?} {:?}", found.code, found.facts))
        .collect()
}

/// Prints what the sources hold and reads it again: the same plans and entries, nothing found that
/// was not found before, and the same files when it is printed again. Gives the printed files.
fn check_printing(sources: &SourceSet) -> Vec<(String, String)> {
    let before = load(sources);
    let files = printed(&before, sources);
    let after = load(&sources_of(&files));
    let known = findings(&before);
    for found in findings(&after) {
        assert!(known.contains(&found), "{found}");
    }
    assert_eq!(before.plans.len(), after.plans.len());
    for (one, other) in before.plans.iter().zip(&after.plans) {
        assert_eq!(
            substance(&one.plan),
            substance(&other.plan),
            "{}",
            one.plan.id
        );
        assert_eq!(entries_of(&one.reported), entries_of(&other.reported));
        assert_eq!(entries_of(&one.sample), entries_of(&other.sample));
    }
    assert_eq!(files, printed(&after, sources));
    files
}

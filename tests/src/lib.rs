//! What the whole-system tests share: the workspace, its files, the cases.

pub mod case;
pub mod formula;
pub mod rust_text;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tiendo_core::load::load;
use tiendo_core::model::Plan;
use tiendo_core::source::SourceSet;
use tiendo_core::wire::Snapshot;

/// The workspace's folder.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
        .to_owned()
}

/// Every file below a folder, with its path below it, in order.
#[must_use]
pub fn files_below(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    collect(folder, "", &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, below: &str, found: &mut Vec<(String, PathBuf)>) {
    let entries = fs::read_dir(folder.join(below))
        .into_iter()
        .flatten()
        .flatten();
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() {
            name
        } else {
            format!("{below}/{name}")
        };
        if entry.path().is_dir() {
            collect(folder, &path, found);
        } else {
            found.push((path, entry.path()));
        }
    }
}

/// The YAML files below a folder as the command would read them.
#[must_use]
pub fn sources(folder: &Path) -> SourceSet {
    let mut sources = SourceSet::default();
    for (path, file) in files_below(folder) {
        if path.ends_with(".yaml") || path.ends_with(".yml") {
            sources.add(path, fs::read(file).unwrap_or_default());
        }
    }
    sources
}

/// The folder of plans as the product reads it.
#[must_use]
pub fn shipped() -> Snapshot {
    load(&sources(&root().join("plans")))
}

/// One of the shipped plans, by the folder in which it lies.
#[must_use]
pub fn shipped_plan(folder: &str) -> Option<Plan> {
    let found = shipped()
        .plans
        .into_iter()
        .find(|entries| entries.plan.folder == folder);
    found.map(|entries| entries.plan)
}

/// Folders that hold what was made from the repository and not the repository.
const MADE: [&str; 5] = [".git", "target", "node_modules", "dist", "results"];

/// The files of the repository with their paths in it: those that git tracks or would track, or
/// every file where there is no git.
#[must_use]
pub fn tracked() -> Vec<(String, PathBuf)> {
    let listed = Command::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .current_dir(root())
        .output()
        .ok()
        .filter(|output| output.status.success() && !output.stdout.is_empty());
    let paths: Vec<String> = match listed {
        Some(output) => String::from_utf8_lossy(&output.stdout)
            .split_terminator('\0')
            .map(str::to_owned)
            .collect(),
        None => files_below(&root())
            .into_iter()
            .map(|(path, _)| path)
            .filter(|path| !path.split('/').any(|part| MADE.contains(&part)))
            .collect(),
    };
    let mut files: Vec<_> = paths
        .into_iter()
        .map(|path| (path.clone(), root().join(path)))
        .filter(|(_, file)| file.is_file())
        .collect();
    files.sort();
    files
}

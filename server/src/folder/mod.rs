//! A folder on disk becomes a set of sources.

mod scope;

use std::fs;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result};
use tiendo_core::load::load;
use tiendo_core::source::{MAX_FILE_BYTES, SourceSet};
use tiendo_core::wire::Snapshot;

pub use scope::Scope;

/// How deep files of a plan lie below the root: province, plan, ledger, year, file.
const DEEPEST: usize = 6;

/// Reads what a path names: a plan folder, a province folder or a folder of provinces.
pub fn read(path: &Path) -> Result<Snapshot> {
    read_scope(&Scope::of(path)?)
}

/// Reads it for publishing: its files are named from the folder of plans on, whose place on this
/// machine concerns nobody.
pub fn read_to_publish(path: &Path) -> Result<Snapshot> {
    read_scope(&Scope::of(path)?.without_place())
}

fn read_scope(scope: &Scope) -> Result<Snapshot> {
    let mut snapshot = load(&sources(scope)?);
    snapshot
        .plans
        .retain(|entries| scope.contains(&entries.plan.folder));
    snapshot.unreadable.retain(|folder| scope.contains(folder));
    Ok(snapshot)
}

/// The files that a scope needs, in the order of their paths.
pub fn sources(scope: &Scope) -> Result<SourceSet> {
    let mut paths = Vec::new();
    collect(&scope.root, "", scope, 0, &mut paths)?;
    paths.sort();
    let mut sources = SourceSet::below(scope.shown_root());
    for path in paths {
        add(&mut sources, &scope.root.join(&path), path);
    }
    Ok(sources)
}

fn collect(
    root: &Path,
    below: &str,
    scope: &Scope,
    depth: usize,
    paths: &mut Vec<String>,
) -> Result<()> {
    let folder = root.join(below);
    let entries = fs::read_dir(&folder)
        .with_context(|| format!("không đọc được thư mục / cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = if below.is_empty() {
            name
        } else {
            format!("{below}/{name}")
        };
        let kind = fs::metadata(entry.path());
        if kind.as_ref().is_ok_and(fs::Metadata::is_dir) {
            if depth + 1 < DEEPEST && scope.needs_folder(&path) {
                collect(root, &path, scope, depth + 1, paths)?;
            }
        } else if is_yaml(&path) && scope.needs_file(&path) {
            paths.push(path);
        }
    }
    Ok(())
}

/// Whether the name is that of a YAML file, in any letter case.
pub fn is_yaml(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml")
}

fn add(sources: &mut SourceSet, file: &Path, path: String) {
    let read = || -> std::io::Result<Result<Vec<u8>, u64>> {
        let size = fs::metadata(file)?.len();
        if size > MAX_FILE_BYTES {
            return Ok(Err(size));
        }
        let mut bytes = Vec::new();
        // A file that grows while it is read, or a pipe, stays within the limit too.
        fs::File::open(file)?
            .take(MAX_FILE_BYTES + 1)
            .read_to_end(&mut bytes)?;
        Ok(Ok(bytes))
    };
    match read() {
        Ok(Ok(bytes)) => sources.add(path, bytes),
        Ok(Err(size)) => sources.add_oversized(path, size),
        Err(error) => sources.add_unreadable(path, error.to_string()),
    };
}

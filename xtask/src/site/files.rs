//! A folder of files held in memory, so that it can be changed before it is written.

use std::collections::{BTreeMap, btree_map};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Contents by path, the paths relative to the folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<PathBuf, Vec<u8>>);

impl Files {
    /// Reads a folder with all that is below it.
    pub fn read_from(folder: &Path) -> Result<Self> {
        let mut files = Self::default();
        for path in paths_below(folder)? {
            let bytes =
                fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            files.insert(path.strip_prefix(folder)?, bytes);
        }
        Ok(files)
    }

    /// Makes the folder hold these files and no others.
    ///
    /// A file that is the same already keeps its time, so that what depends on it is not built
    /// again.
    pub fn write_to(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder)?;
        for path in paths_below(folder)? {
            if !self.0.contains_key(path.strip_prefix(folder)?) {
                fs::remove_file(path)?;
            }
        }
        remove_empty_folders(folder)?;
        for (path, bytes) in &self.0 {
            let path = folder.join(path);
            if fs::read(&path).is_ok_and(|there| there == *bytes) {
                continue;
            }
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(())
    }

    pub fn insert(&mut self, path: impl Into<PathBuf>, bytes: Vec<u8>) {
        self.0.insert(path.into(), bytes);
    }

    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// The contents of one file, to look at or to change.
    pub fn get_mut(&mut self, path: &str) -> Result<&mut Vec<u8>> {
        let found = self.0.get_mut(Path::new(path));
        found.with_context(|| format!("the dashboard has no {path}"))
    }
}

impl IntoIterator for Files {
    type Item = (PathBuf, Vec<u8>);
    type IntoIter = btree_map::IntoIter<PathBuf, Vec<u8>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

fn remove_empty_folders(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_empty_folders(&path)?;
            if fs::read_dir(&path)?.next().is_none() {
                fs::remove_dir(&path)?;
            }
        }
    }
    Ok(())
}

fn paths_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(paths_below(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_holds_what_was_written_last_and_nothing_else() {
        let folder = std::env::temp_dir().join(format!("xtask-files-{}", std::process::id()));
        let mut first = Files::default();
        first.insert("index.html", b"one".to_vec());
        first.insert("snippets/old.js", b"gone".to_vec());
        first.write_to(&folder).unwrap();
        let mut second = Files::default();
        second.insert("index.html", b"two".to_vec());
        second.write_to(&folder).unwrap();
        let found = Files::read_from(&folder).unwrap();
        let old_folder = folder.join("snippets").exists();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(found, second);
        assert!(!old_folder, "a folder without files is left behind");
    }
}

//! Entries at the end of a file, the text above them byte for byte as it was.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use chrono::Datelike;
use tiendo_core::ledger::{Entry, Origin};
use tiendo_core::load::{ForeignEntries, has_errors, load_entries};
use tiendo_core::model::Plan;
use tiendo_core::print::{ledger_entries, ledger_file};
use tiendo_core::source::{Place, SourceSet};

/// After so many files of one year something else is wrong.
const MOST_FILES: u32 = 1000;

/// Writes entries into the files of the years in which they were recorded. A file that nothing can be
/// put below (its entries stand in brackets, or it ends with another key) is left alone, and the
/// next one begins beside it.
pub fn append(folder: &Path, entries: &[Entry], plan: &Plan) -> Result<Vec<PathBuf>> {
    let mut years: BTreeMap<i32, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        let year = entry.recorded_at.year();
        years.entry(year).or_default().push(entry.clone());
    }
    let mut written = Vec::new();
    for (year, entries) in years {
        written.push(append_to_year(folder, year, &entries, plan)?);
    }
    Ok(written)
}

fn append_to_year(folder: &Path, year: i32, entries: &[Entry], plan: &Plan) -> Result<PathBuf> {
    for number in 1..MOST_FILES {
        let name = if number == 1 {
            format!("{year}.yaml")
        } else {
            format!("{year}-{number}.yaml")
        };
        let path = folder.join(name);
        let text = match fs::read(&path) {
            Ok(bytes) => extended(bytes, entries, plan),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let heading = format!("Plan {}: progress recorded in {year}.", plan.id);
                Some(ledger_file(&heading, entries, Origin::Reported, plan))
            }
            Err(error) => return Err(error).with_context(|| path.display().to_string()),
        };
        if let Some(text) = text {
            replace(&path, text.as_bytes()).with_context(|| path.display().to_string())?;
            return Ok(path);
        }
    }
    bail!("{}", folder.display())
}

/// The text with the entries below it; none where the reader would not find just these added.
fn extended(bytes: Vec<u8>, entries: &[Entry], plan: &Plan) -> Option<String> {
    let text = String::from_utf8(bytes).ok()?;
    let before = read(&text, plan);
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut whole = text.clone();
    if !whole.ends_with('\n') {
        whole += line_end;
    }
    let indent = indent(&text);
    for line in ledger_entries(entries, plan).lines() {
        // Printed below two blanks.
        let line = line.strip_prefix("  ").unwrap_or(line);
        if !line.is_empty() {
            whole += indent;
        }
        whole += line;
        whole += line_end;
    }
    let after = read(&whole, plan);
    let mut expect = before.entries;
    expect.extend(entries.iter().cloned().map(without_place));
    (!has_errors(&after.problems) && after.entries == expect).then_some(whole)
}

/// The blanks in front of the entries of a file.
fn indent(text: &str) -> &str {
    let lines = text
        .lines()
        .skip_while(|line| !line.starts_with("entries:"));
    let mut items = lines.filter(|line| line.trim_start().starts_with('-'));
    items
        .next()
        .map_or("  ", |line| &line[..line.len() - line.trim_start().len()])
}

fn read(text: &str, plan: &Plan) -> ForeignEntries {
    let mut sources = SourceSet::default();
    sources.add("ledger.yaml", text.as_bytes().to_vec());
    let mut found = load_entries(&sources, plan);
    found.entries = found.entries.into_iter().map(without_place).collect();
    found
}

fn without_place(mut entry: Entry) -> Entry {
    entry.place = Place::default();
    entry
}

/// Puts a file in the place of another in one step: a reader sees the old text or the new one, and
/// so does whoever starts again after a power cut.
fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    // A link to a file stays a link.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}", std::process::id()));
    let written = write_whole(&beside, &path, bytes);
    if written.is_err() {
        // What cannot be deleted either is skipped by every reader: its name begins with a dot.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn write_whole(beside: &Path, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(beside)?;
    file.write_all(bytes)?;
    if let Ok(known) = fs::metadata(path) {
        file.set_permissions(known.permissions())?;
    }
    file.sync_all()?;
    drop(file);
    fs::rename(beside, path)?;
    // The name itself is safe once its folder is; not every system can be asked for that.
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
    Ok(())
}

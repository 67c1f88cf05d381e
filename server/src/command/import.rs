//! `tiendo import`: entries from a ledger file, shown before they are written.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use chrono::{DateTime, FixedOffset};
use tiendo_core::diagnostic::{Located, Severity};
use tiendo_core::ledger::{Actor, Command, Entry, Ground, Origin, Refusal, Role, decide};
use tiendo_core::load::{ForeignEntries, load_entries};
use tiendo_core::model::Plan;
use tiendo_core::source::{MAX_FILE_BYTES, SourceSet};
use tiendo_core::text::Language;

use crate::arguments::Import;
use crate::ledger::{Lock, OpenLedger, append, open};
use crate::{clock, output};

/// What would become of the entries of a file.
pub struct Preview {
    /// Made and checked, in the order of their recording.
    pub new: Vec<Entry>,
    /// How many the ledger has already.
    pub known: usize,
    /// Refused, with their lines in the file.
    pub refused: Vec<(u32, String, Refusal)>,
    /// What could not be read as entries.
    pub unreadable: Vec<Located>,
}

impl Preview {
    fn is_clean(&self) -> bool {
        self.refused.is_empty() && self.unreadable.is_empty()
    }
}

/// Shows what is new, there already and refused; writes the new ones with `--yes`. Exit 1 where
/// anything is refused.
pub fn run(options: &Import, sample: bool, language: Language) -> Result<ExitCode> {
    if sample {
        bail!(
            "{}",
            language.pick(
                "chỉ nhập vào ledger/, không nhập vào sample/",
                "entries are imported into ledger/ only"
            )
        );
    }
    let Some(opened) = open(&options.path, language)? else {
        return Ok(ExitCode::from(1));
    };
    let Some(found) = read(options, &opened, language)? else {
        return Ok(ExitCode::from(1));
    };
    let folder = opened.folder.clone();
    let (mut preview, mut plan) = sort(found, opened, options, clock::now());
    let mut written = Vec::new();
    if options.yes && !preview.new.is_empty() {
        let _lock = Lock::wait(&folder, language)?;
        // Once more, now that nobody else can write.
        let Some(opened) = open(&options.path, language)? else {
            return Ok(ExitCode::from(1));
        };
        let Some(found) = read(options, &opened, language)? else {
            return Ok(ExitCode::from(1));
        };
        (preview, plan) = sort(found, opened, options, clock::now());
        written = append(&folder, &preview.new, &plan)?;
    }
    output::print(&output::import::text(&preview, &plan, &written, language))?;
    Ok(if preview.is_clean() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}

/// The entries of the file; none where it is a sample, which is said.
fn read(
    options: &Import,
    opened: &OpenLedger,
    language: Language,
) -> Result<Option<ForeignEntries>> {
    let shown = options.file.to_string_lossy().into_owned();
    let size = std::fs::metadata(&options.file).with_context(|| shown.clone())?;
    let mut sources = SourceSet::default();
    if size.len() > MAX_FILE_BYTES {
        sources.add_oversized(shown, size.len());
    } else {
        let bytes = std::fs::read(&options.file).with_context(|| shown.clone())?;
        sources.add(shown, bytes);
    }
    let found = load_entries(&sources, &opened.plan);
    if found.entries.iter().any(|one| one.origin == Origin::Sample) {
        eprintln!(
            "{}: {}",
            options.file.display(),
            language.pick(
                "đây là số liệu minh họa (origin: sample), không nhập vào sổ theo dõi.",
                "this is a sample (origin: sample) and does not go into the ledger."
            )
        );
        return Ok(None);
    }
    Ok(Some(found))
}

/// Decides on the entries in the order in which they were recorded.
fn sort(
    found: ForeignEntries,
    mut opened: OpenLedger,
    options: &Import,
    now: DateTime<FixedOffset>,
) -> (Preview, Plan) {
    let mut preview = Preview {
        new: Vec::new(),
        known: 0,
        refused: Vec::new(),
        unreadable: found
            .problems
            .into_iter()
            .filter(|problem| problem.severity == Severity::Error)
            .collect(),
    };
    let mut entries = found.entries;
    entries.sort_by_key(|entry| entry.recorded_at);
    let role = match &options.unit {
        Some(unit) => Role::Unit(unit.clone()),
        None => Role::Office,
    };
    for entry in entries {
        let mut command = Command::repeating(&entry, &opened.plan);
        if options.received_now {
            command.recorded_at = now;
        }
        let actor = Actor {
            role: role.clone(),
            name: entry.by.clone(),
        };
        let decided = if command.recorded_at > now {
            let moment = command.recorded_at.to_rfc3339();
            Err(Refusal::new(Ground::RecordedInFuture).with("recorded", moment))
        } else {
            decide(&opened.plan, &opened.ledger, &command, &actor)
        };
        match decided {
            Ok(new) => {
                opened.ledger.add(new.clone());
                preview.new.push(new);
            }
            Err(refusal) if refusal.ground == Ground::AlreadyThere => preview.known += 1,
            Err(refusal) => preview.refused.push((entry.place.line, entry.id, refusal)),
        }
    }
    (preview, opened.plan)
}

//! Watches the folder: a saved file is published within a second.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use tiendo_core::text::Language;

use super::published::Published;

/// Editors write a file in several steps; changes this close together are one.
const QUIET: Duration = Duration::from_millis(120);

/// Starts watching; it ends when the watcher is dropped.
pub fn start(
    folder: &Path,
    published: Arc<Published>,
    language: Language,
) -> Result<RecommendedWatcher> {
    let (changed, changes) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // Reading a file is an event too, and would lead to reading it again.
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _ = changed.send(());
        }
    })?;
    watcher
        .watch(folder, RecursiveMode::Recursive)
        .with_context(|| folder.display().to_string())?;
    std::thread::spawn(move || follow(&changes, &published, language));
    Ok(watcher)
}

fn follow(changes: &Receiver<()>, published: &Published, language: Language) {
    while changes.recv().is_ok() {
        while changes.recv_timeout(QUIET).is_ok() {}
        match published.reload() {
            Ok(true) => eprintln!(
                "{}",
                language.pick("Đã đọc lại thư mục.", "Folder read again.")
            ),
            Ok(false) => {}
            // The folder may be gone for a moment; what is published stays.
            Err(error) => eprintln!("tiendo: {error:#}"),
        }
    }
}

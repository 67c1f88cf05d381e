//! What the server publishes: the facts of the folder, the last good plan where files are broken.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, anyhow};
use tiendo_core::wire::{PlanEntries, Snapshot};
use tokio::sync::watch;

use crate::folder;

/// The published bytes with a number that grows by one with every change.
#[derive(Debug, Clone)]
pub struct Version {
    /// 1 for the first reading.
    pub number: u64,
    /// [`Snapshot::to_bytes`].
    pub bytes: axum::body::Bytes,
}

/// The folder as it is published.
pub struct Published {
    folder: PathBuf,
    last_good: Mutex<Vec<PlanEntries>>,
    current: watch::Sender<Option<Version>>,
}

impl Published {
    /// Reads the folder for the first time.
    pub fn open(folder: &Path) -> Result<Self> {
        let published = Self {
            folder: folder.to_owned(),
            last_good: Mutex::new(Vec::new()),
            current: watch::channel(None).0,
        };
        published.reload()?;
        Ok(published)
    }

    /// Reads the folder again; what did not change is not published anew. Tells whether it changed.
    pub fn reload(&self) -> Result<bool> {
        let mut snapshot = folder::read_to_publish(&self.folder)?;
        self.keep_last_good(&mut snapshot);
        let bytes = snapshot.to_bytes().map_err(|error| anyhow!("{error:?}"))?;
        Ok(self.current.send_if_modified(|current| {
            let (number, same) = match current {
                Some(version) => (version.number + 1, version.bytes == bytes),
                None => (1, false),
            };
            if !same {
                *current = Some(Version {
                    number,
                    bytes: bytes.into(),
                });
            }
            !same
        }))
    }

    /// A plan whose files are broken now stays on screen as it was last readable.
    fn keep_last_good(&self, snapshot: &mut Snapshot) {
        let mut last_good = self
            .last_good
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        snapshot.unreadable.retain(|folder| {
            let known = last_good
                .iter()
                .find(|entries| entries.plan.folder == *folder);
            let Some(known) = known else { return true };
            snapshot.plans.push(PlanEntries {
                outdated: true,
                ..known.clone()
            });
            false
        });
        snapshot
            .plans
            .sort_by(|one, other| one.plan.folder.cmp(&other.plan.folder));
        last_good.clear();
        last_good.extend(snapshot.plans.iter().map(|entries| PlanEntries {
            outdated: false,
            ..entries.clone()
        }));
    }

    /// The current version; null after [`Published::close`].
    pub fn current(&self) -> Option<Version> {
        self.current.borrow().clone()
    }

    /// Follows the versions to come.
    pub fn follow(&self) -> watch::Receiver<Option<Version>> {
        self.current.subscribe()
    }

    /// Ends every stream of changes.
    pub fn close(&self) {
        self.current.send_replace(None);
    }
}

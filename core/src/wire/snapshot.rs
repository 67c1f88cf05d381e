//! The folder as facts: validated plans, their entries and what is wrong, in a compact form.
//!
//! The browser computes every answer from this with the same core; no figure travels.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Located;
use crate::ledger::Ledger;
use crate::model::Plan;

/// Counts up with every change of the form; a page that is older than its server says so.
pub const SNAPSHOT_FORMAT: u8 = 5;

const MAGIC: &[u8] = b"TIENDO";

/// One plan with everything that was entered for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanEntries {
    /// The plan.
    pub plan: Plan,
    /// Reported progress.
    pub reported: Ledger,
    /// Sample progress.
    pub sample: Ledger,
    /// Whether the files are broken now and this is the last good version of them.
    pub outdated: bool,
}

/// A folder of plans as it was read.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Snapshot {
    /// The plans in the order of their folders.
    pub plans: Vec<PlanEntries>,
    /// Everything that is wrong with the files.
    pub problems: Vec<Located>,
    /// Folders whose plan could not be read and of which no good version is known.
    pub unreadable: Vec<String>,
}

/// Why bytes are no snapshot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecodeError {
    /// They do not begin as one.
    NotASnapshot,
    /// They are one of another form: reload the page.
    OtherFormat {
        /// The form of the bytes.
        found: u8,
    },
    /// They are cut off or damaged.
    Damaged,
}

impl Snapshot {
    /// The compact bytes.
    ///
    /// # Errors
    ///
    /// [`DecodeError::Damaged`] where the serializer fails, which no snapshot built from files
    /// can cause.
    pub fn to_bytes(&self) -> Result<Vec<u8>, DecodeError> {
        let mut bytes = MAGIC.to_vec();
        bytes.push(SNAPSHOT_FORMAT);
        postcard::to_extend(self, bytes).map_err(|_| DecodeError::Damaged)
    }

    /// Reads the bytes of [`Snapshot::to_bytes`].
    ///
    /// # Errors
    ///
    /// A [`DecodeError`] for everything else.
    ///
    /// ```
    /// use tiendo_core::wire::Snapshot;
    ///
    /// let bytes = Snapshot::default().to_bytes().unwrap_or_default();
    /// assert_eq!(Snapshot::from_bytes(&bytes), Ok(Snapshot::default()));
    /// assert!(Snapshot::from_bytes(b"<!doctype html>").is_err());
    /// ```
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(DecodeError::NotASnapshot)?;
        let (format, rest) = rest.split_first().ok_or(DecodeError::Damaged)?;
        if *format != SNAPSHOT_FORMAT {
            return Err(DecodeError::OtherFormat { found: *format });
        }
        postcard::from_bytes(rest).map_err(|_| DecodeError::Damaged)
    }
}

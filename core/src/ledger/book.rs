//! The ledger: every entry, in the order in which it was recorded.

use serde::{Deserialize, Serialize};

use super::entry::{Entry, Origin};

/// All entries of one plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ledger {
    entries: Vec<Entry>,
}

impl Ledger {
    /// A ledger of these entries, in the order of their recording.
    #[must_use]
    pub fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| entry.recorded_at);
        Self { entries }
    }

    /// All entries, oldest recording first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Sample as soon as one entry is a sample.
    #[must_use]
    pub fn origin(&self) -> Origin {
        let sample = self
            .entries
            .iter()
            .any(|entry| entry.origin == Origin::Sample);
        if sample {
            Origin::Sample
        } else {
            Origin::Reported
        }
    }
}

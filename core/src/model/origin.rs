//! Whether what is known was reported or made up.

use serde::{Deserialize, Serialize};

use super::words::FileWord;

/// Whether progress was reported or made up for showing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Origin {
    /// Reported by the units.
    #[default]
    Reported,
    /// A sample; shown with a banner wherever it is used.
    Sample,
}

impl FileWord for Origin {
    const WORDS: &'static [(&'static str, Self)] =
        &[("reported", Self::Reported), ("sample", Self::Sample)];
}

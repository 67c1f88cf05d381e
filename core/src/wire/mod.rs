//! What crosses HTTP and what the command prints as JSON.

mod snapshot;

pub use snapshot::{DecodeError, PlanEntries, SNAPSHOT_FORMAT, Snapshot};

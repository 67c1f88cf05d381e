//! Progress as entries that are only ever added: what was true when, and known when.

mod entry;

pub use entry::{Entry, Event, Evidence, Origin, Subject};

//! Progress as entries that are only ever added: what was true when, and known when.

mod book;
mod entry;

pub use book::Ledger;
pub use entry::{Entry, Event, Evidence, Origin, Subject};

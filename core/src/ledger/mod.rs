//! Progress as entries that are only ever added: what was true when, and known when.

mod book;
mod entry;
#[cfg(feature = "yaml")]
mod read;
#[cfg(feature = "yaml")]
mod read_event;
#[cfg(feature = "yaml")]
mod review;

pub use book::Ledger;
pub use entry::{Entry, Event, Evidence, Origin, Subject};
#[cfg(feature = "yaml")]
pub use read::read_ledger;

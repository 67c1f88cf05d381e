//! Progress as entries that are only ever added: what was true when, and known when.

mod book;
mod corrections;
mod decide;
mod entry;
mod gist;
mod index;
mod known;
#[cfg(feature = "yaml")]
mod read;
#[cfg(feature = "yaml")]
mod read_event;
mod refusal;
#[cfg(feature = "yaml")]
mod review;
mod rules;
#[cfg(feature = "yaml")]
mod subjects;
#[cfg(test)]
pub(crate) mod testing;

pub use book::Ledger;
pub use decide::{Actor, Command, NamedSubject, Role, decide, read_figure};
pub use entry::{Entry, Event, Evidence, Subject};
pub(crate) use gist::Gist;
pub use known::{KnownEntry, KnownLedger};
pub(crate) use known::{KnownFigure, Mentions};
#[cfg(feature = "yaml")]
pub use read::{read_entries, read_ledger};
pub use refusal::{Ground, Refusal};

pub use crate::model::Origin;

//! The ledger of one plan on disk: opened, locked, and added to without touching what is there.

mod append;
mod lock;
mod open;

pub use append::append;
pub use lock::Lock;
pub use open::{OpenLedger, open};

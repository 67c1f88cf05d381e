//! Directives, plans, ledgers and the state that follows from them: no I/O, no clock.

pub mod calendar;
pub mod diagnostic;
pub mod ledger;
pub mod model;
pub mod quantity;
pub mod source;
pub mod state;
#[cfg(feature = "yaml")]
pub mod syntax;

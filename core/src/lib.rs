//! Directives, plans, ledgers and the state that follows from them: no I/O, no clock.
//!
//! Text in, facts out: a shell reads files into a [`source::SourceSet`], the core turns them into
//! [`model::Plan`]s and [`ledger::Ledger`]s, and [`state`] answers where everything stands on a
//! day. A module uses only those above it in this list.

pub mod source;

pub mod diagnostic;

pub mod calendar;

pub mod quantity;

pub mod model;

#[cfg(feature = "yaml")]
pub mod syntax;

#[cfg(feature = "yaml")]
pub mod validate;

pub mod ledger;

#[cfg(feature = "yaml")]
pub mod print;

pub mod state;

pub mod explain;

pub mod changes;

pub mod wire;

#[cfg(feature = "yaml")]
pub mod load;

pub mod text;

pub mod sample;

#[cfg(any(test, feature = "vectors"))]
pub mod vectors;

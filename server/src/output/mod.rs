//! How results are printed: diagnostics, tables, CSV.

pub mod changes;
pub mod csv;
pub mod diagnostics;
pub mod explain;
pub mod import;
pub mod refusal;
pub mod state;
mod stdout;
mod table;

pub use stdout::{print, print_json, print_with};

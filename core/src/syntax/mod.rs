//! Files become raw plans: every field with its place, nothing resolved, nothing judged.
//!
//! This is the only module that names the YAML library.

mod declare;
mod emit;
mod fields;
pub mod kind;
mod layout;
mod load;
mod node;
mod plain;
pub mod raw;
pub mod schema;

pub(crate) use emit::{Tree, emit};
pub use fields::{SoundItems, Sourced};
pub(crate) use layout::read_ledger_file;
pub use layout::{RawCollection, RawPlanFolder, RawProvince};
pub use node::{Node, Value};

use crate::diagnostic::Diagnostic;
use crate::source::SourceSet;

/// Reads every file of the set into raw provinces and plans, and collects what is malformed.
///
/// A file that cannot be read takes nothing else with it.
#[must_use]
pub fn parse(sources: &SourceSet) -> (RawCollection, Vec<Diagnostic>) {
    let mut report = Vec::new();
    let collection = layout::collect(sources, &mut report);
    (collection, report)
}

/// Reads one raw mapping from a node that was kept as it is.
pub(crate) fn read_node<T>(node: &Node, report: &mut Vec<Diagnostic>) -> Option<T>
where
    Option<T>: fields::RawField,
{
    fields::RawField::read(node, report)
}

//! What each command does, one file each.

pub mod changes;
pub mod check;
pub mod explain;
pub mod import;
pub mod record;
pub mod sample;
pub mod schema;
pub mod serve;
pub mod show;
pub mod snapshot;
pub mod status;

//! The command as a user runs it: exit codes, results on stdout, messages on stderr.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

mod changes;
mod check;
mod explain;
mod import;
mod record;
mod record_files;
mod run;
mod sample;
mod schema;
mod serve;
mod status;

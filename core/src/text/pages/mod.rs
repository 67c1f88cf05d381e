//! The sentences of the dashboard, one file per page, each in both languages.

pub mod events;
pub mod indicators;
pub mod overview;
pub mod plan;
pub mod problems;
pub mod shell;
pub mod tasks;
pub mod units;

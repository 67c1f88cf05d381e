//! The parts of the deadline reader: tokens, dates and periods, and one file per family of rules.

pub(super) mod cursor;
pub(super) mod dated;
pub(super) mod duration;
pub(super) mod moment;
pub(super) mod opening;
pub(super) mod outcome;
pub(super) mod phrase;
pub(super) mod range;
pub(super) mod recurrence;
pub(super) mod remark;
pub(super) mod resolve;
pub(super) mod start;
pub(super) mod token;

pub mod rule;

#[cfg(test)]
mod cases;
#[cfg(test)]
mod properties;

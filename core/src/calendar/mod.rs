//! Dates as an administration writes them: deadline words, periods, working days.

mod schedule;

pub use schedule::{Certainty, Interval, Reading, Schedule};

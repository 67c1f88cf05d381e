//! Dates as an administration writes them: deadline words, periods, working days.

mod fold;
mod period;
mod schedule;
mod unreadable;
mod working_days;

pub use fold::fold;
pub use period::*;
pub use schedule::{Certainty, Interval, Reading, Schedule};
pub use unreadable::*;
pub use working_days::*;

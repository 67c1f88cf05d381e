//! Dates as an administration writes them: deadline words, periods, working days.

mod deadline;
mod fold;
mod period;
mod schedule;
mod unreadable;
mod words;
mod working_days;

pub use deadline::rule;
pub use fold::{fold, tidy};
#[cfg(test)]
pub(crate) use period::tests::{nd09, tt06};
pub use period::{
    EndDay, InvalidEdges, InvalidPeriodName, PeriodEdges, PeriodKind, PeriodName, PeriodScheme,
    ReportPeriod, SchemeChange, SchemeSequence, SchemesOutOfOrder, SendBy, StartDay,
};
pub use schedule::{Certainty, Interval, Reading, Schedule};
pub use unreadable::Unreadable;
pub use words::{LONGEST_DEADLINE, ReadingContext, read_deadline};
pub use working_days::{FixedHoliday, WorkingDays, weekday};

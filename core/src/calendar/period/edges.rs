//! The first day and the cut-off of a kind of period, and the day a report is sent.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The day on which a period starts, counted from the first month of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartDay {
    /// How many months before that month.
    pub months_before: u32,
    /// The day of that earlier month.
    pub day: u32,
}

/// The day on which a period ends, in the last month of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndDay {
    /// A day of the month.
    Day(u32),
    /// The month's last day.
    Last,
}

/// Start and end of one kind of period; two that follow each other always touch.
///
/// Contiguous by construction: a day that belongs to no period, or to two, could not be reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "StatedEdges", into = "StatedEdges")]
pub struct PeriodEdges {
    starts: StartDay,
    ends: EndDay,
}

/// The start and the end leave a gap, overlap, or name a day that some month lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvalidEdges {
    /// The start as given.
    pub starts: StartDay,
    /// The end as given.
    pub ends: EndDay,
}

impl fmt::Display for InvalidEdges {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // serde asks for a text; readers get their sentence from the catalogue of messages.
        formatter.write_str("periods-not-contiguous")
    }
}

/// Start and end as a file states them, before they are judged.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct StatedEdges {
    starts: StartDay,
    ends: EndDay,
}

impl PeriodEdges {
    /// The first to the last day of the months named.
    pub const WHOLE_MONTHS: Self = Self {
        starts: StartDay {
            months_before: 0,
            day: 1,
        },
        ends: EndDay::Last,
    };

    /// Edges from a start and an end.
    ///
    /// # Errors
    ///
    /// Fails unless the end is the day before the next start in every month. Only two forms do
    /// that: the 1st to the last day, and a day from the 2nd to the 28th of the month before to the
    /// day before it.
    ///
    /// ```
    /// use tiendo_core::calendar::{EndDay, PeriodEdges, StartDay};
    ///
    /// let starts = StartDay { months_before: 1, day: 15 };
    /// assert!(PeriodEdges::new(starts, EndDay::Day(14)).is_ok());
    /// assert!(PeriodEdges::new(starts, EndDay::Day(15)).is_err());
    /// ```
    pub const fn new(starts: StartDay, ends: EndDay) -> Result<Self, InvalidEdges> {
        let touch = match (starts.months_before, ends) {
            (0, EndDay::Last) => starts.day == 1,
            (1, EndDay::Day(day)) => day >= 1 && day < 28 && starts.day == day + 1,
            _ => false,
        };
        if touch {
            Ok(Self { starts, ends })
        } else {
            Err(InvalidEdges { starts, ends })
        }
    }

    /// The day on which a period starts.
    ///
    /// ```
    /// use tiendo_core::calendar::{EndDay, PeriodEdges};
    ///
    /// assert_eq!(PeriodEdges::WHOLE_MONTHS.starts().day, 1);
    /// assert_eq!(PeriodEdges::WHOLE_MONTHS.ends(), EndDay::Last);
    /// ```
    #[must_use]
    pub const fn starts(self) -> StartDay {
        self.starts
    }

    /// The day on which a period ends.
    #[must_use]
    pub const fn ends(self) -> EndDay {
        self.ends
    }
}

impl TryFrom<StatedEdges> for PeriodEdges {
    type Error = InvalidEdges;

    fn try_from(stated: StatedEdges) -> Result<Self, Self::Error> {
        Self::new(stated.starts, stated.ends)
    }
}

impl From<PeriodEdges> for StatedEdges {
    fn from(edges: PeriodEdges) -> Self {
        Self {
            starts: edges.starts,
            ends: edges.ends,
        }
    }
}

/// When the report of a period has to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SendBy {
    /// The scheme leaves it to the plan.
    Plan,
    /// On a day, counted in months from the last month of the period's name.
    On {
        /// How many months after that month.
        months_after: u32,
        /// The day of the month, or its last day where the month is shorter.
        day: u32,
        /// The sender has at least so many working days after the cut-off.
        working_days_after_cut_off: u32,
    },
    /// On the day before a day, as "trước ngày 01 tháng 02" says.
    Before {
        /// How many months after the last month of the period's name.
        months_after: u32,
        /// The day of the month that is already too late.
        day: u32,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(months_before: u32, day: u32, ends: EndDay, contiguous: bool) {
        let edges = PeriodEdges::new(StartDay { months_before, day }, ends);
        assert_eq!(edges.is_ok(), contiguous, "{months_before} {day} {ends:?}");
    }

    #[test]
    fn only_touching_edges_are_accepted() {
        check(0, 1, EndDay::Last, true);
        check(1, 15, EndDay::Day(14), true);
        check(1, 28, EndDay::Day(27), true);
        check(1, 2, EndDay::Day(1), true);
        check(0, 2, EndDay::Last, false);
        check(1, 15, EndDay::Day(15), false);
        check(1, 29, EndDay::Day(28), false);
        check(1, 1, EndDay::Day(0), false);
        check(2, 15, EndDay::Day(14), false);
        check(0, 1, EndDay::Day(31), false);
        check(1, u32::MAX, EndDay::Day(u32::MAX), false);
    }

    #[test]
    fn a_file_cannot_state_a_gap() {
        let text = r#"{"starts":{"months_before":1,"day":15},"ends":{"day":10}}"#;
        assert!(serde_json::from_str::<PeriodEdges>(text).is_err());
        let text = r#"{"starts":{"months_before":1,"day":15},"ends":{"day":14}}"#;
        assert!(serde_json::from_str::<PeriodEdges>(text).is_ok());
    }
}

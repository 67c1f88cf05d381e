//! Adding up assignments: counts by bucket, ageing, silence, and the rates that follow.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Ageing, AssignmentState, Bucket, BucketCounts, Rate, Rates, ReportingCounts, Silence};

/// What a set of assignments adds up to; every figure counts sizes (rules.md §2).
///
/// A page that shows a part of a plan adds up that part with [`Tally::of`] and reads the rates from
/// it, so that no figure is computed twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Units by bucket.
    pub counts: BucketCounts,
    /// W: units awaiting confirmation whose last day has passed.
    pub awaiting_past_due: u64,
    /// Units awaiting confirmation that have no last day.
    pub awaiting_undated: u64,
    /// Overdue units by age.
    pub ageing: Ageing,
    /// Units that should report by what was heard of them.
    pub reporting: ReportingCounts,
}

impl Tally {
    /// Adds up assignments as they stand on a day.
    ///
    /// ```
    /// use tiendo_core::state::Tally;
    ///
    /// let nothing = Tally::of([], chrono::NaiveDate::default());
    /// assert_eq!(nothing.rates().completion_of_due.percent(), None);
    /// ```
    #[must_use]
    pub fn of<'a>(
        assignments: impl IntoIterator<Item = &'a AssignmentState>,
        as_of: NaiveDate,
    ) -> Self {
        let mut tally = Self::default();
        for assignment in assignments {
            tally.add(assignment, as_of);
        }
        tally
    }

    /// Adds one assignment as it stands on a day.
    pub fn add(&mut self, assignment: &AssignmentState, as_of: NaiveDate) {
        for (bucket, units) in assignment.buckets() {
            self.counts.add(bucket, units);
            match (bucket, assignment.due) {
                (Bucket::Awaiting, None) => self.awaiting_undated += u64::from(units),
                (Bucket::Awaiting, Some(due)) if due < as_of => {
                    self.awaiting_past_due += u64::from(units);
                }
                (Bucket::Overdue, _) => {
                    let days = assignment.days_overdue.unwrap_or_default();
                    self.ageing.add(days, u64::from(units));
                }
                _ => {}
            }
        }
        if !assignment.should_report() {
            return;
        }
        for (bucket, units) in assignment.buckets() {
            let reporting = &mut self.reporting;
            let heard = match assignment.silence_in(bucket) {
                Silence::NeverReported => &mut reporting.never,
                Silence::AcknowledgedOnly => &mut reporting.acknowledged_only,
                Silence::Reported => &mut reporting.reported,
                Silence::Stale => &mut reporting.stale,
            };
            *heard += u64::from(units);
        }
    }

    /// The rates of rules.md §2.
    #[must_use]
    pub const fn rates(&self) -> Rates {
        let on_time = self.counts.get(Bucket::OnTime);
        let late = self.counts.get(Bucket::Late);
        let overdue = self.counts.get(Bucket::Overdue);
        let awaiting = self.counts.get(Bucket::Awaiting);
        let done = on_time + late;
        let due = done + overdue + self.awaiting_past_due;
        let awaiting_dated = awaiting.saturating_sub(self.awaiting_undated);
        let dated = done + self.counts.get(Bucket::Running) + overdue + awaiting_dated;
        let undated_done = self.counts.get(Bucket::UndatedDone);
        let undated = undated_done
            + self.counts.get(Bucket::UndatedOpen)
            + self.counts.get(Bucket::Lapsed)
            + self.awaiting_undated;
        Rates {
            completion_of_due: Rate {
                numerator: done,
                denominator: due,
            },
            on_time_of_due: Rate {
                numerator: on_time,
                denominator: due,
            },
            on_time_of_done: Rate {
                numerator: on_time,
                denominator: done,
            },
            done_of_dated: Rate {
                numerator: done,
                denominator: dated,
            },
            overdue_of_due: Rate {
                numerator: overdue,
                denominator: due,
            },
            done_of_undated: Rate {
                numerator: undated_done,
                denominator: undated,
            },
            reported_of_assigned: Rate {
                numerator: self.reporting.with_report(),
                denominator: self.reporting.total(),
            },
        }
    }
}

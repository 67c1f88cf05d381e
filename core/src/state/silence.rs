//! What was heard: never, taken note of, reported, or reported long ago.

use chrono::NaiveDate;

use super::Silence;

/// What is known about hearing from an assignment or a unit.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Heard {
    /// The day of the last report.
    pub last_report_on: Option<NaiveDate>,
    /// Whether note was taken.
    pub acknowledged: bool,
    /// Whether nothing is left to report: what is done does not grow stale.
    pub finished: bool,
}

impl Heard {
    /// The silence on a day; a report that is exactly as old as allowed is fresh.
    pub(super) fn silence(self, as_of: NaiveDate, stale_after_days: u32) -> Silence {
        match self.last_report_on {
            Some(_) if self.finished => Silence::Reported,
            Some(on)
                if as_of.signed_duration_since(on).num_days() > i64::from(stale_after_days) =>
            {
                Silence::Stale
            }
            Some(_) => Silence::Reported,
            None if self.acknowledged => Silence::AcknowledgedOnly,
            None => Silence::NeverReported,
        }
    }
}

//! What the entries of one assignment say, read in the order of their days.

use chrono::NaiveDate;

use super::completion::Claims;
use crate::calendar::{Interval, PeriodKind, PeriodName};
use crate::ledger::{Gist, KnownEntry};

/// The facts of one assignment on the day, before they are judged.
///
/// A return answers the completions of its own and earlier days, and on one day those recorded
/// before it; a confirmation of these only such as were recorded before it. Only of several last days the last recorded counts. An act that names one period of
/// what recurs is no fact of the whole.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// What was said to be completed and was not returned since.
    pub claims: Claims,
    /// The last day by the latest recorded act.
    pub last_day: Option<NaiveDate>,
    /// The position of that act in the ledger.
    dated_by: Option<u32>,
    /// The first day on which the condition had come true.
    pub triggered_on: Option<NaiveDate>,
    /// The day from which an act takes it back.
    pub cancelled_on: Option<NaiveDate>,
    /// The day from which it does not concern the holder.
    pub not_applicable_on: Option<NaiveDate>,
    /// The times for which an act puts it off, the last one open until it is resumed.
    suspensions: Vec<(NaiveDate, Option<NaiveDate>)>,
    /// Whether the last word of the office was a return.
    pub returned: bool,
    /// Whether somebody took note.
    pub acknowledged: bool,
    /// The day of the last report.
    pub last_report_on: Option<NaiveDate>,
    percent: Option<(NaiveDate, u8)>,
}

impl Facts {
    /// Reads the entries on something with a rhythm, or with none, in the order of their days.
    pub(super) fn of(entries: &[KnownEntry<'_>], rhythm: &[Interval]) -> Self {
        let mut facts = Self::default();
        let is_period = |every: &Interval| PeriodKind::of_interval(*every).is_some();
        let has_periods = rhythm.iter().any(is_period);
        for known in entries {
            let names_one = has_periods && known.gist.is_relief() && known.entry.period.is_some();
            if !names_one {
                facts.read(known);
            }
        }
        facts
    }

    /// Whether acts on one period take it out of what is owed by a day.
    pub(super) fn relieve(
        entries: &[KnownEntry<'_>],
        period: PeriodName,
        last_day: Option<NaiveDate>,
    ) -> bool {
        let mut facts = Self::default();
        for known in entries {
            if known.gist.is_relief() && known.entry.period == Some(period) {
                facts.read(known);
            }
        }
        let relief = facts.relief();
        // Whoever names the period means it, be its last day over.
        relief.covers(None) || relief.covers(last_day)
    }

    /// The percentage of the latest day for which one was reported.
    pub(super) fn percent(&self) -> Option<u8> {
        self.percent.map(|(_, percent)| percent)
    }

    /// Whether an act puts it off and none has resumed it.
    pub(super) fn is_suspended(&self) -> bool {
        self.suspensions.last().is_some_and(|(_, to)| to.is_none())
    }

    /// When acts take it out of every rate.
    pub(super) fn relief(&self) -> Relief {
        let acts = [self.cancelled_on, self.not_applicable_on];
        Relief {
            ended_on: acts.into_iter().flatten().min(),
            suspensions: self.suspensions.clone(),
        }
    }

    fn read(&mut self, known: &KnownEntry<'_>) {
        let (gist, on) = (known.gist, known.effective_on);
        if gist.is_report() {
            self.last_report_on = self.last_report_on.max(Some(on));
        }
        match gist {
            Gist::Acknowledged => self.acknowledged = true,
            Gist::Progress(Some(percent)) => {
                if self.percent.is_none_or(|(day, _)| day <= on) {
                    self.percent = Some((on, percent));
                }
            }
            Gist::Completed(count) => self.claims.claim(on, count, known.claimed_at),
            Gist::Confirmed => {
                self.claims.confirm(known.position);
                self.returned = false;
            }
            Gist::Returned => {
                self.claims.withdraw();
                self.returned = true;
            }
            Gist::LastDay(last_day) => {
                if self.dated_by.is_none_or(|other| other < known.position) {
                    self.last_day = Some(last_day);
                    self.dated_by = Some(known.position);
                }
            }
            Gist::Triggered => self.triggered_on = self.triggered_on.or(Some(on)),
            Gist::NotApplicable => self.not_applicable_on = Some(on),
            Gist::Suspended => {
                if !self.is_suspended() {
                    self.suspensions.push((on, None));
                }
            }
            Gist::Resumed => {
                if let Some((_, to @ None)) = self.suspensions.last_mut() {
                    *to = Some(on);
                }
            }
            Gist::Cancelled => self.cancelled_on = Some(on),
            Gist::Progress(None) | Gist::NoChange | Gist::Observed | Gist::Corrects => {}
        }
    }
}

/// When nothing is expected of an assignment.
#[derive(Debug, Clone, Default)]
pub(super) struct Relief {
    ended_on: Option<NaiveDate>,
    suspensions: Vec<(NaiveDate, Option<NaiveDate>)>,
}

impl Relief {
    /// Whether what had to be done by a day – at any time, without one – was not expected then. What
    /// was put off on its last day stays so after it goes on again: nobody could do it in time.
    pub(super) fn covers(&self, last_day: Option<NaiveDate>) -> bool {
        let ended = |on: NaiveDate| last_day.is_none_or(|last| on <= last);
        let mut suspensions = self.suspensions.iter();
        self.ended_on.is_some_and(ended)
            || suspensions.any(|(from, to)| match last_day {
                Some(last) => *from <= last && to.is_none_or(|to| last < to),
                None => to.is_none(),
            })
    }
}

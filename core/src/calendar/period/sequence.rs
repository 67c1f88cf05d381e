//! A plan that changes its scheme: the old period in progress ends as it began, then the new one.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{PeriodKind, PeriodName, PeriodScheme, ReportPeriod};

/// A scheme and the day on which a plan turns to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemeChange {
    /// The day of the change.
    pub from: NaiveDate,
    /// The scheme from then on.
    pub scheme: PeriodScheme,
}

/// The changes of a plan's scheme are not in the order of their days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemesOutOfOrder {
    /// The day that is not after the one before it.
    pub from: NaiveDate,
}

impl fmt::Display for SchemesOutOfOrder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // serde asks for a text; readers get their sentence from the catalogue of messages.
        formatter.write_str("schemes-out-of-order")
    }
}

/// The schemes of a plan one after the other.
///
/// The period in progress on the day before a change runs to its own end, because a report that is
/// being prepared keeps its cut-off; the first new period carries the next name, starts the day
/// after the old one's last and ends where the new scheme says. It may therefore be shorter or
/// longer than its successors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "StatedSequence", into = "StatedSequence")]
pub struct SchemeSequence {
    first: PeriodScheme,
    changes: Vec<SchemeChange>,
}

/// A sequence as a file states it, before its order is judged.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct StatedSequence {
    first: PeriodScheme,
    changes: Vec<SchemeChange>,
}

impl SchemeSequence {
    /// A sequence from the first scheme and the changes after it.
    ///
    /// # Errors
    ///
    /// Fails where a change is not later than the one before it.
    ///
    /// ```
    /// use tiendo_core::calendar::{PeriodScheme, SchemeSequence};
    ///
    /// assert!(SchemeSequence::new(PeriodScheme::calendar(), Vec::new()).is_ok());
    /// ```
    pub fn new(first: PeriodScheme, changes: Vec<SchemeChange>) -> Result<Self, SchemesOutOfOrder> {
        let late = changes
            .iter()
            .zip(changes.iter().skip(1))
            .find(|(a, b)| b.from <= a.from);
        match late {
            Some((_, change)) => Err(SchemesOutOfOrder { from: change.from }),
            None => Ok(Self { first, changes }),
        }
    }

    /// The scheme with which the plan begins.
    #[must_use]
    pub const fn first(&self) -> &PeriodScheme {
        &self.first
    }

    /// The changes after it, in the order of their days.
    #[must_use]
    pub fn changes(&self) -> &[SchemeChange] {
        &self.changes
    }

    /// The period of a kind that a day belongs to.
    ///
    /// None where the scheme in force has no periods of that kind.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use tiendo_core::calendar::{PeriodKind, PeriodScheme, SchemeSequence};
    ///
    /// let sequence = SchemeSequence::new(PeriodScheme::calendar(), Vec::new()).unwrap();
    /// let day = NaiveDate::from_ymd_opt(2019, 4, 1).unwrap();
    /// let period = sequence.period_of(day, PeriodKind::Quarter).unwrap();
    /// assert_eq!(period.name.to_string(), "2019-Q2");
    /// ```
    #[must_use]
    pub fn period_of(&self, date: NaiveDate, kind: PeriodKind) -> Option<ReportPeriod> {
        self.period_at(date, kind, &self.hand_overs(kind))
    }

    /// The days of a named period; none where the scheme that has it lacks that kind.
    ///
    /// ```
    /// use tiendo_core::calendar::{PeriodScheme, SchemeSequence};
    ///
    /// let sequence = SchemeSequence::new(PeriodScheme::calendar(), Vec::new()).unwrap();
    /// let period = sequence.period("2019-Q2".parse().unwrap()).unwrap();
    /// assert_eq!(period.cut_off.to_string(), "2019-06-30");
    /// ```
    #[must_use]
    pub fn period(&self, name: PeriodName) -> Option<ReportPeriod> {
        self.scheme_of(name).1
    }

    /// The scheme that has a named period.
    ///
    /// ```
    /// use tiendo_core::calendar::{PeriodScheme, SchemeSequence};
    ///
    /// let sequence = SchemeSequence::new(PeriodScheme::calendar(), Vec::new()).unwrap();
    /// assert_eq!(sequence.scheme("2019-Q2".parse().unwrap()).id, "calendar");
    /// ```
    #[must_use]
    pub fn scheme(&self, name: PeriodName) -> &PeriodScheme {
        self.scheme_of(name).0
    }

    fn scheme_of(&self, name: PeriodName) -> (&PeriodScheme, Option<ReportPeriod>) {
        let hand_overs = self.hand_overs(name.kind());
        for (change, hand_over) in self.changes.iter().zip(&hand_overs).rev() {
            let scheme = &change.scheme;
            match hand_over {
                Some(last) if name > last.name => return (scheme, joined(scheme, name, last)),
                Some(_) => {}
                // The scheme before has no such periods: the change itself is the border.
                None => {
                    let period = scheme.period(name);
                    if period.is_some_and(|period| change.from <= period.cut_off) {
                        return (scheme, period);
                    }
                }
            }
        }
        (&self.first, self.first.period(name))
    }

    /// The first period that starts on a later day.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use tiendo_core::calendar::{PeriodKind, PeriodScheme, SchemeSequence};
    ///
    /// let sequence = SchemeSequence::new(PeriodScheme::calendar(), Vec::new()).unwrap();
    /// let signed = NaiveDate::from_ymd_opt(2019, 8, 15).unwrap();
    /// let first = sequence.first_whole_period_after(signed, PeriodKind::Year).unwrap();
    /// assert_eq!(first.name.to_string(), "2020");
    /// ```
    #[must_use]
    pub fn first_whole_period_after(
        &self,
        date: NaiveDate,
        kind: PeriodKind,
    ) -> Option<ReportPeriod> {
        self.period_of(self.period_of(date, kind)?.cut_off.succ_opt()?, kind)
    }

    /// For each change the last period of the scheme before it.
    fn hand_overs(&self, kind: PeriodKind) -> Vec<Option<ReportPeriod>> {
        let mut hand_overs = Vec::with_capacity(self.changes.len());
        for change in &self.changes {
            let eve = change.from.pred_opt();
            let last = eve.and_then(|eve| self.period_at(eve, kind, &hand_overs));
            hand_overs.push(last);
        }
        hand_overs
    }

    /// The period of a day by the first scheme and as many changes as there are hand-overs.
    fn period_at(
        &self,
        date: NaiveDate,
        kind: PeriodKind,
        hand_overs: &[Option<ReportPeriod>],
    ) -> Option<ReportPeriod> {
        for (change, hand_over) in self.changes.iter().zip(hand_overs).rev() {
            match hand_over {
                Some(last) if date > last.cut_off => {
                    let stated = change.scheme.period_of(date, kind)?.name;
                    // Under the new scheme the day may still carry a name that the old one used.
                    return joined(&change.scheme, stated.max(last.name.next()?), last);
                }
                None if date >= change.from => return change.scheme.period_of(date, kind),
                _ => {}
            }
        }
        self.first.period_of(date, kind)
    }
}

/// A period of the new scheme, moved to touch the old scheme's last where it follows at once.
fn joined(scheme: &PeriodScheme, name: PeriodName, last: &ReportPeriod) -> Option<ReportPeriod> {
    let mut period = scheme.period(name)?;
    if last.name.next() == Some(name) {
        period.first_day = last.cut_off.succ_opt()?;
    }
    Some(period)
}

impl TryFrom<StatedSequence> for SchemeSequence {
    type Error = SchemesOutOfOrder;

    fn try_from(stated: StatedSequence) -> Result<Self, Self::Error> {
        Self::new(stated.first, stated.changes)
    }
}

impl From<SchemeSequence> for StatedSequence {
    fn from(sequence: SchemeSequence) -> Self {
        Self {
            first: sequence.first,
            changes: sequence.changes,
        }
    }
}

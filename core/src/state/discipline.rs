//! Periods of reports with their days, and who reported when: rules.md §4 and §5.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::occurrence::{self, periods_of_duty};
use super::{Against, AsOf, Occurrence, OccurrenceState};
use crate::calendar::{PeriodName, ReportPeriod};
use crate::ledger::Ledger;
use crate::model::{Holder, Party, Plan, ReportingDuty};

/// A period of a report with the day by which it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ReportingPeriod {
    /// The period: its name, its first day and its cut-off.
    pub period: ReportPeriod,
    /// The day by which the report is sent; null where neither scheme nor plan says it.
    pub send_by: Option<NaiveDate>,
}

impl ReportingPeriod {
    /// The named period of a plan's schemes, and the day by which those behind `from` send its report
    /// (for a report that no duty asks for: nobody). `None` where the scheme of that time has no
    /// periods of that kind.
    ///
    /// ```
    /// use tiendo_core::calendar::PeriodName;
    /// use tiendo_core::model::Plan;
    /// use tiendo_core::state::{AsOf, ReportingPeriod};
    ///
    /// fn question(plan: &Plan, name: PeriodName) -> Option<AsOf> {
    ///     Some(ReportingPeriod::named(plan, &[], name)?.as_of())
    /// }
    /// ```
    #[must_use]
    pub fn named(plan: &Plan, from: &[Party], name: PeriodName) -> Option<Self> {
        Some(Self {
            period: plan.terms.periods.period(name)?,
            send_by: plan.send_by(from, name),
        })
    }

    /// Every period of a duty that has begun by a day, the earliest first; none for a duty that falls
    /// due once, on demand, or at an interval that the text does not state.
    #[must_use]
    pub fn of_duty(plan: &Plan, duty: &ReportingDuty, begun_by: NaiveDate) -> Vec<Self> {
        let periods = periods_of_duty(plan, duty, begun_by).into_iter();
        let sent = periods.map(|period| Self {
            period,
            send_by: plan.send_by(&duty.from, period.name),
        });
        sent.collect()
    }

    /// The day as of which its report is knowledge, unless it is asked otherwise: the day by which it
    /// is sent, and never before the cut-off.
    #[must_use]
    pub fn known_at(&self) -> NaiveDate {
        let cut_off = self.period.cut_off;
        self.send_by.map_or(cut_off, |day| day.max(cut_off))
    }

    /// The question of its report: as of the cut-off, as known on the day by which it is sent.
    #[must_use]
    pub fn as_of(&self) -> AsOf {
        AsOf {
            as_of: self.period.cut_off,
            known_at: self.known_at(),
            against: Against::Current,
        }
    }
}

/// How one unit has kept its duties to report in one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discipline {
    /// Who reports.
    pub holder: Holder,
    /// Which period; null for duties that fall due once.
    pub period: Option<PeriodName>,
    /// Reports that had to be there by the day, or were.
    pub expected: u64,
    /// Those that were handed in.
    pub actual: u64,
    /// Those of them whose first submission was in time; without a due day all of them.
    pub on_time: u64,
}

/// How every unit has kept its declared duties, by unit and period (rules.md §5).
///
/// A report is expected once its due day, or without one its period, has passed, of a unit that
/// existed then; one that is handed in earlier counts from then on. Duties count here by who has to
/// report, also where they are counted at a task. Recurring tasks that are no duty do not.
///
/// ```
/// use tiendo_core::ledger::Ledger;
/// use tiendo_core::model::Plan;
/// use tiendo_core::state::{AsOf, reporting_discipline};
///
/// fn missing(plan: &Plan, ledger: &Ledger, asked: &AsOf) -> u64 {
///     let rows = reporting_discipline(plan, ledger, asked);
///     rows.iter().map(|row| row.expected - row.actual).sum()
/// }
/// ```
#[must_use]
pub fn reporting_discipline(plan: &Plan, ledger: &Ledger, asked: &AsOf) -> Vec<Discipline> {
    let mut found: BTreeMap<(Holder, Option<PeriodName>), Discipline> = BTreeMap::new();
    for row in expected_reports(plan, ledger, asked) {
        let (actual, on_time) = match row.state {
            OccurrenceState::Open | OccurrenceState::Missing => (false, false),
            OccurrenceState::Late => (true, false),
            OccurrenceState::Done => (true, true),
        };
        let units = u64::from(row.size);
        let key = (row.holder, row.period);
        let sum = found.entry(key).or_insert(Discipline {
            holder: row.holder,
            period: row.period,
            expected: 0,
            actual: 0,
            on_time: 0,
        });
        sum.expected += units;
        sum.actual += u64::from(actual) * units;
        sum.on_time += u64::from(on_time) * units;
    }
    found.into_values().collect()
}

/// The reports that [`reporting_discipline`] counts.
pub(crate) fn expected_reports(plan: &Plan, ledger: &Ledger, asked: &AsOf) -> Vec<Occurrence> {
    let signed_on = plan.directive.earliest_issue();
    if signed_on.is_some_and(|signed| asked.as_of < signed) {
        return Vec::new();
    }
    let known = ledger.known_at(asked.known_at);
    let mut rows = occurrence::of_all_duties(plan, &known, asked);
    rows.retain(|row| row.state != OccurrenceState::Open);
    rows
}

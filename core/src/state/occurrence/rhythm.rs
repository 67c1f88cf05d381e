//! Which periods of a rhythm are expected up to a day.

use chrono::NaiveDate;

use super::fulfilment::Fulfilment;
use crate::calendar::{Interval, PeriodKind, PeriodName, ReportPeriod};
use crate::model::{Deadline, Plan};

/// No duty is asked about for longer than a hundred years of months: a bound against dates that
/// nobody means.
const LONGEST_RHYTHM: usize = 1200;

/// One period in which something is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Expected {
    /// Its name; null for what falls due once.
    pub period: Option<PeriodName>,
    /// Its first day; null for what falls due once.
    pub begins_on: Option<NaiveDate>,
    /// The day after which it is missing without a due day; null where it never ends.
    pub ends_on: Option<NaiveDate>,
    /// The due day, where one is set.
    pub due: Option<NaiveDate>,
    /// What fulfils it.
    pub fulfilment: Fulfilment,
}

/// The periods of a rhythm that have begun by a day, the earliest first.
///
/// The first is the first whole period after signing, or the one with the day that `first` names.
/// None is named later than the plan's last day, or begins after it. With half-years and years the second half-year is left to
/// the yearly report, where there is one for that year (rules.md §2). Nothing is expected on demand,
/// at an interval that is not stated, in a kind of period that the scheme lacks, or where the day
/// of signing is not even bounded.
pub(super) fn periods(
    plan: &Plan,
    every: &[Interval],
    deadline: Option<&Deadline>,
    as_of: NaiveDate,
) -> Vec<ReportPeriod> {
    let mut kinds: Vec<PeriodKind> = every
        .iter()
        .filter_map(|interval| PeriodKind::of_interval(*interval))
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    let first = deadline.and_then(|deadline| deadline.first);
    let mut found: Vec<ReportPeriod> = kinds
        .iter()
        .flat_map(|kind| of_kind(plan, *kind, first, as_of))
        .collect();
    let years: Vec<u32> = found
        .iter()
        .filter(|period| period.name.kind() == PeriodKind::Year)
        .map(|period| period.name.year())
        .collect();
    let second_half = |name: PeriodName| {
        name.kind() == PeriodKind::Half && name.number() == name.kind().per_year()
    };
    found.retain(|period| !second_half(period.name) || !years.contains(&period.name.year()));
    found.sort_by_key(|period| (period.first_day, period.cut_off));
    found
}

fn of_kind(
    plan: &Plan,
    kind: PeriodKind,
    first: Option<NaiveDate>,
    last: NaiveDate,
) -> impl Iterator<Item = ReportPeriod> + '_ {
    let sequence = &plan.terms.periods;
    let start = plan.first_period(first, kind);
    std::iter::successors(start, move |period| {
        sequence.period_of(period.cut_off.succ_opt()?, kind)
    })
    .take_while(move |period| period.first_day <= last && plan.runs_in(period))
    .take(LONGEST_RHYTHM)
}

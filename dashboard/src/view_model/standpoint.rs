//! From where the reader looks: which entries, which day, and which days the slider offers.

use chrono::NaiveDate;
use tiendo_core::calendar::PeriodKind;
use tiendo_core::ledger::Ledger;
use tiendo_core::model::Plan;
use tiendo_core::wire::{PlanEntries, Snapshot};

use crate::route::Basis;

/// The entries to use: those asked for, where there are any; else what was reported, the sample,
/// or none.
pub fn basis(snapshot: &Snapshot, asked: Option<Basis>) -> Basis {
    let has = |ledger: fn(&PlanEntries) -> &Ledger| {
        snapshot
            .plans
            .iter()
            .any(|entries| !ledger(entries).entries().is_empty())
    };
    let has_what_is_asked = |asked: &Basis| match asked {
        Basis::Reported => has(|entries| &entries.reported),
        Basis::Sample => has(|entries| &entries.sample),
        Basis::PlanAlone => true,
    };
    if let Some(asked) = asked {
        // A link from a server with a ledger opens elsewhere as what it is: the plan alone.
        return Some(asked)
            .filter(has_what_is_asked)
            .unwrap_or(Basis::PlanAlone);
    }
    if has(|entries| &entries.reported) {
        Basis::Reported
    } else if has(|entries| &entries.sample) {
        Basis::Sample
    } else {
        Basis::PlanAlone
    }
}

/// The bases between which the reader can choose.
pub fn bases(snapshot: &Snapshot) -> Vec<Basis> {
    let any = |ledger: fn(&PlanEntries) -> &Ledger| {
        snapshot
            .plans
            .iter()
            .any(|entries| !ledger(entries).entries().is_empty())
    };
    let mut bases = Vec::new();
    bases.extend(any(|entries| &entries.sample).then_some(Basis::Sample));
    bases.extend(any(|entries| &entries.reported).then_some(Basis::Reported));
    bases.push(Basis::PlanAlone);
    bases
}

fn on_view<'a>(
    snapshot: &'a Snapshot,
    plan: Option<&'a str>,
) -> impl Iterator<Item = &'a PlanEntries> {
    snapshot
        .plans
        .iter()
        .filter(move |entries| plan.is_none_or(|id| entries.plan.id.as_str() == id))
}

/// The day on which a page opens: the sample's last one, else today. The plan alone keeps the day
/// of the entries that it is compared with.
pub fn default_day(
    snapshot: &Snapshot,
    plan: Option<&str>,
    basis: Basis,
    today: NaiveDate,
) -> NaiveDate {
    let shown = if basis == Basis::PlanAlone {
        self::basis(snapshot, None)
    } else {
        basis
    };
    if shown != Basis::Sample {
        return today;
    }
    on_view(snapshot, plan)
        .flat_map(|entries| entries.sample.entries())
        .map(|entry| entry.effective_on)
        .max()
        .unwrap_or(today)
}

/// The days that the slider offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub first: NaiveDate,
    /// The last.
    pub last: NaiveDate,
    /// The day on view.
    pub day: NaiveDate,
    /// The ends of quarters between them, where figures are cut off.
    pub cut_offs: Vec<NaiveDate>,
}

impl Span {
    /// The latest cut-off before the day on view.
    pub fn previous(&self) -> Option<NaiveDate> {
        self.cut_offs
            .iter()
            .rev()
            .find(|cut_off| **cut_off < self.day)
            .copied()
    }

    /// The first cut-off after the day on view.
    pub fn next(&self) -> Option<NaiveDate> {
        self.cut_offs
            .iter()
            .find(|cut_off| **cut_off > self.day)
            .copied()
    }
}

/// The run of the plans on view, widened to the day on view; none where no plan says when it runs.
pub fn span(snapshot: &Snapshot, plan: Option<&str>, day: NaiveDate) -> Option<Span> {
    let plans: Vec<&Plan> = on_view(snapshot, plan)
        .map(|entries| &entries.plan)
        .collect();
    let begins = |plan: &&Plan| plan.terms.run.from.or(plan.directive.earliest_issue());
    let ends = |plan: &&Plan| {
        let deadlines = plan.tasks.iter().filter_map(|task| task.schedule().by());
        plan.terms.run.to.or_else(|| deadlines.max())
    };
    let first = plans.iter().filter_map(begins).min()?.min(day);
    let last = plans.iter().filter_map(ends).max().unwrap_or(day).max(day);
    let mut cut_offs: Vec<NaiveDate> = plans
        .iter()
        .flat_map(|plan| quarter_ends(plan, first, last))
        .collect();
    cut_offs.sort_unstable();
    cut_offs.dedup();
    Some(Span {
        first,
        last,
        day,
        cut_offs,
    })
}

fn quarter_ends(plan: &Plan, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let mut ends = Vec::new();
    let mut day = first;
    while let Some(period) = plan.terms.periods.period_of(day, PeriodKind::Quarter) {
        let Some(following) = period.cut_off.succ_opt() else {
            break;
        };
        if period.cut_off > last || following <= day {
            break;
        }
        ends.push(period.cut_off);
        day = following;
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{day, session, store};

    #[test]
    fn the_page_opens_on_the_last_day_of_the_sample() {
        let store = store();
        let snapshot = store.snapshot();
        assert_eq!(basis(snapshot, None), Basis::Sample);
        let plan = Some("hoa-binh-59-kh-ubnd-2013");
        let last = default_day(snapshot, plan, Basis::Sample, day("2026-01-05"));
        assert!(last < day("2016-01-01"), "{last}");
        // What is compared with the sample keeps its day.
        assert_eq!(
            default_day(snapshot, plan, Basis::PlanAlone, day("2026-01-05")),
            last
        );
        assert_eq!(
            default_day(snapshot, plan, Basis::Reported, day("2026-01-05")),
            day("2026-01-05")
        );
    }

    #[test]
    fn the_slider_stops_at_the_cut_offs() {
        let session = session("#/?ke-hoach=hoa-binh-59-kh-ubnd-2013&ngay=2014-06-14");
        let span = session.span().unwrap();
        assert_eq!(
            (span.first, span.last),
            (day("2013-10-28"), day("2015-12-31"))
        );
        assert_eq!(span.previous(), Some(day("2014-03-31")));
        assert_eq!(span.next(), Some(day("2014-06-30")));
    }
}

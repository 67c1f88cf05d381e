//! Duties that are counted at tasks, and periods across a change of scheme; the published cases are in
//! `tests/vectors/reporting.json`.

use super::task;
use crate::calendar::{
    Interval, PeriodKind, PeriodName, PeriodScheme, Schedule, SchemeChange, SchemeSequence, nd09,
};
use crate::ledger::Ledger;
use crate::ledger::testing::day;
use crate::model::Holder;
use crate::state::testing::*;
use crate::state::{AsOf, ReportingPeriod, reporting_discipline};

/// Who reported how, of a duty of unit 2 that is prepared by unit 1, who leads the task.
fn rows(draft: &Draft, as_of: &str) -> Vec<(usize, u64, u64, u64)> {
    let ledger = Ledger::new(draft.entries.clone());
    let rows = reporting_discipline(&draft.plan, &ledger, &AsOf::on(day(as_of)));
    let unit = |holder: Holder| match holder {
        Holder::Unit(unit) => unit.position(),
        _ => 0,
    };
    rows.iter()
        .map(|row| (unit(row.holder), row.expected, row.actual, row.on_time))
        .collect()
}

#[test]
fn a_duty_counts_by_its_reporter_also_where_it_is_counted_at_a_task() {
    let mut draft = Draft::new(2);
    let every = vec![Interval::Quarter];
    let index = draft.task(Schedule::Recurring { every }, &[unit(1)]);
    draft.duty(&[Interval::Quarter], &[unit(1)]);
    draft.plan.reporting[0].task = Some(index);
    let period: PeriodName = "2014-Q1".parse().unwrap();
    let entry = draft.enter(task(0), Some(unit(1)), "2014-03-20", completed());
    entry.period = Some(period);
    assert_eq!(rows(&draft, "2014-04-01"), [(1, 1, 1, 1)]);
    // Preparing is not sending.
    let reporting = &mut draft.plan.reporting[0];
    (reporting.from, reporting.prepared_by) = (vec![unit(2)], vec![unit(1)]);
    assert_eq!(rows(&draft, "2014-04-01"), [(2, 1, 0, 0)]);
    assert_eq!(rows(&draft, "2013-10-27"), []);
}

#[test]
fn periods_of_a_duty_go_on_across_a_change_of_scheme() {
    let mut draft = Draft::new(1);
    draft.plan.directive.issued_on = Some(day("2018-08-15"));
    draft.plan.terms.run.to = None;
    let change = SchemeChange {
        from: day("2019-03-12"),
        scheme: nd09(),
    };
    let schemes = SchemeSequence::new(PeriodScheme::calendar(), vec![change]);
    draft.plan.terms.periods = schemes.unwrap();
    draft.duty(&[Interval::Half, Interval::Year], &[unit(1)]);
    let duty = &draft.plan.reporting[0];
    let periods = ReportingPeriod::of_duty(&draft.plan, duty, day("2020-02-01"));
    let shown: Vec<(String, String, Option<String>)> = periods
        .iter()
        .map(|one| {
            let send_by = one.send_by.map(|on| on.to_string());
            (
                one.period.name.to_string(),
                one.period.cut_off.to_string(),
                send_by,
            )
        })
        .collect();
    let expect = [
        ("2019-H1", "2019-06-30", None),
        ("2019", "2019-12-31", None),
        ("2020-H1", "2020-06-14", Some("2020-06-25")),
        ("2020", "2020-12-14", Some("2020-12-25")),
    ];
    let expect = expect.map(|(name, cut_off, send_by)| {
        (
            name.to_owned(),
            cut_off.to_owned(),
            send_by.map(str::to_owned),
        )
    });
    assert_eq!(shown, expect);
    for pair in periods.windows(2) {
        assert_ne!(pair[0].period.name, pair[1].period.name);
    }
    let last = periods.last().unwrap();
    assert_eq!(last.period.name.kind(), PeriodKind::Year);
    assert_eq!(last.as_of().as_of, day("2020-12-14"));
    assert_eq!(last.as_of().known_at, day("2020-12-25"));
}

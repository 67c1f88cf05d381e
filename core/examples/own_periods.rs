//! A scheme of reporting periods of one's own, as data beside the plans: quarters that end on the 20th.

#![expect(clippy::expect_used, reason = "an example fails by panicking")]

use tiendo_core::calendar::{PeriodKind, PeriodName};
use tiendo_core::load::load;
use tiendo_core::source::SourceSet;

/// The file `presets/periods.yaml`; it replaces the shipped one as a whole.
const PERIODS: &str = "\
schemes:
  - id: ngay-20
    name: Quý chốt số liệu ngày 20
    citation: Quy chế làm việc của cơ quan
    periods:
      quarter: {starts: {months_before: 1, day: 21}, ends: {day: 20}}
    send_by: {plan: true}
";

const UNITS: &str = "committee: {id: ubnd, name: Ủy ban nhân dân tỉnh Mẫu}\nunits: []\n";

const PLAN: &str = "\
plan: mau
title: Kế hoạch mẫu
directive: {number: 1/KH-UBND, kind: plan, title: Mẫu, issued_by: ubnd, issued_on: 2014-01-15}
periods: ngay-20
send_by: {quarter: 5}
tasks: [{id: bao-cao, clause: '1', title: Báo cáo, lead: ubnd, due: hàng quý}]
";

/// Prints the days of the second quarter.
pub fn main() {
    let mut sources = SourceSet::default();
    sources.add("presets/periods.yaml", PERIODS.into());
    sources.add("tinh-mau/units.yaml", UNITS.into());
    sources.add("tinh-mau/ke-hoach/plan.yaml", PLAN.into());
    let snapshot = load(&sources);
    assert!(snapshot.problems.is_empty(), "{:?}", snapshot.problems);
    for entries in &snapshot.plans {
        let periods = &entries.plan.terms.periods;
        let name: PeriodName = "2014-Q2".parse().expect("the name of a period");
        let quarter = periods.period(name).expect("the scheme has quarters");
        println!("{name}: {} – {}", quarter.first_day, quarter.cut_off);
        assert_eq!(quarter.first_day.to_string(), "2014-03-21");
        assert_eq!(quarter.cut_off.to_string(), "2014-06-20");
        assert_eq!(
            periods.period_of(quarter.cut_off, PeriodKind::Quarter),
            Some(quarter)
        );
    }
}

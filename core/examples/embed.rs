//! The library in a program of one's own: texts in, the state of a day out.

#![expect(clippy::expect_used, reason = "an example fails by panicking")]

use tiendo_core::load::load;
use tiendo_core::source::SourceSet;
use tiendo_core::state::{AsOf, Bucket, state_as_of};

const UNITS: &str = "\
committee: {id: ubnd, name: Ủy ban nhân dân tỉnh Mẫu}
units: [{id: huyen-dong, name: UBND huyện Đông, kind: district}]
";

const PLAN: &str = "\
plan: mau
title: Kế hoạch mẫu
directive: {number: 1/KH-UBND, kind: plan, title: Mẫu, issued_by: ubnd, issued_on: 2014-01-15}
tasks:
  - {id: ke-hoach, clause: '1', title: Ban hành kế hoạch, lead: huyen-dong, due: trước Quý III năm 2014}
";

/// Prints how many units are overdue on the day after the deadline.
pub fn main() {
    let mut sources = SourceSet::default();
    sources.add("tinh-mau/units.yaml", UNITS.into());
    sources.add("tinh-mau/ke-hoach/plan.yaml", PLAN.into());
    let snapshot = load(&sources);
    assert!(snapshot.problems.is_empty(), "{:?}", snapshot.problems);
    let day = chrono::NaiveDate::from_ymd_opt(2014, 7, 1).expect("a day of the calendar");
    for entries in &snapshot.plans {
        let state = state_as_of(&entries.plan, &entries.reported, &AsOf::on(day));
        println!("{}: {}", entries.plan.id, state.counts.get(Bucket::Overdue));
        assert_eq!(state.counts.get(Bucket::Overdue), 1);
    }
}

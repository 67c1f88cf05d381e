//! Schemes in use and what they must withstand; the published cases are in `tests/vectors`.

use std::collections::BTreeMap;

use super::{
    EndDay, PeriodEdges, PeriodKind, PeriodScheme, SchemeChange, SchemeSequence, SendBy, StartDay,
};
use crate::calendar::WorkingDays;
use chrono::NaiveDate;

/// Decree 09/2019/NĐ-CP, art. 12 and 13: the 15th to the 14th, sent on the 25th.
pub(crate) fn nd09() -> PeriodScheme {
    let starts = StartDay {
        months_before: 1,
        day: 15,
    };
    let edges = PeriodEdges::new(starts, EndDay::Day(14)).unwrap();
    PeriodScheme {
        id: "nd09-2019".to_owned(),
        valid_from: NaiveDate::from_ymd_opt(2019, 3, 12),
        edges: PeriodKind::ALL
            .into_iter()
            .map(|kind| (kind, edges))
            .collect(),
        send_by: SendBy::On {
            months_after: 0,
            day: 25,
            working_days_after_cut_off: 1,
        },
        ..PeriodScheme::calendar()
    }
}

/// Circular 06/2013/TT-BTTTT: years only, sent before 1 February.
pub(crate) fn tt06() -> PeriodScheme {
    PeriodScheme {
        id: "tt06-2013".to_owned(),
        edges: BTreeMap::from([(PeriodKind::Year, PeriodEdges::WHOLE_MONTHS)]),
        send_by: SendBy::Before {
            months_after: 2,
            day: 1,
        },
        ..PeriodScheme::calendar()
    }
}

#[test]
fn a_long_holiday_moves_the_sending_day() {
    let closed = (15..=26)
        .filter_map(|day| NaiveDate::from_ymd_opt(2019, 6, day))
        .collect();
    let days = WorkingDays {
        dated: closed,
        ..WorkingDays::default()
    };
    let name = "2019-Q2".parse().unwrap();
    assert_eq!(
        nd09().send_by(name, &days),
        NaiveDate::from_ymd_opt(2019, 6, 27)
    );
}

#[test]
fn a_scheme_survives_its_file() {
    let text = serde_json::to_string(&nd09()).unwrap();
    assert_eq!(serde_json::from_str::<PeriodScheme>(&text).unwrap(), nd09());
}

#[test]
fn changes_must_be_in_order() {
    let change = |from| SchemeChange {
        from,
        scheme: nd09(),
    };
    let day = |day| NaiveDate::from_ymd_opt(2019, 3, day).unwrap();
    let same = vec![change(day(12)), change(day(12))];
    assert!(SchemeSequence::new(PeriodScheme::calendar(), same).is_err());
}

#[test]
fn a_kind_that_only_the_new_scheme_has_starts_with_the_change() {
    let from = NaiveDate::from_ymd_opt(2019, 3, 12).unwrap();
    let sequence = SchemeSequence::new(
        tt06(),
        vec![SchemeChange {
            from,
            scheme: nd09(),
        }],
    )
    .unwrap();
    assert_eq!(sequence.period("2018-Q4".parse().unwrap()), None);
    let first = sequence.period_of(from, PeriodKind::Quarter).unwrap();
    assert_eq!(first.name.to_string(), "2019-Q1");
    assert_eq!(sequence.period(first.name), Some(first));
}

//! The published cases of periods, run against the schemes that they name.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{
    EndDay, PeriodEdges, PeriodKind, PeriodName, PeriodScheme, ReportPeriod, SchemeChange,
    SchemeSequence, SendBy, StartDay,
};
use crate::calendar::WorkingDays;

/// Decree 09/2019/NĐ-CP, art. 12 and 13: the 15th to the 14th, sent on the 25th.
pub(super) fn nd09() -> PeriodScheme {
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
fn tt06() -> PeriodScheme {
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

pub(crate) fn scheme(id: &Value) -> PeriodScheme {
    match id.as_str().unwrap() {
        "calendar" => PeriodScheme::calendar(),
        "nd09-2019" => nd09(),
        "tt06-2013" => tt06(),
        other => panic!("no scheme {other}"),
    }
}

fn days(period: Option<ReportPeriod>) -> Value {
    period.map_or(Value::Null, |period| {
        json!({ "period": period.name, "first_day": period.first_day, "cut_off": period.cut_off })
    })
}

fn seen(case: &Value) -> Value {
    let name = || serde_json::from_value::<PeriodName>(case["period"].clone()).unwrap();
    let date = |field: &str| serde_json::from_value::<NaiveDate>(case[field].clone()).unwrap();
    let kind = || serde_json::from_value::<PeriodKind>(case["kind"].clone()).unwrap();
    match case["ask"].as_str().unwrap() {
        "period" => days(scheme(&case["scheme"]).period(name())),
        "period_of" => {
            let found = scheme(&case["scheme"]).period_of(date("date"), kind());
            json!(found.map(|period| period.name))
        }
        "first_whole_period_after" => {
            let found = scheme(&case["scheme"]).first_whole_period_after(date("date"), kind());
            json!(found.map(|period| period.name))
        }
        "send_by" => json!(scheme(&case["scheme"]).send_by(name(), &WorkingDays::default())),
        "key" => json!(match case["text"].as_str().unwrap().parse::<PeriodName>() {
            Ok(name) => name.to_string(),
            Err(invalid) => invalid.to_string(),
        }),
        "neighbours" => json!({ "previous": name().previous(), "next": name().next() }),
        "change" => {
            let change = SchemeChange {
                from: date("from"),
                scheme: scheme(&case["new"]),
            };
            days(
                SchemeSequence::new(scheme(&case["old"]), vec![change])
                    .unwrap()
                    .period(name()),
            )
        }
        other => panic!("nobody answers {other}"),
    }
}

#[test]
fn every_published_case_holds() {
    let text = include_str!("../../../../tests/vectors/periods.json");
    let vectors: Value = serde_json::from_str(text).unwrap();
    for case in vectors["cases"].as_array().unwrap() {
        assert_eq!(seen(case), case["expect"], "{case}");
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

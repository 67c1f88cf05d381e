//! The published cases of reports, and duties that are counted at tasks.

use std::sync::Arc;

use serde_json::{Value, json};

use super::task;
use crate::calendar::{
    Interval, PeriodKind, PeriodName, Schedule, SchemeChange, SchemeSequence, period_vectors,
};
use crate::ledger::testing::day;
use crate::ledger::{Event, Ledger, Subject};
use crate::model::{DutyIndex, Holder, Party, SendBy, UnitIndex};
use crate::state::testing::*;
use crate::state::{AsOf, ReportingPeriod, reporting_discipline};

fn text<'a>(case: &'a Value, field: &str) -> &'a str {
    case[field].as_str().unwrap()
}

fn number(id: &str) -> usize {
    id.strip_prefix('u').unwrap().parse().unwrap()
}

fn party(id: &Value) -> Party {
    unit(number(id.as_str().unwrap()))
}

fn list<'a>(case: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> {
    case[field].as_array().into_iter().flatten()
}

fn send_by(case: &Value) -> SendBy {
    let days = |kind: &str| {
        let days = case["send_by"][kind].as_u64();
        days.map(|days| u32::try_from(days).unwrap())
    };
    SendBy {
        month: days("month"),
        quarter: days("quarter"),
        half: days("half"),
        year: days("year"),
    }
}

/// `schemes` as a plan writes them: all but the last with their last day.
fn schemes(case: &Value) -> SchemeSequence {
    let uses: Vec<&Value> = list(case, "schemes").collect();
    let changes = uses.windows(2).map(|pair| SchemeChange {
        from: day(text(pair[0], "until")).succ_opt().unwrap(),
        scheme: period_vectors::scheme(&pair[1]["scheme"]),
    });
    let first = period_vectors::scheme(&uses[0]["scheme"]);
    SchemeSequence::new(first, changes.collect()).unwrap()
}

fn draft(case: &Value) -> Draft {
    let mut draft = Draft::new(4);
    draft.plan.directive.issued_on = Some(day(text(case, "signed_on")));
    draft.plan.terms.run.to = None;
    draft.plan.terms.periods = schemes(case);
    draft.plan.terms.send_by = send_by(case);
    let roster = Arc::make_mut(&mut draft.plan.roster);
    for ended in list(case, "ended") {
        let unit = &mut roster.units[number(text(ended, "unit"))];
        unit.until = Some(day(text(ended, "until")));
        let heirs = list(ended, "succeeded_by").map(|id| number(id.as_str().unwrap()));
        unit.succeeded_by = heirs.map(UnitIndex::new).collect();
    }
    for (position, duty) in list(case, "duties").enumerate() {
        let every: Vec<Interval> = list(duty, "every")
            .map(|word| Interval::from_keyword(word.as_str().unwrap()).unwrap())
            .collect();
        let from: Vec<Party> = list(duty, "from").map(party).collect();
        draft.duty(&every, &from);
        for entry in list(duty, "entries") {
            let event = match text(entry, "event") {
                "completed" => completed(),
                "no_change" => Event::NoChange,
                "returned" => returned(),
                other => panic!("no case enters {other}"),
            };
            let subject = Subject::Duty(DutyIndex::new(position));
            let on = text(entry, "on");
            let made = draft.enter(subject, Some(party(&entry["unit"])), on, event);
            made.period = entry["period"].as_str().map(|name| name.parse().unwrap());
        }
    }
    draft
}

fn seen(case: &Value) -> Value {
    let draft = draft(case);
    let plan = &draft.plan;
    if let Some(name) = case["period"].as_str() {
        let name: PeriodName = name.parse().unwrap();
        let from: Vec<Party> = list(case, "from").map(party).collect();
        let found = ReportingPeriod::named(plan, &from, name);
        return found.map_or(Value::Null, |found| {
            json!({
                "first_day": found.period.first_day, "cut_off": found.period.cut_off,
                "send_by": found.send_by, "known_at": found.known_at(),
            })
        });
    }
    let ledger = Ledger::new(draft.entries.clone());
    let rows = reporting_discipline(plan, &ledger, &AsOf::on(day(text(case, "as_of"))));
    let rows = rows.iter().map(|row| {
        let Holder::Unit(unit) = row.holder else {
            panic!("cases name units")
        };
        let period = row.period.map(|name| name.to_string());
        json!([
            format!("u{}", unit.position()),
            period,
            row.expected,
            row.actual,
            row.on_time
        ])
    });
    rows.collect()
}

#[test]
fn every_published_case_holds() {
    let text = include_str!("../../../../tests/vectors/reporting.json");
    let vectors: Value = serde_json::from_str(text).unwrap();
    for case in list(&vectors, "cases") {
        assert_eq!(seen(case), case["expect"], "{}", case["name"]);
    }
}

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
    let case = json!({
        "signed_on": "2018-08-15",
        "schemes": [{"scheme": "calendar", "until": "2019-03-11"}, {"scheme": "nd09-2019"}],
        "duties": [{"every": ["half", "year"], "from": ["u1"]}],
    });
    let draft = draft(&case);
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

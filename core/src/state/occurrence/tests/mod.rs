//! Which occurrences there are, and where each stands.

mod acts;

use crate::calendar::{Interval, Schedule, SchemeSequence, nd09};
use crate::ledger::testing::day;
use crate::ledger::{Event, Subject};
use crate::model::{DutyIndex, SendBy, TaskIndex};
use crate::state::Bucket;
use crate::state::OccurrenceState::{self, Done, Late, Missing, Open};
use crate::state::OccurrenceSubject;
use crate::state::testing::*;

fn duty(position: usize) -> Subject {
    Subject::Duty(DutyIndex::new(position))
}

fn task(position: usize) -> Subject {
    Subject::Task(TaskIndex::new(position))
}

fn check(draft: &Draft, as_of: &str, expect: &[(&str, OccurrenceState)]) {
    let state = draft.on(as_of);
    let seen: Vec<(String, OccurrenceState)> = state
        .occurrences
        .iter()
        .map(|row| {
            (
                row.period.map(|name| name.to_string()).unwrap_or_default(),
                row.state,
            )
        })
        .collect();
    let expect: Vec<_> = expect
        .iter()
        .map(|(name, state)| ((*name).to_owned(), *state))
        .collect();
    assert_eq!(seen, expect, "on {as_of}");
}

fn recurring(every: &[Interval]) -> Draft {
    let mut draft = Draft::new(1);
    draft.task(
        Schedule::Recurring {
            every: every.to_vec(),
        },
        &[unit(1)],
    );
    draft
}

#[test]
fn the_first_is_the_first_whole_period_after_signing() {
    let draft = recurring(&[Interval::Quarter]);
    check(&draft, "2013-12-31", &[]);
    check(&draft, "2014-01-01", &[("2014-Q1", Open)]);
    check(
        &draft,
        "2014-04-01",
        &[("2014-Q1", Missing), ("2014-Q2", Open)],
    );
    let mut stated = draft.clone();
    stated.last_task().deadline.as_mut().unwrap().first = Some(day("2013-12-01"));
    check(&stated, "2013-12-31", &[("2013-Q4", Open)]);
}

#[test]
fn none_begins_after_the_plan_has_ended() {
    let draft = recurring(&[Interval::Year]);
    check(
        &draft,
        "2019-01-01",
        &[("2014", Missing), ("2015", Missing)],
    );
    let mut endless = draft.clone();
    endless.plan.terms.run.to = None;
    assert_eq!(endless.on("2019-01-01").occurrences.len(), 6);
    assert_eq!(endless.on("9999-12-31").occurrences.len(), 1200);
}

/// The scheme's year 2021 and its first half begin on 15 December 2020.
#[test]
fn a_period_named_after_the_last_year_is_none_of_the_plan() {
    let mut draft = recurring(&[Interval::Half, Interval::Year]);
    draft.plan.terms.periods = SchemeSequence::new(nd09(), Vec::new()).unwrap();
    draft.plan.directive.issued_on = Some(day("2019-06-20"));
    draft.plan.terms.run.to = Some(day("2020-12-31"));
    let as_of = "2021-12-31";
    let names = draft.on(as_of).occurrences;
    let names = names.iter().map(|row| row.period.unwrap().to_string());
    assert_eq!(names.collect::<Vec<_>>(), ["2020-H1", "2020"]);
}

/// Where nobody knows when it was signed, its periods are those of its run.
#[test]
fn without_a_day_of_signing_the_first_period_is_that_of_the_run() {
    let mut draft = recurring(&[Interval::Quarter]);
    draft.plan.directive.issued_on = None;
    draft.plan.terms.run.from = Some(day("2014-01-01"));
    check(&draft, "2014-01-01", &[("2014-Q1", Open)]);
    draft.plan.terms.run.from = Some(day("2014-01-02"));
    check(&draft, "2014-04-01", &[("2014-Q2", Open)]);
}

#[test]
fn an_entry_belongs_to_the_period_that_it_names() {
    let mut draft = recurring(&[Interval::Quarter]);
    draft
        .enter(task(0), Some(unit(1)), "2014-06-14", completed())
        .period = Some("2014-Q1".parse().unwrap());
    draft.enter(task(0), Some(unit(1)), "2014-06-15", completed());
    check(
        &draft,
        "2014-07-01",
        &[("2014-Q1", Done), ("2014-Q2", Missing), ("2014-Q3", Open)],
    );
    draft
        .enter(task(0), Some(unit(1)), "2014-06-16", returned())
        .period = Some("2014-Q1".parse().unwrap());
    check(
        &draft,
        "2014-06-30",
        &[("2014-Q1", Missing), ("2014-Q2", Open)],
    );
}

#[test]
fn the_yearly_report_covers_the_second_half_year() {
    let draft = recurring(&[Interval::Half, Interval::Year]);
    let names = [
        ("2014", Missing),
        ("2014-H1", Missing),
        ("2015", Open),
        ("2015-H1", Missing),
    ];
    let mut seen = draft.on("2015-07-01").occurrences;
    seen.sort_by_key(|row| row.period.map(|name| name.to_string()));
    let seen: Vec<(String, OccurrenceState)> = seen
        .iter()
        .map(|row| (row.period.unwrap().to_string(), row.state))
        .collect();
    assert_eq!(seen, names.map(|(name, state)| (name.to_owned(), state)));
    let mut spring = draft.clone();
    spring.plan.directive.issued_on = Some(day("2014-03-01"));
    check(&spring, "2014-12-31", &[("2014-H2", Open)]);
}

#[test]
fn with_a_due_day_it_may_be_late() {
    let mut draft = Draft::new(1);
    draft.duty(&[Interval::Quarter], &[unit(1)]);
    draft.plan.terms.send_by = SendBy {
        quarter: Some(10),
        ..SendBy::default()
    };
    check(
        &draft,
        "2014-04-10",
        &[("2014-Q1", Open), ("2014-Q2", Open)],
    );
    check(
        &draft,
        "2014-04-11",
        &[("2014-Q1", Missing), ("2014-Q2", Open)],
    );
    assert_eq!(
        draft.on("2014-04-11").occurrences[0].due,
        Some(day("2014-04-10"))
    );
    let sent = |on: &str| {
        let mut draft = draft.clone();
        let entry = draft.enter(duty(0), Some(unit(1)), on, completed());
        entry.period = Some("2014-Q1".parse().unwrap());
        draft
    };
    check(
        &sent("2014-04-10"),
        "2014-06-01",
        &[("2014-Q1", Done), ("2014-Q2", Open)],
    );
    check(
        &sent("2014-04-11"),
        "2014-06-01",
        &[("2014-Q1", Late), ("2014-Q2", Open)],
    );
    let mut sent_again = sent("2014-04-09");
    for (on, event) in [("2014-04-12", returned()), ("2014-04-20", completed())] {
        let entry = sent_again.enter(duty(0), Some(unit(1)), on, event);
        entry.period = Some("2014-Q1".parse().unwrap());
    }
    check(
        &sent_again,
        "2014-04-15",
        &[("2014-Q1", Missing), ("2014-Q2", Open)],
    );
    check(
        &sent_again,
        "2014-06-01",
        &[("2014-Q1", Done), ("2014-Q2", Open)],
    );
}

#[test]
fn a_duty_is_owed_by_each_unit_of_a_group() {
    let mut draft = Draft::new(2);
    let group = draft.group(&[1, 2], Some(5));
    draft.duty(&[Interval::Year], &[group]);
    let state = draft.on("2014-06-01");
    let sizes: Vec<u32> = state.occurrences.iter().map(|row| row.size).collect();
    assert_eq!(sizes, [1, 1, 3]);
    draft.plan.reporting[0].task = Some(TaskIndex::new(0));
    // An undated task has no periods in which the duty could be counted.
    assert_eq!(draft.on("2014-06-01").occurrences.len(), 3);
    let every = vec![Interval::Year];
    let yearly = draft.task(Schedule::Recurring { every }, &[group]);
    draft.plan.reporting[0].task = Some(yearly);
    let state = draft.on("2014-06-01");
    let duties = state.occurrences.iter();
    let duties = duties.filter(|row| matches!(row.subject, OccurrenceSubject::Duty(_)));
    assert_eq!(duties.count(), 0);
}

#[test]
fn a_duty_that_falls_due_once_has_no_period() {
    let mut draft = Draft::new(1);
    draft.duty(&[], &[unit(1)]);
    check(&draft, "2015-12-31", &[("", Open)]);
    check(&draft, "2016-01-01", &[("", Missing)]);
    draft.plan.reporting[0].deadline = deadline(by("2014-06-30"));
    check(&draft, "2014-07-01", &[("", Missing)]);
    draft.enter(duty(0), Some(unit(1)), "2014-07-01", Event::NoChange);
    check(&draft, "2014-07-01", &[("", Late)]);
}

#[test]
fn a_duty_that_falls_due_once_is_counted_at_its_task() {
    let mut draft = Draft::new(1);
    let survey = draft.task(by("2014-06-30"), &[unit(1)]);
    draft.duty(&[], &[unit(1)]);
    draft.plan.reporting[0].task = Some(survey);
    draft.enter(duty(0), Some(unit(1)), "2014-06-20", completed());
    draft.enter(duty(0), None, "2014-06-21", confirmed());
    let state = draft.on("2014-07-01");
    assert_eq!(state.occurrences.len(), 0);
    assert_eq!(state.assignments[0].bucket, Bucket::OnTime);
}

#[test]
fn no_interval_no_occurrence() {
    let mut draft = recurring(&[Interval::Unstated]);
    draft.duty(&[Interval::OnDemand], &[unit(1)]);
    check(&draft, "2015-06-01", &[]);
}

#[test]
fn acts_end_what_is_expected() {
    let mut draft = recurring(&[Interval::Year]);
    draft.plan.terms.run.to = None;
    draft.enter(
        task(0),
        None,
        "2015-06-01",
        Event::Cancelled {
            basis: String::new(),
        },
    );
    check(&draft, "2017-06-01", &[("2014", Missing)]);
    let mut conditional = recurring(&[Interval::Year]);
    conditional.last_task().condition = Some(String::new());
    check(&conditional, "2015-06-01", &[]);
    let mut ended = recurring(&[Interval::Year]);
    let roster = std::sync::Arc::make_mut(&mut ended.plan.roster);
    roster.units[1].until = Some(day("2014-12-31"));
    check(&ended, "2015-06-01", &[("2014", Missing)]);
}

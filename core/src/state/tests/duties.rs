//! Suspensions, days of sending, and duties that are counted at a task.

use super::task;
use crate::calendar::{Interval, PeriodScheme, Schedule, SchemeChange, SchemeSequence, SendBy};
use crate::ledger::testing::day;
use crate::ledger::{Event, Subject};
use crate::model::{DutyIndex, SendBy as PlanSendBy, TaskIndex};
use crate::state::OccurrenceState::{self, Done, Late, Missing, Open};
use crate::state::testing::*;
use crate::state::{Bucket, OccurrenceSubject};

fn duty(position: usize) -> Subject {
    Subject::Duty(DutyIndex::new(position))
}

fn recurring(every: &[Interval]) -> Schedule {
    let every = every.to_vec();
    Schedule::Recurring { every }
}

fn check(draft: &Draft, as_of: &str, expect: &[(&str, Option<&str>, OccurrenceState)]) {
    let state = draft.on(as_of);
    let rows = state.occurrences.iter();
    let seen: Vec<_> = rows
        .map(|row| {
            let period = row.period.map(|name| name.to_string());
            (period.unwrap_or_default(), row.due, row.state)
        })
        .collect();
    let expect = expect.iter();
    let expect = expect.map(|(period, due, state)| ((*period).to_owned(), due.map(day), *state));
    assert_eq!(seen, expect.collect::<Vec<_>>(), "on {as_of}");
}

fn send(draft: &mut Draft, subject: Subject, number: usize, on: &str, period: &str, event: Event) {
    let entry = draft.enter(subject, Some(unit(number)), on, event);
    entry.period = Some(period.parse().unwrap());
}

#[test]
fn what_was_put_off_on_its_last_day_is_never_missing() {
    let mut draft = Draft::new(1);
    draft.task(recurring(&[Interval::Quarter]), &[unit(1)]);
    let basis = String::new();
    draft.enter(task(0), None, "2014-05-01", Event::Suspended { basis });
    check(&draft, "2014-07-01", &[("2014-Q1", None, Missing)]);
    draft.enter(task(0), None, "2014-10-01", Event::Resumed);
    check(
        &draft,
        "2015-01-01",
        &[
            ("2014-Q1", None, Missing),
            ("2014-Q4", None, Missing),
            ("2015-Q1", None, Open),
        ],
    );
    // Resumed on its last day, a period is expected again; what was done meanwhile is listed.
    draft.entries.last_mut().unwrap().effective_on = day("2014-09-30");
    send(&mut draft, task(0), 1, "2014-06-15", "2014-Q2", completed());
    check(
        &draft,
        "2014-10-01",
        &[
            ("2014-Q1", None, Missing),
            ("2014-Q2", None, Done),
            ("2014-Q3", None, Missing),
            ("2014-Q4", None, Open),
        ],
    );
}

#[test]
fn several_suspensions_each_count_for_their_time() {
    let mut draft = Draft::new(1);
    draft.task(recurring(&[Interval::Quarter]), &[unit(1)]);
    let suspended = || Event::Suspended {
        basis: String::new(),
    };
    for (on, event) in [
        ("2014-03-01", suspended()),
        ("2014-04-01", Event::Resumed),
        ("2014-09-01", suspended()),
        ("2014-09-15", suspended()),
        ("2014-10-01", Event::Resumed),
    ] {
        draft.enter(task(0), None, on, event);
    }
    check(
        &draft,
        "2014-12-31",
        &[("2014-Q2", None, Missing), ("2014-Q4", None, Open)],
    );
}

/// Decree 09/2019 from 2015 on: sent by the 25th of the last month.
fn sent_on_the_25th(draft: &mut Draft, from: &str) {
    let scheme = PeriodScheme {
        send_by: SendBy::On {
            months_after: 0,
            day: 25,
            working_days_after_cut_off: 1,
        },
        ..PeriodScheme::calendar()
    };
    let change = SchemeChange {
        from: day(from),
        scheme,
    };
    draft.plan.terms.periods = SchemeSequence::new(PeriodScheme::calendar(), vec![change]).unwrap();
}

#[test]
fn the_scheme_says_when_to_send_and_the_plan_for_those_below_the_province() {
    let mut draft = Draft::new(1);
    draft.duty(&[Interval::Half], &[unit(1)]);
    sent_on_the_25th(&mut draft, "2015-01-01");
    // A scheme that cuts off on the 30th leaves one working day.
    check(
        &draft,
        "2015-07-01",
        &[
            ("2014-H1", None, Missing),
            ("2014-H2", None, Missing),
            ("2015-H1", Some("2015-07-01"), Open),
            ("2015-H2", Some("2016-01-01"), Open),
        ],
    );
    draft.plan.terms.send_by = PlanSendBy {
        half: Some(15),
        ..PlanSendBy::default()
    };
    let own = |draft: &Draft| -> Vec<Option<chrono::NaiveDate>> {
        let rows = draft.on("2015-01-01").occurrences;
        rows.iter().map(|row| row.due).collect()
    };
    let days = ["2014-07-15", "2015-01-15", "2015-07-15"];
    assert_eq!(own(&draft), days.map(|on| Some(day(on))));
    // The committee itself is bound by the scheme.
    draft.plan.reporting[0].from = vec![unit(0)];
    let days = ["2014-07-15", "2015-01-15", "2015-07-01"];
    assert_eq!(own(&draft), days.map(|on| Some(day(on))));
}

#[test]
fn a_task_that_is_a_duty_is_due_when_the_duty_is() {
    let mut draft = Draft::new(1);
    let index = draft.task(recurring(&[Interval::Half, Interval::Year]), &[unit(1)]);
    draft.duty(&[Interval::Year], &[unit(1)]);
    draft.plan.reporting[0].task = Some(index);
    draft.plan.terms.send_by.year = Some(20);
    draft.plan.terms.send_by.half = Some(15);
    check(
        &draft,
        "2015-01-20",
        &[
            ("2014-H1", None, Missing),
            ("2014", Some("2015-01-20"), Open),
            ("2015-H1", None, Open),
            ("2015", Some("2016-01-20"), Open),
        ],
    );
    let mut on_duty = draft.clone();
    send(
        &mut on_duty,
        duty(0),
        1,
        "2015-01-21",
        "2014",
        Event::NoChange,
    );
    let year = |draft: &Draft| draft.on("2015-03-01").occurrences[1].state;
    assert_eq!(year(&on_duty), Late);
    // On the task itself only a completion says that it was sent.
    let mut on_task = draft.clone();
    send(
        &mut on_task,
        task(0),
        1,
        "2015-01-10",
        "2014",
        Event::NoChange,
    );
    assert_eq!(year(&on_task), Missing);
    send(&mut on_task, task(0), 1, "2015-01-20", "2014", completed());
    assert_eq!(year(&on_task), Done);
}

#[test]
fn what_the_reporter_sends_was_prepared_by_who_leads_the_task() {
    let mut draft = Draft::new(2);
    let index = draft.task(recurring(&[Interval::Quarter]), &[unit(1)]);
    draft.duty(&[Interval::Quarter], &[unit(2)]);
    let reporting = &mut draft.plan.reporting[0];
    (reporting.task, reporting.prepared_by) = (Some(index), vec![unit(1)]);
    send(&mut draft, duty(0), 2, "2014-03-20", "2014-Q1", completed());
    check(
        &draft,
        "2014-04-01",
        &[("2014-Q1", None, Done), ("2014-Q2", None, Open)],
    );
    let row = draft.first("2014-04-01");
    assert_eq!(
        (row.last_report_on, row.entries.len()),
        (Some(day("2014-03-20")), 1)
    );
    // Without a preparer nobody would look for the report at the task: it is owed by itself.
    draft.plan.reporting[0].prepared_by.clear();
    check(
        &draft,
        "2014-04-01",
        &[
            ("2014-Q1", None, Missing),
            ("2014-Q2", None, Open),
            ("2014-Q1", None, Done),
            ("2014-Q2", None, Open),
        ],
    );
}

#[test]
fn a_duty_that_comes_more_often_than_its_task_is_owed_by_itself() {
    let mut draft = Draft::new(1);
    let index = draft.task(recurring(&[Interval::Year]), &[unit(1)]);
    draft.duty(&[Interval::Quarter], &[unit(1)]);
    draft.plan.reporting[0].task = Some(index);
    let rows = draft.on("2014-04-01").occurrences;
    let of_the_duty = rows.iter();
    let of_the_duty = of_the_duty.filter(|row| matches!(row.subject, OccurrenceSubject::Duty(_)));
    assert_eq!((rows.len(), of_the_duty.count()), (3, 2));
}

#[test]
fn a_duty_that_falls_due_once_is_counted_at_the_task_of_its_preparer() {
    let mut draft = Draft::new(2);
    let index = draft.task(by("2014-06-30"), &[unit(1)]);
    draft.duty(&[], &[unit(2)]);
    let reporting = &mut draft.plan.reporting[0];
    (reporting.task, reporting.prepared_by) = (Some(index), vec![unit(1)]);
    draft.enter(duty(0), Some(unit(2)), "2014-06-20", completed());
    draft.enter(duty(0), None, "2014-06-21", confirmed());
    let state = draft.on("2014-07-01");
    assert_eq!(state.assignments[0].bucket, Bucket::OnTime);
    assert_eq!(state.occurrences, []);
    draft.plan.reporting[0].prepared_by.clear();
    let state = draft.on("2014-07-01");
    assert_eq!(state.assignments[0].bucket, Bucket::Overdue);
    assert_eq!(state.occurrences[0].state, Done);
}

#[test]
fn duties_of_a_repetition_are_counted_at_the_original() {
    let mut draft = Draft::new(1);
    draft.task(recurring(&[Interval::Quarter]), &[unit(1)]);
    let again = draft.task(Schedule::None, &[unit(1)]);
    draft.last_task().same_as = Some(TaskIndex::new(0));
    draft.duty(&[Interval::Quarter], &[unit(1)]);
    draft.plan.reporting[0].task = Some(again);
    send(&mut draft, duty(0), 1, "2014-03-20", "2014-Q1", completed());
    check(
        &draft,
        "2014-04-01",
        &[("2014-Q1", None, Done), ("2014-Q2", None, Open)],
    );
}

//! The rules of rules.md §2, one small plan each.

mod crosswalk;
mod discipline;
mod duties;
mod ended;
mod holders;
mod membership;
mod order;
mod succession;

use super::testing::*;
use super::{Against, AsOf, Bucket};
use crate::calendar::Schedule;
use crate::ledger::testing::day;
use crate::ledger::{Event, Subject};
use crate::model::{Completion, Obligation, TaskIndex};

fn task(position: usize) -> Subject {
    Subject::Task(TaskIndex::new(position))
}

/// One task of one unit, due 2014-06-30, and what is entered for it by the unit itself.
fn draft(entries: &[(&str, Event)]) -> Draft {
    let mut draft = Draft::new(2);
    draft.task(by("2014-06-30"), &[unit(1)]);
    for (on, event) in entries {
        draft.enter(task(0), Some(unit(1)), on, event.clone());
    }
    draft
}

fn check(entries: &[(&str, Event)], as_of: &str, expect: Bucket) {
    let draft = draft(entries);
    assert_eq!(draft.first(as_of).bucket, expect, "{entries:?} on {as_of}");
    let state = draft.on(as_of);
    assert_adds_up(&state, day(as_of));
    assert_eq!(state.counts.get(expect), 1);
}

fn extended(to: &str) -> Event {
    Event::Extended {
        to: day(to),
        basis: String::new(),
    }
}

fn dated(by: &str) -> Event {
    Event::Dated {
        by: day(by),
        basis: String::new(),
    }
}

#[test]
fn by_a_date_it_is_running_then_overdue() {
    check(&[], "2014-06-30", Bucket::Running);
    check(&[], "2014-07-01", Bucket::Overdue);
    assert_eq!(draft(&[]).first("2014-07-01").days_overdue, Some(1));
    check(&[], "2019-01-01", Bucket::Overdue);
}

#[test]
fn done_is_judged_by_the_day_of_completion() {
    let late_word = [("2014-06-30", completed()), ("2014-09-01", confirmed())];
    check(&late_word, "2014-08-31", Bucket::Awaiting);
    check(&late_word, "2014-09-01", Bucket::OnTime);
    check(
        &[("2014-07-01", completed()), ("2014-07-02", confirmed())],
        "2014-08-01",
        Bucket::Late,
    );
    let mut claimed = draft(&[("2014-06-30", completed())]);
    claimed.plan.terms.completion = Completion::Claimed;
    assert_eq!(claimed.first("2014-07-01").bucket, Bucket::OnTime);
    assert_eq!(claimed.first("2014-07-01").done_on, Some(day("2014-06-30")));
}

#[test]
fn what_awaits_past_its_day_is_due() {
    let state = draft(&[("2014-06-30", completed())]);
    assert_eq!(state.on("2014-06-30").awaiting_past_due, 0);
    assert_eq!(state.on("2014-07-01").awaiting_past_due, 1);
    assert_eq!(
        state.on("2014-07-01").rates.completion_of_due.denominator,
        1
    );
}

#[test]
fn returned_is_as_if_never_completed() {
    let returned_once = [("2014-06-14", completed()), ("2014-06-20", returned())];
    check(&returned_once, "2014-06-25", Bucket::Running);
    check(&returned_once, "2014-07-25", Bucket::Overdue);
    assert!(draft(&returned_once).first("2014-07-25").returned);
    let again = [returned_once.as_slice(), &[("2014-07-05", completed())]].concat();
    check(&again, "2014-07-25", Bucket::Awaiting);
    // What is keyed in again for the day that was returned is returned: it says nothing new.
    let mut same_day = draft(&returned_once);
    same_day
        .enter(task(0), Some(unit(1)), "2014-07-05", completed())
        .effective_on = day("2014-06-14");
    assert_eq!(same_day.first("2014-07-25").bucket, Bucket::Overdue);
}

#[test]
fn the_last_recorded_extension_counts_and_the_original_stays() {
    let twice = [
        ("2014-06-01", extended("2014-12-31")),
        ("2014-06-02", extended("2014-09-30")),
    ];
    let state = draft(&twice).first("2014-10-01");
    assert_eq!(
        (state.bucket, state.days_overdue),
        (Bucket::Overdue, Some(1))
    );
    assert_eq!(
        (state.due, state.original_due),
        (Some(day("2014-09-30")), Some(day("2014-06-30")))
    );
    let asked = AsOf {
        against: Against::Original,
        ..AsOf::on(day("2014-09-01"))
    };
    assert_eq!(
        draft(&twice).state(&asked).assignments[0].bucket,
        Bucket::Overdue
    );
    assert_eq!(draft(&twice).first("2014-09-01").bucket, Bucket::Running);
}

#[test]
fn without_a_date_it_is_open_done_or_lapsed() {
    let undated = |entries: &[(&str, Event)], as_of: &str| {
        let mut draft = draft(entries);
        draft.last_task().deadline = None;
        let state = draft.first(as_of);
        assert_adds_up(&draft.on(as_of), day(as_of));
        state.bucket
    };
    assert_eq!(undated(&[], "2015-12-31"), Bucket::UndatedOpen);
    assert_eq!(undated(&[], "2016-01-01"), Bucket::Lapsed);
    let done = [("2015-01-01", completed()), ("2015-01-02", confirmed())];
    assert_eq!(undated(&done, "2016-01-01"), Bucket::UndatedDone);
    assert_eq!(undated(&done, "2015-01-01"), Bucket::Awaiting);
    assert_eq!(
        undated(&[("2014-01-01", dated("2014-02-01"))], "2014-02-02"),
        Bucket::Overdue
    );
}

#[test]
fn an_undated_task_has_no_original_deadline() {
    let mut draft = draft(&[("2014-01-01", dated("2014-02-01"))]);
    draft.last_task().deadline = None;
    let asked = AsOf {
        against: Against::Original,
        ..AsOf::on(day("2014-03-01"))
    };
    assert_eq!(
        draft.state(&asked).assignments[0].bucket,
        Bucket::UndatedOpen
    );
}

#[test]
fn acts_and_kinds_that_are_counted_apart() {
    let suspended = [(
        "2014-01-01",
        Event::Suspended {
            basis: String::new(),
        },
    )];
    check(&suspended, "2014-07-01", Bucket::Suspended);
    let resumed = [suspended.as_slice(), &[("2014-08-01", Event::Resumed)]].concat();
    check(&resumed, "2014-07-31", Bucket::Suspended);
    check(&resumed, "2014-08-01", Bucket::Overdue);
    let done = [("2014-01-01", completed()), ("2014-01-01", confirmed())];
    let cancelled = (
        "2014-02-01",
        Event::Cancelled {
            basis: String::new(),
        },
    );
    check(
        &[done.as_slice(), &[cancelled]].concat(),
        "2014-07-01",
        Bucket::Cancelled,
    );
    let exempt = [(
        "2014-02-01",
        Event::NotApplicable {
            reason: String::new(),
        },
    )];
    check(&exempt, "2014-07-01", Bucket::NotApplicable);
    check(&exempt, "2014-01-31", Bucket::Running);
}

#[test]
fn schedules_that_do_not_end() {
    let kind = |schedule: Schedule, as_of: &str| {
        let mut draft = Draft::new(1);
        draft.task(schedule, &[unit(1)]);
        draft.first(as_of).bucket
    };
    let from = || Schedule::From {
        from: day("2014-10-01"),
    };
    assert_eq!(kind(from(), "2014-09-30"), Bucket::NotStarted);
    assert_eq!(kind(from(), "2014-10-01"), Bucket::Standing);
    assert_eq!(kind(Schedule::Standing, "2016-10-01"), Bucket::Standing);
    assert_eq!(
        kind(Schedule::Recurring { every: vec![] }, "2014-10-01"),
        Bucket::Recurring
    );
}

#[test]
fn conditions_and_permissions_leave_every_rate() {
    let mut draft = draft(&[]);
    draft.last_task().condition = Some(String::new());
    draft.enter(
        task(0),
        None,
        "2014-03-01",
        Event::Triggered {
            basis: String::new(),
        },
    );
    assert_eq!(draft.first("2014-02-28").bucket, Bucket::Conditional);
    assert_eq!(draft.first("2014-03-01").bucket, Bucket::Running);
    draft.last_task().obligation = Obligation::May;
    assert_eq!(draft.first("2014-09-01").bucket, Bucket::Optional);
    assert_eq!(draft.on("2014-09-01").rates.overdue_of_due.denominator, 0);
}

#[test]
fn before_the_day_of_signing_nothing_is_counted() {
    let state = draft(&[]).on("2013-10-27");
    assert!(!state.in_force);
    assert_eq!(
        (
            state.counts.total(),
            state.assignments.len(),
            state.units.len()
        ),
        (0, 0, 0)
    );
    assert!(draft(&[]).on("2013-10-28").in_force);
    let mut bounded = draft(&[]);
    bounded.plan.directive.issued_on = None;
    bounded.plan.directive.issued_between = Some((day("2013-07-03"), day("2013-09-29")));
    assert!(!bounded.on("2013-07-02").in_force);
    assert!(bounded.on("2013-07-03").in_force);
}

#[test]
fn only_what_was_known_counts() {
    let mut draft = draft(&[("2014-06-14", completed())]);
    draft.entries[0].recorded_at = "2014-07-20T09:00:00+07:00".parse().unwrap();
    let as_of = day("2014-07-10");
    assert_eq!(
        draft.state(&AsOf::on(as_of)).assignments[0].bucket,
        Bucket::Overdue
    );
    let later = AsOf {
        known_at: day("2014-07-20"),
        ..AsOf::on(as_of)
    };
    assert_eq!(draft.state(&later).assignments[0].bucket, Bucket::Awaiting);
}

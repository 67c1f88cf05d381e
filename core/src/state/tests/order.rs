//! Paper that is keyed in late: events are read in the order of their days.

use super::{extended, task};
use crate::ledger::Event;
use crate::ledger::testing::day;
use crate::model::Completion;
use crate::state::testing::*;
use crate::state::{AsOf, Bucket};

/// Entries of one task of one unit, due 2014-06-30: effective on, recorded on, event.
fn draft(entries: &[(&str, &str, Event)]) -> Draft {
    let mut draft = Draft::new(1);
    draft.task(by("2014-06-30"), &[unit(1)]);
    for (effective_on, recorded_on, event) in entries {
        let entry = draft.enter(task(0), Some(unit(1)), recorded_on, event.clone());
        entry.effective_on = day(effective_on);
    }
    draft
}

fn check(entries: &[(&str, &str, Event)], as_of: &str, expect: Bucket) {
    let state = draft(entries).first(as_of);
    assert_eq!(state.bucket, expect, "{entries:?} on {as_of}");
}

#[test]
fn a_confirmation_answers_only_what_had_been_recorded() {
    let keyed = [
        ("2014-06-20", "2014-06-20", confirmed()),
        ("2014-06-14", "2014-06-25", completed()),
    ];
    check(&keyed, "2014-06-24", Bucket::Running);
    check(&keyed, "2014-06-25", Bucket::Awaiting);
    let late_answer = [
        ("2014-06-14", "2014-06-25", completed()),
        ("2014-06-20", "2014-06-26", confirmed()),
    ];
    check(&late_answer, "2014-06-26", Bucket::OnTime);
    assert_eq!(
        draft(&late_answer).first("2014-07-01").done_on,
        Some(day("2014-06-14"))
    );
}

#[test]
fn a_unit_does_not_accept_its_own_work_by_dating_it_back() {
    // The office accepted what one unit of the group had done; the other one did nothing yet.
    let mut draft = Draft::new(2);
    draft.task(by("2014-06-30"), &[unit(1), unit(2)]);
    draft.enter(task(0), Some(unit(1)), "2014-06-05", completed());
    draft.enter(task(0), None, "2014-06-10", confirmed());
    let late = draft.enter(task(0), Some(unit(2)), "2014-06-20", completed());
    late.effective_on = day("2014-06-05");
    let buckets = |draft: &Draft| {
        let state = draft.on("2014-06-30");
        let rows = state.assignments.iter().map(|row| row.bucket);
        rows.collect::<Vec<_>>()
    };
    assert_eq!(buckets(&draft), [Bucket::OnTime, Bucket::Awaiting]);
    draft.enter(task(0), None, "2014-06-25", confirmed());
    assert_eq!(buckets(&draft), [Bucket::OnTime, Bucket::OnTime]);
}

#[test]
fn a_correction_keeps_the_recording_of_what_was_claimed_before() {
    let corrects = |entry: &str, event: Event| Event::Corrects {
        entry: entry.to_owned(),
        event: Box::new(event),
    };
    let story = |first: Event, corrections: &[Event]| {
        let mut story = vec![
            ("2014-06-05", "2014-06-05", first),
            ("2014-06-10", "2014-06-10", confirmed()),
        ];
        let corrections = corrections.iter().map(|event| {
            let event = corrects("e0", event.clone());
            ("2014-06-03", "2014-06-20", event)
        });
        story.extend(corrections);
        story
    };
    let check = |first: Event, corrections: &[Event], expect: Bucket| {
        check(&story(first, corrections), "2014-06-30", expect);
    };
    // Another day is the same completion.
    check(completed(), &[completed()], Bucket::OnTime);
    check(completed(), &[completed(), completed()], Bucket::OnTime);
    // What was none before was not seen by the office.
    check(Event::NoChange, &[completed()], Bucket::Awaiting);
    check(
        Event::NoChange,
        &[completed(), completed()],
        Bucket::Awaiting,
    );
    check(
        completed(),
        &[Event::NoChange, completed()],
        Bucket::Awaiting,
    );
}

#[test]
fn a_larger_count_was_recorded_with_its_correction() {
    let count = |count: u32| Event::Completed {
        document: None,
        count: Some(count),
        note: None,
    };
    let check = |corrected: u32, done: u32, awaiting: u32| {
        let mut draft = Draft::new(1);
        let remainder = draft.group(&[], Some(6));
        draft.task(by("2014-06-30"), &[remainder]);
        draft.enter(task(0), Some(remainder), "2014-06-05", count(2));
        draft.enter(task(0), None, "2014-06-10", confirmed());
        let corrects = Event::Corrects {
            entry: "e0".to_owned(),
            event: Box::new(count(corrected)),
        };
        let correction = draft.enter(task(0), Some(remainder), "2014-06-20", corrects);
        correction.effective_on = day("2014-06-05");
        let state = draft.first("2014-06-20");
        let units = |bucket: Bucket| {
            let parts = state.buckets().filter(|(other, _)| *other == bucket);
            parts.map(|(_, units)| units).sum::<u32>()
        };
        assert_eq!(
            (units(Bucket::OnTime), units(Bucket::Awaiting)),
            (done, awaiting)
        );
    };
    check(2, 2, 0);
    check(1, 1, 0);
    check(3, 0, 3);
}

#[test]
fn a_return_answers_what_was_completed_by_then() {
    let late_return = [
        ("2014-06-14", "2014-06-14", completed()),
        ("2014-07-05", "2014-07-05", completed()),
        ("2014-06-20", "2014-07-10", returned()),
    ];
    check(&late_return, "2014-07-10", Bucket::Awaiting);
    let state = draft(&late_return).first("2014-07-10");
    assert_eq!(
        (state.done_on, state.returned),
        (Some(day("2014-07-05")), true)
    );
    let late_completion = [
        ("2014-06-20", "2014-06-20", returned()),
        ("2014-06-14", "2014-06-25", completed()),
    ];
    check(&late_completion, "2014-06-25", Bucket::Running);
}

#[test]
fn on_one_day_the_order_of_recording_counts() {
    let events = |first: Event, second: Event| {
        [
            ("2014-06-14", "2014-06-14", first),
            ("2014-06-14", "2014-06-14", second),
        ]
    };
    check(
        &events(completed(), confirmed()),
        "2014-06-14",
        Bucket::OnTime,
    );
    check(
        &events(confirmed(), completed()),
        "2014-06-14",
        Bucket::Awaiting,
    );
    check(
        &events(completed(), returned()),
        "2014-06-14",
        Bucket::Running,
    );
    check(
        &events(returned(), completed()),
        "2014-06-14",
        Bucket::Awaiting,
    );
    let suspended = || Event::Suspended {
        basis: String::new(),
    };
    check(
        &events(suspended(), Event::Resumed),
        "2014-06-14",
        Bucket::Running,
    );
    check(
        &events(Event::Resumed, suspended()),
        "2014-06-14",
        Bucket::Suspended,
    );
}

#[test]
fn of_several_last_days_the_last_recorded_counts_whatever_its_day() {
    let keyed = [
        ("2014-06-10", "2014-06-10", extended("2014-12-31")),
        ("2014-06-01", "2014-06-20", extended("2014-09-30")),
    ];
    assert_eq!(
        draft(&keyed).first("2014-06-15").due,
        Some(day("2014-12-31"))
    );
    assert_eq!(
        draft(&keyed).first("2014-06-20").due,
        Some(day("2014-09-30"))
    );
    let dated = Event::Dated {
        by: day("2014-08-31"),
        basis: String::new(),
    };
    let mixed = [keyed.as_slice(), &[("2014-05-01", "2014-06-21", dated)]].concat();
    assert_eq!(
        draft(&mixed).first("2014-06-21").due,
        Some(day("2014-08-31"))
    );
}

#[test]
fn a_correction_stands_where_the_wrong_entry_stood() {
    let corrects = |entry: &str, event: Event| Event::Corrects {
        entry: entry.to_owned(),
        event: Box::new(event),
    };
    // The wrong last day is mended; the act recorded after it still counts.
    let mended = [
        ("2014-06-01", "2014-06-01", extended("2014-09-30")),
        ("2014-06-02", "2014-06-02", extended("2014-12-31")),
        (
            "2014-06-01",
            "2014-06-20",
            corrects("e0", extended("2014-10-31")),
        ),
    ];
    assert_eq!(
        draft(&mended).first("2014-06-20").due,
        Some(day("2014-12-31"))
    );
    // On one day it keeps its place among the others; another day moves it.
    let same_day = [
        ("2014-06-14", "2014-06-14", Event::NoChange),
        ("2014-06-14", "2014-06-15", confirmed()),
        ("2014-06-14", "2014-06-20", corrects("e0", completed())),
    ];
    check(&same_day, "2014-06-20", Bucket::Awaiting);
    let same_day = [
        ("2014-06-14", "2014-06-14", completed()),
        ("2014-06-14", "2014-06-15", confirmed()),
        ("2014-06-14", "2014-06-20", corrects("e0", completed())),
    ];
    check(&same_day, "2014-06-20", Bucket::OnTime);
    let moved = [
        ("2014-06-14", "2014-06-14", completed()),
        ("2014-06-15", "2014-06-15", confirmed()),
        ("2014-06-18", "2014-06-20", corrects("e0", completed())),
    ];
    check(&moved, "2014-06-20", Bucket::Awaiting);
}

#[test]
fn entries_are_listed_as_they_were_recorded() {
    let keyed = [
        ("2014-06-20", "2014-06-20", confirmed()),
        ("2014-06-14", "2014-06-25", completed()),
    ];
    assert_eq!(draft(&keyed).first("2014-06-25").entries, [0, 1]);
}

#[test]
fn what_is_known_later_changes_nothing_asked_about_then() {
    let mut draft = draft(&[("2014-06-14", "2014-06-14", completed())]);
    draft.plan.terms.completion = Completion::Claimed;
    let asked = AsOf::on(day("2014-06-30"));
    let before = draft.state(&asked);
    let entry = draft.enter(task(0), None, "2014-07-02", returned());
    entry.effective_on = day("2014-06-15");
    assert_eq!(draft.state(&asked), before);
    let known_later = AsOf {
        known_at: day("2014-07-02"),
        ..asked
    };
    assert_eq!(
        draft.state(&known_later).assignments[0].bucket,
        Bucket::Running
    );
}

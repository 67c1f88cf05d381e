//! Units that end: who holds what afterwards, and what stays as it was (rules.md §7).

use std::sync::Arc;

use super::{extended, task};
use crate::calendar::{Interval, Schedule};
use crate::ledger::testing::day;
use crate::ledger::{Event, Subject};
use crate::model::{DutyIndex, Holder, Takeover, TaskIndex, UnitIndex};
use crate::source::Place;
use crate::state::testing::*;
use crate::state::{Bucket, OccurrenceState, PlanState};

fn held(number: usize) -> Holder {
    Holder::Unit(UnitIndex::new(number))
}

fn unknown(number: usize) -> Holder {
    Holder::SuccessorUnknown(UnitIndex::new(number))
}

fn ends(draft: &mut Draft, number: usize, until: &str, heirs: &[usize]) {
    let roster = Arc::make_mut(&mut draft.plan.roster);
    roster.units[number].until = Some(day(until));
    roster.units[number].succeeded_by = heirs.iter().copied().map(UnitIndex::new).collect();
}

/// One task of unit 1, due 2014-06-30; unit 1 ends on 2014-03-31.
fn draft(heirs: &[usize]) -> Draft {
    let mut draft = Draft::new(4);
    draft.task(by("2014-06-30"), &[unit(1)]);
    ends(&mut draft, 1, "2014-03-31", heirs);
    draft
}

fn takes(from: usize, to: usize, tasks: &[usize]) -> Takeover {
    Takeover {
        from: UnitIndex::new(from),
        to: UnitIndex::new(to),
        tasks: tasks.iter().copied().map(TaskIndex::new).collect(),
        duties: Vec::new(),
        indicators: Vec::new(),
        place: Place::default(),
    }
}

fn check(draft: &Draft, as_of: &str, expect: &[(Holder, Bucket)]) {
    let state = draft.on(as_of);
    let rows = state.assignments.iter();
    let seen: Vec<(Holder, Bucket)> = rows.map(|row| (row.holder, row.bucket)).collect();
    assert_eq!(seen, expect, "on {as_of}");
    assert_adds_up(&state, day(as_of));
}

#[test]
fn what_is_open_passes_on_the_day_after_the_last() {
    let draft = draft(&[2]);
    check(&draft, "2014-03-31", &[(held(1), Bucket::Running)]);
    check(&draft, "2014-04-01", &[(held(2), Bucket::Running)]);
    check(&draft, "2014-07-01", &[(held(2), Bucket::Overdue)]);
    let state = draft.on("2014-04-01");
    assert_eq!(state.assignments[0].given_to, held(1));
    let units: Vec<Holder> = state.units.iter().map(|row| row.holder).collect();
    assert_eq!(units, [held(2)]);
}

#[test]
fn an_earlier_day_stays_as_it_was() {
    let mut draft = draft(&[2]);
    let before: Vec<PlanState> = ["2014-02-01", "2014-03-31"].map(|on| draft.on(on)).into();
    draft.enter(task(0), Some(unit(2)), "2014-05-01", completed());
    draft.enter(task(0), None, "2014-05-02", confirmed());
    let after: Vec<PlanState> = ["2014-02-01", "2014-03-31"].map(|on| draft.on(on)).into();
    assert_eq!(before, after);
}

#[test]
fn until_its_last_day_a_unit_owes_the_report_of_the_period_in_progress() {
    let mut draft = draft(&[]);
    draft.duty(&[Interval::Quarter], &[unit(1)]);
    let mut check = |until: &str, on: &str, expect: usize| {
        ends(&mut draft, 1, until, &[]);
        assert_eq!(draft.on(on).occurrences.len(), expect, "{until} {on}");
    };
    check("2014-03-30", "2014-03-30", 1);
    check("2014-03-30", "2014-03-31", 0);
    check("2014-03-31", "2014-04-01", 1);
}

#[test]
fn what_the_old_unit_finished_stays_its_own() {
    let mut draft = draft(&[2]);
    draft.enter(task(0), Some(unit(1)), "2014-03-30", completed());
    check(&draft, "2014-05-01", &[(held(1), Bucket::Awaiting)]);
    let mut returned_later = draft.clone();
    draft.enter(task(0), None, "2014-05-02", confirmed());
    check(&draft, "2014-09-01", &[(held(1), Bucket::OnTime)]);
    returned_later.enter(task(0), Some(unit(1)), "2014-05-02", returned());
    check(&returned_later, "2014-05-02", &[(held(2), Bucket::Running)]);
}

#[test]
fn entries_of_both_count_each_in_its_time() {
    let mut draft = draft(&[2]);
    draft.enter(task(0), Some(unit(1)), "2014-02-01", Event::NoChange);
    draft.enter(task(0), Some(unit(2)), "2014-03-31", completed());
    check(&draft, "2014-04-01", &[(held(2), Bucket::Running)]);
    let row = draft.first("2014-04-01");
    assert_eq!(row.last_report_on, Some(day("2014-02-01")));
    draft.enter(task(0), Some(unit(2)), "2014-04-01", completed());
    draft.enter(task(0), Some(unit(2)), "2014-04-02", confirmed());
    check(&draft, "2014-09-01", &[(held(2), Bucket::OnTime)]);
    assert_eq!(draft.first("2014-09-01").done_on, Some(day("2014-04-01")));
}

#[test]
fn a_merge_keeps_every_assignment_and_the_total() {
    let mut draft = Draft::new(3);
    let group = draft.group(&[1, 2, 3], None);
    draft.task(by("2014-06-30"), &[group]);
    ends(&mut draft, 1, "2014-03-31", &[3]);
    ends(&mut draft, 2, "2014-03-31", &[3]);
    draft.enter(task(0), Some(unit(3)), "2014-02-01", completed());
    draft.enter(task(0), Some(unit(3)), "2014-02-02", confirmed());
    let expect = [Bucket::Running, Bucket::Running, Bucket::OnTime];
    check(
        &draft,
        "2014-04-01",
        &expect.map(|bucket| (held(3), bucket)),
    );
    assert_eq!(draft.on("2014-04-01").counts.total(), 3);
    // Its own word from then on speaks for all that it holds; the name of an old unit for one.
    let mut one = draft.clone();
    one.enter(task(0), Some(unit(1)), "2014-05-01", completed());
    let expect = [Bucket::Awaiting, Bucket::Running, Bucket::OnTime];
    check(&one, "2014-05-01", &expect.map(|bucket| (held(3), bucket)));
    draft.enter(task(0), Some(unit(3)), "2014-05-01", completed());
    let expect = [Bucket::Awaiting, Bucket::Awaiting, Bucket::OnTime];
    check(
        &draft,
        "2014-05-01",
        &expect.map(|bucket| (held(3), bucket)),
    );
}

#[test]
fn of_several_successors_the_plan_says_who_takes_what() {
    let mut draft = draft(&[2, 3]);
    draft.task(by("2014-06-30"), &[unit(1)]);
    draft.task(by("2014-06-30"), &[unit(1)]);
    let holders = |draft: &Draft, as_of: &str| -> Vec<Holder> {
        let rows = draft.on(as_of).assignments;
        rows.iter().map(|row| row.holder).collect()
    };
    assert_eq!(holders(&draft, "2014-03-31"), [held(1); 3]);
    assert_eq!(holders(&draft, "2014-04-01"), [unknown(1); 3]);
    draft.plan.succession = vec![takes(1, 3, &[1])];
    let partly = [unknown(1), held(3), unknown(1)];
    assert_eq!(holders(&draft, "2014-04-01"), partly);
    draft.plan.succession.insert(0, takes(1, 2, &[]));
    assert_eq!(holders(&draft, "2014-04-01"), [held(2), held(3), held(2)]);
}

#[test]
fn nobody_takes_over_where_nobody_is_named() {
    check(&draft(&[]), "2014-04-01", &[(unknown(1), Bucket::Running)]);
    let mut circle = draft(&[2]);
    ends(&mut circle, 2, "2014-05-31", &[1]);
    check(&circle, "2014-05-31", &[(held(2), Bucket::Running)]);
    check(&circle, "2014-06-01", &[(unknown(2), Bucket::Running)]);
}

#[test]
fn a_successor_that_ends_passes_on_in_turn() {
    let mut chain = draft(&[2]);
    ends(&mut chain, 2, "2014-05-31", &[3]);
    check(&chain, "2014-05-31", &[(held(2), Bucket::Running)]);
    check(&chain, "2014-06-01", &[(held(3), Bucket::Running)]);
    // One that ended before it could take over passes on at once.
    ends(&mut chain, 2, "2014-01-31", &[3]);
    check(&chain, "2014-04-01", &[(held(3), Bucket::Running)]);
}

#[test]
fn acts_on_the_group_reach_what_has_passed_on_once() {
    let mut draft = Draft::new(3);
    let group = draft.group(&[1, 2], None);
    draft.task(by("2014-06-30"), &[group]);
    ends(&mut draft, 1, "2014-03-31", &[2]);
    draft.enter(task(0), Some(group), "2014-04-15", extended("2014-12-31"));
    let state = draft.on("2014-07-01");
    for row in &state.assignments {
        assert_eq!((row.due, row.entries.len()), (Some(day("2014-12-31")), 1));
    }
}

#[test]
fn what_is_closed_passes_to_nobody() {
    let mut draft = draft(&[2]);
    let basis = String::new();
    draft.enter(task(0), None, "2014-03-01", Event::Cancelled { basis });
    draft.task(Schedule::None, &[unit(1)]);
    draft.task(Schedule::Standing, &[unit(1)]);
    draft.plan.terms.run.to = Some(day("2014-02-28"));
    let closed = [Bucket::Cancelled, Bucket::Lapsed, Bucket::Standing];
    check(
        &draft,
        "2014-04-01",
        &closed.map(|bucket| (held(1), bucket)),
    );
    draft.plan.terms.run.to = Some(day("2014-12-31"));
    let expect = [
        (held(1), Bucket::Cancelled),
        (held(2), Bucket::UndatedOpen),
        (held(2), Bucket::Standing),
    ];
    check(&draft, "2014-04-01", &expect);
}

#[test]
fn a_repetition_goes_where_its_original_goes() {
    let mut draft = draft(&[2, 3]);
    draft.task(Schedule::None, &[unit(1)]);
    draft.last_task().same_as = Some(TaskIndex::new(0));
    draft.plan.succession = vec![takes(1, 3, &[0])];
    let rows = draft.on("2014-04-01").assignments;
    assert_eq!((rows[0].holder, rows[1].holder), (held(3), held(3)));
}

fn occurrences(draft: &Draft, as_of: &str) -> Vec<(String, Holder, OccurrenceState)> {
    let rows = draft.on(as_of).occurrences.into_iter();
    rows.map(|row| {
        let period = row.period.map(|name| name.to_string());
        (period.unwrap_or_default(), row.holder, row.state)
    })
    .collect()
}

fn check_occurrences(draft: &Draft, as_of: &str, expect: &[(&str, usize, OccurrenceState)]) {
    let expect = expect.iter();
    let expect = expect.map(|(period, unit, state)| ((*period).to_owned(), held(*unit), *state));
    assert_eq!(
        occurrences(draft, as_of),
        expect.collect::<Vec<_>>(),
        "on {as_of}"
    );
}

#[test]
fn each_period_is_owed_by_who_exists_on_its_last_day() {
    use OccurrenceState::{Done, Late, Missing, Open};
    let mut draft = Draft::new(2);
    draft.duty(&[Interval::Quarter], &[unit(1)]);
    draft.plan.terms.send_by.quarter = Some(10);
    ends(&mut draft, 1, "2014-06-30", &[2]);
    let duty = Subject::Duty(DutyIndex::new(0));
    check_occurrences(
        &draft,
        "2014-06-30",
        &[("2014-Q1", 1, Missing), ("2014-Q2", 1, Open)],
    );
    check_occurrences(
        &draft,
        "2014-07-01",
        &[
            ("2014-Q1", 1, Missing),
            ("2014-Q2", 2, Open),
            ("2014-Q3", 2, Open),
        ],
    );
    let mut send = |unit_number, on, period: &str| {
        let entry = draft.enter(duty, Some(unit(unit_number)), on, completed());
        entry.period = Some(period.parse().unwrap());
    };
    send(1, "2014-06-30", "2014-Q2");
    send(2, "2014-07-20", "2014-Q1");
    check_occurrences(
        &draft,
        "2014-08-01",
        &[
            ("2014-Q1", 1, Late),
            ("2014-Q2", 1, Done),
            ("2014-Q3", 2, Open),
        ],
    );
}

#[test]
fn who_took_over_from_several_owes_one_report_a_period() {
    use OccurrenceState::{Missing, Open};
    let mut draft = Draft::new(3);
    draft.duty(&[Interval::Quarter], &[unit(1), unit(2), unit(3)]);
    ends(&mut draft, 1, "2014-02-28", &[3]);
    ends(&mut draft, 2, "2014-02-28", &[3]);
    check_occurrences(
        &draft,
        "2014-04-01",
        &[
            ("2014-Q1", 3, Missing),
            ("2014-Q2", 3, Open),
            ("2014-Q1", 3, Missing),
            ("2014-Q1", 3, Missing),
        ],
    );
    ends(&mut draft, 1, "2014-02-28", &[]);
    let periods = occurrences(&draft, "2014-04-01").into_iter();
    let of_the_ended = periods.filter(|(_, holder, _)| *holder == unknown(1));
    assert_eq!(of_the_ended.count(), 0);
    ends(&mut draft, 1, "2014-02-28", &[2, 3]);
    let periods = occurrences(&draft, "2014-04-01").into_iter();
    let of_nobody_known = periods.filter(|(_, holder, _)| *holder == unknown(1));
    assert_eq!(of_nobody_known.count(), 2);
}

//! Whom entries concern, how sizes split, and what was heard of whom.

use super::{draft, extended, task};
use crate::calendar::Schedule;
use crate::ledger::testing::day;
use crate::ledger::{Event, Subject};
use crate::model::{Figure, Holder, IndicatorIndex, Party, TaskIndex};
use crate::state::testing::*;
use crate::state::{Bucket, Silence};

#[test]
fn a_remainder_stands_in_several_buckets_at_once() {
    let mut draft = Draft::new(2);
    let group = draft.group(&[1, 2], Some(7));
    draft.task(by("2014-06-30"), &[group]);
    draft.enter(task(0), Some(group), "2014-06-01", completed_by(2));
    draft.enter(task(0), Some(group), "2014-06-02", confirmed());
    draft.enter(task(0), Some(group), "2014-07-05", completed_by(3));
    let state = draft.on("2014-07-05");
    let rest = &state.assignments[2];
    assert!(matches!(rest.holder, Holder::Remainder(_)));
    assert_eq!(
        (rest.size, rest.done_units, rest.bucket),
        (5, Some(3), Bucket::Overdue)
    );
    let parts = [
        (Bucket::OnTime, 2),
        (Bucket::Awaiting, 1),
        (Bucket::Overdue, 2),
    ];
    assert_eq!(rest.parts, parts);
    assert_eq!(state.counts.get(Bucket::Overdue), 4);
    assert_eq!((state.counts.total(), state.awaiting_past_due), (7, 1));
    assert_adds_up(&state, day("2014-07-05"));
    draft.enter(task(0), Some(group), "2014-07-06", completed());
    draft.enter(task(0), Some(group), "2014-07-07", confirmed());
    assert_eq!(draft.on("2014-07-07").assignments[2].bucket, Bucket::Late);
    assert_eq!(
        draft.on("2014-07-07").assignments[2].done_on,
        Some(day("2014-07-06"))
    );
}

#[test]
fn those_of_a_group_without_a_name_and_a_number_are_one_more_holder() {
    let mut draft = Draft::new(2);
    let group = draft.open_group(&[1, 2]);
    draft.task(by("2014-06-30"), &[group]);
    assert_eq!(draft.plan.roster.size_of(group), None);
    draft.enter(task(0), Some(unit(1)), "2014-06-01", completed());
    draft.enter(task(0), Some(group), "2014-06-02", confirmed());
    let state = draft.on("2014-07-01");
    assert_eq!(state.counts.total(), 3);
    assert_eq!(state.counts.get(Bucket::OnTime), 1);
    assert_eq!(state.counts.get(Bucket::Overdue), 2);
    let rest = &state.assignments[2];
    assert!(matches!(rest.holder, Holder::WholeGroup(_)));
    assert_eq!((rest.size, rest.bucket), (1, Bucket::Overdue));
}

#[test]
fn a_count_never_completes_a_group_of_unknown_size() {
    let mut draft = Draft::new(0);
    let group = draft.group(&[], None);
    draft.task(by("2014-06-30"), &[group]);
    draft.enter(task(0), Some(group), "2014-06-01", completed_by(3));
    let state = draft.first("2014-06-10");
    assert_eq!(
        (state.bucket, state.size, state.done_units),
        (Bucket::Running, 1, Some(3))
    );
    draft.enter(task(0), Some(group), "2014-06-11", completed());
    let state = draft.first("2014-06-12");
    assert_eq!((state.bucket, state.done_units), (Bucket::Awaiting, None));
}

#[test]
fn acts_on_a_group_reach_its_units_and_a_units_word_stays_its_own() {
    let mut draft = Draft::new(3);
    let group = draft.group(&[1, 2], Some(4));
    draft.task(by("2014-06-30"), &[group, unit(3)]);
    draft.enter(task(0), Some(group), "2014-06-01", extended("2014-12-31"));
    draft.enter(task(0), Some(unit(1)), "2014-06-01", completed());
    draft.enter(task(0), Some(group), "2014-06-03", completed());
    draft.enter(task(0), Some(group), "2014-06-04", confirmed());
    let buckets = |as_of: &str| -> Vec<Bucket> {
        draft
            .on(as_of)
            .assignments
            .iter()
            .map(|row| row.bucket)
            .collect()
    };
    let seen = buckets("2014-07-01");
    assert_eq!(
        seen,
        [
            Bucket::OnTime,
            Bucket::Running,
            Bucket::Overdue,
            Bucket::OnTime
        ]
    );
}

#[test]
fn a_repetition_shares_progress_and_counts_nothing() {
    let mut draft = Draft::new(1);
    draft.task(by("2014-06-30"), &[unit(1)]);
    draft.task(Schedule::None, &[unit(1)]);
    draft.last_task().same_as = Some(TaskIndex::new(0));
    draft.enter(task(1), Some(unit(1)), "2014-06-01", completed());
    let state = draft.on("2014-06-02");
    assert_eq!(state.assignments[0].bucket, Bucket::Awaiting);
    assert_eq!(state.assignments[1].bucket, Bucket::Awaiting);
    assert_eq!((state.assignments[1].size, state.counts.total()), (0, 1));
    assert_eq!(state.reporting.total(), 1);
}

#[test]
fn silence_is_a_state() {
    let silence = |entries: &[(&str, Event)], as_of: &str| draft(entries).first(as_of).silence;
    assert_eq!(silence(&[], "2014-06-01"), Silence::NeverReported);
    assert_eq!(
        silence(&[("2014-01-01", Event::Acknowledged)], "2014-06-01"),
        Silence::AcknowledgedOnly
    );
    let nothing_new = [("2014-01-01", Event::NoChange)];
    assert_eq!(silence(&nothing_new, "2014-04-16"), Silence::Reported);
    assert_eq!(silence(&nothing_new, "2014-04-17"), Silence::Stale);
    assert_eq!(
        silence(&[("2014-01-01", completed())], "2015-06-01"),
        Silence::Reported
    );
    assert_eq!(
        silence(&[("2014-01-01", extended("2014-12-31"))], "2014-06-01"),
        Silence::NeverReported
    );
    let state = draft(&nothing_new).on("2014-04-17");
    assert_eq!(
        (
            state.reporting.stale,
            state.rates.reported_of_assigned.numerator
        ),
        (1, 1)
    );
}

#[test]
fn what_is_done_never_grows_stale() {
    let mut draft = Draft::new(1);
    let group = draft.group(&[], Some(6));
    draft.task(by("2014-12-31"), &[group]);
    draft.enter(task(0), Some(group), "2014-01-01", completed_by(4));
    draft.enter(task(0), Some(group), "2014-01-02", confirmed());
    draft.enter(task(0), Some(group), "2014-01-03", completed_by(5));
    let heard = |as_of: &str| {
        let reporting = draft.on(as_of).reporting;
        (reporting.reported, reporting.stale, reporting.total())
    };
    assert_eq!(heard("2014-04-18"), (6, 0, 6));
    assert_eq!(heard("2014-04-19"), (5, 1, 6));
}

#[test]
fn units_are_listed_in_the_order_of_the_roster() {
    let mut draft = Draft::new(2);
    let group = draft.group(&[2], Some(3));
    draft.task(Schedule::None, &[]);
    draft.task(by("2014-06-30"), &[group]);
    draft.task(Schedule::Standing, &[unit(1)]);
    let indicator = Subject::Indicator(IndicatorIndex::new(0));
    draft.indicator(&[unit(1)]);
    let figure = Figure::Value(1.into());
    draft.enter(
        indicator,
        Some(unit(1)),
        "2014-05-01",
        Event::Observed { of: None, figure },
    );
    let state = draft.on("2014-06-01");
    let holders: Vec<Option<Party>> = state.units.iter().map(|unit| unit.holder.party()).collect();
    assert_eq!(holders, [Some(unit(1)), Some(unit(2)), Some(group), None]);
    assert_eq!(state.units[0].last_report_on, Some(day("2014-05-01")));
    assert_eq!(state.units[0].silence, Silence::Reported);
    assert_eq!(state.units[2].counts.get(Bucket::Running), 2);
    assert_eq!(
        state.units[2]
            .tally()
            .rates()
            .reported_of_assigned
            .denominator,
        2
    );
}

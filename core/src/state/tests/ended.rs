//! Plans that have ended, and both deadlines of everything.

use super::{dated, extended, task};
use crate::calendar::{Interval, Schedule};
use crate::ledger::testing::day;
use crate::ledger::{Event, Subject};
use crate::model::DutyIndex;
use crate::state::testing::*;
use crate::state::{Against, AsOf, Bucket, OccurrenceState, PlanState};

fn against(draft: &Draft, as_of: &str, against: Against) -> PlanState {
    draft.state(&AsOf {
        against,
        ..AsOf::on(day(as_of))
    })
}

#[test]
fn after_the_last_day_duties_end_and_dated_tasks_stay_overdue() {
    let mut draft = Draft::new(1);
    let every = vec![Interval::Year];
    let from = day("2016-03-01");
    for schedule in [
        by("2014-06-30"),
        by("2016-06-30"),
        Schedule::None,
        Schedule::Standing,
        Schedule::Recurring { every },
        Schedule::From { from },
    ] {
        draft.task(schedule, &[unit(1)]);
    }
    let buckets = |as_of: &str| -> Vec<Bucket> {
        let rows = draft.on(as_of).assignments;
        rows.iter().map(|row| row.bucket).collect()
    };
    use Bucket::{Lapsed, NotStarted, Overdue, Recurring, Running, Standing, UndatedOpen};
    let on_the_last = [
        Overdue,
        Running,
        UndatedOpen,
        Standing,
        Recurring,
        NotStarted,
    ];
    assert_eq!(buckets("2015-12-31"), on_the_last);
    let the_day_after = [Overdue, Running, Lapsed, Standing, Recurring, NotStarted];
    assert_eq!(buckets("2016-01-01"), the_day_after);
    let long_after = [Overdue, Overdue, Lapsed, Standing, Recurring, Standing];
    assert_eq!(buckets("2019-01-01"), long_after);
    assert!(!draft.on("2015-12-31").has_ended);
    assert!(draft.on("2016-01-01").has_ended);
    let state = draft.on("2019-01-01");
    assert_eq!(state.occurrences.len(), 2);
    assert_eq!(state.rates.done_of_undated.denominator, 1);
    assert_adds_up(&state, day("2019-01-01"));
    assert!(!draft.on("2013-10-27").has_ended);
}

#[test]
fn every_figure_follows_the_deadline_that_was_asked_for() {
    let mut draft = Draft::new(2);
    draft.task(by("2014-06-30"), &[unit(1), unit(2)]);
    draft.task(Schedule::None, &[unit(1)]);
    draft.enter(task(0), None, "2014-06-01", extended("2014-12-31"));
    draft.enter(task(1), None, "2014-06-01", dated("2014-07-31"));
    draft.enter(task(0), Some(unit(1)), "2014-09-01", completed());
    draft.enter(task(0), Some(unit(1)), "2014-09-02", confirmed());
    let current = against(&draft, "2014-09-28", Against::Current);
    assert_eq!(current.counts.get(Bucket::OnTime), 1);
    assert_eq!(current.counts.get(Bucket::Running), 1);
    assert_eq!(current.counts.get(Bucket::Overdue), 1);
    assert_eq!(current.ageing.up_to_60, 1);
    let original = against(&draft, "2014-09-28", Against::Original);
    assert_eq!(original.counts.get(Bucket::Late), 1);
    assert_eq!(original.counts.get(Bucket::Overdue), 1);
    assert_eq!(original.counts.get(Bucket::UndatedOpen), 1);
    assert_eq!(
        (original.ageing.up_to_60, original.ageing.up_to_120),
        (0, 1)
    );
    assert_eq!(original.assignments[1].days_overdue, Some(90));
    assert_eq!(original.rates.on_time_of_done.numerator, 0);
    assert_eq!(original.units[0].counts.get(Bucket::Late), 1);
    for (one, other) in current.assignments.iter().zip(&original.assignments) {
        assert_eq!(one.original_due, other.original_due);
        assert_eq!(other.due, other.original_due);
    }
    // What awaits is past its original day, not past the one in force.
    draft.enter(task(0), Some(unit(2)), "2014-09-20", completed());
    let awaiting = |way| against(&draft, "2014-09-28", way).awaiting_past_due;
    assert_eq!(
        (awaiting(Against::Current), awaiting(Against::Original)),
        (0, 1)
    );
}

#[test]
fn a_duty_that_falls_due_once_has_both_deadlines_at_its_task() {
    let mut draft = Draft::new(1);
    let survey = draft.task(by("2014-06-30"), &[unit(1)]);
    draft.duty(&[], &[unit(1)]);
    draft.plan.reporting[0].deadline = deadline(by("2014-06-30"));
    let state = |draft: &Draft, way| against(draft, "2014-07-15", way).occurrences[0].state;
    draft.enter(task(0), None, "2014-06-01", extended("2014-12-31"));
    let duty = Subject::Duty(DutyIndex::new(0));
    draft.enter(duty, Some(unit(1)), "2014-07-10", Event::NoChange);
    assert_eq!(state(&draft, Against::Current), OccurrenceState::Late);
    draft.plan.reporting[0].task = Some(survey);
    let bucket = |way| against(&draft, "2014-07-15", way).assignments[0].bucket;
    assert_eq!(bucket(Against::Current), Bucket::Running);
    assert_eq!(bucket(Against::Original), Bucket::Overdue);
}

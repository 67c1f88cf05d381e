//! What acts do to what recurs: on one period, or on all.

use super::{check, duty};
use crate::calendar::{Interval, Schedule};
use crate::ledger::testing::day;
use crate::ledger::{Event, Subject};
use crate::model::{SendBy, TaskIndex};
use crate::state::OccurrenceState::{Done, Late, Missing, Open};
use crate::state::testing::*;
use crate::state::{Against, AsOf, Bucket};

/// A report for every quarter, sent ten days after it.
fn quarterly() -> Draft {
    let mut draft = Draft::new(1);
    draft.duty(&[Interval::Quarter], &[unit(1)]);
    draft.plan.terms.send_by = SendBy {
        quarter: Some(10),
        ..SendBy::default()
    };
    draft
}

fn enter(draft: &mut Draft, on: &str, event: Event, period: &str) {
    let entry = draft.enter(duty(0), Some(unit(1)), on, event);
    entry.period = (!period.is_empty()).then(|| period.parse().unwrap());
}

fn extended(to: &str) -> Event {
    Event::Extended {
        to: day(to),
        basis: String::new(),
    }
}

#[test]
fn an_extension_moves_the_day_of_one_period() {
    let mut draft = quarterly();
    enter(&mut draft, "2014-04-02", extended("2014-04-20"), "2014-Q1");
    check(
        &draft,
        "2014-04-20",
        &[("2014-Q1", Open), ("2014-Q2", Open)],
    );
    check(
        &draft,
        "2014-07-11",
        &[
            ("2014-Q1", Missing),
            ("2014-Q2", Missing),
            ("2014-Q3", Open),
        ],
    );
    enter(&mut draft, "2014-04-15", completed(), "2014-Q1");
    check(
        &draft,
        "2014-04-20",
        &[("2014-Q1", Done), ("2014-Q2", Open)],
    );
    let original = AsOf {
        against: Against::Original,
        ..AsOf::on(day("2014-04-20"))
    };
    let first = &draft.state(&original).occurrences[0];
    assert_eq!((first.state, first.due), (Late, Some(day("2014-04-10"))));
    let first = &draft.on("2014-04-20").occurrences[0];
    assert_eq!(first.due, Some(day("2014-04-20")));
}

#[test]
fn a_condition_is_waited_for() {
    let mut draft = quarterly();
    draft.plan.reporting[0].condition = Some("nếu có vướng mắc".to_owned());
    check(&draft, "2014-07-11", &[]);
    let mut sent = draft.clone();
    enter(&mut sent, "2014-04-05", completed(), "2014-Q1");
    check(&sent, "2014-07-11", &[("2014-Q1", Done)]);
    let basis = String::new();
    // Nothing was owed for the quarter before.
    enter(&mut draft, "2014-05-01", Event::Triggered { basis }, "");
    check(
        &draft,
        "2014-07-11",
        &[("2014-Q2", Missing), ("2014-Q3", Open)],
    );
    let mut task = Draft::new(1);
    let every = vec![Interval::Quarter];
    task.task(Schedule::Recurring { every }, &[unit(1)]);
    task.last_task().condition = Some(String::new());
    let subject = Subject::Task(TaskIndex::new(0));
    let basis = String::new();
    task.enter(subject, None, "2014-07-01", Event::Triggered { basis });
    check(&task, "2014-07-01", &[("2014-Q3", Open)]);
}

#[test]
fn an_act_on_one_period_leaves_the_others() {
    let acts: [fn(String) -> Event; 3] = [
        |basis| Event::Cancelled { basis },
        |reason| Event::NotApplicable { reason },
        |basis| Event::Suspended { basis },
    ];
    for act in acts {
        let mut draft = quarterly();
        enter(&mut draft, "2014-05-01", act(String::new()), "2014-Q1");
        check(
            &draft,
            "2014-04-30",
            &[("2014-Q1", Missing), ("2014-Q2", Open)],
        );
        check(
            &draft,
            "2014-07-11",
            &[("2014-Q2", Missing), ("2014-Q3", Open)],
        );
        let mut task = Draft::new(1);
        let every = vec![Interval::Quarter];
        task.task(Schedule::Recurring { every }, &[unit(1)]);
        let subject = Subject::Task(TaskIndex::new(0));
        let entry = task.enter(subject, Some(unit(1)), "2014-05-01", act(String::new()));
        entry.period = Some("2014-Q1".parse().unwrap());
        let state = task.on("2014-07-01");
        assert_eq!(state.assignments[0].bucket, Bucket::Recurring);
        check(
            &task,
            "2014-07-01",
            &[("2014-Q2", Missing), ("2014-Q3", Open)],
        );
    }
}

#[test]
fn what_goes_on_again_is_owed_unless_it_was_put_off_on_its_last_day() {
    let basis = String::new;
    let mut draft = quarterly();
    enter(
        &mut draft,
        "2014-04-05",
        Event::Suspended { basis: basis() },
        "2014-Q1",
    );
    enter(&mut draft, "2014-04-08", Event::Resumed, "2014-Q1");
    enter(
        &mut draft,
        "2014-07-05",
        Event::Suspended { basis: basis() },
        "2014-Q2",
    );
    enter(&mut draft, "2014-07-12", Event::Resumed, "2014-Q2");
    check(
        &draft,
        "2014-07-13",
        &[("2014-Q1", Missing), ("2014-Q3", Open)],
    );
}

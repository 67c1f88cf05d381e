//! Each kind of change, what counts as a restatement, and that nothing changes by itself.

use proptest::prelude::*;

use super::{Changes, What, changes};
use crate::calendar::{Interval, Schedule};
use crate::ledger::testing::day;
use crate::ledger::{Event, Ledger, Subject};
use crate::model::{DutyIndex, Figure, IndicatorIndex, TaskIndex};
use crate::quantity::Ratio;
use crate::state::testing::*;
use crate::state::{AsOf, Bucket};
use crate::text::Language;
use crate::text::changes::sentences;

fn task() -> Subject {
    Subject::Task(TaskIndex::new(0))
}

fn found(draft: &Draft, before: &str, after: &str) -> Changes {
    let ledger = Ledger::new(draft.entries.clone());
    let (before, after) = (AsOf::on(day(before)), AsOf::on(day(after)));
    changes(&draft.plan, &ledger, &before, &after)
}

fn words(list: &[super::Change]) -> Vec<&'static str> {
    list.iter().map(|change| change.what.keyword()).collect()
}

fn check(draft: &Draft, before: &str, after: &str, restated: &[&str], happened: &[&str]) {
    let found = found(draft, before, after);
    assert_eq!(words(&found.restated), restated, "restated");
    assert_eq!(words(&found.happened), happened, "happened");
}

fn one_task() -> Draft {
    let mut draft = Draft::new(2);
    draft.task(by("2014-06-30"), &[unit(1)]);
    draft
}

#[test]
fn a_deadline_that_passes_is_newly_overdue() {
    let draft = one_task();
    check(&draft, "2014-06-29", "2014-06-30", &[], &[]);
    check(&draft, "2014-06-30", "2014-07-01", &[], &["newly_overdue"]);
    check(&draft, "2014-07-01", "2014-07-02", &[], &[]);
}

#[test]
fn completed_confirmed_and_returned_are_told_apart() {
    let mut draft = one_task();
    draft.enter(task(), Some(unit(1)), "2014-06-10", completed());
    check(
        &draft,
        "2014-06-01",
        "2014-06-15",
        &[],
        &["completed", "newly_reported"],
    );
    draft.enter(task(), None, "2014-06-20", confirmed());
    check(&draft, "2014-06-15", "2014-06-25", &[], &["confirmed"]);
    let mut draft = one_task();
    draft.enter(task(), Some(unit(1)), "2014-06-10", completed());
    let reason = String::from("thiếu");
    draft.enter(task(), None, "2014-06-20", Event::Returned { reason });
    check(&draft, "2014-06-15", "2014-06-25", &[], &["returned"]);
    check(
        &draft,
        "2014-06-15",
        "2014-07-05",
        &[],
        &["returned", "newly_overdue"],
    );
}

#[test]
fn what_happens_to_many_units_counts_all_of_them() {
    let mut draft = one_task();
    draft.plan.assignments[0].size = 1000;
    let progress = Event::Progress {
        percent: Some(40),
        results: None,
        obstacles: None,
        causes: None,
        proposals: None,
    };
    draft.enter(task(), Some(unit(1)), "2014-06-10", progress);
    let check = |before: &str, after: &str, expect: &str| {
        let found = found(&draft, before, after).happened;
        let units: Vec<Option<u32>> = found.iter().map(|change| change.units).collect();
        assert_eq!(units, [Some(1000)]);
        let vietnamese = sentences(&found, &draft.plan, Language::Vietnamese);
        assert!(vietnamese[0].contains(expect), "{vietnamese:?}");
    };
    check("2014-06-01", "2014-06-15", "1.000 đơn vị báo cáo lần đầu");
    check("2014-06-15", "2014-07-15", "1.000 đơn vị mới quá hạn");
    check("2014-07-15", "2015-01-15", "1.000 đơn vị để báo cáo cũ đi");
}

#[test]
fn another_last_day_is_an_extension_and_a_first_one_too() {
    let mut draft = one_task();
    let (to, basis) = (day("2014-09-30"), String::from("CV 1"));
    draft.enter(task(), None, "2014-06-20", Event::Extended { to, basis });
    let found = found(&draft, "2014-06-01", "2014-07-15");
    assert_eq!(words(&found.happened), ["extended"]);
    let from = Some(day("2014-06-30"));
    assert_eq!(found.happened[0].what, What::Extended { from, to });
    let mut draft = Draft::new(1);
    draft.task(Schedule::None, &[unit(1)]);
    let (by, basis) = (day("2014-05-30"), String::from("CV 2"));
    draft.enter(task(), None, "2014-05-01", Event::Dated { by, basis });
    check(&draft, "2014-04-01", "2014-05-02", &[], &["extended"]);
}

#[test]
fn what_is_recorded_late_about_the_earlier_day_is_a_restatement() {
    let mut draft = one_task();
    let late = draft.enter(task(), Some(unit(1)), "2014-06-25", completed());
    late.recorded_at = "2014-07-10T09:00:00+07:00".parse().unwrap();
    // The report of 1 July said overdue; by then it was done, and nobody had said so.
    check(
        &draft,
        "2014-07-01",
        "2014-07-15",
        &["completed", "newly_reported"],
        &[],
    );
    check(
        &draft,
        "2014-06-20",
        "2014-07-15",
        &[],
        &["completed", "newly_reported"],
    );
}

#[test]
fn a_report_that_grows_old_falls_silent() {
    let mut draft = Draft::new(1);
    draft.task(by("2015-06-30"), &[unit(1)]);
    draft.enter(task(), Some(unit(1)), "2014-01-01", Event::NoChange);
    check(&draft, "2014-02-01", "2014-05-01", &[], &["newly_silent"]);
}

#[test]
fn an_act_of_the_office_moves_it_out_and_in() {
    let mut draft = one_task();
    let basis = String::from("CV 3");
    draft.enter(task(), None, "2014-05-01", Event::Suspended { basis });
    draft.enter(task(), None, "2014-06-01", Event::Resumed);
    check(&draft, "2014-04-01", "2014-05-02", &[], &["moved"]);
    let found = found(&draft, "2014-05-02", "2014-06-02");
    let back = What::Moved {
        from: Bucket::Suspended,
        to: Bucket::Running,
    };
    assert_eq!(found.happened[0].what, back);
}

#[test]
fn periods_and_figures_change_too() {
    let mut draft = Draft::new(1);
    draft.duty(&[Interval::Quarter], &[unit(1)]);
    draft.indicator(&[unit(1)]);
    check(&draft, "2014-01-05", "2014-02-01", &[], &[]);
    let duty = Subject::Duty(DutyIndex::new(0));
    let entry = draft.enter(duty, Some(unit(1)), "2014-03-31", Event::NoChange);
    entry.period = Some("2014-Q1".parse().unwrap());
    let figure = Figure::Ratio(Ratio::new(3, 4).unwrap());
    let subject = Subject::Indicator(IndicatorIndex::new(0));
    draft.enter(
        subject,
        Some(unit(1)),
        "2014-03-31",
        Event::Observed { of: None, figure },
    );
    check(
        &draft,
        "2014-02-01",
        "2014-04-01",
        &[],
        &["occurrence", "observed"],
    );
}

/// Twice as many documents, half of them on paper as before: the value stays and the figure does not.
#[test]
fn the_same_value_from_other_counts_is_another_figure() {
    let mut draft = Draft::new(2);
    draft.indicator(&[unit(1), unit(2)]);
    let subject = Subject::Indicator(IndicatorIndex::new(0));
    let observed = |part, whole| Event::Observed {
        of: None,
        figure: Figure::Ratio(Ratio::new(part, whole).unwrap()),
    };
    draft.enter(subject, Some(unit(1)), "2014-01-31", observed(10, 20));
    draft.enter(subject, Some(unit(1)), "2014-02-28", observed(20, 40));
    draft.enter(subject, Some(unit(2)), "2014-03-31", observed(5, 10));
    check(&draft, "2014-01-31", "2014-02-28", &[], &["observed"]);
    check(&draft, "2014-02-28", "2014-03-31", &[], &["observed"]);
    check(&draft, "2014-03-31", "2014-04-30", &[], &[]);
}

proptest! {
    /// Whatever was entered, an answer does not differ from itself.
    #[test]
    fn nothing_changes_by_itself(days in proptest::collection::vec(0_u64..400, 0..12), asked in 0_u64..500) {
        let mut draft = one_task();
        draft.task(Schedule::None, &[unit(1), unit(2)]);
        for (place, later) in days.iter().enumerate() {
            let on = (day("2013-10-28") + chrono::Days::new(*later)).to_string();
            let subject = Subject::Task(TaskIndex::new(place % 2));
            let event = if place % 3 == 0 { completed() } else { Event::NoChange };
            draft.enter(subject, Some(unit(1)), &on, event);
        }
        let on = (day("2013-10-01") + chrono::Days::new(asked)).to_string();
        let found = found(&draft, &on, &on);
        prop_assert!(found.restated.is_empty() && found.happened.is_empty());
    }
}

#[test]
fn who_joins_or_takes_over_changes_nothing_for_the_others() {
    let mut draft = Draft::new(3);
    let group = draft.group(&[1, 2, 3], None);
    let roster = std::sync::Arc::make_mut(&mut draft.plan.roster);
    roster.groups[0].members[0].from = Some(day("2014-04-01"));
    roster.units[2].until = Some(day("2014-03-31"));
    roster.units[2].succeeded_by = vec![crate::model::UnitIndex::new(3)];
    draft.task(by("2014-06-30"), &[group]);
    draft.duty(&[Interval::Quarter], &[unit(2)]);
    draft.enter(task(), Some(unit(3)), "2014-02-01", completed());
    draft.enter(task(), None, "2014-02-02", confirmed());
    let period = &[crate::state::OccurrenceState::Missing];
    assert_eq!(draft.on("2014-04-01").occurrences[0].state, period[0]);
    check(&draft, "2014-03-31", "2014-04-01", &[], &["occurrence"]);
    check(&draft, "2014-04-01", "2014-04-02", &[], &[]);
}

fn corrected(draft: &mut Draft, on: &str, recorded_on: &str, event: Event) {
    let id = draft.entries[0].id.clone();
    let event = Event::Corrects {
        entry: id,
        event: Box::new(event),
    };
    let entry = draft.enter(task(), Some(unit(1)), on, event);
    entry.recorded_at = format!("{recorded_on}T09:00:00+07:00").parse().unwrap();
}

/// Completed in time and accepted, as was known on 10 July.
fn on_time() -> Draft {
    let mut draft = Draft::new(1);
    draft.task(by("2014-06-30"), &[unit(1)]);
    draft.enter(task(), Some(unit(1)), "2014-06-05", completed());
    draft.enter(task(), None, "2014-07-02", confirmed());
    draft
}

#[test]
fn a_correction_that_makes_it_late_is_told() {
    let mut draft = on_time();
    corrected(&mut draft, "2014-07-01", "2014-08-01", completed());
    check(&draft, "2014-07-10", "2014-08-10", &["moved"], &[]);
}

#[test]
fn a_completion_taken_back_is_told() {
    let mut draft = on_time();
    corrected(&mut draft, "2014-06-05", "2014-08-01", Event::NoChange);
    check(&draft, "2014-06-20", "2014-06-20", &[], &[]);
    let (before, after) = (AsOf::on(day("2014-06-20")), day("2014-08-10"));
    let after = AsOf {
        known_at: after,
        ..before
    };
    let found = changes(
        &draft.plan,
        &Ledger::new(draft.entries.clone()),
        &before,
        &after,
    );
    let kinds: Vec<_> = found
        .restated
        .iter()
        .map(|change| change.what.keyword())
        .collect();
    assert_eq!(kinds, ["withdrawn"]);
}

#[test]
fn a_late_keyed_extension_says_what_it_changes() {
    let mut draft = Draft::new(1);
    draft.task(by("2014-06-30"), &[unit(1)]);
    draft.enter(task(), Some(unit(1)), "2014-07-05", completed());
    draft.enter(task(), None, "2014-07-06", confirmed());
    let to = day("2014-07-31");
    let basis = String::new();
    let entry = draft.enter(task(), None, "2014-06-15", Event::Extended { to, basis });
    entry.recorded_at = "2014-08-01T09:00:00+07:00".parse().unwrap();
    check(
        &draft,
        "2014-07-10",
        "2014-08-10",
        &["extended", "moved"],
        &[],
    );
}

#[test]
fn the_only_report_taken_back_is_told() {
    let mut draft = Draft::new(1);
    draft.task(by("2014-12-31"), &[unit(1)]);
    draft.enter(task(), Some(unit(1)), "2014-06-05", Event::NoChange);
    corrected(&mut draft, "2014-06-05", "2014-08-01", Event::Acknowledged);
    check(&draft, "2014-07-10", "2014-08-10", &["withdrawn"], &[]);
}

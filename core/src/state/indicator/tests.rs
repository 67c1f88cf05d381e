//! What the published cases do not show: reporters, repetitions, years, ranges, other directions.

use crate::calendar::Interval;
use crate::ledger::testing::day;
use crate::ledger::{Event, Subject};
use crate::model::*;
use crate::quantity::{Exact, Ratio};
use crate::source::Place;
use crate::state::testing::{Draft, by, deadline, unit};
use crate::state::{Level, PathBasis};

pub(super) fn indicator(position: usize) -> Subject {
    Subject::Indicator(IndicatorIndex::new(position))
}

pub(super) fn ratio(numerator: u64, denominator: u64) -> Event {
    let figure = Figure::Ratio(Ratio::new(numerator, denominator).unwrap());
    Event::Observed { of: None, figure }
}

pub(super) fn value(value: i64) -> Event {
    Event::Observed {
        of: None,
        figure: Figure::Value(value.into()),
    }
}

pub(super) fn target(requirement: Requirement, last: &str) -> Option<Target> {
    let goal = Goal::Whole(requirement);
    Some(Target {
        goal,
        deadline: deadline(by(last)),
        every: None,
        words: None,
        place: Place::default(),
    })
}

pub(super) fn base(on: &str, figure: Figure, bound: Option<Bound>) -> Option<Baseline> {
    let value = BaselineValue {
        of: None,
        figure,
        printed: None,
        bound,
        comparable: true,
        clause: None,
        note: None,
        place: Place::default(),
    };
    Some(Baseline {
        on: Some(day(on)),
        values: vec![value],
    })
}

/// A rank that falls from 30 at the start of 2014 to 20 at its end.
fn rank(requirement: Requirement, observed: i64) -> (Level, Option<Exact>) {
    let mut draft = Draft::new(1);
    let rank = draft.indicator(&[unit(1)]);
    rank.unit = "hạng".to_owned();
    rank.better = Direction::Lower;
    rank.aggregate = Aggregation::Last;
    rank.trajectory = Trajectory::Linear;
    rank.baseline = base("2014-01-01", Figure::Value(30.into()), None);
    rank.target = target(requirement, "2014-12-31");
    draft.enter(indicator(0), Some(unit(1)), "2014-07-02", value(observed));
    let state = draft.first_indicator("2014-07-02");
    (state.level, state.path_attainment)
}

#[test]
fn lower_may_be_better() {
    assert_eq!(
        rank(Requirement::AtMost(20.into()), 25),
        (Level::OnTrack, Some(1.into()))
    );
    assert_eq!(rank(Requirement::AtMost(20.into()), 27).0, Level::NeedsPush);
    assert_eq!(rank(Requirement::AtMost(20.into()), 28).0, Level::Behind);
    assert_eq!(rank(Requirement::AtMost(20.into()), 31).0, Level::Worsening);
    assert_eq!(rank(Requirement::AtMost(20.into()), 20).0, Level::Met);
}

#[test]
fn a_range_is_reached_from_its_nearer_end() {
    let range = || Requirement::Between(10.into(), 20.into());
    assert_eq!(rank(range(), 25), (Level::OnTrack, Some(1.into())));
    assert_eq!(rank(range(), 15).0, Level::Met);
    assert_eq!(rank(range(), 9).0, Level::BelowTarget);
    assert_eq!(rank(Requirement::Exactly(20.into()), 25).0, Level::OnTrack);
    assert_eq!(
        rank(Requirement::Exactly(20.into()), 15),
        (Level::BelowTarget, None)
    );
}

#[test]
fn the_only_reporter_speaks_for_the_whole_scope() {
    let mut draft = Draft::new(3);
    let group = draft.group(&[1, 2], Some(33));
    let shares = draft.indicator(&[group]);
    shares.reported_by = vec![unit(3)];
    shares.target = target(Requirement::AtLeast(100.into()), "2015-12-31");
    draft.enter(indicator(0), Some(unit(3)), "2014-06-01", ratio(22, 33));
    let state = draft.first_indicator("2014-06-30");
    assert_eq!(
        (state.coverage.reporting, state.coverage.expected),
        (33, Some(33))
    );
    assert_eq!(state.level, Level::BelowTarget);
    draft.plan.indicators[0].reported_by = vec![unit(1)];
    draft.entries[0].unit = Some(unit(1));
    assert!(draft.first_indicator("2014-06-30").coverage.complete);
}

#[test]
fn who_is_outside_the_scope_does_not_count() {
    let mut draft = Draft::new(2);
    draft.indicator(&[unit(1)]).target = target(Requirement::AtLeast(50.into()), "2015-12-31");
    draft.enter(indicator(0), Some(unit(2)), "2014-06-01", ratio(9, 10));
    let state = draft.first_indicator("2014-06-30");
    assert_eq!((state.level, state.observed), (Level::NotObserved, None));
}

#[test]
fn an_indicator_of_nobody_takes_every_figure() {
    let mut draft = Draft::new(2);
    draft.indicator(&[]).target = target(Requirement::AtLeast(50.into()), "2015-12-31");
    draft.enter(indicator(0), Some(unit(2)), "2014-06-01", ratio(9, 10));
    let state = draft.first_indicator("2014-06-30");
    assert_eq!((state.level, state.coverage.expected), (Level::Met, None));
}

#[test]
fn bounds_are_shown_and_not_used() {
    for (bound, level) in [
        (None, Level::OnTrack),
        (Some(Bound::About), Level::BelowTarget),
    ] {
        let mut draft = Draft::new(1);
        let shares = draft.indicator(&[unit(1)]);
        shares.trajectory = Trajectory::Linear;
        shares.baseline = base("2014-01-01", Figure::Value(10.into()), bound);
        shares.target = target(Requirement::AtLeast(100.into()), "2014-12-31");
        draft.enter(indicator(0), Some(unit(1)), "2014-07-02", ratio(55, 100));
        assert_eq!(draft.first_indicator("2014-07-02").level, level);
    }
}

#[test]
fn a_yearly_target_is_judged_in_its_year() {
    let mut draft = Draft::new(1);
    let shares = draft.indicator(&[unit(1)]);
    shares.trajectory = Trajectory::Linear;
    shares.target = target(Requirement::AtLeast(50.into()), "2015-12-31");
    if let Some(target) = &mut shares.target {
        target.every = Some(Interval::Year);
    }
    draft.enter(indicator(0), Some(unit(1)), "2014-06-01", ratio(6, 10));
    let level = |as_of: &str| draft.first_indicator(as_of).level;
    assert_eq!(level("2014-06-30"), Level::Met);
    assert_eq!(level("2015-06-30"), Level::NotObserved);
    let state = draft.first_indicator("2014-06-30");
    assert_eq!(
        (state.path, state.target_on),
        (PathBasis::None, Some(day("2014-12-31")))
    );
    draft.enter(indicator(0), Some(unit(1)), "2015-06-01", ratio(4, 10));
    assert_eq!(
        draft.first_indicator("2015-06-30").level,
        Level::BelowTarget
    );
    assert_eq!(draft.first_indicator("2016-01-01").level, Level::Missed);
}

#[test]
fn a_repetition_shows_its_originals_state() {
    let mut draft = Draft::new(1);
    draft.indicator(&[unit(1)]).target = target(Requirement::AtLeast(50.into()), "2015-12-31");
    draft.indicator(&[]).same_as = Some(IndicatorIndex::new(0));
    draft.enter(indicator(0), Some(unit(1)), "2014-05-01", ratio(1, 10));
    draft.enter(indicator(1), Some(unit(1)), "2014-05-31", ratio(4, 10));
    let states = draft.on("2014-05-31").indicators;
    assert_eq!(states[0].pace.seen, Some(1.into()));
    assert_eq!(states[0].pace, states[1].pace);
    draft.enter(indicator(1), Some(unit(1)), "2014-06-01", ratio(6, 10));
    let states = draft.on("2014-06-30").indicators;
    assert_eq!((states[0].level, states[1].level), (Level::Met, Level::Met));
    assert_eq!(states[1].indicator, IndicatorIndex::new(1));
    assert_eq!(states[0].observed, states[1].observed);
}

#[test]
fn what_has_no_target_is_only_followed() {
    let mut draft = Draft::new(1);
    draft.indicator(&[unit(1)]);
    assert_eq!(
        draft.first_indicator("2014-06-30").level,
        Level::BaselineOnly
    );
    draft.plan.indicators[0].target = target(Requirement::AtLeast(5.into()), "2015-12-31");
    draft.plan.indicators[0].baseline_only = true;
    assert_eq!(
        draft.first_indicator("2014-06-30").level,
        Level::BaselineOnly
    );
}

#[test]
fn sums_and_minima() {
    let combined = |aggregate: Aggregation| {
        let mut draft = Draft::new(2);
        let people = draft.indicator(&[unit(1), unit(2)]);
        people.unit = "người".to_owned();
        people.aggregate = aggregate;
        draft.enter(indicator(0), Some(unit(1)), "2014-06-02", value(7));
        draft.enter(indicator(0), Some(unit(2)), "2014-06-01", value(5));
        draft
            .first_indicator("2014-06-30")
            .observed
            .map(|observed| observed.value)
    };
    assert_eq!(combined(Aggregation::Sum), Some(12.into()));
    assert_eq!(combined(Aggregation::Min), Some(5.into()));
    assert_eq!(combined(Aggregation::Last), Some(7.into()));
    assert_eq!(combined(Aggregation::Mean), Some(6.into()));
    assert_eq!(combined(Aggregation::Pooled), None);
}

#[test]
fn the_history_holds_whole_figures_only() {
    let mut draft = Draft::new(2);
    draft.indicator(&[unit(1), unit(2)]);
    draft.enter(indicator(0), Some(unit(1)), "2014-01-01", ratio(1, 10));
    draft.enter(indicator(0), Some(unit(2)), "2014-02-01", ratio(3, 10));
    draft.enter(indicator(0), Some(unit(1)), "2014-03-01", ratio(5, 10));
    let state = draft.first_indicator("2014-06-30");
    let whole = state.history.iter();
    let whole: Vec<_> = whole.map(|past| (past.on, past.value.clone())).collect();
    assert_eq!(
        whole,
        [
            (day("2014-02-01"), 20.into()),
            (day("2014-03-01"), 40.into())
        ]
    );
    assert_eq!(state.observed.unwrap().entries, [1, 2]);
}

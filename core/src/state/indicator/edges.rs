//! Cases at the edges: figures that cannot be used, years that end with a plan, bases in a range.

use super::tests::{base, indicator, ratio, target, value};
use crate::calendar::{Interval, SchemeSequence, nd09};
use crate::ledger::testing::day;
use crate::model::*;
use crate::quantity::{Exact, Ratio};
use crate::state::testing::{Draft, unit};
use crate::state::{Level, LevelReason};

/// A group's figure for a target of each unit counts units; one that counts something else says
/// nothing of them, and what the members said stays.
#[test]
fn a_group_s_figure_that_counts_no_units_replaces_nothing() {
    let mut draft = Draft::new(3);
    let group = draft.group(&[1, 2, 3], Some(3));
    let shares = draft.indicator(&[group]);
    shares.target = target(Requirement::AtLeast(80.into()), "2015-12-31");
    if let Some(target) = &mut shares.target {
        target.goal = Goal::EachUnit {
            requirement: Requirement::AtLeast(80.into()),
            share: 100.into(),
        };
    }
    for number in 1..=3 {
        draft.enter(indicator(0), Some(unit(number)), "2014-06-01", ratio(9, 10));
    }
    draft.enter(indicator(0), Some(group), "2014-06-30", ratio(20, 30));
    let state = draft.first_indicator("2014-07-01");
    assert_eq!((state.level, state.coverage.reporting), (Level::Met, 3));
    draft.enter(indicator(0), Some(group), "2014-07-01", ratio(2, 3));
    let state = draft.first_indicator("2014-07-01");
    let two_thirds = Figure::Ratio(Ratio::new(2, 3).unwrap());
    assert_eq!(state.observed.unwrap().figure, two_thirds);
}

/// Without a last day of its own a yearly target ends with the plan.
#[test]
fn the_last_year_of_a_plan_is_judged_after_it() {
    let mut draft = Draft::new(1);
    let shares = draft.indicator(&[unit(1)]);
    shares.target = target(Requirement::AtLeast(50.into()), "2015-12-31");
    if let Some(target) = &mut shares.target {
        target.every = Some(Interval::Year);
        target.deadline = None;
    }
    draft.enter(indicator(0), Some(unit(1)), "2015-06-01", ratio(4, 10));
    assert_eq!(draft.first_indicator("2015-12-31").level, Level::Stale);
    let state = draft.first_indicator("2016-01-01");
    assert_eq!(state.level, Level::Missed);
    assert_eq!(state.target_on, Some(day("2015-12-31")));
    draft.enter(indicator(0), Some(unit(1)), "2015-12-01", ratio(6, 10));
    assert_eq!(draft.first_indicator("2017-01-01").level, Level::Met);
}

/// A scheme's year that begins on 15 December is no year of a target that ends on 31 December.
#[test]
fn the_last_year_is_the_one_that_the_last_day_names() {
    let mut draft = Draft::new(1);
    let scheme = nd09();
    draft.plan.terms.periods = SchemeSequence::new(scheme, Vec::new()).unwrap();
    let shares = draft.indicator(&[unit(1)]);
    shares.target = target(Requirement::AtLeast(50.into()), "2015-12-31");
    if let Some(target) = &mut shares.target {
        target.every = Some(Interval::Year);
    }
    draft.enter(indicator(0), Some(unit(1)), "2015-12-01", ratio(4, 10));
    for (on, level) in [
        ("2015-12-14", Level::BelowTarget),
        ("2015-12-15", Level::Missed),
        ("2016-02-01", Level::Missed),
    ] {
        assert_eq!(draft.first_indicator(on).level, level, "{on}");
    }
}

/// Where the base lies in the range, leaving it on the wrong side is worse, on the other side below
/// the target; there is no way on which it could be too early.
#[test]
fn a_base_within_the_range_has_a_wrong_side() {
    let between = Requirement::Between(15.into(), 30.into());
    for requirement in [between, Requirement::Exactly(20.into())] {
        for trajectory in [Trajectory::None, Trajectory::Linear, Trajectory::Step] {
            let found = |better, amount| {
                let mut draft = Draft::new(1);
                let days = draft.indicator(&[unit(1)]);
                days.unit = "ngày".to_owned();
                days.aggregate = Aggregation::Last;
                days.better = better;
                days.trajectory = trajectory.clone();
                days.baseline = base("2013-10-28", Figure::Value(20.into()), None);
                days.target = target(requirement.clone(), "2015-12-31");
                draft.enter(indicator(0), Some(unit(1)), "2014-12-20", value(amount));
                let state = draft.first_indicator("2014-12-31");
                (state.level, state.level_reason)
            };
            let below = (Level::BelowTarget, Some(LevelReason::NoPath));
            assert_eq!(found(Direction::Lower, 75), (Level::Worsening, None));
            assert_eq!(found(Direction::Higher, 5), (Level::Worsening, None));
            assert_eq!(found(Direction::Lower, 5), below, "{trajectory:?}");
            assert_eq!(found(Direction::Higher, 75), below, "{trajectory:?}");
        }
    }
}

/// One document less in one of two units is no worse under a mean either.
#[test]
fn a_mean_of_fractions_has_a_unit_too() {
    let mut draft = Draft::new(2);
    let shares = draft.indicator(&[unit(1), unit(2)]);
    shares.aggregate = Aggregation::Mean;
    shares.baseline = base(
        "2013-10-28",
        Figure::Ratio(Ratio::new(50, 100).unwrap()),
        None,
    );
    shares.target = target(Requirement::AtLeast(100.into()), "2015-12-31");
    draft.enter(indicator(0), Some(unit(1)), "2014-12-20", ratio(49, 100));
    draft.enter(indicator(0), Some(unit(2)), "2014-12-20", ratio(50, 100));
    let level = |draft: &Draft| draft.first_indicator("2014-12-31").level;
    assert_eq!(level(&draft), Level::BelowTarget);
    draft.enter(indicator(0), Some(unit(1)), "2014-12-21", ratio(48, 100));
    assert_eq!(level(&draft), Level::Worsening);
    let step = draft.first_indicator("2014-12-31").basis.step;
    assert_eq!(step, Exact::fraction(1, 2));
}

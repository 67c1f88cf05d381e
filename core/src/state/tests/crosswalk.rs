//! Figures of units that have ended: they stay their own and count for the successor.

use std::sync::Arc;

use crate::ledger::testing::day;
use crate::ledger::{Event, Subject};
use crate::model::{Figure, Goal, Holder, IndicatorIndex, Requirement, Target, UnitIndex};
use crate::quantity::Ratio;
use crate::state::testing::*;

/// Two units with an indicator; both end on 2014-12-31, and unit 3 takes over.
fn merged(scope: &[usize]) -> Draft {
    let mut draft = Draft::new(3);
    let scope: Vec<_> = scope.iter().copied().map(unit).collect();
    draft.indicator(&scope);
    let roster = Arc::make_mut(&mut draft.plan.roster);
    for number in [1, 2] {
        roster.units[number].until = Some(day("2014-12-31"));
        roster.units[number].succeeded_by = vec![UnitIndex::new(3)];
    }
    draft
}

fn observe(draft: &mut Draft, number: usize, on: &str, (numerator, denominator): (u64, u64)) {
    let figure = Figure::Ratio(Ratio::new(numerator, denominator).unwrap());
    let subject = Subject::Indicator(IndicatorIndex::new(0));
    draft.enter(
        subject,
        Some(unit(number)),
        on,
        Event::Observed { of: None, figure },
    );
}

fn check(draft: &Draft, as_of: &str, (numerator, denominator): (u64, u64), reporting: (u64, u64)) {
    let state = draft.first_indicator(as_of);
    let seen = state.observed.unwrap();
    assert_eq!(
        seen.figure,
        Figure::Ratio(Ratio::new(numerator, denominator).unwrap()),
        "on {as_of}"
    );
    let coverage = (state.coverage.reporting, state.coverage.expected);
    assert_eq!(coverage, (reporting.0, Some(reporting.1)), "on {as_of}");
}

#[test]
fn figures_of_old_units_are_pooled_until_the_successor_has_one() {
    let mut draft = merged(&[1, 2]);
    observe(&mut draft, 1, "2014-06-30", (1, 10));
    observe(&mut draft, 2, "2014-09-30", (5, 20));
    check(&draft, "2014-12-31", (6, 30), (2, 2));
    assert_eq!(draft.first_indicator("2014-12-31").crosswalk, []);
    check(&draft, "2015-01-01", (6, 30), (2, 2));
    let lines = draft.first_indicator("2015-01-01").crosswalk;
    let shown: Vec<_> = lines
        .iter()
        .map(|line| (line.unit.position(), line.successor, line.since))
        .collect();
    let since = day("2015-01-01");
    let heir = Holder::Unit(UnitIndex::new(3));
    assert_eq!(shown, [(1, heir, since), (2, heir, since)]);
    observe(&mut draft, 3, "2015-06-30", (20, 32));
    check(&draft, "2015-06-29", (6, 30), (2, 2));
    check(&draft, "2015-06-30", (20, 32), (2, 2));
}

#[test]
fn a_successor_of_the_scope_itself_stands_for_itself_until_then() {
    let mut draft = merged(&[1, 2, 3]);
    observe(&mut draft, 1, "2014-06-30", (1, 10));
    observe(&mut draft, 3, "2014-06-30", (2, 10));
    check(&draft, "2015-06-29", (3, 20), (2, 3));
    observe(&mut draft, 3, "2015-06-30", (9, 40));
    check(&draft, "2015-06-30", (9, 40), (3, 3));
}

#[test]
fn a_chain_counts_the_latest() {
    let mut draft = merged(&[1]);
    let roster = Arc::make_mut(&mut draft.plan.roster);
    roster.units[1].succeeded_by = vec![UnitIndex::new(2)];
    roster.units[2].until = Some(day("2015-12-31"));
    observe(&mut draft, 1, "2014-06-30", (1, 10));
    observe(&mut draft, 3, "2016-06-30", (8, 10));
    observe(&mut draft, 2, "2015-06-30", (5, 10));
    check(&draft, "2014-12-31", (1, 10), (1, 1));
    check(&draft, "2015-12-31", (5, 10), (1, 1));
    check(&draft, "2016-12-31", (8, 10), (1, 1));
    assert_eq!(draft.first_indicator("2016-12-31").crosswalk.len(), 2);
}

#[test]
fn a_successor_that_meets_what_each_unit_has_to_counts_for_all_that_it_took_over() {
    let mut draft = merged(&[1, 2]);
    draft.plan.indicators[0].target = Some(Target {
        goal: Goal::EachUnit {
            requirement: Requirement::AtLeast(50.into()),
            share: 100.into(),
        },
        deadline: deadline(by("2015-12-31")),
        every: None,
        words: None,
        place: crate::source::Place::default(),
    });
    observe(&mut draft, 1, "2014-06-30", (6, 10));
    observe(&mut draft, 2, "2014-06-30", (1, 10));
    check(&draft, "2015-01-01", (1, 2), (2, 2));
    observe(&mut draft, 3, "2015-06-30", (5, 10));
    check(&draft, "2015-06-30", (2, 2), (2, 2));
}

//! Memberships with dates: who was one before the signing, who joins, who leaves.

use std::sync::Arc;

use super::task;
use crate::calendar::{Interval, Schedule};
use crate::ledger::testing::day;
use crate::model::{Holder, Party, UnitIndex};
use crate::state::testing::*;

/// A group of units 1 to 3 whose third has been a member between two days, signed 2013-10-28.
fn draft(from: Option<&str>, until: Option<&str>, stated_size: Option<u32>) -> (Draft, Party) {
    let mut draft = Draft::new(4);
    let group = draft.group(&[1, 2, 3], stated_size);
    let roster = Arc::make_mut(&mut draft.plan.roster);
    roster.groups[0].members[2].from = from.map(day);
    roster.groups[0].members[2].until = until.map(day);
    (draft, group)
}

fn check(draft: &Draft, as_of: &str, expect: &[usize]) {
    let state = draft.on(as_of);
    let rows = state.assignments.iter();
    let seen: Vec<Holder> = rows.map(|row| row.holder).collect();
    let expect = expect.iter().copied().map(UnitIndex::new).map(Holder::Unit);
    assert_eq!(seen, expect.collect::<Vec<_>>(), "on {as_of}");
    assert_adds_up(&state, day(as_of));
}

#[test]
fn who_left_before_the_signing_is_no_member() {
    let (mut draft, group) = draft(None, Some("2013-10-27"), Some(3));
    draft.task(by("2014-06-30"), &[group]);
    let rows = draft.on("2014-01-01").assignments;
    assert!(matches!(rows[2].holder, Holder::Remainder(_)));
    assert_eq!((rows.len(), rows[2].size), (3, 1));
    // On the day of signing it still was one.
    let (mut draft, group) = self::draft(None, Some("2013-10-28"), Some(3));
    draft.task(by("2014-06-30"), &[group]);
    check(&draft, "2015-01-01", &[1, 2, 3]);
}

#[test]
fn who_joins_later_is_counted_from_that_day_on() {
    let (mut draft, group) = draft(Some("2014-04-01"), None, None);
    draft.task(by("2014-06-30"), &[group]);
    check(&draft, "2014-03-31", &[1, 2]);
    check(&draft, "2014-04-01", &[1, 2, 3]);
    // A text that counts the others does not count it among them.
    let (mut draft, group) = self::draft(Some("2014-04-01"), None, Some(3));
    draft.task(Schedule::None, &[group]);
    assert_eq!(draft.on("2014-03-31").counts.total(), 3);
    assert_eq!(draft.on("2014-04-01").counts.total(), 4);
}

#[test]
fn who_succeeds_a_member_gets_its_part_and_no_second_one() {
    let (mut draft, group) = draft(Some("2014-04-01"), None, None);
    let roster = Arc::make_mut(&mut draft.plan.roster);
    roster.units[1].until = Some(day("2014-03-31"));
    roster.units[1].succeeded_by = vec![UnitIndex::new(3)];
    draft.task(by("2014-06-30"), &[group]);
    check(&draft, "2014-03-31", &[1, 2]);
    check(&draft, "2014-04-01", &[3, 2]);
}

#[test]
fn who_was_a_member_before_it_took_over_keeps_a_part_of_its_own() {
    let (mut draft, group) = draft(Some("2014-02-01"), None, None);
    let roster = Arc::make_mut(&mut draft.plan.roster);
    roster.units[1].until = Some(day("2014-03-31"));
    roster.units[1].succeeded_by = vec![UnitIndex::new(3)];
    draft.task(by("2014-06-30"), &[group]);
    check(&draft, "2014-01-31", &[1, 2]);
    check(&draft, "2014-03-31", &[1, 2, 3]);
    check(&draft, "2014-04-01", &[3, 2, 3]);
}

#[test]
fn who_has_not_joined_yet_owes_no_single_report() {
    let (mut draft, group) = draft(Some("2014-02-01"), None, None);
    draft.duty(&[], &[group]);
    assert_eq!(draft.on("2014-01-31").occurrences.len(), 2);
    assert_eq!(draft.on("2014-02-01").occurrences.len(), 3);
}

#[test]
fn who_leaves_keeps_what_it_was_given_and_reports_no_more() {
    let (mut draft, group) = draft(None, Some("2014-04-15"), None);
    draft.task(by("2014-06-30"), &[group]);
    draft.duty(&[Interval::Quarter], &[group]);
    check(&draft, "2014-07-01", &[1, 2, 3]);
    let state = draft.on("2014-07-01");
    let of_the_third = state.occurrences.iter();
    let third = Holder::Unit(UnitIndex::new(3));
    let of_the_third = of_the_third.filter(|row| row.holder == third);
    assert_eq!(of_the_third.count(), 1);
}

#[test]
fn who_joins_reports_from_its_first_whole_period_on() {
    let (mut draft, group) = draft(Some("2014-04-15"), None, None);
    draft.duty(&[Interval::Quarter], &[group]);
    let third = Holder::Unit(UnitIndex::new(3));
    let state = draft.on("2014-07-01");
    let periods = state.occurrences.iter().filter(|row| row.holder == third);
    let periods: Vec<String> = periods.map(|row| row.period.unwrap().to_string()).collect();
    assert_eq!(periods, ["2014-Q3"]);
}

#[test]
fn groups_within_groups_hold_as_long_as_both() {
    let mut draft = Draft::new(3);
    let inner = draft.group(&[1, 2], None);
    let outer = draft.group(&[3], None);
    let roster = Arc::make_mut(&mut draft.plan.roster);
    roster.groups[0].members[1].from = Some(day("2014-02-01"));
    let member = crate::model::Membership {
        party: inner,
        from: Some(day("2014-01-01")),
        until: None,
    };
    roster.groups[1].members.push(member);
    draft.task(Schedule::None, &[outer]);
    check(&draft, "2013-12-31", &[3]);
    check(&draft, "2014-01-01", &[3, 1]);
    check(&draft, "2014-02-01", &[3, 1, 2]);
    draft.enter(task(0), Some(outer), "2014-03-01", confirmed());
    assert_eq!(draft.on("2014-03-01").assignments[2].entries.len(), 1);
}

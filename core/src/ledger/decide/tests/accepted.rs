//! What an accepted entry holds.

use super::super::testing::{office, plan, unit};
use super::{completed, progress, share};
use crate::ledger::{Event, Ledger, Origin};
use crate::model::{Party, UnitIndex};

#[test]
fn names_are_resolved_and_the_actor_signs() {
    let plan = plan();
    let entry = unit("a", "task dated", "2014-03-01", progress(Some(5)));
    let entry = entry.decide(&plan, &Ledger::empty()).unwrap();
    assert_eq!(entry.unit, Some(Party::Unit(UnitIndex::new(1))));
    assert_eq!(entry.by.as_deref(), Some("Lan"));
    assert_eq!(entry.origin, Origin::Reported);
    let figure = office("b", "indicator share", "2014-03-01", share(1, 2)).of("a");
    let figure = figure.decide(&plan, &Ledger::empty()).unwrap();
    assert!(matches!(figure.event, Event::Observed { of: Some(_), .. }));
}

#[test]
fn a_moment_is_the_offices_and_letters_are_composed() {
    let plan = plan();
    let mut said = unit("a", "task dated", "2014-03-01", completed());
    said.command.recorded_at = "2014-02-28T17:30:00+00:00".parse().unwrap();
    said.actor.name = Some("Nguye\u{302}\u{303}n".to_owned());
    let entry = said.decide(&plan, &Ledger::empty()).unwrap();
    assert_eq!(entry.recorded_at.to_rfc3339(), "2014-03-01T00:30:00+07:00");
    assert_eq!(entry.by.as_deref(), Some("Nguyễn"));
}

#[test]
fn a_correction_keeps_unit_and_period() {
    let plan = plan();
    let mut ledger = Ledger::empty();
    let report = unit("a", "duty report", "2014-05-01", progress(Some(5)));
    let report = report.in_period("2014-Q2").id("e1");
    ledger.add(report.decide(&plan, &ledger).unwrap());
    let correction = office("-", "duty report", "2014-05-02", progress(Some(6)));
    let entry = correction.corrects("e1").decide(&plan, &ledger).unwrap();
    assert_eq!(entry.unit, ledger.entries()[0].unit);
    assert_eq!(entry.period, ledger.entries()[0].period);
}

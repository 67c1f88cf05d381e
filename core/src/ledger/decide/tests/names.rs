//! Names, days and periods, and who may speak.

use super::super::testing::{office, unit};
use super::{check, completed, confirmed, dated, progress, proven, share};
use crate::ledger::Event::{Acknowledged, NoChange};

#[test]
fn names_that_mean_nothing() {
    let on = "2014-03-01";
    check(
        &[],
        &unit("a", "task date", on, NoChange),
        "unknown-subject",
    );
    check(
        &[],
        &unit("a", "indicator dated", on, NoChange),
        "unknown-subject",
    );
    check(&[], &unit("z", "task dated", on, NoChange), "unknown-unit");
    check(
        &[],
        &unit("a", "task dated", on, NoChange).for_unit("z"),
        "unknown-unit",
    );
    check(
        &[],
        &unit("a", "indicator share", on, share(1, 2)).of("z"),
        "unknown-unit",
    );
    check(
        &[],
        &unit("a", "task dated", on, NoChange).of("b"),
        "event-not-for-subject",
    );
    check(
        &[],
        &unit("a", "task dated", on, NoChange).id(" "),
        "id-missing",
    );
}

#[test]
fn an_id_stands_in_the_ledger_once() {
    let first = unit("a", "task dated", "2014-03-01", progress(Some(10))).id("e1");
    let mut later = first.clone();
    later.command.recorded_at = "2014-03-09T09:00:00+07:00".parse().unwrap();
    check(std::slice::from_ref(&first), &later, "already-there");
    let other = unit("a", "task dated", "2014-03-01", progress(Some(20))).id("e1");
    check(&[first], &other, "id-taken");
}

#[test]
fn days_that_cannot_be() {
    let on = "2014-03-01";
    let said = || unit("a", "task dated", on, NoChange);
    check(
        &[],
        &said().effective("2014-03-02"),
        "effective-in-the-future",
    );
    check(
        &[],
        &said().effective("2014-01-09"),
        "effective-before-signing",
    );
    check(&[], &said().effective("2014-01-10"), "");
    check(
        &[unit("b", "task dated", "2014-03-02", NoChange)],
        &said(),
        "recorded-backwards",
    );
    check(
        &[],
        &office("a", "task undated", on, dated("+10000-01-01")),
        "date-out-of-range",
    );
    check(
        &[],
        &unit("a", "task dated", on, proven("5/BC", "2014-03-02")),
        "document-in-the-future",
    );
    check(
        &[],
        &unit("a", "task dated", on, proven("", on)),
        "document-without-number",
    );
}

#[test]
fn a_unit_speaks_of_what_it_holds() {
    let on = "2014-03-01";
    check(&[], &unit("c", "task dated", on, NoChange), "not-assigned");
    check(&[], &unit("a", "task nobody", on, NoChange), "not-assigned");
    check(&[], &office("-", "task nobody", on, NoChange), "");
    check(
        &[],
        &unit("a", "task dated", on, NoChange).for_unit("b"),
        "not-your-unit",
    );
    check(&[], &office("b", "task dated", on, NoChange), "");
    check(
        &[],
        &unit("a", "task dated", on, confirmed()),
        "office-only",
    );
    check(
        &[],
        &office("-", "task dated", on, completed()),
        "unit-missing",
    );
    check(
        &[],
        &unit("both", "task dated", on, NoChange),
        "group-of-units",
    );
    check(&[], &unit("five", "task dated", on, NoChange), "");
    check(
        &[],
        &unit("c", "task again", on, NoChange),
        "repetition-elsewhere",
    );
    check(&[], &unit("a", "task again", on, NoChange), "");
    check(
        &[],
        &unit("c", "duty report", on, Acknowledged),
        "not-assigned",
    );
}

#[test]
fn a_unit_speaks_while_it_exists() {
    let said = |unit_id, on| unit(unit_id, "task dated", on, completed());
    check(&[], &said("old", "2014-06-30"), "");
    check(&[], &said("old", "2014-07-01"), "unit-has-ended");
    check(&[], &said("new", "2014-06-30"), "unit-does-not-exist-yet");
    check(&[], &said("new", "2014-07-01"), "");
    let answer = office("old", "task dated", "2014-07-05", confirmed());
    check(&[said("old", "2014-06-30")], &answer, "");
}

#[test]
fn periods_that_cannot_be_meant() {
    let said = || unit("a", "task quarterly", "2014-05-01", completed());
    check(&[], &said(), "period-missing");
    check(&[], &said().in_period("2014/Q2"), "period-malformed");
    check(&[], &said().in_period("2014-05"), "period-not-in-rhythm");
    check(&[], &said().in_period("2014-Q3"), "period-not-begun");
    // Signed in the first quarter: the first whole one is the second.
    check(&[], &said().in_period("2014-Q1"), "period-outside-plan");
    check(&[], &said().in_period("2016-Q1"), "period-outside-plan");
    check(&[], &said().in_period("2014-Q2"), "");
    let once = unit("a", "task dated", "2014-05-01", completed());
    check(&[], &once.in_period("2014-Q2"), "period-not-in-rhythm");
    let report = || unit("a", "duty report", "2014-05-01", NoChange);
    check(&[], &report(), "period-missing");
    check(&[], &report().in_period("2014-Q2"), "");
}

//! Last days of what recurs and of what is reported.

use super::super::testing::{Said, office, unit};
use super::{based, cancelled, check, completed, dated, extended};

/// Within the second quarter of 2014.
const ON: &str = "2014-06-20";

fn report(event: crate::ledger::Event, period: &str) -> Said {
    office("a", "duty report", ON, event).in_period(period)
}

#[test]
fn an_extension_moves_one_report() {
    let extend = |to| report(extended(to, "CV 7"), "2014-Q2");
    // By the plan the report is sent five days after the quarter.
    check(&[], &extend("2014-07-05"), "extension-backwards");
    check(&[], &extend("2014-07-06"), "");
    let none = office("a", "duty report", ON, extended("2014-07-06", "CV 7"));
    check(&[], &none, "period-missing");
    check(
        &[extend("2014-07-20")],
        &extend("2014-07-15").id("x"),
        "extension-backwards",
    );
    // Every period has its own day.
    let third = office(
        "a",
        "duty report",
        "2014-07-20",
        extended("2014-10-06", "CV 8"),
    );
    check(&[extend("2014-12-31")], &third.in_period("2014-Q3"), "");
}

#[test]
fn a_period_without_a_day_can_be_given_one() {
    let review = |event| office("a", "duty review", "2015-01-20", event).in_period("2015");
    check(&[], &review(extended("2016-01-20", "CV 7")), "not-dated");
    check(&[], &review(dated("2016-01-20")), "");
    check(
        &[review(dated("2016-01-20"))],
        &review(dated("2016-01-25")).id("x"),
        "already-dated",
    );
}

#[test]
fn what_falls_due_once_has_the_day_of_the_text() {
    let list = |to| office("a", "duty list", "2014-03-01", extended(to, "CV 7"));
    check(&[], &list("2014-03-31"), "extension-backwards");
    check(&[], &list("2014-04-01"), "");
}

#[test]
fn an_act_on_one_period_leaves_the_others() {
    let cancel = report(based(cancelled), "2014-Q2");
    let sent = |period: &str, on| unit("a", "duty report", on, completed()).in_period(period);
    check(
        std::slice::from_ref(&cancel),
        &sent("2014-Q2", "2014-07-01"),
        "already-cancelled",
    );
    check(&[cancel], &sent("2014-Q3", "2014-10-01"), "");
    let all = office("a", "duty report", ON, based(cancelled));
    check(&[all], &sent("2014-Q3", "2014-10-01"), "already-cancelled");
}

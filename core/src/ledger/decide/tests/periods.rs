//! Last days of what recurs and of what is reported.

use super::super::testing::{Said, office, unit};
use super::{
    based, cancelled, check, completed, confirmed, dated, extended, not_applicable, returned,
    suspended,
};
use crate::ledger::Event;

/// Within the second quarter of 2014.
const ON: &str = "2014-06-20";

fn report(event: Event, period: &str) -> Said {
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

#[test]
fn what_was_due_before_an_act_can_still_be_sent_and_answered() {
    // The second quarter is sent by 5 July, the third by 5 October.
    let act = |make: fn(String) -> Event| office("a", "duty report", "2014-07-20", based(make));
    let sent = |period: &str| unit("a", "duty report", "2014-10-10", completed()).in_period(period);
    let answer = |period: &str, event: Event| {
        office("a", "duty report", "2014-10-12", event).in_period(period)
    };
    for (make, ground) in [
        (cancelled as fn(String) -> Event, "already-cancelled"),
        (not_applicable, "already-not-applicable"),
        (suspended, ""),
    ] {
        let act = act(make);
        check(std::slice::from_ref(&act), &sent("2014-Q2"), "");
        check(std::slice::from_ref(&act), &sent("2014-Q3"), ground);
        let story = [act.clone(), sent("2014-Q2")];
        check(&story, &answer("2014-Q2", confirmed()), "");
        check(&story, &answer("2014-Q2", returned("thiếu")), "");
        // More time makes the report one that is due after the act.
        let more = extended("2014-07-31", "CV 7");
        let more = office("a", "duty report", "2014-07-21", more).in_period("2014-Q2");
        check(&[act.clone(), more], &sent("2014-Q2"), ground);
        // What was sent before the act is answered after it.
        let early = unit("a", "duty report", "2014-07-10", completed()).in_period("2014-Q3");
        let story = [early, act];
        check(&story, &answer("2014-Q3", confirmed()), "");
    }
    let task = office("a", "task quarterly", "2014-07-20", based(cancelled));
    let quarter = |period: &str| {
        let done = unit("a", "task quarterly", "2014-10-10", completed());
        done.in_period(period)
    };
    check(std::slice::from_ref(&task), &quarter("2014-Q2"), "");
    check(&[task], &quarter("2014-Q3"), "already-cancelled");
    let once = |on| office("a", "duty list", on, based(cancelled));
    let list = unit("a", "duty list", "2014-05-01", completed());
    check(&[once("2014-04-01")], &list, "");
    check(&[once("2014-03-31")], &list, "already-cancelled");
}

#[test]
fn what_rests_as_a_whole_goes_on_as_a_whole() {
    let rest = office("a", "duty report", ON, based(suspended));
    let resume = |on| office("a", "duty report", on, Event::Resumed);
    check(
        std::slice::from_ref(&rest),
        &resume("2014-07-01").in_period("2014-Q2"),
        "not-suspended",
    );
    check(&[rest], &resume("2014-07-01"), "");
}

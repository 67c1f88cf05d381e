//! Units that end, and entries that come in late.

use super::super::testing::plan;
use super::super::testing::{office, unit};
use super::{check, completed, confirmed, returned};
use crate::ledger::Ledger;
use crate::text::{Language, explain_refusal};

#[test]
fn who_follows_speaks_from_the_day_of_passing_on() {
    let task = "task passed";
    check(&[], &unit("old", task, "2014-06-30", completed()), "");
    check(
        &[],
        &unit("old", task, "2014-07-01", completed()),
        "unit-has-ended",
    );
    check(&[], &unit("new", task, "2014-07-01", completed()), "");
    check(
        &[],
        &unit("new", task, "2014-06-30", completed()),
        "unit-does-not-exist-yet",
    );
    check(
        &[],
        &unit("a", task, "2014-07-01", completed()),
        "not-assigned",
    );
    let before = unit("old", task, "2014-06-20", completed());
    check(
        std::slice::from_ref(&before),
        &office("new", task, "2014-07-02", confirmed()),
        "",
    );
    check(
        std::slice::from_ref(&before),
        &office("old", task, "2014-07-02", confirmed()),
        "",
    );
    let again = unit("new", task, "2014-07-09", completed());
    check(
        &[
            before.clone(),
            office("new", task, "2014-07-02", confirmed()),
        ],
        &again,
        "already-confirmed",
    );
    check(
        &[
            before,
            office("new", task, "2014-07-02", returned("Thiếu lộ trình.")),
        ],
        &again,
        "",
    );
}

#[test]
fn paper_that_comes_in_late_finds_its_place() {
    let task = "task dated";
    let first = unit("a", task, "2014-03-01", completed());
    let back = office("a", task, "2014-03-20", returned("Thiếu lộ trình."));
    // Sent before the return, and keyed in after it: it was returned with the first.
    let late = unit("a", task, "2014-03-25", completed()).effective("2014-03-10");
    let confirm = office("a", task, "2014-03-26", confirmed());
    check(
        &[first.clone(), back.clone(), late],
        &confirm,
        "nothing-to-confirm",
    );
    let anew = unit("a", task, "2014-03-25", completed()).effective("2014-03-22");
    check(&[first, back, anew], &confirm, "");
}

#[test]
fn after_a_split_the_plan_has_to_say_who_takes_what() {
    let on = "2014-07-05";
    check(&[], &unit("left", "task given", on, completed()), "");
    for (said, ground) in [
        (unit("left", "task torn", on, completed()), "not-assigned"),
        (unit("right", "task torn", on, completed()), "not-assigned"),
        (
            office("whole", "task torn", on, completed()),
            "unit-has-ended",
        ),
    ] {
        check(&[], &said, ground);
        let refusal = said.decide(&plan(), &Ledger::empty()).unwrap_err();
        assert_eq!(refusal.fact("unsettled"), "whole");
        let what = explain_refusal(&refusal, Language::English).what;
        assert!(
            what.contains("succession does not say who takes “torn”"),
            "{what}"
        );
    }
    // Who has nothing to do with it is told nothing else than before.
    let stranger = unit("right", "task given", on, completed());
    let refusal = stranger.decide(&plan(), &Ledger::empty()).unwrap_err();
    assert_eq!(
        (refusal.ground.word(), refusal.fact("unsettled")),
        ("not-assigned", "")
    );
}

//! Events that contradict what the ledger says, or say nothing.

use super::super::testing::{Said, office, unit};
use super::*;
use crate::ledger::Event::{NoChange, Resumed};
use crate::model::Completion;
use crate::text::{Language, explain_refusal};

const ON: &str = "2014-03-01";
const LATER: &str = "2014-04-01";
const LAST: &str = "2014-05-01";

fn done() -> Said {
    unit("a", "task dated", ON, completed())
}

fn accepted() -> Said {
    office("a", "task dated", LATER, confirmed())
}

#[test]
fn reports_that_say_nothing_or_too_much() {
    check(
        &[],
        &unit("a", "task dated", ON, progress(None)),
        "empty-progress",
    );
    check(
        &[],
        &unit("a", "task dated", ON, progress(Some(101))),
        "percent-above-hundred",
    );
    check(
        &[],
        &unit("a", "indicator share", ON, completed()),
        "event-not-for-subject",
    );
    check(
        &[],
        &unit("a", "task dated", ON, share(1, 2)),
        "event-not-for-subject",
    );
}

#[test]
fn completions() {
    check(
        &[done()],
        &unit("a", "task dated", LATER, completed()),
        "already-completed",
    );
    check(
        &[done()],
        &unit("a", "task again", LATER, completed()),
        "already-completed",
    );
    check(&[done()], &unit("b", "task dated", LATER, completed()), "");
    check(
        &[done(), accepted()],
        &unit("a", "task dated", LAST, completed()),
        "already-confirmed",
    );
    check(
        &[done(), accepted()],
        &unit("a", "task dated", LAST, NoChange),
        "already-confirmed",
    );
    check(&[done()], &unit("a", "task dated", LATER, NoChange), "");
    let back = office("a", "task dated", LATER, returned("thiếu phụ lục"));
    check(
        &[done(), back],
        &unit("a", "task dated", LAST, completed()),
        "",
    );
    check(
        &[],
        &unit("a", "task standing", ON, completed()),
        "never-ends",
    );
    check(
        &[],
        &unit("a", "task case", ON, completed()),
        "not-triggered",
    );
    check(
        &[],
        &unit("five", "task dated", ON, counted(6)),
        "count-above-size",
    );
    check(
        &[],
        &unit("five", "task dated", ON, counted(0)),
        "count-of-none",
    );
    let two = unit("five", "task dated", ON, counted(2));
    check(
        std::slice::from_ref(&two),
        &unit("five", "task dated", LATER, counted(2)),
        "count-not-growing",
    );
    check(
        std::slice::from_ref(&two),
        &unit("five", "task dated", LATER, counted(3)),
        "",
    );
    check(&[two], &unit("five", "task dated", LATER, completed()), "");
}

#[test]
fn what_recurs_is_completed_once_a_period() {
    let second = |on| unit("a", "task quarterly", on, completed()).in_period("2014-Q2");
    check(&[second(LAST)], &second("2014-05-02"), "already-completed");
    let third = unit("a", "task quarterly", "2014-08-01", completed()).in_period("2014-Q3");
    check(&[second(LAST)], &third, "");
    let asked = |on| unit("a", "task asked", on, completed());
    check(&[asked(ON)], &asked(LATER), "");
}

#[test]
fn answers_of_the_office() {
    check(&[], &accepted(), "nothing-to-confirm");
    check(
        &[],
        &office("a", "task dated", LATER, returned("x")),
        "nothing-to-confirm",
    );
    check(
        &[done()],
        &office("b", "task dated", LATER, confirmed()),
        "nothing-to-confirm",
    );
    check(
        &[done()],
        &office("-", "task dated", LATER, confirmed()),
        "",
    );
    check(
        &[done(), accepted()],
        &office("a", "task dated", LAST, confirmed()),
        "already-confirmed",
    );
    check(
        &[done()],
        &office("a", "task dated", LATER, returned(" ")),
        "reason-missing",
    );
    let early = accepted().effective("2014-02-01");
    check(&[done()], &early, "answer-before-completion");
    let report = unit("a", "duty report", LAST, progress(Some(50))).in_period("2014-Q2");
    let answer = office("a", "duty report", "2014-07-01", returned("thiếu số liệu"));
    check(
        std::slice::from_ref(&report),
        &answer.clone().in_period("2014-Q2"),
        "",
    );
    check(
        &[report],
        &answer.in_period("2014-Q3"),
        "nothing-to-confirm",
    );
}

#[test]
fn deadlines_are_moved_forward_and_with_a_basis() {
    let extend = |unit_id, to| office(unit_id, "task dated", ON, extended(to, "CV 7/UBND"));
    check(&[], &extend("a", "2014-07-31"), "");
    check(&[], &extend("a", "2014-06-30"), "extension-backwards");
    check(
        &[],
        &office("a", "task dated", ON, extended("2014-07-31", "")),
        "basis-missing",
    );
    check(
        &[extend("a", "2014-09-30")],
        &extend("b", "2014-07-31").id("x"),
        "",
    );
    // One act for all would shorten what one unit was given.
    check(
        &[extend("a", "2014-09-30")],
        &extend("-", "2014-07-31").id("x"),
        "extension-backwards",
    );
    check(
        &[],
        &office("a", "task undated", ON, extended("2014-07-31", "CV 7")),
        "not-dated",
    );
    check(
        &[],
        &office("a", "task standing", ON, extended("2014-07-31", "CV 7")),
        "never-ends",
    );
    check(
        &[done(), accepted()],
        &office("a", "task dated", LAST, extended("2014-07-31", "CV 7")),
        "already-confirmed",
    );
    // The act was signed before it was done, and came late.
    let more = office("a", "task dated", LAST, extended("2014-07-31", "CV 7"));
    let story = [done(), accepted()];
    check(&story, &more.clone().effective(ON), "");
    check(&story, &more.effective("2014-03-02"), "already-confirmed");
    let date = |on: &str| office("a", "task undated", on, dated("2014-12-31"));
    check(&[], &date(ON), "");
    check(&[date(ON)], &date(LATER), "already-dated");
    check(
        &[],
        &office("a", "task dated", ON, dated("2014-12-31")),
        "already-dated",
    );
    check(
        &[],
        &office("a", "task undated", ON, dated("2013-12-31")),
        "deadline-before-signing",
    );
    check(
        &[date(ON)],
        &office("a", "task undated", LATER, extended("2015-01-31", "CV 8")),
        "",
    );
}

#[test]
fn conditions_and_rests() {
    let trigger = |on| office("-", "task case", on, based(triggered));
    check(
        &[trigger(ON)],
        &unit("a", "task case", LATER, completed()),
        "",
    );
    check(&[trigger(ON)], &trigger(LATER), "already-triggered");
    check(
        &[],
        &office("-", "task dated", ON, based(triggered)),
        "no-condition",
    );
    let rest = |on| office("a", "task dated", on, based(suspended));
    let resume = |on| office("a", "task dated", on, Resumed);
    check(&[rest(ON)], &rest(LATER), "already-suspended");
    check(&[], &resume(ON), "not-suspended");
    check(&[rest(ON)], &resume(LATER), "");
    check(&[rest(ON), resume(LATER)], &resume(LAST), "not-suspended");
    // On the day itself it may go on again, before it nothing had been put off.
    check(&[rest(LATER)], &resume(LAST).effective(LATER), "");
    check(&[rest(LATER)], &resume(LAST).effective(ON), "not-suspended");
}

#[test]
fn nothing_is_completed_before_its_condition_came_true() {
    let trigger = office("-", "task case", LATER, based(triggered));
    let on = |day| unit("a", "task case", LAST, completed()).effective(day);
    check(std::slice::from_ref(&trigger), &on(ON), "not-triggered");
    check(&[trigger], &on(LATER), "");
}

#[test]
fn what_is_closed_stays_closed() {
    let cancel = office("-", "task dated", ON, based(cancelled));
    check(
        std::slice::from_ref(&cancel),
        &unit("a", "task dated", LATER, NoChange),
        "already-cancelled",
    );
    check(
        &[cancel],
        &office("a", "task dated", LATER, extended("2014-12-31", "x")),
        "already-cancelled",
    );
    let exempt = office("a", "task dated", ON, based(not_applicable));
    check(
        std::slice::from_ref(&exempt),
        &unit("a", "task dated", LATER, NoChange),
        "already-not-applicable",
    );
    check(
        std::slice::from_ref(&exempt),
        &unit("b", "task dated", LATER, NoChange),
        "",
    );
    check(
        &[exempt],
        &office("a", "task dated", LATER, based(not_applicable)),
        "already-not-applicable",
    );
}

#[test]
fn where_the_units_word_is_enough_nothing_is_called_accepted() {
    let what = |completion: Completion| {
        let mut plan = plan();
        plan.terms.completion = completion;
        let mut ledger = Ledger::empty();
        ledger.add(done().decide(&plan, &ledger).unwrap());
        if completion == Completion::Confirmed {
            ledger.add(accepted().decide(&plan, &ledger).unwrap());
        }
        let more = unit("a", "task dated", LAST, NoChange);
        let refusal = more.decide(&plan, &ledger).unwrap_err();
        assert_eq!(refusal.ground.word(), "already-confirmed");
        explain_refusal(&refusal, Language::English).what
    };
    assert_eq!(
        what(Completion::Confirmed),
        "“dated” is completed and accepted."
    );
    assert_eq!(what(Completion::Claimed), "“dated” is completed.");
}

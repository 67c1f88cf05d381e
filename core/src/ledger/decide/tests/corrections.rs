//! Corrections: what they may name, and by whom.

use super::super::testing::{Said, office, unit};
use super::*;
use crate::ledger::Event::NoChange;

const ON: &str = "2014-03-01";
const LATER: &str = "2014-04-01";

fn first() -> Said {
    unit("a", "task dated", ON, progress(Some(60))).id("e1")
}

fn correction() -> Said {
    unit("a", "task dated", LATER, progress(Some(50))).corrects("e1")
}

#[test]
fn of_what_there_is() {
    check(&[first()], &correction(), "");
    check(&[], &correction(), "unknown-entry");
    check(
        &[first()],
        &unit("a", "task undated", LATER, progress(Some(5))).corrects("e1"),
        "other-subject",
    );
    check(
        &[first()],
        &office("b", "task dated", LATER, progress(Some(5))).corrects("e1"),
        "other-unit",
    );
    check(
        &[first()],
        &correction().in_period("2014-Q2"),
        "other-period",
    );
    let same = unit("a", "task dated", LATER, progress(Some(60))).effective(ON);
    check(&[first()], &same.corrects("e1"), "nothing-corrected");
}

#[test]
fn of_ones_own() {
    check(
        &[first()],
        &unit("b", "task dated", LATER, progress(Some(5))).corrects("e1"),
        "foreign-entry",
    );
    check(
        &[first()],
        &office("-", "task dated", LATER, progress(Some(5))).corrects("e1"),
        "",
    );
    let act = office("a", "task dated", ON, extended("2014-09-30", "CV 7")).id("e1");
    check(std::slice::from_ref(&act), &correction(), "foreign-entry");
    let shorter = office("a", "task dated", LATER, extended("2014-08-31", "CV 7"));
    // The extension that it replaces does not count against it.
    check(&[act], &shorter.corrects("e1"), "");
}

#[test]
fn not_of_corrections() {
    let second = unit("a", "task dated", "2014-05-01", progress(Some(40)));
    check(
        &[first(), correction().id("e2")],
        &second.clone().corrects("e2"),
        "correction-of-correction",
    );
    check(
        &[first(), correction().id("e2")],
        &second.clone().corrects("e1"),
        "",
    );
    check(
        &[first()],
        &second.corrects("e9").corrects("e1"),
        "correction-of-correction",
    );
}

#[test]
fn no_completion_moves_past_its_answer() {
    let done = unit("a", "task dated", ON, completed()).id("e1");
    let moved = |on: &str| {
        let said = office("a", "task dated", "2014-06-01", completed());
        said.effective(on).corrects("e1")
    };
    for answer in [confirmed(), returned("thiếu phụ lục")] {
        let answer = |who| office(who, "task dated", LATER, answer.clone());
        check(&[done.clone(), answer("a")], &moved(LATER), "");
        for who in ["a", "-", "both"] {
            let story = [done.clone(), answer(who)];
            check(&story, &moved("2014-04-02"), "answer-before-completion");
        }
    }
    check(&[done], &moved("2014-05-02"), "");
}

#[test]
fn what_was_entered_after_the_acceptance_awaits_one_of_its_own() {
    let of_all = office("-", "task dated", LATER, confirmed());
    let late = unit("b", "task dated", "2014-05-01", completed()).effective(ON);
    let story = [
        unit("a", "task dated", ON, completed()),
        of_all,
        late.id("e1"),
    ];
    let again = office("b", "task dated", "2014-05-02", confirmed());
    check(&story, &again, "");
    // It is the unit's to mend until then.
    let mended = unit("b", "task dated", "2014-05-02", completed()).effective(LATER);
    check(&story, &mended.clone().corrects("e1"), "");
    let accepted = [story.as_slice(), &[again]].concat();
    check(&accepted, &mended.corrects("e1"), "already-confirmed");
}

#[test]
fn what_was_accepted_is_the_offices_to_reopen() {
    let done = unit("a", "task dated", ON, completed()).id("e1");
    let accepted = office("a", "task dated", LATER, confirmed());
    let earlier = |said: fn(&str, &str, &str, Event) -> Said| {
        let said = said("a", "task dated", "2014-05-01", completed());
        said.effective("2014-02-01").corrects("e1")
    };
    check(std::slice::from_ref(&done), &earlier(unit), "");
    check(
        &[done.clone(), accepted.clone()],
        &earlier(unit),
        "already-confirmed",
    );
    check(&[done.clone(), accepted.clone()], &earlier(office), "");
    check(
        &[done.clone(), accepted.clone()],
        &office("a", "task dated", "2014-05-01", NoChange).corrects("e1"),
        "",
    );
    // Returned to everybody since: the unit may mend its own word again.
    let returned = office("-", "task dated", LATER, returned("thiếu phụ lục"));
    check(&[done, accepted, returned], &earlier(unit), "");
}

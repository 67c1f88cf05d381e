//! What the reader warns of: answers of the office that answer nothing.

use super::super::testing::read;

/// Entries as `effective recorded what`; those who answer nothing by their number.
fn check(entries: &[(&str, &str, &str)], expect: &[usize]) {
    let lines = entries.iter().enumerate().map(|(number, entry)| {
        let (effective, recorded, said) = entry;
        format!(
            "  - {{id: e{number}, recorded_at: {recorded}T09:00:00+07:00, \
             effective_on: {effective}, {said}}}\n"
        )
    });
    let text = format!("entries:\n{}", lines.collect::<String>());
    let snapshot = read(Some(text));
    let problems = snapshot.problems.iter().filter(|problem| {
        assert!(
            problem.severity != crate::diagnostic::Severity::Error,
            "{problem:?}"
        );
        problem.code.word() == "nothing-to-confirm"
    });
    // The entries begin on the second line, a line each.
    let problems = problems.map(|problem| problem.line as usize - 2);
    assert_eq!(problems.collect::<Vec<_>>(), expect, "{entries:?}");
}

#[test]
fn of_the_same_holder_and_period() {
    let done = (
        "2014-06-01",
        "2014-06-01",
        "unit: a, task: dated, event: completed",
    );
    let of = |who: &'static str| ("2014-06-05", "2014-06-05", who);
    check(&[done, of("unit: a, task: dated, event: confirmed")], &[]);
    check(&[done, of("task: dated, event: confirmed")], &[]);
    check(
        &[done, of("unit: both, task: dated, event: confirmed")],
        &[],
    );
    check(&[done, of("unit: a, task: again, event: confirmed")], &[]);
    check(&[done, of("unit: b, task: dated, event: confirmed")], &[1]);
    check(&[of("task: dated, event: {returned: {reason: x}}")], &[0]);
    let sent = |period: &str| format!("unit: a, duty: report, period: {period}, event: no_change");
    let accepted = "unit: a, duty: report, period: 2014-Q2, event: confirmed";
    let (second, first) = (sent("2014-Q2"), sent("2014-Q1"));
    check(
        &[
            ("2014-07-01", "2014-07-01", &second),
            ("2014-07-05", "2014-07-05", accepted),
        ],
        &[],
    );
    check(
        &[
            ("2014-07-01", "2014-07-01", &first),
            ("2014-07-05", "2014-07-05", accepted),
        ],
        &[1],
    );
}

#[test]
fn along_the_line_of_holders() {
    let before = (
        "2014-06-20",
        "2014-06-20",
        "unit: old, task: passed, event: completed",
    );
    let after = (
        "2014-07-20",
        "2014-07-20",
        "unit: new, task: passed, event: completed",
    );
    let old = (
        "2014-07-25",
        "2014-07-25",
        "unit: old, task: passed, event: confirmed",
    );
    let new = (
        "2014-07-25",
        "2014-07-25",
        "unit: new, task: passed, event: confirmed",
    );
    for done in [before, after] {
        check(&[done, old], &[]);
        check(&[done, new], &[]);
    }
    check(&[old, new], &[0, 1]);
}

#[test]
fn of_what_had_been_said_by_then() {
    let done = |effective, recorded| {
        (
            effective,
            recorded,
            "unit: a, task: dated, event: completed",
        )
    };
    let accepted = ("2014-06-10", "2014-06-12", "task: dated, event: confirmed");
    let returned = (
        "2014-06-10",
        "2014-06-12",
        "task: dated, event: {returned: {reason: x}}",
    );
    check(&[done("2014-06-01", "2014-06-11"), accepted], &[]);
    check(&[accepted, done("2014-06-11", "2014-06-13")], &[0]);
    check(&[returned, done("2014-06-11", "2014-06-13")], &[0]);
    // Dated back: a return answers it, a confirmation could not.
    check(&[accepted, done("2014-06-01", "2014-06-13")], &[0]);
    check(&[returned, done("2014-06-01", "2014-06-13")], &[]);
    let moved = "unit: a, task: dated, event: {corrects: {entry: e0, event: completed}}";
    check(
        &[
            done("2014-06-01", "2014-06-01"),
            accepted,
            ("2014-06-05", "2014-06-20", moved),
        ],
        &[],
    );
    check(
        &[
            done("2014-06-01", "2014-06-01"),
            accepted,
            ("2014-06-11", "2014-06-20", moved),
        ],
        &[1],
    );
    let moved = "task: dated, event: {corrects: {entry: e1, event: confirmed}}";
    check(
        &[
            done("2014-06-05", "2014-06-05"),
            accepted,
            ("2014-06-01", "2014-06-20", moved),
        ],
        &[1],
    );
}

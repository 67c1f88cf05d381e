//! What cannot be is refused, and takes no other entry with it.

use super::{DUTY, FEES, FILES, one, plan, read};

fn check_refused(subject: &str, event: &str, code: &str) {
    let snapshot = read("ledger", &one(subject, event));
    let found: Vec<&str> = snapshot
        .problems
        .iter()
        .map(|problem| problem.code.word())
        .collect();
    assert_eq!(found, [code], "{subject}: {event}");
    assert!(
        plan(&snapshot).reported.entries().is_empty(),
        "{event} is refused and kept"
    );
}

#[test]
fn what_cannot_be_is_refused() {
    check_refused(FEES, "finished", "unknown-word");
    check_refused(FEES, "[completed]", "wrong-shape");
    check_refused(FEES, "{completed: {}, confirmed: {}}", "wrong-shape");
    check_refused(FEES, "{progress: {percent: 130}}", "bad-number");
    check_refused(FEES, "{progress: {percent: nhiều}}", "bad-number");
    check_refused(FEES, "{returned: {}}", "missing-key");
    check_refused(FEES, "{returned: {reason: }}", "missing-key");
    check_refused(
        FEES,
        "{extended: {to: 31/10/2014, basis: Công văn 100}}",
        "bad-date",
    );
    check_refused(FEES, "{extended: {to: 2014-10-31}}", "missing-key");
    check_refused(
        FEES,
        "{corrects: {entry: e0, event: {corrects: {entry: e0, event: no_change}}}}",
        "wrong-shape",
    );
    check_refused(FEES, "{observed: {value: 3}}", "event-not-for-subject");
    check_refused(FILES, "completed", "event-not-for-subject");
    check_refused(FILES, "{observed: {value: 87%}}", "value-under-pooled");
    check_refused(
        FILES,
        "{observed: {numerator: 51, denominator: 50}}",
        "numerator-over-denominator",
    );
    check_refused(
        FILES,
        "{observed: {numerator: 1, denominator: 0}}",
        "zero-denominator",
    );
    check_refused(FILES, "{observed: {numerator: 1}}", "missing-key");
    check_refused(
        FILES,
        "{observed: {numerator: 1, denominator: 2, of: huyen-nam}}",
        "unknown-id",
    );
    check_refused(
        DUTY,
        "{extended: {to: 2014-10-31, basis: Công văn 100}}",
        "entry-period",
    );
    check_refused(DUTY, "{observed: {value: 3}}", "event-not-for-subject");
    check_refused(DUTY, "completed", "entry-period");
    check_refused(
        "unit: huyen-dong, task: fees",
        "no_change",
        "entry-not-assigned",
    );
    check_refused(
        "unit: so-noi-vu, indicator: complaints",
        "{observed: {value: 3}}",
        "entry-not-assigned",
    );
    check_refused(
        "unit: so-noi-vu, duty: quarterly-report",
        "acknowledged",
        "entry-not-assigned",
    );
    check_refused(
        "unit: so-tai-chinh, task: fees, duty: quarterly-report",
        "no_change",
        "entry-subject",
    );
}

/// A count that is no count, a date that is none: what a unit wrote beside its completion.
#[test]
fn a_completion_with_a_mistake_in_it_is_refused() {
    check_refused(FEES, "{completed: {count: ba}}", "bad-number");
    check_refused(
        FEES,
        "{completed: {document: {number: 12/BC, date: 28/6/2014}}}",
        "bad-date",
    );
    check_refused(
        FEES,
        "{completed: {document: {date: 2014-06-28}}}",
        "missing-key",
    );
    check_refused(
        FEES,
        "{completed: {document: {number: null, date: 2014-06-28}}}",
        "missing-key",
    );
}

/// A misspelt `unit` would make a unit's report an act for all units; a misspelt `origin` would
/// pass a sample for a report.
#[test]
fn an_entry_with_a_misspelt_key_is_refused_whole() {
    check_refused(
        "uint: huyen-dong, task: procedures",
        "completed",
        "unknown-key",
    );
    check_refused(FEES, "{progress: {percnt: 60}}", "unknown-key");
    let stated = format!("origin: smaple\n{}", one(FEES, "completed"));
    let snapshot = read("ledger", &stated);
    assert_eq!(snapshot.problems.len(), 1);
    assert!(plan(&snapshot).reported.entries().is_empty());
}

#[test]
fn one_wrong_entry_takes_no_other_with_it() {
    let right = "  - {id: e2, recorded_at: 2014-07-01T09:00:00+07:00, effective_on: 2014-06-30, unit: so-tai-chinh, task: fees, event: no_change}\n";
    let snapshot = read("ledger", &format!("{}{right}", one(FEES, "finished")));
    let kept: Vec<&str> = plan(&snapshot)
        .reported
        .entries()
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(kept, ["e2"]);
    assert_eq!(snapshot.problems.len(), 1);
}

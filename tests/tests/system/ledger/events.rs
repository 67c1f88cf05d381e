//! Every event of the format becomes what it says.

use chrono::NaiveDate;
use tiendo_core::ledger::{Event, Evidence};
use tiendo_core::model::{Figure, Party};
use tiendo_core::quantity::{Exact, Ratio};

use super::{COMPLAINTS, DUTY, FEES, FILES, one, plan, read};

fn check_read(subject: &str, event: &str, expect: Event) {
    let snapshot = read("ledger", &one(subject, event));
    let problems: Vec<_> = snapshot
        .problems
        .iter()
        .filter(|one| one.code.word() != "nothing-to-confirm")
        .collect();
    assert!(problems.is_empty(), "{event}: {problems:?}");
    let entries: Vec<&Event> = plan(&snapshot)
        .reported
        .entries()
        .iter()
        .map(|one| &one.event)
        .collect();
    assert_eq!(entries, [&expect], "{event}");
}

fn text(words: &str) -> Option<String> {
    Some(words.to_owned())
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

#[test]
fn reports_of_a_unit() {
    check_read(FEES, "acknowledged", Event::Acknowledged);
    check_read(FEES, "{acknowledged: }", Event::Acknowledged);
    check_read(FEES, "no_change", Event::NoChange);
    let progress = |percent, results, obstacles, causes, proposals| Event::Progress {
        percent,
        results,
        obstacles,
        causes,
        proposals,
    };
    check_read(FEES, "progress", progress(None, None, None, None, None));
    check_read(
        FEES,
        "{progress: {percent: 60}}",
        progress(Some(60), None, None, None, None),
    );
    check_read(
        FEES,
        "{progress: {percent: 100%, results: đã rà soát, obstacles: thiếu mẫu, causes: mẫu mới, proposals: cấp mẫu}}",
        progress(
            Some(100),
            text("đã rà soát"),
            text("thiếu mẫu"),
            text("mẫu mới"),
            text("cấp mẫu"),
        ),
    );
}

#[test]
fn completion_and_what_the_office_makes_of_it() {
    check_read(
        FEES,
        "completed",
        Event::Completed {
            document: None,
            count: None,
            note: None,
        },
    );
    check_read(
        FEES,
        "{completed: {document: {number: 12/BC-STC, date: 2014-06-28}, count: 1, note: xong}}",
        Event::Completed {
            document: Some(Evidence {
                number: "12/BC-STC".to_owned(),
                date: Some(day(2014, 6, 28)),
            }),
            count: Some(1),
            note: text("xong"),
        },
    );
    check_read(FEES, "confirmed", Event::Confirmed { note: None });
    check_read(
        FEES,
        "{confirmed: {note: đạt}}",
        Event::Confirmed {
            note: text("đạt")
        },
    );
    check_read(
        FEES,
        "{returned: {reason: thiếu phụ lục}}",
        Event::Returned {
            reason: "thiếu phụ lục".to_owned(),
        },
    );
}

#[test]
fn acts_of_the_office() {
    let basis = || "Công văn 100/UBND".to_owned();
    check_read(
        "task: procedures",
        "{extended: {to: 2014-10-31, basis: Công văn 100/UBND}}",
        Event::Extended {
            to: day(2014, 10, 31),
            basis: basis(),
        },
    );
    check_read(
        "task: fees",
        "{dated: {by: 2014-11-30, basis: Công văn 100/UBND}}",
        Event::Dated {
            by: day(2014, 11, 30),
            basis: basis(),
        },
    );
    check_read(
        "task: fees",
        "{triggered: {basis: Công văn 100/UBND}}",
        Event::Triggered { basis: basis() },
    );
    check_read(
        "task: fees",
        "{suspended: {basis: Công văn 100/UBND}}",
        Event::Suspended { basis: basis() },
    );
    check_read("task: fees", "resumed", Event::Resumed);
    check_read(
        "task: fees",
        "{cancelled: {basis: Công văn 100/UBND}}",
        Event::Cancelled { basis: basis() },
    );
    check_read(
        FEES,
        "{not_applicable: {reason: không thu phí}}",
        Event::NotApplicable {
            reason: "không thu phí".to_owned(),
        },
    );
}

#[test]
fn figures() {
    let ratio = |top, bottom| Figure::Ratio(Ratio::new(top, bottom).unwrap());
    let observed = |of, figure| Event::Observed { of, figure };
    check_read(
        FILES,
        "{observed: {numerator: 40, denominator: 50}}",
        observed(None, ratio(40, 50)),
    );
    check_read(
        COMPLAINTS,
        "{observed: {value: 12}}",
        observed(None, Figure::Value(Exact::from(12))),
    );
    let snapshot = read(
        "ledger",
        &one(
            FILES,
            "{observed: {numerator: 1, denominator: 2, of: huyen}}",
        ),
    );
    let group = plan(&snapshot).plan.roster.party("huyen");
    assert!(matches!(group, Some(Party::Group(_))));
    assert_eq!(
        plan(&snapshot).reported.entries()[0].event,
        observed(group, ratio(1, 2))
    );
}

#[test]
fn a_correction_holds_the_event_that_should_have_been() {
    let wrong = one(FILES, "{observed: {numerator: 4, denominator: 50}}");
    let right = "  - {id: e2, recorded_at: 2014-07-02T08:00:00+07:00, effective_on: 2014-06-30, unit: huyen-dong, \
                 indicator: on-time-files, event: {corrects: {entry: e1, event: {observed: {numerator: 40, denominator: 50}}}}}\n";
    let snapshot = read("ledger", &format!("{wrong}{right}"));
    assert_eq!(snapshot.problems, []);
    let figure = Figure::Ratio(Ratio::new(40, 50).unwrap());
    let expect = Event::Corrects {
        entry: "e1".to_owned(),
        event: Box::new(Event::Observed { of: None, figure }),
    };
    assert_eq!(plan(&snapshot).reported.entries()[1].event, expect);
}

#[test]
fn a_correction_says_whose_figure_it_is_as_any_other_entry() {
    let wrong = one(FILES, "{observed: {numerator: 4, denominator: 50}}");
    let right = "  - {id: e2, recorded_at: 2014-07-02T08:00:00+07:00, effective_on: 2014-06-30, unit: huyen-dong, \
                 of: huyen-dong, indicator: on-time-files, event: {corrects: {entry: e1, event: {observed: {numerator: 40, denominator: 50}}}}}\n";
    let snapshot = read("ledger", &format!("{wrong}{right}"));
    assert_eq!(snapshot.problems, []);
    let known = plan(&snapshot);
    let figure = Figure::Ratio(Ratio::new(40, 50).unwrap());
    let of = known.plan.roster.party("huyen-dong");
    let said = known.reported.entries()[1].event.said();
    assert_eq!(said, &Event::Observed { of, figure });
}

#[test]
fn a_report_on_a_duty_can_be_returned() {
    let report = one(&format!("{DUTY}, period: 2014-Q2"), "no_change");
    let answer = format!(
        "  - {{id: e2, recorded_at: 2014-07-02T08:00:00+07:00, effective_on: 2014-07-02, {DUTY}, \
         period: 2014-Q2, event: {{returned: {{reason: thiếu số liệu}}}}}}\n"
    );
    let snapshot = read("ledger", &format!("{report}{answer}"));
    assert_eq!(snapshot.problems, []);
}

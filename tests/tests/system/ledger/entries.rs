//! An entry keeps who, when, of what and where.

use chrono::NaiveDate;
use tiendo_core::calendar::PeriodName;
use tiendo_core::ledger::{Entry, Origin, Subject};
use tiendo_core::model::{DutyIndex, IndicatorIndex, TaskIndex};

use super::{COMPLAINTS, DUTY, FEES, INSPECTIONS, one, plan, read};

#[test]
fn an_entry_keeps_who_when_and_for_which_period() {
    let event = format!("{INSPECTIONS}, period: 2014-Q2");
    let snapshot = read("ledger", &one(&event, "completed"));
    let known = plan(&snapshot);
    let [entry] = known.reported.entries() else {
        panic!("one entry")
    };
    assert_eq!(
        (entry.id.as_str(), entry.by.as_deref()),
        ("e1", Some("can-bo-1"))
    );
    assert_eq!(entry.recorded_at.to_rfc3339(), "2014-07-01T09:00:00+07:00");
    assert_eq!(
        entry.effective_on,
        NaiveDate::from_ymd_opt(2014, 6, 30).unwrap()
    );
    assert_eq!(entry.period, "2014-Q2".parse::<PeriodName>().ok());
    assert_eq!(entry.unit, known.plan.roster.party("so-noi-vu"));
    assert_eq!(
        known.plan.source_path(entry.place),
        "tinh-mau/chi-thi/ledger/2014.yaml"
    );
    assert_eq!(entry.place.line, 2);
}

fn check_subject(subject: &str, event: &str, expect: Subject) {
    let snapshot = read("ledger", &one(subject, event));
    let subjects: Vec<Subject> = plan(&snapshot)
        .reported
        .entries()
        .iter()
        .map(|one| one.subject)
        .collect();
    assert_eq!(subjects, [expect], "{subject}");
}

#[test]
fn an_entry_speaks_of_a_task_an_indicator_or_a_duty() {
    check_subject(FEES, "no_change", Subject::Task(TaskIndex::new(1)));
    check_subject(
        COMPLAINTS,
        "no_change",
        Subject::Indicator(IndicatorIndex::new(1)),
    );
    let duty = format!("{DUTY}, period: 2014-Q2");
    check_subject(&duty, "completed", Subject::Duty(DutyIndex::new(0)));
}

#[test]
fn entries_stand_in_the_order_of_their_recording() {
    let entry = |id: &str, recorded: &str| {
        format!(
            "  - {{id: {id}, recorded_at: {recorded}, effective_on: 2014-03-31, {FEES}, event: no_change}}\n"
        )
    };
    // 01:00 UTC is 08:00 in the office, an hour after 07:00+07:00.
    let ledger = [
        "entries:\n".to_owned(),
        entry("late", "2014-07-01T01:00:00Z"),
        entry("early", "2014-07-01T07:00:00+07:00"),
    ];
    let snapshot = read("ledger", &ledger.concat());
    let order: Vec<&str> = plan(&snapshot)
        .reported
        .entries()
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(order, ["early", "late"]);
}

#[test]
fn samples_stay_apart_and_marked() {
    let snapshot = read("sample", &one(FEES, "completed"));
    let known = plan(&snapshot);
    assert!(known.reported.entries().is_empty());
    assert_eq!(
        (known.reported.origin(), known.sample.origin()),
        (Origin::Reported, Origin::Sample)
    );
    let stated = format!("origin: reported\n{}", one(FEES, "completed"));
    let snapshot = read("sample", &stated);
    let origins: Vec<Origin> = plan(&snapshot)
        .sample
        .entries()
        .iter()
        .map(|one: &Entry| one.origin)
        .collect();
    assert_eq!(origins, [Origin::Sample]);
    let stated = format!("origin: sample\n{}", one(FEES, "completed"));
    assert_eq!(
        plan(&read("ledger", &stated)).reported.origin(),
        Origin::Sample
    );
}

//! A ledger built from entries of one's own, such as the rows of a database.

#![expect(clippy::expect_used, reason = "an example fails by panicking")]

use chrono::{DateTime, FixedOffset, NaiveDate};
use tiendo_core::ledger::{Entry, Event, Ledger, Subject};
use tiendo_core::load::load;
use tiendo_core::model::{Origin, Party, Plan, TaskIndex};
use tiendo_core::source::{Place, SourceSet};
use tiendo_core::state::{AsOf, Bucket, state_as_of};

/// A row as another system keeps it.
struct Row {
    id: &'static str,
    task: &'static str,
    unit: &'static str,
    done_on: &'static str,
    recorded_at: &'static str,
}

const ROWS: [Row; 1] = [Row {
    id: "row-17",
    task: "ke-hoach",
    unit: "huyen-dong",
    done_on: "2014-06-20",
    recorded_at: "2014-06-23T08:30:00+07:00",
}];

/// The entry that a row stands for; `None` where it names what the plan does not have.
fn entry(row: &Row, plan: &Plan) -> Option<Entry> {
    let task = plan
        .tasks
        .iter()
        .position(|task| task.id.as_str() == row.task)?;
    let unit: Party = plan.roster.party(row.unit)?;
    let recorded_at: DateTime<FixedOffset> = row.recorded_at.parse().ok()?;
    let effective_on: NaiveDate = row.done_on.parse().ok()?;
    Some(Entry {
        id: row.id.to_owned(),
        recorded_at,
        effective_on,
        unit: Some(unit),
        by: None,
        subject: Subject::Task(TaskIndex::new(task)),
        period: None,
        event: Event::Completed {
            document: None,
            count: None,
            note: None,
        },
        origin: Origin::Reported,
        place: Place::default(),
    })
}

const UNITS: &str = "\
committee: {id: ubnd, name: Ủy ban nhân dân tỉnh Mẫu}
units: [{id: huyen-dong, name: UBND huyện Đông, kind: district}]
";

const PLAN: &str = "\
plan: mau
title: Kế hoạch mẫu
directive: {number: 1/KH-UBND, kind: plan, title: Mẫu, issued_by: ubnd, issued_on: 2014-01-15}
completion: claimed
tasks:
  - {id: ke-hoach, clause: '1', title: Ban hành kế hoạch, lead: huyen-dong, due: trước Quý III năm 2014}
";

/// Prints what was known before and after the row was recorded.
pub fn main() {
    let mut sources = SourceSet::default();
    sources.add("tinh-mau/units.yaml", UNITS.into());
    sources.add("tinh-mau/ke-hoach/plan.yaml", PLAN.into());
    for entries in &load(&sources).plans {
        let plan = &entries.plan;
        let ledger = Ledger::new(ROWS.iter().filter_map(|row| entry(row, plan)).collect());
        let on = |text: &str| AsOf::on(text.parse().expect("a day"));
        let before = state_as_of(plan, &ledger, &on("2014-06-22"));
        let after = state_as_of(plan, &ledger, &on("2014-06-23"));
        assert_eq!(before.counts.get(Bucket::Running), 1);
        assert_eq!(after.counts.get(Bucket::OnTime), 1);
        println!("{}: on time {}", plan.id, after.counts.get(Bucket::OnTime));
    }
}

//! A small plan in its files, and commands for it in a few words.

use crate::ledger::testing::day;
use crate::ledger::{Actor, Command, Entry, Event, Ledger, NamedSubject, Refusal, Role, decide};
use crate::load::load;
use crate::model::Plan;
use crate::print::ledger_file;
use crate::source::SourceSet;
use crate::wire::Snapshot;

const UNITS: &str = "
committee: {id: ubnd, name: Ủy ban nhân dân tỉnh Mẫu}
units:
  - {id: a, name: Sở A, kind: department}
  - {id: b, name: Sở B, kind: department}
  - {id: c, name: Sở C, kind: department}
  - {id: old, name: Sở Cũ, kind: department, until: 2014-06-30, succeeded_by: [new]}
  - {id: new, name: Sở Mới, kind: department, from: 2014-07-01}
  - {id: whole, name: Sở Chung, kind: department, until: 2014-06-30, succeeded_by: [left, right]}
  - {id: left, name: Sở Trái, kind: department, from: 2014-07-01}
  - {id: right, name: Sở Phải, kind: department, from: 2014-07-01}
groups:
  - {id: both, name: Hai sở, members: [a, b]}
  - {id: five, name: Năm huyện, stated_size: 5}
";

const PLAN: &str = "
plan: mau
title: Kế hoạch mẫu
directive: {number: 1/KH-UBND, kind: plan, title: Mẫu, issued_by: ubnd, issued_on: 2014-01-10}
runs: {from: 2014-01-10, to: 2015-12-31}
send_by: {quarter: 5}
succession:
  - {from: whole, to: left, tasks: [given]}
tasks:
  - {id: dated, clause: '1', title: Có hạn, lead: [both, old, new, five], due: 2014-06-30}
  - {id: undated, clause: '2', title: Không hạn, lead: [a]}
  - {id: standing, clause: '3', title: Thường xuyên, lead: [a], due: standing}
  - {id: quarterly, clause: '4', title: Hàng quý, lead: [a], due: {every: quarter}}
  - {id: asked, clause: '5', title: Khi có yêu cầu, lead: [a], due: {every: on-demand}}
  - {id: case, clause: '6', title: Có điều kiện, lead: [a], condition: thiếu kinh phí, due: 2014-12-31}
  - {id: again, clause: '7', title: Nhắc lại, lead: [c, a], same_as: dated}
  - {id: passed, clause: '7a', title: Của sở cũ, lead: [old], due: 2014-12-31}
  - {id: torn, clause: '7b', title: Của sở bị chia, lead: [whole], due: 2014-12-31}
  - {id: given, clause: '7c', title: Của sở bị chia, lead: [whole], due: 2014-12-31}
  - {id: nobody, clause: '8', title: Chưa rõ ai, due: 2014-12-31}
indicators:
  - {id: share, clause: '9', title: Tỷ lệ, unit: '%', scope: [both], target: {at_least: 100%}}
  - {id: people, clause: '10', title: Số người, unit: người, aggregate: sum, scope: [both], reported_by: [c], target: {at_least: 9}}
reporting:
  - {id: report, clause: '11', kind: report, from: [both], every: quarter}
  - {id: review, clause: '12', kind: review, from: [a], every: year}
  - {id: list, clause: '13', kind: submission, from: [a], due: 2014-03-31}
";

/// The plan with a ledger in the text of its file.
pub(super) fn read(ledger: Option<String>) -> Snapshot {
    let mut sources = SourceSet::default();
    sources.add("tinh/units.yaml", UNITS.into());
    sources.add("tinh/mau/plan.yaml", PLAN.into());
    if let Some(text) = ledger {
        sources.add("tinh/mau/ledger/2014.yaml", text.into_bytes());
    }
    load(&sources)
}

pub(super) fn plan() -> Plan {
    let mut snapshot = read(None);
    assert!(
        !crate::load::has_errors(&snapshot.problems),
        "{:?}",
        snapshot.problems
    );
    snapshot.plans.remove(0).plan
}

/// The entries as they come back from their file, and what the reader finds wrong.
pub(super) fn read_back(plan: &Plan, ledger: &Ledger) -> (Vec<Entry>, Vec<String>) {
    let text = ledger_file("A ledger.", ledger.entries(), ledger.origin(), plan);
    let mut snapshot = read(Some(text));
    let problems = snapshot.problems.iter();
    let problems = problems.map(|one| format!("{:?} {:?}", one.severity, one.code));
    let problems = problems.collect();
    let entries = snapshot.plans.remove(0).reported;
    (entries.entries().to_vec(), problems)
}

/// A command with who gives it.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub command: Command,
    pub actor: Actor,
}

/// What a unit says on a day, recorded at nine that morning; the subject is `task dated`.
pub(super) fn unit(unit: &str, subject: &str, on: &str, event: Event) -> Said {
    let (kind, id) = subject.split_once(' ').unwrap();
    let id = id.to_owned();
    Said {
        command: Command {
            id: format!("{unit}-{id}-{on}-{}", event.keyword()),
            recorded_at: format!("{on}T09:00:00+07:00").parse().unwrap(),
            effective_on: day(on),
            unit: None,
            subject: match kind {
                "task" => NamedSubject::Task(id),
                "indicator" => NamedSubject::Indicator(id),
                _ => NamedSubject::Duty(id),
            },
            period: None,
            of: None,
            event,
        },
        actor: Actor {
            role: Role::Unit(unit.to_owned()),
            name: Some("Lan".to_owned()),
        },
    }
}

/// What the office enters; `-` for no unit.
pub(super) fn office(unit_id: &str, subject: &str, on: &str, event: Event) -> Said {
    let mut said = unit(unit_id, subject, on, event);
    said.actor.role = Role::Office;
    said.command.unit = (unit_id != "-").then(|| unit_id.to_owned());
    said
}

impl Said {
    pub(super) fn for_unit(mut self, unit: &str) -> Self {
        self.command.unit = Some(unit.to_owned());
        self
    }

    pub(super) fn in_period(mut self, period: &str) -> Self {
        self.command.period = Some(period.to_owned());
        self
    }

    pub(super) fn of(mut self, unit: &str) -> Self {
        self.command.of = Some(unit.to_owned());
        self
    }

    pub(super) fn id(mut self, id: &str) -> Self {
        self.command.id = id.to_owned();
        self
    }

    pub(super) fn effective(mut self, on: &str) -> Self {
        self.command.effective_on = day(on);
        self
    }

    /// The same as a correction of an entry.
    pub(super) fn corrects(mut self, entry: &str) -> Self {
        let event = Box::new(self.command.event);
        self.command.event = Event::Corrects {
            entry: entry.to_owned(),
            event,
        };
        self.command.id += "-correction";
        self
    }

    pub(super) fn decide(&self, plan: &Plan, ledger: &Ledger) -> Result<Entry, Refusal> {
        decide(plan, ledger, &self.command, &self.actor)
    }
}

//! Small plans for tests, made by hand: units `u1`, `u2`, … under a committee, signed 2013-10-28.

mod checks;

use std::sync::Arc;

pub(crate) use self::checks::*;
use super::{AsOf, AssignmentState, IndicatorState, PlanState, state_as_of};
use crate::calendar::{Certainty, Interval, PeriodScheme, Schedule, SchemeSequence, WorkingDays};
use crate::ledger::testing::{day, entry};
use crate::ledger::{Entry, Event, Ledger, Subject};
use crate::model::*;
use crate::source::Place;

/// A plan under construction and what is entered for it.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub plan: Plan,
    pub entries: Vec<Entry>,
}

pub(crate) fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

pub(crate) fn unit(number: usize) -> Party {
    Party::Unit(UnitIndex::new(number))
}

pub(crate) fn by(text: &str) -> Schedule {
    Schedule::By {
        from: None,
        by: day(text),
    }
}

pub(crate) fn deadline(schedule: Schedule) -> Option<Deadline> {
    Some(Deadline {
        urgent: false,
        words: None,
        printed: None,
        clause: None,
        schedule,
        certainty: Certainty::Stated,
        rule: Deadline::GIVEN.to_owned(),
        first: None,
    })
}

fn unit_of_roster(number: usize) -> Unit {
    Unit {
        id: id(&format!("u{number}")),
        name: format!("Unit {number}"),
        short: format!("U{number}"),
        kind: if number == 0 {
            UnitKind::Committee
        } else {
            UnitKind::Department
        },
        also: Vec::new(),
        from: None,
        until: None,
        succeeded_by: Vec::new(),
        unverified: false,
        note: None,
        place: Place::default(),
    }
}

impl Draft {
    /// A plan with so many units (numbered from 1) and nothing to do.
    pub(crate) fn new(units: usize) -> Self {
        let directive = Directive {
            number: None,
            kind: DirectiveKind::Plan,
            title: String::new(),
            issued_by: UnitIndex::new(0),
            issued_on: Some(day("2013-10-28")),
            issued_between: None,
            effective_on: None,
            signed_by: None,
            based_on: Vec::new(),
            recipients: Vec::new(),
            source: SourceKind::FullText,
            missing: Vec::new(),
            remarks: Vec::new(),
        };
        let terms = PlanTerms {
            run: Run {
                from: Some(day("2013-10-28")),
                to: Some(day("2015-12-31")),
            },
            monitored_by: None,
            periods: SchemeSequence::new(PeriodScheme::calendar(), Vec::new()).unwrap(),
            send_by: SendBy::default(),
            working_days: WorkingDays::default(),
            completion: Completion::Confirmed,
            before_includes_named_day: false,
            stale_after_days: 105,
            thresholds: Thresholds::default(),
            report: ReportFrame::default(),
            place: TermPlaces::default(),
        };
        let roster = Roster {
            units: (0..=units).map(unit_of_roster).collect(),
            ..Roster::default()
        };
        let plan = Plan {
            id: id("plan"),
            title: String::new(),
            folder: String::new(),
            directive,
            terms,
            roster: Arc::new(roster),
            clauses: Vec::new(),
            tasks: Vec::new(),
            indicators: Vec::new(),
            reporting: Vec::new(),
            succession: Vec::new(),
            assignments: Vec::new(),
            sources: Arc::new(Vec::new()),
        };
        Self {
            plan,
            entries: Vec::new(),
        }
    }

    /// A group with the units of these numbers and the size that the text prints.
    pub(crate) fn group(&mut self, members: &[usize], stated_size: Option<u32>) -> Party {
        let roster = Arc::make_mut(&mut self.plan.roster);
        let member = |number: &usize| Membership {
            party: unit(*number),
            from: None,
            until: None,
        };
        roster.groups.push(UnitGroup {
            id: id(&format!("g{}", roster.groups.len())),
            name: String::new(),
            short: String::new(),
            also: Vec::new(),
            members: members.iter().map(member).collect(),
            complete: true,
            stated_size,
            subset_of: None,
            defined_as: None,
            note: None,
            place: Place::default(),
        });
        Party::Group(GroupIndex::new(roster.groups.len() - 1))
    }

    /// A group of which the text names these units and says that there are more, not how many.
    pub(crate) fn open_group(&mut self, members: &[usize]) -> Party {
        let party = self.group(members, None);
        let roster = Arc::make_mut(&mut self.plan.roster);
        roster.groups.last_mut().unwrap().complete = false;
        party
    }

    /// A task with its assignments; change the last of `plan.tasks` for anything unusual.
    pub(crate) fn task(&mut self, schedule: Schedule, lead: &[Party]) -> TaskIndex {
        let index = TaskIndex::new(self.plan.tasks.len());
        self.plan.tasks.push(Task {
            id: id(&format!("t{}", index.position())),
            clause: ClauseRef(String::new()),
            title: String::new(),
            lead: lead.to_vec(),
            lead_basis: LeadBasis::Stated,
            joint: false,
            cooperating: Vec::new(),
            others: Vec::new(),
            to: None,
            deadline: if schedule == Schedule::None {
                None
            } else {
                deadline(schedule)
            },
            product: None,
            parts: Vec::new(),
            priority: Priority::Normal,
            obligation: Obligation::Must,
            condition: None,
            set_by: None,
            horizon: None,
            same_as: None,
            indicators: Vec::new(),
            budget: false,
            note: None,
            place: Place::default(),
        });
        let signed_on = self.plan.directive.earliest_issue();
        let mut given = self.plan.roster.addressed(lead, signed_on);
        if given.is_empty() {
            given.push(Addressee {
                holder: Holder::Nobody,
                size: Some(1),
                joined_on: None,
                until: None,
            });
        }
        let assignment = |given: Addressee| Assignment {
            task: index,
            holder: given.holder,
            joined_on: given.joined_on,
            size: given.size.unwrap_or(1),
        };
        self.plan
            .assignments
            .extend(given.into_iter().map(assignment));
        index
    }

    pub(crate) fn last_task(&mut self) -> &mut Task {
        self.plan.tasks.last_mut().unwrap()
    }

    /// A duty to report.
    pub(crate) fn duty(&mut self, every: &[Interval], from: &[Party]) -> DutyIndex {
        let index = DutyIndex::new(self.plan.reporting.len());
        self.plan.reporting.push(ReportingDuty {
            id: id(&format!("d{}", index.position())),
            clause: ClauseRef(String::new()),
            kind: DutyKind::Report,
            from: from.to_vec(),
            prepared_by: Vec::new(),
            to: None,
            via: None,
            every: every.to_vec(),
            once: every.is_empty(),
            deadline: None,
            condition: None,
            content: None,
            basis: DutyBasis::Stated,
            task: None,
            note: None,
            place: Place::default(),
        });
        index
    }

    /// An indicator in percent over a scope, pooled, rising, without baseline and target.
    pub(crate) fn indicator(&mut self, scope: &[Party]) -> &mut Indicator {
        self.plan.indicators.push(Indicator {
            id: id(&format!("i{}", self.plan.indicators.len())),
            clause: ClauseRef(String::new()),
            title: String::new(),
            unit: "%".to_owned(),
            better: Direction::Higher,
            scope: scope.to_vec(),
            reported_by: Vec::new(),
            aggregate: Aggregation::Pooled,
            baseline: None,
            target: None,
            trajectory: Trajectory::None,
            excludes: None,
            history: Vec::new(),
            baseline_only: false,
            same_as: None,
            note: None,
            place: Place::default(),
        });
        self.plan.indicators.last_mut().unwrap()
    }

    /// Enters an event, recorded at nine in the morning of the day on which it is effective.
    pub(crate) fn enter(
        &mut self,
        subject: Subject,
        unit: Option<Party>,
        on: &str,
        event: Event,
    ) -> &mut Entry {
        let mut entry = entry(&format!("e{}", self.entries.len()), event);
        entry.subject = subject;
        entry.unit = unit;
        entry.effective_on = day(on);
        entry.recorded_at = format!("{on}T09:00:00+07:00").parse().unwrap();
        self.entries.push(entry);
        self.entries.last_mut().unwrap()
    }

    pub(crate) fn state(&self, asked: &AsOf) -> PlanState {
        state_as_of(&self.plan, &Ledger::new(self.entries.clone()), asked)
    }

    pub(crate) fn on(&self, as_of: &str) -> PlanState {
        self.state(&AsOf::on(day(as_of)))
    }

    /// The first assignment on a day.
    pub(crate) fn first(&self, as_of: &str) -> AssignmentState {
        self.on(as_of).assignments.remove(0)
    }

    /// The first indicator on a day.
    pub(crate) fn first_indicator(&self, as_of: &str) -> IndicatorState {
        self.on(as_of).indicators.remove(0)
    }
}

//! The smallest plan that a case needs: units `u1`, `u2`, … under a committee, signed on one day.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::calendar::{Certainty, Interval, PeriodScheme, Schedule, SchemeSequence, WorkingDays};
use crate::ledger::{Entry, Event, Ledger, Subject};
use crate::model::*;
use crate::source::Place;
use crate::state::{AsOf, PlanState, state_as_of};

/// A plan without tasks and indicators.
pub(super) fn empty(issued_on: NaiveDate, units: usize) -> Result<Plan, String> {
    let directive = Directive {
        number: None,
        kind: DirectiveKind::Plan,
        title: String::new(),
        issued_by: UnitIndex::new(0),
        issued_on: Some(issued_on),
        issued_between: None,
        effective_on: None,
        signed_by: None,
        based_on: Vec::new(),
        recipients: Vec::new(),
        source: SourceKind::FullText,
        missing: Vec::new(),
        remarks: Vec::new(),
    };
    let periods = SchemeSequence::new(PeriodScheme::calendar(), Vec::new());
    let terms = PlanTerms {
        run: Run::default(),
        monitored_by: None,
        periods: periods.map_err(|error| error.to_string())?,
        send_by: SendBy::default(),
        working_days: WorkingDays::default(),
        completion: Completion::Confirmed,
        before_includes_named_day: false,
        stale_after_days: PlanTerms::usual_stale_after_days(&[]),
        thresholds: Thresholds::default(),
        report: ReportFrame::default(),
        place: TermPlaces::default(),
    };
    let roster = Roster {
        units: (0..=units).map(unit).collect::<Result<_, _>>()?,
        ..Roster::default()
    };
    Ok(Plan {
        id: id("plan")?,
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
    })
}

pub(super) fn id(text: &str) -> Result<Id, String> {
    Id::new(text).ok_or_else(|| format!("no id: {text}"))
}

fn unit(number: usize) -> Result<Unit, String> {
    let kind = if number == 0 {
        UnitKind::Committee
    } else {
        UnitKind::Department
    };
    Ok(Unit {
        id: id(&format!("u{number}"))?,
        name: format!("Unit {number}"),
        short: format!("U{number}"),
        kind,
        also: Vec::new(),
        from: None,
        until: None,
        succeeded_by: Vec::new(),
        unverified: false,
        note: None,
        place: Place::default(),
    })
}

/// A group with members and the size that the text prints.
pub(super) fn group(
    number: usize,
    members: impl Iterator<Item = Party>,
    stated_size: Option<u32>,
) -> Result<UnitGroup, String> {
    let membership = |party| Membership {
        party,
        from: None,
        until: None,
    };
    Ok(UnitGroup {
        id: id(&format!("g{number}"))?,
        name: String::new(),
        short: String::new(),
        also: Vec::new(),
        members: members.map(membership).collect(),
        complete: true,
        stated_size,
        subset_of: None,
        defined_as: None,
        note: None,
        place: Place::default(),
    })
}

/// A task of one leader.
pub(super) fn task(lead: Party, schedule: Schedule) -> Result<Task, String> {
    Ok(Task {
        id: id("task")?,
        clause: ClauseRef(String::new()),
        title: String::new(),
        lead: vec![lead],
        lead_basis: LeadBasis::Stated,
        joint: false,
        cooperating: Vec::new(),
        others: Vec::new(),
        to: None,
        deadline: deadline(schedule),
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
    })
}

/// A deadline that the plan states itself; none for no schedule.
pub(super) fn deadline(schedule: Schedule) -> Option<Deadline> {
    (schedule != Schedule::None).then(|| Deadline {
        words: None,
        printed: None,
        clause: None,
        schedule,
        certainty: Certainty::Stated,
        urgent: false,
        rule: Deadline::GIVEN.to_owned(),
        first: None,
    })
}

/// A duty to report, without a deadline of its own.
pub(super) fn duty(
    number: usize,
    every: Vec<Interval>,
    from: Vec<Party>,
) -> Result<ReportingDuty, String> {
    Ok(ReportingDuty {
        id: id(&format!("d{number}"))?,
        clause: ClauseRef(String::new()),
        kind: DutyKind::Report,
        from,
        prepared_by: Vec::new(),
        to: None,
        via: None,
        once: every.is_empty(),
        every,
        deadline: None,
        condition: None,
        content: None,
        basis: DutyBasis::Stated,
        task: None,
        note: None,
        place: Place::default(),
    })
}

/// An entry recorded at nine in the morning.
pub(super) fn entry(
    number: usize,
    subject: Subject,
    unit: Option<Party>,
    days: (NaiveDate, NaiveDate),
    event: Event,
) -> Result<Entry, String> {
    let (effective_on, recorded_on) = days;
    let recorded_at = format!("{recorded_on}T09:00:00+07:00");
    let recorded_at = recorded_at.parse();
    Ok(Entry {
        id: format!("e{number}"),
        recorded_at: recorded_at.map_err(|_| format!("no day: {recorded_on}"))?,
        effective_on,
        unit,
        by: None,
        subject,
        period: None,
        event,
        origin: Origin::Reported,
        place: Place::default(),
    })
}

/// Where the plan stands.
pub(super) fn state(plan: &Plan, entries: Vec<Entry>, asked: &AsOf) -> PlanState {
    state_as_of(plan, &Ledger::new(entries), asked)
}

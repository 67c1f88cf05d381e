//! `succession`: who takes what from a unit that several others succeed, and where nobody says it.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    DutyIndex, Holder, IndicatorIndex, Party, Plan, Roster, Subject, Takeover, TaskIndex, UnitIndex,
};
use crate::source::Span;
use crate::syntax::raw::{RawTakeover, Scalars};

use super::Judge;

/// The ids that a row may name.
pub(super) struct Named<'a> {
    pub tasks: &'a [&'a str],
    pub duties: &'a [&'a str],
    pub indicators: &'a [&'a str],
}

pub(super) fn validate(
    rows: &[RawTakeover],
    roster: &Roster,
    named: &Named<'_>,
    judge: &mut Judge,
) -> Vec<Takeover> {
    let ids: Vec<&str> = roster.units.iter().map(|unit| unit.id.as_str()).collect();
    let row = |raw: &RawTakeover| {
        let unit = raw.from.as_ref()?;
        let place = judge.place(unit.span);
        let from = judge.reference(unit, "unit", &ids)?;
        let successors = roster.unit(UnitIndex::new(from))?;
        let successors = successors.succeeded_by.as_slice();
        let heirs: Vec<&str> = successors
            .iter()
            .map(|unit| roster.party_id(Party::Unit(*unit)))
            .collect();
        let to = judge.reference(raw.to.as_ref()?, "successor", &heirs)?;
        let mut positions = |names: &Scalars, what, ids: &[&str]| -> Vec<usize> {
            let found = names
                .iter()
                .filter_map(|name| judge.reference(name, what, ids));
            found.collect()
        };
        let tasks = positions(&raw.tasks, "task", named.tasks);
        let duties = positions(&raw.duties, "duty", named.duties);
        let indicators = positions(&raw.indicators, "indicator", named.indicators);
        Some(Takeover {
            from: UnitIndex::new(from),
            to: *successors.get(to)?,
            tasks: tasks.into_iter().map(TaskIndex::new).collect(),
            duties: duties.into_iter().map(DutyIndex::new).collect(),
            indicators: indicators.into_iter().map(IndicatorIndex::new).collect(),
            place,
        })
    };
    rows.iter().filter_map(row).collect()
}

/// Asks once for each unit whose part of the plan passes to nobody known, though it names
/// successors. A unit that names none is reported in the roster.
pub(super) fn ask(plan: &Plan, at: Span, judge: &mut Judge) {
    let roster = &plan.roster;
    if roster.units.iter().all(|unit| unit.until.is_none()) {
        return;
    }
    let signed_on = plan.directive.earliest_issue();
    let assigned = plan.assignments.iter();
    let assigned = assigned.map(|one| {
        let counted = plan.task(one.task).and_then(|task| task.same_as);
        (one.holder, Subject::Task(counted.unwrap_or(one.task)))
    });
    let owed = plan.reporting.iter().enumerate();
    let owed = owed.map(|(at, duty)| (&duty.from, Subject::Duty(DutyIndex::new(at))));
    let measured = plan.indicators.iter().enumerate();
    let measured =
        measured.map(|(at, known)| (&known.scope, Subject::Indicator(IndicatorIndex::new(at))));
    let spread = owed.chain(measured).flat_map(|(parties, subject)| {
        let given = roster.addressed(parties, signed_on).into_iter();
        given.map(move |one| (one.holder, subject))
    });
    let unclear: BTreeSet<UnitIndex> = assigned
        .chain(spread)
        .filter_map(|(holder, subject)| {
            match plan.line(holder, subject).passings().last()?.holder {
                Holder::SuccessorUnknown(unit) => Some(unit),
                _ => None,
            }
        })
        .collect();
    for index in unclear {
        let Some(unit) = roster.unit(index) else {
            continue;
        };
        if unit.succeeded_by.is_empty() {
            continue;
        }
        let heirs = unit.succeeded_by.iter();
        let heirs: Vec<&str> = heirs
            .map(|heir| roster.party_id(Party::Unit(*heir)))
            .collect();
        judge.say(
            Diagnostic::new(Code::SuccessorUnclear, at)
                .with("unit", &unit.id)
                .with("until", unit.until.unwrap_or_default())
                .with("successors", heirs.join(", ")),
        );
    }
}

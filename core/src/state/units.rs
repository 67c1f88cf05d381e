//! Where each unit stands: its assignments added up, and what was heard of it.

use super::facts::is_report;
use super::rank::rank;
use super::silence::Heard;
use super::{AsOf, AssignmentState, Tally, UnitState};
use crate::ledger::{Event, KnownLedger, Subject};
use crate::model::{DutyIndex, Holder, IndicatorIndex, Party, Plan, Roster};

/// One state per holder of an assignment: units in the order of the roster, then groups, then what
/// leaders share, then what is in nobody's hands.
///
/// The last report is the last on anything: a task, an indicator or a duty. A unit is stale only
/// while something of it is left to report. A unit without an assignment is not listed.
pub(super) fn units(
    plan: &Plan,
    known: &KnownLedger<'_>,
    assignments: &[AssignmentState],
    asked: &AsOf,
) -> Vec<UnitState> {
    let mut found = Found::of(&plan.roster);
    for assignment in assignments {
        let Some(place) = found.place(assignment.holder) else {
            continue;
        };
        let nothing_yet = (
            assignment.holder,
            Tally::default(),
            Heard {
                finished: true,
                ..Heard::default()
            },
        );
        let (_, tally, heard) = place.get_or_insert(nothing_yet);
        tally.add(assignment, asked.as_of);
        heard.last_report_on = heard.last_report_on.max(assignment.last_report_on);
        heard.acknowledged |= assignment.silence == super::Silence::AcknowledgedOnly;
        heard.finished &= assignment.done_on.is_some() || !assignment.should_report();
    }
    heard_elsewhere(plan, known, asked, &mut found);
    let state = |(holder, tally, heard): (Holder, Tally, Heard)| UnitState {
        holder,
        counts: tally.counts,
        awaiting_past_due: tally.awaiting_past_due,
        awaiting_undated: tally.awaiting_undated,
        ageing: tally.ageing,
        reporting: tally.reporting,
        last_report_on: heard.last_report_on,
        silence: heard.silence(asked.as_of, plan.terms.stale_after_days),
        rank: None,
        ranked: None,
    };
    let mut states: Vec<UnitState> = found.places.into_iter().flatten().map(state).collect();
    rank(&mut states, &plan.roster);
    states
}

/// What was found of every holder, at a place for each that the roster can have: units, then
/// groups, then all leaders together, then nobody, then units whose successor is not known, in the
/// order of [`Holder`].
struct Found {
    units: usize,
    groups: usize,
    places: Vec<Option<(Holder, Tally, Heard)>>,
}

impl Found {
    fn of(roster: &Roster) -> Self {
        let (units, groups) = (roster.units.len(), roster.groups.len());
        Self {
            units,
            groups,
            places: vec![None; 2 * units + 2 * groups + 2],
        }
    }

    fn place(&mut self, holder: Holder) -> Option<&mut Option<(Holder, Tally, Heard)>> {
        let behind_groups = self.units + 2 * self.groups;
        let place = match holder {
            Holder::Unit(unit) => unit.position(),
            Holder::Remainder(group) => self.units + group.position(),
            Holder::WholeGroup(group) => self.units + self.groups + group.position(),
            Holder::Joint => behind_groups,
            Holder::Nobody => behind_groups + 1,
            Holder::SuccessorUnknown(unit) => behind_groups + 2 + unit.position(),
        };
        self.places.get_mut(place)
    }
}

/// Adds what units said about indicators and duties.
fn heard_elsewhere(plan: &Plan, known: &KnownLedger<'_>, asked: &AsOf, found: &mut Found) {
    let indicators = (0..plan.indicators.len())
        .map(IndicatorIndex::new)
        .map(Subject::Indicator);
    let duties = (0..plan.reporting.len())
        .map(DutyIndex::new)
        .map(Subject::Duty);
    for entry in indicators
        .chain(duties)
        .flat_map(|subject| known.about(subject))
    {
        let holders = match entry.entry.unit {
            _ if !asked.covers(entry.effective_on) => continue,
            Some(Party::Unit(unit)) => [Some(Holder::Unit(unit)), None],
            Some(Party::Group(group)) => [
                Some(Holder::Remainder(group)),
                Some(Holder::WholeGroup(group)),
            ],
            None => continue,
        };
        for holder in holders.into_iter().flatten() {
            let Some((_, _, heard)) = found.place(holder).and_then(Option::as_mut) else {
                continue;
            };
            if is_report(entry.event) {
                heard.last_report_on = heard.last_report_on.max(Some(entry.effective_on));
            }
            heard.acknowledged |= matches!(entry.event, Event::Acknowledged);
        }
    }
}

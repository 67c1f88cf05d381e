//! Where each unit stands: its assignments added up, and what was heard of it.

use std::collections::BTreeSet;

use super::rank::rank;
use super::silence::Heard;
use super::{AsOf, AssignmentState, PlanState, Silence, Tally, UnitState};
use crate::ledger::{Gist, KnownLedger};
use crate::model::{Holder, Plan, Roster};

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
    let all = Found::of(&plan.roster, None);
    let mut states = all.states(plan, known, assignments, asked);
    rank(&mut states, &plan.roster);
    states
}

/// Works out some holders anew, after something was heard of them.
pub(super) fn renew(
    plan: &Plan,
    known: &KnownLedger<'_>,
    holders: &BTreeSet<Holder>,
    state: &mut PlanState,
) {
    let some = Found::of(&plan.roster, Some(holders));
    let new = some.states(plan, known, &state.assignments, &state.as_of);
    // What passes from a unit to another may be all that one of them holds.
    state.units.retain(|unit| !holders.contains(&unit.holder));
    state.units.extend(new);
    state.units.sort_by_key(|unit| unit.holder);
    // The places of its peers follow from its own.
    rank(&mut state.units, &plan.roster);
}

/// What was found of every holder, at a place for each that the roster can have: units, then
/// groups, then all leaders together, then nobody, then units whose successor is not known, in the
/// order of [`Holder`].
struct Found<'a> {
    units: usize,
    groups: usize,
    places: Vec<Option<(Holder, Tally, Heard)>>,
    /// The holders that are asked about; all where none are named.
    asked_about: Option<&'a BTreeSet<Holder>>,
}

impl<'a> Found<'a> {
    fn of(roster: &Roster, asked_about: Option<&'a BTreeSet<Holder>>) -> Self {
        let (units, groups) = (roster.units.len(), roster.groups.len());
        Self {
            units,
            groups,
            places: vec![None; 2 * units + 2 * groups + 2],
            asked_about,
        }
    }

    fn states(
        mut self,
        plan: &Plan,
        known: &KnownLedger<'_>,
        assignments: &[AssignmentState],
        asked: &AsOf,
    ) -> Vec<UnitState> {
        for assignment in assignments {
            self.add(assignment, asked);
        }
        let stale_after_days = plan.terms.stale_after_days;
        let found = self.places.into_iter().flatten();
        let states = found.map(|(holder, tally, mut heard)| {
            hear_elsewhere(holder, &mut heard, known, asked);
            UnitState {
                holder,
                counts: tally.counts,
                awaiting_past_due: tally.awaiting_past_due,
                awaiting_undated: tally.awaiting_undated,
                ageing: tally.ageing,
                reporting: tally.reporting,
                last_report_on: heard.last_report_on,
                silence: heard.silence(asked.as_of, stale_after_days),
                rank: None,
                ranked: None,
            }
        });
        states.collect()
    }

    fn add(&mut self, assignment: &AssignmentState, asked: &AsOf) {
        let holder = assignment.holder;
        if self.asked_about.is_some_and(|some| !some.contains(&holder)) {
            return;
        }
        let place = self.place(holder);
        let Some(place) = self.places.get_mut(place) else {
            return;
        };
        let nothing_yet = Heard {
            finished: true,
            ..Heard::default()
        };
        let (_, tally, heard) = place.get_or_insert((holder, Tally::default(), nothing_yet));
        tally.add(assignment, asked.as_of);
        heard.last_report_on = heard.last_report_on.max(assignment.last_report_on);
        heard.acknowledged |= assignment.silence == Silence::AcknowledgedOnly;
        heard.finished &= assignment.done_on.is_some() || !assignment.should_report();
    }

    const fn place(&self, holder: Holder) -> usize {
        let behind_groups = self.units + 2 * self.groups;
        match holder {
            Holder::Unit(unit) => unit.position(),
            Holder::Remainder(group) => self.units + group.position(),
            Holder::WholeGroup(group) => self.units + self.groups + group.position(),
            Holder::Joint => behind_groups,
            Holder::Nobody => behind_groups + 1,
            Holder::SuccessorUnknown(unit) => behind_groups + 2 + unit.position(),
        }
    }
}

/// Adds what a holder said about indicators and duties.
fn hear_elsewhere(holder: Holder, heard: &mut Heard, known: &KnownLedger<'_>, asked: &AsOf) {
    let Some(party) = holder.party() else {
        return;
    };
    let said = known.beside_tasks(party);
    for entry in said.filter(|entry| asked.covers(entry.effective_on)) {
        if entry.gist.is_report() {
            heard.last_report_on = heard.last_report_on.max(Some(entry.effective_on));
        }
        heard.acknowledged |= entry.gist == Gist::Acknowledged;
    }
}

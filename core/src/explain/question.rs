//! What every explanation starts from: the plan, the ledger and the state that is asked about.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::entries::{UsedEntry, figure_of, subject_id};
use super::figure::UnitFigure;
use super::formula::Formula;
use super::key::Key;
use super::shape::{Explanation, FilePlace, NoteKind, PlaceKind, PlanPlace};
use super::value::Value;
use crate::calendar::PeriodName;
use crate::ledger::{Event, Ledger};
use crate::model::{Holder, Origin, Party, Plan, TaskIndex};
use crate::source::Place;
use crate::state::{AssignmentState, PlanState};

/// What an entry says, as the last correction has it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'a> {
    pub id: &'a str,
    pub event: &'a Event,
    pub on: NaiveDate,
    pub period: Option<PeriodName>,
    /// Where it stands in the ledger.
    pub position: u32,
    /// Of a completion, where the ledger began to say so.
    pub claimed_at: u32,
}

/// A state and what it was made from.
pub(super) struct Question<'a> {
    pub plan: &'a Plan,
    pub ledger: &'a Ledger,
    pub state: &'a PlanState,
    /// Whose assignments are counted; null for all.
    pub of: Option<Holder>,
}

impl<'a> Question<'a> {
    pub(super) const fn new(plan: &'a Plan, ledger: &'a Ledger, state: &'a PlanState) -> Self {
        Self {
            plan,
            ledger,
            state,
            of: None,
        }
    }

    /// The same about one holder's assignments alone.
    pub(super) const fn of(&self, holder: Holder) -> Self {
        Self {
            of: Some(holder),
            ..*self
        }
    }

    /// The assignments that are counted.
    pub(super) fn rows(&self) -> impl Iterator<Item = &'a AssignmentState> + '_ {
        let rows = self.state.assignments.iter();
        rows.filter(|row| self.of.is_none_or(|holder| row.holder == holder))
    }

    /// What a holder has of a task, of which it may have taken over several parts.
    pub(super) fn parts_of(
        &self,
        task: TaskIndex,
        holder: Holder,
    ) -> impl Iterator<Item = &'a AssignmentState> {
        // They stand in the order of the tasks.
        let rows = self.state.assignments.as_slice();
        let start = rows.partition_point(|row| row.task < task);
        let rest = rows.get(start..).unwrap_or_default().iter();
        rest.take_while(move |row| row.task == task)
            .filter(move |row| row.holder == holder)
    }

    /// The key of a figure that the plan and each unit has.
    pub(super) fn counted_key(&self, figure: UnitFigure) -> String {
        match self.of {
            Some(holder) => Key::OfUnit(holder, figure).shown(self.plan),
            None => figure.shown(),
        }
    }

    /// An explanation to which parts, entries and places are added.
    pub(super) fn answer(
        &self,
        subject: Option<&str>,
        value: Option<Value>,
        formula: Formula,
    ) -> Explanation {
        let asked = self.state.as_of;
        let mut answer = Explanation {
            plan: self.plan.id.as_str().to_owned(),
            key: String::new(),
            as_of: asked.as_of,
            known_at: asked.known_at,
            against: asked.against.keyword(),
            origin: self.ledger.origin(),
            subject: subject.map(str::to_owned),
            figure: None,
            value,
            formula,
            tests: Vec::new(),
            parts: Vec::new(),
            inputs: Vec::new(),
            entries: Vec::new(),
            places: Vec::new(),
            successions: Vec::new(),
            notes: Vec::new(),
        };
        if answer.origin == Origin::Sample {
            answer.note(NoteKind::Sample);
        }
        answer
    }

    /// The entries at some positions, oldest recording first.
    pub(super) fn entries(&self, positions: impl IntoIterator<Item = u32>) -> Vec<UsedEntry> {
        let positions: BTreeSet<u32> = positions.into_iter().collect();
        let at = |position: u32| self.ledger.entries().get(usize::try_from(position).ok()?);
        let is_corrected = positions
            .iter()
            .filter_map(|position| at(*position))
            .any(|entry| matches!(entry.event, Event::Corrects { .. }));
        let corrections = if is_corrected {
            self.corrections()
        } else {
            BTreeMap::new()
        };
        let used = |position: u32| {
            let entry = at(position)?;
            let correction = corrections.get(&position).and_then(|by| at(*by));
            Some(UsedEntry {
                id: entry.id.clone(),
                recorded_at: entry.recorded_at,
                effective_on: entry.effective_on,
                unit: entry.unit.map(|party| self.party_id(party)),
                by: entry.by.clone(),
                about: subject_id(self.plan, entry.subject).to_owned(),
                event: entry.event.clone(),
                of: figure_of(&entry.event, &self.plan.roster),
                corrected_by: correction.map(|entry| entry.id.clone()),
                origin: entry.origin,
                place: FilePlace::of(self.plan, entry.place),
            })
        };
        positions.into_iter().filter_map(used).collect()
    }

    /// The position of the correction that counts for each corrected entry.
    fn corrections(&self) -> BTreeMap<u32, u32> {
        let known = self.ledger.known_at(self.state.as_of.known_at);
        let corrected = known
            .entries()
            .filter_map(|entry| Some((entry.position, entry.corrected_by?)));
        corrected.collect()
    }

    /// The events at some positions as they are known, corrections applied, in the order of their days
    /// and on one day in the order of recording.
    pub(super) fn known(&self, positions: &[u32]) -> Vec<Said<'a>> {
        if positions.is_empty() {
            return Vec::new();
        }
        let known = self.ledger.known_at(self.state.as_of.known_at);
        let at = |position: &u32| {
            let entry = self
                .ledger
                .entries()
                .get(usize::try_from(*position).ok()?)?;
            let mut same_subject = known.about(entry.subject);
            let known = same_subject.find(|known| known.position == *position)?;
            Some(Said {
                id: &entry.id,
                event: known.event,
                on: known.effective_on,
                period: entry.period,
                position: known.position,
                claimed_at: known.claimed_at,
            })
        };
        let mut said: Vec<Said<'a>> = positions.iter().filter_map(at).collect();
        said.sort_by_key(|said| said.on);
        said
    }

    /// The id of the entry at a position.
    pub(super) fn entry_id(&self, position: u32) -> Option<&'a str> {
        let entry = self.ledger.entries().get(usize::try_from(position).ok()?)?;
        Some(&entry.id)
    }

    pub(super) fn party_id(&self, party: Party) -> String {
        self.plan.roster.party_id(party).to_owned()
    }

    /// Something that the plan declares.
    pub(super) fn declared(&self, kind: PlaceKind, id: &str, place: Place) -> PlanPlace {
        let FilePlace { path, line } = FilePlace::of(self.plan, place);
        PlanPlace {
            kind,
            id: id.to_owned(),
            path,
            line,
        }
    }

    /// Where a holder is declared.
    pub(super) fn holder_place(&self, holder: Holder) -> Option<PlanPlace> {
        let roster = &self.plan.roster;
        let (id, place) = match holder.party()? {
            Party::Unit(index) => roster.unit(index).map(|unit| (&unit.id, unit.place))?,
            Party::Group(index) => roster.group(index).map(|group| (&group.id, group.place))?,
        };
        Some(self.declared(PlaceKind::Unit, id.as_str(), place))
    }

    /// The name of a holder in the plan; null for who has none.
    pub(super) fn holder_name(&self, holder: Holder) -> Option<&'a str> {
        let party = holder.party()?;
        Some(self.plan.roster.party_name(party))
    }

    /// Notes on a holder that stands for units without names.
    pub(super) fn note_holder(&self, answer: &mut Explanation, holder: Holder) {
        match holder {
            Holder::Remainder(_) => answer.note(NoteKind::UnitsNotNamed),
            Holder::WholeGroup(_) => answer.note(NoteKind::SizeUnknown),
            _ => {}
        }
    }
}

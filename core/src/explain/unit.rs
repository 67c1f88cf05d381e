//! What a holder's units add up to, and when it last reported.

use super::case::is_report;
use super::figure::UnitFigure;
use super::formula::{Formula, FormulaName};
use super::key::Key;
use super::part::Part;
use super::question::Question;
use super::shape::{Explanation, NoteKind};
use super::term::PlainTerm;
use super::value::{Value, Word};
use crate::ledger::{Event, Subject};
use crate::model::{DutyIndex, Holder, IndicatorIndex};
use crate::state::AssignmentState;

impl Question<'_> {
    /// Whether the plan's last day has passed.
    pub(super) fn has_ended(&self) -> Explanation {
        let formula = Formula::new(FormulaName::HasEnded, "as_of > plan_ends_on");
        let value = Value::Truth(self.state.has_ended);
        let mut answer = self.answer(None, Some(value), formula);
        let ends_on = self.plan.terms.run.to.map(Value::Day);
        let as_of = Value::Day(self.state.as_of.as_of);
        answer.parts = vec![
            Part::new("as_of", PlainTerm::AsOf, Some(as_of)),
            Part::new("plan_ends_on", PlainTerm::PlanEndsOn, ends_on),
        ];
        answer
    }

    /// The units of a holder by bucket, and when it last reported on anything.
    pub(super) fn unit(&self, holder: Holder) -> Option<Explanation> {
        let unit = self.state.units.iter().find(|unit| unit.holder == holder)?;
        let rows = self.state.assignments.iter();
        let rows: Vec<&AssignmentState> = rows.filter(|row| row.holder == holder).collect();
        let question = self.of(holder);
        let mut answer = question.by_bucket(self.holder_name(holder), &rows, Some(&question));
        let positions = self.positions_of_unit(holder, &rows);
        let said = self.known(&positions);
        let reported = said.iter().rev();
        let mut reported = reported.filter(|said| Some(said.on) == unit.last_report_on);
        let reported = reported.find(|said| is_report(said.event));
        answer.parts.push(
            Part::new(
                "last_report_on",
                PlainTerm::LastReportOn,
                unit.last_report_on.map(Value::Day),
            )
            .said_by(reported.map(|said| said.id)),
        );
        let silence_key = Key::OfUnit(holder, UnitFigure::Silence).shown(self.plan);
        let silence = Value::Word(Word::Silence(unit.silence));
        answer
            .parts
            .push(Part::new("silence", PlainTerm::Silence, Some(silence)).see(silence_key));
        answer.entries = self.entries(positions);
        answer.places.splice(0..0, self.holder_place(holder));
        self.note_holder(&mut answer, holder);
        for row in rows {
            let subject = Subject::Task(self.original(row.task));
            self.followed(&mut answer, subject, row.given_to, holder);
        }
        answer
            .notes
            .retain(|note| note.note != NoteKind::StaysWithUnit);
        Some(answer)
    }

    /// The entries behind all that is known of a holder.
    pub(super) fn positions_of_unit(&self, holder: Holder, rows: &[&AssignmentState]) -> Vec<u32> {
        let own = rows.iter().flat_map(|row| row.entries.iter().copied());
        let mut positions: Vec<u32> = own.chain(self.said_elsewhere(holder)).collect();
        positions.sort_unstable();
        positions.dedup();
        positions
    }

    /// The entries of a holder about indicators and duties, which count as reports too.
    pub(super) fn said_elsewhere(&self, holder: Holder) -> Vec<u32> {
        let Some(party) = holder.party() else {
            return Vec::new();
        };
        let known = self.ledger.known_at(self.state.as_of.known_at);
        let indicators = (0..self.plan.indicators.len()).map(IndicatorIndex::new);
        let duties = (0..self.plan.reporting.len()).map(DutyIndex::new);
        let subjects = indicators
            .map(Subject::Indicator)
            .chain(duties.map(Subject::Duty));
        let entries = subjects.flat_map(|subject| known.about(subject));
        let counts = |event: &Event| is_report(event) || matches!(event, Event::Acknowledged);
        let entries = entries.filter(|entry| {
            entry.entry.unit == Some(party)
                && self.state.as_of.covers(entry.effective_on)
                && counts(entry.event)
        });
        let positions = entries.flat_map(|entry| [Some(entry.position), entry.corrected_by]);
        positions.flatten().collect()
    }
}

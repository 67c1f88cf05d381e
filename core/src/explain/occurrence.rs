//! Why an occurrence stands where it does.

use super::case::is_report;
use super::decision::{test, tried};
use super::formula::{Formula, FormulaName};
use super::part::Part;
use super::question::Question;
use super::shape::{Explanation, NoteKind, PlaceKind};
use super::term::PlainTerm;
use super::value::{Value, Word};
use crate::calendar::{PeriodKind, PeriodName};
use crate::ledger::{Event, Subject};
use crate::model::{Completion, Holder};
use crate::state::{Against, Occurrence, OccurrenceState, OccurrenceSubject};

impl Question<'_> {
    /// One period of a recurring task or duty.
    pub(super) fn occurrence(
        &self,
        subject: OccurrenceSubject,
        holder: Holder,
        period: Option<PeriodName>,
        given_to: Option<Holder>,
    ) -> Option<Explanation> {
        let rows = self.state.occurrences.iter();
        let mut rows = rows.filter(|row| {
            (row.subject, row.holder, row.period) == (subject, holder, period)
                && given_to.is_none_or(|one| row.given_to == one)
        });
        let row = rows.next()?;
        let title = match subject {
            OccurrenceSubject::Task(index) => self.plan.task(index).map(|task| task.title.as_str()),
            OccurrenceSubject::Duty(index) => {
                let duty = self.plan.reporting.get(index.position());
                duty.and_then(|duty| duty.content.as_deref())
            }
        };
        let formula = Formula::decision(FormulaName::FirstOccurrenceState);
        let value = Value::Word(Word::Occurrence(row.state));
        let mut answer = self.answer(title, Some(value), formula);
        self.occurrence_tests(&mut answer, row);
        self.occurrence_parts(&mut answer, row);
        self.about_occurrence(&mut answer, row);
        answer.entries = self.entries(row.entries.iter().copied());
        answer.places.extend(self.holder_place(holder));
        self.note_holder(&mut answer, holder);
        let about = match subject {
            OccurrenceSubject::Task(index) => Subject::Task(self.original(index)),
            OccurrenceSubject::Duty(index) => Subject::Duty(index),
        };
        self.followed(&mut answer, about, row.given_to, holder);
        if rows.next().is_some() {
            answer.note(NoteKind::SeveralAssignments);
        }
        Some(answer)
    }

    fn occurrence_tests(&self, answer: &mut Explanation, row: &Occurrence) {
        let as_of = self.state.as_of.as_of;
        let late = row.due.zip(row.done_on).is_some_and(|(due, on)| due < on);
        let mut tests = Vec::new();
        let mut add = |state: OccurrenceState, condition: &str, holds: bool| {
            test(&mut tests, Word::Occurrence(state), condition, holds);
        };
        add(OccurrenceState::Late, "done_on > due", late);
        add(
            OccurrenceState::Done,
            "given(done_on)",
            row.done_on.is_some(),
        );
        let (symbol, last_day) = match (row.due, row.ends_on) {
            (Some(due), _) => ("due", Some(due)),
            (None, ends_on) => ("period_ends_on", ends_on),
        };
        let is_open = last_day.is_none_or(|last| as_of <= last);
        let open = format!("missing({symbol}) or as_of <= {symbol}");
        add(OccurrenceState::Open, &open, is_open);
        add(
            OccurrenceState::Missing,
            &format!("as_of > {symbol}"),
            !is_open,
        );
        answer.tests = tried(tests);
    }

    fn occurrence_parts(&self, answer: &mut Explanation, row: &Occurrence) {
        let day = |day: Option<chrono::NaiveDate>| day.map(Value::Day);
        let period = row
            .period
            .and_then(|name| self.plan.terms.periods.period(name));
        let first_day = period.map(|period| period.first_day);
        let as_of = Value::Day(self.state.as_of.as_of);
        let parts = &mut answer.parts;
        parts.push(Part::new("as_of", PlainTerm::AsOf, Some(as_of)));
        if period.is_some() {
            parts.push(Part::new(
                "starts_on",
                PlainTerm::PeriodStartsOn,
                day(first_day),
            ));
        }
        parts.push(Part::new(
            "period_ends_on",
            PlainTerm::PeriodEndsOn,
            day(row.ends_on),
        ));
        let mut due = Part::new("due", PlainTerm::Due, day(row.due));
        let send_by = row.period.and_then(|name| self.send_by_days(name.kind()));
        // The scheme's own day follows from no number of days.
        let follows = |days: &u32| {
            let within = chrono::Days::new(u64::from(*days));
            let day = row.ends_on.and_then(|ends| ends.checked_add_days(within));
            day.is_some() && day == row.due
        };
        if let Some(days) = send_by.filter(follows) {
            let within = Some(Value::Days(i64::from(days)));
            parts.push(Part::new("send_within", PlainTerm::SendWithin, within));
            due = due.by("period_ends_on + send_within");
            answer.inputs.push(self.send_by(days));
        }
        let said = self.known(&row.entries);
        let sets_due = |event: &Event| match event {
            Event::Extended { to: day, .. } | Event::Dated { by: day, .. } => Some(*day) == row.due,
            _ => false,
        };
        let act = said.iter().rev().find(|said| sets_due(said.event));
        if let Some(act) = act.filter(|_| self.state.as_of.against == Against::Current) {
            due = due.said_by(Some(act.id));
            answer.note_about(NoteKind::Extended, Some(act.id.to_owned()));
        }
        answer.parts.push(due);
        let done = said
            .iter()
            .find(|said| Some(said.on) == row.done_on && is_report(said.event));
        answer.parts.push(
            Part::new("done_on", PlainTerm::DoneOn, day(row.done_on))
                .said_by(done.map(|said| said.id)),
        );
        let size = Value::Count(u64::from(row.size));
        answer
            .parts
            .push(Part::new("size", PlainTerm::Size, Some(size)));
    }

    /// The days within which the report of a period is sent, where the plan sets them; a scheme may
    /// set a day of its own.
    pub(super) const fn send_by_days(&self, kind: PeriodKind) -> Option<u32> {
        let send_by = &self.plan.terms.send_by;
        match kind {
            PeriodKind::Month => send_by.month,
            PeriodKind::Quarter => send_by.quarter,
            PeriodKind::Half => send_by.half,
            PeriodKind::Year => send_by.year,
        }
    }

    fn about_occurrence(&self, answer: &mut Explanation, row: &Occurrence) {
        if self.plan.terms.completion == Completion::Confirmed && row.done_on.is_some() {
            answer.note(NoteKind::NeedsNoConfirmation);
        }
        match row.subject {
            OccurrenceSubject::Task(index) => {
                if let Some(task) = self.plan.task(index) {
                    let place = self.declared(PlaceKind::Task, task.id.as_str(), task.place);
                    answer.places.push(place);
                    self.task_inputs(answer, task);
                }
            }
            OccurrenceSubject::Duty(index) => {
                if let Some(duty) = self.plan.reporting.get(index.position()) {
                    let place = self.declared(PlaceKind::Duty, duty.id.as_str(), duty.place);
                    answer.places.push(place);
                    let deadline = duty.deadline.as_ref();
                    let deadline =
                        deadline.map(|due| self.deadline(due, &duty.clause.0, duty.place));
                    answer.inputs.extend(deadline);
                }
            }
        }
    }
}

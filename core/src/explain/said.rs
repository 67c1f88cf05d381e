//! What was said of an assignment, and why somebody counts as silent.

use super::case::{Case, is_report};
use super::decision::{Test, test, tried};
use super::formula::{Formula, FormulaName};
use super::part::Part;
use super::question::{Question, Said};
use super::shape::{Explanation, NoteKind};
use super::term::PlainTerm;
use super::value::{Value, Word};
use crate::ledger::Event;
use crate::model::{Holder, TaskIndex};
use crate::quantity::Exact;
use crate::state::{AssignmentState, Bucket, Silence};

/// The last report, the percentage, a return, how many say that they are done, and what was heard.
pub(super) fn said_parts(case: &Case<'_>) -> Vec<Part> {
    let row = case.row;
    let said_by = |part: Part, said: Option<Said<'_>>| part.said_by(said.map(|said| said.id));
    let reported_on = row.last_report_on.map(Value::Day);
    let reported = Part::new("last_report_on", PlainTerm::LastReportOn, reported_on);
    let mut parts = vec![said_by(reported, case.last_report())];
    if let Some(percent) = row.percent {
        let percent = Value::amount(&Exact::from(u64::from(percent)), "%");
        let percent = Part::new("percent", PlainTerm::Percent, Some(percent));
        parts.push(said_by(percent, case.percent()));
    }
    let returned = Some(Value::Truth(row.returned));
    let returned = Part::new("returned", PlainTerm::Returned, returned);
    parts.push(said_by(returned, case.returned()));
    if let Some(units) = row.done_units {
        let units = Value::Count(u64::from(units));
        parts.push(Part::new("done_units", PlainTerm::DoneUnits, Some(units)));
    }
    for (suspended, resumed) in case.suspensions().into_iter().rev().take(1) {
        if let Some(resumed) = resumed {
            let day = |symbol, term: PlainTerm, said: Said<'_>| {
                Part::new(symbol, term, Some(Value::Day(said.on))).said_by(Some(said.id))
            };
            parts.push(day("was_suspended_on", PlainTerm::SuspendedOn, suspended));
            parts.push(day("resumed_on", PlainTerm::ResumedOn, resumed));
        }
    }
    let silence = Value::Word(Word::Silence(row.silence));
    parts.push(Part::new("silence", PlainTerm::Silence, Some(silence)));
    parts
}

/// From what follows what was heard of somebody.
struct Heard<'a> {
    silence: Silence,
    last_report_on: Option<chrono::NaiveDate>,
    reported: Option<Said<'a>>,
    acknowledged: bool,
    acknowledgement: Option<Said<'a>>,
    finished: bool,
}

impl Question<'_> {
    /// What was heard of an assignment.
    pub(super) fn silence(
        &self,
        index: TaskIndex,
        holder: Holder,
        given_to: Option<Holder>,
    ) -> Option<Explanation> {
        let mut rows = self.parts_of(index, holder);
        let row = rows.find(|row| given_to.is_none_or(|one| row.given_to == one))?;
        let case = self.case(row)?;
        let acknowledgement = case.acknowledged();
        let mut answer = self.heard_of(&Heard {
            silence: row.silence,
            last_report_on: row.last_report_on,
            reported: case.last_report(),
            acknowledged: acknowledgement.is_some(),
            acknowledgement,
            finished: matches!(
                row.bucket,
                Bucket::OnTime | Bucket::Late | Bucket::UndatedDone | Bucket::Awaiting
            ),
        });
        let whole = self.assignment(index, holder, Some(row.given_to))?;
        answer.subject = whole.subject;
        answer.entries = whole.entries;
        answer.places = whole.places;
        answer.successions = whole.successions;
        self.note_holder(&mut answer, holder);
        Some(answer)
    }

    /// What was heard of a holder over all its assignments.
    pub(super) fn silence_of_unit(&self, holder: Holder) -> Option<Explanation> {
        let unit = self.state.units.iter().find(|unit| unit.holder == holder)?;
        let question = self.of(holder);
        let rows: Vec<&AssignmentState> = question.rows().collect();
        let positions = self.positions_of_unit(holder, &rows);
        let said = self.known(&positions);
        let last = |is_meant: &dyn Fn(&Said<'_>) -> bool| {
            said.iter().rev().find(|said| is_meant(said)).copied()
        };
        let elsewhere = self.known(&self.said_elsewhere(holder));
        let is_note = |said: &Said<'_>| matches!(said.event, Event::Acknowledged);
        let only_noted = |row: &&AssignmentState| row.silence == Silence::AcknowledgedOnly;
        let left = |row: &&AssignmentState| row.done_on.is_none() && row.should_report();
        let mut answer = self.heard_of(&Heard {
            silence: unit.silence,
            last_report_on: unit.last_report_on,
            reported: last(&|said| Some(said.on) == unit.last_report_on && is_report(said.event)),
            acknowledged: rows.iter().any(only_noted) || elsewhere.iter().any(is_note),
            acknowledgement: last(&is_note),
            finished: !rows.iter().any(left),
        });
        answer.subject = self.holder_name(holder).map(str::to_owned);
        answer.entries = self.entries(positions);
        answer.places.extend(self.holder_place(holder));
        self.note_holder(&mut answer, holder);
        Some(answer)
    }

    fn heard_of(&self, heard: &Heard<'_>) -> Explanation {
        let as_of = self.state.as_of.as_of;
        let stale_after = i64::from(self.plan.terms.stale_after_days);
        let age = heard
            .last_report_on
            .map(|on| as_of.signed_duration_since(on).num_days());
        let mut tests: Vec<Test> = Vec::new();
        let mut add = |silence: Silence, condition: &str, holds: bool| {
            test(&mut tests, Word::Silence(silence), condition, holds);
        };
        let is_given = age.is_some();
        let finished = "given(last_report_on) and finished";
        add(Silence::Reported, finished, is_given && heard.finished);
        let is_old = age.is_some_and(|days| days > stale_after);
        add(
            Silence::Stale,
            "as_of - last_report_on > stale_after",
            is_old,
        );
        add(Silence::Reported, "given(last_report_on)", is_given);
        add(
            Silence::AcknowledgedOnly,
            "acknowledged",
            heard.acknowledged,
        );
        add(Silence::NeverReported, "missing(last_report_on)", !is_given);
        let value = Value::Word(Word::Silence(heard.silence));
        let formula = Formula::decision(FormulaName::FirstSilence);
        let mut answer = self.answer(None, Some(value), formula);
        answer.tests = tried(tests);
        let truth = |symbol, term: PlainTerm, is| Part::new(symbol, term, Some(Value::Truth(is)));
        let reported_on = heard.last_report_on.map(Value::Day);
        answer.parts = vec![
            Part::new("as_of", PlainTerm::AsOf, Some(Value::Day(as_of))),
            Part::new("last_report_on", PlainTerm::LastReportOn, reported_on)
                .said_by(heard.reported.map(|said| said.id)),
            Part::new(
                "stale_after",
                PlainTerm::StaleAfter,
                Some(Value::Days(stale_after)),
            ),
            truth("finished", PlainTerm::Finished, heard.finished),
            truth("acknowledged", PlainTerm::Acknowledged, heard.acknowledged).said_by(
                heard
                    .acknowledgement
                    .filter(|_| heard.acknowledged)
                    .map(|said| said.id),
            ),
        ];
        answer.inputs.push(self.stale_after());
        if !is_given {
            answer.note(NoteKind::OnlyReportsCount);
        }
        answer
    }
}

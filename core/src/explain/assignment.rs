//! Why an assignment stands where it does: the buckets in the order in which they are tried.

use super::case::{Case, is_relief};
use super::decision::{Test, names, test, tried};
use super::formula::{Formula, FormulaName};
use super::key::Key;
use super::part::Part;
use super::question::{Question, Said};
use super::said::said_parts;
use super::shape::{Explanation, NoteKind, PlaceKind};
use super::term::{PlainTerm, Term};
use super::value::{Value, Word};
use crate::calendar::Schedule;
use crate::ledger::Subject;
use crate::model::{Completion, Holder, LeadBasis, Obligation, TaskIndex};
use crate::state::{Against, AssignmentState, Bucket};

impl Question<'_> {
    /// The units of a task in all hands.
    pub(super) fn task(&self, index: TaskIndex) -> Option<Explanation> {
        let task = self.plan.task(index)?;
        let rows = self.state.assignments.iter();
        let rows: Vec<&AssignmentState> = rows.filter(|row| row.task == index).collect();
        let mut answer = self.by_bucket(Some(&task.title), &rows, None);
        answer.places = vec![self.declared(PlaceKind::Task, task.id.as_str(), task.place)];
        self.about_task(&mut answer, index);
        if rows.iter().all(|row| row.size == 0) {
            answer.entries = self.entries(rows.iter().flat_map(|row| row.entries.iter().copied()));
        }
        Some(answer)
    }

    /// Where a task stands in one holder's hands, or the part of it that was given to one unit.
    pub(super) fn assignment(
        &self,
        index: TaskIndex,
        holder: Holder,
        given_to: Option<Holder>,
    ) -> Option<Explanation> {
        let rows = self.parts_of(index, holder);
        let rows = rows.filter(|row| given_to.is_none_or(|one| row.given_to == one));
        let rows: Vec<&AssignmentState> = rows.collect();
        let mut answer = match rows.as_slice() {
            [] => return None,
            [row] => self.one_assignment(row)?,
            several => {
                let task = self.plan.task(index)?;
                let mut answer = self.by_bucket(Some(&task.title), several, None);
                answer.note(NoteKind::SeveralAssignments);
                answer
            }
        };
        answer.places.clear();
        if let Some(task) = self.plan.task(index) {
            let place = self.declared(PlaceKind::Task, task.id.as_str(), task.place);
            answer.places.push(place);
        }
        self.about_task(&mut answer, index);
        answer.places.extend(self.holder_place(holder));
        self.note_holder(&mut answer, holder);
        for row in rows {
            self.followed(
                &mut answer,
                Subject::Task(self.original(index)),
                row.given_to,
                holder,
            );
        }
        Some(answer)
    }

    /// The task whose terms count: the last original of a repetition, else itself.
    pub(super) fn original(&self, index: TaskIndex) -> TaskIndex {
        let mut original = index;
        for _ in &self.plan.tasks {
            match self.plan.task(original).and_then(|task| task.same_as) {
                Some(next) => original = next,
                None => break,
            }
        }
        original
    }

    fn about_task(&self, answer: &mut Explanation, index: TaskIndex) {
        let original = self.original(index);
        if let Some(task) = self.plan.task(original) {
            if original != index {
                let about = Some(Key::Task(original).shown(self.plan));
                answer.note_about(NoteKind::RepetitionOf, about);
                let place = self.declared(PlaceKind::Task, task.id.as_str(), task.place);
                answer.places.push(place);
            }
            if task.lead_basis == LeadBasis::Inferred {
                answer.note(NoteKind::LeadInferred);
            }
            self.task_inputs(answer, task);
        }
    }

    /// An assignment with what was said of it.
    pub(super) fn case<'c>(&'c self, row: &'c AssignmentState) -> Option<Case<'c>> {
        let original = self.original(row.task);
        let task = self.plan.task(original)?;
        let mut parts = self.parts_of(original, row.holder);
        let judged = parts.find(|other| other.given_to == row.given_to);
        let mut said = self.known(&row.entries);
        if !task.schedule().every().is_empty() {
            // An act that names one period of what recurs is no fact of the whole.
            said.retain(|said| said.period.is_none() || !is_relief(said.event));
        }
        Some(Case {
            row,
            judged: judged.filter(|_| row.size == 0).unwrap_or(row),
            task,
            said,
        })
    }

    fn one_assignment(&self, row: &AssignmentState) -> Option<Explanation> {
        let case = self.case(row)?;
        let title = self.plan.task(row.task).map(|task| task.title.as_str());
        let formula = Formula::decision(FormulaName::FirstBucket);
        let mut answer = self.answer(title, Some(Value::bucket(row.bucket)), formula);
        answer.tests = tried(self.bucket_tests(&case));
        answer.parts = self.bucket_parts(&case, &answer.tests);
        self.about_group(&mut answer, row);
        answer.entries = self.entries(row.entries.iter().copied());
        if case.judged.buckets().count() > 1 {
            answer.note(NoteKind::StandApart);
        }
        if row.due != row.original_due {
            let note = if row.original_due.is_none() {
                NoteKind::Dated
            } else {
                NoteKind::Extended
            };
            answer.note_about(note, case.act_of_due().map(str::to_owned));
        }
        if self.state.as_of.against == Against::Original {
            answer.note(NoteKind::AgainstOriginal);
        }
        Some(answer)
    }

    /// The tests in the order of rules.md §2.
    fn bucket_tests(&self, case: &Case<'_>) -> Vec<Test> {
        let as_of = self.state.as_of.as_of;
        let mut tests = Vec::new();
        let mut add = |bucket: Bucket, condition: &str, holds: bool| {
            test(&mut tests, Word::Bucket(bucket), condition, holds);
        };
        let (cancelled, spared) = (case.cancelled(), case.not_applicable());
        add(
            Bucket::Cancelled,
            "given(cancelled_on)",
            cancelled.is_some(),
        );
        add(
            Bucket::NotApplicable,
            "given(not_applicable_on)",
            spared.is_some(),
        );
        add(
            Bucket::Suspended,
            "given(suspended_on)",
            case.suspended().is_some(),
        );
        let waits = case.task.condition.is_some() && case.triggered().is_none();
        add(
            Bucket::Conditional,
            "has_condition and not triggered",
            waits,
        );
        let may = case.task.obligation == Obligation::May;
        add(Bucket::Optional, "optional", may);
        match case.task.schedule() {
            Schedule::From { from } => {
                add(Bucket::NotStarted, "as_of < starts_on", as_of < *from);
                add(Bucket::Standing, "given(starts_on)", true);
            }
            Schedule::Standing => add(Bucket::Standing, "is_standing", true),
            Schedule::Recurring { .. } => add(Bucket::Recurring, "is_recurring", true),
            Schedule::By { .. } | Schedule::Within { .. } | Schedule::None => {
                let units = |bucket: Bucket| case.units(bucket) > 0;
                let open = case.open() > 0;
                // Of a single unit the day itself can be compared.
                let is_one = case.size() == 1 && case.row.done_on.is_some();
                let (late, on_time, undated) = if is_one {
                    ("done_on > due", "done_on <= due", "given(done_on)")
                } else {
                    ("late > 0", "on_time > 0", "undated_done > 0")
                };
                if let Some(due) = case.row.due {
                    add(
                        Bucket::Overdue,
                        "open > 0 and as_of > due",
                        open && due < as_of,
                    );
                    add(Bucket::Running, "open > 0", open);
                    add(Bucket::Awaiting, "awaiting > 0", units(Bucket::Awaiting));
                    add(Bucket::Late, late, units(Bucket::Late));
                    add(Bucket::OnTime, on_time, units(Bucket::OnTime));
                } else {
                    let ended = self.plan.terms.run.to.is_some_and(|end| end < as_of);
                    let lapsed = "open > 0 and as_of > plan_ends_on";
                    add(Bucket::Lapsed, lapsed, open && ended);
                    add(Bucket::UndatedOpen, "open > 0", open);
                    add(Bucket::Awaiting, "awaiting > 0", units(Bucket::Awaiting));
                    let done = units(Bucket::UndatedDone);
                    add(Bucket::UndatedDone, undated, done);
                }
            }
        }
        tests
    }

    /// The parts that the tests name, and what else is known of the assignment.
    fn bucket_parts(&self, case: &Case<'_>, tests: &[Test]) -> Vec<Part> {
        let terms = &self.plan.terms;
        let day = |symbol, term: PlainTerm, said: Option<Said<'_>>| {
            Part::new(symbol, term, said.map(|said| Value::Day(said.on)))
                .said_by(said.map(|said| said.id))
        };
        let truth =
            |symbol, term: PlainTerm, is: bool| Part::new(symbol, term, Some(Value::Truth(is)));
        let starts_on = match case.task.schedule() {
            Schedule::From { from } => Some(Value::Day(*from)),
            _ => None,
        };
        let is_standing = *case.task.schedule() == Schedule::Standing;
        let recurs = !case.task.schedule().every().is_empty();
        let may = case.task.obligation == Obligation::May;
        let as_of = Value::Day(self.state.as_of.as_of);
        let mut parts = vec![
            day("cancelled_on", PlainTerm::CancelledOn, case.cancelled()),
            day(
                "not_applicable_on",
                PlainTerm::NotApplicableOn,
                case.not_applicable(),
            ),
            day("suspended_on", PlainTerm::SuspendedOn, case.suspended()),
            truth(
                "has_condition",
                PlainTerm::HasCondition,
                case.task.condition.is_some(),
            ),
            truth(
                "triggered",
                PlainTerm::Triggered,
                case.triggered().is_some(),
            )
            .said_by(case.triggered().map(|said| said.id)),
            truth("optional", PlainTerm::Optional, may),
            Part::new("starts_on", PlainTerm::StartsOn, starts_on),
            truth("is_standing", PlainTerm::IsStanding, is_standing),
            truth("is_recurring", PlainTerm::IsRecurring, recurs),
        ];
        let plan_ends_on = terms.run.to.map(Value::Day);
        parts.push(Part::new(
            "plan_ends_on",
            PlainTerm::PlanEndsOn,
            plan_ends_on,
        ));
        parts.retain(|part| tests.iter().any(|test| names(&test.condition, part.symbol)));
        // What a test found absent tells nothing by itself; the day of the act does.
        let size = Value::Count(u64::from(case.row.size));
        let first = [
            Part::new("as_of", PlainTerm::AsOf, Some(as_of)),
            Part::new("size", PlainTerm::Size, Some(size)),
        ];
        parts.splice(0..0, first);
        let is_judged = tests.iter().any(|test| names(&test.condition, "open"));
        let due_on = case.row.due.map(Value::Day);
        let due = Part::new("due", PlainTerm::Due, due_on).said_by(case.act_of_due());
        if is_judged || due.value.is_some() {
            parts.push(due);
        }
        if case.row.due != case.row.original_due {
            let original = case.row.original_due.map(Value::Day);
            parts.push(Part::new("original_due", PlainTerm::OriginalDue, original));
        }
        if is_judged {
            parts.extend(unit_parts(case));
        }
        parts.extend(self.completion_parts(case, is_judged));
        parts.extend(said_parts(case));
        parts
    }

    /// The day of completion, whether it is confirmed, and the days since the last day.
    fn completion_parts(&self, case: &Case<'_>, is_judged: bool) -> Vec<Part> {
        let row = case.row;
        let mut parts = Vec::new();
        if let Some(on) = row.done_on {
            let completion = case.completion().map(|said| said.id);
            let done_on = Part::new("done_on", PlainTerm::DoneOn, Some(Value::Day(on)));
            parts.push(done_on.said_by(completion));
        }
        if row.done_on.is_some() && is_judged {
            let confirmed = self.plan.terms.completion == Completion::Claimed
                || case.units(Bucket::Awaiting) == 0;
            let confirmation = case.confirmation().filter(|_| confirmed);
            let confirmed = Some(Value::Truth(confirmed));
            let confirmed = Part::new("confirmed", PlainTerm::Confirmed, confirmed);
            parts.push(confirmed.said_by(confirmation.map(|said| said.id)));
        }
        if let Some(days) = row.days_overdue {
            let days = Some(Value::Days(i64::from(days)));
            let days = Part::new("days_overdue", PlainTerm::DaysOverdue, days);
            parts.push(days.by("as_of - due"));
        }
        parts
    }
}

/// The units in each bucket.
fn unit_parts(case: &Case<'_>) -> Vec<Part> {
    let row = case.row;
    let mut parts = Vec::new();
    // A repetition is judged like its original and counts none.
    let judged = case.size();
    let whole = if judged == u64::from(row.size) {
        "size"
    } else {
        let judged = Some(Value::Count(judged));
        parts.push(Part::new("judged", PlainTerm::JudgedUnits, judged));
        "judged"
    };
    let done = if row.due.is_some() {
        vec![Bucket::OnTime, Bucket::Late, Bucket::Awaiting]
    } else {
        vec![Bucket::UndatedDone, Bucket::Awaiting]
    };
    let mut open = String::from(whole);
    for bucket in done {
        let units = Some(Value::Count(case.units(bucket)));
        open.push_str(" - ");
        open.push_str(bucket.keyword());
        parts.push(Part::new(bucket.keyword(), Term::Bucket(bucket), units));
    }
    let units = Value::Count(case.open());
    parts.push(Part::new("open", PlainTerm::Open, Some(units)).by(open));
    parts
}

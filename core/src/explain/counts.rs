//! Why a count or a rate is what it is: the assignments in each of its parts.

use std::collections::BTreeSet;

use super::figure::UnitFigure;
use super::formula::{Formula, FormulaName};
use super::key::Key;
use super::listed::{CountedUnits, Listed};
use super::part::Part;
use super::question::Question;
use super::shape::{Explanation, NoteKind, PlaceKind};
use super::term::{PlainTerm, Term};
use super::value::{ShownShare, Value};
use crate::model::Holder;
use crate::state::{AgeClass, AssignmentState, Bucket, Rate, RateName, Silence};

/// The sizes of what was counted, added up.
const SIZES: &str = "sum(size)";

impl Question<'_> {
    pub(super) fn bucket(&self, bucket: Bucket) -> Explanation {
        self.one_count(self.part("n", bucket))
    }

    pub(super) fn ageing(&self, class: AgeClass) -> Explanation {
        let aged = self.rows().filter(|row| {
            row.days_overdue
                .is_some_and(|days| AgeClass::of(days) == class)
        });
        let overdue = aged.filter_map(|row| self.counted(row, |bucket| bucket == Bucket::Overdue));
        self.one_count(self.listed("n", PlainTerm::UnitsOfAge.into(), overdue.collect()))
    }

    pub(super) fn awaiting_past_due(&self) -> Explanation {
        self.one_count(self.awaiting("W", PlainTerm::AwaitingPastDue))
    }

    pub(super) fn awaiting_undated(&self) -> Explanation {
        self.one_count(self.awaiting("W₀", PlainTerm::AwaitingUndated))
    }

    /// Another figure of a holder than its total.
    pub(super) fn of_unit(&self, holder: Holder, figure: UnitFigure) -> Option<Explanation> {
        let unit = self.state.units.iter().find(|unit| unit.holder == holder)?;
        let question = self.of(holder);
        let mut answer = match figure {
            UnitFigure::Bucket(bucket) => question.bucket(bucket),
            UnitFigure::AwaitingPastDue => question.awaiting_past_due(),
            UnitFigure::AwaitingUndated => question.awaiting_undated(),
            UnitFigure::Rate(name) => question.rate_of(name, unit.tally().rates().get(name)),
            UnitFigure::Ageing(class) => question.ageing(class),
            UnitFigure::Reporting(heard) => question.reporting(heard),
            UnitFigure::Silence => return self.silence_of_unit(holder),
        };
        answer.subject = self.holder_name(holder).map(str::to_owned);
        answer.places.splice(0..0, self.holder_place(holder));
        self.note_holder(&mut answer, holder);
        Some(answer)
    }

    pub(super) fn reporting(&self, heard: Silence) -> Explanation {
        self.one_count(self.heard("n", heard))
    }

    pub(super) fn total(&self) -> Explanation {
        self.by_bucket(None, &self.rows().collect::<Vec<_>>(), Some(self))
    }

    /// Some assignments by bucket; the value is the number of their units. Where these are all that a
    /// question counts, each bucket has a key of its own.
    pub(super) fn by_bucket(
        &self,
        subject: Option<&str>,
        rows: &[&AssignmentState],
        see: Option<&Question<'_>>,
    ) -> Explanation {
        let in_bucket = |bucket: Bucket| {
            let counted = rows.iter();
            let counted = counted.filter_map(|row| self.counted(row, |other| other == bucket));
            counted.collect::<Vec<_>>()
        };
        let parts = Bucket::ALL.map(|bucket| (bucket, in_bucket(bucket)));
        let parts = parts.into_iter().filter(|(_, counted)| !counted.is_empty());
        let parts: Vec<Part> = parts
            .map(|(bucket, counted)| {
                let part = self.listed(bucket.keyword(), Term::Bucket(bucket), counted);
                match see {
                    Some(question) => part.see(question.counted_key(UnitFigure::Bucket(bucket))),
                    None => part,
                }
            })
            .collect();
        let symbols: Vec<&str> = parts.iter().map(|part| part.symbol).collect();
        let expression = if symbols.is_empty() {
            "0".to_owned()
        } else {
            symbols.join(" + ")
        };
        let units = parts.iter().map(count).sum();
        let formula = Formula::new(FormulaName::Units, expression);
        let mut answer = self.answer(subject, Some(Value::Count(units)), formula);
        answer.parts = parts;
        self.finish(answer)
    }

    pub(super) fn rate(&self, name: RateName) -> Explanation {
        self.rate_of(name, self.state.rates.get(name))
    }

    fn rate_of(&self, name: RateName, rate: Rate) -> Explanation {
        let bucket = |symbol, bucket| self.part(symbol, bucket);
        let done = || vec![bucket("A", Bucket::OnTime), bucket("B", Bucket::Late)];
        let overdue = || bucket("D", Bucket::Overdue);
        let awaiting = || self.awaiting("W", PlainTerm::AwaitingPastDue);
        let due = || done().into_iter().chain([overdue(), awaiting()]).collect();
        let (expression, parts): (&str, Vec<Part>) = match name {
            RateName::CompletionOfDue => ("(A + B) / (A + B + D + W)", due()),
            RateName::OnTimeOfDue => ("A / (A + B + D + W)", due()),
            RateName::OverdueOfDue => ("D / (A + B + D + W)", due()),
            RateName::OnTimeOfDone => ("A / (A + B)", done()),
            RateName::DoneOfDated => {
                let mut parts = done();
                parts.push(bucket("C", Bucket::Running));
                parts.push(overdue());
                parts.push(awaiting());
                parts.push(self.awaiting("W′", PlainTerm::AwaitingBeforeDue));
                ("(A + B) / (A + B + C + D + W + W′)", parts)
            }
            RateName::DoneOfUndated => {
                let parts = vec![
                    bucket("U", Bucket::UndatedDone),
                    bucket("O", Bucket::UndatedOpen),
                    bucket("L", Bucket::Lapsed),
                    self.awaiting("W₀", PlainTerm::AwaitingUndated),
                ];
                ("U / (U + O + L + W₀)", parts)
            }
            RateName::ReportedOfAssigned => {
                let parts = vec![
                    self.heard("R", Silence::Reported),
                    self.heard("S", Silence::Stale),
                    self.heard("N", Silence::NeverReported),
                    self.heard("K", Silence::AcknowledgedOnly),
                ];
                ("(R + S) / (R + S + N + K)", parts)
            }
        };
        let formula = Formula::new(FormulaName::Rate(name), expression);
        let value = Value::Rate(ShownShare(rate));
        let mut answer = self.answer(None, Some(value), formula);
        answer.parts = parts;
        if !self.state.is_reported() && name != RateName::ReportedOfAssigned {
            answer.note(NoteKind::NothingReported);
        }
        if rate.denominator == 0 {
            answer.note(NoteKind::NothingToShare);
        }
        self.finish(answer)
    }

    /// A count that is its own part.
    fn one_count(&self, part: Part) -> Explanation {
        let part = Part { key: None, ..part };
        let formula = Formula::new(FormulaName::Units, part.symbol);
        let mut answer = self.answer(None, part.value.clone(), formula);
        answer.parts.push(part);
        self.finish(answer)
    }

    /// Entries, places and notes of everything that was counted.
    fn finish(&self, mut answer: Explanation) -> Explanation {
        let mut counted: Vec<(&str, Holder)> = Vec::new();
        for part in &answer.parts {
            if let Listed::Units(rows) = &part.counted {
                counted.extend(rows.iter().map(|row| (row.task.as_str(), row.holder)));
            }
        }
        let counted: BTreeSet<(&str, Holder)> = counted.into_iter().collect();
        let tasks: BTreeSet<&str> = counted.iter().map(|(task, _)| *task).collect();
        let mut positions: BTreeSet<u32> = BTreeSet::new();
        for row in self.rows() {
            let task = self.plan.task(row.task).map_or("", |task| task.id.as_str());
            if counted.contains(&(task, row.holder)) {
                positions.extend(&row.entries);
            }
        }
        let placed = self.plan.tasks.iter();
        let placed = placed.filter(|task| tasks.contains(task.id.as_str()));
        let places: Vec<_> = placed
            .map(|task| self.declared(PlaceKind::Task, task.id.as_str(), task.place))
            .collect();
        let holders: BTreeSet<Holder> = counted.iter().map(|(_, holder)| *holder).collect();
        answer.entries = self.entries(positions);
        for holder in holders {
            self.note_holder(&mut answer, holder);
        }
        if self.state.as_of.against == crate::state::Against::Original {
            answer.note(NoteKind::AgainstOriginal);
        }
        answer.places.extend(places);
        answer
    }

    /// The units in a bucket.
    fn part(&self, symbol: &'static str, bucket: Bucket) -> Part {
        let rows = self.rows();
        let counted = rows.filter_map(|row| self.counted(row, |other| other == bucket));
        let part = self.listed(symbol, Term::Bucket(bucket), counted.collect());
        if symbol == "n" {
            part
        } else {
            part.see(self.counted_key(UnitFigure::Bucket(bucket)))
        }
    }

    /// The units awaiting confirmation, by their last day.
    fn awaiting(&self, symbol: &'static str, term: PlainTerm) -> Part {
        let as_of = self.state.as_of.as_of;
        let is_meant = |row: &AssignmentState| match (row.due, term) {
            (None, PlainTerm::AwaitingUndated) => true,
            (Some(due), PlainTerm::AwaitingPastDue) => due < as_of,
            (Some(due), PlainTerm::AwaitingBeforeDue) => as_of <= due,
            _ => false,
        };
        let rows = self.rows().filter(|row| is_meant(row));
        let counted = rows.filter_map(|row| self.counted(row, |other| other == Bucket::Awaiting));
        let part = self.listed(symbol, term.into(), counted.collect());
        match term {
            PlainTerm::AwaitingPastDue => part.see(self.counted_key(UnitFigure::AwaitingPastDue)),
            PlainTerm::AwaitingUndated => part.see(self.counted_key(UnitFigure::AwaitingUndated)),
            _ => part,
        }
    }

    /// The units of which that was heard.
    fn heard(&self, symbol: &'static str, heard: Silence) -> Part {
        let rows = self.rows().filter(|row| row.should_report());
        let counted = rows.filter_map(|row| {
            let is_meant = |bucket: Bucket| row.silence_in(bucket) == heard;
            self.counted(row, is_meant)
        });
        self.listed(symbol, Term::Heard(heard), counted.collect())
            .see(self.counted_key(UnitFigure::Reporting(heard)))
    }

    fn listed(&self, symbol: &'static str, term: Term, counted: Vec<CountedUnits>) -> Part {
        let units = counted.iter().map(|row| row.size).sum();
        let part = Part::new(symbol, term, Some(Value::Count(units)));
        part.from(Listed::Units(counted), SIZES)
    }

    /// The key of an assignment; of one of several parts of a holder its own.
    pub(super) fn row_key(&self, row: &AssignmentState) -> String {
        let is_apart = self.parts_of(row.task, row.holder).nth(1).is_some();
        let key = if is_apart {
            Key::Given(row.task, row.holder, row.given_to)
        } else {
            Key::Assignment(row.task, row.holder)
        };
        key.shown(self.plan)
    }

    /// An assignment with those of its units that stand in some buckets; `None` where none do.
    fn counted(
        &self,
        row: &AssignmentState,
        is_meant: impl Fn(Bucket) -> bool,
    ) -> Option<CountedUnits> {
        let parts = row.buckets().filter(|(bucket, _)| is_meant(*bucket));
        let parts: Vec<(Bucket, u32)> = parts.collect();
        let size = parts.iter().map(|(_, units)| u64::from(*units)).sum();
        let (bucket, _) = parts.last()?;
        (size > 0).then(|| CountedUnits {
            key: self.row_key(row),
            task: self
                .plan
                .task(row.task)
                .map_or_else(String::new, |task| task.id.as_str().to_owned()),
            unit: self.plan.holder_id(row.holder).map(str::to_owned),
            given_to: self.plan.holder_id(row.given_to).map(str::to_owned),
            size,
            bucket: *bucket,
            due: row.due,
            original_due: row.original_due,
            done_on: row.done_on,
            days_overdue: row.days_overdue.filter(|_| *bucket == Bucket::Overdue),
            last_report_on: row.last_report_on,
            holder: row.holder,
        })
    }
}

const fn count(part: &Part) -> u64 {
    match part.value {
        Some(Value::Count(units)) => units,
        _ => 0,
    }
}

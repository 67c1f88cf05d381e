//! Why a plan shows this level of its indicators, and which tasks contradict theirs.

use super::decision::{Test, test, tried};
use super::formula::{Formula, FormulaName};
use super::key::Key;
use super::listed::{Listed, Named};
use super::part::Part;
use super::question::Question;
use super::shape::{Explanation, NoteKind, PlaceKind};
use super::term::{PlainTerm, Term};
use super::value::{Value, Word};
use crate::model::{IndicatorIndex, TaskIndex};
use crate::state::{AssignmentState, Bucket, IndicatorState, Level, RollUp};

impl Question<'_> {
    /// The indicators that are counted, what the text says twice once.
    fn counted_indicators(&self) -> impl Iterator<Item = &IndicatorState> {
        self.state.indicators.iter().filter(|row| {
            let known = self.plan.indicator(row.indicator);
            known.is_some_and(|indicator| indicator.same_as.is_none())
        })
    }

    /// How many indicators stand at a level.
    pub(super) fn at_level(&self, level: Level) -> Explanation {
        let part = self.level_part("n", level);
        let formula = Formula::new(FormulaName::Indicators, "n");
        let mut answer = self.answer(None, part.value.clone(), formula);
        answer.parts.push(part);
        self.about_levels(&mut answer, |other| other == level);
        answer
    }

    /// How many indicators there are.
    pub(super) fn level_total(&self) -> Explanation {
        let parts = self.parts_by_level();
        let symbols: Vec<&str> = parts.iter().map(|part| part.symbol).collect();
        let formula = Formula::new(FormulaName::Indicators, symbols.join(" + "));
        let total = RollUp::of_plan(self.plan, self.state).total();
        let mut answer = self.answer(None, Some(Value::Count(total)), formula);
        answer.parts = parts;
        self.about_levels(&mut answer, |_| true);
        answer
    }

    /// The worst level at which an indicator stands.
    pub(super) fn worst_level(&self) -> Explanation {
        let rolled = RollUp::of_plan(self.plan, self.state);
        let worst = rolled.worst();
        let formula = Formula::decision(FormulaName::WorstLevel);
        let value = worst.map(|level| Value::Word(Word::Level(level)));
        let mut answer = self.answer(None, value, formula);
        let mut tests: Vec<Test> = Vec::new();
        for level in Level::WORST_FIRST
            .into_iter()
            .filter(|level| level.is_judged())
        {
            let condition = format!("{} > 0", level.keyword());
            test(
                &mut tests,
                Word::Level(level),
                &condition,
                rolled.count(level) > 0,
            );
        }
        answer.tests = tried(tests);
        answer.parts = self.parts_by_level();
        self.about_levels(&mut answer, |other| Some(other) == worst);
        if worst.is_none() {
            answer.note(NoteKind::NothingJudged);
        }
        answer
    }

    fn parts_by_level(&self) -> Vec<Part> {
        let part = |level: Level| {
            let part = self.level_part(level.keyword(), level);
            part.see(Key::Level(level).shown(self.plan))
        };
        Level::WORST_FIRST.map(part).into()
    }

    fn level_part(&self, symbol: &'static str, level: Level) -> Part {
        let rows = self.counted_indicators().filter(|row| row.level == level);
        let named = |row: &IndicatorState| {
            let known = self.plan.indicator(row.indicator);
            Named {
                key: Some(Key::Indicator(row.indicator).shown(self.plan)),
                id: known.map_or_else(String::new, |known| known.id.as_str().to_owned()),
                size: 1,
            }
        };
        let list: Vec<Named> = rows.map(named).collect();
        let count = u64::try_from(list.len()).ok().map(Value::Count);
        Part::new(symbol, Term::Level(level), count).from(Listed::Named(list), "sum(size)")
    }

    /// Entries and places of the indicators at some levels.
    fn about_levels(&self, answer: &mut Explanation, is_meant: impl Fn(Level) -> bool) {
        let rows = || self.counted_indicators().filter(|row| is_meant(row.level));
        let observed = rows().filter_map(|row| row.observed.as_ref());
        answer.entries = self.entries(observed.flat_map(|seen| seen.entries.iter().copied()));
        let known = rows().filter_map(|row| self.plan.indicator(row.indicator));
        let place = |known: &crate::model::Indicator| {
            self.declared(PlaceKind::Indicator, known.id.as_str(), known.place)
        };
        answer.places = known.map(place).collect();
    }

    /// A task that is done on all hands while its indicator falls short.
    pub(super) fn unmet(&self, index: TaskIndex, measure: IndicatorIndex) -> Option<Explanation> {
        let task = self.plan.task(index)?;
        let measured = self.measured(measure)?;
        let rows = self.state.assignments.iter();
        let rows: Vec<&AssignmentState> = rows.filter(|row| row.task == index).collect();
        let done = [Bucket::OnTime, Bucket::Late, Bucket::UndatedDone];
        let out = [Bucket::Optional, Bucket::Cancelled, Bucket::NotApplicable];
        let is_open = |bucket| !done.contains(&bucket) && !out.contains(&bucket);
        let has_done = rows
            .iter()
            .any(|row| row.buckets().any(|(bucket, _)| done.contains(&bucket)));
        let all_done = !rows
            .iter()
            .any(|row| row.buckets().any(|(bucket, _)| is_open(bucket)));
        let holds = has_done && all_done && measured.row.level.is_short();
        let condition = "done > 0 and not_done = 0 and is_short";
        let formula = Formula::new(FormulaName::DoneButUnmet, condition);
        let mut answer = self.answer(Some(&task.title), Some(Value::Truth(holds)), formula);
        // In whose hands any of it stands so; a repetition counts no units.
        let hands = |symbol, term: PlainTerm, is_meant: &dyn Fn(Bucket) -> bool| {
            let rows = rows.iter();
            let rows = rows.filter(|row| row.buckets().any(|(bucket, _)| is_meant(bucket)));
            let list = rows.map(|row| Named {
                key: Some(self.row_key(row)),
                id: self.plan.holder_id(row.holder).unwrap_or("").to_owned(),
                size: 1,
            });
            let list: Vec<Named> = list.collect();
            let count = u64::try_from(list.len()).ok().map(Value::Count);
            Part::new(symbol, term, count).from(Listed::Named(list), "sum(size)")
        };
        answer.parts = vec![
            hands("done", PlainTerm::Done, &|bucket| done.contains(&bucket)),
            hands("not_done", PlainTerm::NotDone, &is_open),
            Part::new(
                "is_short",
                PlainTerm::IsShort,
                Some(Value::Truth(measured.row.level.is_short())),
            )
            .see(Key::Indicator(measure).shown(self.plan)),
        ];
        let observed = measured.row.observed.iter();
        let observed = observed.flat_map(|seen| seen.entries.iter().copied());
        let hands = rows.iter().flat_map(|row| row.entries.iter().copied());
        answer.entries = self.entries(hands.chain(observed));
        let place = self.declared(PlaceKind::Task, task.id.as_str(), task.place);
        answer.places.push(place);
        let known = self.plan.indicator(measure);
        answer.places.extend(
            known.map(|known| self.declared(PlaceKind::Indicator, known.id.as_str(), known.place)),
        );
        Some(answer)
    }
}

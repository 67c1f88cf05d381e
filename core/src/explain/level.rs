//! Why an indicator stands where it does: the levels in the order in which they are tried.

use super::decision::{Test, names, test, tried};
use super::figure::IndicatorFigure;
use super::formula::{Formula, FormulaName};
use super::indicator::Measured;
use super::part::Part;
use super::question::Question;
use super::shape::{Explanation, NoteKind};
use super::term::PlainTerm;
use super::value::{Value, Word};
use crate::model::{Goal, IndicatorIndex, Requirement};
use crate::quantity::Exact;
use crate::state::{Level, LevelReason};

impl Question<'_> {
    /// The level of an indicator.
    pub(super) fn level(&self, index: IndicatorIndex) -> Option<Explanation> {
        let measured = self.measured(index)?;
        let formula = Formula::decision(FormulaName::FirstLevel);
        let value = Value::Word(Word::Level(measured.row.level));
        let mut answer = self.about(&measured, Some(value), formula);
        answer.tests = tried(self.level_tests(&measured));
        answer.parts = self.level_parts(&measured);
        let reason = measured
            .row
            .level_reason
            .map(|reason| Value::Word(Word::Reason(reason)));
        let symbols: Vec<&str> = answer.parts.iter().map(|part| part.symbol).collect();
        let is_named = |symbol: &str| {
            let by_test = answer
                .tests
                .iter()
                .any(|test| names(&test.condition, symbol));
            // What P is made of stands beside it.
            let in_attainment = answer.tests.iter().any(|test| names(&test.condition, "P"));
            by_test || (in_attainment && matches!(symbol, "a" | "b" | "E"))
        };
        let named: Vec<bool> = symbols.iter().map(|symbol| is_named(symbol)).collect();
        let mut named = named.into_iter();
        answer.parts.retain(|_| named.next().unwrap_or(false));
        if reason.is_some() {
            let reason = Part::new("reason", PlainTerm::LevelReason, reason);
            answer.parts.push(reason);
        }
        let uses = |symbol: &str| answer.parts.iter().any(|part| part.symbol == symbol);
        let (base, path) = (uses("b"), uses("E"));
        let (uses_age, compares) = (uses("stale_after"), uses("on_track"));
        if base {
            answer.inputs = self.baseline(measured.known);
        }
        self.target_inputs(&mut answer, measured.known);
        if uses_age {
            answer.inputs.push(self.stale_after());
        }
        if compares {
            answer.inputs.extend(self.thresholds());
        }
        self.about_observed(&mut answer, &measured);
        if path {
            self.note_path(&mut answer, &measured);
        }
        if base && measured.row.base.is_none() {
            answer.note(NoteKind::NoBase);
        }
        Some(answer)
    }

    /// The tests in the order of rules.md §3.
    fn level_tests(&self, measured: &Measured<'_>) -> Vec<Test> {
        let (known, row) = (measured.known, measured.row);
        let as_of = self.state.as_of.as_of;
        let terms = &self.plan.terms;
        let mut tests = Vec::new();
        let mut add = |level: Level, condition: &str, holds: bool| {
            test(&mut tests, Word::Level(level), condition, holds);
        };
        let has_target = known.target.is_some() && !known.baseline_only;
        add(Level::BaselineOnly, "not has_target", !has_target);
        let goal = known.target.as_ref().map(|target| &target.goal);
        let has_number = goal.is_some_and(|goal| *goal != Goal::Unquantified);
        add(Level::Unquantified, "not has_number", !has_number);
        add(Level::NotObserved, "missing(a)", row.observed.is_none());
        let Some(observed) = &row.observed else {
            return tests;
        };
        add(Level::Partial, "not complete", !row.coverage.complete);
        if let Some(requirement) = &row.basis.requirement {
            let met = requirement.is_met_by(&observed.value);
            add(Level::Met, condition(requirement), met);
            let missed = row.target_on.is_some_and(|last| last < as_of);
            add(Level::Missed, "as_of > tT", missed);
        }
        let age = as_of.signed_duration_since(observed.on).num_days();
        let is_old = age > i64::from(terms.stale_after_days);
        add(Level::Stale, "as_of - ta > stale_after", is_old);
        // Growth on a base that is not known: nobody can say what has to be reached.
        add(Level::BelowTarget, "missing(T)", row.target.is_none());
        let Some(requirement) = &row.basis.requirement else {
            return tests;
        };
        add(Level::BelowTarget, "missing(b)", row.base.is_none());
        let (Some(base), Some(rises)) = (&row.base, row.basis.rises) else {
            return tests;
        };
        let step = row.basis.step.clone().unwrap_or_default();
        let towards = |end: &Exact| if rises { end - base } else { base - end };
        let loss = Exact::from(0) - towards(&observed.value);
        let worsening = if rises { "b - a > u" } else { "a - b > u" };
        add(Level::Worsening, worsening, loss > step);
        if let Some(beyond) = overshot(requirement) {
            let is_overshot = row.level_reason == Some(LevelReason::Overshot);
            add(Level::BelowTarget, beyond, is_overshot);
        }
        add(Level::BelowTarget, "missing(tT)", row.target_on.is_none());
        add(Level::BelowTarget, "missing(E)", row.expected.is_none());
        let Some(expected) = &row.expected else {
            return tests;
        };
        let gain = towards(expected);
        let nothing = Exact::from(0);
        let early = if rises {
            "E - b <= 0 or E - b < u"
        } else {
            "b - E <= 0 or b - E < u"
        };
        add(Level::TooEarly, early, gain <= nothing || gain < step);
        let attained = row.path_attainment.clone().unwrap_or_default();
        let thresholds = &terms.thresholds;
        add(
            Level::OnTrack,
            "P >= on_track",
            attained >= thresholds.on_track,
        );
        add(
            Level::NeedsPush,
            "P >= behind",
            attained >= thresholds.behind,
        );
        add(Level::Behind, "P < behind", attained < thresholds.behind);
        tests
    }

    /// Everything that a test can name.
    fn level_parts(&self, measured: &Measured<'_>) -> Vec<Part> {
        let (known, row) = (measured.known, measured.row);
        let terms = &self.plan.terms;
        let truth =
            |symbol, term: PlainTerm, is: bool| Part::new(symbol, term, Some(Value::Truth(is)));
        let day = |symbol, term: PlainTerm, day: Option<chrono::NaiveDate>| {
            Part::new(symbol, term, day.map(Value::Day))
        };
        let goal = known.target.as_ref().map(|target| &target.goal);
        let has_number = goal.is_some_and(|goal| *goal != Goal::Unquantified);
        let has_target = known.target.is_some() && !known.baseline_only;
        let step = row.basis.step.clone().unwrap_or_default();
        let range = match &row.basis.requirement {
            Some(Requirement::Between(low, high)) => Some((low, high)),
            _ => None,
        };
        let coverage = self.figure_part(
            measured,
            "complete",
            PlainTerm::IsComplete,
            IndicatorFigure::Coverage,
            Some(Value::Truth(row.coverage.complete)),
        );
        let attained = row.path_attainment.as_ref().map(Value::number);
        let attained = self
            .figure_part(
                measured,
                "P",
                PlainTerm::PathAttainment,
                IndicatorFigure::PathAttainment,
                attained,
            )
            .by("(a - b) / (E - b)");
        let stale_after = Value::Days(i64::from(terms.stale_after_days));
        let on_track = Value::number(&terms.thresholds.on_track);
        let behind = Value::number(&terms.thresholds.behind);
        vec![
            truth("has_target", PlainTerm::HasTarget, has_target),
            truth("has_number", PlainTerm::HasNumber, has_number),
            self.observed_part(measured),
            day(
                "ta",
                PlainTerm::ObservedOn,
                row.observed.as_ref().map(|seen| seen.on),
            ),
            coverage,
            self.target_part(measured),
            Part::new(
                "low",
                PlainTerm::TargetLow,
                measured.amount(range.map(|(low, _)| low)),
            ),
            Part::new(
                "high",
                PlainTerm::TargetHigh,
                measured.amount(range.map(|(_, high)| high)),
            ),
            day("tT", PlainTerm::TargetOn, row.target_on),
            day("as_of", PlainTerm::AsOf, Some(self.state.as_of.as_of)),
            Part::new("stale_after", PlainTerm::StaleAfter, Some(stale_after)),
            self.base_part(measured),
            Part::new("u", PlainTerm::Step, measured.amount(Some(&step))),
            self.expected_part(measured),
            attained,
            Part::new("on_track", PlainTerm::OnTrackFrom, Some(on_track)),
            Part::new("behind", PlainTerm::BehindBelow, Some(behind)),
        ]
    }
}

/// When a figure that has to be kept was passed: beyond it, on the side on which the base does not lie.
const fn overshot(requirement: &Requirement) -> Option<&'static str> {
    match requirement {
        Requirement::Exactly(_) => Some("b < T and a > T or b > T and a < T"),
        Requirement::Between(..) => Some("b < low and a > high or b > high and a < low"),
        Requirement::AtLeast(_) | Requirement::MoreThan(_) | Requirement::AtMost(_) => None,
    }
}

/// What the latest figure has to meet, as a condition.
const fn condition(requirement: &Requirement) -> &'static str {
    match requirement {
        Requirement::AtLeast(_) => "a >= T",
        Requirement::MoreThan(_) => "a > T",
        Requirement::AtMost(_) => "a <= T",
        Requirement::Exactly(_) => "a = T",
        Requirement::Between(..) => "low <= a and a <= high",
    }
}

//! `target`: one operator, perhaps per unit, with words or a date.

use crate::calendar::Interval;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Goal, Requirement, Target};
use crate::quantity::Exact;
use crate::source::Span;
use crate::syntax::Sourced;
use crate::syntax::raw::{RawTarget, Text, Texts};

use super::Judge;
use super::due::{DueContext, deadline};
use super::scalars::owned;

pub(super) fn validate(
    raw: &RawTarget,
    in_percent: bool,
    context: &DueContext,
    judge: &mut Judge,
) -> Option<Target> {
    let outer = Operators {
        at_least: &raw.at_least,
        more_than: &raw.more_than,
        at_most: &raw.at_most,
        exactly: &raw.exactly,
        between: &raw.between,
    };
    let goal = if let Some(each) = &raw.each_unit {
        let inner = Operators {
            at_least: &each.at_least,
            more_than: &each.more_than,
            at_most: &each.at_most,
            exactly: &each.exactly,
            between: &each.between,
        };
        let Some(requirement) = inner.requirement_or_none(each.span, in_percent, judge) else {
            judge.say(Diagnostic::new(Code::MissingKey, each.span).with("key", "at_least"));
            return None;
        };
        let share = match outer.requirement_or_none(raw.span, true, judge) {
            Some(outer) => outer.value().clone(),
            None => Exact::from(100),
        };
        Goal::EachUnit { requirement, share }
    } else if let Some(growth) = &raw.grow_by {
        Goal::GrowBy(judge.percent(Some(growth))?)
    } else {
        match outer.requirement_or_none(raw.span, in_percent, judge) {
            Some(requirement) => Goal::Whole(requirement),
            None if raw.words.is_some() => Goal::Unquantified,
            None => {
                judge.say(Diagnostic::new(Code::MissingKey, raw.span).with("key", "at_least"));
                return None;
            }
        }
    };
    let deadline = deadline(raw.by.as_ref(), context, judge);
    let every = judge.word(
        raw.every.as_ref(),
        "every",
        &[("year", Interval::Year), ("quarter", Interval::Quarter)],
    );
    Some(Target {
        goal,
        deadline,
        every,
        words: owned(raw.words.as_ref()),
    })
}

struct Operators<'a> {
    at_least: &'a Text,
    more_than: &'a Text,
    at_most: &'a Text,
    exactly: &'a Text,
    between: &'a Texts,
}

/// An operator's key, its raw figure and what it becomes.
type Operator<'a> = (&'static str, &'a Text, fn(Exact) -> Requirement);

impl Operators<'_> {
    fn requirement_or_none(
        &self,
        at: Span,
        in_percent: bool,
        judge: &mut Judge,
    ) -> Option<Requirement> {
        let single: [Operator; 4] = [
            ("at_least", self.at_least, Requirement::AtLeast),
            ("more_than", self.more_than, Requirement::MoreThan),
            ("at_most", self.at_most, Requirement::AtMost),
            ("exactly", self.exactly, Requirement::Exactly),
        ];
        let mut found: Option<(&'static str, Requirement)> = None;
        for (name, raw, make) in single {
            let Some(value) = judge.amount(raw.as_ref(), in_percent) else {
                continue;
            };
            if let Some((first, _)) = &found {
                let conflict = Diagnostic::new(Code::ConflictingKeys, at);
                judge.say(conflict.with("first", first).with("second", name));
            } else {
                found = Some((name, make(value)));
            }
        }
        if found.is_none() && !self.between.is_empty() {
            return range(self.between, at, in_percent, judge);
        }
        found.map(|(_, requirement)| requirement)
    }
}

fn range(
    bounds: &[Sourced<String>],
    at: Span,
    in_percent: bool,
    judge: &mut Judge,
) -> Option<Requirement> {
    let [low, high] = bounds else {
        judge.say(
            Diagnostic::new(Code::WrongShape, at)
                .with("wanted", "[1, 2]")
                .with("found", "sequence"),
        );
        return None;
    };
    let (from, to) = (
        judge.amount(Some(low), in_percent),
        judge.amount(Some(high), in_percent),
    );
    let (from, to) = from.zip(to)?;
    if to < from {
        judge.say(
            Diagnostic::new(Code::WindowBackwards, high.span)
                .with("from", &low.value)
                .with("by", &high.value),
        );
        return None;
    }
    Some(Requirement::Between(from, to))
}

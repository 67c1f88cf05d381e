//! `target`: one operator, perhaps per unit, with words or a date.

use crate::calendar::{Interval, Schedule};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Goal, Requirement, Target, Yearly};
use crate::quantity::Exact;
use crate::source::Span;
use crate::syntax::Sourced;
use crate::syntax::raw::{RawTarget, Scalar, Scalars};

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
    let goal = goal(raw, &outer, in_percent, judge)?;
    let deadline = deadline(raw.by.as_ref(), context, judge);
    let is_yearly = deadline.as_ref().is_some_and(|stated| {
        matches!(&stated.schedule, Schedule::Recurring { every } if every == &[Interval::Year])
    });
    if let (Some(stated), Some(by)) = (&deadline, &raw.by)
        && stated.schedule.by().is_none()
        && stated.schedule != Schedule::None
        && !is_yearly
    {
        // A start is no day by which to reach anything, and targets are judged each year at most.
        let words = by.scalar().unwrap_or_default();
        judge.say(Diagnostic::new(Code::DeadlineUnreadable, by.span).with("words", words));
    }
    let every = judge.word::<Yearly>(raw.every.as_ref(), "every");
    Some(Target {
        goal,
        deadline,
        // "hàng năm" says it as well as `every` does.
        every: every
            .map(|Yearly| Interval::Year)
            .or(is_yearly.then_some(Interval::Year)),
        words: owned(raw.words.as_ref()),
        place: judge.place(raw.span),
    })
}

fn goal(raw: &RawTarget, outer: &Operators, in_percent: bool, judge: &mut Judge) -> Option<Goal> {
    if let Some(growth) = &raw.grow_by {
        let other = raw
            .each_unit
            .as_ref()
            .map(|_| "each_unit")
            .or(outer.present().next());
        if let Some(other) = other {
            conflict(growth.span, "grow_by", other, judge);
        }
        return judge.percent(Some(growth)).map(Goal::GrowBy);
    }
    let Some(each) = &raw.each_unit else {
        return match outer.present().next() {
            Some(_) => outer
                .requirement(raw.span, in_percent, judge)
                .map(Goal::Whole),
            None if raw.words.is_some() => Some(Goal::Unquantified),
            None => missing_operator(raw.span, judge),
        };
    };
    let inner = Operators {
        at_least: &each.at_least,
        more_than: &each.more_than,
        at_most: &each.at_most,
        exactly: &each.exactly,
        between: &each.between,
    };
    if inner.present().next().is_none() {
        return missing_operator(each.span, judge);
    }
    let requirement = inner.requirement(each.span, in_percent, judge);
    // Beside `each_unit` the outer operator is the share of units, at least so many of them.
    if let Some(other) = outer.present().find(|name| *name != "at_least") {
        conflict(raw.span, "each_unit", other, judge);
        return None;
    }
    let share = match outer.at_least {
        Some(_) => judge.percent(outer.at_least.as_ref())?,
        None => Exact::from(100),
    };
    Some(Goal::EachUnit {
        requirement: requirement?,
        share,
    })
}

fn missing_operator(at: Span, judge: &mut Judge) -> Option<Goal> {
    judge.say(Diagnostic::new(Code::MissingKey, at).with("key", "at_least"));
    None
}

fn conflict(at: Span, first: &'static str, second: &'static str, judge: &mut Judge) {
    let found = Diagnostic::new(Code::ConflictingKeys, at);
    judge.say(found.with("first", first).with("second", second));
}

struct Operators<'a> {
    at_least: &'a Scalar,
    more_than: &'a Scalar,
    at_most: &'a Scalar,
    exactly: &'a Scalar,
    between: &'a Scalars,
}

/// An operator's key, its raw figure and what it becomes.
type Operator<'a> = (&'static str, &'a Scalar, fn(Exact) -> Requirement);

impl<'a> Operators<'a> {
    fn single(&self) -> [Operator<'a>; 4] {
        [
            ("at_least", self.at_least, Requirement::AtLeast),
            ("more_than", self.more_than, Requirement::MoreThan),
            ("at_most", self.at_most, Requirement::AtMost),
            ("exactly", self.exactly, Requirement::Exactly),
        ]
    }

    /// The names of the operators that are written, readable or not.
    fn present(&self) -> impl Iterator<Item = &'static str> {
        let range = (!self.between.is_empty()).then_some("between");
        let single = self.single().into_iter();
        single
            .filter_map(|(name, raw, _)| raw.as_ref().map(|_| name))
            .chain(range)
    }

    /// The one requirement; `None` where it cannot be read, which is then in the report.
    fn requirement(&self, at: Span, in_percent: bool, judge: &mut Judge) -> Option<Requirement> {
        if let [first, second, ..] = self.present().collect::<Vec<_>>()[..] {
            conflict(at, first, second, judge);
            return None;
        }
        let written = self.single().into_iter().find(|(_, raw, _)| raw.is_some());
        match written {
            Some((_, raw, make)) => judge.amount(raw.as_ref(), in_percent).map(make),
            None => range(self.between, at, in_percent, judge),
        }
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

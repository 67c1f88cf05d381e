//! indicators.yaml: what is measured, from which figures, towards what.

use crate::calendar::Interval;
use crate::model::{
    Baseline, BaselineValue, Bound, Figure, Goal, Indicator, IndicatorIndex, Plan, Requirement,
    Roster, Target, Trajectory,
};
use crate::quantity::Exact;
use crate::syntax::Tree;

use super::due::due;
use super::keys::{Keys, amount};

pub(super) fn indicator(indicator: &Indicator, plan: &Plan) -> Tree {
    let roster = &plan.roster;
    let in_percent = indicator.in_percent();
    let baseline = indicator.baseline.as_ref();
    let target = indicator.target.as_ref();
    let history = indicator.history.iter().map(|point| {
        Keys::default()
            .tree("year", Tree::Number(point.year.to_string()))
            .tree("value", amount(&point.value, in_percent))
            .record()
    });
    let history: Vec<Tree> = history.collect();
    let id_of = |index: IndicatorIndex| Some(plan.indicator(index)?.id.as_str());
    Keys::default()
        .text("id", indicator.id.as_str())
        .text("clause", &indicator.clause.0)
        .text("title", &indicator.title)
        .text("unit", &indicator.unit)
        .word_unless_default("better", &indicator.better)
        .parties("scope", &indicator.scope, roster)
        .parties("reported_by", &indicator.reported_by, roster)
        .word_unless_default("aggregate", &indicator.aggregate)
        .tree_if(
            "baseline",
            baseline.map(|one| self::baseline(one, in_percent, roster)),
        )
        .tree_if("target", target.map(|one| self::target(one, in_percent)))
        .tree_if("trajectory", trajectory(&indicator.trajectory, in_percent))
        .text_if("excludes", indicator.excludes.as_deref())
        .tree_if(
            "history",
            (!history.is_empty()).then_some(Tree::List(history)),
        )
        .switch("baseline_only", indicator.baseline_only, false)
        .text_if("same_as", indicator.same_as.and_then(id_of))
        .text_if("note", indicator.note.as_deref())
        .mapping()
}

fn baseline(baseline: &Baseline, in_percent: bool, roster: &Roster) -> Tree {
    let values = baseline.values.iter();
    Keys::default()
        .date("on", baseline.on)
        .blocks("values", values.map(|one| value(one, in_percent, roster)))
        .mapping()
}

fn value(value: &BaselineValue, in_percent: bool, roster: &Roster) -> Tree {
    figure(
        Keys::default().party("of", value.of, roster),
        &value.figure,
        in_percent,
    )
    .text_if("printed", value.printed.as_deref())
    .text_if("bound", value.bound.map(Bound::keyword))
    .switch("comparable", value.comparable, true)
    .text_if(
        "clause",
        value.clause.as_ref().map(|clause| clause.0.as_str()),
    )
    .text_if("note", value.note.as_deref())
    .record()
}

/// Counts, or a bare value.
pub(super) fn figure(keys: Keys, figure: &Figure, in_percent: bool) -> Keys {
    match figure {
        Figure::Ratio(ratio) => keys
            .count("numerator", Some(ratio.numerator()))
            .count("denominator", Some(ratio.denominator())),
        Figure::Value(value) => keys.tree("value", amount(value, in_percent)),
    }
}

fn target(target: &Target, in_percent: bool) -> Tree {
    let keys = match &target.goal {
        Goal::Whole(wanted) => requirement(Keys::default(), wanted, in_percent),
        Goal::EachUnit {
            requirement: wanted,
            share,
        } => {
            let all = *share == Exact::from(100_i64);
            Keys::default()
                .tree_if("at_least", (!all).then(|| amount(share, true)))
                .tree(
                    "each_unit",
                    requirement(Keys::default(), wanted, in_percent).record(),
                )
        }
        Goal::GrowBy(growth) => Keys::default().tree("grow_by", amount(growth, true)),
        // Without an operator the words are what makes it a target, even where they are blank.
        Goal::Unquantified => {
            Keys::default().text("words", target.words.as_deref().unwrap_or_default())
        }
    };
    let words = target.words.as_deref();
    let words = words.filter(|_| target.goal != Goal::Unquantified);
    let every = target.every.map(Interval::keyword);
    keys.text_if("words", words)
        .tree_if("by", target.deadline.as_ref().map(due))
        .text_if("every", every)
        .record()
}

fn requirement(keys: Keys, requirement: &Requirement, in_percent: bool) -> Keys {
    let low = amount(requirement.value(), in_percent);
    let value = match requirement {
        Requirement::Between(_, high) => Tree::List(vec![low, amount(high, in_percent)]),
        _ => low,
    };
    keys.tree(requirement.keyword(), value)
}

fn trajectory(trajectory: &Trajectory, in_percent: bool) -> Option<Tree> {
    let points = match trajectory {
        Trajectory::None => return None,
        Trajectory::Linear => return Some(Tree::Text("linear".to_owned())),
        Trajectory::Step => return Some(Tree::Text("step".to_owned())),
        Trajectory::Declared(points) => points,
    };
    let points = points.iter().map(|point| {
        Keys::default()
            .date("on", Some(point.on))
            .tree("expect", amount(&point.expect, in_percent))
            .record()
    });
    Some(Tree::List(points.collect()))
}

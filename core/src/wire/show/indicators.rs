//! Indicators, their targets and their figures at the start.

use super::{ShownBaseline, ShownHistory, ShownIndicator, ShownTarget, ids};
use crate::model::{
    Aggregation, Baseline, BaselineValue, Figure, FileWord, Goal, Indicator, Party, Plan,
    Requirement, Roster, Target,
};
use crate::quantity::Ratio;

pub(super) fn indicator<'a>(plan: &'a Plan, indicator: &'a Indicator) -> ShownIndicator<'a> {
    let original = indicator.same_as.and_then(|at| plan.indicator(at));
    ShownIndicator {
        id: indicator.id.as_str(),
        clause: &indicator.clause.0,
        title: &indicator.title,
        unit: &indicator.unit,
        better: indicator.better.word(),
        scope: ids(&plan.roster, &indicator.scope),
        reported_by: ids(&plan.roster, &indicator.reported_by),
        aggregate: indicator.aggregate.word(),
        target: indicator.target.as_ref().map(target),
        baseline: indicator
            .baseline
            .as_ref()
            .map(|baseline| baseline_rows(indicator, baseline, &plan.roster))
            .unwrap_or_default(),
        history: indicator
            .history
            .iter()
            .map(|point| ShownHistory {
                year: point.year,
                value: point.value.to_f64(),
            })
            .collect(),
        excludes: indicator.excludes.as_deref(),
        same_as: original.map(|original| original.id.as_str()),
        baseline_only: indicator.baseline_only,
        note: indicator.note.as_deref(),
    }
}

fn target(target: &Target) -> ShownTarget<'_> {
    let shown = ShownTarget {
        per: "whole",
        every: target.every.map(crate::calendar::Interval::keyword),
        by: target
            .deadline
            .as_ref()
            .and_then(|deadline| deadline.schedule.by()),
        words: target.words.as_deref().or_else(|| {
            target
                .deadline
                .as_ref()
                .and_then(|deadline| deadline.words.as_deref())
        }),
        ..ShownTarget::default()
    };
    match &target.goal {
        Goal::Whole(requirement) => required(shown, requirement),
        Goal::EachUnit { requirement, share } => ShownTarget {
            per: "each_unit",
            share: Some(share.to_f64()),
            ..required(shown, requirement)
        },
        Goal::GrowBy(growth) => ShownTarget {
            op: Some("grow_by"),
            value: Some(growth.to_f64()),
            ..shown
        },
        Goal::Unquantified => shown,
    }
}

fn required<'a>(shown: ShownTarget<'a>, requirement: &Requirement) -> ShownTarget<'a> {
    let value_to = match requirement {
        Requirement::Between(_, high) => Some(high.to_f64()),
        _ => None,
    };
    let (op, value) = (
        Some(requirement.keyword()),
        Some(requirement.value().to_f64()),
    );
    ShownTarget {
        op,
        value,
        value_to,
        ..shown
    }
}

/// The printed figures, and their pooled total where the indicator pools and all of them are
/// exact counts of the same thing, none of a part of another's.
fn baseline_rows<'a>(
    indicator: &Indicator,
    baseline: &'a Baseline,
    roster: &'a Roster,
) -> Vec<ShownBaseline<'a>> {
    let row = |figure: &Figure| ShownBaseline {
        of: None,
        numerator: figure.ratio().map(Ratio::numerator),
        denominator: figure.ratio().map(Ratio::denominator),
        value: Some(figure.amount(indicator.in_percent()).to_f64()),
        bound: None,
        printed: None,
        comparable: true,
        clause: None,
    };
    let printed = |value: &'a BaselineValue| ShownBaseline {
        of: value.of.map(|party| roster.party_id(party)),
        bound: value.bound.map(crate::model::Bound::keyword),
        printed: value.printed.as_deref(),
        comparable: value.comparable,
        clause: value.clause.as_ref().map(|clause| clause.0.as_str()),
        ..row(&value.figure)
    };
    let mut rows: Vec<_> = baseline.values.iter().map(printed).collect();
    let ratios: Option<Vec<Ratio>> = baseline
        .values
        .iter()
        .map(|value| {
            let same_measure = value.comparable && value.bound.is_none();
            value.of.filter(|_| same_measure).and(value.figure.ratio())
        })
        .collect();
    // A group and one of its members would be counted twice.
    let parties = || baseline.values.iter().filter_map(|value| value.of);
    let overlaps = |one: Party| parties().any(|other| other != one && roster.includes(other, one));
    let pools = indicator.aggregate == Aggregation::Pooled && !parties().any(overlaps);
    if let Some(pooled) = ratios.filter(|_| pools).and_then(Ratio::pooled) {
        rows.push(row(&Figure::Ratio(pooled)));
    }
    rows
}

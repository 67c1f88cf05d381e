//! indicators.yaml: scope, baseline, trajectory, history.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Baseline, BaselineValue, DeclaredPoint, HistoryPoint, Indicator, IndicatorIndex, Roster,
    Trajectory,
};
use crate::source::Place;
use crate::syntax::raw::{RawBaseline, RawBaselineValue, RawHistory, RawIndicator, RawPoint};
use crate::syntax::{Node, Value};

use super::Judge;
use super::due::DueContext;
use super::scalars::owned;

pub(super) fn validate(
    raw: &RawIndicator,
    roster: &Roster,
    context: &DueContext,
    seen: &mut BTreeMap<String, Place>,
    judge: &mut Judge,
) -> Option<Indicator> {
    let id = judge.declared_id(raw.id.as_ref(), seen);
    let unit = owned(raw.unit.as_ref());
    let in_percent = unit.as_deref() == Some("%");
    let baseline_only = judge.switch(raw.baseline_only.as_ref(), "baseline_only");
    let target = raw
        .target
        .as_ref()
        .and_then(|target| super::target::validate(target, in_percent, context, judge));
    match (&raw.target, baseline_only) {
        (Some(target), true) => judge.say(
            Diagnostic::new(Code::ConflictingKeys, target.span)
                .with("first", "baseline_only")
                .with("second", "target"),
        ),
        (None, false) if raw.same_as.is_none() => judge.say(Diagnostic::new(
            Code::TargetMissing,
            raw.id.as_ref().map_or(raw.span, |id| id.span),
        )),
        _ => {}
    }
    let better = judge.word(raw.better.as_ref(), "better");
    let aggregate = judge.word(raw.aggregate.as_ref(), "aggregate");
    let baseline = raw
        .baseline
        .as_ref()
        .map(|raw| baseline(raw, roster, in_percent, judge));
    Some(Indicator {
        id: id?,
        clause: judge.clause(raw.clause.as_ref()),
        title: owned(raw.title.as_ref())?,
        unit: unit?,
        better: better.unwrap_or_default(),
        scope: judge.parties(&raw.scope, roster),
        reported_by: judge.parties(&raw.reported_by, roster),
        aggregate: aggregate.unwrap_or_default(),
        baseline,
        target,
        trajectory: trajectory(raw.trajectory.as_ref(), in_percent, judge),
        excludes: owned(raw.excludes.as_ref()),
        history: history(&raw.history, in_percent, judge),
        baseline_only,
        same_as: None,
        note: owned(raw.note.as_ref()),
        place: judge.place(raw.span),
    })
}

fn baseline(raw: &RawBaseline, roster: &Roster, in_percent: bool, judge: &mut Judge) -> Baseline {
    Baseline {
        on: judge.date(raw.on.as_ref()),
        values: raw
            .values
            .iter()
            .filter_map(|raw| baseline_value(raw, roster, in_percent, judge))
            .collect(),
    }
}

fn baseline_value(
    raw: &RawBaselineValue,
    roster: &Roster,
    in_percent: bool,
    judge: &mut Judge,
) -> Option<BaselineValue> {
    let of = raw.of.as_ref().map(|name| judge.party(name, roster));
    let counts = (raw.numerator.as_ref(), raw.denominator.as_ref());
    let figure = judge.figure(raw.span, counts, raw.value.as_ref(), in_percent);
    if let (Some(printed), Some(ratio)) = (
        &raw.printed,
        figure.as_ref().and_then(crate::model::Figure::ratio),
    ) {
        judge.check_printed(printed, ratio);
    }
    let bound = judge.word(raw.bound.as_ref(), "bound");
    let comparable = judge.word(raw.comparable.as_ref(), "comparable");
    Some(BaselineValue {
        of: match of {
            None => None,
            Some(party) => Some(party?),
        },
        figure: figure?,
        printed: owned(raw.printed.as_ref()),
        bound,
        comparable: comparable.unwrap_or(true),
        clause: raw.clause.as_ref().map(|clause| judge.clause(Some(clause))),
        note: owned(raw.note.as_ref()),
        place: judge.place(raw.span),
    })
}

fn trajectory(node: Option<&Node>, in_percent: bool, judge: &mut Judge) -> Trajectory {
    let Some(node) = node else {
        return Trajectory::None;
    };
    if let Value::Sequence(items) = &node.value {
        let mut points: Vec<DeclaredPoint> = items
            .iter()
            .filter_map(|item| point(item, in_percent, judge))
            .collect();
        points.sort_by_key(|point| point.on);
        return Trajectory::Declared(points);
    }
    let word = crate::syntax::Sourced {
        value: node.scalar().unwrap_or_default().to_owned(),
        span: node.span,
    };
    judge.word(Some(&word), "trajectory").unwrap_or_default()
}

fn point(node: &Node, in_percent: bool, judge: &mut Judge) -> Option<DeclaredPoint> {
    let raw: Option<RawPoint> = crate::syntax::read_node(node, &mut judge.report);
    let raw = raw?;
    let on = judge.date(raw.on.as_ref());
    let expect = judge.amount(raw.expect.as_ref(), in_percent);
    Some(DeclaredPoint {
        on: on?,
        expect: expect?,
        place: judge.place(node.span),
    })
}

fn history(raw: &[RawHistory], in_percent: bool, judge: &mut Judge) -> Vec<HistoryPoint> {
    raw.iter()
        .filter_map(|raw| {
            let year = judge.small_count(raw.year.as_ref());
            let value = judge.amount(raw.value.as_ref(), in_percent);
            Some(HistoryPoint {
                year: i32::try_from(year?).ok()?,
                value: value?,
            })
        })
        .collect()
}

/// Sets `same_as` on indicators that were all declared.
pub(super) fn link_repetitions(
    raw: &[RawIndicator],
    indicators: &mut [Indicator],
    judge: &mut Judge,
) {
    let ids: Vec<String> = indicators
        .iter()
        .map(|indicator| indicator.id.to_string())
        .collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let links = super::plan::repetition_links(
        raw.iter()
            .map(|raw| (raw.id.as_ref(), raw.same_as.as_ref())),
        "indicator",
        &ids,
        judge,
    );
    for (position, original) in links {
        if let Some(indicator) = indicators.get_mut(position) {
            indicator.same_as = Some(IndicatorIndex::new(original));
        }
    }
}

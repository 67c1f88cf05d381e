//! A plan as it was understood: the JSON of `tiendo show` (docs/plan-format.md).

mod shapes;

pub use shapes::{
    ShownBaseline, ShownDirective, ShownDue, ShownDuty, ShownGroup, ShownIndicator, ShownPlan,
    ShownTarget, ShownTask, ShownUnit,
};

use crate::model::{
    Aggregation, Baseline, Deadline, Figure, Goal, Indicator, Party, Plan, ReportingDuty,
    Requirement, Roster, Target, TaskIndex,
};
use crate::quantity::Ratio;

/// The plan as it was understood.
#[must_use]
pub fn show(plan: &Plan) -> ShownPlan<'_> {
    let roster = &*plan.roster;
    let directive = &plan.directive;
    ShownPlan {
        plan: plan.id.as_str(),
        title: &plan.title,
        folder: &plan.folder,
        directive: ShownDirective {
            number: directive.number.as_deref(),
            kind: directive.kind.keyword(),
            title: &directive.title,
            issued_by: roster.party_id(Party::Unit(directive.issued_by)),
            issued_on: directive.issued_on,
            issued_between: directive.issued_between,
            effective_on: directive.effective_on,
            missing: &directive.missing,
            remarks: &directive.remarks,
        },
        units: roster
            .units
            .iter()
            .map(|unit| ShownUnit {
                id: unit.id.as_str(),
                name: &unit.name,
                short: &unit.short,
                kind: unit.kind.keyword(),
                unverified: unit.unverified,
            })
            .collect(),
        groups: roster
            .groups
            .iter()
            .map(|group| ShownGroup {
                id: group.id.as_str(),
                name: &group.name,
                members: group
                    .members
                    .iter()
                    .map(|m| roster.party_id(m.party))
                    .collect(),
                stated_size: group.stated_size,
            })
            .collect(),
        tasks: (0..plan.tasks.len())
            .filter_map(|at| task(plan, TaskIndex::new(at)))
            .collect(),
        indicators: plan
            .indicators
            .iter()
            .map(|known| indicator(plan, known))
            .collect(),
        reporting: plan
            .reporting
            .iter()
            .map(|known| duty(roster, known))
            .collect(),
    }
}

fn ids<'a>(roster: &'a Roster, parties: &[Party]) -> Vec<&'a str> {
    parties
        .iter()
        .map(|party| roster.party_id(*party))
        .collect()
}

fn task(plan: &Plan, index: TaskIndex) -> Option<ShownTask<'_>> {
    let task = plan.task(index)?;
    Some(ShownTask {
        id: task.id.as_str(),
        clause: &task.clause.0,
        title: &task.title,
        lead: ids(&plan.roster, &task.lead),
        lead_basis: task.lead_basis.keyword(),
        with: ids(&plan.roster, &task.cooperating),
        due: task.deadline.as_ref().map(due),
        priority: task.priority.keyword(),
        assignments: plan
            .assignments_of(index)
            .map(|one| u64::from(one.size))
            .sum(),
        same_as: task
            .same_as
            .and_then(|at| plan.task(at))
            .map(|task| task.id.as_str()),
        file: plan.source_path(task.place),
        line: task.place.line,
    })
}

fn due(deadline: &Deadline) -> ShownDue<'_> {
    ShownDue {
        words: deadline.words.as_deref(),
        kind: deadline.schedule.keyword(),
        from: deadline.schedule.from(),
        by: deadline.schedule.by(),
        every: deadline
            .schedule
            .every()
            .iter()
            .map(|every| every.keyword())
            .collect(),
        certainty: deadline.certainty.keyword(),
        rule: &deadline.rule,
    }
}

fn indicator<'a>(plan: &'a Plan, indicator: &'a Indicator) -> ShownIndicator<'a> {
    let original = indicator.same_as.and_then(|at| plan.indicator(at));
    ShownIndicator {
        id: indicator.id.as_str(),
        clause: &indicator.clause.0,
        title: &indicator.title,
        unit: &indicator.unit,
        target: indicator.target.as_ref().map(target),
        baseline: indicator
            .baseline
            .as_ref()
            .map(|baseline| baseline_rows(indicator, baseline, &plan.roster))
            .unwrap_or_default(),
        same_as: original.map(|original| original.id.as_str()),
        baseline_only: indicator.baseline_only,
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
/// exact counts of the same thing.
fn baseline_rows<'a>(
    indicator: &Indicator,
    baseline: &'a Baseline,
    roster: &'a Roster,
) -> Vec<ShownBaseline<'a>> {
    let row = |of, figure: &Figure, bound, printed| ShownBaseline {
        of,
        numerator: figure.ratio().map(Ratio::numerator),
        denominator: figure.ratio().map(Ratio::denominator),
        value: Some(figure.amount(indicator.in_percent()).to_f64()),
        bound,
        printed,
    };
    let mut rows: Vec<_> = baseline
        .values
        .iter()
        .map(|value| {
            row(
                value.of.map(|party| roster.party_id(party)),
                &value.figure,
                value.bound.map(crate::model::Bound::keyword),
                value.printed.as_deref(),
            )
        })
        .collect();
    let ratios: Option<Vec<Ratio>> = baseline
        .values
        .iter()
        .map(|value| {
            let same_measure = value.comparable && value.bound.is_none();
            value.of.filter(|_| same_measure).and(value.figure.ratio())
        })
        .collect();
    let pools = indicator.aggregate == Aggregation::Pooled;
    if let Some(pooled) = ratios.filter(|_| pools).and_then(Ratio::pooled) {
        rows.push(row(None, &Figure::Ratio(pooled), None, None));
    }
    rows
}

fn duty<'a>(roster: &'a Roster, duty: &'a ReportingDuty) -> ShownDuty<'a> {
    ShownDuty {
        id: duty.id.as_str(),
        clause: &duty.clause.0,
        kind: duty.kind.keyword(),
        from: ids(roster, &duty.from),
        to: duty.to.map(|party| roster.party_id(party)),
        every: duty.every.iter().map(|every| every.keyword()).collect(),
        due: duty.deadline.as_ref().map(due),
    }
}

//! A plan as it was understood: the JSON of `tiendo show` (docs/plan-format.md).

mod indicators;
mod shapes;

pub use shapes::{
    ShownBaseline, ShownCited, ShownClause, ShownDirective, ShownDue, ShownDuty, ShownGroup,
    ShownHistory, ShownHorizon, ShownIndicator, ShownPlan, ShownRole, ShownSignatory,
    ShownTakeover, ShownTarget, ShownTask, ShownUnit,
};

use crate::model::{
    CitedDocument, Deadline, Directive, FileWord, Party, Plan, ReportingDuty, Roster, Subject,
    Takeover, TaskIndex, in_text_order,
};

/// The plan as it was understood.
#[must_use]
pub fn show(plan: &Plan) -> ShownPlan<'_> {
    let roster = &*plan.roster;
    ShownPlan {
        plan: plan.id.as_str(),
        title: &plan.title,
        folder: &plan.folder,
        directive: directive(&plan.directive, roster),
        clauses: in_text_order(&plan.clauses)
            .map(|(depth, clause)| ShownClause {
                clause: &clause.at.0,
                depth,
                title: clause.title.as_deref(),
                printed: clause.printed.as_deref(),
                note: clause.note.as_deref(),
            })
            .collect(),
        units: roster
            .units
            .iter()
            .map(|unit| ShownUnit {
                id: unit.id.as_str(),
                name: &unit.name,
                short: &unit.short,
                kind: unit.kind.keyword(),
                unverified: unit.unverified,
                from: unit.from,
                until: unit.until,
                succeeded_by: unit
                    .succeeded_by
                    .iter()
                    .map(|heir| roster.party_id(Party::Unit(*heir)))
                    .collect(),
            })
            .collect(),
        groups: roster
            .groups
            .iter()
            .map(|group| ShownGroup {
                id: group.id.as_str(),
                name: &group.name,
                short: &group.short,
                members: group
                    .members
                    .iter()
                    .map(|m| roster.party_id(m.party))
                    .collect(),
                // Nobody named is not everybody named.
                complete: group.complete && !group.members.is_empty(),
                stated_size: group.stated_size,
            })
            .collect(),
        tasks: (0..plan.tasks.len())
            .filter_map(|at| task(plan, TaskIndex::new(at)))
            .collect(),
        indicators: plan
            .indicators
            .iter()
            .map(|known| indicators::indicator(plan, known))
            .collect(),
        reporting: plan
            .reporting
            .iter()
            .map(|known| duty(plan, known))
            .collect(),
        succession: plan
            .succession
            .iter()
            .map(|row| takeover(plan, row))
            .collect(),
    }
}

fn takeover<'a>(plan: &'a Plan, row: &Takeover) -> ShownTakeover<'a> {
    let unit = |index| plan.roster.party_id(Party::Unit(index));
    let ids = |subjects: &mut dyn Iterator<Item = Subject>| {
        subjects.map(|subject| plan.subject_id(subject)).collect()
    };
    ShownTakeover {
        from: unit(row.from),
        to: unit(row.to),
        tasks: ids(&mut row.tasks.iter().copied().map(Subject::Task)),
        duties: ids(&mut row.duties.iter().copied().map(Subject::Duty)),
        indicators: ids(&mut row.indicators.iter().copied().map(Subject::Indicator)),
    }
}

fn directive<'a>(directive: &'a Directive, roster: &'a Roster) -> ShownDirective<'a> {
    let cited = |cited: &'a CitedDocument| ShownCited {
        number: cited.number.as_deref(),
        printed: cited.printed.as_deref(),
        issued_on: cited.issued_on,
        title: cited.title.as_deref(),
        role: cited.role.word(),
    };
    let signed_by = directive.signed_by.as_ref();
    ShownDirective {
        number: directive.number.as_deref(),
        kind: directive.kind.keyword(),
        title: &directive.title,
        issued_by: roster.party_id(Party::Unit(directive.issued_by)),
        issued_on: directive.issued_on,
        issued_between: directive.issued_between,
        effective_on: directive.effective_on,
        signed_by: signed_by.map(|signatory| ShownSignatory {
            name: &signatory.name,
            position: signatory.position.as_deref(),
        }),
        based_on: directive.based_on.iter().map(cited).collect(),
        recipients: &directive.recipients,
        source: directive.source.word(),
        missing: &directive.missing,
        remarks: &directive.remarks,
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
        joint: task.joint,
        with: ids(&plan.roster, &task.cooperating),
        others: task
            .others
            .iter()
            .map(|other| ShownRole {
                unit: plan.roster.party_id(other.party),
                role: &other.role,
            })
            .collect(),
        to: task.to.map(|party| plan.roster.party_id(party)),
        due: task.deadline.as_ref().map(due),
        product: task.product.as_deref(),
        parts: &task.parts,
        priority: task.priority.keyword(),
        obligation: task.obligation.word(),
        condition: task.condition.as_deref(),
        set_by: task.set_by.as_deref(),
        horizon: task.horizon.as_ref().map(|horizon| ShownHorizon {
            from: horizon.from,
            to: horizon.to,
            of: &horizon.of,
        }),
        indicators: task
            .indicators
            .iter()
            .filter_map(|at| plan.indicator(*at))
            .map(|indicator| indicator.id.as_str())
            .collect(),
        budget: task.budget,
        assignments: plan
            .assignments_of(index)
            .map(|one| u64::from(one.size))
            .sum(),
        same_as: task
            .same_as
            .and_then(|at| plan.task(at))
            .map(|task| task.id.as_str()),
        note: task.note.as_deref(),
        file: plan.source_path(task.place),
        line: task.place.line,
    })
}

fn due(deadline: &Deadline) -> ShownDue<'_> {
    ShownDue {
        words: deadline.words.as_deref(),
        printed: deadline.printed.as_deref(),
        clause: deadline.clause.as_ref().map(|clause| clause.0.as_str()),
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

fn duty<'a>(plan: &'a Plan, duty: &'a ReportingDuty) -> ShownDuty<'a> {
    let roster = &*plan.roster;
    ShownDuty {
        id: duty.id.as_str(),
        clause: &duty.clause.0,
        kind: duty.kind.keyword(),
        from: ids(roster, &duty.from),
        prepared_by: ids(roster, &duty.prepared_by),
        to: duty.to.map(|party| roster.party_id(party)),
        via: duty.via.map(|party| roster.party_id(party)),
        condition: duty.condition.as_deref(),
        every: duty.every.iter().map(|every| every.keyword()).collect(),
        due: duty.deadline.as_ref().map(due),
        content: duty.content.as_deref(),
        basis: duty.basis.word(),
        task: duty
            .task
            .and_then(|at| plan.task(at))
            .map(|task| task.id.as_str()),
        note: duty.note.as_deref(),
    }
}

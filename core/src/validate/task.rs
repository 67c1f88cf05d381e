//! tasks.yaml: who, what, when, and what each task is tied to.

use std::collections::BTreeMap;

use crate::calendar::Schedule;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Horizon, IndicatorIndex, OtherRole, Party, Priority, Roster, Task, TaskIndex};
use crate::source::Place;
use crate::syntax::raw::{RawHorizon, RawTask};

use super::Judge;
use super::due::{DueContext, deadline};
use super::scalars::{all_owned, owned};

pub(super) fn validate(
    raw: &RawTask,
    roster: &Roster,
    indicator_ids: &[&str],
    context: &DueContext,
    seen: &mut BTreeMap<String, Place>,
    judge: &mut Judge,
) -> Option<Task> {
    let id = judge.declared_id(raw.id.as_ref(), seen);
    let lead = judge.parties(&raw.lead, roster);
    let leading: Vec<_> = lead
        .iter()
        .flat_map(|party| roster.units_of(*party))
        .collect();
    let cooperating = judge
        .parties(&raw.with, roster)
        .into_iter()
        .filter(|party| match party {
            Party::Unit(unit) => !leading.contains(unit),
            Party::Group(_) => !lead.contains(party),
        })
        .collect();
    let deadline = deadline(raw.due.as_ref(), context, judge);
    let set_by = owned(raw.set_by.as_ref());
    if let (Some(act), Some(deadline)) = (&raw.set_by, &deadline)
        && deadline.schedule != Schedule::None
    {
        judge.say(
            Diagnostic::new(Code::ConflictingKeys, act.span)
                .with("first", "set_by")
                .with("second", "due"),
        );
    }
    let urgent_words = deadline.as_ref().is_some_and(|deadline| deadline.urgent);
    let priority = judge.word(raw.priority.as_ref(), "priority");
    let indicators = raw
        .indicators
        .iter()
        .filter_map(|name| judge.reference(name, "indicator", indicator_ids))
        .map(IndicatorIndex::new)
        .collect();
    let others = raw
        .others
        .iter()
        .filter_map(|other| {
            let party = judge.party(other.unit.as_ref()?, roster)?;
            Some(OtherRole {
                party,
                role: owned(other.role.as_ref())?,
            })
        })
        .collect();
    let basis = judge.word(raw.lead_basis.as_ref(), "lead_basis");
    let obligation = judge.word(raw.obligation.as_ref(), "obligation");
    let default_priority = if urgent_words {
        Priority::Urgent
    } else {
        Priority::Normal
    };
    Some(Task {
        id: id?,
        clause: judge.clause(raw.clause.as_ref()),
        title: owned(raw.title.as_ref())?,
        lead_basis: basis.unwrap_or_default(),
        joint: judge.switch(raw.joint.as_ref(), "joint"),
        lead,
        cooperating,
        others,
        to: raw.to.as_ref().and_then(|name| judge.party(name, roster)),
        deadline,
        product: owned(raw.product.as_ref()),
        parts: all_owned(&raw.parts),
        priority: priority.unwrap_or(default_priority),
        obligation: obligation.unwrap_or_default(),
        condition: owned(raw.condition.as_ref()),
        set_by,
        horizon: raw.horizon.as_ref().and_then(|raw| horizon(raw, judge)),
        same_as: None,
        indicators,
        budget: judge.switch(raw.budget.as_ref(), "budget"),
        note: owned(raw.note.as_ref()),
        place: judge.place(raw.span),
    })
}

fn horizon(raw: &RawHorizon, judge: &mut Judge) -> Option<Horizon> {
    let (from, to) = (judge.date(raw.from.as_ref()), judge.date(raw.to.as_ref()));
    if let (Some(first), Some(last)) = (from, to)
        && last < first
    {
        judge.say(
            Diagnostic::new(Code::WindowBackwards, raw.span)
                .with("from", first)
                .with("by", last),
        );
    }
    Some(Horizon {
        from,
        to,
        of: owned(raw.of.as_ref())?,
    })
}

/// Sets `same_as` on tasks that were all declared, refusing chains that lead back to themselves.
pub(super) fn link_repetitions(raw: &[RawTask], tasks: &mut [Task], judge: &mut Judge) {
    let ids: Vec<String> = tasks.iter().map(|task| task.id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let links = super::plan::repetition_links(
        raw.iter()
            .map(|raw| (raw.id.as_ref(), raw.same_as.as_ref())),
        "task",
        &ids,
        judge,
    );
    for (position, original) in links {
        if let Some(task) = tasks.get_mut(position) {
            task.same_as = Some(TaskIndex::new(original));
        }
    }
}

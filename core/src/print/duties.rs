//! `reporting`: the duties to report.

use crate::model::{FileWord, Plan, ReportingDuty};
use crate::syntax::Tree;
use crate::syntax::raw::Once;

use super::due::{due, intervals};
use super::keys::Keys;

pub(super) fn duty(duty: &ReportingDuty, plan: &Plan) -> Tree {
    let roster = &plan.roster;
    let task = duty.task.and_then(|index| plan.task(index));
    Keys::default()
        .text("id", duty.id.as_str())
        .text("clause", &duty.clause.0)
        .word("kind", &duty.kind)
        .parties("from", &duty.from, roster)
        .parties("prepared_by", &duty.prepared_by, roster)
        .party("to", duty.to, roster)
        .party("via", duty.via, roster)
        .tree_if("every", rhythm(duty))
        .tree_if("due", due_of(duty))
        .text_if("condition", duty.condition.as_deref())
        .text_if("content", duty.content.as_deref())
        .word_unless_default("basis", &duty.basis)
        .text_if("task", task.map(|task| task.id.as_str()))
        .text_if("note", duty.note.as_deref())
        .mapping()
}

/// `every`, unless `due` says the rhythm.
fn rhythm(duty: &ReportingDuty) -> Option<Tree> {
    let said_by_due = duty
        .deadline
        .as_ref()
        .is_some_and(|deadline| !deadline.schedule.every().is_empty());
    if said_by_due {
        None
    } else {
        intervals(&duty.every)
    }
}

fn due_of(duty: &ReportingDuty) -> Option<Tree> {
    match &duty.deadline {
        Some(deadline) => Some(due(deadline)),
        None => duty.once.then(|| Tree::Text(Once.word().to_owned())),
    }
}

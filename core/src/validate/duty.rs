//! Duties to report.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{FileWord, ReportingDuty, Roster, TaskIndex};
use crate::source::{Place, Span};
use crate::syntax::raw::{Once, RawDuty};

use super::Judge;
use super::due::{DueContext, deadline, intervals};
use super::scalars::owned;

pub(super) fn validate(
    raw: &RawDuty,
    roster: &Roster,
    task_ids: &[&str],
    context: &DueContext,
    seen: &mut BTreeMap<String, Place>,
    judge: &mut Judge,
) -> Option<ReportingDuty> {
    let id = judge.declared_id(raw.id.as_ref(), seen);
    let kind = judge.word(raw.kind.as_ref(), "kind");
    let basis = judge.word(raw.basis.as_ref(), "basis");
    let due_is_once = raw
        .due
        .as_ref()
        .and_then(crate::syntax::Node::scalar)
        .is_some_and(|due| Once::from_word(due).is_some());
    let due = raw.due.as_ref().filter(|_| !due_is_once);
    let deadline = deadline(due, context, judge);
    let every = intervals(&raw.every, judge);
    let every = match &deadline {
        Some(stated) if !stated.schedule.every().is_empty() || stated.schedule.by().is_some() => {
            if let Some(first) = raw.every.first() {
                conflict(first.span, "due", judge);
            }
            stated.schedule.every().to_vec()
        }
        _ => every,
    };
    let task = raw
        .task
        .as_ref()
        .and_then(|name| judge.reference(name, "task", task_ids));
    if let (true, Some(first)) = (due_is_once, raw.every.first()) {
        conflict(first.span, "due: once", judge);
    }
    let from = judge.parties(&raw.from, roster);
    let prepared_by = judge.parties(&raw.prepared_by, roster);
    let to = raw.to.as_ref().and_then(|name| judge.party(name, roster));
    let via = raw.via.as_ref().and_then(|name| judge.party(name, roster));
    Some(ReportingDuty {
        id: id?,
        clause: judge.clause(raw.clause.as_ref()),
        kind: kind?,
        from,
        prepared_by,
        to,
        via,
        once: due_is_once
            || deadline
                .as_ref()
                .is_some_and(|due| due.schedule.by().is_some()),
        every,
        deadline,
        condition: owned(raw.condition.as_ref()),
        content: owned(raw.content.as_ref()),
        basis: basis.unwrap_or_default(),
        task: task.map(TaskIndex::new),
        note: owned(raw.note.as_ref()),
        place: judge.place(raw.span),
    })
}

/// A rhythm beside a `due` that says something else.
fn conflict(at: Span, with: &'static str, judge: &mut Judge) {
    let found = Diagnostic::new(Code::ConflictingKeys, at);
    judge.say(found.with("first", "every").with("second", with));
}

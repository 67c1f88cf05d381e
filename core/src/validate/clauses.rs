//! clauses.yaml: the outline of the text, and whether everything cited stands in it.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, closest};
use crate::model::Clause;
use crate::source::Place;
use crate::syntax::raw::{RawClause, RawDue, RawPlan, Scalar};
use crate::syntax::{Node, Sourced};

use super::Judge;
use super::scalars::owned;

/// The outline; a clause that stands in it twice is reported.
pub(super) fn validate(raw: &[RawClause], judge: &mut Judge) -> Vec<Clause> {
    let mut seen = BTreeMap::new();
    raw.iter()
        .filter_map(|raw| clause(raw, &mut seen, judge))
        .collect()
}

fn clause(
    raw: &RawClause,
    seen: &mut BTreeMap<String, Place>,
    judge: &mut Judge,
) -> Option<Clause> {
    let at = raw.clause.as_ref()?;
    let cited = judge.clause(Some(at));
    if let Some(first) = seen.get(&cited.0) {
        judge.say(
            Diagnostic::new(Code::DuplicateClause, at.span)
                .with("clause", &cited.0)
                .with("first_path", judge.sources.shown_path(first.file))
                .with("first_line", first.line),
        );
    } else {
        seen.insert(cited.0.clone(), judge.place(at.span));
    }
    Some(Clause {
        at: cited,
        title: owned(raw.title.as_ref()),
        printed: owned(raw.printed.as_ref()),
        note: owned(raw.note.as_ref()),
        parts: raw
            .clauses
            .iter()
            .filter_map(|part| clause(part, seen, judge))
            .collect(),
        place: judge.place(raw.span),
    })
}

/// Reports every citation of a clause that the outline lacks. A plan without an outline, or with a
/// broken one, cites freely.
pub(super) fn check_citations(raw: &RawPlan, judge: &mut Judge) {
    let mut known = Vec::new();
    if raw.clauses.is_empty() || !collect(&raw.clauses, &mut known) {
        return;
    }
    let tasks = raw.tasks.iter().flat_map(|task| {
        let due = due_clause(task.due.as_ref());
        [task.clause.clone(), due]
    });
    let duties = raw.reporting.iter().flat_map(|duty| {
        let due = due_clause(duty.due.as_ref());
        [duty.clause.clone(), due]
    });
    let indicators = raw.indicators.iter().flat_map(|indicator| {
        let by = indicator
            .target
            .as_ref()
            .and_then(|target| target.by.as_ref());
        let values = indicator
            .baseline
            .iter()
            .flat_map(|baseline| &baseline.values);
        let values = values.map(|value| value.clause.clone());
        [indicator.clause.clone(), due_clause(by)]
            .into_iter()
            .chain(values)
    });
    for cited in tasks.chain(indicators).chain(duties).flatten() {
        check(&cited, &known, judge);
    }
}

fn check(cited: &Sourced<String>, known: &[&str], judge: &mut Judge) {
    let clause = cited.value.trim();
    if clause.is_empty() || known.contains(&clause) {
        return;
    }
    judge.say(
        Diagnostic::new(Code::UnknownClause, cited.span)
            .with("clause", clause)
            .suggesting(closest(clause, known.iter().copied()).map(str::to_owned)),
    );
}

/// Gathers the names of all clauses; `false` where one has none.
fn collect<'a>(clauses: &'a [RawClause], known: &mut Vec<&'a str>) -> bool {
    clauses.iter().all(|raw| {
        let name = raw.clause.as_ref().map(|clause| clause.value.trim());
        known.extend(name);
        name.is_some() && collect(&raw.clauses, known)
    })
}

/// `clause` inside a `due`, whose other mistakes are reported where it is read.
fn due_clause(node: Option<&Node>) -> Scalar {
    let node = node.filter(|node| !node.entries().is_empty())?;
    let raw: Option<RawDue> = crate::syntax::read_node(node, &mut Vec::new());
    raw?.clause
}

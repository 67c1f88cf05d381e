//! Plans, rosters and ledgers become the files of the plan format again.
//!
//! Reading what was printed gives the same plan, whatever its texts look like: `07`, `null` and
//! `- x` are quoted. Keys stand in the order of docs/plan-format.md, and what the format takes for
//! granted is left out. The words of a deadline are printed, not what was read from them. Comments
//! of the author's files are not kept, nor is the way in which the author wrote a value.

mod clauses;
mod directive;
mod due;
mod duties;
mod indicators;
mod keys;
mod ledger;
mod plan;
mod tasks;
mod units;

pub use ledger::{ledger_entries, ledger_file};
pub use units::roster_file;

use crate::model::Plan;
use crate::syntax::{Tree, emit};

/// The files of a plan's folder by their names: `plan.yaml`, `clauses.yaml` where the plan has an
/// outline, `tasks.yaml` and `indicators.yaml`.
///
/// Read together with the roster of the plan's province ([`roster_file`]) and the same presets,
/// they give the same plan, apart from the places of its parts in the files.
///
/// ```
/// use tiendo_core::load::load;
/// use tiendo_core::print::{plan_files, roster_file};
/// use tiendo_core::source::SourceSet;
///
/// let units = "committee: {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh}\nunits: []";
/// let plan = "
/// plan: trong-cay
/// title: Trồng cây   # a comment
/// directive:
///   {number: 02/KH-UBND, kind: plan, title: Trồng cây, issued_by: ubnd-tinh, issued_on: 2014-02-10}
/// tasks: [{id: trees, clause: '1', title: Trồng cây ven đường, due: trước ngày 30/9/2014}]";
/// let read = |files: Vec<(&str, String)>| {
///     let mut sources = SourceSet::default();
///     for (name, text) in files {
///         sources.add(name, text.into_bytes());
///     }
///     load(&sources).plans.remove(0).plan
/// };
/// let plan = read(vec![("tinh/units.yaml", units.into()), ("tinh/a/plan.yaml", plan.into())]);
///
/// let mut files = vec![("tinh/units.yaml", roster_file(&plan.roster))];
/// let names = ["tinh/a/plan.yaml", "tinh/a/tasks.yaml", "tinh/a/indicators.yaml"];
/// for (path, (name, text)) in names.into_iter().zip(plan_files(&plan)) {
///     assert!(path.ends_with(name));
///     files.push((path, text));
/// }
/// assert_eq!(
///     files[2].1,
///     "# Plan trong-cay: its tasks in the order of the text.
/// tasks:
///   - id: trees
///     clause: \"1\"
///     title: Trồng cây ven đường
///     due: trước ngày 30/9/2014
/// "
/// );
/// assert_eq!(read(files).tasks[0].deadline, plan.tasks[0].deadline);
/// ```
#[must_use]
pub fn plan_files(plan: &Plan) -> Vec<(&'static str, String)> {
    let id = &plan.id;
    let mut files = vec![(
        "plan.yaml",
        emit(
            &format!("Plan {id}: its document, its terms and the duties to report."),
            &plan::plan(plan),
        ),
    )];
    if !plan.clauses.is_empty() {
        let heading = format!("Plan {id}: the outline of its text.");
        let clauses = plan.clauses.iter().map(clauses::clause);
        files.push(("clauses.yaml", list_file(&heading, "clauses", clauses)));
    }
    let heading = format!("Plan {id}: its tasks in the order of the text.");
    let tasks = plan.tasks.iter().map(|task| tasks::task(task, plan));
    files.push(("tasks.yaml", list_file(&heading, "tasks", tasks)));
    let heading = format!("Plan {id}: its indicators with their starting figures and targets.");
    let indicators = plan.indicators.iter();
    let indicators = indicators.map(|indicator| indicators::indicator(indicator, plan));
    files.push((
        "indicators.yaml",
        list_file(&heading, "indicators", indicators),
    ));
    files
}

/// A file that holds one list.
fn list_file(heading: &str, key: &'static str, items: impl Iterator<Item = Tree>) -> String {
    emit(
        heading,
        &Tree::Mapping(vec![(key, Tree::Lines(items.collect()))]),
    )
}

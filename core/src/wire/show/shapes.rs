//! The shapes of `tiendo show`: one struct per object of its JSON.

use chrono::NaiveDate;
use serde::Serialize;

/// One plan.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownPlan<'a> {
    pub plan: &'a str,
    pub title: &'a str,
    pub folder: &'a str,
    pub directive: ShownDirective<'a>,
    pub clauses: Vec<ShownClause<'a>>,
    pub units: Vec<ShownUnit<'a>>,
    pub groups: Vec<ShownGroup<'a>>,
    pub tasks: Vec<ShownTask<'a>>,
    pub indicators: Vec<ShownIndicator<'a>>,
    pub reporting: Vec<ShownDuty<'a>>,
    pub succession: Vec<ShownTakeover<'a>>,
}

/// What one of several successors takes from a unit.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownTakeover<'a> {
    pub from: &'a str,
    pub to: &'a str,
    pub tasks: Vec<&'a str>,
    pub duties: Vec<&'a str>,
    pub indicators: Vec<&'a str>,
}

/// The document.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownDirective<'a> {
    pub number: Option<&'a str>,
    pub kind: &'static str,
    pub title: &'a str,
    pub issued_by: &'a str,
    pub issued_on: Option<NaiveDate>,
    pub issued_between: Option<(NaiveDate, NaiveDate)>,
    pub effective_on: Option<NaiveDate>,
    pub signed_by: Option<ShownSignatory<'a>>,
    pub based_on: Vec<ShownCited<'a>>,
    pub recipients: &'a [String],
    pub source: &'static str,
    pub missing: &'a [String],
    pub remarks: &'a [String],
}

/// Who signed.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownSignatory<'a> {
    pub name: &'a str,
    pub position: Option<&'a str>,
}

/// A document that the directive cites.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownCited<'a> {
    pub number: Option<&'a str>,
    pub printed: Option<&'a str>,
    pub issued_on: Option<NaiveDate>,
    pub title: Option<&'a str>,
    pub role: &'static str,
}

/// A clause of the text; the clauses stand in its order, `depth` says how far one lies inside others.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownClause<'a> {
    pub clause: &'a str,
    pub depth: usize,
    pub title: Option<&'a str>,
    pub printed: Option<&'a str>,
    pub note: Option<&'a str>,
}

/// A unit.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownUnit<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub short: &'a str,
    pub kind: &'static str,
    pub unverified: bool,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub succeeded_by: Vec<&'a str>,
}

/// A group.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownGroup<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub short: &'a str,
    pub members: Vec<&'a str>,
    pub complete: bool,
    pub stated_size: Option<u32>,
}

/// A task.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownTask<'a> {
    pub id: &'a str,
    pub clause: &'a str,
    pub title: &'a str,
    pub lead: Vec<&'a str>,
    pub lead_basis: &'static str,
    pub joint: bool,
    pub with: Vec<&'a str>,
    pub others: Vec<ShownRole<'a>>,
    pub to: Option<&'a str>,
    pub due: Option<ShownDue<'a>>,
    pub product: Option<&'a str>,
    pub parts: &'a [String],
    pub priority: &'static str,
    pub obligation: &'static str,
    pub condition: Option<&'a str>,
    pub set_by: Option<&'a str>,
    pub horizon: Option<ShownHorizon<'a>>,
    pub indicators: Vec<&'a str>,
    pub budget: bool,
    /// Σ sizes; 0 for a repetition, which is counted at its original.
    pub assignments: u64,
    pub same_as: Option<&'a str>,
    pub note: Option<&'a str>,
    pub file: &'a str,
    pub line: u32,
}

/// A part in a task other than leading and cooperating.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownRole<'a> {
    pub unit: &'a str,
    pub role: &'a str,
}

/// A period that is not the deadline.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownHorizon<'a> {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub of: &'a str,
}

/// A deadline.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownDue<'a> {
    pub words: Option<&'a str>,
    pub printed: Option<&'a str>,
    pub clause: Option<&'a str>,
    pub kind: &'static str,
    pub from: Option<NaiveDate>,
    pub by: Option<NaiveDate>,
    pub every: Vec<&'static str>,
    pub certainty: &'static str,
    pub rule: &'a str,
}

/// An indicator.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownIndicator<'a> {
    pub id: &'a str,
    pub clause: &'a str,
    pub title: &'a str,
    pub unit: &'a str,
    pub better: &'static str,
    pub scope: Vec<&'a str>,
    pub reported_by: Vec<&'a str>,
    pub aggregate: &'static str,
    pub target: Option<ShownTarget<'a>>,
    pub baseline: Vec<ShownBaseline<'a>>,
    pub history: Vec<ShownHistory>,
    pub excludes: Option<&'a str>,
    pub same_as: Option<&'a str>,
    pub baseline_only: bool,
    pub note: Option<&'a str>,
}

/// A target. Percentages are numbers from 0 to 100.
#[derive(Debug, Clone, Default, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownTarget<'a> {
    pub op: Option<&'static str>,
    pub value: Option<f64>,
    pub value_to: Option<f64>,
    pub per: &'static str,
    pub share: Option<f64>,
    pub every: Option<&'static str>,
    pub by: Option<NaiveDate>,
    pub words: Option<&'a str>,
}

/// A figure of an earlier year.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownHistory {
    pub year: i32,
    pub value: f64,
}

/// A figure at the start; `of: null` is the pooled total.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownBaseline<'a> {
    pub of: Option<&'a str>,
    pub numerator: Option<u64>,
    pub denominator: Option<u64>,
    pub value: Option<f64>,
    pub bound: Option<&'static str>,
    pub printed: Option<&'a str>,
    pub comparable: bool,
    pub clause: Option<&'a str>,
}

/// A duty to report.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownDuty<'a> {
    pub id: &'a str,
    pub clause: &'a str,
    pub kind: &'static str,
    pub from: Vec<&'a str>,
    pub prepared_by: Vec<&'a str>,
    pub to: Option<&'a str>,
    pub via: Option<&'a str>,
    pub condition: Option<&'a str>,
    pub every: Vec<&'static str>,
    pub due: Option<ShownDue<'a>>,
    pub content: Option<&'a str>,
    pub basis: &'static str,
    pub task: Option<&'a str>,
    pub note: Option<&'a str>,
}

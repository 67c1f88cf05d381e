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
    pub units: Vec<ShownUnit<'a>>,
    pub groups: Vec<ShownGroup<'a>>,
    pub tasks: Vec<ShownTask<'a>>,
    pub indicators: Vec<ShownIndicator<'a>>,
    pub reporting: Vec<ShownDuty<'a>>,
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
    pub missing: &'a [String],
    pub remarks: &'a [String],
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
    pub members: Vec<&'a str>,
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
    pub with: Vec<&'a str>,
    pub due: Option<ShownDue<'a>>,
    pub priority: &'static str,
    /// Σ sizes; 0 for a repetition, which is counted at its original.
    pub assignments: u64,
    pub same_as: Option<&'a str>,
    pub file: &'a str,
    pub line: u32,
}

/// A deadline.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo show`"
)]
pub struct ShownDue<'a> {
    pub words: Option<&'a str>,
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
    pub target: Option<ShownTarget<'a>>,
    pub baseline: Vec<ShownBaseline<'a>>,
    pub same_as: Option<&'a str>,
    pub baseline_only: bool,
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
    pub to: Option<&'a str>,
    pub every: Vec<&'static str>,
    pub due: Option<ShownDue<'a>>,
}

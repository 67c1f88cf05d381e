//! The lists behind the parts that were counted.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::Holder;
use crate::quantity::Exact;
use crate::state::Bucket;

/// One assignment that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo explain`"
)]
pub struct CountedUnits {
    pub key: String,
    pub task: String,
    pub unit: Option<String>,
    pub given_to: Option<String>,
    /// How many of its units were counted.
    pub size: u64,
    pub bucket: Bucket,
    pub due: Option<NaiveDate>,
    pub original_due: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub days_overdue: Option<u32>,
    pub last_report_on: Option<NaiveDate>,
    /// Who holds it, for whoever shows its name.
    #[serde(skip)]
    pub holder: Holder,
}

/// One figure that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo explain`"
)]
pub struct ShownFigure {
    /// For whom it stands; null for the whole scope.
    pub of: Option<String>,
    pub numerator: Option<u64>,
    pub denominator: Option<u64>,
    pub value: Exact,
    pub on: Option<NaiveDate>,
    /// For how many units it stands.
    pub units: u64,
    /// How many of these meet what each unit has to.
    pub meeting: Option<u64>,
    /// The entry; null for a figure of the text.
    pub entry: Option<String>,
}

/// The figure over the scope on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo explain`"
)]
pub struct SeriesPoint {
    pub on: NaiveDate,
    /// Days since the first of the list.
    pub days: i64,
    pub value: Exact,
}

/// A unit that has a place among its peers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo explain`"
)]
pub struct Peer {
    pub key: String,
    pub unit: String,
    pub on_time: u64,
    pub due: u64,
    /// The lower end of the 95 % Wilson interval, good for the order only.
    pub bound: f64,
    pub rank: u32,
    /// 1 where its bound is higher, else 0.
    pub better: u64,
    /// 1 for another one with the same bound, else 0.
    pub equal: u64,
}

/// An indicator or a member of a group that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo explain`"
)]
pub struct Named {
    /// Under which it is explained itself.
    pub key: Option<String>,
    pub id: String,
    pub size: u64,
}

/// A report that was expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo explain`"
)]
pub struct CountedReport {
    /// Under which it is explained itself.
    pub key: Option<String>,
    pub duty: String,
    pub period: Option<String>,
    pub given_to: Option<String>,
    /// For how many units the one who reports stands.
    pub size: u64,
    pub due: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub state: &'static str,
    /// Its units where it was handed in, else 0.
    pub actual: u64,
    /// Its units where that was in time, else 0.
    pub on_time: u64,
}

/// What a part was counted from.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Listed {
    /// Assignments.
    Units(Vec<CountedUnits>),
    /// Figures.
    Figures(Vec<ShownFigure>),
    /// A series of days.
    Series(Vec<SeriesPoint>),
    /// Units that are compared.
    Peers(Vec<Peer>),
    /// Indicators, or members of a group.
    Named(Vec<Named>),
    /// Reports.
    Reports(Vec<CountedReport>),
}

impl Listed {
    /// Nothing: a part that is no count.
    pub(super) const NOTHING: Self = Self::Units(Vec::new());
}

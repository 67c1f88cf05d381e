//! The fields of a case, and the values that they write.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::model::{Figure, Goal, Requirement};
use crate::quantity::{Exact, Ratio, parse_number};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub scope: Vec<Named>,
    /// Who sends the figures, where not the scope itself.
    #[serde(default)]
    pub reported_by: Vec<String>,
    /// "%" where absent.
    pub unit: Option<String>,
    /// "higher" where absent.
    pub better: Option<String>,
    pub base: Option<Base>,
    pub target: Option<Target>,
    pub trajectory: Way,
    pub aggregate: String,
    pub observations: Vec<Observation>,
    pub as_of: NaiveDate,
}

/// A unit by its id, or a group.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Named {
    Unit(String),
    Group {
        id: String,
        members: Vec<String>,
        stated_size: Option<u32>,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Base {
    pub on: Option<NaiveDate>,
    pub figures: Vec<BaseFigure>,
}

#[derive(Deserialize)]
pub(super) struct BaseFigure {
    pub of: Option<String>,
    #[serde(flatten)]
    pub figure: Counted,
    pub bound: Option<String>,
    pub comparable: Option<bool>,
}

#[derive(Deserialize)]
pub(super) struct Observation {
    pub of: Option<String>,
    /// The unit that enters it, where another one than `of`.
    pub sender: Option<String>,
    pub on: NaiveDate,
    #[serde(flatten)]
    pub figure: Counted,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Counted {
    Ratio { numerator: u64, denominator: u64 },
    Value { value: Amount },
}

/// A whole number, or the text of one with decimals.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Amount {
    Whole(i64),
    Decimal(String),
}

#[derive(Deserialize)]
pub(super) struct Target {
    pub by: Option<NaiveDate>,
    /// "year" for a target that is judged anew each year.
    pub every: Option<String>,
    #[serde(flatten)]
    pub aim: Aim,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Aim {
    Whole(Wanted),
    EachUnit { each_unit: Wanted, share: Amount },
    GrowBy { grow_by: Amount },
    Unquantified { unquantified: bool },
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Wanted {
    AtLeast(Amount),
    MoreThan(Amount),
    AtMost(Amount),
    Exactly(Amount),
    Between(Amount, Amount),
}

/// A word, or the points that the plan declares.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Way {
    Named(String),
    Declared(Vec<DeclaredPoint>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DeclaredPoint {
    pub on: NaiveDate,
    pub expect: Amount,
}

impl Amount {
    pub(super) fn build(&self) -> Result<Exact, String> {
        match self {
            Self::Whole(whole) => Ok((*whole).into()),
            Self::Decimal(text) => parse_number(text).map_err(|_| format!("no number: {text}")),
        }
    }
}

impl Counted {
    pub(super) fn build(&self) -> Result<Figure, String> {
        match self {
            Self::Ratio {
                numerator,
                denominator,
            } => {
                let ratio = Ratio::new(*numerator, *denominator);
                ratio
                    .map(Figure::Ratio)
                    .ok_or("a ratio of nothing".to_owned())
            }
            Self::Value { value } => value.build().map(Figure::Value),
        }
    }
}

impl Wanted {
    fn build(&self) -> Result<Requirement, String> {
        Ok(match self {
            Self::AtLeast(value) => Requirement::AtLeast(value.build()?),
            Self::MoreThan(value) => Requirement::MoreThan(value.build()?),
            Self::AtMost(value) => Requirement::AtMost(value.build()?),
            Self::Exactly(value) => Requirement::Exactly(value.build()?),
            Self::Between(low, high) => Requirement::Between(low.build()?, high.build()?),
        })
    }
}

impl Aim {
    pub(super) fn build(&self) -> Result<Goal, String> {
        Ok(match self {
            Self::Whole(wanted) => Goal::Whole(wanted.build()?),
            Self::EachUnit { each_unit, share } => Goal::EachUnit {
                requirement: each_unit.build()?,
                share: share.build()?,
            },
            Self::GrowBy { grow_by } => Goal::GrowBy(grow_by.build()?),
            Self::Unquantified { unquantified: true } => Goal::Unquantified,
            Self::Unquantified { .. } => return Err("no target".to_owned()),
        })
    }
}

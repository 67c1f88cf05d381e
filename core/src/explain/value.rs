//! The value of a figure or of a part of it, exact and with its unit.

use chrono::NaiveDate;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::model::Figure;
use crate::quantity::{Exact, Ratio};
use crate::state::{
    Bucket, Level, LevelReason, OccurrenceState, PaceMethod, PathBasis, PeerGroup, Rate, Silence,
};

/// An exact number with its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// The number; points where the unit is "%".
    pub exact: Exact,
    /// The unit of measure as the plan writes it; empty for a pure number.
    pub unit: String,
    /// The counts behind it, where there are counts.
    pub counts: Option<Ratio>,
    /// Whether it is a change per day.
    pub per_day: bool,
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Amount", 6)?;
        fields.serialize_field("exact", &self.exact)?;
        fields.serialize_field("number", &self.exact.to_f64())?;
        fields.serialize_field("unit", &self.unit)?;
        fields.serialize_field("per_day", &self.per_day)?;
        fields.serialize_field("numerator", &self.counts.map(Ratio::numerator))?;
        fields.serialize_field("denominator", &self.counts.map(Ratio::denominator))?;
        fields.end()
    }
}

/// A state in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Of an assignment.
    Bucket(Bucket),
    /// Of an indicator.
    Level(Level),
    /// Of an occurrence.
    Occurrence(OccurrenceState),
    /// What was heard of somebody.
    Silence(Silence),
    /// With whom a unit is compared.
    PeerGroup(PeerGroup),
    /// Where expected figures come from.
    Path(PathBasis),
    /// How a pace was found.
    Pace(PaceMethod),
    /// Why a figure is only said to be below its target.
    Reason(LevelReason),
}

impl Word {
    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Bucket(bucket) => bucket.keyword(),
            Self::Level(level) => level.keyword(),
            Self::Occurrence(state) => state.keyword(),
            Self::Silence(heard) => heard.keyword(),
            Self::PeerGroup(group) => group.keyword(),
            Self::Path(basis) => basis.keyword(),
            Self::Pace(method) => method.keyword(),
            Self::Reason(reason) => reason.keyword(),
        }
    }
}

impl Serialize for Word {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.keyword())
    }
}

/// A value; its kind is named in JSON, and nothing known is `null`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// So many units, or reports, or whatever the name says.
    Count(u64),
    /// A share of counted units.
    Rate(ShownShare),
    /// A number with its unit.
    Amount(Amount),
    /// A day.
    Day(NaiveDate),
    /// So many days.
    Days(i64),
    /// Yes or no.
    Truth(bool),
    /// A state.
    Word(Word),
    /// A number that is good for an order only (docs/decisions/0002-exact-arithmetic.md).
    Float(f64),
}

/// A share with its percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownShare(pub Rate);

impl Serialize for ShownShare {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Rate", 3)?;
        fields.serialize_field("numerator", &self.0.numerator)?;
        fields.serialize_field("denominator", &self.0.denominator)?;
        let percent = self.0.percent().map(|points| points.to_f64());
        fields.serialize_field("percent", &percent)?;
        fields.end()
    }
}

impl Value {
    /// A number in the unit of an indicator.
    pub(super) fn amount(exact: &Exact, unit: &str) -> Self {
        Self::Amount(Amount {
            exact: exact.clone(),
            unit: unit.to_owned(),
            counts: None,
            per_day: false,
        })
    }

    /// A change per day in the unit of an indicator.
    pub(super) fn pace(exact: &Exact, unit: &str) -> Self {
        Self::Amount(Amount {
            exact: exact.clone(),
            unit: unit.to_owned(),
            counts: None,
            per_day: true,
        })
    }

    /// A pure number.
    pub(super) fn number(exact: &Exact) -> Self {
        Self::amount(exact, "")
    }

    /// A figure with its counts.
    pub(super) fn figure(figure: &Figure, exact: &Exact, unit: &str) -> Self {
        Self::Amount(Amount {
            exact: exact.clone(),
            unit: unit.to_owned(),
            counts: figure.ratio(),
            per_day: false,
        })
    }

    /// A bucket.
    pub(super) const fn bucket(bucket: Bucket) -> Self {
        Self::Word(Word::Bucket(bucket))
    }
}

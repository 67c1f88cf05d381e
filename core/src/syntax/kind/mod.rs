//! What can stand behind a key: how it is read and what the schema says of it, as one type.
//!
//! The types here have no values. They are named where a mapping is declared (`raw`), and the reader
//! and the schema both follow the declaration.

mod composed;
mod scalar;

pub use composed::{List, Nothing, Object, OneOf, OrNull, Pair, Several, SoundList};
pub use scalar::{
    Amount, Count, Date, DayOfMonth, Id, Moment, Number, Percent, Period, Phrase, Reference,
    Switch, Text, Word,
};

use super::fields::RawField;
use super::schema::{Definitions, Subschema};

/// A kind of value.
pub trait Kind {
    /// What the reader makes of it.
    type Raw: RawField;

    /// Whether a required key may stand with nothing behind it: what the text lacks, and lists.
    const MAY_BE_NULL: bool = false;

    /// What the schema says of it as an item of a list and as one of several alternatives.
    fn schema(definitions: &mut Definitions) -> Subschema;

    /// What the schema says of it behind a key.
    fn schema_behind_key(definitions: &mut Definitions) -> Subschema {
        Self::schema(definitions)
    }
}

/// What the reader makes of a kind of value.
pub type Raw<K> = <K as Kind>::Raw;

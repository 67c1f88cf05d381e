//! Every sentence and word that a person reads, in Vietnamese and in English.

/// Declares sentences without facts: `name => "Vietnamese", "English";`.
macro_rules! sentences {
    ($($name:ident => $vietnamese:literal, $english:literal;)+) => {$(
        #[doc = $english]
        #[must_use]
        pub const fn $name(language: crate::text::Language) -> &'static str {
            language.pick($vietnamese, $english)
        }
    )+};
}

pub mod changes;
pub mod explanation;
mod format;
mod language;
pub mod pages;
mod problems;
mod rates;
mod reading;
mod refusals;
pub(crate) mod sample;
mod words;

pub use format::{count, count_of, counts, date, number, percent, rate_percent};
pub use language::Language;
pub use problems::{Message, explain, print_problem};
pub use rates::{RateRow, rate_rows};
pub use reading::{read_date, read_number, read_percent};
pub use refusals::explain_refusal;
pub use words::{Worded, rate_name};

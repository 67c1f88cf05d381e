//! The sentences of the dashboard, one file per page, each in both languages.

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

pub mod events;
pub mod indicators;
pub mod overview;
pub mod plan;
pub mod problems;
pub mod shell;
pub mod tasks;
pub mod units;

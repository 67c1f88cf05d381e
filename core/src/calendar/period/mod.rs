//! Reporting periods: what they are called, which days they cover, and what follows a change.

mod edges;
mod kind;
mod name;
mod scheme;
mod sequence;

pub use edges::{EndDay, InvalidEdges, PeriodEdges, SendBy, StartDay};
pub use kind::PeriodKind;
pub use name::{InvalidPeriodName, PeriodName};
pub use scheme::{PeriodScheme, ReportPeriod};
pub use sequence::{SchemeChange, SchemeSequence, SchemesOutOfOrder};

#[cfg(test)]
mod properties;
#[cfg(test)]
pub(crate) mod tests;

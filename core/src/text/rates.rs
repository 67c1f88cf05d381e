//! The named rates of a state as people read them, on a page and in a terminal alike.

use super::{Language, rate_name, rate_percent};
use crate::state::{PlanState, Rate};
use crate::wire::named_rates;

/// The one rate that is known while nothing is reported.
const REPORTED_OF_ASSIGNED: &str = "reported_of_assigned";

/// A rate in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateRow {
    /// Its name, which says the denominator.
    pub name: &'static str,
    /// The counts.
    pub rate: Rate,
    /// The percentage, rounded for display.
    pub percent: String,
}

/// The rates in the order of rules.md §2. Where nothing was reported at all, a share of what is
/// done is not known and stands as "–" beside its counts: it is not 0 %.
#[must_use]
pub fn rate_rows(state: &PlanState, language: Language) -> Vec<RateRow> {
    let row = |(key, rate): (&str, Rate)| {
        let is_known = state.is_reported() || key == REPORTED_OF_ASSIGNED;
        let shown = if is_known { rate } else { Rate::default() };
        RateRow {
            name: rate_name(key, language),
            rate,
            percent: rate_percent(shown, language),
        }
    };
    named_rates(&state.rates).map(row).into()
}

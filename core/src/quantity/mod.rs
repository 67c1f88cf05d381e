//! Exact amounts: counts, ratios of counts, percentages; rounding happens once, at display.

mod apportion;
mod exact;
mod number;
mod ratio;
mod rounding;
mod short;
mod wilson;

pub use apportion::{largest_remainder, percent_parts};
pub use exact::Exact;
pub use number::{NumberError, parse_count, parse_number, parse_percent, print_number};
pub use ratio::Ratio;
pub use rounding::round_half_away;
pub(crate) use wilson::Z;
pub use wilson::wilson_lower_bound;

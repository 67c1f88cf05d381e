//! Exact amounts: counts, ratios of counts, percentages; rounding happens once, at display.

mod exact;
mod number;
mod ratio;
mod rounding;

pub use exact::Exact;
pub use number::{NumberError, parse_count, parse_number, parse_percent, print_number};
pub use ratio::Ratio;
pub use rounding::{largest_remainder, round_half_away};

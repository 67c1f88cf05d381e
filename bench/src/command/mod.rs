//! What the command can do, and what its parts share.

pub mod peer;
pub mod phases;
pub mod run;
pub mod scale;
pub mod snapshot;
pub mod write;

use chrono::NaiveDate;

/// Every made-up province of a published figure is that of this number.
pub const SEED: u64 = 1;

/// The day that is asked about: in the second half of the plan.
pub fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2014, 12, 31).unwrap_or_default()
}

/// The value in the middle.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

//! Made-up provinces of any size, the same for the same number: what the benchmarks and tests of
//! large folders run on.

mod chance;
mod ledger;
mod province;
mod sketch;
mod taskjuggler;
mod words;

pub use ledger::{entries, one_more};
pub use province::{PLAN_FOLDER, PROVINCE, Province, repeated};
pub use sketch::{Lead, TaskSketch};

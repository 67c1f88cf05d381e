//! From facts to what a page shows: plain Rust, tested without a browser.

pub mod indicator_page;
pub mod indicators;
pub mod mark;
pub mod open_plan;
pub mod outline;
pub mod overview;
pub mod plan_page;
pub mod plans;
pub mod problems;
pub mod standpoint;
pub mod task_page;
pub mod tasks;
pub mod unit_page;
pub mod units;

pub use open_plan::OpenPlan;
pub use standpoint::Span;

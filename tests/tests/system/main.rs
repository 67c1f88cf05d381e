//! Whole-system tests: one binary, one file per subject.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod catalogue;
mod contract;
mod errors;
mod hoa_binh;
mod reference;
mod sample;

//! Whole-system tests: one binary, one file per subject.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod catalogue;
mod contract;
mod errors;
mod examples;
mod explain;
mod findings;
mod garbled;
mod hoa_binh;
mod layers;
mod ledger;
mod reference;
mod round_trip;
mod sample;
mod schema;
mod status;
mod succession;
mod tidy;
mod vectors;

//! Whole-system tests: one binary, one file per subject.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

mod hoa_binh;
mod sample;

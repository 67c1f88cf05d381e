//! Whole-system tests: one binary, one file per subject.

mod hoa_binh;
mod sample;

//! indicators.yaml.

use super::{Anything, Text, Texts};
use crate::syntax::fields::raw;

raw! {
    /// One of `indicators`.
    RawIndicator {
        id: Text, clause: Text, title: Text, unit: Text, ;
        better: Text, scope: Texts, reported_by: Texts, aggregate: Text,
        baseline: Option<RawBaseline>, target: Option<RawTarget>, trajectory: Anything,
        excludes: Text, history: Vec<RawHistory>, baseline_only: Text, same_as: Text, note: Text,
    }
    /// `baseline`.
    RawBaseline { ; on: Text, values: Vec<RawBaselineValue>, }
    /// One of `values`.
    RawBaselineValue {
        ; of: Text, numerator: Text, denominator: Text, value: Text, printed: Text, bound: Text,
        comparable: Text, clause: Text, note: Text,
    }
    /// `target`.
    RawTarget {
        ; at_least: Text, more_than: Text, at_most: Text, exactly: Text, between: Texts,
        each_unit: Option<RawEachUnit>, grow_by: Text, by: Anything, every: Text, words: Text,
    }
    /// `each_unit`.
    RawEachUnit {
        ; at_least: Text, more_than: Text, at_most: Text, exactly: Text, between: Texts,
    }
    /// One of a declared `trajectory`.
    RawPoint { on: Text, expect: Text, ; }
    /// One of `history`.
    RawHistory { year: Text, value: Text, ; }
}

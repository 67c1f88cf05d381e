//! Rounding at display: half away from zero.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Signed;

use super::Exact;

/// The number with exactly `places` decimals and a point, rounded half away from zero.
///
/// ```
/// use tiendo_core::quantity::{Exact, round_half_away};
///
/// let share = Exact::fraction(700, 11).unwrap_or_default();
/// assert_eq!(round_half_away(&share, 0), "64");
/// assert_eq!(round_half_away(&share, 2), "63.64");
/// ```
#[must_use]
pub fn round_half_away(amount: &Exact, places: u32) -> String {
    let scaled = amount.rational() * BigRational::from_integer(BigInt::from(10).pow(places));
    // `BigRational::round` takes halves away from zero, as rules.md §6 wants.
    let whole = scaled.round().to_integer();
    let sign = if whole.is_negative() { "-" } else { "" };
    let digits = format!("{:0>1$}", whole.abs(), places as usize + 1);
    let (before, after) = digits.split_at(digits.len() - places as usize);
    if places == 0 {
        format!("{sign}{before}")
    } else {
        format!("{sign}{before}.{after}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(numerator: i64, denominator: i64, places: u32, expect: &str) {
        let amount = Exact::fraction(numerator, denominator).unwrap();
        assert_eq!(round_half_away(&amount, places), expect);
    }

    #[test]
    fn halves_go_away_from_zero() {
        check(5, 2, 0, "3");
        check(-5, 2, 0, "-3");
        check(-1, 3, 0, "0");
        check(1, 200, 2, "0.01");
        check(-1, 200, 2, "-0.01");
        check(1_234_567, 100, 1, "12345.7");
    }

    proptest! {
        #[test]
        fn rounding_is_within_half_a_unit(n in -1_000_000_i64..1_000_000, d in 1_i64..10_000) {
            let amount = Exact::fraction(n, d).unwrap();
            let shown: f64 = round_half_away(&amount, 2).parse().unwrap();
            prop_assert!((shown - amount.to_f64()).abs() <= 0.005 + 1e-9);
        }
    }
}

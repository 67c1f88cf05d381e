//! Rounding at display: half away from zero, and parts that still add up to the whole.

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

/// Whole percentages of the parts that add up to 100 (largest remainder, earlier parts first in a
/// tie), or all zero where there is nothing to divide.
///
/// ```
/// assert_eq!(
///     tiendo_core::quantity::largest_remainder(&[5, 5, 5, 7]),
///     [23, 23, 22, 32],
/// );
/// ```
#[must_use]
pub fn largest_remainder(parts: &[u64]) -> Vec<u64> {
    let whole: u128 = parts.iter().map(|part| u128::from(*part)).sum();
    if whole == 0 {
        return vec![0; parts.len()];
    }
    let hundredfold = |part: &u64| u128::from(*part) * 100;
    let mut shares: Vec<u128> = parts.iter().map(|part| hundredfold(part) / whole).collect();
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    by_remainder.sort_by_key(|index| std::cmp::Reverse(hundredfold(&parts[*index]) % whole));
    let missing = 100_u128.saturating_sub(shares.iter().sum());
    for index in by_remainder
        .into_iter()
        .take(usize::try_from(missing).unwrap_or(0))
    {
        shares[index] += 1;
    }
    shares
        .into_iter()
        .map(|share| u64::try_from(share).unwrap_or(100))
        .collect()
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
        fn parts_add_up(parts in prop::collection::vec(0_u64..1_000_000, 1..12)) {
            let shares = largest_remainder(&parts);
            let whole: u64 = parts.iter().sum();
            prop_assert_eq!(shares.iter().sum::<u64>(), if whole == 0 { 0 } else { 100 });
        }

        #[test]
        fn rounding_is_within_half_a_unit(n in -1_000_000_i64..1_000_000, d in 1_i64..10_000) {
            let amount = Exact::fraction(n, d).unwrap();
            let shown: f64 = round_half_away(&amount, 2).parse().unwrap();
            prop_assert!((shown - amount.to_f64()).abs() <= 0.005 + 1e-9);
        }
    }
}

//! The lower bound of the Wilson interval: what a share of few cases is worth beside one of many.

/// The 97.5 % quantile of the normal distribution, for an interval of 95 %.
pub(crate) const Z: f64 = 1.959_963_984_540_054;

/// Counts above this are beyond any office, and beyond what a float holds exactly.
const LARGEST: u64 = 1 << 53;

/// The lower end of the 95 % Wilson score interval of `successes` out of `trials`; `None` for no
/// trials, for more successes than trials, and for counts that a float does not hold.
///
/// A float, and therefore good for an order only (docs/decisions/0002-exact-arithmetic.md): nothing is
/// added to it, and what is shown beside a rank are the two counts.
///
/// ```
/// use tiendo_core::quantity::wilson_lower_bound;
///
/// let one_of_one = wilson_lower_bound(1, 1).unwrap_or_default();
/// let many = wilson_lower_bound(45, 50).unwrap_or_default();
/// assert_eq!(format!("{one_of_one:.2} {many:.2}"), "0.21 0.79");
/// ```
#[must_use]
pub fn wilson_lower_bound(successes: u64, trials: u64) -> Option<f64> {
    if trials == 0 || successes > trials || trials > LARGEST {
        return None;
    }
    if successes == 0 {
        // The two terms cancel; rounding must not set 0 of 5 apart from 0 of 10.
        return Some(0.0);
    }
    let n = trials as f64;
    let share = successes as f64 / n;
    let z2 = Z * Z;
    let centre = share + z2 / (2.0 * n);
    let margin = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    Some((centre - margin) / (1.0 + z2 / n))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn below_the_share_and_never_below_nought(n in 1_u64..100_000, k in 0_u64..100_000) {
            let k = k.min(n);
            let bound = wilson_lower_bound(k, n).unwrap();
            let share = k as f64 / n as f64;
            prop_assert!((0.0..=share).contains(&bound));
        }

        #[test]
        fn more_successes_are_better(n in 2_u64..10_000, k in 0_u64..10_000) {
            let k = k.min(n - 1);
            prop_assert!(wilson_lower_bound(k, n) < wilson_lower_bound(k + 1, n));
            prop_assert!(k == 0 || wilson_lower_bound(k, n) < wilson_lower_bound(2 * k, 2 * n));
        }
    }
}

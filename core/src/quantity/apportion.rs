//! Parts of a whole that still add up after rounding: the method of the largest remainder.

use num_bigint::BigInt;

use super::Exact;

/// Percentages of the parts with so many decimals that add up to 100 exactly, or all nought where
/// there is nothing to divide (rules.md §6).
///
/// Every part gets its share rounded down; what is missing goes, one step of the last decimal each,
/// to the largest remainders, earlier parts first in a tie. A part of nothing stays nought.
///
/// ```
/// use tiendo_core::quantity::{percent_parts, round_half_away};
///
/// let thirds = percent_parts(&[1, 1, 1], 1);
/// let shown: Vec<_> = thirds.iter().map(|part| round_half_away(part, 1)).collect();
/// assert_eq!(shown, ["33.4", "33.3", "33.3"]);
/// ```
#[must_use]
pub fn percent_parts(parts: &[u64], places: u8) -> Vec<Exact> {
    let places = u32::from(places);
    let steps = BigInt::from(100) * BigInt::from(10).pow(places);
    let shares = apportion(parts, &steps).into_iter();
    shares.map(|share| Exact::decimal(share, places)).collect()
}

/// Whole percentages of the parts that add up to 100, or all nought where there is nothing to
/// divide.
///
/// ```
/// assert_eq!(
///     tiendo_core::quantity::largest_remainder(&[5, 5, 5, 7]),
///     [23, 23, 22, 32],
/// );
/// ```
#[must_use]
pub fn largest_remainder(parts: &[u64]) -> Vec<u64> {
    let shares = apportion(parts, &BigInt::from(100)).into_iter();
    shares
        .map(|share| u64::try_from(share).unwrap_or(100))
        .collect()
}

/// So many steps divided among the parts.
fn apportion(parts: &[u64], steps: &BigInt) -> Vec<BigInt> {
    let whole: BigInt = parts.iter().map(|part| BigInt::from(*part)).sum();
    if whole == BigInt::ZERO {
        return vec![BigInt::ZERO; parts.len()];
    }
    let (mut shares, remainders): (Vec<BigInt>, Vec<BigInt>) = parts
        .iter()
        .map(|part| steps * BigInt::from(*part))
        .map(|portion| (&portion / &whole, &portion % &whole))
        .unzip();
    let missing = steps - shares.iter().sum::<BigInt>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    // A stable sort keeps the declared order in a tie.
    order.sort_by_key(|index| std::cmp::Reverse(remainders.get(*index)));
    let missing = usize::try_from(missing).unwrap_or_default();
    for index in order.into_iter().take(missing) {
        if let Some(share) = shares.get_mut(index) {
            *share += 1;
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn parts_add_up_and_stay_near(
            parts in prop::collection::vec(prop_oneof![0_u64..1_000_000, Just(u64::MAX)], 1..12),
            places in 0_u8..20,
        ) {
            let shares = percent_parts(&parts, places);
            let whole: Exact = parts.iter().map(|part| Exact::from(*part)).sum();
            let sum: Exact = shares.iter().cloned().sum();
            prop_assert_eq!(sum, if whole.is_zero() { 0.into() } else { Exact::from(100) });
            let step = Exact::decimal(1.into(), u32::from(places));
            if places == 0 {
                let whole: Vec<Exact> = largest_remainder(&parts).into_iter().map(Exact::from).collect();
                prop_assert_eq!(&whole, &shares);
            }
            for (part, share) in parts.iter().zip(&shares) {
                let portion = Exact::from(100) * Exact::from(*part);
                let exact = portion.checked_div(&whole).unwrap_or_default();
                prop_assert!((&exact - share).abs() < step);
                prop_assert!(*part > 0 || share.is_zero());
            }
        }
    }
}

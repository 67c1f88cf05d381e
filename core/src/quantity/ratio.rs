//! A count out of a count, kept as it was reported: 676 of 1300, never only 52 %.

use serde::{Deserialize, Serialize};

use super::Exact;

/// A numerator and a denominator that is never zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "(u64, u64)", into = "(u64, u64)")]
pub struct Ratio {
    numerator: u64,
    denominator: u64,
}

impl Ratio {
    /// The ratio, `None` where the denominator is zero. A numerator above the denominator is
    /// allowed here: whether it is a mistake depends on what is counted.
    ///
    /// ```
    /// use tiendo_core::quantity::Ratio;
    ///
    /// assert!(Ratio::new(7, 22).is_some());
    /// assert!(Ratio::new(7, 0).is_none());
    /// ```
    #[must_use]
    pub const fn new(numerator: u64, denominator: u64) -> Option<Self> {
        if denominator == 0 {
            None
        } else {
            Some(Self {
                numerator,
                denominator,
            })
        }
    }

    /// How many.
    #[must_use]
    pub const fn numerator(self) -> u64 {
        self.numerator
    }

    /// Out of how many.
    #[must_use]
    pub const fn denominator(self) -> u64 {
        self.denominator
    }

    /// Whether the first count can be a part of the second.
    #[must_use]
    pub const fn is_part(self) -> bool {
        self.numerator <= self.denominator
    }

    /// Its value in percentage points, 0 to 100 where the numerator stays within the denominator.
    #[must_use]
    pub fn percent(self) -> Exact {
        let hundred = Exact::from(100_u64) * Exact::from(self.numerator);
        hundred
            .checked_div(&Exact::from(self.denominator))
            .unwrap_or_default()
    }

    /// Σ numerators over Σ denominators; `None` for no ratios at all. Sums stop at `u64::MAX`.
    #[must_use]
    pub fn pooled(ratios: impl IntoIterator<Item = Self>) -> Option<Self> {
        let (numerator, denominator) =
            ratios
                .into_iter()
                .fold((0_u64, 0_u64), |(numerator, denominator), ratio| {
                    (
                        numerator.saturating_add(ratio.numerator),
                        denominator.saturating_add(ratio.denominator),
                    )
                });
        Self::new(numerator, denominator)
    }
}

impl From<Ratio> for (u64, u64) {
    fn from(ratio: Ratio) -> Self {
        (ratio.numerator, ratio.denominator)
    }
}

/// Bytes from elsewhere are held to the promise too.
impl TryFrom<(u64, u64)> for Ratio {
    type Error = &'static str;

    fn try_from((numerator, denominator): (u64, u64)) -> Result<Self, Self::Error> {
        Self::new(numerator, denominator).ok_or("a ratio of nothing")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::round_half_away;

    fn check(ratios: &[(u64, u64)], expect: &str) {
        let pooled = Ratio::pooled(ratios.iter().filter_map(|(n, d)| Ratio::new(*n, *d)));
        let shown = pooled.map(|ratio| round_half_away(&ratio.percent(), 2));
        assert_eq!(shown.as_deref(), Some(expect), "{ratios:?}");
    }

    #[test]
    fn pooled_is_the_sum_over_the_sum() {
        check(&[(1210, 1300), (760, 1085)], "82.60");
        check(&[(7, 22), (0, 11)], "21.21");
        check(&[(22, 22), (7, 11)], "87.88");
        assert_eq!(Ratio::pooled([]), None);
    }

    #[test]
    fn no_ratio_of_nothing_arrives() {
        let sent = Ratio::new(7, 22).unwrap();
        let bytes = postcard::to_stdvec(&sent).unwrap();
        assert_eq!(postcard::from_bytes(&bytes), Ok(sent));
        let nothing = postcard::to_stdvec(&(7_u64, 0_u64)).unwrap();
        assert!(postcard::from_bytes::<Ratio>(&nothing).is_err());
    }
}

//! Repeatable chance: SplitMix64, as in the sample ledgers of the product.

/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 where that is 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % bound).unwrap_or_default()
    }

    /// A number of days or percents from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: u32, high: u32) -> u32 {
        let drawn = self.next() % (u64::from(high.saturating_sub(low)) + 1);
        low + u32::try_from(drawn).unwrap_or_default()
    }

    /// One of several; the first word of an empty list is empty.
    pub(crate) fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let position = self.below(from.len());
        from.get(position).copied().unwrap_or_default()
    }
}

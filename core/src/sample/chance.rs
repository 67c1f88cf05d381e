//! Repeatable chance: SplitMix64, whose numbers are the same everywhere and for ever.

/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014. A library's
/// generator may change its numbers with a version; a shipped sample must not.
pub(super) struct Chance {
    state: u64,
}

impl Chance {
    pub(super) const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    const fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included; `low` where they are in the wrong order.
    pub(super) const fn between(&mut self, low: u64, high: u64) -> u64 {
        let drawn = self.next();
        if high <= low {
            low
        } else {
            low + drawn % (high - low + 1)
        }
    }

    /// True in so many of a hundred draws.
    pub(super) const fn percent(&mut self, share: u64) -> bool {
        self.next() % 100 < share
    }

    /// One of several.
    pub(super) fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let last = from.len().saturating_sub(1) as u64;
        let position = usize::try_from(self.between(0, last)).unwrap_or(0);
        from.get(position).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_gives_the_same_draws() {
        let mut chance = Chance::new(1_234_567);
        // The first outputs of the reference implementation for this seed.
        assert_eq!(chance.next(), 6_457_827_717_110_365_317);
        assert_eq!(chance.next(), 3_203_168_211_198_807_973);
    }
}

//! A rational number of two 64-bit parts: almost every number that occurs, without allocation.

use std::cmp::Ordering;

/// A reduced fraction with a positive denominator. Neither part is [`i64::MIN`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Short {
    numerator: i64,
    denominator: i64,
}

impl Short {
    /// Nought.
    pub(super) const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };

    /// The reduced fraction; `None` where it does not fit or the denominator is nought.
    ///
    /// The parts are products and sums of products of two parts, which 128 bits hold.
    pub(super) fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let divisor = divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i128::try_from(divisor)
            .ok()
            .filter(|divisor| *divisor > 0)?;
        let sign = if denominator < 0 { -1 } else { 1 };
        let fits = |part: i128| {
            let part = i64::try_from((part / divisor).checked_mul(sign)?).ok()?;
            (part != i64::MIN).then_some(part)
        };
        Some(Self {
            numerator: fits(numerator)?,
            denominator: fits(denominator).filter(|denominator| *denominator != 0)?,
        })
    }

    pub(super) const fn numerator(self) -> i64 {
        self.numerator
    }

    pub(super) const fn denominator(self) -> i64 {
        self.denominator
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let (above, below) = self.wide();
        let (other_above, other_below) = other.wide();
        Self::new(
            above * other_below + other_above * below,
            below * other_below,
        )
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self {
            numerator: -other.numerator,
            ..other
        })
    }

    pub(super) fn times(self, other: Self) -> Option<Self> {
        let (above, below) = self.wide();
        let (other_above, other_below) = other.wide();
        Self::new(above * other_above, below * other_below)
    }

    pub(super) fn divided_by(self, other: Self) -> Option<Self> {
        let (above, below) = self.wide();
        let (other_above, other_below) = other.wide();
        Self::new(above * other_below, below * other_above)
    }

    fn wide(self) -> (i128, i128) {
        (self.numerator.into(), self.denominator.into())
    }
}

impl Ord for Short {
    fn cmp(&self, other: &Self) -> Ordering {
        let (above, below) = self.wide();
        let (other_above, other_below) = other.wide();
        (above * other_below).cmp(&(other_above * below))
    }
}

impl PartialOrd for Short {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The greatest common divisor; the other number where one is nought.
fn divisor(one: u128, other: u128) -> u128 {
    match (u64::try_from(one), u64::try_from(other)) {
        // Divisions of half the width take a fraction of the time.
        (Ok(one), Ok(other)) => narrow_divisor(one, other).into(),
        _ if other == 0 => one,
        _ => divisor(other, one % other),
    }
}

const fn narrow_divisor(mut one: u64, mut other: u64) -> u64 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

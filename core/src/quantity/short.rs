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

    pub(super) const fn numerator(self) -> i64 {
        self.numerator
    }

    pub(super) const fn denominator(self) -> i64 {
        self.denominator
    }

    /// The nearest `f64`, where both parts are ones.
    #[expect(clippy::cast_precision_loss, reason = "the parts are looked at")]
    pub(super) fn to_f64(self) -> Option<f64> {
        let is_one = |part: i64| part.unsigned_abs() <= 1 << f64::MANTISSA_DIGITS;
        let are_both = is_one(self.numerator) && is_one(self.denominator);
        are_both.then(|| self.numerator as f64 / self.denominator as f64)
    }

    pub(super) fn plus(self, other: Self) -> Option<Wide> {
        let (above, below) = self.wide();
        let (other_above, other_below) = other.wide();
        Wide::new(
            above * other_below + other_above * below,
            below * other_below,
        )
    }

    pub(super) fn minus(self, other: Self) -> Option<Wide> {
        self.plus(Self {
            numerator: -other.numerator,
            ..other
        })
    }

    pub(super) fn times(self, other: Self) -> Option<Wide> {
        let (above, below) = self.wide();
        let (other_above, other_below) = other.wide();
        Wide::new(above * other_above, below * other_below)
    }

    pub(super) fn divided_by(self, other: Self) -> Option<Wide> {
        let (above, below) = self.wide();
        let (other_above, other_below) = other.wide();
        Wide::new(above * other_below, below * other_above)
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

/// A reduced fraction with a positive denominator: what comes of two short ones.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wide {
    numerator: i128,
    denominator: i128,
}

impl Wide {
    /// The reduced fraction; `None` where the denominator is nought.
    ///
    /// The parts are products and sums of products of two short parts, which 128 bits hold.
    pub(super) fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let (above, below) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        if below == 0 {
            return None;
        }
        let (above, below) = match (u64::try_from(above), u64::try_from(below)) {
            // Divisions of half the width take a fraction of the time.
            (Ok(above), Ok(below)) => {
                let divisor = narrow_divisor(above, below);
                ((above / divisor).into(), (below / divisor).into())
            }
            _ => match divisor(above, below) {
                1 => (above, below),
                divisor => (above / divisor, below / divisor),
            },
        };
        let above = i128::try_from(above).ok()?;
        Some(Self {
            numerator: if (numerator < 0) == (denominator < 0) {
                above
            } else {
                -above
            },
            denominator: i128::try_from(below).ok()?,
        })
    }

    /// A whole number.
    pub(super) const fn whole(number: i128) -> Self {
        Self {
            numerator: number,
            denominator: 1,
        }
    }

    /// Numerator and denominator.
    pub(super) const fn parts(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }

    /// The same number in half the width, where it fits.
    pub(super) fn short(self) -> Option<Short> {
        let numerator = i64::try_from(self.numerator).ok()?;
        (numerator != i64::MIN).then_some(Short {
            numerator,
            denominator: i64::try_from(self.denominator).ok()?,
        })
    }
}

/// The greatest common divisor; the other number where one is nought.
fn divisor(one: u128, other: u128) -> u128 {
    match (u64::try_from(one), u64::try_from(other)) {
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

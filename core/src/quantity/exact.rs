//! A rational number of any size: sums of many ratios stay exact and never overflow.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Mul, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An exact number. Percentages are kept in points: 100 % is `Exact::from(100)`.
///
/// ```
/// use tiendo_core::quantity::Exact;
///
/// let third = Exact::fraction(1, 3).unwrap_or_default();
/// assert_eq!(third.clone() + third.clone() + third, Exact::from(1));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Exact(BigRational);

impl Exact {
    /// `numerator / denominator`, `None` where the denominator is zero.
    #[must_use]
    pub fn fraction(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator != 0).then(|| Self(BigRational::new(numerator.into(), denominator.into())))
    }

    /// `digits / 10^scale`.
    pub(crate) fn decimal(digits: BigInt, scale: u32) -> Self {
        Self(BigRational::new(digits, BigInt::from(10).pow(scale)))
    }

    /// The quotient, `None` where the divisor is zero.
    #[must_use]
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        (!divisor.0.is_zero()).then(|| Self(&self.0 / &divisor.0))
    }

    /// Whether it is nought.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is below nought.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// Its absolute value.
    #[must_use]
    pub fn abs(&self) -> Self {
        Self(self.0.abs())
    }

    /// The smallest whole number that is not below it, `None` outside 64 bits.
    #[must_use]
    pub fn ceil(&self) -> Option<i64> {
        self.0.ceil().to_integer().to_i64()
    }

    /// The nearest `f64`, for charts and JSON.
    #[must_use]
    pub fn to_f64(&self) -> f64 {
        self.0.to_f64().unwrap_or(f64::NAN)
    }

    pub(crate) const fn rational(&self) -> &BigRational {
        &self.0
    }
}

impl Default for Exact {
    fn default() -> Self {
        Self(BigRational::zero())
    }
}

impl From<i64> for Exact {
    fn from(whole: i64) -> Self {
        Self(BigRational::from_integer(whole.into()))
    }
}

impl From<i32> for Exact {
    fn from(whole: i32) -> Self {
        Self(BigRational::from_integer(whole.into()))
    }
}

impl From<u64> for Exact {
    fn from(whole: u64) -> Self {
        Self(BigRational::from_integer(whole.into()))
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

macro_rules! arithmetic {
    ($($operation:ident :: $method:ident),+) => {$(
        impl $operation for Exact {
            type Output = Self;
            fn $method(self, other: Self) -> Self {
                Self($operation::$method(self.0, other.0))
            }
        }
        impl<'a> $operation<&'a Exact> for &'a Exact {
            type Output = Exact;
            fn $method(self, other: Self) -> Exact {
                Exact($operation::$method(&self.0, &other.0))
            }
        }
    )+};
}

arithmetic!(Add::add, Sub::sub, Mul::mul);

impl std::iter::Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}

/// `7/22`, or `7` where the denominator is one.
impl fmt::Display for Exact {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Self).map_err(de::Error::custom)
    }
}

//! A rational number of any size: sums of many ratios stay exact and never overflow.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Mul, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::short::{Short, Wide};

/// An exact number. Percentages are kept in points: 100 % is `Exact::from(100)`.
///
/// ```
/// use tiendo_core::quantity::Exact;
///
/// let third = Exact::fraction(1, 3).unwrap_or_default();
/// assert_eq!(third.clone() + third.clone() + third, Exact::from(1));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Exact(Amount);

/// A number that fits is always short, so that equal numbers are equal in form too.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Amount {
    Short(Short),
    Long(Box<BigRational>),
}

impl Exact {
    /// `numerator / denominator`, `None` where the denominator is zero.
    #[must_use]
    pub fn fraction(numerator: i64, denominator: i64) -> Option<Self> {
        Wide::new(numerator.into(), denominator.into()).map(Self::wide)
    }

    /// `digits / 10^scale`.
    pub(crate) fn decimal(digits: BigInt, scale: u32) -> Self {
        Self::long(BigRational::new(digits, BigInt::from(10).pow(scale)))
    }

    /// The quotient, `None` where the divisor is zero.
    #[must_use]
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        (!divisor.is_zero())
            .then(|| self.with(divisor, Short::divided_by, |one, other| one / other))
    }

    /// Whether it is nought.
    #[must_use]
    pub const fn is_zero(&self) -> bool {
        matches!(&self.0, Amount::Short(short) if short.numerator() == 0)
    }

    /// Whether it is below nought.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Amount::Short(short) => short.numerator() < 0,
            Amount::Long(long) => long.is_negative(),
        }
    }

    /// Its absolute value.
    #[must_use]
    pub fn abs(&self) -> Self {
        if self.is_negative() {
            &Self::default() - self
        } else {
            self.clone()
        }
    }

    /// The smallest whole number that is not below it, `None` outside 64 bits.
    #[must_use]
    pub fn ceil(&self) -> Option<i64> {
        match &self.0 {
            Amount::Short(short) => Some(-(-short.numerator()).div_euclid(short.denominator())),
            Amount::Long(long) => long.ceil().to_integer().to_i64(),
        }
    }

    /// The nearest `f64`, for charts and JSON.
    #[must_use]
    pub fn to_f64(&self) -> f64 {
        let at_hand = match &self.0 {
            Amount::Short(short) => short.to_f64(),
            Amount::Long(_) => None,
        };
        at_hand
            .or_else(|| self.rational().to_f64())
            .unwrap_or(f64::NAN)
    }

    pub(crate) fn rational(&self) -> BigRational {
        match &self.0 {
            Amount::Short(short) => {
                BigRational::new_raw(short.numerator().into(), short.denominator().into())
            }
            Amount::Long(long) => (**long).clone(),
        }
    }

    const fn short(short: Short) -> Self {
        Self(Amount::Short(short))
    }

    fn wide(wide: Wide) -> Self {
        wide.short().map_or_else(
            || {
                let (above, below) = wide.parts();
                let rational = BigRational::new_raw(above.into(), below.into());
                Self(Amount::Long(Box::new(rational)))
            },
            Self::short,
        )
    }

    /// The number in the form that it must have.
    fn long(rational: BigRational) -> Self {
        let parts = rational.numer().to_i64().zip(rational.denom().to_i64());
        let wide = parts.and_then(|(above, below)| Wide::new(above.into(), below.into()));
        let short = wide.and_then(Wide::short);
        Self(match short {
            Some(short) => Amount::Short(short),
            None => Amount::Long(Box::new(rational)),
        })
    }

    /// An operation on short numbers, and on long ones where one of them is.
    fn with(
        &self,
        other: &Self,
        on_short: fn(Short, Short) -> Option<Wide>,
        on_long: fn(BigRational, BigRational) -> BigRational,
    ) -> Self {
        if let (Amount::Short(one), Amount::Short(other)) = (&self.0, &other.0)
            && let Some(result) = on_short(*one, *other)
        {
            return Self::wide(result);
        }
        Self::long(on_long(self.rational(), other.rational()))
    }
}

impl Default for Exact {
    fn default() -> Self {
        Self::short(Short::ZERO)
    }
}

macro_rules! whole {
    ($($kind:ty),+) => {$(
        impl From<$kind> for Exact {
            fn from(whole: $kind) -> Self {
                Self::wide(Wide::whole(whole.into()))
            }
        }
    )+};
}

whole!(i64, i32, u64);

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Amount::Short(one), Amount::Short(other)) => one.cmp(other),
            _ => self.rational().cmp(&other.rational()),
        }
    }
}

macro_rules! arithmetic {
    ($($operation:ident :: $method:ident, $on_short:path);+) => {$(
        impl $operation for Exact {
            type Output = Self;
            fn $method(self, other: Self) -> Self {
                $operation::$method(&self, &other)
            }
        }
        impl<'a> $operation<&'a Exact> for &'a Exact {
            type Output = Exact;
            fn $method(self, other: Self) -> Exact {
                self.with(other, $on_short, $operation::$method)
            }
        }
    )+};
}

arithmetic!(Add::add, Short::plus; Sub::sub, Short::minus; Mul::mul, Short::times);

impl std::iter::Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}

/// `7/22`, or `7` where the denominator is one.
impl fmt::Display for Exact {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rational().fmt(formatter)
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Self::long).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Small and large parts, so that short numbers, long ones and the step between them are met.
    fn part() -> impl Strategy<Value = i64> {
        prop_oneof![
            -50_i64..50,
            any::<i64>(),
            Just(i64::MIN),
            Just(i64::MAX),
            Just(i64::MIN + 1)
        ]
    }

    fn amount() -> impl Strategy<Value = (Exact, BigRational)> {
        let below = part().prop_filter("nought", |below| *below != 0);
        (part(), below).prop_map(|(above, below)| {
            let exact = Exact::fraction(above, below).unwrap();
            (exact, BigRational::new(above.into(), below.into()))
        })
    }

    proptest! {
        #[test]
        fn short_numbers_are_those_of_the_library(one in amount(), other in amount(), third in amount()) {
            let ((one, a), (other, b), (third, c)) = (one, other, third);
            prop_assert_eq!((&one + &other).rational(), &a + &b);
            prop_assert_eq!((&one - &other).rational(), &a - &b);
            prop_assert_eq!((&one * &other).rational(), &a * &b);
            prop_assert_eq!(one.cmp(&other), a.cmp(&b));
            prop_assert_eq!(one == other, a == b);
            prop_assert_eq!(one.is_negative(), a.is_negative());
            prop_assert_eq!(one.abs().rational(), a.abs());
            prop_assert_eq!(one.to_string(), a.to_string());
            prop_assert_eq!(one.to_f64(), a.to_f64().unwrap());
            prop_assert_eq!(one.ceil(), a.ceil().to_integer().to_i64());
            if let Some(quotient) = one.checked_div(&other) {
                prop_assert_eq!(quotient.rational(), &a / &b);
            }
            // Back from what does not fit: the form is the same as that of the number itself.
            prop_assert_eq!(&(&(&one * &third) + &other) - &(&one * &third), other);
            let sent = postcard::to_stdvec(&one).unwrap();
            prop_assert_eq!(postcard::from_bytes::<Exact>(&sent).unwrap(), one);
            prop_assert!(c.denom().is_positive());
        }
    }
}

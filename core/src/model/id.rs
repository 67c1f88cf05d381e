//! Declared ids and the positions that stand for them inside one plan.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A declared id: lower-case letters, digits, `-` and `.`, beginning with a letter or digit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Id(Arc<str>);

impl Id {
    /// The id, `None` where the text has letters that ids may not have.
    ///
    /// ```
    /// use tiendo_core::model::Id;
    ///
    /// assert!(Id::new("unit-roadmaps").is_some());
    /// assert!(Id::new("Đơn vị").is_none());
    /// ```
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let valid = text.bytes().next().is_some_and(allowed)
            && text
                .bytes()
                .all(|byte| allowed(byte) || matches!(byte, b'-' | b'.'));
        valid.then(|| Self(text.into()))
    }

    /// Its letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

macro_rules! positions {
    ($($(#[doc = $doc:literal])+ $name:ident,)+) => {$(
        $(#[doc = $doc])+
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        pub struct $name(u32);

        impl $name {
            /// Stands for the element at this position.
            #[must_use]
            pub fn new(position: usize) -> Self {
                Self(u32::try_from(position).unwrap_or(u32::MAX))
            }

            /// The position.
            #[must_use]
            pub const fn position(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

positions! {
    /// A unit of the roster.
    UnitIndex,
    /// A group of the roster.
    GroupIndex,
    /// A task of the plan.
    TaskIndex,
    /// An indicator of the plan.
    IndicatorIndex,
    /// A reporting duty of the plan.
    DutyIndex,
}

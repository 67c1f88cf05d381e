//! presets/periods.yaml and presets/holidays.yaml.

use super::{Anything, Text, Texts};
use crate::syntax::fields::raw;

raw! {
    /// periods.yaml.
    RawSchemes { schemes: Vec<RawScheme>, ; }
    /// One of `schemes`.
    RawScheme {
        id: Text, name: Text, citation: Text, periods: Option<RawSchemePeriods>, send_by: Anything, ;
        from: Text, until: Text,
    }
    /// `periods` of a scheme.
    RawSchemePeriods { ; month: Anything, quarter: Anything, half: Anything, year: Anything, }
    /// holidays.yaml.
    RawHolidays { ; citation: Texts, weekend: Texts, holidays: Vec<RawFixedHoliday>, }
    /// One of `holidays`.
    RawFixedHoliday {
        name: Text, ;
        month: Text, day: Text, date: Text, from: Text, until: Text, citation: Text, note: Text,
    }
}

//! Judges numbers: counts, percentages, fractions and what the text printed of them.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::Figure;
use crate::quantity::{
    Exact, NumberError, Ratio, parse_count, parse_number, parse_percent, round_half_away,
};
use crate::source::Span;
use crate::syntax::Sourced;

use super::Judge;

impl Judge<'_> {
    fn number_error(&mut self, raw: &Sourced<String>, error: NumberError, wanted: &'static str) {
        let code = match error {
            NumberError::Ambiguous => Code::AmbiguousNumber,
            _ => Code::BadNumber,
        };
        self.say(
            Diagnostic::new(code, raw.span)
                .with("number", &raw.value)
                .with("wanted", wanted),
        );
    }

    /// A whole number, nought or more.
    pub(crate) fn count(&mut self, raw: Option<&Sourced<String>>) -> Option<u64> {
        let raw = raw?;
        match parse_count(&raw.value) {
            Ok(count) => Some(count),
            Err(error) => {
                self.number_error(raw, error, "count");
                None
            }
        }
    }

    /// A whole number that fits 32 bits.
    pub(crate) fn small_count(&mut self, raw: Option<&Sourced<String>>) -> Option<u32> {
        let sourced = raw?;
        let count = self.count(raw)?;
        u32::try_from(count)
            .map_err(|_| self.number_error(sourced, NumberError::TooLarge, "count"))
            .ok()
    }

    /// A percentage or a plain number, in points for an indicator in percent.
    pub(crate) fn amount(
        &mut self,
        raw: Option<&Sourced<String>>,
        in_percent: bool,
    ) -> Option<Exact> {
        let raw = raw?;
        match parse_percent(&raw.value) {
            Ok(Some(points)) if in_percent => Some(points),
            Ok(None) => parse_number(&raw.value).ok(),
            // "30%" of something that is not measured in percent.
            Ok(Some(_)) => {
                self.number_error(raw, NumberError::NotANumber, "number");
                None
            }
            Err(error) => {
                self.number_error(raw, error, if in_percent { "percent" } else { "number" });
                None
            }
        }
    }

    /// A percentage whatever the indicator measures: growth, shares of units.
    pub(crate) fn percent(&mut self, raw: Option<&Sourced<String>>) -> Option<Exact> {
        self.amount(raw, true)
    }

    /// A threshold such as `0.95`.
    pub(crate) fn plain_number(&mut self, raw: Option<&Sourced<String>>) -> Option<Exact> {
        let raw = raw?;
        match parse_number(&raw.value) {
            Ok(number) => Some(number),
            Err(error) => {
                self.number_error(raw, error, "number");
                None
            }
        }
    }

    /// A figure given as counts or as a bare value. `whole` says whether a numerator above the
    /// denominator is a mistake.
    pub(crate) fn figure(
        &mut self,
        at: Span,
        counts: (Option<&Sourced<String>>, Option<&Sourced<String>>),
        value: Option<&Sourced<String>>,
        in_percent: bool,
    ) -> Option<Figure> {
        match (counts, value) {
            ((Some(numerator), Some(denominator)), None) => {
                self.ratio(numerator, denominator).map(Figure::Ratio)
            }
            ((None, None), Some(_)) => self.amount(value, in_percent).map(Figure::Value),
            ((None, None), None) => {
                self.say(Diagnostic::new(Code::MissingKey, at).with("key", "numerator"));
                None
            }
            ((Some(_), Some(_)), Some(value)) => {
                self.say(
                    Diagnostic::new(Code::ConflictingKeys, value.span)
                        .with("first", "numerator")
                        .with("second", "value"),
                );
                None
            }
            ((numerator, _), _) => {
                let missing = if numerator.is_some() {
                    "denominator"
                } else {
                    "numerator"
                };
                self.say(Diagnostic::new(Code::MissingKey, at).with("key", missing));
                None
            }
        }
    }

    /// Counts of which the first is part of the second.
    pub(crate) fn ratio(
        &mut self,
        numerator: &Sourced<String>,
        denominator: &Sourced<String>,
    ) -> Option<Ratio> {
        let (top, bottom) = (self.count(Some(numerator)), self.count(Some(denominator)));
        let (top, bottom) = top.zip(bottom)?;
        let Some(ratio) = Ratio::new(top, bottom) else {
            self.say(Diagnostic::new(Code::ZeroDenominator, denominator.span));
            return None;
        };
        if !ratio.is_part() {
            self.say(
                Diagnostic::new(Code::NumeratorOverDenominator, numerator.span)
                    .with("numerator", top)
                    .with("denominator", bottom),
            );
            return None;
        }
        Some(ratio)
    }

    /// Warns where a printed percentage is not its own fraction after rounding. A print in words
    /// ("khoảng 30 %") is no figure and is left alone.
    pub(crate) fn check_printed(&mut self, printed: &Sourced<String>, ratio: Ratio) {
        let Ok(Some(points)) = parse_percent(&printed.value) else {
            return;
        };
        let digits = printed.value.trim_end_matches(['%', ' ']);
        let places = digits
            .rsplit_once([',', '.'])
            .map_or(0, |(_, decimals)| decimals.len());
        let places = u32::try_from(places).unwrap_or(0);
        let computed = round_half_away(&ratio.percent(), places);
        if computed != round_half_away(&points, places) {
            self.say(
                Diagnostic::new(Code::PrintedDiffers, printed.span)
                    .with("printed", &printed.value)
                    .with(
                        "fraction",
                        format!("{}/{}", ratio.numerator(), ratio.denominator()),
                    )
                    .with("computed", round_half_away(&ratio.percent(), 2)),
            );
        }
    }
}

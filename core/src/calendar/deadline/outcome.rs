//! What a rule makes of the words, and what it may look at.

use chrono::NaiveDate;

use super::resolve::Span;
use super::rule;
use crate::calendar::{Certainty, ReadingContext, Schedule, Unreadable};

/// A reading without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) schedule: Schedule,
    pub(crate) urgent: bool,
    pub(crate) certainty: Certainty,
    pub(crate) rule: &'static str,
}

/// What a rule gives: nothing where it does not apply, an error where it applies to nonsense.
pub(crate) type Attempt = Result<Option<Outcome>, Unreadable>;

impl Outcome {
    /// A schedule that the words state.
    pub(crate) const fn stated(schedule: Schedule, rule: &'static str) -> Self {
        Self {
            schedule,
            urgent: false,
            certainty: Certainty::Stated,
            rule,
        }
    }

    /// Words that fix no date; they are kept as a remark.
    pub(crate) const fn unclear(rule: &'static str) -> Self {
        Self {
            schedule: Schedule::None,
            urgent: false,
            certainty: Certainty::Unclear,
            rule,
        }
    }

    /// The same, urgent too where the words around it press.
    pub(crate) const fn pressing(mut self, urgent: bool) -> Self {
        self.urgent = self.urgent || urgent;
        self
    }

    /// Whether a day or a rhythm follows; a date beside an outcome that fixes none wins.
    pub(crate) const fn fixes_something(&self) -> bool {
        !matches!(self.schedule, Schedule::None)
    }
}

/// A last day with the signing date as its start.
///
/// Where the year was assumed and the day is before the signing date, the text means another year,
/// and does not say which.
pub(crate) fn by(
    day: NaiveDate,
    year_assumed: bool,
    certainty: Certainty,
    rule: &'static str,
    context: &ReadingContext<'_>,
) -> Attempt {
    match context.signed_on {
        Some(signed) if day < signed && year_assumed => {
            Ok(Some(Outcome::unclear(rule::YEAR_NOT_STATED)))
        }
        Some(signed) if day < signed => Err(Unreadable::Backwards {
            from: signed,
            by: day,
        }),
        from => Ok(Some(Outcome {
            certainty,
            ..Outcome::stated(Schedule::By { from, by: day }, rule)
        })),
    }
}

/// A period for doing; its own first day is the start, even where the text was signed later.
pub(crate) fn within(span: Span, context: &ReadingContext<'_>) -> Outcome {
    let past = context.signed_on.is_some_and(|signed| span.last < signed);
    if span.year_assumed && past {
        return Outcome::unclear(rule::YEAR_NOT_STATED);
    }
    let schedule = Schedule::Within {
        from: Some(span.first),
        by: span.last,
    };
    Outcome::stated(schedule, rule::WITHIN_PERIOD)
}

//! What a refusal says: why something is not entered, and what to do instead.

mod acts;
mod figures;
mod names;
mod occasions;
mod parties;

use chrono::{DateTime, NaiveDate};

use super::problems::{Message, Sentences};
use super::{Language, date};
use crate::ledger::{Ground, Refusal};

/// The sentences of a refusal in a language.
///
/// ```
/// use tiendo_core::ledger::{Ground, Refusal};
/// use tiendo_core::text::{Language, explain_refusal};
///
/// let refusal = Refusal::new(Ground::IdTaken).with("entry", "e1");
/// let message = explain_refusal(&refusal, Language::English);
/// assert!(message.what.contains("e1"));
/// ```
#[must_use]
pub fn explain_refusal(refusal: &Refusal, language: Language) -> Message {
    let (vietnamese, english) = sentences(&as_shown(refusal));
    let [what, mut remedy] = match language {
        Language::Vietnamese => vietnamese,
        Language::English => english,
    };
    if let Some(suggestion) = &refusal.suggestion {
        remedy = match language {
            Language::Vietnamese => format!("Có phải ý bạn là “{suggestion}”? {remedy}"),
            Language::English => format!("Did you mean “{suggestion}”? {remedy}"),
        };
    }
    Message { what, remedy }
}

/// Its facts with days and moments as an office writes them.
fn as_shown(refusal: &Refusal) -> Refusal {
    let facts = refusal.facts.iter().map(|(name, value)| {
        let is_time = DAYS.contains(name);
        let shown = is_time.then(|| day_or_moment(value)).flatten();
        (*name, shown.unwrap_or_else(|| value.clone()))
    });
    Refusal {
        ground: refusal.ground,
        facts: facts.collect(),
        suggestion: refusal.suggestion.clone(),
    }
}

/// The facts that are days or moments.
const DAYS: &[&str] = &[
    "begins",
    "by",
    "completed",
    "date",
    "dated",
    "effective",
    "from",
    "last",
    "last_day",
    "on",
    "recorded",
    "signed",
    "to",
    "until",
];

fn day_or_moment(value: &str) -> Option<String> {
    if let Ok(day) = value.parse::<NaiveDate>() {
        return Some(date(day));
    }
    let moment = DateTime::parse_from_rfc3339(value).ok()?;
    let time = moment.format("%H:%M:%S (%:z)");
    Some(format!("{} {time}", date(moment.date_naive())))
}

fn sentences(refusal: &Refusal) -> Sentences {
    use Ground as G;
    match refusal.ground {
        G::UnknownSubject
        | G::UnknownUnit
        | G::UnknownEntry
        | G::IdMissing
        | G::AlreadyThere
        | G::IdTaken
        | G::ForeignEntry
        | G::OtherSubject
        | G::OtherUnit
        | G::OtherPeriod
        | G::CorrectionOfCorrection
        | G::NothingCorrected => names::sentences(refusal),
        G::NotAssigned
        | G::NotYourUnit
        | G::OfficeOnly
        | G::UnitMissing
        | G::UnitEnded
        | G::UnitNotYet
        | G::GroupOfUnits
        | G::RepetitionElsewhere
        | G::ForeignFigure
        | G::OutsideScope => parties::sentences(refusal),
        G::EffectiveInFuture
        | G::EffectiveBeforeSigning
        | G::RecordedBackwards
        | G::RecordedInFuture
        | G::DateOutOfRange
        | G::DocumentInFuture
        | G::PeriodMissing
        | G::PeriodMalformed
        | G::PeriodNotInRhythm
        | G::PeriodNotBegun
        | G::PeriodOutsidePlan
        | G::AnswerBeforeCompletion => occasions::sentences(refusal),
        G::EmptyProgress
        | G::PercentAboveHundred
        | G::DocumentWithoutNumber
        | G::CountAboveSize
        | G::CountOfNone
        | G::CountNotGrowing
        | G::FigureIncomplete
        | G::ZeroDenominator
        | G::NumeratorOverDenominator
        | G::ValueUnderPooled
        | G::BadNumber
        | G::AmbiguousNumber
        | G::FigureExists
        | G::GroupAndMember => figures::sentences(refusal),
        G::EventNotForSubject
        | G::BasisMissing
        | G::ReasonMissing
        | G::AlreadyCompleted
        | G::AlreadyConfirmed
        | G::NothingToConfirm
        | G::NeverEnds
        | G::NotDated
        | G::AlreadyDated
        | G::ExtensionBackwards
        | G::DeadlineBeforeSigning
        | G::NoCondition
        | G::AlreadyTriggered
        | G::NotTriggered
        | G::AlreadySuspended
        | G::NotSuspended
        | G::AlreadyCancelled
        | G::AlreadyNotApplicable => acts::sentences(refusal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_everywhere() {
        let refusal = Refusal::new(Ground::AnswerBeforeCompletion)
            .with("effective", "2014-06-05")
            .with("completed", "2014-06-20");
        let late = Refusal::new(Ground::RecordedBackwards)
            .with("recorded", "2014-06-20T09:00:00+07:00")
            .with("last", "2014-06-21T09:00:00+07:00");
        for language in [Language::Vietnamese, Language::English] {
            let what = explain_refusal(&refusal, language).what;
            assert!(
                what.contains("05/06/2014") && what.contains("20/06/2014"),
                "{what}"
            );
            let what = explain_refusal(&late, language).what;
            assert!(what.contains("20/06/2014 09:00:00 (+07:00)"), "{what}");
        }
    }

    #[test]
    fn every_ground_has_its_own_sentences_in_both_languages() {
        let facts = [
            "subject",
            "event",
            "unit",
            "entry",
            "id",
            "kind",
            "original",
            "effective",
            "recorded",
            "signed",
            "last",
            "date",
            "dated",
            "actor",
            "until",
            "from",
            "successors",
            "percent",
            "numerator",
            "denominator",
            "count",
            "reached",
            "period",
            "begins",
            "on",
            "completed",
            "last_day",
            "to",
            "by",
            "condition",
            "indicator",
            "number",
            "of",
            "group",
        ];
        let mut seen = std::collections::BTreeSet::new();
        for ground in Ground::ALL {
            let mut refusal = Refusal::new(*ground);
            for fact in facts {
                refusal = refusal.with(fact, "X");
            }
            let vietnamese = explain_refusal(&refusal, Language::Vietnamese);
            let english = explain_refusal(&refusal, Language::English);
            for text in [
                &vietnamese.what,
                &vietnamese.remedy,
                &english.what,
                &english.remedy,
            ] {
                let whole = text.ends_with('.') && !text.contains("“”") && !text.contains("  ");
                assert!(whole, "{}: {text}", ground.word());
            }
            assert_ne!(vietnamese.what, english.what, "{}", ground.word());
            assert!(
                seen.insert(english.what),
                "{} says nothing of its own",
                ground.word()
            );
        }
    }
}

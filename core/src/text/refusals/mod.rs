//! What a refusal says: why something is not entered, and what to do instead.

mod acts;
mod figures;
mod names;
mod occasions;
mod parties;

use super::Language;
use super::problems::{Message, Sentences};
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
    let (vietnamese, english) = sentences(refusal);
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

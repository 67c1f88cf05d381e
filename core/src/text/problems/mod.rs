//! What a diagnostic says: what is wrong, and how to mend it.

mod files;
mod ledger;
mod numbers;
mod plan;
mod print;
mod shape;

pub use print::print_problem;

use super::Language;
use crate::diagnostic::{Code, Located};

/// The sentences of one diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub remedy: String,
}

/// The sentences of a diagnostic in a language.
#[must_use]
pub fn explain(problem: &Located, language: Language) -> Message {
    let (vietnamese, english) = sentences(problem);
    let [what, mut remedy] = match language {
        Language::Vietnamese => vietnamese,
        Language::English => english,
    };
    if let Some(suggestion) = &problem.suggestion {
        let hint = match language {
            Language::Vietnamese => format!("Có phải ý bạn là “{suggestion}”? "),
            Language::English => format!("Did you mean “{suggestion}”? "),
        };
        remedy = format!("{hint}{remedy}");
    }
    Message { what, remedy }
}

/// What is wrong and how to mend it, in Vietnamese and in English.
pub(super) type Sentences = ([String; 2], [String; 2]);

/// Both languages of a message; arguments are taken from the surrounding scope.
macro_rules! say {
    ($vietnamese:literal, $vietnamese_remedy:literal, $english:literal, $english_remedy:literal) => {
        (
            [format!($vietnamese), format!($vietnamese_remedy)],
            [format!($english), format!($english_remedy)],
        )
    };
}
pub(super) use say;

fn sentences(problem: &Located) -> Sentences {
    use Code as C;
    match problem.code {
        C::EmptyFile
        | C::BinaryFile
        | C::NotUtf8
        | C::FileTooLarge
        | C::FileUnreadable
        | C::YamlSyntax
        | C::TabIndentation
        | C::YamlBudget
        | C::PlanMissing
        | C::UnitsMissing => files::sentences(problem),
        C::UnknownKey
        | C::DuplicateKey
        | C::KeyInTwoFiles
        | C::MissingKey
        | C::WrongShape
        | C::UnknownWord
        | C::BadId
        | C::DuplicateId
        | C::UnknownId
        | C::ConflictingKeys => shape::sentences(problem),
        C::BadDate
        | C::NoSuchDate
        | C::NoSuchPeriod
        | C::DeadlineUnreadable
        | C::DeadlineBeforeSigning
        | C::WindowBackwards
        | C::DeadlineOutsideRun
        | C::DeadlineOnDayOff
        | C::GroupCycle
        | C::SameAsCycle
        | C::DuplicateClause
        | C::UnknownClause
        | C::TargetMissing
        | C::UnknownScheme
        | C::PlanWithoutTasks
        | C::GroupSize
        | C::SubsetOutside
        | C::NoSuccessor
        | C::SuccessorUnclear
        | C::PeriodsLacking
        | C::PeriodsUnknown
        | C::DirectiveUnidentified => plan::sentences(problem),
        C::BadNumber
        | C::AmbiguousNumber
        | C::NumeratorOverDenominator
        | C::ZeroDenominator
        | C::PrintedDiffers => numbers::sentences(problem),
        C::EntrySubject
        | C::EntryNotAssigned
        | C::EventNotForSubject
        | C::EntryPeriod
        | C::ValueUnderPooled
        | C::EffectiveAfterRecorded
        | C::GroupAndMember
        | C::DenominatorChanged
        | C::NothingToConfirm => ledger::sentences(problem),
    }
}

//! Why something cannot be entered: a ground with a stable word, and the facts of the case.

use std::fmt;

#[cfg(feature = "yaml")]
use crate::diagnostic::{Code, Diagnostic};
#[cfg(feature = "yaml")]
use crate::source::Span;

macro_rules! grounds {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal,)+) => {
        /// The kinds of refusal; the word is stable and stands in messages and in
        /// docs/plan-format.md.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Ground {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Ground {
            /// Every ground, in the order of this list.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The stable word.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }
        }
    };
}

grounds! {
    /// The plan has no such task, indicator or duty.
    UnknownSubject = "unknown-subject",
    /// The province has no such unit or group.
    UnknownUnit = "unknown-unit",
    /// A correction names an entry that the ledger does not have.
    UnknownEntry = "unknown-entry",
    /// An entry without an id.
    IdMissing = "id-missing",
    /// The ledger has this very entry.
    AlreadyThere = "already-there",
    /// The ledger has another entry with this id.
    IdTaken = "id-taken",
    /// It is recorded before it is true.
    EffectiveInFuture = "effective-in-the-future",
    /// It was true before the directive was signed.
    EffectiveBeforeSigning = "effective-before-signing",
    /// It is recorded before the last entry of the ledger.
    RecordedBackwards = "recorded-backwards",
    /// It is recorded at a moment that has not come.
    RecordedInFuture = "recorded-in-the-future",
    /// A year that four digits cannot write.
    DateOutOfRange = "date-out-of-range",
    /// A proof that is dated after it was recorded.
    DocumentInFuture = "document-in-the-future",
    /// The unit does not hold what it speaks of.
    NotAssigned = "not-assigned",
    /// A unit speaks for another one.
    NotYourUnit = "not-your-unit",
    /// A unit does what only the office can do.
    OfficeOnly = "office-only",
    /// Nobody says whose word it is.
    UnitMissing = "unit-missing",
    /// The unit had ended.
    UnitEnded = "unit-has-ended",
    /// The unit did not exist yet.
    UnitNotYet = "unit-does-not-exist-yet",
    /// A group speaks whose units each have an assignment of their own.
    GroupOfUnits = "group-of-units",
    /// The task repeats another one, which the unit does not hold.
    RepetitionElsewhere = "repetition-elsewhere",
    /// The event cannot happen to such a subject.
    EventNotForSubject = "event-not-for-subject",
    /// A report that says nothing.
    EmptyProgress = "empty-progress",
    /// More than all of it.
    PercentAboveHundred = "percent-above-hundred",
    /// An act without the document that it rests on.
    BasisMissing = "basis-missing",
    /// A return or an exemption without a reason.
    ReasonMissing = "reason-missing",
    /// A proof without a number.
    DocumentWithoutNumber = "document-without-number",
    /// More units than the assignment stands for.
    CountAboveSize = "count-above-size",
    /// A completion of no unit.
    CountOfNone = "count-of-none",
    /// No more units than were completed before.
    CountNotGrowing = "count-not-growing",
    /// What recurs needs the period that is meant.
    PeriodMissing = "period-missing",
    /// No name of a period.
    PeriodMalformed = "period-malformed",
    /// No period in which the subject recurs.
    PeriodNotInRhythm = "period-not-in-rhythm",
    /// The period begins later.
    PeriodNotBegun = "period-not-begun",
    /// A period before the first or after the last of the plan.
    PeriodOutsidePlan = "period-outside-plan",
    /// It was completed before and awaits the office.
    AlreadyCompleted = "already-completed",
    /// It was completed and accepted before.
    AlreadyConfirmed = "already-confirmed",
    /// Nothing was completed that the office could answer.
    NothingToConfirm = "nothing-to-confirm",
    /// The office answers before the completion.
    AnswerBeforeCompletion = "answer-before-completion",
    /// It stands or recurs and has no end.
    NeverEnds = "never-ends",
    /// There is no last day that could be moved.
    NotDated = "not-dated",
    /// There is a last day already.
    AlreadyDated = "already-dated",
    /// An extension that does not extend.
    ExtensionBackwards = "extension-backwards",
    /// A last day before the directive was signed.
    DeadlineBeforeSigning = "deadline-before-signing",
    /// The task has no condition.
    NoCondition = "no-condition",
    /// The condition has come true before.
    AlreadyTriggered = "already-triggered",
    /// The condition has not come true.
    NotTriggered = "not-triggered",
    /// It is put off already.
    AlreadySuspended = "already-suspended",
    /// It is not put off.
    NotSuspended = "not-suspended",
    /// It was taken back.
    AlreadyCancelled = "already-cancelled",
    /// It does not concern the unit.
    AlreadyNotApplicable = "already-not-applicable",
    /// A figure without its counts.
    FigureIncomplete = "figure-incomplete",
    /// A count out of nothing.
    ZeroDenominator = "zero-denominator",
    /// A part larger than the whole.
    NumeratorOverDenominator = "numerator-over-denominator",
    /// A bare value where counts are pooled.
    ValueUnderPooled = "value-under-pooled",
    /// No number.
    BadNumber = "bad-number",
    /// A number that could be two.
    AmbiguousNumber = "ambiguous-number",
    /// A figure of somebody whom the indicator does not measure.
    OutsideScope = "outside-scope",
    /// A unit sends the figure of another one without being its reporter.
    ForeignFigure = "foreign-figure",
    /// There is a figure of that day.
    FigureExists = "figure-exists",
    /// Figures of a group and of one of its members on one day.
    GroupAndMember = "group-and-member",
    /// A correction of what somebody else entered.
    ForeignEntry = "foreign-entry",
    /// A correction that names another subject than the entry.
    OtherSubject = "other-subject",
    /// A correction that names another unit than the entry.
    OtherUnit = "other-unit",
    /// A correction that names another period than the entry.
    OtherPeriod = "other-period",
    /// A correction of a correction.
    CorrectionOfCorrection = "correction-of-correction",
    /// A correction that says the same.
    NothingCorrected = "nothing-corrected",
}

/// Why an entry was not made. Its facts are the names and figures that its sentence prints, as
/// those of a [`Diagnostic`](crate::diagnostic::Diagnostic) are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What kind of refusal it is.
    pub ground: Ground,
    /// Name and value of each fact.
    pub facts: Vec<(&'static str, String)>,
    /// What was probably meant, where something similar exists.
    pub suggestion: Option<String>,
}

impl Refusal {
    /// A refusal without facts.
    #[must_use]
    pub const fn new(ground: Ground) -> Self {
        Self {
            ground,
            facts: Vec::new(),
            suggestion: None,
        }
    }

    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }

    /// Adds what was probably meant.
    #[must_use]
    pub fn suggesting(mut self, suggestion: Option<&str>) -> Self {
        self.suggestion = suggestion.map(str::to_owned);
        self
    }

    /// A fact by its name, empty where the case has none.
    #[must_use]
    pub fn fact(&self, name: &str) -> &str {
        let mut facts = self.facts.iter();
        facts
            .find(|(known, _)| *known == name)
            .map_or("", |(_, value)| value)
    }

    /// The same as a finding in a file.
    #[cfg(feature = "yaml")]
    pub(super) fn at(self, code: Code, span: Span) -> Diagnostic {
        Diagnostic {
            code,
            span,
            facts: self.facts,
            suggestion: self.suggestion,
        }
    }
}

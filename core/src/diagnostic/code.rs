//! Every kind of mistake that the product can name, with its severity.

use serde::{Deserialize, Serialize};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The plan (or the ledger entry) cannot be used until it is mended.
    Error,
    /// It can be used, and somebody should look.
    Warning,
    /// Worth knowing.
    Hint,
}

macro_rules! codes {
    ($($severity:ident { $($(#[doc = $doc:literal])+ $name:ident = $word:literal,)+ })+) => {
        /// The kinds of mistake; the word is stable and stands in messages, JSON and docs/errors.md.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Code {
            $($(
                $(#[doc = $doc])+
                #[serde(rename = $word)]
                $name,
            )+)+
        }

        impl Code {
            /// Every code, gravest first.
            pub const ALL: &'static [Self] = &[$($(Self::$name,)+)+];

            /// The stable word.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $($(Self::$name => $word,)+)+ }
            }

            /// How grave a finding of this kind is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $($(Self::$name => Severity::$severity,)+)+ }
            }
        }
    };
}

impl Code {
    /// Whether nothing of the file could be read.
    #[must_use]
    pub const fn concerns_whole_file(self) -> bool {
        matches!(
            self,
            Self::EmptyFile
                | Self::BinaryFile
                | Self::NotUtf8
                | Self::FileTooLarge
                | Self::FileUnreadable
                | Self::YamlSyntax
                | Self::TabIndentation
                | Self::YamlBudget
        )
    }
}

codes! {
    Error {
        /// The file holds nothing.
        EmptyFile = "empty-file",
        /// The file is no text at all.
        BinaryFile = "binary-file",
        /// The text is not UTF-8.
        NotUtf8 = "not-utf8",
        /// The file passes the size limit.
        FileTooLarge = "file-too-large",
        /// The system refused to read the file.
        FileUnreadable = "file-unreadable",
        /// Not YAML.
        YamlSyntax = "yaml-syntax",
        /// A tab where YAML wants spaces.
        TabIndentation = "tab-indentation",
        /// Nesting, aliases or size beyond what a plan can need.
        YamlBudget = "yaml-budget",
        /// A folder with a plan's files but no `plan`.
        PlanMissing = "plan-missing",
        /// A province without units.yaml.
        UnitsMissing = "units-missing",
        /// A key that the format does not have.
        UnknownKey = "unknown-key",
        /// A key twice in one mapping.
        DuplicateKey = "duplicate-key",
        /// A top-level key in two files of one folder.
        KeyInTwoFiles = "key-in-two-files",
        /// A required key is absent.
        MissingKey = "missing-key",
        /// A list where text is wanted, and so on.
        WrongShape = "wrong-shape",
        /// A word outside the list of allowed ones.
        UnknownWord = "unknown-word",
        /// An id with letters that ids may not have.
        BadId = "bad-id",
        /// Two things of one kind with one id.
        DuplicateId = "duplicate-id",
        /// A reference to something that is not declared.
        UnknownId = "unknown-id",
        /// Not a date of the form 2014-06-30.
        BadDate = "bad-date",
        /// A day that the calendar does not have.
        NoSuchDate = "no-such-date",
        /// A fifth quarter, a thirteenth month.
        NoSuchPeriod = "no-such-period",
        /// Deadline words that no rule reads.
        DeadlineUnreadable = "deadline-unreadable",
        /// A deadline earlier than the day of signing.
        DeadlineBeforeSigning = "deadline-before-signing",
        /// A window whose end is before its start.
        WindowBackwards = "window-backwards",
        /// Not a number.
        BadNumber = "bad-number",
        /// "1.234": a thousand or one and a bit.
        AmbiguousNumber = "ambiguous-number",
        /// More counted than there are.
        NumeratorOverDenominator = "numerator-over-denominator",
        /// A share of nothing.
        ZeroDenominator = "zero-denominator",
        /// A group that contains itself.
        GroupCycle = "group-cycle",
        /// `same_as` that leads back to itself.
        SameAsCycle = "same-as-cycle",
        /// A clause twice in the outline.
        DuplicateClause = "duplicate-clause",
        /// A citation of a clause that the outline lacks.
        UnknownClause = "unknown-clause",
        /// Two keys that exclude each other.
        ConflictingKeys = "conflicting-keys",
        /// An indicator without a target that is not marked as baseline only.
        TargetMissing = "target-missing",
        /// A plan that reports by a scheme that is not shipped or declared.
        UnknownScheme = "unknown-scheme",
        /// A ledger entry that names no subject, or several.
        EntrySubject = "entry-subject",
        /// A ledger entry of a unit that has no such assignment.
        EntryNotAssigned = "entry-not-assigned",
        /// An event that its subject cannot have.
        EventNotForSubject = "event-not-for-subject",
        /// An occurrence entry without its period, or with a wrong one.
        EntryPeriod = "entry-period",
        /// A bare value where counts are pooled.
        ValueUnderPooled = "value-under-pooled",
        /// An entry that was recorded before what it tells came true.
        EffectiveAfterRecorded = "effective-after-recorded",
    }
    Warning {
        /// A plan without tasks.
        PlanWithoutTasks = "plan-without-tasks",
        /// The list of members is not as long as the text says.
        GroupSize = "group-size",
        /// A subset with a member that its whole lacks.
        SubsetOutside = "subset-outside",
        /// A printed percentage that its own fraction contradicts.
        PrintedDiffers = "printed-differs",
        /// A deadline outside the time in which the plan runs.
        DeadlineOutsideRun = "deadline-outside-run",
        /// Indicator and level figures of one date from a group and its member.
        GroupAndMember = "group-and-member",
        /// A denominator that changed by more than a tenth.
        DenominatorChanged = "denominator-changed",
        /// A confirmation or return of something that was never completed.
        NothingToConfirm = "nothing-to-confirm",
        /// A unit has ended and nobody takes over.
        NoSuccessor = "no-successor",
        /// Several units take over, and the plan does not say who takes what.
        SuccessorUnclear = "successor-unclear",
        /// What recurs in periods that the scheme does not have.
        PeriodsLacking = "periods-lacking",
        /// What recurs in periods of which nobody knows the first.
        PeriodsUnknown = "periods-unknown",
    }
    Hint {
        /// A deadline on a day off; it is not moved.
        DeadlineOnDayOff = "deadline-on-day-off",
        /// The directive's number or date is unknown.
        DirectiveUnidentified = "directive-unidentified",
    }
}

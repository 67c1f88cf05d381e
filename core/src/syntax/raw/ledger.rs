//! Ledger files.

use crate::model::Origin;
use crate::syntax::declare::{choice, raw};
use crate::syntax::kind::{
    Amount, Count, Date, Moment, Nothing, Object, OneOf, OrNull, Percent, Period, Reference,
    SoundList, Text, Word,
};

raw! {
    /// Entries of progress: added, never changed and never deleted. A correction is an entry.
    RawLedger {
        /// The entries; [] for none.
        entries: OrNull<SoundList<Object<RawEntry>>>,
        ;
        /// Whether the entries were reported (the default) or made up for showing.
        origin: Word<Origin>,
    }
    /// One entry. It speaks of one of `task`, `indicator` and `duty`.
    RawEntry {
        /// Its id: any text, unique in the plan.
        id: Text,
        /// When it was known: a moment such as 2014-06-20T09:00:00+07:00.
        recorded_at: Moment,
        /// When it was true; not after the day of recording.
        effective_on: Date,
        /// What happened: an event alone, or with its fields.
        event: OneOf<(PlainEvent, Correction)>,
        ;
        /// The unit or group whose assignment it is; absent in an act of the office that concerns everybody.
        unit: Reference,
        /// Who wrote the entry.
        by: Text,
        /// The task of which it speaks.
        task: Reference,
        /// The indicator of which it speaks.
        indicator: Reference,
        /// The reporting duty of which it speaks.
        duty: Reference,
        /// Which occurrence: 2014-06, 2014-Q2, 2014-H1 or 2014.
        period: Period,
        /// For `observed`: the unit or group whose figure it is; the entry's unit by default.
        of: Reference,
    }
    /// A report.
    RawProgress {
        ;
        /// How much is done, a whole percentage from 0 to 100.
        percent: Percent,
        /// What was done, in the unit's words.
        results: Text,
        /// What is in the way.
        obstacles: Text,
        /// Why.
        causes: Text,
        /// What the unit proposes.
        proposals: Text,
    }
    /// A completion.
    RawCompleted {
        ;
        /// The document that proves it.
        document: Object<RawEvidence>,
        /// How many units so far, where the assignment stands for several.
        count: Count,
        /// The unit's words.
        note: Text,
    }
    /// A document that proves a completion.
    RawEvidence {
        /// Its number: without one it proves nothing.
        number: Text,
        ;
        /// Its date.
        date: Date,
    }
    /// A remark.
    RawNoted {
        ;
        /// The office's words.
        note: Text,
    }
    /// A reason.
    RawReasoned {
        /// Why.
        reason: Text,
        ;
    }
    /// A basis.
    RawBased {
        /// The act, or how it is known.
        basis: Text,
        ;
    }
    /// A later last day.
    RawExtended {
        /// The new last day.
        to: Date,
        /// The act that sets it.
        basis: Text,
        ;
    }
    /// A last day.
    RawDated {
        /// The last day.
        by: Date,
        /// The act that sets it.
        basis: Text,
        ;
    }
    /// A figure: `numerator` and `denominator`, or `value`.
    RawObserved {
        ;
        /// How many.
        numerator: Count,
        /// Out of how many; not nought.
        denominator: Count,
        /// A bare figure; percentage points for an indicator in percent, and not where figures are pooled.
        value: Amount,
        /// The unit or group whose figure it is; the entry's unit by default.
        of: Reference,
    }
    /// A correction.
    RawCorrects {
        /// The id of the entry that was wrong.
        entry: Text,
        /// What that entry should have said.
        event: PlainEvent,
        ;
    }
}

choice! {
    /// What happened.
    PlainEvent {
        /// The unit has taken note; no report yet.
        acknowledged: OrNull<Nothing>,
        /// The unit reports; every field may be absent.
        progress: OrNull<Object<RawProgress>>,
        /// The unit reports that nothing has changed; this counts as a report.
        no_change: OrNull<Nothing>,
        /// The unit says that it is done.
        completed: OrNull<Object<RawCompleted>>,
        /// The office accepts the completion.
        confirmed: OrNull<Object<RawNoted>>,
        /// The office does not accept the completion; as if it had never been reported.
        returned: Object<RawReasoned>,
        /// An act sets a later last day.
        extended: Object<RawExtended>,
        /// An act gives an undated task a last day.
        dated: Object<RawDated>,
        /// The condition of the task has come true.
        triggered: Object<RawBased>,
        /// It does not concern this unit.
        not_applicable: Object<RawReasoned>,
        /// An act puts it off.
        suspended: Object<RawBased>,
        /// It goes on.
        resumed: OrNull<Nothing>,
        /// An act takes it back.
        cancelled: Object<RawBased>,
        /// A figure of an indicator.
        observed: Object<RawObserved>,
    }
    /// An earlier entry was wrong.
    Correction {
        /// The entry with this id should have said this; its subject, unit and period stay.
        corrects: Object<RawCorrects>,
    }
}

//! `directive`: the document that a plan follows.

use crate::model::{CitedRole, DirectiveKind, SourceKind};
use crate::syntax::declare::raw;
use crate::syntax::kind::{Date, List, Object, OrNull, Pair, Reference, Text, Word};

raw! {
    /// The document that the plan follows.
    RawDirective {
        /// Its number, such as 59/KH-UBND; null where the text lacks it, never invented.
        number: OrNull<Text>,
        /// What sort of document it is.
        kind: Word<DirectiveKind>,
        /// Its title.
        title: Text,
        /// The unit that issued it, by its id in units.yaml.
        issued_by: Reference,
        /// The day of signing; null where the text lacks it.
        issued_on: OrNull<Date>,
        ;
        /// The first and the last possible day of signing, where the day is unknown.
        issued_between: Pair<Date>,
        /// The day from which it is in force, where the text says one.
        effective_on: Date,
        /// Who signed it.
        signed_by: Object<RawSignatory>,
        /// The documents that it rests on or mentions.
        based_on: List<Object<RawCited>>,
        /// To whom it was sent, as printed.
        recipients: List<Text>,
        /// How much of the document the plan's author had; the full text by default.
        source: Object<RawSourceKind>,
        /// Parts that the source lacks.
        missing: List<Text>,
        /// What the text itself gets wrong, one line each with its clause.
        remarks: List<Text>,
    }
    /// Who signed.
    RawSignatory {
        /// The person's name.
        name: Text,
        ;
        /// The office held.
        position: Text,
    }
    /// How much of the document there was to read.
    RawSourceKind {
        /// The full text, a news item about it, or an excerpt.
        kind: Word<SourceKind>,
        ;
    }
    /// A document that the directive cites.
    RawCited {
        ;
        /// Its number; null where none is printed.
        number: Text,
        /// The number as printed, where the print is wrong.
        printed: Text,
        /// Its date as printed.
        issued_on: Date,
        /// Its title.
        title: Text,
        /// A legal basis (the default), or related otherwise.
        role: Word<CitedRole>,
        /// The author's own remark; it changes no calculation.
        note: Text,
    }
}

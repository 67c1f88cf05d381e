//! Kinds of single values. Which JSON type an editor sees depends on how YAML reads the value: `22`
//! is a number there, `30%` and `2014-06-30` are texts.

use std::marker::PhantomData;

use super::Kind;
use crate::model::FileWord;
use crate::syntax::fields::Sourced;
use crate::syntax::schema::{Definitions, Subschema};

type Scalar = Option<Sourced<String>>;

macro_rules! month_and_day {
    () => {
        "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)\
         |02-(?:0[1-9]|[12][0-9]))"
    };
}

/// One mark and exactly three digits behind it: a thousand, or one and a bit. `0,125` is no thousand.
macro_rules! not_ambiguous {
    () => {
        r"(?![-−]?(?!0[.,])[0-9]{1,3}[.,][0-9]{3}\s*%?\s*$)"
    };
}

macro_rules! digits {
    () => {
        r"[0-9][0-9., \u00a0\u202f]*"
    };
}

const ID: &str = r"^[a-z0-9][a-z0-9.\-]*$";
const DATE: &str = concat!("^[0-9]{4}-", month_and_day!(), "$");
const MOMENT: &str = concat!(
    "^[0-9]{4}-",
    month_and_day!(),
    "[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:[.][0-9]+)?",
    "(?:[Zz]|[-+−](?:[01][0-9]|2[0-3]):[0-5][0-9])$",
);
const PERIOD: &str = "^(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$";
const COUNT: &str = concat!(r"^\s*", not_ambiguous!(), digits!(), "$");
const NUMBER: &str = concat!(
    r"^\s*",
    not_ambiguous!(),
    r"[-−]?[ \u00a0\u202f]*",
    digits!(),
    r"\s*$"
);
const AMOUNT: &str = concat!(
    r"^\s*",
    not_ambiguous!(),
    r"[-−]?[ \u00a0\u202f]*",
    digits!(),
    r"\s*%?\s*$"
);
const PERCENT: &str = r"^\s*0*(?:100|[0-9]{1,2})[% ]*\s*$";
/// Anything but what a date looks like: that one has to be a date.
const PHRASE: &str = r"^(?!\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$)\s*\S";

macro_rules! scalars {
    ($($(#[doc = $doc:literal])+ $name:ident: $schema:expr;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug)]
        pub enum $name {}

        impl Kind for $name {
            type Raw = Scalar;

            fn schema(_: &mut Definitions) -> Subschema {
                $schema
            }
        }
    )+};
}

fn id() -> Subschema {
    // `2014` is an id as well, though YAML makes a number of it.
    Subschema {
        minimum: Some(0),
        ..Subschema::of_types(&["string", "number"]).like(
            ID,
            "An id has a–z, 0–9, - and . and begins with a letter or a digit.",
        )
    }
}

fn whole_number() -> Subschema {
    Subschema {
        minimum: Some(0),
        ..Subschema::of_types(&["integer", "string"]).like(
            COUNT,
            "A whole number such as 1234. In 1.234 the mark could mean either.",
        )
    }
}

scalars! {
    /// A text. Switches are none: an editor would propose `true` and `false` everywhere.
    Text: Subschema::of_types(&["string", "number"]);
    /// The words of a deadline.
    Phrase: Subschema::of_types(&["string"]).like(PHRASE, "No date such as 2014-06-30.");
    /// An id that is declared here.
    Id: id();
    /// The id of something that is declared elsewhere.
    Reference: id();
    /// A day.
    Date: Subschema::of_types(&["string"]).like(DATE, "A date such as 2014-06-30.");
    /// A moment, with the difference from universal time.
    Moment: Subschema::of_types(&["string"])
        .like(MOMENT, "A moment such as 2014-06-20T09:00:00+07:00.");
    /// The name of a period.
    Period: Subschema {
        minimum: Some(1000),
        maximum: Some(9999),
        ..Subschema::of_types(&["string", "integer"])
            .like(PERIOD, "A period such as 2014-06, 2014-Q2, 2014-H1 or 2014.")
    };
    /// A whole number, nought or more.
    Count: whole_number();
    /// The day of a month, or `last`.
    DayOfMonth: Subschema::any_of([
        whole_number(),
        Subschema::one_of_words([DayOfMonth::LAST].into_iter()),
    ]);
    /// A number without a sign behind it.
    Number: Subschema::of_types(&["number", "string"])
        .like(NUMBER, "A number such as 0.95 or 0,95. In 1.234 the mark could mean either.");
    /// A percentage or a number.
    Amount: Subschema::of_types(&["number", "string"])
        .like(AMOUNT, "A number or a percentage such as 12,5%. In 1.234 the mark could mean either.");
    /// A whole percentage from 0 to 100.
    Percent: Subschema {
        minimum: Some(0),
        maximum: Some(100),
        ..Subschema::of_types(&["integer", "string"])
            .like(PERCENT, "A whole number from 0 to 100.")
    };
    /// `true` or `false`.
    Switch: Subschema::of_types(&["boolean"]);
}

impl DayOfMonth {
    /// The end of a month, however long it is.
    pub const LAST: &'static str = "last";
}

/// One of the words of a kind.
#[derive(Debug)]
pub struct Word<W>(PhantomData<W>);

impl<W: FileWord> Kind for Word<W> {
    type Raw = Scalar;

    fn schema(_: &mut Definitions) -> Subschema {
        Subschema::one_of_words(W::WORDS.iter().map(|(word, _)| *word))
    }
}

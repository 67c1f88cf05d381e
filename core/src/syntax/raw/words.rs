//! Words that stand behind one key only and have one meaning there.

use crate::model::FileWord;

macro_rules! lone_words {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $name;

        impl FileWord for $name {
            const WORDS: &'static [(&'static str, Self)] = &[($word, Self)];
        }
    )+};
}

lone_words! {
    /// `due: standing`: it holds all the time.
    Standing = "standing";
    /// `due: once` of a duty: it falls due once, and the text does not say when.
    Once = "once";
    /// `of: last-month` in the `send_by` of a scheme: the last month of the period.
    LastMonth = "last-month";
}

//! clauses.yaml: the outline of the text.

use crate::syntax::declare::raw;
use crate::syntax::kind::{List, Object, Text};

raw! {
    /// A clause of the text, with its parts.
    RawClause {
        /// The citation, as tasks, indicators and duties spell it: VI.4 đoạn 1.
        clause: Text,
        ;
        /// What it is about, in the author's own words.
        title: Text,
        /// Its mark as printed, where the print is wrong.
        printed: Text,
        /// The author's own remark, such as why the clause gives no task.
        note: Text,
        /// Its parts in the order of the text.
        clauses: List<Object<RawClause>>,
    }
}

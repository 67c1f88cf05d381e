//! clauses.yaml: the outline of the text.

use crate::model::Clause;
use crate::syntax::Tree;

use super::keys::Keys;

pub(super) fn clause(clause: &Clause) -> Tree {
    let keys = Keys::default()
        .text("clause", &clause.at.0)
        .text_if("title", clause.title.as_deref())
        .text_if("printed", clause.printed.as_deref())
        .text_if("note", clause.note.as_deref());
    if clause.parts.is_empty() {
        return keys.record();
    }
    keys.blocks("clauses", clause.parts.iter().map(self::clause))
        .mapping()
}

//! `directive`: the document that a plan follows.

use crate::model::{CitedDocument, Directive, Party, Roster};
use crate::syntax::Tree;

use super::keys::Keys;

pub(super) fn directive(directive: &Directive, roster: &Roster) -> Tree {
    // Both stand there even where the text does not say them.
    let number = directive.number.clone().map_or(Tree::Null, Tree::Text);
    let issued_on = directive
        .issued_on
        .map_or(Tree::Null, |date| Tree::Text(date.to_string()));
    let bounds = directive.issued_between.map(|(earliest, latest)| {
        Tree::List(
            [earliest, latest]
                .map(|date| Tree::Text(date.to_string()))
                .to_vec(),
        )
    });
    let signatory = directive.signed_by.as_ref().map(|signatory| {
        Keys::default()
            .text("name", &signatory.name)
            .text_if("position", signatory.position.as_deref())
            .record()
    });
    let source = Keys::default().word_unless_default("kind", &directive.source);
    Keys::default()
        .tree("number", number)
        .word("kind", &directive.kind)
        .text("title", &directive.title)
        .party("issued_by", Some(Party::Unit(directive.issued_by)), roster)
        .tree("issued_on", issued_on)
        .tree_if("issued_between", bounds)
        .date("effective_on", directive.effective_on)
        .tree_if("signed_by", signatory)
        .blocks("based_on", directive.based_on.iter().map(cited))
        .texts("recipients", &directive.recipients)
        .record_if_any("source", source)
        .texts("missing", &directive.missing)
        .texts("remarks", &directive.remarks)
        .mapping()
}

fn cited(document: &CitedDocument) -> Tree {
    Keys::default()
        .text_if("number", document.number.as_deref())
        .text_if("printed", document.printed.as_deref())
        .date("issued_on", document.issued_on)
        .text_if("title", document.title.as_deref())
        .word_unless_default("role", &document.role)
        .text_if("note", document.note.as_deref())
        .mapping()
}

//! The clauses of the text in its order, those without a task included.

use serde::{Deserialize, Serialize};

use super::directive::ClauseRef;
use crate::source::Place;

/// A clause, a point or a paragraph, with the parts into which the text divides it.
///
/// The outline of a plan is what shows a reader that nothing of the text was passed over: a clause
/// that orders nothing stands in it as well, with the reason in its note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// How tasks, indicators and duties cite it.
    pub at: ClauseRef,
    /// What it is about, in the plan's own words.
    pub title: Option<String>,
    /// Its mark as printed, where the print is wrong: a second "b)".
    pub printed: Option<String>,
    /// The author's remark, such as why nothing follows from it.
    pub note: Option<String>,
    /// Its parts in the order of the text.
    pub parts: Vec<Self>,
    /// Where it is declared.
    pub place: Place,
}

/// The clauses of an outline in the order of the text, each with its depth, the outermost being 0.
///
/// ```
/// use tiendo_core::model::{Clause, ClauseRef, in_text_order};
///
/// let clause = |at: &str, parts: Vec<Clause>| Clause {
///     at: ClauseRef(at.to_owned()),
///     title: None,
///     printed: None,
///     note: None,
///     parts,
///     place: Default::default(),
/// };
/// let outline = [clause("1", vec![clause("1.a", Vec::new())]), clause("2", Vec::new())];
/// let order: Vec<(usize, &str)> =
///     in_text_order(&outline).map(|(depth, clause)| (depth, clause.at.0.as_str())).collect();
/// assert_eq!(order, [(0, "1"), (1, "1.a"), (0, "2")]);
/// ```
pub fn in_text_order(outline: &[Clause]) -> impl Iterator<Item = (usize, &Clause)> {
    let mut waiting: Vec<(usize, &Clause)> = outline.iter().rev().map(|one| (0, one)).collect();
    std::iter::from_fn(move || {
        let (depth, clause) = waiting.pop()?;
        waiting.extend(clause.parts.iter().rev().map(|part| (depth + 1, part)));
        Some((depth, clause))
    })
}

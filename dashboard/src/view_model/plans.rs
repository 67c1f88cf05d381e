//! The documents behind the plans: where each comes from, what it holds, and what it lacks.

use tiendo_core::model::SourceKind;
use tiendo_core::text::pages::plan as text;
use tiendo_core::text::{Language, Worded};

use super::OpenPlan;

/// One document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    /// The plan's id.
    pub id: String,
    /// Where the committee sits.
    pub place: String,
    /// What sort of document it is.
    pub kind: &'static str,
    /// Its number, or that it is unknown.
    pub number: String,
    /// The plan's title.
    pub title: String,
    /// When it was signed, as far as that is known.
    pub signed: String,
    /// What was read, where it is not the whole text.
    pub source: Option<&'static str>,
    /// How many clauses the outline has.
    pub clauses: usize,
    /// How many tasks.
    pub tasks: usize,
    /// How many targets.
    pub targets: usize,
    /// How many duties to report.
    pub duties: usize,
    /// Parts that the source lacks.
    pub missing: Vec<String>,
    /// How many remarks there are on the text.
    pub remarks: usize,
}

/// One plan's document.
pub fn document(open: &OpenPlan<'_>, language: Language) -> DocumentRow {
    let (plan, directive) = (open.plan, &open.plan.directive);
    let number = directive.number.clone();
    DocumentRow {
        id: plan.id.as_str().to_owned(),
        place: text::place(plan).to_owned(),
        kind: directive.kind.name(language),
        number: number.unwrap_or_else(|| text::number_unknown(language).to_owned()),
        title: plan.title.clone(),
        signed: text::signed(directive, language),
        source: (directive.source != SourceKind::FullText)
            .then(|| text::source_kind(directive.source, language)),
        clauses: tiendo_core::model::in_text_order(&plan.clauses).count(),
        tasks: plan.tasks.len(),
        targets: plan
            .indicators
            .iter()
            .filter(|known| known.target.is_some())
            .count(),
        duties: plan.reporting.len(),
        missing: directive.missing.clone(),
        remarks: directive.remarks.len(),
    }
}

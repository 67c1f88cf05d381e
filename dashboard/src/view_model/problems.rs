//! What is wrong with the files: the sentence, the remedy, and the excerpt with its place.

use tiendo_core::diagnostic::{Located, Severity};
use tiendo_core::text::{Language, explain};
use tiendo_core::wire::Snapshot;

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemRow {
    /// How grave it is.
    pub severity: Severity,
    /// The stable word.
    pub code: &'static str,
    /// File, line and column, as editors open them.
    pub place: String,
    /// The line.
    pub line: u32,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
    /// The line's text before, at and after the place.
    pub excerpt: (String, String, String),
}

/// Every finding, gravest first.
pub fn rows(snapshot: &Snapshot, language: Language) -> Vec<ProblemRow> {
    snapshot
        .problems
        .iter()
        .map(|problem| row(problem, language))
        .collect()
}

fn row(problem: &Located, language: Language) -> ProblemRow {
    let message = explain(problem, language);
    ProblemRow {
        severity: problem.severity,
        code: problem.code.word(),
        place: format!("{}:{}:{}", problem.path, problem.line, problem.column),
        line: problem.line,
        what: message.what,
        remedy: message.remedy,
        excerpt: cut(problem),
    }
}

/// The excerpt in three parts, cut by characters: columns count characters, not bytes.
fn cut(problem: &Located) -> (String, String, String) {
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let before = count(problem.column).saturating_sub(1);
    let letters = || problem.excerpt.chars();
    (
        letters().take(before).collect(),
        letters().skip(before).take(count(problem.width)).collect(),
        letters()
            .skip(before.saturating_add(count(problem.width)))
            .collect(),
    )
}

/// How many findings there are of each severity, without those of which there are none.
pub fn counts(rows: &[ProblemRow]) -> Vec<(Severity, usize)> {
    [Severity::Error, Severity::Warning, Severity::Hint]
        .into_iter()
        .map(|severity| {
            (
                severity,
                rows.iter().filter(|row| row.severity == severity).count(),
            )
        })
        .filter(|(_, count)| *count > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use tiendo_core::diagnostic::Code;

    use super::*;

    fn problem(excerpt: &str, column: u32, width: u32) -> Located {
        Located {
            code: Code::UnknownKey,
            severity: Severity::Error,
            path: "plans/a/tasks.yaml".to_owned(),
            line: 12,
            column,
            excerpt: excerpt.to_owned(),
            width,
            facts: Vec::new(),
            suggestion: None,
        }
    }

    #[test]
    fn the_excerpt_is_cut_by_characters() {
        let (before, meant, after) = cut(&problem("tên: Sở Tài chính", 6, 6));
        assert_eq!(
            (before.as_str(), meant.as_str(), after.as_str()),
            ("tên: ", "Sở Tài", " chính")
        );
        assert_eq!(
            cut(&problem("a", 9, 3)),
            ("a".to_owned(), String::new(), String::new())
        );
    }

    #[test]
    fn a_place_opens_in_an_editor() {
        assert_eq!(
            row(&problem("x", 1, 1), Language::English).place,
            "plans/a/tasks.yaml:12:1"
        );
    }
}

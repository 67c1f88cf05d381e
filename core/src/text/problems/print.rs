//! A finding in a terminal: place, excerpt with the spot marked, what is wrong, how to mend it.

use std::fmt::Write as _;

use super::explain;
use crate::diagnostic::Located;
use crate::text::{Language, Worded};

/// The lines of one finding, the last one ended.
///
/// ```text
/// plans/hoa-binh/units.yaml:98:18: Cảnh báo [group-size] …
///   98 |     stated_size: 22
///      |                  ^^
///   → …
/// ```
#[must_use]
pub fn print_problem(problem: &Located, language: Language) -> String {
    let message = explain(problem, language);
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "{}:{}:{}: {} [{}] {}",
        problem.path,
        problem.line,
        problem.column,
        problem.severity.name(language),
        problem.code.word(),
        message.what
    );
    if !problem.excerpt.is_empty() {
        let number = problem.line.to_string();
        let gutter = " ".repeat(number.len());
        let indent = " ".repeat(problem.column.saturating_sub(1) as usize);
        let marks = "^".repeat(problem.width as usize);
        let _ = writeln!(out, "  {number} | {}", problem.excerpt);
        let _ = writeln!(out, "  {gutter} | {indent}{marks}");
    }
    let _ = writeln!(out, "  → {}", message.remedy);
    out
}

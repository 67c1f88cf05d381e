//! Diagnostics for people and for programs.

use std::process::ExitCode;

use anyhow::Result;
use serde::Serialize;
use tiendo_core::diagnostic::{Located, Severity};
use tiendo_core::load::has_errors;
use tiendo_core::text::{Language, explain, print_problem};

/// Every finding with its place, excerpt and remedy, a blank line between them.
pub fn text(problems: &[Located], language: Language) -> String {
    let printed = problems
        .iter()
        .map(|problem| print_problem(problem, language) + "\n");
    printed.collect()
}

/// One line of counts.
pub fn summary(problems: &[Located], plans: usize, language: Language) -> String {
    let count = |severity: Severity| {
        problems
            .iter()
            .filter(|problem| problem.severity == severity)
            .count()
    };
    let (errors, warnings, hints) = (
        count(Severity::Error),
        count(Severity::Warning),
        count(Severity::Hint),
    );
    match language {
        Language::Vietnamese => {
            format!("{plans} kế hoạch đọc được; {errors} lỗi, {warnings} cảnh báo, {hints} lưu ý.")
        }
        Language::English => {
            format!("{plans} plans read; {errors} errors, {warnings} warnings, {hints} hints.")
        }
    }
}

#[derive(Serialize)]
struct Printed<'a> {
    code: &'a str,
    severity: Severity,
    path: &'a str,
    line: u32,
    column: u32,
    excerpt: &'a str,
    message: String,
    remedy: String,
    suggestion: Option<&'a str>,
}

/// A JSON array, one object per diagnostic.
pub fn json(problems: &[Located], language: Language) -> Result<String> {
    let printed: Vec<_> = problems
        .iter()
        .map(|problem| {
            let message = explain(problem, language);
            Printed {
                code: problem.code.word(),
                severity: problem.severity,
                path: &problem.path,
                line: problem.line,
                column: problem.column,
                excerpt: &problem.excerpt,
                message: message.what,
                remedy: message.remedy,
                suggestion: problem.suggestion.as_deref(),
            }
        })
        .collect();
    Ok(serde_json::to_string_pretty(&printed)?)
}

/// Prints errors to stderr; a result over files with errors is never silently partial.
pub fn report_errors(problems: &[Located], language: Language) -> ExitCode {
    if !has_errors(problems) {
        return ExitCode::SUCCESS;
    }
    let errors: Vec<Located> = problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .cloned()
        .collect();
    eprint!("{}", text(&errors, language));
    ExitCode::from(1)
}

//! docs/errors.md says of every code what the command prints, and is made from the cases.

use std::fmt::Write as _;
use std::{env, fs};

use tiendo_core::diagnostic::{Code, Severity};
use tiendo_core::load::load;
use tiendo_core::text::{Language, Worded, print_problem};
use tiendo_tests::case::{Case, cases};
use tiendo_tests::root;

const OPENING: &str = "\
# Errors, warnings and hints

Every finding has a code that does not change: it stands in square brackets in what `tiendo check`
prints, and under `code` in its JSON. An error keeps the plan (or the ledger entry) out until it is
mended, and never another plan; a warning or a hint does not.

This page is generated from the cases in `tests/cases/errors` and checked by the tests.
`UPDATE=1 cargo test -p tiendo-tests catalogue` writes it again.
";

#[test]
fn the_catalogue_is_that_of_the_cases() {
    let path = root().join("docs/errors.md");
    let made = catalogue(&cases().unwrap());
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(root().join("docs")).unwrap();
        fs::write(&path, &made).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == made,
        "docs/errors.md is not what the cases give: UPDATE=1 cargo test -p tiendo-tests catalogue"
    );
}

fn catalogue(cases: &[Case]) -> String {
    let mut page = OPENING.to_owned();
    for severity in [Severity::Error, Severity::Warning, Severity::Hint] {
        let english = severity.name(Language::English);
        let heading = english[..1].to_uppercase() + &english[1..];
        let vietnamese = severity.name(Language::Vietnamese);
        let _ = writeln!(page, "\n## {heading} ({vietnamese})");
        for code in Code::ALL.iter().filter(|code| code.severity() == severity) {
            page += &section(*code, cases);
        }
    }
    page
}

fn section(code: Code, cases: &[Case]) -> String {
    let mut text = format!("\n### `{}`\n", code.word());
    let (shown, others): (Vec<&Case>, Vec<&Case>) = cases
        .iter()
        .filter(|case| case.code() == code.word())
        .partition(|case| case.name == code.word());
    for case in shown {
        let _ = writeln!(text, "\n{}", case.about);
        let problems = load(&case.sources()).problems;
        for problem in problems
            .iter()
            .filter(|problem| problem.code == code)
            .take(1)
        {
            for language in [Language::Vietnamese, Language::English] {
                let _ = write!(text, "\n```text\n{}```\n", print_problem(problem, language));
            }
        }
    }
    if !others.is_empty() {
        text += "\nIt also happens so:\n\n";
    }
    for case in others {
        let _ = writeln!(text, "- {}", case.about);
    }
    text
}

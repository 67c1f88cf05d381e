//! Printed files of the shipped plans and of the cases give the same plans.

use tiendo_core::source::SourceSet;
use tiendo_tests::case::cases;
use tiendo_tests::{root, sources};

use super::check_printing;

fn check(folder: &str) -> Vec<(String, String)> {
    let found: SourceSet = sources(&root().join(folder));
    let files = check_printing(&found);
    assert!(files.len() > 3, "{folder} holds plans");
    files
}

#[test]
fn the_shipped_plans() {
    check("plans");
}

#[test]
fn the_plans_of_the_cases() {
    check("tests/cases/base");
}

/// Whatever still loads beside a mistake.
#[test]
fn the_plans_beside_mistakes() {
    for case in cases().unwrap() {
        check_printing(&case.sources());
    }
}

#[test]
fn printed_files_are_as_tidy_as_those_of_an_author() {
    for (path, text) in check("plans") {
        assert!(
            text.starts_with("# "),
            "{path}: no comment on its first line"
        );
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{path}");
        assert!(text.lines().all(|line| !line.ends_with(' ')), "{path}");
    }
}

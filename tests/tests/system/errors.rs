//! Every kind of mistake: its case is found at its place, and nothing else is.

use std::collections::BTreeSet;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use tiendo_core::diagnostic::{Code, Located};
use tiendo_core::load::load;
use tiendo_core::text::{Language, explain};
use tiendo_core::wire::Snapshot;
use tiendo_tests::case::{Case, Finding, cases};

/// Far more than the largest case needs in an unoptimised build.
const LONGEST_READING: Duration = Duration::from_secs(60);

fn read(case: &Case) -> Snapshot {
    let (sender, receiver) = mpsc::channel();
    let sources = case.sources();
    thread::spawn(move || sender.send(load(&sources)));
    receiver
        .recv_timeout(LONGEST_READING)
        .unwrap_or_else(|_| panic!("{}: no end", case.name))
}

fn finding(problem: &Located) -> Finding {
    Finding {
        code: problem.code.word().to_owned(),
        path: problem.path.clone(),
        line: problem.line,
        column: problem.column,
    }
}

#[test]
fn the_base_of_all_cases_has_no_problem() {
    let base = Case::read("base", "").unwrap();
    let snapshot = read(&base);
    assert_eq!(snapshot.problems, []);
    assert_eq!(snapshot.plans.len(), 3);
}

#[test]
fn each_case_is_found_at_its_place_and_nothing_else_is() {
    let mut wrong = String::new();
    for case in cases().unwrap() {
        let found: Vec<Finding> = read(&case).problems.iter().map(finding).collect();
        let mut expect = case.expect.clone();
        let mut sorted = found.clone();
        expect.sort();
        sorted.sort();
        if sorted != expect {
            let lines = found.iter().map(|finding| format!("expect: {finding}\n"));
            wrong += &format!("{}.case\n{}\n", case.name, lines.collect::<String>());
        }
        if found.first().is_none_or(|first| first.code != case.code()) {
            wrong += &format!("{}.case: its code is not the first finding\n", case.name);
        }
    }
    assert!(wrong.is_empty(), "what was found:\n{wrong}");
}

#[test]
fn every_code_has_a_case() {
    let shown: BTreeSet<String> = cases().unwrap().into_iter().map(|case| case.name).collect();
    let words: Vec<&str> = Code::ALL.iter().map(|code| code.word()).collect();
    let missing: Vec<&&str> = words
        .iter()
        .filter(|word| !shown.contains(**word))
        .collect();
    assert!(missing.is_empty(), "codes without a case: {missing:?}");
    let unknown: Vec<&String> = shown
        .iter()
        .filter(|name| !words.contains(&name.split('.').next().unwrap_or_default()))
        .collect();
    assert!(unknown.is_empty(), "cases of no code: {unknown:?}");
}

/// A mistake takes its own plan with it, or its own province where it stands in the roster.
#[test]
fn the_plans_next_to_a_mistake_still_load() {
    for case in cases().unwrap() {
        let snapshot = read(&case);
        let loads = |id: &str| {
            snapshot
                .plans
                .iter()
                .any(|known| known.plan.id.as_str() == id)
        };
        assert!(
            loads("ke-hoach-03"),
            "{}: the next province's plan is gone",
            case.name
        );
        let in_the_roster = case
            .files
            .iter()
            .any(|(path, _)| path.ends_with("units.yaml"));
        assert!(
            in_the_roster || loads("ke-hoach-02"),
            "{}: the next plan is gone",
            case.name
        );
    }
}

/// An error in the plan keeps it out; an error in its ledger, a warning or a hint does not.
#[test]
fn a_plan_is_kept_out_by_errors_in_its_own_files_only() {
    use tiendo_core::diagnostic::Severity;
    for case in cases().unwrap() {
        let snapshot = read(&case);
        let broken = snapshot.problems.iter().any(|problem| {
            problem.severity == Severity::Error
                && !problem.path.contains("/ledger/")
                && !problem.path.starts_with("tinh-moi/")
        });
        let loaded = snapshot
            .plans
            .iter()
            .any(|known| known.plan.id.as_str() == "chi-thi-01");
        assert_ne!(loaded, broken, "{}", case.name);
    }
}

#[test]
fn every_message_is_a_sentence_in_both_languages() {
    for case in cases().unwrap() {
        for problem in read(&case).problems {
            let vietnamese = explain(&problem, Language::Vietnamese);
            let english = explain(&problem, Language::English);
            for text in [
                &vietnamese.what,
                &vietnamese.remedy,
                &english.what,
                &english.remedy,
            ] {
                assert!(
                    text.ends_with(['.', ':']),
                    "{}: {text:?} is no sentence",
                    case.name
                );
                assert!(!has_placeholder(text), "{}: {text:?} has a hole", case.name);
                assert!(
                    !text.contains("“”"),
                    "{}: {text:?} quotes nothing",
                    case.name
                );
            }
            assert_ne!(vietnamese.what, english.what, "{}", case.name);
            assert_ne!(vietnamese.remedy, english.remedy, "{}", case.name);
        }
    }
}

/// `{name}` left over from a format string; `{words, by}` is the file format and none.
fn has_placeholder(text: &str) -> bool {
    text.split('{').skip(1).any(|rest| {
        let name = rest.split('}').next().unwrap_or_default();
        name.is_empty()
            || name
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter == '_')
    })
}

#[test]
fn excerpts_are_short_and_mark_at_least_one_character() {
    for case in cases().unwrap() {
        for problem in read(&case).problems {
            assert!(problem.excerpt.chars().count() <= 160, "{}", case.name);
            assert!(problem.width >= 1, "{}", case.name);
            assert!(problem.line >= 1 && problem.column >= 1, "{}", case.name);
        }
    }
}

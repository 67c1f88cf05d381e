//! The published cases: every file of the folder, in form and in substance.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use tiendo_core::model::Deadline;
use tiendo_core::vectors;
use tiendo_tests::{files_below, root, shipped};

/// The folder's files of cases: their names and their texts.
fn published() -> Vec<(String, String)> {
    let folder = root().join("tests/vectors");
    let files = files_below(&folder).into_iter();
    let cases = files.filter(|(name, _)| name.ends_with(".json"));
    cases
        .map(|(name, path)| {
            let text = fs::read_to_string(path).expect("a readable file");
            (name, text)
        })
        .collect()
}

fn words(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

#[test]
fn every_case_of_every_file_holds() {
    for (name, text) in published() {
        let outcomes = vectors::run(&name, &text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let file: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(Some(outcomes.len()), file["cases"].as_array().map(Vec::len));
        let wrong: Vec<_> = outcomes.iter().filter(|outcome| !outcome.holds).collect();
        assert!(wrong.is_empty(), "{name}: {wrong:#?}");
    }
}

#[test]
fn every_case_has_a_name_of_its_own_and_a_source() {
    for (file_name, text) in published() {
        let file: Value = serde_json::from_str(&text).expect("JSON");
        assert!(!words(&file, "description").is_empty(), "{file_name}");
        let sources = file["sources"].as_object().expect("sources");
        let mut names = BTreeSet::new();
        let mut used = BTreeSet::new();
        for case in file["cases"].as_array().expect("cases") {
            let (name, source) = (words(case, "name"), words(case, "source"));
            assert!(sources.contains_key(&source), "{file_name}: {name}");
            assert!(
                !name.is_empty() && names.insert(name.clone()),
                "{file_name}: {name}"
            );
            used.insert(source);
        }
        assert_eq!(used, sources.keys().cloned().collect(), "{file_name}");
    }
}

/// Whether a source says that its values were computed, by something that is not this program.
fn is_computed(source: &str) -> bool {
    source.contains("Python")
}

#[test]
fn hundreds_of_values_come_from_a_computation_of_their_own() {
    let mut computed = 0;
    for (_, text) in published() {
        let file: Value = serde_json::from_str(&text).expect("JSON");
        let cases = file["cases"].as_array().expect("cases");
        let sources = cases
            .iter()
            .map(|case| words(&file["sources"], &words(case, "source")));
        computed += sources.filter(|source| is_computed(source)).count();
    }
    assert!(computed >= 1000, "{computed}");
}

#[test]
fn the_readme_describes_every_file() {
    let readme = root().join("tests/vectors/README.md");
    let readme = fs::read_to_string(readme).expect("a readable file");
    let described: Vec<&str> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("### "))
        .collect();
    for (name, _) in published() {
        assert!(described.contains(&name.as_str()), "{name}");
    }
    assert_eq!(described.len(), published().len());
}

#[test]
fn every_deadline_of_the_five_texts_is_a_case() {
    let (_, text) = published()
        .into_iter()
        .find(|(name, _)| name == "deadlines.json")
        .expect("deadlines");
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let cases = file["cases"].as_array().expect("cases");
    let known: BTreeSet<String> = cases.iter().map(|case| words(case, "words")).collect();
    let mut asked = 0;
    for plan in shipped().plans.into_iter().map(|entries| entries.plan) {
        let tasks = plan.tasks.iter().map(|task| &task.deadline);
        let targets = plan
            .indicators
            .iter()
            .filter_map(|indicator| indicator.target.as_ref());
        let duties = plan.reporting.iter().map(|duty| &duty.deadline);
        let deadlines = tasks
            .chain(targets.map(|target| &target.deadline))
            .chain(duties);
        let read = |deadline: &&Deadline| deadline.rule != Deadline::GIVEN;
        for words in deadlines
            .flatten()
            .filter(read)
            .filter_map(|deadline| deadline.words.as_ref())
        {
            assert!(known.contains(words), "{:?}: {words:?} is no case", plan.id);
            asked += 1;
        }
    }
    assert!(asked >= 32, "{asked}");
}

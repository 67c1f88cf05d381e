//! What every file of the repository keeps to, so that the next reader finds it as expected.

use std::fs;
use std::path::Path;

use tiendo_core::source::SourceSet;
use tiendo_tests::rust_text::RustText;
use tiendo_tests::{root, tracked};

/// The ceiling; 60 to 150 lines are the habit.
const LONGEST_FILE: usize = 400;

/// Machine folders, written in two parts so that this file does not name one.
const MACHINE_FOLDERS: [[&str; 2]; 5] = [
    ["/ho", "me/"],
    ["/ro", "ot/"],
    ["/wo", "rk/"],
    ["/tm", "p/"],
    ["/Us", "ers/"],
];

/// Hosts of package registries: where packages come from is each machine's own affair.
const REGISTRIES: [[&str; 2]; 6] = [
    ["crates", ".io"],
    ["npm", "js.org"],
    ["npm", "js.com"],
    ["yarn", "pkg.com"],
    ["docs", ".rs"],
    ["jsdel", "ivr.net"],
];

fn check_none(wrong: &[String], rule: &str) {
    assert!(wrong.is_empty(), "{rule}:\n{}", wrong.join("\n"));
}

/// The tracked files with one of these endings, and their text.
fn texts(endings: &[&str]) -> Vec<(String, String)> {
    tracked()
        .into_iter()
        .filter(|(path, _)| endings.iter().any(|ending| path.ends_with(ending)))
        .filter_map(|(path, file)| Some((path, fs::read_to_string(file).ok()?)))
        .collect()
}

#[test]
fn the_repository_is_found() {
    let found = tracked();
    for path in [
        "Cargo.toml",
        "core/src/lib.rs",
        "tests/tests/system/tidy.rs",
    ] {
        assert!(found.iter().any(|(known, _)| known == path), "{path}");
    }
    assert!(found.iter().all(|(path, _)| !path.starts_with("target/")));
}

#[test]
fn every_rust_file_opens_with_a_sentence() {
    let mut wrong = Vec::new();
    for (path, text) in texts(&[".rs"]) {
        let opening: Vec<&str> = text
            .lines()
            .map_while(|line| line.strip_prefix("//! "))
            .collect();
        if !opening.join(" ").contains(['.', ':']) {
            wrong.push(path);
        }
    }
    check_none(&wrong, "a file opens with `//!` and one sentence");
}

#[test]
fn no_file_is_longer_than_the_ceiling() {
    let mut wrong = Vec::new();
    for (path, text) in texts(&[".rs", ".css", ".js", ".mjs"]) {
        let lines = text.lines().count();
        if lines > LONGEST_FILE {
            wrong.push(format!("{path}: {lines} lines"));
        }
    }
    check_none(&wrong, "400 lines are the ceiling");
}

#[test]
fn nothing_is_left_undone_or_silenced() {
    let words = [
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("#[", "ignore"),
        "#[allow(",
        "#![allow(",
        "dbg!(",
    ];
    let mut wrong = Vec::new();
    for (path, text) in texts(&[".rs"]) {
        let code = RustText::read(&text).code;
        for (number, line) in code.lines().enumerate() {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                wrong.push(format!("{path}:{}: {word}", number + 1));
            }
        }
    }
    for (path, text) in texts(&[".rs", ".md", ".css", ".js", ".mjs", ".yaml", ".toml"]) {
        for (number, line) in text.lines().enumerate() {
            if [["TO", "DO"], ["FIX", "ME"]]
                .iter()
                .any(|word| line.contains(&word.concat()))
            {
                wrong.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    check_none(
        &wrong,
        "nothing is left undone, no test and no lint is silenced",
    );
}

/// A letter that only Vietnamese has, or that it shares with few others.
fn is_vietnamese(letter: char) -> bool {
    matches!(
        letter,
        'ă' | 'đ' | 'ơ' | 'ư' | 'Ă' | 'Đ' | 'Ơ' | 'Ư' | '\u{1ea0}'..='\u{1ef9}'
    )
}

#[test]
fn the_dashboard_holds_no_sentences() {
    let mut wrong = Vec::new();
    for (path, text) in texts(&[".rs"]) {
        let is_test = path.contains("test") || !path.starts_with("dashboard/src/");
        let file = RustText::read(&text).without_tests();
        for (line, literal) in file.strings.iter().filter(|_| !is_test) {
            if literal.chars().any(is_vietnamese) {
                wrong.push(format!("{path}:{line}: {literal:?}"));
            }
        }
    }
    check_none(&wrong, "sentences live in core/src/text");
}

#[test]
fn no_text_names_a_machine_or_a_registry() {
    let folders = MACHINE_FOLDERS.map(|parts| parts.concat());
    let registries = REGISTRIES.map(|parts| parts.concat());
    let mut wrong = Vec::new();
    for (path, file) in tracked() {
        let Ok(text) = fs::read_to_string(&file) else {
            continue;
        };
        let is_lock = path.ends_with("Cargo.lock");
        for (number, line) in text.lines().enumerate() {
            let folder = folders.iter().find(|folder| starts_a_path(line, folder));
            let host = registries
                .iter()
                .find(|host| !is_lock && line.contains(*host));
            if let Some(found) = folder.or(host) {
                wrong.push(format!("{path}:{}: {found}", number + 1));
            }
        }
    }
    check_none(&wrong, "no machine's folder and no registry");
}

/// A path that begins in the root of a machine, and no folder of that name further down.
fn starts_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|letter| {
            !letter.is_alphanumeric() && !matches!(letter, '.' | '}' | '_' | '-')
        })
    })
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut wrong = Vec::new();
    for (path, text) in texts(&[".md"]) {
        let folder = Path::new(&path)
            .parent()
            .unwrap_or(Path::new(""))
            .to_owned();
        for (number, line) in text.lines().enumerate() {
            for link in line.split("](").skip(1) {
                let target = link.split([')', '#', ' ']).next().unwrap_or_default();
                let is_local =
                    !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:");
                if is_local && !root().join(&folder).join(target).exists() {
                    wrong.push(format!("{path}:{}: {target}", number + 1));
                }
            }
        }
    }
    check_none(&wrong, "a link leads to a file");
}

#[test]
fn every_package_has_the_lints_of_the_workspace() {
    let mut wrong = Vec::new();
    for (path, text) in texts(&["Cargo.toml"]) {
        let inherits = text.split("[lints]").nth(1).is_some_and(|rest| {
            rest.lines().find(|line| !line.is_empty()) == Some("workspace = true")
        });
        if path != "Cargo.toml" && !inherits {
            wrong.push(path);
        }
    }
    check_none(&wrong, "[lints] workspace = true");
}

#[test]
fn plan_files_are_composed_and_say_what_they_hold() {
    let mut wrong = Vec::new();
    for (path, file) in tracked() {
        if !path.starts_with("plans/") || !path.ends_with(".yaml") {
            continue;
        }
        let bytes = fs::read(file).unwrap();
        let mut sources = SourceSet::default();
        let id = sources.add(path.clone(), bytes.clone());
        let text = sources
            .get(id)
            .and_then(|file| file.text().ok())
            .unwrap_or_default();
        if text.as_bytes() != bytes {
            wrong.push(format!("{path}: not NFC, or with a byte order mark"));
        }
        if !text.starts_with("# ") {
            wrong.push(format!("{path}: no comment on its first line"));
        }
    }
    check_none(&wrong, "a plan file is NFC and opens with a comment");
}

#[test]
fn text_files_end_with_one_line_end_and_have_no_trailing_blanks() {
    let mut wrong = Vec::new();
    for (path, text) in texts(&[
        ".rs", ".toml", ".yaml", ".css", ".js", ".mjs", ".md", ".html",
    ]) {
        if text.contains('\r') || !text.ends_with('\n') || text.ends_with("\n\n") {
            wrong.push(format!("{path}: line ends"));
        }
        let blank = text.lines().position(|line| line.ends_with([' ', '\t']));
        if let Some(number) = blank {
            wrong.push(format!("{path}:{}: blanks at the end", number + 1));
        }
    }
    check_none(&wrong, "line ends");
}

#[test]
fn the_published_page_has_the_servers_policy() {
    let stated = |path: &str| {
        let text = fs::read_to_string(root().join(path)).unwrap();
        let start = text
            .find("\"default-src")
            .expect("the policy is a constant")
            + 1;
        let end = start + text[start..].find('"').expect("the constant ends");
        // A backslash at the end of a line joins it to the next word.
        let parts = text[start..end].split("\\\n").map(str::trim_start);
        parts.collect::<String>()
    };
    let server = stated("server/src/http/headers.rs");
    let published = stated("xtask/src/dist.rs");
    assert_eq!(server, format!("{published}; frame-ancestors 'none'"));
}

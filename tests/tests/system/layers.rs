//! Who may know whom: the order of the core's modules, the dashboard's folders, the packages.

use std::collections::BTreeSet;
use std::process::Command;
use std::{env, fs};

use serde_json::Value;
use tiendo_tests::rust_text::RustText;
use tiendo_tests::{files_below, root};

/// ARCHITECTURE.md: a module uses only those above it.
const CORE: [&str; 18] = [
    "source",
    "diagnostic",
    "calendar",
    "quantity",
    "model",
    "syntax",
    "validate",
    "ledger",
    "print",
    "state",
    "explain",
    "report",
    "changes",
    "wire",
    "load",
    "text",
    "sample",
    "vectors",
];

/// Which packages of the workspace a package may name in its dependencies.
const PACKAGES: [(&str, &[&str]); 8] = [
    ("tiendo-bench", &["tiendo-core"]),
    ("tiendo-core", &[]),
    ("tiendo-export", &["tiendo-core"]),
    ("tiendo-dashboard", &["tiendo-core"]),
    ("tiendo", &["tiendo-core", "tiendo-export"]),
    ("tiendo-tests", &["tiendo-core", "tiendo-export"]),
    ("tiendo-wasm", &["tiendo-core"]),
    ("xtask", &[]),
];

/// The Rust files below a folder that are part of the product, and not of its tests.
fn product_files(folder: &str) -> Vec<(String, RustText)> {
    let files: Vec<(String, String)> = files_below(&root().join(folder))
        .into_iter()
        .filter(|(path, _)| path.ends_with(".rs"))
        .map(|(path, file)| (path, fs::read_to_string(file).unwrap_or_default()))
        .collect();
    let tests = test_modules(&files);
    files
        .into_iter()
        .filter(|(path, _)| {
            !tests.iter().any(|module| {
                path.strip_prefix(module.as_str())
                    .is_some_and(|rest| rest.starts_with(['.', '/']))
            })
        })
        .map(|(path, text)| (path, RustText::read(&text).without_tests()))
        .collect()
}

/// The modules that are declared below `#[cfg(test)]`, as paths without `.rs`.
fn test_modules(files: &[(String, String)]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (path, text) in files {
        let folder = match path.rsplit_once('/') {
            Some((folder, "mod.rs")) => format!("{folder}/"),
            _ if path == "lib.rs" || path == "main.rs" => String::new(),
            _ => format!("{}/", path.trim_end_matches(".rs")),
        };
        let lines: Vec<&str> = text.lines().collect();
        for pair in lines.windows(2) {
            let [attribute, declaration] = pair else {
                continue;
            };
            let name = declaration.trim().rsplit_once("mod ").map(|(_, name)| name);
            if let (true, Some(name)) = (
                attribute.contains("cfg(test)"),
                name.and_then(|name| name.strip_suffix(';')),
            ) {
                found.insert(format!("{folder}{name}"));
            }
        }
    }
    found
}

/// The module to which a file belongs.
fn module(path: &str) -> &str {
    path.split('/')
        .next()
        .unwrap_or(path)
        .trim_end_matches(".rs")
}

fn check_none(wrong: &[String], rule: &str) {
    assert!(wrong.is_empty(), "{rule}:\n{}", wrong.join("\n"));
}

fn check_named(code: &str, expect: &[&str]) {
    assert_eq!(
        RustText::read(code).without_tests().named_after("crate::"),
        expect,
        "{code}"
    );
}

#[test]
fn names_are_found_in_code_only() {
    check_named("use crate::model::Plan;", &["model"]);
    check_named(
        "use crate::{model::{Plan, Task}, text};",
        &["model", "text"],
    );
    check_named("let a = crate::text::date(day);", &["text"]);
    check_named(
        "// crate::text\n/* crate::text */ let a = \"crate::text\";",
        &[],
    );
    check_named("let a = r#\"crate::text \"# ; crate::wire", &["wire"]);
    check_named(
        "let quote = '\"'; crate::wire; let other = '\\'';",
        &["wire"],
    );
    check_named("my_crate::text::date", &[]);
    check_named(
        "fn a() {}\n#[cfg(test)]\nmod tests {\n    use crate::text;\n}",
        &[],
    );
}

#[test]
fn a_module_of_the_core_uses_only_those_above_it() {
    let level = |name: &str| CORE.iter().position(|known| *known == name);
    let mut wrong = Vec::new();
    for (path, file) in product_files("core/src") {
        let Some(own) = level(module(&path)) else {
            continue;
        };
        for used in file.named_after("crate::") {
            if level(&used).is_some_and(|used| used > own) {
                wrong.push(format!("core/src/{path} uses {used}"));
            }
        }
    }
    check_none(&wrong, "a module uses only those above it");
}

#[test]
fn the_core_declares_its_modules_in_their_order() {
    let text = fs::read_to_string(root().join("core/src/lib.rs")).unwrap();
    let declared: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let known = CORE
        .iter()
        .copied()
        .filter(|known| declared.contains(known));
    assert_eq!(declared, known.collect::<Vec<_>>());
}

#[test]
fn only_syntax_names_the_yaml_library() {
    let mut wrong = Vec::new();
    for folder in [
        "core/src",
        "export/src",
        "dashboard/src",
        "server/src",
        "xtask/src",
    ] {
        for (path, file) in product_files(folder) {
            let named = file.code.contains("serde_yaml") || file.code.contains("serde_saphyr");
            if named && !(folder == "core/src" && module(&path) == "syntax") {
                wrong.push(format!("{folder}/{path}"));
            }
        }
    }
    check_none(&wrong, "only core/src/syntax names the YAML library");
}

/// What a component may name of the browser: the events that it handles and the inputs they are of.
fn is_event(name: &str) -> bool {
    name.ends_with("Event")
        || matches!(
            name,
            "HtmlInputElement" | "HtmlSelectElement" | "HtmlTextAreaElement"
        )
}

#[test]
fn only_the_browser_folder_of_the_dashboard_touches_the_browser() {
    let mut wrong = Vec::new();
    for (path, file) in product_files("dashboard/src") {
        if module(&path) == "browser" {
            continue;
        }
        let in_components = module(&path) == "components";
        for name in file.named_after("web_sys::") {
            if !(in_components && is_event(&name)) {
                wrong.push(format!("dashboard/src/{path} names web_sys::{name}"));
            }
        }
        if file.code.contains("gloo") || file.code.contains("js_sys") {
            wrong.push(format!("dashboard/src/{path} names gloo or js_sys"));
        }
    }
    check_none(&wrong, "browser effects live in dashboard/src/browser");
}

fn check_unknown(folder: &str, own: &str, forbidden: &[&str]) {
    let mut wrong = Vec::new();
    for (path, file) in product_files(folder) {
        if module(&path) != own {
            continue;
        }
        for used in file.named_after("crate::") {
            if forbidden.contains(&used.as_str()) {
                wrong.push(format!("{folder}/{path} uses {used}"));
            }
        }
    }
    check_none(&wrong, &format!("{own} knows none of {forbidden:?}"));
}

#[test]
fn the_dashboard_goes_from_pages_to_components_and_view_models() {
    check_unknown(
        "dashboard/src",
        "components",
        &["store", "browser", "pages", "app"],
    );
    check_unknown(
        "dashboard/src",
        "view_model",
        &["store", "browser", "pages", "components", "app"],
    );
    check_unknown(
        "dashboard/src",
        "browser",
        &["pages", "components", "view_model", "app"],
    );
    check_unknown("dashboard/src", "pages", &["app"]);
}

#[test]
fn http_writes_no_file_and_no_sql() {
    let mut wrong = Vec::new();
    let words = [
        "fs::write",
        "fs::remove",
        "fs::rename",
        "fs::create",
        "File::create",
        "rusqlite",
    ];
    for (path, file) in product_files("server/src") {
        let named = words.iter().find(|word| file.code.contains(**word));
        if let (true, Some(word)) = (module(&path) == "http", named) {
            wrong.push(format!("server/src/{path} names {word}"));
        }
        let sql = file.strings.iter().find(|(_, text)| {
            ["SELECT ", "INSERT ", "UPDATE ", "DELETE "]
                .iter()
                .any(|word| text.contains(word))
        });
        if let (true, Some((line, _))) = (module(&path) == "http", sql) {
            wrong.push(format!("server/src/{path}:{line} holds SQL"));
        }
    }
    check_none(&wrong, "http changes nothing itself");
}

#[test]
fn only_the_server_and_the_build_script_read_a_clock_or_a_file() {
    let mut wrong = Vec::new();
    for folder in ["core/src", "export/src", "dashboard/src"] {
        for (path, file) in product_files(folder) {
            for name in [
                "std::fs",
                "std::net",
                "std::env",
                "SystemTime",
                "Instant::now",
                "Utc::now",
            ] {
                if file.code.contains(name) {
                    wrong.push(format!("{folder}/{path} names {name}"));
                }
            }
        }
    }
    check_none(
        &wrong,
        "core, export and dashboard have no files and no clock",
    );
}

fn metadata() -> Value {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(root())
        .output()
        .expect("cargo metadata runs");
    serde_json::from_slice(&output.stdout).expect("metadata is JSON")
}

#[test]
fn packages_depend_on_each_other_in_one_direction() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("a list of packages");
    let names: Vec<&str> = packages
        .iter()
        .filter_map(|package| package["name"].as_str())
        .collect();
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        let allowed = PACKAGES.iter().find(|(known, _)| *known == name);
        let (_, allowed) = allowed.unwrap_or_else(|| panic!("{name} has no place in the order"));
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let used = dependency["name"].as_str().unwrap_or_default();
            let internal = names.contains(&used);
            assert!(
                !internal || allowed.contains(&used),
                "{name} depends on {used}"
            );
        }
    }
}

/// The reader of YAML is more than half of a small module: the page receives validated plans.
#[test]
fn the_dashboard_has_no_yaml_reader() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("a list of packages");
    let dashboard = packages
        .iter()
        .find(|package| package["name"] == "tiendo-dashboard");
    let dependencies = &dashboard.expect("the dashboard is a package")["dependencies"];
    for dependency in dependencies.as_array().into_iter().flatten() {
        let name = dependency["name"].as_str().unwrap_or_default();
        assert!(!name.contains("yaml") && !name.contains("saphyr"), "{name}");
        if name == "tiendo-core" && dependency["kind"] != "dev" {
            assert_eq!(dependency["uses_default_features"], false);
            assert_eq!(
                dependency["features"].as_array().map(Vec::len),
                Some(0),
                "{dependency}"
            );
        }
    }
}

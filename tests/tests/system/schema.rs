//! docs/schema: made from the declarations of the format, right about every plan and every mistake.

mod agreement;

use std::collections::BTreeSet;
use std::path::{Component, Path};
use std::{env, fs};

use jsonschema::Validator;
use serde_json::Value;
use tiendo_core::ledger::Origin;
use tiendo_core::print::{ledger_file, plan_files, roster_file};
use tiendo_core::syntax::schema::Schema;
use tiendo_tests::case::{Case, Content, cases};
use tiendo_tests::{files_below, root, shipped, tracked};

/// The cases that an editor with the schema marks: keys, shapes, words, and what single values look
/// like. Every other case needs more than one value, more than one file, or the words of a deadline.
const MARKED: [&str; 12] = [
    "ambiguous-number",
    "bad-date",
    "bad-id",
    "bad-number",
    "entry-period.malformed",
    "missing-key",
    "missing-key.null",
    "no-such-date",
    "unknown-key",
    "unknown-key.event",
    "unknown-word",
    "wrong-shape",
];

fn path_of(schema: Schema) -> String {
    format!("docs/schema/{}", schema.file_name())
}

/// The schema of a file below a folder of provinces.
fn schema_of(path: &str) -> Option<Schema> {
    Some(match path.split('/').collect::<Vec<_>>().as_slice() {
        ["presets", "periods.yaml"] => Schema::Periods,
        ["presets", "holidays.yaml"] => Schema::Holidays,
        [_, _] => Schema::Units,
        [_, _, _] => Schema::Plan,
        [_, _, "ledger" | "sample", ..] => Schema::Ledger,
        _ => return None,
    })
}

/// A file as an editor understands it, by the core types of YAML 1.2; `None` where it is no YAML.
fn as_json(text: &str) -> Option<Value> {
    let options = serde_yaml::options! { strict_booleans: true, budget: None };
    serde_yaml::from_str_with_options(text, options).ok()
}

fn value_of(schema: Schema) -> Value {
    let text = schema.to_json().expect("a schema is JSON");
    serde_json::from_str(&text).expect("a schema is JSON")
}

fn validator(schema: Schema) -> Validator {
    jsonschema::draft7::new(&value_of(schema)).expect("a schema is a schema")
}

/// What the schemas say against a file, with the place in it.
struct Editor(Vec<(Schema, Validator)>);

impl Editor {
    fn new() -> Self {
        Self(Schema::ALL.map(|schema| (schema, validator(schema))).into())
    }

    fn marks(&self, schema: Schema, value: &Value) -> Vec<String> {
        let known = self.0.iter().find(|(known, _)| *known == schema);
        let errors = known.expect("every schema is there").1.iter_errors(value);
        errors
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect()
    }
}

#[test]
fn the_files_are_what_the_declarations_give() {
    for schema in Schema::ALL {
        let path = root().join(path_of(schema));
        let made = schema.to_json().expect("a schema is JSON");
        if env::var_os("UPDATE").is_some() {
            fs::create_dir_all(root().join("docs/schema")).unwrap();
            fs::write(&path, &made).unwrap();
        }
        let written = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            written == made,
            "{} is not what core/src/syntax/raw gives: UPDATE=1 cargo test -p tiendo-tests schema",
            path_of(schema)
        );
    }
}

#[test]
fn every_file_is_valid_under_its_schema() {
    let editor = Editor::new();
    let mut seen = BTreeSet::new();
    let mut wrong = String::new();
    for folder in ["plans", "tests/cases/base"] {
        for (path, file) in files_below(&root().join(folder)) {
            if !path.ends_with(".yaml") {
                continue;
            }
            let schema = schema_of(&path).unwrap_or_else(|| panic!("{path} has no schema"));
            let text = fs::read_to_string(file).unwrap();
            let value = as_json(&text).unwrap_or_else(|| panic!("{path} is no YAML"));
            for mark in editor.marks(schema, &value) {
                wrong += &format!("{folder}/{path} {mark}\n");
            }
            seen.insert(schema.keyword());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!(
        seen.len(),
        Schema::ALL.len(),
        "a file of every kind: {seen:?}"
    );
}

#[test]
fn what_the_program_prints_is_valid() {
    let editor = Editor::new();
    let check = |schema: Schema, text: &str| {
        let value = as_json(text).expect("what is printed is YAML");
        assert_eq!(editor.marks(schema, &value), Vec::<String>::new(), "{text}");
    };
    for entries in shipped().plans {
        let plan = &entries.plan;
        check(Schema::Units, &roster_file(&plan.roster));
        for (_, text) in plan_files(plan) {
            check(Schema::Plan, &text);
        }
        let sample = entries.sample.entries();
        check(
            Schema::Ledger,
            &ledger_file("A sample.", sample, Origin::Sample, plan),
        );
    }
}

/// Files above this size are a mistake of their own.
const LARGEST: usize = 1_000_000;

/// Whether an editor marks something in one of the case's files. What is no YAML it marks anyway.
fn is_marked(case: &Case, editor: &Editor) -> bool {
    case.files.iter().any(|(path, content)| {
        let Content::Bytes(bytes) = content else {
            return false;
        };
        let text = std::str::from_utf8(bytes).ok();
        let value = text.filter(|text| text.len() < LARGEST).and_then(as_json);
        let schema = schema_of(path).expect("a case is of one of the files");
        value.is_some_and(|value| !value.is_null() && !editor.marks(schema, &value).is_empty())
    })
}

#[test]
fn the_mistakes_of_single_values_are_marked_and_no_others() {
    let editor = Editor::new();
    let marked: Vec<String> = cases()
        .unwrap()
        .into_iter()
        .filter(|case| is_marked(case, &editor))
        .map(|case| case.name)
        .collect();
    assert_eq!(marked, MARKED);
}

/// The keys of every mapping that a schema describes.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            let properties = entries.get("properties").and_then(Value::as_object);
            found.extend(
                properties
                    .into_iter()
                    .flat_map(|known| known.keys().cloned()),
            );
            for inner in entries.values() {
                keys(inner, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

/// The words that stand in code, between backquotes or in a block.
fn words_in_code(page: &str) -> BTreeSet<&str> {
    let code = page.split("```").enumerate().flat_map(|(position, part)| {
        let block = (position % 2 == 1).then_some(part);
        let spans = part.split('`').skip(1).step_by(2);
        block
            .into_iter()
            .chain(spans.filter(move |_| position % 2 == 0))
    });
    code.flat_map(|code| {
        code.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
    })
    .collect()
}

#[test]
fn every_key_is_documented() {
    let page = fs::read_to_string(root().join("docs/plan-format.md")).unwrap();
    let documented = words_in_code(&page);
    let mut keys_of_all = BTreeSet::new();
    for schema in Schema::ALL {
        keys(&value_of(schema), &mut keys_of_all);
    }
    assert!(keys_of_all.len() > 100, "{}", keys_of_all.len());
    let missing: Vec<&String> = keys_of_all
        .iter()
        .filter(|key| !documented.contains(key.as_str()))
        .collect();
    assert!(missing.is_empty(), "docs/plan-format.md lacks {missing:?}");
}

/// A description for every key, so that an editor has something to show.
#[test]
fn every_key_is_described() {
    fn check(value: &Value) {
        if let Some(properties) = value["properties"].as_object() {
            for (key, known) in properties {
                let description = known["description"].as_str().unwrap_or_default();
                assert!(description.ends_with('.'), "{key}: {description:?}");
            }
        }
        match value {
            Value::Object(entries) => entries.values().for_each(check),
            Value::Array(items) => items.iter().for_each(check),
            _ => {}
        }
    }
    for schema in Schema::ALL {
        check(&value_of(schema));
    }
}

/// `a/b/../c` as `a/c`.
fn plain(path: &Path) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in path.components() {
        if part == Component::ParentDir {
            parts.pop();
        } else {
            parts.push(part.as_os_str().to_string_lossy().into_owned());
        }
    }
    parts.join("/")
}

#[test]
fn every_plan_file_names_its_schema() {
    let mut wrong = Vec::new();
    for (path, file) in tracked() {
        let below = path.strip_prefix("plans/").unwrap_or_default();
        let is_sample = below.split('/').any(|part| part == "sample");
        if !below.ends_with(".yaml") || is_sample {
            continue;
        }
        let expect = schema_of(below).map(path_of).unwrap_or_default();
        let folder = Path::new(&path).parent().unwrap_or(Path::new(""));
        let text = fs::read_to_string(file).unwrap();
        let first = text.lines().next().unwrap_or_default();
        let named = first.strip_prefix("# yaml-language-server: $schema=");
        let named = named.map(|named| plain(&folder.join(named)));
        if named.as_ref() != Some(&expect) || !root().join(&expect).is_file() {
            wrong.push(format!("{path}: {first:?}, and its schema is {expect}"));
        }
    }
    let rule = "the first line is # yaml-language-server: $schema=../ and so on";
    assert!(wrong.is_empty(), "{rule}:\n{}", wrong.join("\n"));
}

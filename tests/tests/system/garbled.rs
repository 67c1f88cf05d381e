//! Plan files with lines lost, doubled, moved and garbled: always an answer, never a crash.

use std::fs;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use tiendo_core::diagnostic::Severity;
use tiendo_core::load::{has_errors, load};
use tiendo_core::source::SourceSet;
use tiendo_core::state::{Against, AsOf, state_as_of};
use tiendo_core::text::{Language, explain};
use tiendo_core::wire::{PlanEntries, Snapshot, show, status};
use tiendo_tests::{files_below, root};

const PLAN: &str = "hoa-binh-59-kh-ubnd-2013";

/// What happens to one line.
#[derive(Debug, Clone)]
enum Change {
    Lost,
    Doubled,
    Moved(Index),
    Cut(Index),
    Indented(u8),
    Put(Index, String),
    ValueBecomes(String),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        Just(Change::Lost),
        Just(Change::Doubled),
        any::<Index>().prop_map(Change::Moved),
        any::<Index>().prop_map(Change::Cut),
        (0_u8..12).prop_map(Change::Indented),
        (
            any::<Index>(),
            "[-:{}\\[\\],&*!|>'\"%@`#? \t\u{a0}\u{0}aé\u{301}0-9]{1,4}"
        )
            .prop_map(|(at, text)| Change::Put(at, text)),
        value().prop_map(Change::ValueBecomes),
    ]
}

/// What somebody might write where something else is wanted.
const ODD: [&str; 30] = [
    "",
    "null",
    "~",
    "[]",
    "{}",
    "true",
    "-1",
    "0",
    "1e9",
    "999999999999999999999",
    "0.95",
    "1.234",
    "2014-02-30",
    "9999-12-31",
    "0000-01-01",
    "trước Quý V năm 2014",
    "hàng năm",
    "trong 400000000 ngày kể từ ngày 1/1/2014",
    "đến năm 9999",
    "so-tttt",
    "huyen",
    "100%",
    "[so-tttt, [so-tttt]]",
    "{by: 2014-01-01}",
    "{every: [year, half]}",
    "*a",
    "&a x",
    "!!int x",
    "|",
    "2014-Q2",
];

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(&ODD[..]).prop_map(str::to_owned),
        "\\PC{0,12}"
    ]
}

fn apply(text: &str, changes: &[(Index, Change)]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (at, change) in changes {
        if lines.is_empty() {
            break;
        }
        let at = at.index(lines.len());
        let line = lines[at].clone();
        let boundary = |index: &Index| {
            let ends: Vec<usize> = line
                .char_indices()
                .map(|(at, _)| at)
                .chain([line.len()])
                .collect();
            ends[index.index(ends.len())]
        };
        match change {
            Change::Lost => _ = lines.remove(at),
            Change::Doubled => lines.insert(at, line),
            Change::Moved(to) => {
                lines.remove(at);
                let to = to.index(lines.len() + 1);
                lines.insert(to, line);
            }
            Change::Cut(end) => lines[at].truncate(boundary(end)),
            Change::Indented(by) => {
                lines[at] = format!("{}{}", " ".repeat(usize::from(*by)), line.trim_start());
            }
            Change::Put(at_letter, text) => lines[at].insert_str(boundary(at_letter), text),
            Change::ValueBecomes(value) => {
                if let Some((key, _)) = line.split_once(": ") {
                    lines[at] = format!("{key}: {value}");
                }
            }
        }
    }
    lines.join("\n")
}

/// The files of one province and the presets, as text.
fn originals() -> Vec<(String, String)> {
    files_below(&root().join("plans"))
        .into_iter()
        .filter(|(path, _)| path.starts_with("hoa-binh/") || path.starts_with("presets/"))
        .filter(|(path, _)| path.ends_with(".yaml") && !path.contains("/sample/"))
        .map(|(path, file)| (path, fs::read_to_string(file).unwrap_or_default()))
        .chain([(
            "hoa-binh/59-kh-ubnd-2013/ledger/2014.yaml".to_owned(),
            LEDGER.to_owned(),
        )])
        .collect()
}

const LEDGER: &str = "\
# Entries of every kind, for the garbling only.
origin: reported
entries:
  - id: e1
    recorded_at: 2014-06-20T09:00:00+07:00
    effective_on: 2014-06-14
    unit: so-tttt
    task: unit-roadmaps
    event: {progress: {percent: 60, results: đang lấy ý kiến}}
  - id: e2
    recorded_at: 2014-07-01T09:00:00+07:00
    effective_on: 2014-06-30
    unit: so-tttt
    task: unit-roadmaps
    event: {completed: {document: {number: 12/KH-STTTT, date: 2014-06-28}}}
  - id: e3
    recorded_at: 2014-07-02T09:00:00+07:00
    effective_on: 2014-07-02
    task: unit-roadmaps
    event: {extended: {to: 2014-09-30, basis: Công văn 100/UBND-VX}}
  - id: e4
    recorded_at: 2014-07-03T09:00:00+07:00
    effective_on: 2014-06-30
    unit: huyen
    indicator: agency-mailboxes
    event: {observed: {numerator: 9, denominator: 11}}
  - id: e5
    recorded_at: 2015-01-10T09:00:00+07:00
    effective_on: 2014-12-31
    unit: so-tttt
    duty: annual-review
    period: 2014
    event: completed
";

fn check_answer(sources: &SourceSet, snapshot: &Snapshot) {
    for problem in &snapshot.problems {
        let known = sources.iter().any(|(_, file)| file.path() == problem.path);
        assert!(known, "no such file: {problem:?}");
        let lines = sources
            .iter()
            .find(|(_, file)| file.path() == problem.path)
            .and_then(|(_, file)| file.text().ok())
            .map_or(1, |text| text.matches('\n').count() + 1);
        assert!(
            (1..=lines).contains(&(problem.line as usize)),
            "no such line: {problem:?}"
        );
        for language in [Language::Vietnamese, Language::English] {
            assert!(!explain(problem, language).what.is_empty());
        }
    }
    let plan = snapshot
        .plans
        .iter()
        .find(|known| known.plan.folder.starts_with("hoa-binh/"));
    match plan {
        None => assert!(
            has_errors(&snapshot.problems),
            "the plan is gone without an error"
        ),
        Some(known) => {
            let broken = snapshot.problems.iter().find(|problem| {
                problem.severity == Severity::Error && !problem.path.contains("/ledger/")
            });
            assert!(broken.is_none(), "a plan with an error is used: {broken:?}");
            assert!(serde_json::to_string(&show(&known.plan)).is_ok());
            check_states(known);
        }
    }
    assert_eq!(
        snapshot
            .to_bytes()
            .map(|bytes| Snapshot::from_bytes(&bytes)),
        Ok(Ok(snapshot.clone()))
    );
}

/// Before, during and after the plan: there is a state, and its buckets add up.
fn check_states(known: &PlanEntries) {
    for (year, month) in [(2013, 1), (2014, 7), (2030, 1)] {
        let day = NaiveDate::from_ymd_opt(year, month, 1).expect("a day");
        let as_of = AsOf {
            as_of: day,
            known_at: day,
            against: Against::Current,
        };
        let state = state_as_of(&known.plan, &known.reported, &as_of);
        let shown = serde_json::to_value(status(&known.plan, &state)).expect("a state is JSON");
        let buckets = shown["assignments"].as_object().expect("the buckets");
        let total = buckets["total"].as_u64();
        let sum: u64 = buckets.values().filter_map(Value::as_u64).sum();
        assert_eq!(Some(sum), total.map(|total| total * 2), "{buckets:?}");
    }
}

#[test]
fn garbled_files_give_a_plan_or_an_error_with_a_place() {
    let originals = originals();
    let file = 0..originals.len();
    let changes = prop::collection::vec((any::<Index>(), change()), 1..5);
    let mut runner = TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let outcome = runner.run(&(file, changes), |(garbled, changes)| {
        let mut sources = SourceSet::default();
        for (position, (path, text)) in originals.iter().enumerate() {
            let text = if position == garbled {
                apply(text, &changes)
            } else {
                text.clone()
            };
            sources.add(path.clone(), text.into_bytes());
        }
        check_answer(&sources, &load(&sources));
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn the_files_before_garbling_are_whole() {
    let mut sources = SourceSet::default();
    for (path, text) in originals() {
        sources.add(path, text.into_bytes());
    }
    let snapshot = load(&sources);
    assert!(!has_errors(&snapshot.problems), "{:?}", snapshot.problems);
    assert_eq!(snapshot.plans[0].plan.id.as_str(), PLAN);
    assert_eq!(snapshot.plans[0].reported.entries().len(), 5);
}

/// Windows line ends and a byte order mark change nothing, not even a column.
#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let (mut unix, mut windows) = (SourceSet::default(), SourceSet::default());
    for (path, text) in originals() {
        let with_mark = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        unix.add(path.clone(), text.into_bytes());
        windows.add(path, with_mark.into_bytes());
    }
    let (unix, windows) = (load(&unix), load(&windows));
    assert_eq!(unix.problems, windows.problems);
    let titles =
        |snapshot: &Snapshot| serde_json::to_string(&show(&snapshot.plans[0].plan)).unwrap();
    assert_eq!(titles(&unix), titles(&windows));
}

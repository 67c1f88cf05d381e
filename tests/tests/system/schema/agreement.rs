//! An editor marks nothing that the program accepts: value by value, behind a key of every kind.

use std::fs;

use tiendo_core::diagnostic::Severity;
use tiendo_core::load::load;
use tiendo_core::source::SourceSet;
use tiendo_tests::{files_below, root};

use super::{Editor, as_json, schema_of};

/// A kind of value, a file of the base that has it, and the file's text with `@` for the value.
const PLACES: &str = "\
text | chi-thi/tasks | tasks: [{id: fees, clause: I, title: T, note: @}]
required text | chi-thi/tasks | tasks: [{id: fees, clause: @, title: T}]
id | chi-thi/tasks | tasks: [{id: @, clause: I, title: T}]
reference | chi-thi/tasks | tasks: [{id: fees, clause: I, title: T, to: @}]
references | chi-thi/tasks | tasks: [{id: fees, clause: I, title: T, lead: @}]
texts | chi-thi/tasks | tasks: [{id: fees, clause: I, title: T, parts: @}]
switch | chi-thi/tasks | tasks: [{id: fees, clause: I, title: T, joint: @}]
word | chi-thi/tasks | tasks: [{id: fees, clause: I, title: T, priority: @}]
due | chi-thi/tasks | tasks: [{id: fees, clause: I, title: T, due: @}]
due in detail | chi-thi/tasks | tasks: [{id: fees, clause: I, title: T, due: {by: @}}]
words | chi-thi/tasks | tasks: [{id: fees, clause: I, title: T, due: {every: @}}]
mapping | chi-thi/tasks | tasks: [{id: fees, clause: I, title: T, horizon: @}]
mappings | chi-thi/tasks | tasks: [{id: fees, clause: I, title: T, others: @}]
all tasks | chi-thi/tasks | tasks: @
outline | ke-hoach/more | clauses: [{clause: '1', clauses: @}]
amount | chi-thi/indicators | indicators: [{id: i, clause: I, title: T, unit: '%', target: {at_least: @}}]
range | chi-thi/indicators | indicators: [{id: i, clause: I, title: T, unit: '%', target: {between: @}}]
trajectory | chi-thi/indicators | indicators: [{id: i, clause: I, title: T, unit: x, target: {at_least: 5}, trajectory: @}]
duty | ke-hoach/more | reporting: [{id: a, clause: I, kind: report, due: @}]
schemes | ke-hoach/more | periods: @
number | ke-hoach/more | thresholds: {behind: @}
count | ke-hoach/more | stale_after_days: @
date | ke-hoach/more | runs: {to: @}
moment | chi-thi/ledger/a | entries: [{id: e, recorded_at: @, effective_on: 2014-03-31, task: fees, event: no_change}]
period | chi-thi/ledger/a | entries: [{id: e, recorded_at: 2014-12-31T09:00:00+07:00, effective_on: 2014-03-31, task: fees, period: @, event: no_change}]
event | chi-thi/ledger/a | entries: [{id: e, recorded_at: 2014-12-31T09:00:00+07:00, effective_on: 2014-03-31, task: fees, event: @}]
";

/// Values as they stand in a file.
const VALUES: &str = "\
 | null | ~ | '' | ' ' | [] | {} | [null] | [{}] | true | 'true' | True | yes
22 | '22' | 0 | -3 | 07 | 0x1f | 1e3 | 0.95 | 0,95 | .5 | '.5' | 12.0 | 1234.567 | '1 234' | 1.234 | '1.234'
1.234.567 | '1,234' | '0,125' | 0.125 | 1_000 | '12,5' | 30% | 12,5 % | ' 12,5 % ' | 101% | hai | 1.b
2014 | 2014-06-30 | '2014-06-30' | 2014-6-30 | 2014-02-29 | 2014-02-30 | 2014-13-01 | 30/6/2014
2014-06-30T09:00:00+07:00 | 2014-06-30t09:00:00.5Z | '2014-06-30 09:00:00+07:00' | 2014-06-30T09:00:00
2014-06 | 2014-Q2 | 2014-Q5 | 2014-H1 | 2014-H3 | 0000
so-noi-vu | huyen | So-Noi-Vu | sở | [so-noi-vu, huyen] | [5, 95] | ['5', 95%] | [5]
normal | linear | standing | once | quarter | [quarter, year] | trước ngày 30/9/2014 | hàng quý | calendar
{words: hàng quý, clause: I.2} | {every: year, first: 2014-12-31} | {from: 2014-06-01, of: x} | {of: x}
{unit: huyen, role: y} | [{unit: huyen, role: y}] | {id: fees, clause: 1, title: 2} | [{clause: 2, clauses: [{clause: 3}]}]
[{scheme: calendar, until: 2019-03-11}, {scheme: nd09-2019}] | [{on: 2014-06-30, expect: 60%}]
acknowledged | {acknowledged: } | {progress: {percent: 60}} | {completed: {count: 1}} | {returned: {reason: x}}
{no_change: {}, resumed: {}} | {corrects: {entry: e, event: no_change}}
";

/// What the program takes and an editor marks: a text that YAML takes for a switch, a switch in
/// quotes (an editor would propose both spellings), a list with an empty item.
const MARKED_ALL_THE_SAME: [(&str, &str); 11] = [
    ("text", "true"),
    ("text", "True"),
    ("required text", "true"),
    ("required text", "True"),
    ("id", "true"),
    ("texts", "true"),
    ("texts", "True"),
    ("texts", "[null]"),
    ("references", "[null]"),
    ("switch", "'true'"),
    ("words", "[null]"),
];

fn split(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().map(|line| line.split(" | ").collect())
}

/// Whether the program takes the file in the place of the base's, or beside its others.
fn is_accepted(path: &str, text: &str) -> bool {
    let (folder, _) = path.rsplit_once('/').unwrap_or_default();
    let plan = folder.trim_end_matches("/ledger");
    let mut sources = SourceSet::default();
    for (known, file) in files_below(&root().join("tests/cases/base")) {
        if known != path && (known.starts_with(plan) || known == "tinh-mau/units.yaml") {
            sources.add(known, fs::read(file).unwrap_or_default());
        }
    }
    sources.add(path.to_owned(), text.as_bytes().to_vec());
    let mut problems = load(&sources).problems.into_iter();
    problems.all(|problem| problem.severity != Severity::Error)
}

#[test]
fn an_editor_marks_nothing_that_the_program_accepts() {
    let editor = Editor::new();
    let mut wrong = String::new();
    for place in split(PLACES) {
        let [kind, file, template] = place[..] else {
            panic!("{place:?} is no place");
        };
        let path = format!("tinh-mau/{file}.yaml");
        let schema = schema_of(&path).expect("a file of the format");
        let mut accepted = 0;
        for value in split(VALUES).flatten() {
            let text = template.replace('@', value) + "\n";
            let marks = as_json(&text).map_or_else(Vec::new, |json| editor.marks(schema, &json));
            if marks.is_empty() && accepted > 0 || !is_accepted(&path, &text) {
                continue;
            }
            accepted += 1;
            if !marks.is_empty() && !MARKED_ALL_THE_SAME.contains(&(kind, value)) {
                wrong += &format!("{kind} {value:?}: {}\n", marks.join("; "));
            }
        }
        if accepted == 0 {
            wrong += &format!("{kind}: the program accepts no value at all\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

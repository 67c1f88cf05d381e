//! Plans in which every key and every kind of value occurs, with texts that look like something else.

use tiendo_core::load::{has_errors, load};
use tiendo_core::syntax::raw;
use tiendo_tests::{root, sources};

use super::check_printing;

/// The files of the cases, printed.
fn printed() -> Vec<(String, String)> {
    let sources = sources(&root().join("tests/cases/printing"));
    let problems = load(&sources).problems;
    assert!(!has_errors(&problems), "{problems:#?}");
    check_printing(&sources)
}

/// The printed files whose paths end so, as one text.
fn joined(files: &[(String, String)], ending: &str) -> String {
    let texts = files.iter().filter(|(path, _)| path.ends_with(ending));
    texts.map(|(_, text)| text.as_str()).collect()
}

fn check_line(text: &str, line: &str) {
    let found = text.lines().any(|known| known.trim() == line);
    assert!(found, "{line}\n{text}");
}

#[test]
fn every_corner_comes_back() {
    let files = printed();
    let tasks = joined(&files, "tinh/ke-hoach/tasks.yaml");
    // Short lists in brackets, words of the reader as words, what is given as a record.
    check_line(&tasks, "lead: [\"true\", \"1e3\"]");
    check_line(&tasks, "due: trước ngày 15/1");
    check_line(&tasks, "due: 2014-06-30");
    check_line(&tasks, "due: {words: 2014-06-30}");
    check_line(&tasks, "due: {words: standing, kind: none}");
    check_line(&tasks, "note: hai bên trống");
    let indicators = joined(&files, "tinh/ke-hoach/indicators.yaml");
    check_line(
        &indicators,
        "history: [{year: 2012, value: 10%}, {year: 2011, value: \"1,2340%\"}]",
    );
    check_line(&indicators, "target: {between: [1.5, 2]}");
    let plan = joined(&files, "tinh/ke-hoach/plan.yaml");
    check_line(
        &plan,
        "periods: [{scheme: calendar, until: 2015-03-11}, {scheme: nd09-2019, until: 2016-01-31}, {scheme: tt06-2013}]",
    );
}

#[test]
fn every_key_of_the_format_is_printed() {
    let keys: &[(&str, &[&[&str]])] = &[
        (
            "units.yaml",
            &[
                raw::RawCommittee::KEYS,
                raw::RawUnit::KEYS,
                raw::RawGroup::KEYS,
                raw::RawMember::KEYS,
            ],
        ),
        ("", &[raw::RawPlan::KEYS]),
        (
            "plan.yaml",
            &[
                raw::RawDirective::KEYS,
                raw::RawSignatory::KEYS,
                raw::RawSourceKind::KEYS,
                raw::RawCited::KEYS,
                raw::RawRun::KEYS,
                raw::RawSendBy::KEYS,
                raw::RawThresholds::KEYS,
                raw::RawReportFrame::KEYS,
                raw::RawSchemeUse::KEYS,
                raw::RawDuty::KEYS,
                raw::RawTakeover::KEYS,
            ],
        ),
        ("clauses.yaml", &[raw::RawClause::KEYS]),
        (
            "tasks.yaml",
            &[
                raw::RawTask::KEYS,
                raw::RawOther::KEYS,
                raw::RawHorizon::KEYS,
                raw::RawDue::KEYS,
            ],
        ),
        (
            "indicators.yaml",
            &[
                raw::RawIndicator::KEYS,
                raw::RawBaseline::KEYS,
                raw::RawBaselineValue::KEYS,
                raw::RawTarget::KEYS,
                raw::RawEachUnit::KEYS,
                raw::RawPoint::KEYS,
                raw::RawHistory::KEYS,
            ],
        ),
        (
            "ledger/all.yaml",
            &[
                raw::RawLedger::KEYS,
                raw::RawEntry::KEYS,
                raw::RawProgress::KEYS,
                raw::RawCompleted::KEYS,
                raw::RawEvidence::KEYS,
                raw::RawNoted::KEYS,
                raw::RawReasoned::KEYS,
                raw::RawBased::KEYS,
                raw::RawExtended::KEYS,
                raw::RawDated::KEYS,
                raw::RawObserved::KEYS,
                raw::RawCorrects::KEYS,
            ],
        ),
    ];
    let files = printed();
    for (ending, kinds) in keys {
        let text = joined(&files, ending);
        for key in kinds.iter().copied().flatten() {
            let stands = [" ", "{", "\n"]
                .iter()
                .any(|before| text.contains(&format!("{before}{key}:")));
            assert!(
                stands,
                "{ending}: no `{key}`; give it a value in tests/cases/printing"
            );
        }
    }
}

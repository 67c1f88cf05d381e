//! A small province in which units end, join, rank and contradict each other: what the shipped plans
//! lack is explained here.

mod province;

use chrono::NaiveDate;
use tiendo_core::explain::{Explanation, Listed, NoteKind, Value, explain, find};
use tiendo_core::state::{Against, AsOf, state_as_of};

use self::province::entries;
use super::{Explained, check_all};

/// The state on a day; every figure of it is checked.
fn on(day: &str, against: Against) -> Explained {
    let entries = entries();
    let day: NaiveDate = day.parse().expect("a day");
    let asked = AsOf {
        against,
        ..AsOf::on(day)
    };
    let state = state_as_of(&entries.plan, &entries.reported, &asked);
    check_all(&entries.plan, &entries.reported, &state)
}

/// The explanation of a key on a day, whether or not it is listed.
fn why(day: &str, key: &str) -> Explanation {
    let entries = entries();
    let (plan, ledger) = (&entries.plan, &entries.reported);
    let state = state_as_of(plan, ledger, &AsOf::on(day.parse().expect("a day")));
    let found = find(plan, ledger, &state, key).unwrap_or_else(|other| panic!("{other:?}"));
    explain(plan, ledger, &state, &found).expect("what is found is explained")
}

fn notes(answer: &Explanation) -> Vec<NoteKind> {
    answer.notes.iter().map(|note| note.note).collect()
}

fn count_of(answer: &Explanation, symbol: &str) -> Option<u64> {
    match answer.part(symbol)?.value {
        Some(Value::Count(count)) => Some(count),
        _ => None,
    }
}

#[test]
fn every_figure_of_it_is_explained_on_every_day() {
    for day in [
        "2026-01-15",
        "2026-04-11",
        "2026-05-31",
        "2026-06-30",
        "2026-07-01",
        "2026-07-20",
        "2026-10-11",
        "2027-02-01",
    ] {
        for against in [Against::Current, Against::Original] {
            on(day, against);
        }
    }
}

/// Who followed whom: unit, successor, since, the line of the roster, the line of the plan.
type Passed<'a> = (&'a str, Option<&'a str>, &'a str, u32, Option<u32>);

#[test]
fn who_has_it_since_its_unit_ended_is_named_with_file_and_line() {
    let check = |day: &str, key: &str, expect: &[Passed<'_>]| {
        let answer = why(day, key);
        let rows = answer.successions.iter();
        let seen: Vec<_> = rows
            .map(|row| {
                assert_eq!(row.place.path, "mau/units.yaml");
                let said = row.taken_over.as_ref().map(|place| place.line);
                let successor = row.successor.as_deref();
                (
                    row.unit.clone(),
                    successor,
                    row.since.to_string(),
                    row.place.line,
                    said,
                )
            })
            .collect();
        let expect: Vec<_> = expect
            .iter()
            .map(|(unit, to, since, line, said)| {
                ((*unit).to_owned(), *to, (*since).to_owned(), *line, *said)
            })
            .collect();
        assert_eq!(seen, expect, "{key} on {day}");
    };
    let july = "2026-07-01";
    check("2026-06-30", "task/chia/so-a", &[]);
    let by_name = ("so-a", Some("so-d"), july, 3, Some(10));
    check("2026-07-20", "task/chia/so-d", &[by_name]);
    check(
        "2026-07-20",
        "indicator/so-may/coverage",
        &[by_name, ("so-b", Some("so-c"), july, 4, None)],
    );
    let rest = ("so-a", Some("so-c"), july, 3, Some(10));
    check("2026-07-20", "task/t1/so-c/given-to:so-a", &[rest]);
    let only = ("so-b", Some("so-c"), july, 4, None);
    check("2026-07-20", "task/t1/so-c/given-to:so-b", &[only]);
    check("2026-07-20", "task/t1/so-c", &[rest, only]);
    check(
        "2026-07-20",
        "occurrence/quy/so-c/2026-Q2/given-to:so-b",
        &[only],
    );
    check(
        "2026-07-20",
        "task/het/-after:so-e",
        &[("so-e", None, july, 7, None)],
    );
    assert!(
        notes(&why("2026-07-20", "task/het/-after:so-e")).contains(&NoteKind::SuccessorUnknown)
    );
    // Finished before its unit ended.
    check("2026-07-20", "task/t2/so-a", &[]);
    assert!(notes(&why("2026-07-20", "task/t2/so-a")).contains(&NoteKind::StaysWithUnit));
}

#[test]
fn those_without_a_name_are_counted_from_the_group() {
    let answer = why("2026-05-31", "task/t1/cac-huyen");
    let counts = [
        "group_size",
        "named",
        "size",
        "done_units",
        "on_time",
        "open",
    ];
    let seen = counts.map(|symbol| count_of(&answer, symbol));
    assert_eq!(seen, [5, 2, 3, 2, 1, 1].map(Some));
    let size = answer
        .part("size")
        .and_then(|part| part.expression.as_deref());
    assert_eq!(size, Some("group_size - named"));
    let unknown = why("2026-05-31", "task/t1/cac-xa");
    assert_eq!(count_of(&unknown, "done_units"), Some(7));
    assert!(notes(&unknown).contains(&NoteKind::SizeUnknown));
}

#[test]
fn a_place_says_with_whom_and_its_absence_says_why() {
    let answer = why("2026-06-15", "rank/huyen-bac");
    assert_eq!(answer.value, Some(Value::Count(1)));
    let counts = ["k", "n", "better", "equal", "ranked", "fewest_due"];
    let seen = counts.map(|symbol| count_of(&answer, symbol));
    assert_eq!(seen, [1, 5, 0, 1, 2, 5].map(Some));
    assert!(notes(&answer).contains(&NoteKind::SharedRank));
    for (day, unit, expect) in [
        ("2026-05-15", "huyen-bac", NoteKind::TooFewDue),
        ("2026-06-15", "bao", NoteKind::NoPeers),
        ("2026-06-15", "cac-huyen", NoteKind::NoPeers),
        ("2026-06-15", "so-g", NoteKind::Unverified),
    ] {
        let answer = why(day, &format!("rank/{unit}"));
        assert_eq!(answer.value, None, "{unit}");
        assert!(
            notes(&answer).contains(&expect),
            "{unit}: {:?}",
            answer.notes
        );
    }
}

#[test]
fn what_is_put_off_names_the_acts() {
    let entry = |day: &str, symbol: &str| {
        let answer = why(day, "task/dung/so-d");
        answer.part(symbol).and_then(|part| part.entry.clone())
    };
    // The first of two acts counts, until one resumes it.
    assert_eq!(entry("2026-07-01", "suspended_on").as_deref(), Some("c1"));
    assert_eq!(entry("2026-07-20", "suspended_on"), None);
    assert_eq!(
        entry("2026-07-20", "was_suspended_on").as_deref(),
        Some("c1")
    );
    assert_eq!(entry("2026-07-20", "resumed_on").as_deref(), Some("c3"));
    let kept = why("2026-07-20", "task/bo/so-d");
    let done = kept.part("done_on").and_then(|part| part.entry.as_deref());
    assert_eq!(done, Some("c4"));
}

#[test]
fn reports_that_were_expected_are_listed() {
    let answer = why("2026-07-20", "discipline/so-c/2026-Q2");
    let Some(Listed::Reports(rows)) = answer.part("e").map(|part| &part.counted) else {
        panic!("no reports");
    };
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row.key.is_some() && row.on_time == 1));
    assert_eq!(answer.successions.len(), 2);
    // An act on one period of what recurs moves that period and takes out that period.
    let later = why("2026-07-20", "occurrence/quy/so-c/2026-Q3");
    let due = later.part("due").expect("it has a last day");
    assert_eq!(
        due.value,
        Some(Value::Day("2026-10-20".parse().expect("a day")))
    );
    assert_eq!(due.entry.as_deref(), Some("i1"));
    let whole = why("2026-07-20", "task/thang/so-c/given-to:so-c");
    assert!(matches!(whole.value, Some(Value::Word(word)) if word.keyword() == "recurring"));
    let late = why("2026-07-20", "discipline/so-d/once");
    assert_eq!(count_of(&late, "h"), Some(0));
}

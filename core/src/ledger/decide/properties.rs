//! Whatever is accepted can be written, read back and counted without a new error.

use proptest::prelude::*;

use super::testing::{Said, office, plan, read_back, unit};
use crate::ledger::{Event, Evidence, Ledger};
use crate::model::Figure;
use crate::quantity::{Exact, Ratio};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("CV 7/UBND".to_owned()),
        Just(String::new()),
        "[ -:#'\"%\n\r\t0aếé\u{301}~]{0,8}"
    ]
}

fn a_day() -> impl Strategy<Value = String> {
    (2013..2017, 1..13, 1..29).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"))
}

fn event() -> impl Strategy<Value = Event> {
    let optional = || proptest::option::of(text());
    prop_oneof![
        Just(Event::Acknowledged),
        Just(Event::NoChange),
        Just(Event::Resumed),
        (proptest::option::of(0..=110_u8), optional(), optional()).prop_map(
            |(percent, results, causes)| Event::Progress {
                percent,
                results,
                obstacles: None,
                causes,
                proposals: None,
            }
        ),
        (
            proptest::option::of((text(), a_day())),
            proptest::option::of(0..7_u32),
            optional()
        )
            .prop_map(|(document, count, note)| Event::Completed {
                document: document.map(|(number, date)| Evidence {
                    number,
                    date: date.parse().ok(),
                }),
                count,
                note,
            }),
        optional().prop_map(|note| Event::Confirmed { note }),
        text().prop_map(|reason| Event::Returned { reason }),
        text().prop_map(|reason| Event::NotApplicable { reason }),
        (a_day(), text()).prop_map(|(to, basis)| Event::Extended {
            to: to.parse().unwrap(),
            basis,
        }),
        (a_day(), text()).prop_map(|(by, basis)| Event::Dated {
            by: by.parse().unwrap(),
            basis,
        }),
        text().prop_map(|basis| Event::Triggered { basis }),
        text().prop_map(|basis| Event::Suspended { basis }),
        text().prop_map(|basis| Event::Cancelled { basis }),
        (0..9_u64, 1..9_u64).prop_map(|(numerator, denominator)| Event::Observed {
            of: None,
            figure: Figure::Ratio(Ratio::new(numerator, denominator).unwrap()),
        }),
        (-99_999..99_999_i64, 0..4_u32).prop_map(|(digits, scale)| Event::Observed {
            of: None,
            figure: Figure::Value(Exact::decimal(digits.into(), scale)),
        }),
    ]
}

const SUBJECTS: &[&str] = &[
    "task dated",
    "task undated",
    "task standing",
    "task quarterly",
    "task asked",
    "task case",
    "task again",
    "task nobody",
    "indicator share",
    "indicator people",
    "duty report",
];

/// What somebody says some days after what was said before; now and then a correction of one of
/// the entries so far.
fn said() -> impl Strategy<Value = (Said, u64, Option<prop::sample::Index>)> {
    let units = prop::sample::select(vec!["a", "a", "b", "c", "old", "new", "both", "five", "-"]);
    let subjects = prop::sample::select(SUBJECTS.to_vec());
    let periods = prop::sample::select(vec!["", "", "2014-Q2", "2014-Q3", "2014-Q4", "2014"]);
    let of = prop::sample::select(vec!["", "", "", "a", "both"]);
    let target = proptest::option::weighted(0.2, any::<prop::sample::Index>());
    (
        units,
        subjects,
        periods,
        of,
        event(),
        any::<bool>(),
        (0..30_u64, target),
    )
        .prop_map(
            |(unit_id, subject, period, of, event, by_office, (later, target))| {
                let on = "2014-03-01";
                let mut said = if by_office || unit_id == "-" {
                    office(unit_id, subject, on, event)
                } else {
                    unit(unit_id, subject, on, event)
                };
                said.command.period = (!period.is_empty()).then(|| period.to_owned());
                said.command.of = (!of.is_empty()).then(|| of.to_owned());
                (said, later, target)
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_accepted_comes_back_from_its_file(story in prop::collection::vec(said(), 1..40)) {
        let plan = plan();
        let mut ledger = Ledger::empty();
        let mut day = crate::ledger::testing::day("2014-02-01");
        for (number, (mut said, later, target)) in story.into_iter().enumerate() {
            day = day + chrono::Days::new(later);
            said.command.id = format!("e{number}");
            said.command.recorded_at = format!("{day}T09:00:00+07:00").parse().unwrap();
            said.command.effective_on = day - chrono::Days::new(later / 2);
            if let Some(target) = target && !ledger.entries().is_empty() {
                let entry = &ledger.entries()[target.index(ledger.entries().len())];
                let same = super::Command::repeating(entry, &plan);
                said.command.subject = same.subject;
                said.command.unit = same.unit;
                said.command.period = same.period;
                said.command.event = Event::Corrects {
                    entry: entry.id.clone(),
                    event: Box::new(said.command.event),
                };
            }
            let before = ledger.clone();
            match said.decide(&plan, &ledger) {
                Ok(entry) => ledger.add(entry),
                Err(_) => prop_assert_eq!(&ledger, &before),
            }
        }
        let (entries, problems) = read_back(&plan, &ledger);
        let errors: Vec<_> = problems.iter().filter(|one| one.starts_with("Error")).collect();
        prop_assert!(errors.is_empty(), "{errors:?}\n{:#?}", ledger.entries());
        let placed = ledger.entries().iter().zip(&entries).map(|(known, read)| {
            let mut known = known.clone();
            known.place = read.place;
            known
        });
        prop_assert_eq!(&placed.collect::<Vec<_>>(), &entries);
        prop_assert_eq!(ledger.entries().len(), entries.len());
        prop_assert_eq!(&ledger, &Ledger::new(ledger.entries().to_vec()));
        // What the ledger has, it recognises.
        for entry in ledger.entries() {
            let again = super::Command::repeating(entry, &plan);
            let actor = super::Actor { role: super::Role::Office, name: entry.by.clone() };
            let refusal = super::decide(&plan, &ledger, &again, &actor).unwrap_err();
            prop_assert_eq!(refusal.ground.word(), "already-there");
        }
    }
}

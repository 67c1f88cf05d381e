//! The sample ledger: deterministic, marked, and read back as it was written.

use chrono::{Days, NaiveDate};
use tiendo_core::diagnostic::Located;
use tiendo_core::ledger::{Actor, Command, Entry, Ledger, Role, decide};
use tiendo_core::load::load;
use tiendo_core::model::Plan;
use tiendo_core::sample::{instructive_day, sample_entries, sample_file};
use tiendo_core::source::{Place, SourceSet};
use tiendo_tests::{root, sources};

fn sources_of_plans() -> SourceSet {
    sources(&root().join("plans"))
}

fn hoa_binh() -> Plan {
    let snapshot = load(&sources_of_plans());
    let found = snapshot
        .plans
        .into_iter()
        .find(|entries| entries.plan.folder.contains("hoa-binh"));
    found.expect("the plan of Hòa Bình loads").plan
}

fn every_plan() -> Vec<Plan> {
    let snapshot = load(&sources_of_plans());
    let plans = snapshot.plans.into_iter();
    plans.map(|entries| entries.plan).collect()
}

fn without_places(entries: &[Entry]) -> Vec<Entry> {
    entries
        .iter()
        .cloned()
        .map(|entry| Entry {
            place: Place::default(),
            ..entry
        })
        .collect()
}

#[test]
fn the_most_instructive_day_is_the_quarter_after_the_roadmaps_fall_due() {
    assert_eq!(
        instructive_day(&hoa_binh()),
        NaiveDate::from_ymd_opt(2014, 9, 30)
    );
}

#[test]
fn the_same_number_gives_the_same_entries() {
    let plan = hoa_binh();
    let day = instructive_day(&plan).expect("the plan has deadlines");
    assert_eq!(sample_entries(&plan, 7, day), sample_entries(&plan, 7, day));
    assert_ne!(sample_entries(&plan, 7, day), sample_entries(&plan, 8, day));
}

#[test]
fn a_sample_read_back_is_what_was_written() {
    let plan = hoa_binh();
    let day = instructive_day(&plan).expect("the plan has deadlines");
    for seed in 0..20 {
        let entries = sample_entries(&plan, seed, day);
        let mut sources = SourceSet::default();
        for (_, file) in sources_of_plans().iter() {
            if !file.path().contains("/sample/") {
                let text = file.text().expect("the plans are texts");
                sources.add(file.path(), text.as_bytes().to_vec());
            }
        }
        let path = format!("{}/sample/other.yaml", plan.folder);
        sources.add(path, sample_file(&plan, seed, day).into_bytes());
        let snapshot = load(&sources);
        let about = |problem: &&Located| problem.path.ends_with("other.yaml");
        assert_eq!(snapshot.problems.iter().find(about), None, "{seed}");
        let loaded = snapshot
            .plans
            .iter()
            .find(|loaded| loaded.plan.id == plan.id);
        let read = loaded.expect("the plan still loads").sample.entries();
        assert_eq!(without_places(read), without_places(&entries), "{seed}");
    }
}

/// Number and last day in the first line of a sample, which is the command that writes it.
fn written_by(text: &str) -> Option<(u64, NaiveDate)> {
    let command = text.lines().next()?.split('`').nth(1)?;
    let mut words = command.strip_prefix("tiendo sample --seed ")?.split(' ');
    let (seed, key, until) = (words.next()?, words.next()?, words.next()?);
    (key == "--until").then_some((seed.parse().ok()?, until.parse().ok()?))
}

#[test]
fn every_shipped_sample_is_the_one_of_its_number_and_day() {
    for entries in load(&sources_of_plans()).plans {
        let plan = entries.plan;
        let shipped = root()
            .join("plans")
            .join(&plan.folder)
            .join("sample/minh-hoa.yaml");
        let text = std::fs::read_to_string(&shipped).expect("a sample is shipped");
        let (seed, until) = written_by(&text).expect("it says what wrote it");
        assert!(
            text == sample_file(&plan, seed, until),
            "{}",
            shipped.display()
        );
    }
}

#[test]
fn what_a_sample_says_would_be_accepted_from_the_office() {
    let office = Actor {
        role: Role::Office,
        name: None,
    };
    let mut refused = Vec::new();
    for plan in every_plan() {
        for seed in [1, 7, 8] {
            let signed_on = plan.directive.earliest_issue().expect("a first day");
            let until = instructive_day(&plan).unwrap_or(signed_on + Days::new(300));
            let mut ledger = Ledger::empty();
            for entry in sample_entries(&plan, seed, until) {
                let command = Command::repeating(&entry, &plan);
                match decide(&plan, &ledger, &command, &office) {
                    Ok(_) => ledger.add(entry),
                    Err(refusal) => refused.push(format!(
                        "{} {seed} {} {:?} {:?}",
                        plan.id.as_str(),
                        entry.id,
                        refusal.ground,
                        entry.event.keyword()
                    )),
                }
            }
            assert!(ledger.entries().len() > 50, "{}: hardly anything", plan.id);
        }
    }
    assert_eq!(refused, Vec::<String>::new());
}

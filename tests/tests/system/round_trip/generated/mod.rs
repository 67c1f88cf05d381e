//! Printing and reading leaves any plan as it was: made-up plans with texts of every kind.

mod measured;
mod parts;
mod plans;
mod rosters;
mod tasks;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use tiendo_core::load::load;
use tiendo_core::model::Plan;
use tiendo_core::print::{plan_files, roster_file};
use tiendo_core::source::SourceSet;

use super::{remove, substance};

fn files(plan: &Plan) -> Vec<(String, String)> {
    let of_plan = plan_files(plan).into_iter();
    let of_plan = of_plan.map(|(name, text)| (format!("tinh/ke-hoach/{name}"), text));
    let roster = ("tinh/units.yaml".to_owned(), roster_file(&plan.roster));
    of_plan.chain([roster]).collect()
}

fn read(files: &[(String, String)]) -> Result<Plan, String> {
    let mut sources = SourceSet::default();
    for (path, text) in files {
        sources.add(path.clone(), text.clone().into_bytes());
    }
    let mut snapshot = load(&sources);
    match snapshot.plans.pop() {
        Some(known) => Ok(known.plan),
        None => Err(format!("{:#?}", snapshot.problems)),
    }
}

fn check(plan: &Plan) -> Result<(), TestCaseError> {
    let printed = files(plan);
    let again = read(&printed).map_err(TestCaseError::fail)?;
    let (mut made, mut found) = (substance(plan), substance(&again));
    // The assignments follow from the tasks and the roster, the working days from the presets;
    // made-up plans have none.
    for key in ["assignments", "working_days"] {
        remove(&mut made, &[key]);
        remove(&mut found, &[key]);
    }
    let shown: String = printed.iter().map(|(_, text)| text.as_str()).collect();
    prop_assert_eq!(made, found, "{}", shown);
    prop_assert_eq!(printed, files(&again));
    Ok(())
}

#[test]
fn any_plan_comes_back() {
    let mut runner = TestRunner::new(ProptestConfig {
        failure_persistence: None,
        // Making a whole plan smaller takes long.
        max_shrink_iters: 1000,
        ..ProptestConfig::with_cases(256)
    });
    let outcome = runner.run(&plans::plan(), |plan| check(&plan));
    outcome.unwrap();
}

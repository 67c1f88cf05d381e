//! `tiendo schema`: the schemas as they stand in docs/schema.

use std::path::Path;

use crate::run::run;

fn check(arguments: &[&str], expect: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/schema");
    let written = std::fs::read_to_string(folder.join(expect)).expect("the schema is read");
    let (code, out, error) = run(&[&["schema"], arguments].concat());
    assert_eq!((code, error.as_str()), (0, ""), "{arguments:?}");
    assert!(out == written, "{arguments:?} is not docs/schema/{expect}");
}

#[test]
fn each_is_that_of_the_repository() {
    check(&["plan"], "plan.schema.json");
    check(&["units"], "units.schema.json");
    check(&["ledger"], "ledger.schema.json");
    check(&["periods"], "periods.schema.json");
    check(&["holidays"], "holidays.schema.json");
}

#[test]
fn the_plans_own_is_the_one_that_is_meant() {
    check(&[], "plan.schema.json");
}

#[test]
fn another_file_has_none() {
    let (code, out, error) = run(&["schema", "tasks"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(
        error.contains("plan | units | ledger | periods | holidays"),
        "{error}"
    );
}

//! Figures: of whom, how many for one day, and as they are written.

use super::super::testing::unit;
use super::{amount, check, plan, share};
use crate::ledger::read_figure;

const ON: &str = "2014-03-01";
const LATER: &str = "2014-04-01";

#[test]
fn figures() {
    let said = |unit_id, on| unit(unit_id, "indicator share", on, share(1, 2));
    check(
        &[],
        &unit("a", "indicator share", ON, share(3, 2)),
        "numerator-over-denominator",
    );
    check(
        &[],
        &unit("a", "indicator share", ON, amount(50)),
        "value-under-pooled",
    );
    check(&[], &said("c", ON), "not-assigned");
    check(&[], &said("a", ON).of("c"), "outside-scope");
    check(&[], &said("a", ON).of("b"), "foreign-figure");
    check(
        &[],
        &unit("c", "indicator people", ON, amount(5)).of("b"),
        "",
    );
    check(&[said("a", ON)], &said("a", ON).id("x"), "figure-exists");
    check(&[said("a", ON)], &said("a", LATER), "");
    check(&[said("a", ON)], &said("b", ON), "");
    check(&[said("a", ON)], &said("both", ON), "group-and-member");
    check(&[said("both", ON)], &said("a", ON), "group-and-member");
}

#[test]
fn written_figures() {
    let plan = plan();
    let check = |indicator: &str, counts, value, ground: &str| {
        let found = read_figure(&plan, indicator, counts, value);
        let found = found.map_or_else(|refusal| refusal.ground.word(), |_| "");
        assert_eq!(found, ground, "{indicator} {counts:?} {value:?}");
    };
    check("share", (Some(1), Some(2)), None, "");
    check("share", (Some(1), Some(0)), None, "zero-denominator");
    check("share", (Some(1), None), None, "figure-incomplete");
    check("share", (Some(1), Some(2)), Some("3"), "figure-incomplete");
    check("share", (None, None), None, "figure-incomplete");
    check("share", (None, None), Some("12,5%"), "");
    check("people", (None, None), Some("12,5"), "");
    check("people", (None, None), Some("12%"), "bad-number");
    check("people", (None, None), Some("1.234"), "ambiguous-number");
    check("persons", (None, None), Some("1"), "unknown-subject");
}

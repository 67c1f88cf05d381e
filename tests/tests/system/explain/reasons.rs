//! Why a figure of an indicator is not known, one reason a line.

use chrono::NaiveDate;
use tiendo_core::explain::{NoteKind, Value, answer};
use tiendo_core::load::load;
use tiendo_core::source::SourceSet;
use tiendo_core::state::{AsOf, state_as_of};
use tiendo_core::wire::PlanEntries;

use super::check_all;

const UNITS: &str = "\
committee: {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh Mẫu, place: Mẫu}
units: [{id: so-a, name: Sở A, kind: department}, {id: so-b, name: Sở B, kind: department}]
";

const PLAN: &str = "\
plan: mau
title: Mẫu
directive: {number: 1/KH-UBND, kind: plan, title: Mẫu, issued_by: ubnd-tinh, issued_on: 2026-01-01}
runs: {from: 2026-01-01, to: 2026-12-31}
indicators:
";

/// A plan with one indicator, and what so-a and so-b report for it: `a 2026-02-01 10`.
pub(super) fn plan(indicator: &str, reported: &str) -> PlanEntries {
    let mut ledger = String::from("entries:\n");
    for (position, said) in reported.split_terminator(", ").enumerate() {
        let words: Vec<&str> = said.split(' ').collect();
        let [unit, on, value] = words[..] else {
            panic!("{said}");
        };
        ledger.push_str(&format!(
            "  - {{id: e{position}, recorded_at: {on}T09:00:00+07:00, effective_on: {on}, unit: so-{unit}, \
             indicator: may, event: {{observed: {{value: {value}}}}}}}\n"
        ));
    }
    let indicator = format!(
        "{PLAN}  - {{id: may, clause: I, title: Máy, unit: máy, aggregate: sum, {indicator}}}\n"
    );
    let mut sources = SourceSet::default();
    for (path, text) in [
        ("mau/units.yaml", UNITS.to_owned()),
        ("mau/ke-hoach/plan.yaml", indicator),
        ("mau/ke-hoach/ledger/2026.yaml", ledger),
    ] {
        sources.add(path.to_owned(), text.into_bytes());
    }
    let snapshot = load(&sources);
    let mut plans = snapshot.plans.into_iter();
    plans
        .next()
        .unwrap_or_else(|| panic!("{:#?}", snapshot.problems))
}

/// On the day a figure is null, and a note says so; every other figure of that day is checked too.
fn check(indicator: &str, reported: &str, day: &str, figure: &str, expect: NoteKind) {
    let entries = plan(indicator, reported);
    let day: NaiveDate = day.parse().expect("a day");
    let state = state_as_of(&entries.plan, &entries.reported, &AsOf::on(day));
    check_all(&entries.plan, &entries.reported, &state);
    let key = format!("indicator/may/{figure}");
    let answer = answer(&entries.plan, &entries.reported, &state, &key);
    let answer = answer.expect("the key is known").expect("it is explained");
    let is_none = matches!(answer.value, Some(Value::Word(word)) if word.keyword() == "none");
    assert!(answer.value.is_none() || is_none, "{indicator} {figure}");
    let notes: Vec<NoteKind> = answer.notes.iter().map(|note| note.note).collect();
    assert!(notes.contains(&expect), "{indicator} {figure}: {notes:?}");
}

const BASE: &str = "baseline: {on: 2026-01-01, values: [{value: 10}]}";
const TARGET: &str = "target: {at_least: 100, by: đến hết năm 2026}";
const FALLING: &str = "a 2026-02-01 30, a 2026-03-01 20";
const STILL: &str = "a 2026-02-01 30, a 2026-03-01 30, a 2026-04-01 30";

/// The parts of an indicator of so-a.
fn of(parts: &[&str]) -> String {
    format!("scope: [so-a], {}", parts.join(", "))
}

#[test]
fn without_a_forecast() {
    let dated = of(&[TARGET]);
    let on = |reported: &str, day: &str, figure: &str, expect| {
        check(&dated, reported, day, figure, expect);
    };
    use NoteKind::{
        BeyondCalendar, CoverageIncomplete, ForecastBeforeMissed, NoTarget, NoTargetDay,
        NothingObserved, PaceIsNought, PaceLeadsAway, TargetMet, TooFewFigures, TooFewSlopes,
    };
    for figure in ["forecast_on", "forecast_from", "forecast_to", "days_late"] {
        on("", "2026-05-01", figure, NothingObserved);
        on("a 2026-02-01 100", "2026-05-01", figure, TargetMet);
        on("a 2026-02-01 10", "2026-05-01", figure, TooFewFigures);
    }
    on(FALLING, "2026-05-01", "forecast_on", PaceLeadsAway);
    on(FALLING, "2026-05-01", "days_late", PaceLeadsAway);
    on(FALLING, "2026-05-01", "forecast_to", TooFewSlopes);
    on(STILL, "2026-05-01", "forecast_on", PaceIsNought);
    on(STILL, "2026-05-01", "forecast_to", PaceIsNought);
    let slow = "a 2026-02-01 0, a 2026-03-01 0.0001";
    on(slow, "2026-05-01", "forecast_on", BeyondCalendar);
    let quick = "a 2026-02-01 30, a 2026-03-01 90";
    on(quick, "2027-02-01", "days_late", ForecastBeforeMissed);
    let undated = of(&["target: {at_least: 100}"]);
    check(&undated, quick, "2026-05-01", "days_late", NoTargetDay);
    let followed = of(&["baseline_only: true", BASE]);
    check(&followed, quick, "2026-05-01", "forecast_on", NoTarget);
    let both = format!("scope: [so-a, so-b], {TARGET}");
    check(&both, quick, "2026-05-01", "seen_pace", CoverageIncomplete);
}

#[test]
fn without_a_pace_that_is_needed() {
    use NoteKind::{GrowthOnNought, NoBase, NoTargetDay, TargetDayReached, TargetMet};
    let figure = "required_pace";
    let some = "a 2026-02-01 30, a 2026-12-31 40";
    let met = "a 2026-02-01 100";
    check(&of(&[TARGET]), some, "2027-01-01", figure, TargetDayReached);
    check(&of(&[TARGET]), some, "2026-12-31", figure, TargetDayReached);
    check(&of(&[TARGET]), met, "2026-05-01", figure, TargetMet);
    let undated = of(&["target: {at_least: 100}"]);
    check(&undated, some, "2026-05-01", figure, NoTargetDay);
    let grows = "target: {grow_by: 50%, by: đến hết năm 2026}";
    check(&of(&[grows]), some, "2026-05-01", figure, NoBase);
    let nought = "baseline: {on: 2026-01-01, values: [{value: 0}]}";
    for figure in ["required_pace", "target", "forecast_on"] {
        let parts = of(&[grows, nought]);
        check(&parts, some, "2026-05-01", figure, GrowthOnNought);
    }
    check(&of(&[grows]), some, "2026-05-01", "target", NoBase);
}

#[test]
fn without_a_share_of_the_way() {
    use NoteKind::{
        BaseAfterTargetDay, BaseAtTarget, BaseMeetsTarget, BaseWithoutDay, NoBase, NoPathStated,
        NoTargetDay, Overshot, TargetWithoutNumber, TooEarly,
    };
    let some = "a 2026-02-01 30";
    let line = "trajectory: linear";
    let on = |parts: &[&str], figure: &str, expect| {
        check(&of(parts), some, "2026-05-01", figure, expect);
    };
    let words = "target: {words: giảm mạnh}";
    on(&[words, BASE], "target_attainment", TargetWithoutNumber);
    on(&[words, BASE], "target", TargetWithoutNumber);
    on(&[TARGET], "target_attainment", NoBase);
    let past = "target: {more_than: 10, by: đến hết năm 2026}";
    on(&[past, BASE], "target_attainment", BaseAtTarget);
    let low = "target: {at_least: 5, by: đến hết năm 2026}";
    on(&[low, BASE], "target_attainment", BaseMeetsTarget);
    on(&[low, BASE, line], "expected_today", BaseMeetsTarget);
    on(&[TARGET, BASE], "path_attainment", NoPathStated);
    on(&[TARGET, BASE], "path", NoPathStated);
    on(&[TARGET, line], "path", NoBase);
    on(&[TARGET, line], "expected", NoBase);
    let no_day = "baseline: {values: [{value: 10}]}";
    on(&[TARGET, no_day, line], "expected", BaseWithoutDay);
    let late = "baseline: {on: 2027-01-01, values: [{value: 10}]}";
    on(&[TARGET, late, line], "expected", BaseAfterTargetDay);
    let undated = "target: {at_least: 100}";
    on(&[undated, BASE, line], "expected_today", NoTargetDay);
    let kept = "target: {exactly: 20, by: đến hết năm 2026}";
    on(&[kept, BASE, line], "path_attainment", Overshot);
    let parts = of(&[TARGET, BASE, line]);
    let first = "a 2026-01-01 30";
    check(&parts, first, "2026-05-01", "path_attainment", TooEarly);
}

//! Units that end, from the files to the printed state.

use tiendo_core::ledger::Ledger;
use tiendo_core::load::load;
use tiendo_core::model::Plan;
use tiendo_core::state::{AsOf, state_as_of};
use tiendo_core::wire::{Snapshot, status};
use tiendo_tests::case::Case;

const UNITS: &str = "\
committee: {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh Mẫu, place: Mẫu}
units:
  - {id: so-noi-vu, name: Sở Nội vụ, kind: department}
  - {id: so-tai-chinh, name: Sở Tài chính, kind: department, until: 2014-06-30, succeeded_by: [so-xay-dung, so-noi-vu]}
  - {id: so-xay-dung, name: Sở Xây dựng, kind: department}
  - {id: huyen-dong, name: UBND huyện Đông, kind: district}
  - {id: huyen-tay, name: UBND huyện Tây, kind: district, until: 2014-06-30, succeeded_by: [huyen-dong]}
groups:
  - {id: huyen, name: UBND các huyện, members: [huyen-dong, huyen-tay]}
";

const SUCCESSION: &str = "succession: [{from: so-tai-chinh, to: so-xay-dung, tasks: [fees]}]";

fn read(succession: &str, entries: &str) -> Snapshot {
    let case = format!(
        "# Units end.\n--- tinh-mau/units.yaml\n{UNITS}--- tinh-mau/chi-thi/more.yaml\n{succession}\n\
         --- tinh-mau/chi-thi/ledger/2014.yaml\nentries:\n{entries}"
    );
    load(&Case::read("succession", &case).expect("a case").sources())
}

fn plan(snapshot: &Snapshot) -> (&Plan, &Ledger) {
    let plans = snapshot.plans.iter();
    let found = plans.map(|known| (&known.plan, &known.reported));
    let mut found = found.filter(|(plan, _)| plan.id.as_str() == "chi-thi-01");
    found.next().expect("the plan loads")
}

fn codes(snapshot: &Snapshot) -> Vec<&str> {
    let problems = snapshot.problems.iter();
    problems.map(|problem| problem.code.word()).collect()
}

fn entry(id: &str, on: &str, rest: &str) -> String {
    format!("  - {{id: {id}, recorded_at: {on}T09:00:00+07:00, effective_on: {on}, {rest}}}\n")
}

/// The rows of the printed state: task, unit, to whom it was given, bucket.
fn rows(snapshot: &Snapshot, as_of: &str) -> Vec<[Option<String>; 4]> {
    let (plan, ledger) = plan(snapshot);
    let state = state_as_of(plan, ledger, &AsOf::on(as_of.parse().expect("a day")));
    let shown = serde_json::to_value(status(plan, &state)).expect("a printed state");
    let rows = shown["tasks"].as_array().expect("rows").iter();
    rows.map(|row| {
        ["id", "unit", "given_to", "bucket"].map(|key| row[key].as_str().map(str::to_owned))
    })
    .collect()
}

fn row(texts: [&str; 4]) -> [Option<String>; 4] {
    texts.map(|text| (text != "-").then(|| text.to_owned()))
}

#[test]
fn a_successor_may_enter_what_it_has_taken_over() {
    let entries = [
        entry(
            "e1",
            "2014-07-10",
            "unit: so-xay-dung, task: fees, event: completed",
        ),
        entry(
            "e2",
            "2014-07-11",
            "unit: huyen-dong, task: procedures, event: no_change",
        ),
        entry(
            "e3",
            "2014-07-12",
            "unit: huyen-tay, task: procedures, event: completed",
        ),
    ];
    let snapshot = read(SUCCESSION, &entries.concat());
    assert_eq!(codes(&snapshot), [""; 0]);
    let before = [
        row(["procedures", "huyen-dong", "huyen-dong", "running"]),
        row(["procedures", "huyen-tay", "huyen-tay", "running"]),
        row(["fees", "so-tai-chinh", "so-tai-chinh", "undated_open"]),
        row(["inspections", "so-noi-vu", "so-noi-vu", "recurring"]),
    ];
    assert_eq!(rows(&snapshot, "2014-06-30"), before);
    let after = [
        row(["procedures", "huyen-dong", "huyen-dong", "running"]),
        row(["procedures", "huyen-dong", "huyen-tay", "awaiting"]),
        row(["fees", "so-xay-dung", "so-tai-chinh", "awaiting"]),
        row(["inspections", "so-noi-vu", "so-noi-vu", "recurring"]),
    ];
    assert_eq!(rows(&snapshot, "2014-07-12"), after);
}

#[test]
fn without_the_plans_word_nobody_is_known() {
    let other = entry(
        "e1",
        "2014-07-10",
        "unit: so-xay-dung, task: fees, event: completed",
    );
    let snapshot = read("send_by: {quarter: 10}", &other);
    assert_eq!(
        codes(&snapshot),
        ["entry-not-assigned", "successor-unclear"]
    );
    let fees = &rows(&snapshot, "2014-07-12")[2];
    assert_eq!(*fees, row(["fees", "-", "so-tai-chinh", "undated_open"]));
}

#[test]
fn only_a_successor_can_take_over() {
    let wrong = SUCCESSION.replace("to: so-xay-dung", "to: huyen-dong");
    let snapshot = read(&wrong, "");
    assert!(codes(&snapshot).contains(&"unknown-id"));
}

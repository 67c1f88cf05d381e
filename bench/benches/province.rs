//! The steps of the product on one made-up province, one at a time.

use chrono::NaiveDate;
use divan::Bencher;
use tiendo_bench::{Province, entries, one_more};
use tiendo_core::ledger::{Entry, Ledger};
use tiendo_core::load::load;
use tiendo_core::model::Plan;
use tiendo_core::state::{AsOf, Following, state_as_of};
use tiendo_core::syntax::parse;
use tiendo_core::wire::status;

const SEED: u64 = 1;
const TASKS: [usize; 2] = [1_000, 10_000];
const ENTRIES_PER_ASSIGNMENT: usize = 10;

fn main() {
    divan::main();
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2014, 12, 31).unwrap_or_default()
}

fn plan_and_entries(tasks: usize) -> Option<(Plan, Vec<Entry>)> {
    let plan = Province::new(tasks, SEED).plan()?;
    let count = plan.assignments.len() * ENTRIES_PER_ASSIGNMENT;
    let entries = entries(&plan, count, SEED);
    Some((plan, entries))
}

/// YAML into a tree with places.
#[divan::bench(args = TASKS)]
fn a_read_yaml(bencher: Bencher, tasks: usize) {
    let sources = Province::new(tasks, SEED).sources();
    bencher.bench_local(|| parse(&sources));
}

/// YAML into a plan, with everything that is checked.
#[divan::bench(args = TASKS)]
fn b_parse_and_validate(bencher: Bencher, tasks: usize) {
    let sources = Province::new(tasks, SEED).sources();
    bencher.bench_local(|| load(&sources));
}

/// The state on a day, ten entries for each assignment.
#[divan::bench(args = TASKS)]
fn c_state_as_of_a_date(bencher: Bencher, tasks: usize) {
    let Some((plan, entries)) = plan_and_entries(tasks) else {
        return;
    };
    let ledger = Ledger::new(entries);
    bencher.bench_local(|| state_as_of(&plan, &ledger, &AsOf::on(day())));
}

/// One entry more, recorded after all others, and the state that follows.
#[divan::bench(args = TASKS)]
fn d_state_after_one_more_entry(bencher: Bencher, tasks: usize) {
    let Some((plan, entries)) = plan_and_entries(tasks) else {
        return;
    };
    let recorded = entries.iter().map(|entry| entry.recorded_at.date_naive());
    let today = recorded.max().unwrap_or_else(day);
    let mut following = Following::new(&plan, Ledger::new(entries), &AsOf::on(today));
    bencher
        .with_inputs(|| one_more(&plan, today))
        .bench_local_values(|entry| entry.map(|entry| following.record(entry)));
}

/// The state as the rows of the command's output.
#[divan::bench(args = TASKS)]
fn e_report(bencher: Bencher, tasks: usize) {
    let Some((plan, entries)) = plan_and_entries(tasks) else {
        return;
    };
    let state = state_as_of(&plan, &Ledger::new(entries), &AsOf::on(day()));
    bencher.bench_local(|| status(&plan, &state));
}

//! How long each step from files to rows takes within one process.

use std::time::{Duration, Instant};

use tiendo_bench::Province;
use tiendo_core::ledger::{Origin, read_ledger};
use tiendo_core::source::SourceSet;
use tiendo_core::state::{AsOf, state_as_of};
use tiendo_core::syntax::parse;
use tiendo_core::validate::validate;
use tiendo_core::wire::status;

use super::{as_of, median};

/// The steps in their order.
pub const STEPS: [&str; 5] = ["decode", "read YAML", "validate", "state", "rows"];

/// The seconds of every step, the median of several runs.
pub fn seconds(province: &Province, runs: usize) -> [f64; 5] {
    let files = province.files();
    let measured: Vec<[Duration; 5]> = (0..runs).map(|_| once(files.clone())).collect();
    std::array::from_fn(|step| {
        let times = measured.iter().filter_map(|run| run.get(step));
        median(times.map(Duration::as_secs_f64).collect())
    })
}

fn once(files: Vec<(String, String)>) -> [Duration; 5] {
    let mut clock = Clock(Instant::now());
    let mut sources = SourceSet::default();
    for (path, text) in files {
        sources.add(path, text.into_bytes());
    }
    let decode = clock.lap();
    let (collection, found) = parse(&sources);
    let read = clock.lap();
    let (folders, _) = validate(&collection, &sources, &found);
    let plans: Vec<_> = folders
        .iter()
        .filter_map(|folder| {
            let plan = folder.plan.as_ref()?;
            let (ledger, _) = read_ledger(&folder.raw.ledger, Origin::Reported, plan, &sources);
            Some((plan, ledger))
        })
        .collect();
    let judged = clock.lap();
    let asked = AsOf::on(as_of());
    let states = plans
        .iter()
        .map(|(plan, ledger)| state_as_of(plan, ledger, &asked));
    let states: Vec<_> = states.collect();
    let state = clock.lap();
    let shown = plans.iter().zip(&states);
    let rows: usize = shown
        .map(|((plan, _), state)| status(plan, state).tasks.len())
        .sum();
    std::hint::black_box(rows);
    [decode, read, judged, state, clock.lap()]
}

struct Clock(Instant);

impl Clock {
    fn lap(&mut self) -> Duration {
        let now = Instant::now();
        let passed = now - self.0;
        self.0 = now;
        passed
    }
}

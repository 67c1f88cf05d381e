//! Ledger files, read over the plan on which the cases of mistakes stand.

use tiendo_core::load::load;
use tiendo_core::wire::{PlanEntries, Snapshot};
use tiendo_tests::case::Case;

mod entries;
mod events;
mod grounds;
mod refusals;

const FEES: &str = "unit: so-tai-chinh, task: fees";
const INSPECTIONS: &str = "unit: so-noi-vu, task: inspections";
const FILES: &str = "unit: huyen-dong, indicator: on-time-files";
const COMPLAINTS: &str = "unit: huyen-dong, indicator: complaints";
const DUTY: &str = "unit: huyen-tay, duty: quarterly-report";

fn read(folder: &str, ledger: &str) -> Snapshot {
    let case = format!("# A ledger.\n--- tinh-mau/chi-thi/{folder}/2014.yaml\n{ledger}");
    load(&Case::read("ledger", &case).expect("a case").sources())
}

fn plan(snapshot: &Snapshot) -> &PlanEntries {
    let found = snapshot
        .plans
        .iter()
        .find(|known| known.plan.id.as_str() == "chi-thi-01");
    found.expect("the plan loads whatever its ledger holds")
}

/// A ledger of one entry: its subject, and its event as the file writes it.
fn one(subject: &str, event: &str) -> String {
    format!(
        "entries:\n  - {{id: e1, recorded_at: 2014-07-01T09:00:00+07:00, effective_on: 2014-06-30, \
         by: can-bo-1, {subject}, event: {event}}}\n"
    )
}

//! The library for JavaScript, so that a browser can be held to what the computer gives.

use tiendo_core::explain::{Explanation, answer};
use tiendo_core::state::{Against, AsOf, state_as_of};
use tiendo_core::wire::Snapshot;
use wasm_bindgen::prelude::wasm_bindgen;

/// Runs the cases of a file and gives their outcomes as JSON.
///
/// # Errors
///
/// Where the text is no file of cases, or nobody answers files of this name; JavaScript throws it.
#[wasm_bindgen]
pub fn run(file_name: &str, json: &str) -> Result<String, String> {
    let outcomes = tiendo_core::vectors::run(file_name, json)?;
    serde_json::to_string(&outcomes).map_err(|error| error.to_string())
}

/// Plans and ledgers as the server sends them.
#[wasm_bindgen]
pub struct Plans(Snapshot);

#[wasm_bindgen]
impl Plans {
    /// Reads a snapshot.
    ///
    /// # Errors
    ///
    /// Where the bytes are no snapshot of this version.
    pub fn read(bytes: &[u8]) -> Result<Plans, String> {
        let snapshot = Snapshot::from_bytes(bytes).map_err(|error| format!("{error:?}"))?;
        Ok(Self(snapshot))
    }

    /// Why a figure of a plan's sample is what it is on a day: the JSON of
    /// `tiendo explain PLAN KEY --sample --as-of DAY --json`.
    ///
    /// # Errors
    ///
    /// Where there is no such plan or day, or no figure with this key.
    pub fn explain(&self, plan: &str, day: &str, key: &str) -> Result<String, String> {
        let entries = self.0.plans.iter().find(|one| one.plan.id.as_str() == plan);
        let entries = entries.ok_or("no such plan")?;
        let as_of = day.parse().map_err(|_| "no such day")?;
        let asked = AsOf {
            as_of,
            known_at: as_of,
            against: Against::Current,
        };
        let (plan, ledger) = (&entries.plan, &entries.sample);
        let state = state_as_of(plan, ledger, &asked);
        let found = answer(plan, ledger, &state, key).map_err(|_| "no such key")?;
        let found: Vec<Explanation> = found.into_iter().collect();
        serde_json::to_string(&found).map_err(|error| error.to_string())
    }
}

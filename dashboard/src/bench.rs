//! What `cargo xtask bench` calls in the page, with the store that the pages have.

use std::rc::Rc;

use chrono::Days;
use tiendo_core::ledger::Entry;
use tiendo_core::model::Plan;
use tiendo_core::state::{AsOf, Bucket, Following, PlanState};
use tiendo_core::wire::Snapshot;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::route::Basis;
use crate::store::Store;

/// From one entry that serves as a model to the next, so that they are about different tasks.
const STRIDE: usize = 7919;

/// A store over the first plan of a snapshot, as the slider and a form would use it.
#[wasm_bindgen]
pub struct Measured {
    store: Store,
    following: Option<Following<Rc<Plan>>>,
}

#[wasm_bindgen]
impl Measured {
    /// Reads a snapshot; none if the bytes are no snapshot.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let snapshot = Snapshot::from_bytes(bytes).ok()?;
        Some(Self {
            store: Store::new(snapshot),
            following: None,
        })
    }

    /// Asks for the state so many days after signing and gives the number of overdue units.
    pub fn on_day(&self, days: u32) -> Option<u32> {
        overdue(&*self.store.state(0, Basis::Reported, self.day(days)?)?)
    }

    /// Follows the state of a day, so many days after signing.
    pub fn follow(&mut self, days: u32) -> Option<u32> {
        let entries = self.store.snapshot().plans.first()?;
        let plan = Rc::new(entries.plan.clone());
        let following = Following::new(plan, entries.reported.clone(), &self.day(days)?);
        overdue(self.following.insert(following).state())
    }

    /// Adds an entry on the followed day, on what an earlier entry was about.
    pub fn add(&mut self, number: usize) -> Option<u32> {
        let known = self.store.snapshot().plans.first()?.reported.entries();
        let model = known.get(number.checked_mul(STRIDE)? % known.len().max(1))?;
        let following = self.following.as_mut()?;
        let effective_on = following.state().as_of.as_of;
        let noon = effective_on.and_hms_opt(12, 0, 0)?;
        following.record(Entry {
            id: format!("new-{number}"),
            recorded_at: noon
                .and_local_timezone(*model.recorded_at.offset())
                .single()?,
            effective_on,
            ..model.clone()
        });
        overdue(following.state())
    }

    /// How many assignments the plan has.
    pub fn assignments(&self) -> Option<usize> {
        Some(self.store.snapshot().plans.first()?.plan.assignments.len())
    }

    /// How many entries the ledger has.
    pub fn entries(&self) -> Option<usize> {
        Some(
            self.store
                .snapshot()
                .plans
                .first()?
                .reported
                .entries()
                .len(),
        )
    }

    fn day(&self, days: u32) -> Option<AsOf> {
        let signed = self
            .store
            .snapshot()
            .plans
            .first()?
            .plan
            .directive
            .issued_on?;
        let day = signed.checked_add_days(Days::new(u64::from(days)))?;
        Some(AsOf::on(day))
    }
}

fn overdue(state: &PlanState) -> Option<u32> {
    u32::try_from(state.counts.get(Bucket::Overdue)).ok()
}

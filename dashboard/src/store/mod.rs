//! The folder of plans as it was loaded, and the states that were computed from it.

mod memory;
mod remote;

pub use remote::{LoadFailure, Remote};

use std::cell::RefCell;
use std::rc::Rc;

use tiendo_core::ledger::Ledger;
use tiendo_core::state::{AsOf, PlanState, state_as_of};
use tiendo_core::wire::{PlanEntries, Snapshot};

use self::memory::Memory;
use crate::route::Basis;

/// A snapshot with a memory of the states asked for.
pub struct Store {
    snapshot: Snapshot,
    nothing: Ledger,
    states: RefCell<Memory>,
}

impl Store {
    /// A store over a snapshot.
    pub fn new(snapshot: Snapshot) -> Self {
        Self {
            snapshot,
            nothing: Ledger::default(),
            states: RefCell::default(),
        }
    }

    /// The snapshot itself.
    pub const fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// The ledger on which a plan's figures rest.
    pub fn ledger<'a>(&'a self, entries: &'a PlanEntries, basis: Basis) -> &'a Ledger {
        match basis {
            Basis::Sample => &entries.sample,
            Basis::Reported => &entries.reported,
            Basis::PlanAlone => &self.nothing,
        }
    }

    /// The state of the plan at a position; computed once per question.
    pub fn state(&self, position: usize, basis: Basis, as_of: AsOf) -> Option<Rc<PlanState>> {
        let key = (position, basis, as_of);
        if let Some(known) = self.states.borrow().get(&key) {
            return Some(known);
        }
        let entries = self.snapshot.plans.get(position)?;
        let state = Rc::new(state_as_of(
            &entries.plan,
            self.ledger(entries, basis),
            &as_of,
        ));
        self.states.borrow_mut().keep(key, &state);
        Some(state)
    }
}

//! The states that were asked for last, as many as a page can hold.

use std::collections::{HashMap, VecDeque};
use std::rc::Rc;

use tiendo_core::state::{AsOf, PlanState};

use crate::route::Basis;

/// So many rows of assignments are remembered, some 200 bytes each: a hundred days of a large province, and
/// more of an ordinary plan than a slider meets.
const REMEMBERED_ROWS: usize = 1_000_000;

/// The plan, what its figures rest on, and the question.
pub(super) type StateKey = (usize, Basis, AsOf);

/// States by what was asked. Where there are too many the oldest goes, one at a time: to forget all of them
/// at once would take as long as many frames.
pub(super) struct Memory {
    room: usize,
    states: HashMap<StateKey, Rc<PlanState>>,
    oldest_first: VecDeque<StateKey>,
    rows: usize,
}

impl Default for Memory {
    fn default() -> Self {
        Self::with_room(REMEMBERED_ROWS)
    }
}

impl Memory {
    fn with_room(room: usize) -> Self {
        Self {
            room,
            states: HashMap::new(),
            oldest_first: VecDeque::new(),
            rows: 0,
        }
    }

    /// The state that was the answer to a question.
    pub(super) fn get(&self, key: &StateKey) -> Option<Rc<PlanState>> {
        self.states.get(key).map(Rc::clone)
    }

    /// Keeps an answer.
    pub(super) fn keep(&mut self, key: StateKey, state: &Rc<PlanState>) {
        self.rows += rows(state);
        if let Some(before) = self.states.insert(key, Rc::clone(state)) {
            self.rows -= rows(&before);
        } else {
            self.oldest_first.push_back(key);
        }
        while self.rows > self.room && self.states.len() > 1 {
            let oldest = self.oldest_first.pop_front();
            let Some(state) = oldest.and_then(|key| self.states.remove(&key)) else {
                return;
            };
            self.rows -= rows(&state);
        }
    }
}

/// What a state weighs; one without assignments weighs something too.
fn rows(state: &PlanState) -> usize {
    1 + state.assignments.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{day, hoa_binh, store};

    #[test]
    fn the_oldest_goes_and_the_last_always_stays() {
        let store = store();
        let on = ["2014-03-31", "2014-06-30", "2014-09-30"].map(day);
        let states = on.map(|on| hoa_binh(&store, on, Basis::Reported).state);
        let keys = on.map(|on| (0, Basis::Reported, AsOf::on(on)));
        for (rooms, expect) in [
            (3, [true, true, true]),
            (2, [false, true, true]),
            (0, [false, false, true]),
        ] {
            let mut memory = Memory::with_room(rooms * rows(&states[0]));
            for (key, state) in keys.iter().zip(&states) {
                memory.keep(*key, state);
                // What is kept twice takes its room once.
                memory.keep(*key, state);
            }
            assert_eq!(keys.map(|key| memory.get(&key).is_some()), expect);
        }
    }
}

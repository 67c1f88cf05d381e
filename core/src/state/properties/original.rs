//! Against the original deadlines no act that moves a last day counts.

use proptest::prelude::*;

use super::{asked, drafts, event};
use crate::ledger::Event;
use crate::state::{Against, AsOf, Occurrence, PlanState};

/// What is counted, without the positions of the entries behind it.
fn figures(state: PlanState) -> PlanState {
    let occurrences = state.occurrences.into_iter();
    let occurrences = occurrences.map(|row| Occurrence {
        entries: Vec::new(),
        ..row
    });
    PlanState {
        occurrences: occurrences.collect(),
        assignments: Vec::new(),
        indicators: Vec::new(),
        ..state
    }
}

proptest! {
    #[test]
    fn against_the_original_no_later_act_changes_a_figure(
        draft in drafts(event()),
        asked in asked(),
    ) {
        let asked = AsOf { against: Against::Original, ..asked };
        let mut draft = draft;
        draft.entries.retain(|entry| !matches!(entry.event, Event::Corrects { .. }));
        let state = draft.state(&asked);
        draft.entries.retain(|entry| {
            !matches!(entry.event, Event::Extended { .. } | Event::Dated { .. })
        });
        let without = draft.state(&asked);
        prop_assert_eq!(state.assignments.len(), without.assignments.len());
        for (row, other) in state.assignments.iter().zip(&without.assignments) {
            let seen = (row.bucket, &row.parts, row.due, row.holder);
            prop_assert_eq!(seen, (other.bucket, &other.parts, other.due, other.holder));
            prop_assert_eq!(row.due, row.original_due);
        }
        prop_assert_eq!(figures(state), figures(without));
    }
}

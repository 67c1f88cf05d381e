//! Parts and wholes: buckets, units, ages and reports add up, however a plan is cut.

use proptest::prelude::*;

use super::{answers, asked, drafts, event};
use crate::state::testing::assert_adds_up;
use crate::state::{Ageing, Bucket, Rates, Tally};

fn ages(ageing: &Ageing) -> [u64; 4] {
    [
        ageing.up_to_30,
        ageing.up_to_60,
        ageing.up_to_120,
        ageing.over_120,
    ]
}

proptest! {
    #[test]
    fn parts_add_up(draft in drafts(event()), asked in asked()) {
        let (state, discipline) = answers(&draft, &asked);
        assert_adds_up(&state, asked.as_of);
        let given = draft.plan.assignments.iter();
        let given = given.filter(|_| state.in_force);
        let given = given.filter(|one| one.joined_on.is_none_or(|on| on <= asked.as_of));
        let units: u64 = given.map(|one| u64::from(one.size)).sum();
        prop_assert_eq!(state.counts.total(), units);
        for row in discipline {
            prop_assert!(row.on_time <= row.actual && row.actual <= row.expected);
            prop_assert!(row.expected > 0);
        }
        for indicator in &state.indicators {
            let coverage = &indicator.coverage;
            prop_assert!(coverage.expected.is_none_or(|all| coverage.reporting <= all));
        }
    }

    #[test]
    fn what_is_due_is_done_overdue_or_awaiting(draft in drafts(event()), asked in asked()) {
        let state = draft.state(&asked);
        let Rates { completion_of_due, on_time_of_due, on_time_of_done, overdue_of_due, .. } =
            state.rates;
        let parts = completion_of_due.numerator + overdue_of_due.numerator;
        prop_assert_eq!(parts + state.awaiting_past_due, completion_of_due.denominator);
        prop_assert_eq!(on_time_of_done.denominator, completion_of_due.numerator);
        prop_assert_eq!(on_time_of_due.numerator, on_time_of_done.numerator);
        prop_assert!(on_time_of_done.numerator <= on_time_of_done.denominator);
    }

    #[test]
    fn units_add_up_to_their_plan(draft in drafts(event()), asked in asked()) {
        let state = draft.state(&asked);
        let tally = Tally::of(&state.assignments, asked.as_of);
        let mut whole = Tally::default();
        for unit in &state.units {
            let part = unit.tally();
            for bucket in Bucket::ALL {
                let units = u32::try_from(part.counts.get(bucket)).unwrap();
                whole.counts.add(bucket, units);
            }
            whole.awaiting_past_due += part.awaiting_past_due;
            whole.awaiting_undated += part.awaiting_undated;
            whole.ageing.merge(&part.ageing);
            whole.reporting.merge(&part.reporting);
        }
        prop_assert_eq!(whole, tally);
        prop_assert_eq!(whole.rates(), state.rates);
    }

    #[test]
    fn two_halves_are_the_whole(
        draft in drafts(event()),
        asked in asked(),
        side in prop::collection::vec(any::<bool>(), 64),
    ) {
        let state = draft.state(&asked);
        let half = |taken: bool| {
            let rows = state.assignments.iter().zip(side.iter().cycle());
            let rows = rows.filter(|(_, side)| **side == taken).map(|(row, _)| row);
            Tally::of(rows, asked.as_of)
        };
        let (one, other) = (half(true), half(false));
        for bucket in Bucket::ALL {
            let sum = one.counts.get(bucket) + other.counts.get(bucket);
            prop_assert_eq!(sum, state.counts.get(bucket));
        }
        let mut reporting = one.reporting;
        reporting.merge(&other.reporting);
        prop_assert_eq!(reporting, state.reporting);
        let sums = ages(&one.ageing).into_iter().zip(ages(&other.ageing)).map(|(a, b)| a + b);
        prop_assert_eq!(sums.collect::<Vec<_>>(), ages(&state.ageing));
        prop_assert_eq!(one.awaiting_past_due + other.awaiting_past_due, state.awaiting_past_due);
        prop_assert_eq!(one.awaiting_undated + other.awaiting_undated, state.awaiting_undated);
        let (one, other) = (one.rates(), other.rates());
        let whole = state.rates.done_of_dated;
        let done = one.done_of_dated.numerator + other.done_of_dated.numerator;
        let dated = one.done_of_dated.denominator + other.done_of_dated.denominator;
        prop_assert_eq!((done, dated), (whole.numerator, whole.denominator));
    }
}

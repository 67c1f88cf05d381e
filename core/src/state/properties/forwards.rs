//! Time goes forwards: what is done stays done until somebody says otherwise.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{asked, drafts, event, some_day};
use crate::ledger::{Entry, Event, Ledger};
use crate::model::{Holder, TaskIndex};
use crate::state::testing::Draft;
use crate::state::{AsOf, Bucket, PlanState};

/// Units of each assignment that are done or say so, whoever holds it by then.
fn done_units(state: &PlanState) -> BTreeMap<(TaskIndex, Holder), u32> {
    let done = [
        Bucket::OnTime,
        Bucket::Late,
        Bucket::UndatedDone,
        Bucket::Awaiting,
    ];
    let rows = state.assignments.iter().map(|row| {
        let buckets = row.buckets().filter(|(bucket, _)| done.contains(bucket));
        let units = buckets.map(|(_, units)| units).sum();
        ((row.task, row.given_to), units)
    });
    rows.collect()
}

/// Whether fewer units of any assignment are done than before.
fn shrinks(before: &PlanState, after: &PlanState) -> bool {
    let after = done_units(after);
    let mut before = done_units(before).into_iter();
    before.any(|(key, before)| after.get(&key).is_none_or(|after| *after < before))
}

/// Whether an event takes a completion back, or its assignment out of the rates.
fn undoes(event: &Event) -> bool {
    match event {
        Event::Returned { .. }
        | Event::Cancelled { .. }
        | Event::NotApplicable { .. }
        | Event::Suspended { .. } => true,
        Event::Corrects { event, .. } => undoes(event),
        _ => false,
    }
}

fn without(draft: &Draft, out: impl Fn(&Entry) -> bool) -> Draft {
    let mut left = draft.clone();
    // The ids stay, so that corrections still find what they correct.
    left.entries.retain(|entry| !out(entry));
    left
}

fn within(day: NaiveDate, first: NaiveDate, last: NaiveDate) -> bool {
    first < day && day <= last
}

proptest! {
    #[test]
    fn done_stays_done(draft in drafts(event()), asked in asked(), days in 1_u64..200) {
        let draft = without(&draft, |entry| undoes(&entry.event));
        let later = AsOf { as_of: asked.as_of + Days::new(days), ..asked };
        prop_assert!(!shrinks(&draft.state(&asked), &draft.state(&later)));
    }

    #[test]
    fn only_a_return_or_an_act_of_the_span_undoes(
        draft in drafts(event()),
        asked in asked(),
        days in 1_u64..60,
    ) {
        let later = AsOf { as_of: asked.as_of + Days::new(days), ..asked };
        // As the corrections that were known have it.
        let ledger = Ledger::new(draft.entries.clone());
        let of_the_span = ledger.known_at(asked.known_at).entries().any(|known| {
            undoes(known.event) && within(known.effective_on, asked.as_of, later.as_of)
        });
        let (before, after) = (draft.state(&asked), draft.state(&later));
        prop_assert!(of_the_span || !shrinks(&before, &after));
    }

    #[test]
    fn from_day_to_day_only_a_return_an_act_or_a_correction_undoes(
        draft in drafts(event()),
        first in some_day(),
        days in 1_u64..60,
    ) {
        let last = first + Days::new(days);
        let of_the_span = draft.entries.iter().any(|entry| {
            let says = undoes(&entry.event) || matches!(entry.event, Event::Corrects { .. });
            let recorded_on = entry.recorded_at.date_naive();
            let effective = within(entry.effective_on, first, last);
            says && (effective || within(recorded_on, first, last))
        });
        let (before, after) = (draft.state(&AsOf::on(first)), draft.state(&AsOf::on(last)));
        prop_assert!(of_the_span || !shrinks(&before, &after));
    }
}

//! What holds for every plan and every ledger: made-up plans, entries and days in any order.

mod entries;
mod forwards;
mod known;
mod original;
mod plans;
mod pooled;
mod rosters;
mod sums;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

pub(super) use self::entries::event;
use super::testing::*;
use super::{Against, AsOf, Discipline, PlanState, reporting_discipline};
use crate::ledger::testing::day;
use crate::ledger::{Event, Ledger};

/// The span in which everything happens: from before the signing to after the end of the plan.
const DAYS: u64 = 900;

fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0..DAYS).prop_map(|days| day("2013-10-01") + Days::new(days))
}

pub(super) fn asked() -> impl Strategy<Value = AsOf> {
    let against = prop::sample::select(vec![Against::Original, Against::Current]);
    (some_day(), some_day(), against).prop_map(|(as_of, known_at, against)| AsOf {
        as_of,
        known_at,
        against,
    })
}

/// Any plan with any entries about it.
pub(super) fn drafts(event: impl Strategy<Value = Event>) -> impl Strategy<Value = Draft> {
    (plans::sketch(), entries::any(event)).prop_map(|(sketch, made)| {
        let mut draft = sketch.draw();
        entries::add(&mut draft, made);
        draft
    })
}

/// Everything that is said about a plan: where it stands, and who has reported.
fn answers(draft: &Draft, asked: &AsOf) -> (PlanState, Vec<Discipline>) {
    let ledger = Ledger::new(draft.entries.clone());
    let discipline = reporting_discipline(&draft.plan, &ledger, asked);
    (draft.state(asked), discipline)
}

//! What was known: later knowledge changes no earlier answer, and no report of a closed period.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::plans::{Sketch, sketch};
use super::rosters::{End, UNITS};
use super::{answers, asked, drafts, entries, event, some_day};
use crate::calendar::PeriodKind;
use crate::ledger::{Entry, Event};
use crate::state::{AsOf, PlanState, ReportingPeriod};

/// Entries recorded from the day after a day on; what they say may lie long before it.
fn later(known_at: NaiveDate, mut entries: Vec<Entry>) -> Vec<Entry> {
    for (delay, entry) in (1_u64..).zip(&mut entries) {
        entries::record(entry, known_at + Days::new(delay % 200));
    }
    entries
}

/// How a unit that still exists on some day will end: how many days later, and who follows: an heir
/// one beyond the units that there are is a new one.
type LaterEnd = Option<(u64, Vec<usize>)>;

fn later_ends() -> impl Strategy<Value = Vec<LaterEnd>> {
    let heirs = prop::sample::subsequence((1..=UNITS + 1).collect::<Vec<_>>(), 0..3);
    prop::collection::vec(prop::option::of((0_u64..300, heirs)), UNITS)
}

/// The same plan as it is known later: units that were there on a day end on it or afterwards, are
/// renamed, merge or are split.
fn as_known_later(sketch: &Sketch, day: NaiveDate, later_ends: &[LaterEnd]) -> Sketch {
    let mut sketch = sketch.clone();
    for (end, later) in sketch.ends.iter_mut().zip(later_ends) {
        if end.as_ref().is_none_or(|end| day <= end.until) {
            *end = later.as_ref().map(|(days, heirs)| End {
                until: day + Days::new(*days),
                heirs: heirs.clone(),
            });
        }
    }
    sketch
}

proptest! {
    #[test]
    fn what_is_recorded_later_changes_nothing(draft in drafts(event()), asked in asked()) {
        let state = answers(&draft, &asked);
        let mut earlier = draft;
        earlier.entries.retain(|entry| entry.recorded_at.date_naive() <= asked.known_at);
        prop_assert_eq!(&answers(&earlier, &asked), &state);
        let known_later = AsOf { known_at: asked.known_at + Days::new(1), ..asked };
        let (as_before, discipline) = answers(&earlier, &known_later);
        prop_assert_eq!((PlanState { as_of: asked, ..as_before }, discipline), state);
    }

    #[test]
    fn an_entry_recorded_later_changes_nothing(
        draft in drafts(event()),
        asked in asked(),
        late in entries::any(event()),
    ) {
        let state = answers(&draft, &asked);
        let mut grown = draft;
        entries::add(&mut grown, later(asked.known_at, late));
        prop_assert_eq!(answers(&grown, &asked), state);
    }

    #[test]
    fn the_report_of_a_closed_period_stays(
        sketch in sketch(),
        made in entries::any(event()),
        day in some_day(),
        kind in prop::sample::select(PeriodKind::ALL.to_vec()),
        late in entries::any(event()),
        ends in later_ends(),
    ) {
        let mut draft = sketch.draw();
        entries::add(&mut draft, made);
        let Some(period) = draft.plan.terms.periods.period_of(day, kind) else {
            return Ok(());
        };
        let asked = ReportingPeriod::named(&draft.plan, &[], period.name).unwrap().as_of();
        let report = answers(&draft, &asked);
        let mut grown = as_known_later(&sketch, asked.as_of, &ends).draw();
        grown.entries = draft.entries;
        entries::add(&mut grown, later(asked.known_at, late));
        prop_assert_eq!(answers(&grown, &asked), report);
    }

    #[test]
    fn until_its_last_day_a_unit_is_as_if_it_never_ended(
        sketch in sketch(),
        made in entries::any(event()),
        asked in asked(),
    ) {
        let mut draft = sketch.draw();
        entries::add(&mut draft, made);
        let mut endless = sketch;
        for end in &mut endless.ends {
            *end = end.take().filter(|end: &End| end.until < asked.as_of);
        }
        let mut without = endless.draw();
        without.entries = draft.entries.clone();
        prop_assert_eq!(answers(&without, &asked), answers(&draft, &asked));
    }

    #[test]
    fn what_becomes_true_later_changes_nothing(draft in drafts(event()), asked in asked()) {
        // A correction may move an entry to another day; without them its own day counts.
        let mut draft = draft;
        draft.entries.retain(|entry| !matches!(entry.event, Event::Corrects { .. }));
        let state = draft.state(&asked);
        let mut earlier = draft;
        earlier.entries.retain(|entry| entry.effective_on <= asked.as_of);
        let positions = |state: &PlanState| {
            let rows = state.assignments.iter();
            rows.map(|row| (row.bucket, row.due, row.done_on, row.silence, row.size)).collect::<Vec<_>>()
        };
        prop_assert_eq!(positions(&earlier.state(&asked)), positions(&state));
    }
}

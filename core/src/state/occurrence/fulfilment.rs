//! Whether and when one occurrence was fulfilled, from the entries that name its period.

use chrono::NaiveDate;

use super::rhythm::Expected;
use crate::ledger::{Event, KnownEntry, Subject};
use crate::state::OccurrenceState;

/// Which entries fulfil an occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fulfilment {
    /// A recurring task: a completion; what was returned is as if never completed.
    Task,
    /// A duty to report: a completion, or the word that nothing has changed; the first submission
    /// fixes timeliness even if it was returned and sent again (rules.md §5).
    Report,
}

/// The state of one occurrence (rules.md §2) and the day on which it was fulfilled: with a due day
/// done, late, open or missing; without one never late. Confirmation is not asked for: what was
/// handed in is not missing.
pub(super) fn state(
    expected: &Expected,
    size: u32,
    entries: &[KnownEntry<'_>],
    as_of: NaiveDate,
) -> (OccurrenceState, Option<NaiveDate>) {
    let done_on = done_on(about(expected, entries), size, expected.fulfilment);
    let last_day = expected.due.or(expected.ends_on);
    let state = match done_on {
        Some(on) if expected.due.is_some_and(|due| due < on) => OccurrenceState::Late,
        Some(_) => OccurrenceState::Done,
        None if last_day.is_none_or(|last_day| as_of <= last_day) => OccurrenceState::Open,
        None => OccurrenceState::Missing,
    };
    (state, done_on)
}

/// The entries that speak of an occurrence: those that name its period, all where it has none.
pub(super) fn about<'a>(
    expected: &Expected,
    entries: &'a [KnownEntry<'a>],
) -> impl Iterator<Item = &'a KnownEntry<'a>> {
    let period = expected.period;
    let named = move |known: &&KnownEntry<'_>| period.is_none() || known.entry.period == period;
    entries.iter().filter(named)
}

/// The occurrence with the last day in force: by the act recorded last, else the original.
pub(super) fn as_extended(expected: &Expected, entries: &[KnownEntry<'_>]) -> Expected {
    let acts = about(expected, entries).filter_map(|known| match known.event {
        Event::Extended { to: day, .. } | Event::Dated { by: day, .. } => {
            Some((known.position, *day))
        }
        _ => None,
    });
    let last = acts.max_by_key(|(position, _)| *position);
    Expected {
        due: last.map(|(_, day)| day).or(expected.due),
        ..*expected
    }
}

/// The day on which all units had fulfilled it; counts are states, as everywhere.
fn done_on<'a>(
    entries: impl Iterator<Item = &'a KnownEntry<'a>>,
    size: u32,
    fulfilment: Fulfilment,
) -> Option<NaiveDate> {
    let (mut first_on, mut holds) = (None::<NaiveDate>, false);
    for known in entries {
        let fulfils = match known.event {
            Event::Completed { count, .. } => count.is_none_or(|count| count >= size),
            // On a task the word on how it goes is no report that was owed.
            Event::NoChange | Event::Progress { .. } => {
                matches!(known.entry.subject, Subject::Duty(_))
            }
            _ => false,
        };
        if fulfils {
            holds = true;
            let earlier = first_on.map_or(known.effective_on, |on| on.min(known.effective_on));
            first_on = Some(earlier);
        } else if matches!(known.event, Event::Returned { .. }) {
            holds = false;
            if fulfilment == Fulfilment::Task {
                first_on = None;
            }
        }
    }
    first_on.filter(|_| holds)
}

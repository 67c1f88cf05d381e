//! The short ways give what the long ones give: for any plan, ledger and question.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::addressing::Addressed;
use super::properties::{asked, drafts, event};
use super::testing::*;
use super::{AsOf, Following, state_as_of};
use crate::calendar::Interval;
use crate::ledger::testing::day;
use crate::ledger::{Entry, Event, KnownEntry, Ledger, Subject};
use crate::model::{Holder, IndicatorIndex, Line, Roster, TaskIndex, UnitIndex};

/// From before the signing to after the last day that entries name.
const DAYS: u64 = 900;

fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0..DAYS).prop_map(|days| day("2013-10-01") + Days::new(days))
}

/// Drafts whose units end, followed by one, several or none, some in a circle; whose members join
/// later; and whose duty may be counted at a task, for those who prepare it too.
fn unsettled() -> impl Strategy<Value = Draft> {
    let fate = (
        prop::option::of(some_day()),
        prop::collection::vec(1_usize..4, 0..3),
    );
    let fates = prop::collection::vec(fate, 3);
    let joined = prop::collection::vec(prop::option::weighted(0.15, some_day()), 7);
    let counted = prop::option::of((0_usize..7, any::<bool>(), prop::option::of(1_usize..4)));
    (drafts(event()), fates, joined, counted).prop_map(|(mut draft, fates, joined, counted)| {
        let plan = &mut draft.plan;
        let units = &mut Arc::make_mut(&mut plan.roster).units;
        for (known, (until, successors)) in units.iter_mut().skip(1).zip(fates) {
            known.until = until;
            known.succeeded_by = successors.into_iter().map(UnitIndex::new).collect();
        }
        for (assignment, joined_on) in plan.assignments.iter_mut().zip(joined.iter().cycle()) {
            assignment.joined_on = *joined_on;
        }
        if let Some((task, once, preparer)) = counted {
            let duty = &mut plan.reporting[0];
            duty.task = Some(TaskIndex::new(task % plan.tasks.len()));
            duty.every = vec![Interval::Quarter];
            duty.once = once;
            duty.prepared_by = preparer.map(unit).into_iter().collect();
        }
        draft
    })
}

/// Whether an entry concerns a line of holders, said as plainly as addressing.rs says it in words.
fn concerns(entry: &KnownEntry<'_>, line: &Line, roster: &Roster) -> bool {
    let (Some(given_to), Some(addressee)) = (line.given_to().party(), entry.entry.unit) else {
        return true;
    };
    let is_word = matches!(
        entry.event,
        Event::Acknowledged
            | Event::Progress { .. }
            | Event::NoChange
            | Event::Completed { .. }
            | Event::Observed { .. }
    );
    let reaches = |party| party == addressee || !is_word && roster.includes(addressee, party);
    let mut later = line
        .passings()
        .iter()
        .filter(|next| next.since <= entry.effective_on);
    reaches(given_to) || later.any(|next| next.holder.party().is_some_and(reaches))
}

proptest! {
    #[test]
    fn a_line_of_holders_is_given_the_entries_that_concern_it(
        draft in unsettled(),
        asked in asked(),
    ) {
        let ledger = Ledger::new(draft.entries);
        let known = ledger.known_at(asked.known_at);
        let roster = &draft.plan.roster;
        let mut found = Vec::new();
        for assignment in &draft.plan.assignments {
            let subject = Subject::Task(assignment.task);
            let line = draft.plan.line(assignment.holder, subject);
            let addressed = Addressed::to(&known, &[subject], &BTreeMap::new(), roster, &asked);
            addressed.find(&line, &mut found);
            let all = known.entries().filter(|entry| {
                entry.entry.subject == subject
                    && asked.covers(entry.effective_on)
                    && concerns(entry, &line, roster)
            });
            let mut all: Vec<_> = all.collect();
            all.sort_by_key(|entry| (entry.effective_on, entry.position));
            prop_assert_eq!(&found, &all);
        }
    }

    #[test]
    fn the_figures_of_an_indicator_are_those_of_its_entries(
        draft in unsettled(),
        asked in asked(),
    ) {
        let ledger = Ledger::new(draft.entries);
        let known = ledger.known_at(asked.known_at);
        let indicator = IndicatorIndex::new(0);
        let entries = known.about(Subject::Indicator(indicator)).filter_map(|entry| {
            let Event::Observed { of, figure } = entry.event else { return None };
            let said = (entry.entry.unit, *of, figure, entry.corrected_by);
            Some((entry.effective_on, entry.position, said))
        });
        let mut entries: Vec<_> = entries.collect();
        let figures = known.figures(indicator).map(|one| {
            let said = (one.unit, one.of, one.figure, one.corrected_by);
            (one.effective_on, one.position, said)
        });
        let mut figures: Vec<_> = figures.collect();
        entries.sort_by_key(|(on, position, _)| (*on, *position));
        figures.sort_by_key(|(on, position, _)| (*on, *position));
        prop_assert_eq!(figures, entries);
    }

    #[test]
    fn a_state_that_follows_is_the_state_from_the_beginning(
        draft in unsettled(),
        asked in asked(),
        later in asked(),
        in_order in prop::bool::weighted(0.8),
        held_back in 0_usize..12,
    ) {
        let mut entries = draft.entries;
        if in_order {
            entries.sort_by_key(|entry| entry.recorded_at);
        }
        let rest = entries.split_off(entries.len().saturating_sub(held_back));
        let mut following = Following::new(&draft.plan, Ledger::new(entries.clone()), &asked);
        let agree = |following: &Following<_>, all: &[Entry], asked: &AsOf| {
            let ledger = Ledger::new(all.to_vec());
            prop_assert_eq!(following.ledger(), &ledger);
            prop_assert_eq!(following.state(), &state_as_of(&draft.plan, &ledger, asked));
            Ok(())
        };
        for entry in rest {
            entries.push(entry.clone());
            following.record(entry);
            agree(&following, &entries, &asked)?;
        }
        following.ask(&later);
        agree(&following, &entries, &later)?;
    }
}

/// A unit that completes before its end keeps its task; what is returned is its successor's, and an
/// entry of an earlier day that is keyed in last still finds its place.
#[test]
fn a_row_moves_to_the_successor_and_back() {
    let mut draft = Draft::new(2);
    let roster = Arc::make_mut(&mut draft.plan.roster);
    roster.units[1].until = Some(day("2014-08-31"));
    roster.units[1].succeeded_by = vec![UnitIndex::new(2)];
    let task = draft.task(by("2014-06-30"), &[unit(1)]);
    let asked = AsOf::on(day("2014-12-31"));
    let mut following = Following::new(&draft.plan, Ledger::empty(), &asked);
    let holders = |following: &Following<_>| {
        let state = following.state();
        let of_units = state.units.iter().map(|row| row.holder);
        (state.assignments[0].holder, of_units.collect::<Vec<_>>())
    };
    let holder = |number| Holder::Unit(UnitIndex::new(number));
    assert_eq!(holders(&following), (holder(2), vec![holder(2)]));
    for (on, event, expect) in [
        ("2014-08-01", completed(), 1),
        ("2014-08-20", returned(), 2),
        ("2014-08-10", Event::Acknowledged, 2),
        ("2014-08-25", completed(), 1),
    ] {
        let mut entry = crate::ledger::testing::entry(on, event);
        entry.subject = Subject::Task(task);
        entry.unit = Some(unit(1));
        entry.effective_on = day(on);
        entry.recorded_at = "2014-12-01T09:00:00+07:00".parse().unwrap();
        following.record(entry);
        let expect = (holder(expect), vec![holder(expect)]);
        assert_eq!(holders(&following), expect, "{on}");
    }
}

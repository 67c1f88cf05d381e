//! What holds for every ledger: parts add up, later knowledge changes nothing, done stays done.

use chrono::Days;
use proptest::prelude::*;

use super::testing::*;
use super::{AsOf, Bucket, PlanState};
use crate::calendar::{Interval, Schedule};
use crate::ledger::testing::{day, entry};
use crate::ledger::{Entry, Event, Subject};
use crate::model::*;
use crate::quantity::{Exact, Ratio};

const DAYS: u64 = 900;

/// Every kind of task, three units, a group with a remainder, an indicator and a duty.
pub(super) fn plan() -> Draft {
    let mut draft = Draft::new(3);
    let group = draft.group(&[1, 2], Some(6));
    let unknown = draft.group(&[], None);
    let roster = std::sync::Arc::make_mut(&mut draft.plan.roster);
    roster.units[2].until = Some(day("2014-08-31"));
    roster.units[2].succeeded_by = vec![UnitIndex::new(1)];
    draft.task(by("2014-06-30"), &[group]);
    draft.task(Schedule::None, &[unit(1), unknown]);
    draft.task(
        Schedule::Recurring {
            every: vec![Interval::Quarter],
        },
        &[group],
    );
    draft.task(by("2014-12-31"), &[]);
    draft.task(
        Schedule::From {
            from: day("2014-03-01"),
        },
        &[unit(3)],
    );
    draft.task(by("2014-09-30"), &[unit(2)]);
    draft.last_task().condition = Some(String::new());
    draft.task(Schedule::Standing, &[group]);
    draft.last_task().same_as = Some(TaskIndex::new(0));
    draft.duty(&[Interval::Half, Interval::Year], &[group]);
    let shares = draft.indicator(&[group, unit(3)]);
    shares.trajectory = Trajectory::Linear;
    shares.target = Some(Target {
        goal: Goal::Whole(Requirement::AtLeast(100.into())),
        deadline: deadline(by("2015-06-30")),
        every: None,
        words: None,
    });
    draft
}

pub(super) fn event() -> impl Strategy<Value = Event> {
    let text = String::new;
    let last_day = (0..DAYS).prop_map(|days| day("2013-10-01") + Days::new(days));
    prop_oneof![
        Just(Event::Acknowledged),
        Just(Event::NoChange),
        prop::option::of(0_u32..9).prop_map(|count| Event::Completed {
            document: None,
            count,
            note: None
        }),
        Just(confirmed()),
        Just(returned()),
        last_day
            .clone()
            .prop_map(move |to| Event::Extended { to, basis: text() }),
        last_day.prop_map(move |by| Event::Dated { by, basis: text() }),
        Just(Event::Triggered { basis: text() }),
        Just(Event::NotApplicable { reason: text() }),
        Just(Event::Suspended { basis: text() }),
        Just(Event::Resumed),
        Just(Event::Cancelled { basis: text() }),
        (0_u64..50, 1_u64..50).prop_map(|(numerator, denominator)| Event::Observed {
            of: None,
            figure: Figure::Ratio(Ratio::new(numerator, denominator).unwrap()),
        }),
    ]
}

fn any_entry(event: impl Strategy<Value = Event>) -> impl Strategy<Value = Entry> {
    let subject = prop_oneof![
        8 => (0_usize..7).prop_map(|task| Subject::Task(TaskIndex::new(task))),
        1 => Just(Subject::Duty(DutyIndex::new(0))),
        2 => Just(Subject::Indicator(IndicatorIndex::new(0))),
    ];
    let unit = prop::option::of(prop_oneof![
        (1_usize..5).prop_map(unit),
        (0_usize..2).prop_map(|group| Party::Group(GroupIndex::new(group))),
    ]);
    let corrected = prop::option::weighted(0.15, 0_usize..20);
    let said = (event, corrected).prop_map(|(event, corrected)| match corrected {
        None => event,
        Some(number) => Event::Corrects {
            entry: format!("e{number}"),
            event: Box::new(event),
        },
    });
    let dates = (0..DAYS, 0_u64..60);
    let period = prop::option::of(prop_oneof![Just("2014-Q2"), Just("2014"), Just("2014-H1")]);
    (subject, unit, said, dates, period).prop_map(|(subject, unit, said, (on, delay), period)| {
        let on = day("2013-10-01") + Days::new(on);
        let mut entry = entry("", said);
        entry.subject = subject;
        entry.unit = unit;
        entry.effective_on = on;
        let recorded = on + Days::new(delay);
        entry.recorded_at = format!("{recorded}T09:00:00+07:00").parse().unwrap();
        entry.period = period.map(|name| name.parse().unwrap());
        entry
    })
}

pub(super) fn drafts(event: impl Strategy<Value = Event>) -> impl Strategy<Value = Draft> {
    prop::collection::vec(any_entry(event), 0..40).prop_map(|entries| {
        let mut draft = plan();
        for (number, mut entry) in entries.into_iter().enumerate() {
            entry.id = format!("e{number}");
            draft.entries.push(entry);
        }
        draft
    })
}

pub(super) fn asked() -> impl Strategy<Value = AsOf> {
    (0..DAYS, 0..DAYS, any::<bool>()).prop_map(|(as_of, known_at, original)| AsOf {
        as_of: day("2013-10-01") + Days::new(as_of),
        known_at: day("2013-10-01") + Days::new(known_at),
        against: if original {
            super::Against::Original
        } else {
            super::Against::Current
        },
    })
}

fn done_units(state: &PlanState) -> Vec<u32> {
    let done = [
        Bucket::OnTime,
        Bucket::Late,
        Bucket::UndatedDone,
        Bucket::Awaiting,
    ];
    let units = state.assignments.iter().map(|row| {
        row.buckets()
            .filter(|(bucket, _)| done.contains(bucket))
            .map(|(_, units)| units)
            .sum()
    });
    units.collect()
}

proptest! {
    #[test]
    fn parts_add_up(draft in drafts(event()), asked in asked()) {
        let state = draft.state(&asked);
        assert_adds_up(&state, asked.as_of);
        for indicator in &state.indicators {
            prop_assert!(indicator.coverage.expected.is_none_or(|all| indicator.coverage.reporting <= all));
        }
    }

    #[test]
    fn what_is_recorded_later_changes_nothing(draft in drafts(event()), asked in asked()) {
        let state = draft.state(&asked);
        let mut earlier = draft;
        earlier.entries.retain(|entry| entry.recorded_at.date_naive() <= asked.known_at);
        prop_assert_eq!(&earlier.state(&asked), &state);
        let known_later = AsOf { known_at: asked.known_at + Days::new(1), ..asked };
        let as_before = PlanState { as_of: asked, ..earlier.state(&known_later) };
        prop_assert_eq!(as_before, state);
    }

    #[test]
    fn against_the_original_no_later_act_changes_a_figure(draft in drafts(event()), asked in asked()) {
        let asked = AsOf { against: super::Against::Original, ..asked };
        let mut draft = draft;
        draft.entries.retain(|entry| !matches!(entry.event, Event::Corrects { .. }));
        let state = draft.state(&asked);
        draft.entries.retain(|entry| {
            !matches!(entry.event, Event::Extended { .. } | Event::Dated { .. })
        });
        let without = draft.state(&asked);
        let figures = |state: &PlanState| {
            let PlanState { counts, rates, ageing, reporting, .. } = *state;
            (counts, rates, ageing, reporting, state.awaiting_past_due, state.awaiting_undated)
        };
        prop_assert_eq!(figures(&state), figures(&without));
        // Which entries speak of an occurrence is no figure: the later acts are among them.
        let occurrences = |state: &PlanState| {
            let mut rows = state.occurrences.clone();
            rows.iter_mut().for_each(|row| row.entries.clear());
            rows
        };
        prop_assert_eq!(occurrences(&state), occurrences(&without));
        prop_assert_eq!(&state.units, &without.units);
        for (row, other) in state.assignments.iter().zip(&without.assignments) {
            prop_assert_eq!((row.bucket, &row.parts, row.due), (other.bucket, &other.parts, other.due));
            prop_assert_eq!(row.due, row.original_due);
        }
    }

    #[test]
    fn until_its_last_day_a_unit_is_as_if_it_never_ended(draft in drafts(event()), asked in asked()) {
        let last = day("2014-08-31");
        let asked = AsOf { as_of: asked.as_of.min(last), ..asked };
        let state = draft.state(&asked);
        let mut endless = draft;
        std::sync::Arc::make_mut(&mut endless.plan.roster).units[2].until = None;
        prop_assert_eq!(endless.state(&asked), state);
    }

    #[test]
    fn done_stays_done(
        draft in drafts(event()
            .prop_filter("no way back", |event| !matches!(
                event,
                Event::Returned { .. } | Event::Cancelled { .. } | Event::NotApplicable { .. }
                    | Event::Suspended { .. }
            ))),
        asked in asked(),
        days in 1_u64..200,
    ) {
        let mut draft = draft;
        draft.entries.retain(|entry| !matches!(entry.event, Event::Corrects { .. }));
        let later = AsOf { as_of: asked.as_of + Days::new(days), ..asked };
        for (before, after) in
            done_units(&draft.state(&asked)).into_iter().zip(done_units(&draft.state(&later)))
        {
            prop_assert!(before <= after);
        }
    }

    #[test]
    fn pooled_lies_between_the_extremes(
        figures in prop::collection::vec((0_u64..100, 1_u64..100), 3..=3),
    ) {
        let mut draft = Draft::new(3);
        draft.indicator(&[unit(1), unit(2), unit(3)]);
        let subject = Subject::Indicator(IndicatorIndex::new(0));
        let mut rates: Vec<Exact> = Vec::new();
        for (number, (numerator, denominator)) in (1..).zip(figures) {
            let ratio = Ratio::new(numerator, denominator).unwrap();
            rates.push(ratio.percent());
            let observed = Event::Observed { of: None, figure: Figure::Ratio(ratio) };
            draft.enter(subject, Some(unit(number)), "2014-01-01", observed);
        }
        let pooled = draft.first_indicator("2014-02-01").observed.unwrap().value;
        prop_assert!(rates.iter().min().unwrap() <= &pooled);
        prop_assert!(&pooled <= rates.iter().max().unwrap());
    }
}

//! Entries of every kind about anything, corrections of each other among them.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::rosters::UNITS;
use super::{DAYS, some_day};
use crate::ledger::testing::{day, entry};
use crate::ledger::{Entry, Event, Subject};
use crate::model::*;
use crate::quantity::Ratio;
use crate::state::testing::*;

pub(in crate::state) fn event() -> impl Strategy<Value = Event> {
    let text = String::new;
    let count = prop::option::of(0_u32..9);
    let acts = prop_oneof![
        some_day().prop_map(move |to| Event::Extended { to, basis: text() }),
        some_day().prop_map(move |by| Event::Dated { by, basis: text() }),
        Just(Event::Triggered { basis: text() }),
        Just(Event::NotApplicable { reason: text() }),
        Just(Event::Suspended { basis: text() }),
        Just(Event::Resumed),
        Just(Event::Cancelled { basis: text() }),
    ];
    let of = prop::option::weighted(0.3, party());
    let figure =
        (of, 0_u64..50, 1_u64..50).prop_map(|(of, numerator, denominator)| Event::Observed {
            of,
            figure: Figure::Ratio(Ratio::new(numerator, denominator).unwrap()),
        });
    let completed = count.prop_map(|count| Event::Completed {
        document: None,
        count,
        note: None,
    });
    prop_oneof![
        1 => Just(Event::Acknowledged),
        1 => Just(Event::NoChange),
        4 => completed,
        3 => Just(confirmed()),
        1 => Just(returned()),
        4 => acts,
        3 => figure,
    ]
}

/// Whether it is a figure, or corrects something into one: those speak of indicators.
fn measures(event: &Event) -> bool {
    match event {
        Event::Corrects { event, .. } => measures(event),
        event => matches!(event, Event::Observed { .. }),
    }
}

/// Any unit, the committee among them, or group.
fn party() -> impl Strategy<Value = Party> {
    prop_oneof![
        4 => (0..=UNITS).prop_map(unit),
        1 => (0_usize..4).prop_map(|group| Party::Group(GroupIndex::new(group))),
    ]
}

/// An entry whose subject may lie beyond the plan; [`add`] brings it home.
fn one(event: impl Strategy<Value = Event>) -> impl Strategy<Value = Entry> {
    let subject = prop_oneof![
        8 => (0_usize..8).prop_map(|task| Subject::Task(TaskIndex::new(task))),
        2 => (0_usize..3).prop_map(|duty| Subject::Duty(DutyIndex::new(duty))),
        2 => Just(Subject::Indicator(IndicatorIndex::new(0))),
    ];
    let unit = prop::option::of(party());
    let corrected = prop::option::weighted(0.15, 0_usize..20);
    let said = (event, corrected).prop_map(|(event, corrected)| match corrected {
        None => event,
        Some(number) => Event::Corrects {
            entry: format!("e{number}"),
            event: Box::new(event),
        },
    });
    let dates = (0..DAYS, 0_u64..60);
    let period = prop::option::of(prop::sample::select(vec![
        "2014-Q2", "2014", "2014-H1", "2014-07", "2015-Q1",
    ]));
    (subject, unit, said, dates, period).prop_map(|(subject, unit, said, (on, delay), period)| {
        let mut entry = entry("", said);
        entry.subject = subject;
        if measures(&entry.event) {
            entry.subject = Subject::Indicator(IndicatorIndex::new(0));
        }
        entry.unit = unit;
        entry.effective_on = day("2013-10-01") + Days::new(on);
        entry.period = period.map(|name| name.parse().unwrap());
        let recorded_on = entry.effective_on + Days::new(delay);
        record(&mut entry, recorded_on);
        entry
    })
}

pub(super) fn any(event: impl Strategy<Value = Event>) -> impl Strategy<Value = Vec<Entry>> {
    prop::collection::vec(one(event), 0..40)
}

pub(super) fn record(entry: &mut Entry, on: NaiveDate) {
    entry.recorded_at = format!("{on}T09:00:00+07:00").parse().unwrap();
}

/// Adds entries with the next ids, each about something that the plan has.
pub(super) fn add(draft: &mut Draft, made: Vec<Entry>) {
    let (tasks, duties) = (draft.plan.tasks.len(), draft.plan.reporting.len());
    for mut entry in made {
        entry.id = format!("e{}", draft.entries.len());
        entry.subject = match entry.subject {
            Subject::Task(task) => Subject::Task(TaskIndex::new(task.position() % tasks)),
            Subject::Duty(duty) => Subject::Duty(DutyIndex::new(duty.position() % duties)),
            indicator => indicator,
        };
        draft.entries.push(entry);
    }
}

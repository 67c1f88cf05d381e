//! Made-up deadlines, tasks and duties.

use proptest::prelude::*;
use tiendo_core::calendar::{
    Certainty, Interval, ReadingContext, Schedule, WorkingDays, read_deadline,
};
use tiendo_core::model::{
    Deadline, DutyBasis, DutyKind, Horizon, IndicatorIndex, LeadBasis, Obligation, OtherRole,
    Party, Priority, ReportingDuty, Roster, Task, TaskIndex,
};
use tiendo_core::source::Place;

use super::parts::{
    clause, day, id, maybe_day, maybe_text, one, signed_on, some, text, texts, window, word,
};
use super::rosters::parties;

/// Words that the reader reads, of every kind that does not depend on holidays.
const WORDS: [&str; 14] = [
    "trước ngày 30/9/2014",
    "Đến năm 2015",
    "cuối năm",
    "30/9/2014",
    "2014-09-30",
    "trong quý IV năm 2014",
    "từ nay đến ngày 30/11/2014",
    "Từ Quý IV/2018",
    "hàng quý",
    "định kỳ",
    "theo lộ trình",
    "Thường xuyên",
    "khẩn trương",
    "trước ngày 15/1",
];

fn interval() -> BoxedStrategy<Interval> {
    prop::sample::select(vec![
        Interval::Month,
        Interval::Quarter,
        Interval::Half,
        Interval::Year,
        Interval::OnDemand,
        Interval::Unstated,
    ])
    .boxed()
}

fn intervals() -> BoxedStrategy<Vec<Interval>> {
    prop::collection::vec(interval(), 1..4).boxed()
}

fn read(words: &str) -> Deadline {
    let working_days = WorkingDays::default();
    let context = ReadingContext {
        signed_on: Some(signed_on()),
        before_includes_named_day: false,
        working_days: &working_days,
    };
    let reading = read_deadline(words, &context).expect("words that are read");
    Deadline {
        words: Some(reading.words),
        printed: None,
        clause: None,
        schedule: reading.schedule,
        certainty: reading.certainty,
        urgent: reading.urgent,
        rule: reading.rule,
        first: None,
    }
}

fn given() -> BoxedStrategy<Deadline> {
    let schedule = prop_oneof![
        day().prop_map(|by| Schedule::By {
            from: Some(signed_on()),
            by,
        }),
        window().prop_map(|(from, by)| Schedule::Within {
            from: Some(from),
            by,
        }),
        day().prop_map(|from| Schedule::From { from }),
        intervals().prop_map(|every| Schedule::Recurring { every }),
        Just(Schedule::Standing),
        Just(Schedule::None),
    ];
    (maybe_text(), schedule)
        .prop_map(|(words, schedule)| Deadline {
            words,
            printed: None,
            clause: None,
            schedule,
            certainty: Certainty::Stated,
            urgent: false,
            rule: Deadline::GIVEN.to_owned(),
            first: None,
        })
        .boxed()
}

pub(super) fn deadline() -> BoxedStrategy<Deadline> {
    let stated = prop_oneof![given(), prop::sample::select(&WORDS[..]).prop_map(read)];
    let rare = prop::option::weighted(0.2, clause());
    (stated, maybe_text(), rare, maybe_day())
        .prop_map(|(stated, printed, clause, first)| Deadline {
            printed,
            clause,
            first,
            ..stated
        })
        .boxed()
}

/// Tasks of which some repeat the first.
pub(super) fn tasks(roster: &Roster, indicators: usize) -> BoxedStrategy<Vec<Task>> {
    let one = (task(roster, indicators), any::<bool>());
    prop::collection::vec(one, 0..4)
        .prop_map(|made| {
            let tasks = made.into_iter().enumerate();
            tasks
                .map(|(position, (task, repeats))| Task {
                    id: id(position + 3),
                    same_as: (repeats && position > 0).then_some(TaskIndex::new(0)),
                    ..task
                })
                .collect()
        })
        .boxed()
}

fn task(roster: &Roster, indicators: usize) -> BoxedStrategy<Task> {
    let known = parties(roster);
    let others = prop::collection::vec((prop::sample::select(known.clone()), text()), 0..3);
    let who = (some(known.clone()), some(known.clone()), others, one(known));
    let horizon = (maybe_day(), maybe_day(), text())
        .prop_filter_map("a horizon in order", |(from, to, of)| {
            (from <= to || to.is_none()).then_some(Horizon { from, to, of })
        });
    let what = (
        clause(),
        text(),
        maybe_text(),
        texts(),
        maybe_text(),
        maybe_text(),
        maybe_text(),
    );
    let flags = (
        word::<LeadBasis>(),
        word::<Priority>(),
        word::<Obligation>(),
        any::<[bool; 2]>(),
    );
    let served =
        prop::collection::vec(0..indicators.max(1), 0..if indicators == 0 { 1 } else { 3 });
    let roster = roster.clone();
    let rest = (
        prop::option::of(deadline()),
        prop::option::of(horizon),
        served,
    );
    (who, what, flags, rest)
        .prop_map(move |(who, what, flags, (deadline, horizon, served))| {
            let (lead, with, others, to) = who;
            let (clause, title, product, parts, condition, set_by, note) = what;
            let (lead_basis, priority, obligation, [joint, budget]) = flags;
            let led: Vec<_> = lead.iter().flat_map(|one| roster.units_of(*one)).collect();
            let leads = |party: &Party| match party {
                Party::Unit(unit) => led.contains(unit),
                Party::Group(_) => lead.contains(party),
            };
            let fixes_nothing = deadline
                .as_ref()
                .is_none_or(|due: &Deadline| due.schedule == Schedule::None);
            Task {
                id: id(0),
                clause,
                title,
                cooperating: with.into_iter().filter(|party| !leads(party)).collect(),
                lead,
                lead_basis,
                joint,
                others: others
                    .into_iter()
                    .map(|(party, role)| OtherRole { party, role })
                    .collect(),
                to,
                deadline,
                product,
                parts,
                priority,
                obligation,
                condition,
                set_by: set_by.filter(|_| fixes_nothing),
                horizon,
                same_as: None,
                indicators: served.into_iter().map(IndicatorIndex::new).collect(),
                budget,
                note,
                place: Place::default(),
            }
        })
        .boxed()
}

pub(super) fn duties(roster: &Roster, tasks: usize) -> BoxedStrategy<Vec<ReportingDuty>> {
    prop::collection::vec(duty(roster, tasks), 0..4)
        .prop_map(|mut duties| {
            for (position, duty) in duties.iter_mut().enumerate() {
                duty.id = id(position + 6);
            }
            duties
        })
        .boxed()
}

fn duty(roster: &Roster, tasks: usize) -> BoxedStrategy<ReportingDuty> {
    let known = parties(roster);
    let who = (
        some(known.clone()),
        some(known.clone()),
        one(known.clone()),
        one(known),
    );
    let words = (clause(), maybe_text(), maybe_text(), maybe_text());
    let kinds = (word::<DutyKind>(), word::<DutyBasis>());
    let when = (prop::option::of(deadline()), prop::option::of(intervals()));
    let task = prop::option::of(0..tasks.max(1));
    (who, words, kinds, when, task)
        .prop_map(move |(who, words, (kind, basis), when, task)| {
            let (from, prepared_by, to, via) = who;
            let (clause, condition, content, note) = words;
            let (deadline, every) = when;
            // A day makes it fall due once, a rhythm in `due` is the rhythm.
            let (once, every) = match deadline.as_ref().map(|due| &due.schedule) {
                None => (every.is_none(), every.unwrap_or_default()),
                Some(due) if due.by().is_some() => (true, Vec::new()),
                Some(due) if !due.every().is_empty() => (false, due.every().to_vec()),
                Some(_) => (false, every.unwrap_or_default()),
            };
            ReportingDuty {
                id: id(0),
                clause,
                kind,
                from,
                prepared_by,
                to,
                via,
                every,
                once,
                deadline,
                condition,
                content,
                basis,
                task: task.filter(|at| *at < tasks).map(TaskIndex::new),
                note,
                place: Place::default(),
            }
        })
        .boxed()
}

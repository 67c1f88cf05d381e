//! Plans of any tasks in anybody's hands, with duties and an indicator, by any schemes.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::rosters::{self, End, Stay, UNITS};
use super::some_day;
use crate::calendar::{Interval, PeriodScheme, Schedule, SchemeChange, SchemeSequence, nd09, tt06};
use crate::model::*;
use crate::state::testing::*;

/// What a task is made from.
#[derive(Debug, Clone)]
struct TaskSketch {
    schedule: Schedule,
    /// Places in the list of parties; empty for nobody.
    lead: Vec<usize>,
    joint: bool,
    conditional: bool,
    optional: bool,
    /// The place of the task that it repeats, where there is one before it.
    repeats: Option<usize>,
}

/// What a duty is made from.
#[derive(Debug, Clone)]
struct DutySketch {
    every: Vec<Interval>,
    once: bool,
    from: Vec<usize>,
    prepared_by: Vec<usize>,
    conditional: bool,
    /// The place of the task that is this duty, where there are so many.
    task: Option<usize>,
}

/// What a plan is made from. Drawn with other ends of units it differs in nothing else.
#[derive(Debug, Clone)]
pub(super) struct Sketch {
    tasks: Vec<TaskSketch>,
    duties: Vec<DutySketch>,
    aggregate: Aggregation,
    scope: Vec<usize>,
    run_to: Option<NaiveDate>,
    claimed: bool,
    schemes: SchemeSequence,
    send_by: SendBy,
    stays: Vec<Option<Stay>>,
    /// Of the units 1 to [`UNITS`].
    pub ends: Vec<Option<End>>,
    takeovers: Vec<Takeover>,
}

fn every() -> impl Strategy<Value = Vec<Interval>> {
    let intervals = vec![
        Interval::Month,
        Interval::Quarter,
        Interval::Half,
        Interval::Year,
    ];
    prop::sample::subsequence(intervals, 1..3)
}

fn schedule() -> impl Strategy<Value = Schedule> {
    prop_oneof![
        4 => some_day().prop_map(|by| Schedule::By { from: None, by }),
        2 => (some_day(), some_day()).prop_map(|(one, other)| Schedule::Within {
            from: Some(one.min(other)),
            by: one.max(other),
        }),
        1 => some_day().prop_map(|from| Schedule::From { from }),
        1 => every().prop_map(|every| Schedule::Recurring { every }),
        1 => Just(Schedule::Standing),
        2 => Just(Schedule::None),
    ]
}

/// Places in the list of parties: the units, then four groups.
fn some_parties(fewest: usize) -> impl Strategy<Value = Vec<usize>> {
    prop::sample::subsequence((0..UNITS + 4).collect::<Vec<_>>(), fewest..4)
}

fn task() -> impl Strategy<Value = TaskSketch> {
    let repeats = prop::option::weighted(0.15, 0_usize..8);
    let rarely = || prop::bool::weighted(0.15);
    let kinds = (rarely(), rarely(), rarely());
    (schedule(), some_parties(0), kinds, repeats).prop_map(
        |(schedule, lead, (joint, conditional, optional), repeats)| TaskSketch {
            schedule,
            lead,
            joint,
            conditional,
            optional,
            repeats,
        },
    )
}

fn duty() -> impl Strategy<Value = DutySketch> {
    let rarely = || prop::bool::weighted(0.2);
    let prepared_by = prop_oneof![3 => Just(Vec::new()), 1 => some_parties(1)];
    let task = prop::option::of(0_usize..8);
    let kinds = (rarely(), rarely());
    (every(), kinds, some_parties(1), prepared_by, task).prop_map(
        |(every, (once, conditional), from, prepared_by, task)| DutySketch {
            every: if once { Vec::new() } else { every },
            once,
            from,
            prepared_by,
            conditional,
            task,
        },
    )
}

fn schemes() -> impl Strategy<Value = SchemeSequence> {
    let one = prop_oneof![
        3 => Just(PeriodScheme::calendar()),
        2 => Just(nd09()),
        1 => Just(tt06()),
    ];
    let change = prop::option::of((some_day(), one.clone()));
    (one, change).prop_map(|(first, change)| {
        let change = change.map(|(from, scheme)| SchemeChange { from, scheme });
        SchemeSequence::new(first, change.into_iter().collect()).unwrap()
    })
}

fn send_by() -> impl Strategy<Value = SendBy> {
    prop::array::uniform4(prop::option::of(0_u32..40)).prop_map(|[month, quarter, half, year]| {
        SendBy {
            month,
            quarter,
            half,
            year,
        }
    })
}

/// A plan of up to eight tasks, one to three duties and an indicator.
pub(super) fn sketch() -> impl Strategy<Value = Sketch> {
    let work = (
        prop::collection::vec(task(), 1..9),
        prop::collection::vec(duty(), 1..4),
    );
    let aggregates = vec![
        Aggregation::Pooled,
        Aggregation::Mean,
        Aggregation::Last,
        Aggregation::Min,
        Aggregation::Sum,
    ];
    let measured = (prop::sample::select(aggregates), some_parties(1));
    let terms = (prop::option::of(some_day()), any::<bool>());
    let periods = (schemes(), send_by());
    let units = (rosters::stays(), rosters::ends(), rosters::takeovers());
    (work, measured, terms, periods, units).prop_map(|(work, measured, terms, periods, units)| {
        Sketch {
            tasks: work.0,
            duties: work.1,
            aggregate: measured.0,
            scope: measured.1,
            run_to: terms.0,
            claimed: terms.1,
            schemes: periods.0,
            send_by: periods.1,
            stays: units.0,
            ends: units.1,
            takeovers: units.2,
        }
    })
}

impl Sketch {
    /// The plan.
    pub(super) fn draw(&self) -> Draft {
        let mut draft = Draft::new(UNITS);
        let parties = rosters::parties(&mut draft, &self.stays);
        rosters::end(&mut draft.plan, &self.ends);
        rosters::divide(&mut draft.plan, &self.takeovers);
        let terms = &mut draft.plan.terms;
        terms.run.to = self.run_to;
        terms.periods = self.schemes.clone();
        terms.send_by = self.send_by;
        if self.claimed {
            terms.completion = Completion::Claimed;
        }
        let at = |places: &[usize]| -> Vec<Party> {
            places.iter().map(|place| parties[*place]).collect()
        };
        for task in &self.tasks {
            task.draw(&at(&task.lead), &mut draft);
        }
        for duty in &self.duties {
            draft.duty(&duty.every, &at(&duty.from));
            let task = duty.task.filter(|task| *task < self.tasks.len());
            let drawn = draft.plan.reporting.last_mut().unwrap();
            drawn.task = task.map(TaskIndex::new);
            drawn.condition = duty.conditional.then(String::new);
            (drawn.once, drawn.prepared_by) = (duty.once, at(&duty.prepared_by));
        }
        let shares = draft.indicator(&at(&self.scope));
        shares.aggregate = self.aggregate;
        shares.trajectory = Trajectory::Linear;
        shares.target = Some(Target {
            goal: Goal::Whole(Requirement::AtLeast(100.into())),
            deadline: deadline(by("2015-06-30")),
            every: None,
            words: None,
            place: crate::source::Place::default(),
        });
        draft
    }
}

impl TaskSketch {
    /// Adds the task with its assignments, as reading a file gives them.
    fn draw(&self, lead: &[Party], draft: &mut Draft) {
        let before = &draft.plan.tasks;
        let repeated = self.repeats.filter(|earlier| *earlier < before.len());
        // Never a repetition of a repetition.
        let same_as = repeated.map(|place| before[place].same_as.unwrap_or(TaskIndex::new(place)));
        let index = draft.task(self.schedule.clone(), lead);
        let task = draft.last_task();
        task.joint = self.joint && !lead.is_empty();
        task.condition = self.conditional.then(String::new);
        if self.optional {
            task.obligation = Obligation::May;
        }
        task.same_as = same_as;
        let (joint, last_day) = (task.joint, self.schedule.by());
        let assignments = &mut draft.plan.assignments;
        if joint {
            assignments.retain(|one| one.task != index);
            assignments.push(Assignment {
                task: index,
                holder: Holder::Joint,
                joined_on: None,
                size: 1,
            });
        }
        // Who joins after the last day was never asked to finish by it.
        assignments.retain(|one| {
            let in_time = |on| last_day.is_none_or(|last| on <= last);
            one.task != index || one.joined_on.is_none_or(in_time)
        });
        if same_as.is_some() {
            let own = assignments.iter_mut().filter(|one| one.task == index);
            own.for_each(|one| one.size = 0);
        }
    }
}

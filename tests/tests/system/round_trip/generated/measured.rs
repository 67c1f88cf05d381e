//! Made-up indicators with starting figures, targets and trajectories.

use proptest::prelude::*;
use tiendo_core::calendar::{Interval, Schedule};
use tiendo_core::model::{
    Aggregation, Baseline, BaselineValue, Bound, DeclaredPoint, Direction, Figure, Goal,
    HistoryPoint, Indicator, IndicatorIndex, Party, Requirement, Roster, Target, Trajectory,
};
use tiendo_core::quantity::{Exact, Ratio};
use tiendo_core::source::Place;

use super::parts::{clause, day, id, maybe_day, maybe_text, number, one, some, text, word};
use super::rosters::parties;
use super::tasks::deadline;

/// Indicators of which some repeat the first.
pub(super) fn indicators(roster: &Roster) -> BoxedStrategy<Vec<Indicator>> {
    let one = (indicator(parties(roster)), any::<bool>());
    prop::collection::vec(one, 0..4)
        .prop_map(|made| {
            let indicators = made.into_iter().enumerate();
            indicators
                .map(|(position, (indicator, repeats))| Indicator {
                    id: id(position + 1),
                    same_as: (repeats && position > 0).then_some(IndicatorIndex::new(0)),
                    ..indicator
                })
                .collect()
        })
        .boxed()
}

fn indicator(known: Vec<Party>) -> BoxedStrategy<Indicator> {
    let unit = prop_oneof![Just("%".to_owned()), text()];
    let words = (clause(), text(), unit, maybe_text(), maybe_text());
    let who = (some(known.clone()), some(known.clone()));
    let kinds = (word::<Direction>(), word::<Aggregation>());
    let history = (1900_i32..2100, number()).prop_map(|(year, value)| HistoryPoint { year, value });
    let figures = (
        prop::option::of(baseline(known)),
        prop::option::weighted(0.8, target()),
        trajectory(),
        prop::collection::vec(history, 0..3),
    );
    (words, who, kinds, figures)
        .prop_map(|(words, who, (better, aggregate), figures)| {
            let (clause, title, unit, excludes, note) = words;
            let (scope, reported_by) = who;
            let (baseline, target, trajectory, history) = figures;
            Indicator {
                id: id(0),
                clause,
                title,
                unit,
                better,
                scope,
                reported_by,
                aggregate,
                baseline,
                baseline_only: target.is_none(),
                target,
                trajectory,
                excludes,
                history,
                same_as: None,
                note,
                place: Place::default(),
            }
        })
        .boxed()
}

fn figure() -> BoxedStrategy<Figure> {
    let most = 10_u64.pow(18);
    let ratio = (0..most, 1..most).prop_filter_map("a part of a whole", |(one, other)| {
        Ratio::new(one.min(other), one.max(other)).map(Figure::Ratio)
    });
    prop_oneof![ratio, number().prop_map(Figure::Value)].boxed()
}

fn baseline(known: Vec<Party>) -> BoxedStrategy<Baseline> {
    let words = (maybe_text(), prop::option::of(clause()), maybe_text());
    let bound = prop::option::of(word::<Bound>());
    let value = (one(known), figure(), words, bound, any::<bool>());
    let value =
        value.prop_map(
            |(of, figure, (printed, clause, note), bound, comparable)| BaselineValue {
                of,
                figure,
                printed,
                bound,
                comparable,
                clause,
                note,
                place: Place::default(),
            },
        );
    (maybe_day(), prop::collection::vec(value, 0..3))
        .prop_map(|(on, values)| Baseline { on, values })
        .boxed()
}

fn requirement() -> BoxedStrategy<Requirement> {
    prop_oneof![
        number().prop_map(Requirement::AtLeast),
        number().prop_map(Requirement::MoreThan),
        number().prop_map(Requirement::AtMost),
        number().prop_map(Requirement::Exactly),
        (number(), number())
            .prop_map(|(a, b)| Requirement::Between(a.clone().min(b.clone()), a.max(b))),
    ]
    .boxed()
}

fn target() -> BoxedStrategy<Target> {
    let share = prop_oneof![Just(Exact::from(100_i64)), number()];
    let goal = prop_oneof![
        requirement().prop_map(Goal::Whole),
        (requirement(), share)
            .prop_map(|(requirement, share)| Goal::EachUnit { requirement, share }),
        number().prop_map(Goal::GrowBy),
        Just(Goal::Unquantified),
    ];
    // Only a last day, or no date, is a day by which to reach something.
    let by = deadline().prop_filter("a last day", |due| {
        due.schedule.by().is_some() || due.schedule == Schedule::None
    });
    let every = prop::option::of(Just(Interval::Year));
    (goal, prop::option::of(by), every, maybe_text())
        .prop_map(|(goal, deadline, every, words)| Target {
            goal,
            deadline,
            every,
            words,
            place: Place::default(),
        })
        .boxed()
}

fn trajectory() -> BoxedStrategy<Trajectory> {
    let point = (day(), number()).prop_map(|(on, expect)| DeclaredPoint {
        on,
        expect,
        place: Place::default(),
    });
    let points = prop::collection::vec(point, 0..4).prop_map(|mut points| {
        points.sort_by_key(|point| point.on);
        Trajectory::Declared(points)
    });
    prop_oneof![
        Just(Trajectory::None),
        Just(Trajectory::Linear),
        Just(Trajectory::Step),
        points,
    ]
    .boxed()
}

//! What two parts of a state say against each other.

use super::{AssignmentState, Bucket, PlanState};
use crate::model::{IndicatorIndex, Plan, TaskIndex};

/// Tasks that are done on all hands while an indicator of their own is not met: a hint that one of
/// the two is not true (rules.md §3). An indicator without a whole figure says nothing against
/// anybody; an optional or cancelled hand does not count.
#[must_use]
pub fn done_but_unmet(plan: &Plan, state: &PlanState) -> Vec<(TaskIndex, IndicatorIndex)> {
    let mut found = Vec::new();
    for hands in state
        .assignments
        .chunk_by(|one, next| one.task == next.task)
    {
        let Some(task) = hands.first().and_then(|hand| plan.task(hand.task)) else {
            continue;
        };
        let buckets = || hands.iter().flat_map(AssignmentState::buckets);
        let is_done = |bucket| {
            let done = [Bucket::OnTime, Bucket::Late, Bucket::UndatedDone];
            done.contains(&bucket)
        };
        let is_out = |bucket| {
            let out = [Bucket::Optional, Bucket::Cancelled, Bucket::NotApplicable];
            out.contains(&bucket)
        };
        let all_done = buckets().all(|(bucket, _)| is_done(bucket) || is_out(bucket));
        if !all_done || !buckets().any(|(bucket, _)| is_done(bucket)) {
            continue;
        }
        let own = task.indicators.iter().copied().filter(|index| {
            let row = state.indicators.get(index.position());
            row.is_some_and(|row| row.level.is_short())
        });
        found.extend(own.filter_map(|index| Some((hands.first()?.task, index))));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{Event, Subject};
    use crate::model::{Figure, Goal, Requirement, Target};
    use crate::quantity::Ratio;
    use crate::state::testing::*;

    /// A task of two units with an indicator that has to reach 50 %.
    fn check(done: &[usize], seen: Option<u64>, expect: bool) {
        let mut draft = Draft::new(2);
        draft.indicator(&[unit(1)]).target = Some(Target {
            goal: Goal::Whole(Requirement::AtLeast(50.into())),
            deadline: None,
            every: None,
            words: None,
            place: crate::source::Place::default(),
        });
        let task = draft.task(by("2014-06-30"), &[unit(1), unit(2)]);
        draft.last_task().indicators = vec![IndicatorIndex::new(0)];
        for number in done {
            let holder = Some(unit(*number));
            draft.enter(Subject::Task(task), holder, "2014-06-01", completed());
            draft.enter(Subject::Task(task), holder, "2014-06-02", confirmed());
        }
        if let Some(percent) = seen {
            let figure = Figure::Ratio(Ratio::new(percent, 100).unwrap());
            let subject = Subject::Indicator(IndicatorIndex::new(0));
            let event = Event::Observed { of: None, figure };
            draft.enter(subject, Some(unit(1)), "2014-06-01", event);
        }
        let found = done_but_unmet(&draft.plan, &draft.on("2014-06-30"));
        let expect: Vec<_> = expect
            .then_some((task, IndicatorIndex::new(0)))
            .into_iter()
            .collect();
        assert_eq!(found, expect, "{done:?} {seen:?}");
    }

    #[test]
    fn done_is_held_against_the_figure() {
        check(&[1, 2], Some(40), true);
        check(&[1, 2], Some(50), false);
        check(&[1, 2], None, false);
        check(&[1], Some(40), false);
    }
}

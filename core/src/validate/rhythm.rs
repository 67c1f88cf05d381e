//! What recurs in periods that never come: nobody would be asked for it.

use crate::calendar::{Interval, PeriodKind};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Deadline, Plan};
use crate::syntax::raw::{RawPlan, Scalar};

use super::Judge;

/// Says of every recurring task and duty that the scheme has no such periods, or that nobody knows
/// with which they begin.
pub(super) fn ask(plan: &Plan, raw: &RawPlan, judge: &mut Judge) {
    let directive = raw.directive.as_ref();
    let is_stated = directive.is_some_and(|directive| directive.issued_on.is_some());
    for task in &plan.tasks {
        let every = task.schedule().every();
        let ids = raw.tasks.iter().map(|raw| &raw.id);
        let named = || named(ids, task.id.as_str());
        periods(
            plan,
            every,
            task.deadline.as_ref(),
            (named, is_stated),
            judge,
        );
    }
    for duty in &plan.reporting {
        let ids = raw.reporting.iter().map(|raw| &raw.id);
        let named = || named(ids, duty.id.as_str());
        periods(
            plan,
            &duty.every,
            duty.deadline.as_ref(),
            (named, is_stated),
            judge,
        );
    }
}

fn named<'a>(mut ids: impl Iterator<Item = &'a Scalar>, id: &str) -> &'a Scalar {
    ids.find(|known| known.as_ref().is_some_and(|known| known.value == id))
        .unwrap_or(&None)
}

fn periods<'a>(
    plan: &Plan,
    every: &[Interval],
    deadline: Option<&Deadline>,
    (named, is_stated): (impl FnOnce() -> &'a Scalar, bool),
    judge: &mut Judge,
) {
    let first = deadline.and_then(|deadline| deadline.first);
    let kinds = every.iter().copied().filter_map(PeriodKind::of_interval);
    let never = kinds.filter(|kind| plan.first_period(first, *kind).is_none());
    let never: Vec<PeriodKind> = never.collect();
    // A day that cannot be read is said already.
    let is_said = plan.directive.issued_on.is_none() && is_stated;
    if never.is_empty() || is_said {
        return;
    }
    // Mostly nothing is looked for.
    let Some(id) = named() else { return };
    let has_a_start = first.is_some()
        || plan.directive.earliest_issue().is_some()
        || plan.terms.run.from.is_some();
    let code = if has_a_start {
        Code::PeriodsLacking
    } else {
        Code::PeriodsUnknown
    };
    for kind in never {
        judge.say(
            Diagnostic::new(code, id.span)
                .with("subject", &id.value)
                .with("every", kind.keyword()),
        );
    }
}

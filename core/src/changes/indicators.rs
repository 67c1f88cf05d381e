//! What differs in the indicators.

use super::{Change, ChangeSubject, Seen, What};
use crate::model::Plan;
use crate::state::{IndicatorState, Level, PlanState};

pub(super) fn compare(plan: &Plan, before: &PlanState, after: &PlanState, found: &mut Vec<Change>) {
    for now in &after.indicators {
        let indicator = plan.indicator(now.indicator);
        if indicator.is_none_or(|indicator| indicator.same_as.is_some()) {
            continue;
        }
        let then = before
            .indicators
            .iter()
            .find(|then| then.indicator == now.indicator);
        let subject = ChangeSubject::Indicator(now.indicator);
        let (from, to) = (then.and_then(seen), seen(now));
        if from != to {
            let what = What::Observed { from, to };
            found.push(Change {
                subject,
                what,
                units: None,
            });
        }
        let (from, to) = (
            then.map_or(Level::NotObserved, |then| then.level),
            now.level,
        );
        let is_judged = to != Level::BaselineOnly && (then.is_some() || to != Level::Unquantified);
        if from != to && is_judged {
            let what = What::Level { from, to };
            found.push(Change {
                subject,
                what,
                units: None,
            });
        }
    }
}

fn seen(state: &IndicatorState) -> Option<Box<Seen>> {
    let observed = state.observed.as_ref()?;
    Some(Box::new(Seen {
        figure: observed.figure.clone(),
        value: observed.value.clone(),
        coverage: state.coverage,
    }))
}

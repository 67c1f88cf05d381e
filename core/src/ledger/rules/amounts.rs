//! Counts and figures that one entry may carry.

use super::duty;
use crate::ledger::entry::{Entry, Event, Subject};
use crate::ledger::refusal::{Ground, Refusal};
use crate::model::{Aggregation, Figure, Holder, Indicator, Party, Plan};

/// A bare value under an indicator that pools counts.
pub(in crate::ledger) fn refused_value(figure: &Figure, indicator: &Indicator) -> Option<Refusal> {
    let refused = matches!(figure, Figure::Value(_)) && indicator.aggregate == Aggregation::Pooled;
    refused.then(|| Refusal::new(Ground::ValueUnderPooled).with("indicator", indicator.id.as_str()))
}

/// What is wrong with the figure of an observation.
pub(super) fn figure(event: &Event, subject: Subject, plan: &Plan) -> Option<Refusal> {
    let (Event::Observed { figure, .. }, Subject::Indicator(index)) = (event, subject) else {
        return None;
    };
    if let Some(ratio) = figure.ratio()
        && !ratio.is_part()
    {
        let refusal = Refusal::new(Ground::NumeratorOverDenominator)
            .with("numerator", ratio.numerator())
            .with("denominator", ratio.denominator());
        return Some(refusal);
    }
    refused_value(figure, plan.indicator(index)?)
}

/// A count of completed units above the number of units that the assignment stands for.
pub(super) fn too_many(event: &Event, entry: &Entry, plan: &Plan) -> Option<Refusal> {
    let (Event::Completed { count, .. }, Subject::Task(_)) = (event, entry.subject) else {
        return None;
    };
    let size = size_of_holder(entry.unit, entry.subject, plan)?;
    count.filter(|count| *count > size).map(|count| {
        Refusal::new(Ground::CountAboveSize)
            .with("numerator", count)
            .with("denominator", size)
    })
}

/// How many units the assignment of a party stands for; none where nobody knows.
fn size_of_holder(unit: Option<Party>, subject: Subject, plan: &Plan) -> Option<u32> {
    let Subject::Task(index) = subject else {
        return None;
    };
    let mut held = plan.assignments_of(index);
    let held = held.find(|one| one.size > 0 && one.holder.party() == unit)?;
    (!matches!(held.holder, Holder::WholeGroup(_))).then_some(held.size)
}

/// Whether the office can confirm or return it: a completion, and of a duty any report that fulfils
/// its period.
pub(in crate::ledger) fn answerable(event: &Event, subject: Subject, plan: &Plan) -> bool {
    match event.said() {
        Event::Completed { .. } => true,
        Event::Progress { .. } | Event::NoChange => duty(subject, plan).is_some(),
        _ => false,
    }
}

//! Figures: read from what was written, and not two for one day.

use super::command::NamedSubject;
use super::names::subject;
use super::{Case, Ground, Refusal};
use crate::ledger::entry::{Event, Subject};
use crate::model::{Figure, Indicator, IndicatorIndex, Party, Plan};
use crate::quantity::{NumberError, Ratio, parse_number, parse_percent};

/// The figure of a command: a count out of a count, or a value such as `12,5` or `30%`.
///
/// # Errors
///
/// A [`Refusal`] where a count is missing or nothing is counted, and where the value is no number
/// in the unit of the indicator.
pub fn read_figure(
    plan: &Plan,
    indicator: &str,
    counts: (Option<u64>, Option<u64>),
    value: Option<&str>,
) -> Result<Figure, Refusal> {
    let named = NamedSubject::Indicator(indicator.to_owned());
    let in_percent = match subject(&named, plan)? {
        Subject::Indicator(index) => plan.indicator(index).is_some_and(Indicator::in_percent),
        Subject::Task(_) | Subject::Duty(_) => false,
    };
    match (counts, value) {
        ((Some(numerator), Some(denominator)), None) => Ratio::new(numerator, denominator)
            .map(Figure::Ratio)
            .ok_or_else(|| Refusal::new(Ground::ZeroDenominator)),
        ((None, None), Some(written)) => {
            let read = match parse_percent(written) {
                Ok(Some(_)) if !in_percent => Err(NumberError::NotANumber),
                Ok(Some(points)) => Ok(points),
                Ok(None) => parse_number(written),
                Err(error) => Err(error),
            };
            read.map(Figure::Value).map_err(|error| {
                let ground = match error {
                    NumberError::Ambiguous => Ground::AmbiguousNumber,
                    _ => Ground::BadNumber,
                };
                Refusal::new(ground).with("number", written)
            })
        }
        _ => Err(Refusal::new(Ground::FigureIncomplete).with("indicator", indicator)),
    }
}

/// One figure of a party for a day: a second one is a correction of the first.
pub(super) fn check(case: &Case<'_>) -> Result<(), Refusal> {
    let (Subject::Indicator(index), Event::Observed { of, .. }) =
        (case.entry.subject, case.event())
    else {
        return Ok(());
    };
    let roster = &case.plan.roster;
    let party = of.or(case.entry.unit);
    let on = case.entry.effective_on;
    let known = case.ledger.known_at(chrono::NaiveDate::MAX);
    for subject in family(index, case.plan) {
        for other in known.about(subject) {
            let is_target = case
                .target
                .is_some_and(|target| target.position == other.position);
            let Event::Observed { of, .. } = other.event else {
                continue;
            };
            if is_target || other.effective_on != on {
                continue;
            }
            let others = of.or(other.entry.unit);
            if others == party {
                return Err(case
                    .refuse(Ground::FigureExists)
                    .with("of", party.map_or("", |party| roster.party_id(party)))
                    .with("on", on)
                    .with("entry", &other.entry.id));
            }
            let (Some(one), Some(two)) = (party, others) else {
                continue;
            };
            for (group, member) in [(one, two), (two, one)] {
                if matches!(group, Party::Group(_)) && roster.includes(group, member) {
                    return Err(case
                        .refuse(Ground::GroupAndMember)
                        .with("group", roster.party_id(group))
                        .with("unit", roster.party_id(member))
                        .with("on", on));
                }
            }
        }
    }
    Ok(())
}

/// An indicator and its repetitions.
fn family(index: IndicatorIndex, plan: &Plan) -> impl Iterator<Item = Subject> {
    let root = |index: IndicatorIndex| {
        let indicator = plan.indicator(index);
        indicator.and_then(|one| one.same_as).unwrap_or(index)
    };
    let wanted = root(index);
    (0..plan.indicators.len())
        .map(IndicatorIndex::new)
        .filter(move |one| root(*one) == wanted)
        .map(Subject::Indicator)
}

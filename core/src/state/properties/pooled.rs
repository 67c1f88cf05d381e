//! Aggregates: pooled and mean lie between the smallest and the largest rate of a unit.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{asked, drafts, event};
use crate::ledger::testing::day;
use crate::ledger::{Event, Subject};
use crate::model::*;
use crate::quantity::{Exact, Ratio};
use crate::state::testing::*;

const UNITS: usize = 6;

/// A figure of a unit on a day.
#[derive(Debug, Clone)]
struct Seen {
    unit: usize,
    on: NaiveDate,
    ratio: Ratio,
}

fn seen() -> impl Strategy<Value = Seen> {
    let counts = (0_u64..1000, 1_u64..1000).prop_map(|(numerator, denominator)| {
        Ratio::new(numerator.min(denominator), denominator).unwrap()
    });
    (1..=UNITS, 0_u64..120, counts).prop_map(|(unit, days, ratio)| Seen {
        unit,
        on: day("2014-01-01") + Days::new(days),
        ratio,
    })
}

fn value(figures: &[Seen], aggregate: Aggregation) -> Option<Exact> {
    let mut draft = Draft::new(UNITS);
    let scope: Vec<Party> = (1..=UNITS).map(unit).collect();
    draft.indicator(&scope).aggregate = aggregate;
    let subject = Subject::Indicator(IndicatorIndex::new(0));
    for figure in figures {
        let event = Event::Observed {
            of: None,
            figure: Figure::Ratio(figure.ratio),
        };
        let on = figure.on.to_string();
        draft.enter(subject, Some(unit(figure.unit)), &on, event);
    }
    let observed = draft.first_indicator("2014-06-30").observed;
    observed.map(|observed| observed.value)
}

/// The percentage of a figure; of a correction that of the figure that should have been.
fn percent(event: &Event) -> Option<Exact> {
    match event {
        Event::Observed {
            figure: Figure::Ratio(ratio),
            ..
        } => Some(ratio.percent()),
        Event::Corrects { event, .. } => percent(event),
        _ => None,
    }
}

proptest! {
    #[test]
    fn of_any_plan_too(draft in drafts(event()), asked in asked()) {
        let known = draft.entries.iter();
        let known = known.filter(|entry| entry.recorded_at.date_naive() <= asked.known_at);
        let rates: Vec<Exact> = known.filter_map(|entry| percent(&entry.event)).collect();
        let state = draft.state(&asked);
        for indicator in &state.indicators {
            let aggregate = draft.plan.indicators[0].aggregate;
            let Some(observed) = indicator.observed.as_ref() else { continue };
            if aggregate != Aggregation::Sum {
                let (least, most) = (rates.iter().min().unwrap(), rates.iter().max().unwrap());
                prop_assert!(least <= &observed.value && &observed.value <= most);
            }
        }
    }

    #[test]
    fn aggregates_lie_between_the_extremes(
        mut figures in prop::collection::vec(seen(), 1..20),
    ) {
        // Recorded on their own days; of one day the last entered counts.
        figures.sort_by_key(|figure| figure.on);
        let latest: BTreeMap<usize, Ratio> =
            figures.iter().map(|figure| (figure.unit, figure.ratio)).collect();
        let rates: Vec<Exact> = latest.values().map(|ratio| ratio.percent()).collect();
        let (least, most) = (rates.iter().min().unwrap(), rates.iter().max().unwrap());
        for aggregate in [Aggregation::Pooled, Aggregation::Mean, Aggregation::Last] {
            let value = value(&figures, aggregate).unwrap();
            prop_assert!(least <= &value && &value <= most, "{aggregate:?}: {value}");
        }
        prop_assert_eq!(value(&figures, Aggregation::Min), Some(least.clone()));
        let sum = value(&figures, Aggregation::Sum).unwrap();
        prop_assert_eq!(sum, rates.iter().cloned().sum::<Exact>());
        let pooled = Ratio::pooled(latest.values().copied()).unwrap();
        prop_assert_eq!(value(&figures, Aggregation::Pooled), Some(pooled.percent()));
    }
}

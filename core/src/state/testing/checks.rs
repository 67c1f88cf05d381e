//! The events that tests enter most, and what holds for every state.

use chrono::NaiveDate;

use crate::ledger::Event;
use crate::state::{PlanState, Rates};

pub(crate) fn completed() -> Event {
    Event::Completed {
        document: None,
        count: None,
        note: None,
    }
}

pub(crate) fn completed_by(count: u32) -> Event {
    Event::Completed {
        document: None,
        count: Some(count),
        note: None,
    }
}

pub(crate) fn confirmed() -> Event {
    Event::Confirmed { note: None }
}

pub(crate) fn returned() -> Event {
    Event::Returned {
        reason: String::new(),
    }
}

/// Whether the parts of a state add up: buckets to the total, units to the plan.
pub(crate) fn assert_adds_up(state: &PlanState, as_of: NaiveDate) {
    let sizes: u64 = state
        .assignments
        .iter()
        .map(|row| u64::from(row.size))
        .sum();
    assert_eq!(state.counts.total(), sizes);
    let by_unit: u64 = state.units.iter().map(|unit| unit.counts.total()).sum();
    assert_eq!(by_unit, sizes);
    let Rates {
        completion_of_due,
        done_of_dated,
        done_of_undated,
        ..
    } = state.rates;
    assert!(completion_of_due.numerator <= completion_of_due.denominator);
    assert!(completion_of_due.denominator <= done_of_dated.denominator);
    let ageing = state.ageing;
    let aged = ageing.up_to_30 + ageing.up_to_60 + ageing.up_to_120 + ageing.over_120;
    assert_eq!(aged, state.rates.overdue_of_due.numerator);
    assert_eq!(
        state.rates.reported_of_assigned.denominator,
        state.reporting.total()
    );
    assert_eq!(
        state.reporting.total(),
        done_of_dated.denominator + done_of_undated.denominator
    );
    for row in &state.assignments {
        assert_eq!(row.buckets().map(|(_, units)| units).sum::<u32>(), row.size);
        assert!(row.last_report_on.is_none_or(|on| on <= as_of));
    }
}

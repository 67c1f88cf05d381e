//! One indicator: its chart as points, the same points as a table, the figures of the text.

use chrono::NaiveDate;
use tiendo_core::model::{Indicator, IndicatorIndex};
use tiendo_core::quantity::Exact;
use tiendo_core::state::IndicatorState;
use tiendo_core::text::pages::indicators as text;
use tiendo_core::text::{Language, date};

use super::OpenPlan;
use super::task_page::{EntryRow, entry_at, entry_row};
use crate::chart::{Chart, Words};

/// A point of the chart as a row of its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointRow {
    /// Its day.
    pub on: Option<NaiveDate>,
    /// Base, observation or target.
    pub what: &'static str,
    /// Its value.
    pub value: String,
    /// What was expected on that day.
    pub expected: Option<String>,
}

/// A figure that the text prints for the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseRow {
    /// Whose it is.
    pub of: String,
    /// The counts, where there are counts.
    pub counts: Option<String>,
    /// The value.
    pub value: String,
    /// What the text shows.
    pub printed: Option<String>,
    /// Whether it can be compared with the target.
    pub comparable: bool,
    /// The clause, where it differs from the indicator's.
    pub clause: Option<String>,
    /// The author's remark.
    pub note: Option<String>,
}

/// The indicator with an id.
pub fn find<'a>(
    open: &'a OpenPlan<'_>,
    id: &str,
) -> Option<(IndicatorIndex, &'a Indicator, &'a IndicatorState)> {
    let position = open
        .plan
        .indicators
        .iter()
        .position(|known| known.id.as_str() == id)?;
    let index = IndicatorIndex::new(position);
    let state = open
        .state
        .indicators
        .iter()
        .find(|state| state.indicator == index)?;
    Some((index, open.plan.indicators.get(position)?, state))
}

/// The sentence that says how the indicator stands.
pub fn finding(indicator: &Indicator, state: &IndicatorState, language: Language) -> String {
    let amount = |value: &Exact| text::amount(value, indicator.combined_unit(), language);
    let observed = state.observed.as_ref();
    let value = observed.map(|observed| (amount(&observed.value), observed.on));
    text::finding(
        value.as_ref().map(|(value, on)| (value.as_str(), *on)),
        state.expected.as_ref().map(amount).as_deref(),
        state.target.as_ref().map(amount).as_deref(),
        &text::coverage_of(state.coverage.reporting, state.coverage.expected, language),
        state.level,
        language,
    )
}

/// The chart; none where there is nothing to draw a line between.
pub fn chart(
    open: &OpenPlan<'_>,
    indicator: &Indicator,
    state: &IndicatorState,
    language: Language,
) -> Option<Chart> {
    let value = Exact::to_f64;
    let base = base_point(indicator, state).map(|(on, base)| (on, value(base)));
    let actual: Vec<(NaiveDate, f64)> = state
        .history
        .iter()
        .map(|past| (past.on, value(&past.value)))
        .collect();
    let path: Vec<(NaiveDate, f64)> = state
        .corners
        .iter()
        .map(|(on, expected)| (*on, value(expected)))
        .collect();
    let run = open.plan.terms.run;
    let days = || {
        let points = base.iter().chain(&actual).chain(&path).map(|(on, _)| *on);
        points.chain(state.target_on)
    };
    let first = days().chain(run.from).min()?;
    let last = days().chain(run.to).max()?;
    if first == last || (base.is_none() && actual.is_empty() && state.target.is_none()) {
        return None;
    }
    Some(Chart {
        first,
        last,
        today: (first <= open.day && open.day <= last).then_some(open.day),
        base,
        actual,
        path,
        target: state.target.as_ref().map(value),
        in_percent: indicator.combined_unit() == "%",
        words: Words {
            target: state.target.as_ref().map(|target| {
                format!(
                    "{} {}",
                    text::legend_target(language),
                    text::amount(target, indicator.combined_unit(), language)
                )
            }),
            today: date(open.day),
            latest: state
                .observed
                .as_ref()
                .map(|observed| text::amount(&observed.value, indicator.combined_unit(), language)),
        },
    })
}

fn base_point<'a>(
    indicator: &Indicator,
    state: &'a IndicatorState,
) -> Option<(NaiveDate, &'a Exact)> {
    Some((indicator.baseline.as_ref()?.on?, state.base.as_ref()?))
}

/// A share of the way, a pure number, in percent.
pub fn share(attainment: Option<&Exact>, language: Language) -> Option<String> {
    attainment.map(|share| text::amount(&(share * &Exact::from(100)), "%", language))
}

/// Figures of earlier years in words.
pub fn earlier(indicator: &Indicator, language: Language) -> Vec<String> {
    let amount = |value: &Exact| text::amount(value, &indicator.unit, language);
    indicator
        .history
        .iter()
        .map(|point| format!("{}: {}", point.year, amount(&point.value)))
        .collect()
}

/// The chart's points as rows.
pub fn points(indicator: &Indicator, state: &IndicatorState, language: Language) -> Vec<PointRow> {
    let amount = |value: &Exact| text::amount(value, indicator.combined_unit(), language);
    let base = state.base.as_ref().map(|base| PointRow {
        on: indicator.baseline.as_ref().and_then(|baseline| baseline.on),
        what: text::point_base(language),
        value: amount(base),
        expected: None,
    });
    let observed = state.history.iter().map(|past| PointRow {
        on: Some(past.on),
        what: text::point_observed(language),
        value: amount(&past.value),
        expected: past.expected.as_ref().map(amount),
    });
    let target = state.target.as_ref().map(|target| PointRow {
        on: state.target_on,
        what: text::point_target(language),
        value: amount(target),
        expected: None,
    });
    base.into_iter().chain(observed).chain(target).collect()
}

/// The figures at the start, as the text prints them.
pub fn base_rows(open: &OpenPlan<'_>, indicator: &Indicator, language: Language) -> Vec<BaseRow> {
    let values = indicator
        .baseline
        .iter()
        .flat_map(|baseline| &baseline.values);
    values
        .map(|value| {
            let shown = text::amount(
                &value.figure.amount(indicator.in_percent()),
                &indicator.unit,
                language,
            );
            let bound = value
                .bound
                .map(|bound| format!("{} ", text::bound(bound, language)));
            BaseRow {
                of: value.of.map_or_else(
                    || text::whole_scope(language).to_owned(),
                    |party| open.plan.roster.party_name(party).to_owned(),
                ),
                counts: value
                    .figure
                    .ratio()
                    .map(|ratio| format!("{}/{}", ratio.numerator(), ratio.denominator())),
                value: format!("{}{shown}", bound.unwrap_or_default()),
                printed: value.printed.clone(),
                comparable: value.comparable,
                clause: value.clause.as_ref().map(|clause| clause.0.clone()),
                note: value.note.clone(),
            }
        })
        .collect()
}

/// The entries behind the latest figure, latest first.
pub fn entries(
    open: &OpenPlan<'_>,
    index: IndicatorIndex,
    in_percent: bool,
    language: Language,
) -> Vec<EntryRow> {
    let state = open
        .state
        .indicators
        .iter()
        .find(|state| state.indicator == index);
    let used = state
        .iter()
        .flat_map(|state| &state.observed)
        .flat_map(|observed| &observed.entries);
    used.rev()
        .filter_map(|position| entry_at(open, *position))
        .map(|entry| entry_row(open, entry, in_percent, language))
        .collect()
}

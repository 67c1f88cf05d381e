//! The table of indicators: actual, target and expectation as a bar and in words.

use chrono::NaiveDate;
use tiendo_core::model::Indicator;
use tiendo_core::quantity::{Exact, Ratio, round_half_away};
use tiendo_core::state::{IndicatorState, Level, PathBasis};
use tiendo_core::text::Language;
use tiendo_core::text::pages::indicators as text;

use super::OpenPlan;
use super::mark::{Mark, Tone};

/// Where everything stands on a bar, in thousandths of its length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bullet {
    /// The base, where it is known.
    pub base: Option<u32>,
    /// The latest value.
    pub actual: Option<u32>,
    /// The target.
    pub target: Option<u32>,
    /// What is expected today.
    pub expected: Option<u32>,
    /// The colour's meaning of the value.
    pub tone: Tone,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorRow {
    /// The id of its plan.
    pub plan: String,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its clause.
    pub clause: String,
    /// How it stands.
    pub level: Level,
    /// The path on which the level rests, where the text did not state it.
    pub assumed_path: Option<PathBasis>,
    /// The latest value.
    pub actual: Option<String>,
    /// The counts behind it.
    pub counts: Option<Ratio>,
    /// The day of the latest observation.
    pub observed_on: Option<NaiveDate>,
    /// The base.
    pub base: Option<String>,
    /// The figures at the start in words, those included that are no base.
    pub start: String,
    /// What has to be reached, and by when.
    pub target: Option<String>,
    /// The value expected today.
    pub expected: Option<String>,
    /// Units that have reported, of those expected.
    pub coverage: String,
    /// The bar.
    pub bullet: Bullet,
    /// The bar in words.
    pub bar_words: String,
    /// The title of the indicator of which it is a repetition.
    pub repeats: Option<String>,
}

/// All indicators of a plan, in the order of the text.
pub fn rows(open: &OpenPlan<'_>, language: Language) -> Vec<IndicatorRow> {
    let states = open.state.indicators.iter();
    states
        .filter_map(|state| Some((open.plan.indicator(state.indicator)?, state)))
        .map(|(indicator, state)| row(open, indicator, state, language))
        .collect()
}

/// One indicator as a row.
pub fn row(
    open: &OpenPlan<'_>,
    indicator: &Indicator,
    state: &IndicatorState,
    language: Language,
) -> IndicatorRow {
    let amount = |value: &Exact| text::amount(value, indicator.combined_unit(), language);
    let observed = state.observed.as_ref();
    let actual = observed.map(|observed| amount(&observed.value));
    let expected = state.expected_today.as_ref().map(amount);
    let target = state.target.as_ref().map(amount);
    let bar_words = text::bar_words(
        actual.as_deref(),
        target.as_deref(),
        expected.as_deref(),
        language,
    );
    IndicatorRow {
        plan: open.id().to_owned(),
        id: indicator.id.as_str().to_owned(),
        title: indicator.title.clone(),
        clause: indicator.clause.0.clone(),
        level: state.level,
        assumed_path: state.rests_on_assumed_path().then_some(state.path),
        actual,
        counts: observed.and_then(|observed| observed.figure.ratio()),
        observed_on: observed.map(|observed| observed.on),
        base: state.base.as_ref().map(amount),
        start: start(open, indicator, state, language),
        target: indicator
            .target
            .as_ref()
            .map(|target| text::target_words(target, &indicator.unit, language)),
        expected,
        coverage: text::coverage_of(state.coverage.reporting, state.coverage.expected, language),
        bullet: bullet(indicator, state),
        bar_words,
        repeats: indicator
            .same_as
            .and_then(|other| open.plan.indicator(other))
            .map(|other| other.title.clone()),
    }
}

/// The base; else the one figure that the text prints, with its bound; else that there are several,
/// or none.
fn start(
    open: &OpenPlan<'_>,
    indicator: &Indicator,
    state: &IndicatorState,
    language: Language,
) -> String {
    if let Some(base) = &state.base {
        return text::amount(base, indicator.combined_unit(), language);
    }
    let values = indicator
        .baseline
        .iter()
        .flat_map(|baseline| &baseline.values);
    let mut values = values.map(|value| super::outline::printed(open, indicator, value, language));
    match (values.next(), values.next()) {
        (None, _) => text::not_stated(language).to_owned(),
        (Some(one), None) => one,
        (Some(_), Some(_)) => text::by_group(language).to_owned(),
    }
}

fn bullet(indicator: &Indicator, state: &IndicatorState) -> Bullet {
    let actual = state.observed.as_ref().map(|observed| &observed.value);
    let shown = [
        actual,
        state.target.as_ref(),
        state.expected_today.as_ref(),
        state.base.as_ref(),
    ];
    let hundred = Exact::from(100);
    let whole = (indicator.combined_unit() == "%").then_some(&hundred);
    let longest = shown.into_iter().flatten().chain(whole).max();
    let at = |value: Option<&Exact>| value.and_then(|value| thousandths(value, longest?));
    Bullet {
        base: at(state.base.as_ref()),
        actual: at(actual),
        target: at(state.target.as_ref()),
        expected: at(state.expected_today.as_ref()),
        tone: Mark::from(state.level).tone,
    }
}

/// Where a value stands on a bar as long as `longest`; values below nought stand at its start.
fn thousandths(value: &Exact, longest: &Exact) -> Option<u32> {
    let share = (value * &Exact::from(1000)).checked_div(longest)?;
    Some(round_half_away(&share, 0).parse().unwrap_or(0).min(1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_never_leaves_its_frame() {
        let at = |value: i64, longest: i64| thousandths(&Exact::from(value), &Exact::from(longest));
        assert_eq!(at(60, 100), Some(600));
        assert_eq!(at(100, 100), Some(1000));
        assert_eq!(at(-3, 100), Some(0));
        assert_eq!(at(1, 0), None);
    }
}

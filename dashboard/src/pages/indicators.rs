//! The table of indicators, those with a target first.

use tiendo_core::state::Level;
use tiendo_core::text::Language;
use tiendo_core::text::pages::{indicators as text, plan as plan_text};
use tiendo_core::text::{Worded, date};
use yew::prelude::*;

use super::PageProperties;
use super::parts::{caption, not_in_force};
use crate::components::{Badge, BulletBar, Column, Empty, TableFrame, ViewLink};
use crate::route::Page;
use crate::session::Session;
use crate::view_model::OpenPlan;
use crate::view_model::indicators::{IndicatorRow, rows};
use crate::view_model::mark::Mark;

/// All indicators, plan by plan.
#[component]
pub fn Indicators(properties: &PageProperties) -> Html {
    let session = &properties.session;
    let language = session.language();
    let plans = session.plans();
    let several = plans.len() > 1;
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(language) }</h1>
            { legend(language) }
            { for plans.iter().map(|open| part(session, open, several)) }
        </>
    }
}

fn part(session: &Session, open: &OpenPlan<'_>, several: bool) -> Html {
    let language = session.language();
    let (followed, judged): (Vec<IndicatorRow>, Vec<IndicatorRow>) = rows(open, language)
        .into_iter()
        .partition(|row| row.level == Level::BaselineOnly);
    html! {
        <>
            if several { <h2>{ open.heading(language) }</h2> }
            if !open.state.in_force {
                { not_in_force(language) }
            } else if judged.is_empty() && followed.is_empty() {
                <Empty title={text::heading(language)} advice={text::none(language)} />
            }
            if !judged.is_empty() { { judged_table(session, &judged, caption(text::caption(language), open, several, language)) } }
            if !followed.is_empty() { { followed_table(session, &followed, caption(text::followed_caption(language), open, several, language)) } }
        </>
    }
}

/// What the parts of a bar mean.
fn legend(language: Language) -> Html {
    html! {
        <ul class="legend">
            <li><svg viewBox="0 0 24 16" aria-hidden="true"><rect class="bar-part" x="0" y="4" width="24" height="8" /></svg>{ text::legend_actual(language) }</li>
            <li><svg viewBox="0 0 24 16" aria-hidden="true"><line class="tick-target" x1="12" x2="12" y1="0" y2="16" /></svg>{ text::legend_target(language) }</li>
            <li><svg viewBox="0 0 24 16" aria-hidden="true"><line class="tick-expected" x1="12" x2="12" y1="0" y2="16" /></svg>{ text::legend_expected(language) }</li>
        </ul>
    }
}

fn judged_table(session: &Session, rows: &[IndicatorRow], caption: String) -> Html {
    let language = session.language();
    let columns = vec![
        Column::text(text::indicator(language)),
        Column::text(text::actual(language)),
        Column::text(text::progress(language)),
        Column::text(text::target(language)),
        Column::number(text::expected_today(language)),
        Column::text(text::coverage(language)),
        Column::text(text::level(language)),
    ];
    let rows = rows.iter().map(|indicator| html! {
        <tr key={indicator.id.clone()}>
            { title(session, indicator) }
            <td data-label={text::actual(language)}>{ actual(indicator, language) }</td>
            <td class="cell-bar" data-label={text::progress(language)}>
                <BulletBar bullet={indicator.bullet} label={indicator.bar_words.clone()} />
            </td>
            <td class="cell-words" data-label={text::target(language)}>{ indicator.target.clone() }</td>
            <td class="number" data-label={text::expected_today(language)}>
                { indicator.expected.as_deref().unwrap_or("–") }
            </td>
            <td class="nowrap" data-label={text::coverage(language)}>{ &indicator.coverage }</td>
            <td class="nowrap" data-label={text::level(language)}>
                <Badge mark={Mark::from(indicator.level)} word={indicator.level.name(language)} />
                if let Some(path) = indicator.assumed_path {
                    <div class="quiet small">{ path.name(language) }</div>
                }
            </td>
        </tr>
    });
    html! {
        <TableFrame {caption} {columns} class="cards">{ for rows }</TableFrame>
    }
}

/// Figures without a target have no bar and no level, only what was printed and what was seen.
fn followed_table(session: &Session, rows: &[IndicatorRow], caption: String) -> Html {
    let language = session.language();
    let columns = vec![
        Column::text(text::indicator(language)),
        Column::text(text::base(language)),
        Column::text(text::actual(language)),
    ];
    let rows = rows.iter().map(|indicator| {
        html! {
            <tr key={indicator.id.clone()}>
                { title(session, indicator) }
                <td data-label={text::base(language)}>
                    { &indicator.start }
                </td>
                <td data-label={text::actual(language)}>
                    if indicator.actual.is_some() {
                        { actual(indicator, language) }
                    } else {
                        <span class="quiet">{ text::never_observed(language) }</span>
                    }
                </td>
            </tr>
        }
    });
    html! {
        <TableFrame {caption} {columns} class="cards">{ for rows }</TableFrame>
    }
}

fn title(session: &Session, indicator: &IndicatorRow) -> Html {
    let to = session
        .view
        .within(&indicator.plan, Page::Indicator(indicator.id.clone()));
    html! {
        <th scope="row" class="cell-title">
            <ViewLink {to}>{ &indicator.title }</ViewLink>
            <div class="quiet small">
                { &indicator.clause }
                if let Some(repeats) = &indicator.repeats {
                    { format!(" · {} “{repeats}”", plan_text::repeated(session.language())) }
                }
            </div>
        </th>
    }
}

/// The latest figure with its counts and its day; else the base, marked as such.
pub(super) fn actual(indicator: &IndicatorRow, language: Language) -> Html {
    let Some(value) = &indicator.actual else {
        return html! {
            <span class="stack">
                <span class="quiet">{ text::never_observed(language) }</span>
                if let Some(base) = &indicator.base {
                    <span class="quiet small nowrap">{ format!("{} {base}", text::point_base(language)) }</span>
                }
            </span>
        };
    };
    html! {
        <span class="stack">
            <span class="nowrap"><span class="strong">{ value }</span>
                if let Some(counts) = indicator.counts {
                    <span class="quiet small">{ format!(" {}/{}", counts.numerator(), counts.denominator()) }</span>
                }
            </span>
            if let Some(on) = indicator.observed_on { <span class="quiet small">{ date(on) }</span> }
        </span>
    }
}

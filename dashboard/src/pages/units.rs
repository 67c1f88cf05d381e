//! The holders: who holds what, who is late, who is silent.

use tiendo_core::state::{Bucket, Rate};
use tiendo_core::text::pages::{shell, units as text};
use tiendo_core::text::{Worded, date};
use yew::prelude::*;

use super::PageProperties;
use super::parts::not_in_force;
use crate::components::{Badge, Column, CountBar, Empty, TableFrame, ViewLink};
use crate::route::Page;
use crate::session::Session;
use crate::view_model::OpenPlan;
use crate::view_model::mark::Mark;
use crate::view_model::units::{UnitRow, rows};

/// All holders, plan by plan.
#[component]
pub fn Units(properties: &PageProperties) -> Html {
    let session = &properties.session;
    let language = session.language();
    let plans = session.plans();
    let several = plans.len() > 1;
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(language) }</h1>
            { for plans.iter().map(|open| part(session, open, several)) }
        </>
    }
}

fn part(session: &Session, open: &OpenPlan<'_>, several: bool) -> Html {
    let language = session.language();
    let found = rows(open, language);
    html! {
        <>
            if several { <h2>{ open.heading(language) }</h2> }
            if open.state.in_force {
                <p role="status">{ text::holder_count(found.len(), language) }</p>
                if found.is_empty() {
                    <Empty title={text::heading(language)} advice={text::none(language)} />
                } else {
                    { table(session, open, &found, several) }
                }
            } else {
                { not_in_force(language) }
            }
        </>
    }
}

fn table(session: &Session, open: &OpenPlan<'_>, found: &[UnitRow], several: bool) -> Html {
    let language = session.language();
    let columns = vec![
        Column::text(text::unit(language)),
        Column::number(text::assigned(language)),
        Column::text(text::done_of_dated(language)),
        Column::number(text::overdue(language)),
        Column::number(text::awaiting(language)),
        Column::number(text::running(language)),
        Column::number(text::undated(language)),
        Column::number(text::continuing(language)),
        Column::text(text::freshness(language)),
    ];
    html! {
        <TableFrame caption={super::parts::caption(text::caption(language), open, several, language)} hidden_caption=true {columns} class="cards">
            { for found.iter().map(|unit| row(session, unit)) }
        </TableFrame>
    }
}

fn row(session: &Session, unit: &UnitRow) -> Html {
    let language = session.language();
    let Rate {
        numerator: done,
        denominator: dated,
    } = unit.done_of_dated;
    let to = session
        .view
        .within(&unit.plan, Page::Unit(unit.key.clone()));
    html! {
        <tr key={unit.key.clone()}>
            <th scope="row" class="cell-words">
                <ViewLink {to}>{ &unit.name }</ViewLink>
                if unit.unverified {
                    { " " }<span class="mark-word" title={text::unverified_meaning(language)}>{ text::unverified(language) }</span>
                }
            </th>
            <td class="number" data-label={text::assigned(language)}>{ unit.assigned }</td>
            <td data-label={text::done_of_dated(language)}>
                <span class="stack">
                    <span class="nowrap" aria-hidden="true">{ format!("{done}/{dated}") }</span>
                    <span class="unseen">{ shell::out_of(done, dated, language) }</span>
                    if dated > 1 { <CountBar part={done} whole={dated} /> }
                </span>
            </td>
            <td class="number" data-label={text::overdue(language)}>
                if unit.overdue > 0 {
                    <Badge mark={Mark::from(Bucket::Overdue)} word={unit.overdue.to_string()} />
                } else {
                    { "0" }
                }
            </td>
            <td class="number" data-label={text::awaiting(language)}>{ unit.awaiting }</td>
            <td class="number" data-label={text::running(language)}>{ unit.running }</td>
            <td class="number" data-label={text::undated(language)}>{ unit.undated }</td>
            <td class="number" data-label={text::continuing(language)}>{ unit.continuing }</td>
            <td data-label={text::freshness(language)}>
                <span class="stack">
                    <Badge mark={Mark::from(unit.silence)} word={unit.silence.name(language)} />
                    if let Some(on) = unit.last_report_on {
                        <span class="quiet small">{ format!("{} · {}", date(on), unit.freshness.clone().unwrap_or_default()) }</span>
                    }
                </span>
            </td>
        </tr>
    }
}

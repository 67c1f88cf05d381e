//! The documents behind all plans, to choose one from.

use tiendo_core::text::pages::{overview, plan as text};
use yew::prelude::*;

use super::PageProperties;
use super::parts::lines;
use crate::components::{Column, TableFrame, ViewLink};
use crate::route::Page;
use crate::session::Session;
use crate::view_model::plans::{DocumentRow, document};

/// More gaps than these belong to the plan's own page.
const SHOWN_GAPS: usize = 3;

/// Every document with its identity and its gaps.
#[component]
pub fn Plans(properties: &PageProperties) -> Html {
    let session = &properties.session;
    let language = session.language();
    let columns = vec![
        Column::text(text::province(language)),
        Column::text(text::document(language)),
        Column::number(text::clauses_short(language)),
        Column::number(text::tasks_short(language)),
        Column::number(text::targets_short(language)),
        Column::number(text::duties_short(language)),
        Column::text(text::missing(language)),
        Column::text(text::remarks(language)),
    ];
    let plans = session.plans();
    let rows = plans
        .iter()
        .map(|open| row(session, &document(open, language)));
    html! {
        <>
            <h1 tabindex="-1">{ text::all_plans(language) }</h1>
            <TableFrame caption={text::all_plans_caption(language)} hidden_caption=true {columns} class="cards documents">
                { for rows }
            </TableFrame>
        </>
    }
}

fn row(session: &Session, shown: &DocumentRow) -> Html {
    let language = session.language();
    let to = || session.view.within(&shown.id, Page::Plan);
    html! {
        <tr key={shown.id.clone()}>
            <td data-label={text::province(language)}>{ &shown.place }</td>
            <th scope="row" class="cell-title">
                <div class="eyebrow">{ format!("{} · {}", shown.kind, shown.number) }</div>
                <ViewLink to={to()}>{ &shown.title }</ViewLink>
                <div class="quiet small">
                    { &shown.signed }
                    if let Some(source) = shown.source { { format!(" · {}: {source}", text::source(language)) } }
                </div>
            </th>
            <td class="number" data-label={text::clauses_short(language)}>
                if shown.clauses > 0 { { shown.clauses } } else { { "–" } }
            </td>
            <td class="number" data-label={text::tasks_short(language)}>{ shown.tasks }</td>
            <td class="number" data-label={text::targets_short(language)}>{ shown.targets }</td>
            <td class="number" data-label={text::duties_short(language)}>{ shown.duties }</td>
            <td class="cell-words small" data-label={text::missing(language)}>
                if shown.missing.is_empty() {
                    <span class="quiet">{ text::nothing_missing(language) }</span>
                } else {
                    { gaps(session, shown) }
                }
            </td>
            <td class="nowrap" data-label={text::remarks(language)}>
                if shown.remarks > 0 {
                    <ViewLink to={to()}>{ overview::remarks(shown.remarks, language) }</ViewLink>
                } else {
                    <span class="quiet">{ text::nothing_missing(language) }</span>
                }
            </td>
        </tr>
    }
}

/// The first gaps; the plan's own page has all of them.
fn gaps(session: &Session, shown: &DocumentRow) -> Html {
    let (first, rest) = shown.missing.split_at(shown.missing.len().min(SHOWN_GAPS));
    html! {
        <div>
            { lines(first) }
            if !rest.is_empty() {
                <ViewLink to={session.view.within(&shown.id, Page::Plan)}>
                    { overview::and_more(rest.len(), session.language()) }
                </ViewLink>
            }
        </div>
    }
}

//! The last two questions: where the task stands, and what is in the way.

use tiendo_core::text::pages::{shell, tasks as text};
use tiendo_core::text::{Language, Worded, date};
use yew::prelude::*;

use crate::components::{Badge, Column, TableFrame, ViewLink};
use crate::pages::parts::{bucket_badges, fact_if};
use crate::route::Page;
use crate::session::Session;
use crate::view_model::OpenPlan;
use crate::view_model::mark::Mark;
use crate::view_model::task_page::{HolderRow, TaskProgress};

pub(super) fn holders(session: &Session, open: &OpenPlan<'_>, progress: &TaskProgress) -> Html {
    let language = session.language();
    let columns = vec![
        Column::text(text::holder(language)),
        Column::text(text::state(language)),
        Column::text(text::due(language)),
        Column::text(text::finished_on(language)),
        Column::number(text::percent(language)),
        Column::text(text::heard(language)),
    ];
    let rows = progress
        .holders
        .iter()
        .map(|holder| row(session, open, holder));
    html! {
        <TableFrame caption={text::holders_caption(language)} hidden_caption=true {columns} class="cards">
            { for rows }
        </TableFrame>
    }
}

fn row(session: &Session, open: &OpenPlan<'_>, holder: &HolderRow) -> Html {
    let language = session.language();
    let to = session
        .view
        .within(open.id(), Page::Unit(holder.key.clone()));
    html! {
        <tr key={holder.key.clone()}>
            <th scope="row"><ViewLink {to}>{ &holder.name }</ViewLink></th>
            <td data-label={text::state(language)}>
                <span class="stack">
                    { bucket_badges(&holder.buckets, language) }
                    if holder.is_returned { <span class="small">{ text::returned_mark(language) }</span> }
                </span>
            </td>
            <td data-label={text::due(language)}>
                <span class="stack">
                    if let Some(original) = holder.original_due {
                        <s class="struck nowrap">{ date(original) }</s>
                    }
                    if let Some(due) = holder.due { <span class="nowrap">{ date(due) }</span> }
                    if let Some(days) = holder.days_overdue {
                        <span class="small">{ format!("{} {}", text::overdue_by(language), shell::days(days.into(), language)) }</span>
                    }
                </span>
            </td>
            <td class="nowrap" data-label={text::finished_on(language)}>{ holder.done_on.map(date) }</td>
            <td class="number" data-label={text::percent(language)}>
                { holder.percent.map(|percent| format!("{percent} %")) }
            </td>
            <td data-label={text::heard(language)}>
                <span class="stack">
                    <Badge mark={Mark::from(holder.silence)} word={holder.silence.name(language)} />
                    if let Some(on) = holder.last_report_on { <span class="quiet small">{ date(on) }</span> }
                </span>
            </td>
        </tr>
    }
}

pub(super) fn occurrences(progress: &TaskProgress, language: Language) -> Html {
    if progress.occurrences.is_empty() {
        return Html::default();
    }
    let columns = vec![
        Column::text(text::period(language)),
        Column::text(text::holder(language)),
        Column::text(text::state(language)),
        Column::text(text::due(language)),
    ];
    let rows = progress.occurrences.iter().map(|occurrence| html! {
        <tr>
            <th scope="row" class="nowrap">{ &occurrence.period }</th>
            <td data-label={text::holder(language)}>{ &occurrence.holder }</td>
            <td data-label={text::state(language)}>
                <Badge mark={Mark::from(occurrence.state)} word={occurrence.state.name(language)} />
            </td>
            <td class="nowrap" data-label={text::due(language)}>{ occurrence.due.map(date) }</td>
        </tr>
    });
    html! {
        <TableFrame caption={text::occurrences(language)} {columns} class="cards">{ for rows }</TableFrame>
    }
}

pub(super) fn obstacles(progress: &TaskProgress, language: Language) -> Html {
    let overdue = (progress.overdue > 0).then(|| text::overdue_units(progress.overdue, language));
    let silent = (progress.silent > 0).then(|| text::silent_units(progress.silent, language));
    let said = progress.obstacles.iter().map(|obstacle| html! {
        <div class="stack">
            <p><span class="strong">{ &obstacle.of }</span>{ " " }<span class="quiet small">{ date(obstacle.on) }</span></p>
            <dl class="facts">
                { fact_if(text::returned(language), obstacle.returned.as_deref()) }
                { fact_if(text::obstacles(language), obstacle.obstacles.as_deref()) }
                { fact_if(text::causes(language), obstacle.causes.as_deref()) }
                { fact_if(text::proposals(language), obstacle.proposals.as_deref()) }
            </dl>
        </div>
    });
    html! {
        <>
            if overdue.is_some() || silent.is_some() {
                <ul class="bulleted">
                    { for overdue.into_iter().chain(silent).map(|line| html! { <li>{ line }</li> }) }
                </ul>
            }
            if progress.obstacles.is_empty() {
                <p class="quiet">{ text::nothing_blocks(language) }</p>
            }
            { for said }
        </>
    }
}

//! One plan: what the document is, its clauses in order, its duties to report.

mod clauses;
mod identity;

use tiendo_core::text::Worded;
use tiendo_core::text::pages::plan as text;
use yew::prelude::*;

use super::PageProperties;
use super::parts::{lines, no_plan};
use crate::components::{Column, TableFrame, ViewLink};
use crate::route::Page;
use crate::session::Session;
use crate::view_model::OpenPlan;
use crate::view_model::outline::outline;
use crate::view_model::plan_page::duties;

/// More remarks than these are folded away.
const SHOWN_REMARKS: usize = 6;

/// One plan in the order of its text.
#[component]
pub fn Plan(properties: &PageProperties) -> Html {
    let session = &properties.session;
    let language = session.language();
    let Some(open) = session.plan() else {
        return html! {
            <>
                <h1 tabindex="-1">{ text::heading(language) }</h1>
                { no_plan(session) }
            </>
        };
    };
    if session.plans().len() > 1 {
        return html! { <super::plans::Plans session={session.clone()} /> };
    }
    let directive = &open.plan.directive;
    html! {
        <>
            if session.store.snapshot().plans.len() > 1 {
                <p class="back"><ViewLink to={session.view.on_all(Page::Plan)}>{ format!("← {}", text::all_plans(language)) }</ViewLink></p>
            }
            <p class="eyebrow">{ open.name(language) }</p>
            <h1 tabindex="-1">{ &open.plan.title }</h1>
            <div class="questions">
                <section class="panel">
                    <h2>{ text::identity(language) }</h2>
                    { identity::identity(&open, language) }
                </section>
                if !directive.missing.is_empty() {
                    <section class="panel">
                        <h2>{ text::missing(language) }</h2>
                        { lines(&directive.missing) }
                    </section>
                }
                if !directive.remarks.is_empty() {
                    <section class="panel">
                        <h2>{ format!("{} ({})", text::remarks(language), directive.remarks.len()) }</h2>
                        { remarks(&directive.remarks, text::show_all(language)) }
                    </section>
                }
            </div>
            <h2>{ text::clauses(language) }</h2>
            if open.plan.clauses.is_empty() {
                <p class="quiet">{ text::no_outline(language) }</p>
            } else {
                <p class="quiet">{ text::from_outline(language) }</p>
            }
            { for outline(&open, language).iter().map(|section| clauses::section(session, &open, section)) }
            <h2>{ text::duties(language) }</h2>
            { reporting(session, &open) }
        </>
    }
}

fn remarks(remarks: &[String], more: &'static str) -> Html {
    let (first, rest) = remarks.split_at(remarks.len().min(SHOWN_REMARKS));
    html! {
        <>
            { lines(first) }
            if !rest.is_empty() {
                <details><summary>{ more }</summary>{ lines(rest) }</details>
            }
        </>
    }
}

fn reporting(session: &Session, open: &OpenPlan<'_>) -> Html {
    let language = session.language();
    let duties = duties(open, language);
    if duties.is_empty() {
        return html! { <p class="quiet">{ text::no_duties(language) }</p> };
    }
    let columns = vec![
        Column::text(text::duty(language)),
        Column::text(text::clause(language)),
        Column::text(text::duty_from(language)),
        Column::text(text::duty_to(language)),
        Column::text(text::how_often(language)),
    ];
    let rows = duties.iter().map(|duty| html! {
        <tr>
            <th scope="row" class="cell-title">
                <span class="strong">{ duty.kind.name(language) }</span>
                if !duty.content.is_empty() {
                    { ": " }
                    if let Some(task) = &duty.task {
                        <ViewLink to={session.view.within(open.id(), Page::Task(task.clone()))}>{ &duty.content }</ViewLink>
                    } else {
                        { &duty.content }
                    }
                }
                if duty.is_internal { { " " }<span class="mark-word">{ text::internal(language) }</span> }
            </th>
            <td data-label={text::clause(language)}>{ &duty.clause }</td>
            <td data-label={text::duty_from(language)}>{ &duty.from }</td>
            <td data-label={text::duty_to(language)}>{ &duty.to }</td>
            <td data-label={text::how_often(language)}>
                <span class="stack">
                    <span>{ &duty.every }</span>
                    if let Some(condition) = &duty.condition {
                        <span class="quiet small">{ format!("{}: {condition}", text::condition(language)) }</span>
                    }
                </span>
            </td>
        </tr>
    });
    html! {
        <TableFrame caption={text::duties(language)} hidden_caption=true {columns} class="cards">
            { for rows }
        </TableFrame>
    }
}

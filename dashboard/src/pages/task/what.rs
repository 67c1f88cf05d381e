//! The first two questions: what is to be done, and how, both from the plan's text.

use tiendo_core::model::{Obligation, Task};
use tiendo_core::text::Language;
use tiendo_core::text::pages::{plan as plan_text, tasks as text};
use yew::prelude::*;

use crate::components::ViewLink;
use crate::pages::parts::{fact, fact_if, lines, marks, place};
use crate::route::Page;
use crate::session::Session;
use crate::view_model::plan_page::deadline_words;
use crate::view_model::{OpenPlan, tasks};

pub(super) fn what(session: &Session, open: &OpenPlan<'_>, task: &Task) -> Html {
    let language = session.language();
    let roster = &open.plan.roster;
    let indicators = task
        .indicators
        .iter()
        .filter_map(|index| open.plan.indicator(*index))
        .map(|indicator| {
            let to = session
                .view
                .within(open.id(), Page::Indicator(indicator.id.as_str().to_owned()));
            html! { <li><ViewLink {to}>{ &indicator.title }</ViewLink></li> }
        });
    let repeated = task
        .same_as
        .and_then(|other| open.plan.task(other))
        .map(|other| {
            let to = session
                .view
                .within(open.id(), Page::Task(other.id.as_str().to_owned()));
            html! { <ViewLink {to}>{ format!("{} · {}", other.clause, other.title) }</ViewLink> }
        });
    html! {
        <dl class="facts">
            { fact(text::clause(language), html! { { &task.clause.0 } }) }
            if let Some(repeated) = repeated { { fact(plan_text::repeated(language), repeated) } }
            { fact_if(text::product(language), task.product.as_deref()) }
            if !task.parts.is_empty() { { fact(text::parts(language), lines(&task.parts)) } }
            { fact_if(text::result_goes_to(language), task.to.map(|party| roster.party_name(party))) }
            { fact_if(text::condition(language), task.condition.as_deref()) }
            if task.obligation == Obligation::May {
                { fact_if(text::condition(language), Some(text::obligation_may(language))) }
            }
            if !task.indicators.is_empty() {
                { fact(text::serves(language), html! { <ul class="bulleted">{ for indicators }</ul> }) }
            }
            { fact_if(text::remark(language), task.note.as_deref()) }
            { fact(text::declared_at(language), place(open, task.place)) }
        </dl>
    }
}

pub(super) fn how(open: &OpenPlan<'_>, task: &Task, language: Language) -> Html {
    let roster = &open.plan.roster;
    let lead = html! {
        <>{ open.lead(task, language) }{ " " }{ marks(tasks::is_inferred(task), tasks::is_urgent(task), language) }</>
    };
    let others: Vec<String> = task
        .others
        .iter()
        .map(|other| format!("{}: {}", roster.party_name(other.party), other.role))
        .collect();
    let horizon = task.horizon.as_ref().map(|horizon| {
        format!(
            "{} ({})",
            horizon.of,
            plan_text::run(horizon.from, horizon.to, language)
        )
    });
    html! {
        <dl class="facts">
            { fact(text::lead(language), lead) }
            if !task.cooperating.is_empty() {
                { fact_if(text::cooperating(language), Some(&open.parties(&task.cooperating))) }
            }
            if !others.is_empty() { { fact(text::others(language), lines(&others)) } }
            { fact(text::deadline(language), deadline(task, language)) }
            { fact_if(text::set_by(language), task.set_by.as_deref()) }
            { fact_if(text::horizon(language), horizon.as_deref()) }
            if task.budget {
                { fact_if(text::budget(language), Some(tiendo_core::text::pages::shell::yes(language))) }
            }
        </dl>
    }
}

fn deadline(task: &Task, language: Language) -> Html {
    let Some(deadline) = &task.deadline else {
        return html! { <span class="quiet">{ plan_text::no_deadline(language) }</span> };
    };
    let shown = deadline_words(deadline, language);
    html! {
        <>
            if let Some(words) = &shown.words { <q>{ words }</q>{ " " } }
            if let Some(printed) = &shown.printed {
                <span class="quiet">{ format!("({} “{printed}”) ", plan_text::printed_as(language)) }</span>
            }
            <div>
                { &shown.reading }
                if let Some(certainty) = shown.certainty { { " " }<span class="mark-word">{ certainty }</span> }
            </div>
        </>
    }
}

//! The clauses in the order of the text, each with its task; the indicators below them.

use tiendo_core::text::Language;
use tiendo_core::text::pages::{indicators as indicator_text, plan as text};
use yew::prelude::*;

use crate::components::ViewLink;
use crate::pages::parts::{bucket_badges, marks};
use crate::route::Page;
use crate::session::Session;
use crate::view_model::OpenPlan;
use crate::view_model::plan_page::{ClauseTask, DeadlineWords, Section};

pub(super) fn section(session: &Session, open: &OpenPlan<'_>, section: &Section) -> Html {
    let language = session.language();
    html! {
        <section class="panel">
            <div class="section-head">
                <h3>{ &section.heading }</h3>
                <span class="quiet small">{ text::task_count(section.tasks.len(), language) }</span>
            </div>
            <ol class="clause-list">{ for section.tasks.iter().map(|task| clause(session, open, task)) }</ol>
        </section>
    }
}

fn clause(session: &Session, open: &OpenPlan<'_>, task: &ClauseTask) -> Html {
    let language = session.language();
    let to = session.view.within(open.id(), Page::Task(task.id.clone()));
    let repeats = task.repeats.as_ref().map(|(id, clause)| {
        let to = session.view.within(open.id(), Page::Task(id.clone()));
        html! { <span>{ format!("{} ", text::repeated(language)) }<ViewLink {to}>{ clause }</ViewLink></span> }
    });
    html! {
        <li>
            <span class="clause-name">{ &task.clause }</span>
            <div class="clause-body">
                <p><ViewLink {to}>{ &task.title }</ViewLink></p>
                <p class="clause-line">
                    <span>{ &task.lead }{ " " }{ marks(task.is_inferred, false, language) }</span>
                    { deadline(task.deadline.as_ref(), language) }
                    if let Some(repeats) = repeats { { repeats } }
                    <code>{ &task.place }</code>
                </p>
            </div>
            <div class="clause-state">{ bucket_badges(&task.buckets, language) }</div>
        </li>
    }
}

fn deadline(deadline: Option<&DeadlineWords>, language: Language) -> Html {
    let Some(deadline) = deadline else {
        return html! { <span>{ text::no_deadline(language) }</span> };
    };
    html! {
        <span>
            if let Some(words) = &deadline.words { <q>{ words }</q>{ " → " } }
            <span class="strong">{ &deadline.reading }</span>
            { format!(" ({})", deadline.certainty) }
        </span>
    }
}

pub(super) fn indicators(session: &Session, open: &OpenPlan<'_>) -> Html {
    let language = session.language();
    let items = open
        .plan
        .indicators
        .iter()
        .filter(|indicator| indicator.target.is_some())
        .map(|indicator| {
            let to = session
                .view
                .within(open.id(), Page::Indicator(indicator.id.as_str().to_owned()));
            let target = indicator
                .target
                .as_ref()
                .map(|target| indicator_text::target_words(target, &indicator.unit, language));
            html! {
                <li>
                    <span class="clause-name">{ &indicator.clause.0 }</span>
                    <div class="clause-body">
                        <p><ViewLink {to}>{ &indicator.title }</ViewLink></p>
                        <p class="clause-line">
                            <span>{ target }</span>
                            <code>{ open.place(indicator.place) }</code>
                        </p>
                    </div>
                </li>
            }
        });
    html! {
        <section class="panel">
            <h2>{ indicator_text::caption(language) }</h2>
            <ol class="clause-list">{ for items }</ol>
        </section>
    }
}

//! One task as four questions.

mod progress;
mod what;

use tiendo_core::text::pages::tasks as text;
use yew::prelude::*;

use super::parts::{bucket_badges, history, missing_item};
use crate::components::ViewLink;
use crate::route::Page;
use crate::view_model::task_page;

/// Properties of [`Task`].
#[derive(Properties, PartialEq)]
pub struct TaskProperties {
    /// The plans, the view, and the way to change it.
    pub session: crate::session::Session,
    /// The task's id.
    pub id: String,
}

/// What is to be done, how, where it stands, what is in the way.
#[component]
pub fn Task(properties: &TaskProperties) -> Html {
    let session = &properties.session;
    let language = session.language();
    let plans = session.plans();
    let found = plans.iter().find_map(|open| {
        task_page::find(open, &properties.id).map(|(index, task)| (open, index, task))
    });
    let Some((open, index, task)) = found else {
        return missing_item(session);
    };
    let progress = task_page::progress(open, index, language);
    html! {
        <>
            <p class="back"><ViewLink to={session.view.within(open.id(), Page::Tasks)}>{ format!("← {}", text::back(language)) }</ViewLink></p>
            <p class="eyebrow">{ format!("{} · {}", open.name(language), task.clause) }</p>
            <h1 tabindex="-1">{ &task.title }</h1>
            <div class="task-head">{ bucket_badges(&progress.buckets, language) }</div>
            <div class="questions pair">
                <section class="panel"><h2>{ text::what(language) }</h2>{ what::what(session, open, task) }</section>
                <section class="panel"><h2>{ text::how(language) }</h2>{ what::how(open, task, language) }</section>
            </div>
            <div class="questions">
                <section class="panel">
                    <h2>{ text::where_now(language) }</h2>
                    { progress::holders(session, open, &progress) }
                    { progress::occurrences(&progress, language) }
                </section>
                <section class="panel">
                    <h2>{ text::what_blocks(language) }</h2>
                    { progress::obstacles(&progress, language) }
                </section>
                <section class="panel">
                    <h2>{ text::history(language) }</h2>
                    { history(&progress.entries, text::history(language), language) }
                </section>
            </div>
        </>
    }
}

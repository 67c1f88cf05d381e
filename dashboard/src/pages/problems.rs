//! The problems: every finding with its place, its sentence and its remedy.

use tiendo_core::text::Worded;
use tiendo_core::text::pages::problems as text;
use yew::prelude::*;

use super::PageProperties;
use crate::components::{Badge, Empty, Excerpt};
use crate::pages::parts::lines;
use crate::view_model::mark::Mark;
use crate::view_model::problems::{counts, rows};

/// What is wrong with the files.
#[component]
pub fn Problems(properties: &PageProperties) -> Html {
    let session = &properties.session;
    let language = session.language();
    let snapshot = session.store.snapshot();
    let found = rows(snapshot, language);
    let summary = counts(&found).into_iter().map(|(severity, count)| {
        html! { <li><Badge mark={Mark::from(severity)} word={text::severity_count(count, severity, language)} /></li> }
    });
    let items = found.iter().map(|problem| html! {
        <li>
            <div class="problem-head">
                <Badge mark={Mark::from(problem.severity)} word={problem.severity.name(language)} />
                <code class="quiet">{ problem.code }</code>
                <code>{ &problem.place }</code>
            </div>
            <p class="problem-what">{ &problem.what }</p>
            if !problem.excerpt.1.is_empty() {
                <Excerpt line={problem.line} parts={problem.excerpt.clone()} label={text::place(language)} />
            }
            if !problem.remedy.is_empty() {
                <p><span class="quiet">{ format!("{}: ", text::remedy(language)) }</span>{ &problem.remedy }</p>
            }
        </li>
    });
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(language) }</h1>
            <p class="lead">{ text::explanation(language) }</p>
            <div role="status"><ul class="counts">{ for summary }</ul></div>
            if !snapshot.unreadable.is_empty() {
                <section class="panel">
                    <h2>{ text::unreadable(language) }</h2>
                    { lines(&snapshot.unreadable) }
                    <p class="hint">{ text::unreadable_advice(language) }</p>
                </section>
            }
            if found.is_empty() {
                <Empty title={text::nothing(language)} advice={text::nothing_advice(language)} />
            } else {
                <ol class="problem-list">{ for items }</ol>
            }
        </>
    }
}

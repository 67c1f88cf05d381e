//! The overview: one plan in full, the dated first, or all plans side by side.

mod lists;
mod side_by_side;

use tiendo_core::state::Bucket;
use tiendo_core::text::Language;
use tiendo_core::text::pages::{overview as text, shell};
use yew::prelude::*;

use super::PageProperties;
use super::parts::no_plan;
use crate::components::{Badge, Notice, NoticeKind, RateTable, Segment, StackedBar, ViewLink};
use crate::route::{Filter, Page};
use crate::session::Session;
use crate::view_model::mark::Mark;
use crate::view_model::overview::{Counted, PlanSummary, summary};

/// Where every plan stands.
#[component]
pub fn Overview(properties: &PageProperties) -> Html {
    let session = &properties.session;
    let language = session.language();
    let summaries: Vec<PlanSummary> = session
        .plans()
        .iter()
        .map(|open| summary(open, language))
        .collect();
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(language) }</h1>
            if summaries.is_empty() {
                { no_plan(session) }
            }
            if summaries.len() > 1 {
                { side_by_side::table(session, &summaries) }
            } else {
                { for summaries.iter().map(|summary| part(session, summary)) }
            }
        </>
    }
}

fn part(session: &Session, summary: &PlanSummary) -> Html {
    let language = session.language();
    let id = AttrValue::from(format!("plan-{}", summary.id));
    html! {
        <section class="plan-part" aria-labelledby={&id}>
            <header class="plan-head">
                <p class="eyebrow">
                    { format!("{} · {}", summary.name, summary.signed) }
                </p>
                <h2 {id}>
                    <ViewLink to={session.view.within(&summary.id, Page::Plan)}>{ &summary.title }</ViewLink>
                </h2>
                <p class="quiet">
                    { &summary.total }
                    if summary.remarks > 0 {
                        { " · " }
                        <ViewLink to={session.view.within(&summary.id, Page::Plan)}>
                            { text::remarks(summary.remarks, language) }
                        </ViewLink>
                    }
                </p>
            </header>
            if summary.in_force {
                { figures(session, summary) }
            } else {
                <Notice kind={NoticeKind::Plain} title={shell::not_in_force(language)}>
                    { shell::not_in_force_advice(language) }
                </Notice>
            }
        </section>
    }
}

fn figures(session: &Session, summary: &PlanSummary) -> Html {
    let language = session.language();
    html! {
        <>
            <p class="finding">{ &summary.finding }</p>
            <section class="panel">
                <h3>{ text::dated(language) }<span class="panel-total">{ summary.dated_total }</span></h3>
                <StackedBar segments={segments(&summary.dated)} label={text::bar_label(language)} />
                { buckets(session, &summary.id, &summary.dated) }
            </section>
            <div class="columns">
                <section class="panel">
                    <h3>{ text::rates(language) }</h3>
                    <RateTable rates={summary.rates.clone()} {language} />
                    <p class="hint">{ text::rates_advice(language) }</p>
                </section>
                <section class="panel">
                    <h3>{ text::upcoming(language) }</h3>
                    { lists::upcoming(session, summary) }
                </section>
                <section class="panel">
                    <h3>{ text::levels(language) }</h3>
                    { lists::levels(session, summary) }
                </section>
                <section class="panel">
                    <h3>{ text::ageing(language) }</h3>
                    { lists::ageing(summary, language) }
                </section>
                <section class="panel">
                    <h3>{ text::silence(language) }</h3>
                    { lists::silence(session, summary) }
                </section>
                <section class="panel">
                    <h3>{ text::undated(language) }</h3>
                    if !summary.undated.is_empty() {
                        <StackedBar segments={segments(&summary.undated)} label={text::undated_bar_label(language)} />
                    }
                    { buckets(session, &summary.id, &summary.undated) }
                    { apart(session, summary, text::continuing(language), &summary.continuing) }
                    { apart(session, summary, text::set_aside(language), &summary.set_aside) }
                    <p class="hint">{ text::undated_advice(language) }</p>
                </section>
            </div>
        </>
    }
}

fn apart(
    session: &Session,
    summary: &PlanSummary,
    title: &'static str,
    counted: &[Counted<Bucket>],
) -> Html {
    if counted.is_empty() {
        return Html::default();
    }
    html! { <><h4>{ title }</h4>{ buckets(session, &summary.id, counted) }</> }
}

fn segments(counted: &[Counted<Bucket>]) -> Vec<Segment> {
    let segment = |counted: &Counted<Bucket>| Segment {
        tone: Mark::from(counted.state).tone,
        count: counted.count,
    };
    counted.iter().map(segment).collect()
}

/// Counts by bucket; each leads to the tasks behind it.
fn buckets(session: &Session, plan: &str, counted: &[Counted<Bucket>]) -> Html {
    let language: Language = session.language();
    let items = counted.iter().map(|counted| {
        let filter = Filter { bucket: Some(counted.state), ..Filter::default() };
        let badge = html! {
            <Badge mark={Mark::from(counted.state)} word={counted.name(language)} count={counted.count.to_string()} />
        };
        html! {
            <li>
                if counted.count > 0 {
                    <ViewLink to={session.view.tasks(plan, filter)} class="count-link">{ badge }</ViewLink>
                } else {
                    <span class="count-link none">{ badge }</span>
                }
            </li>
        }
    });
    html! { <ul class="counts">{ for items }</ul> }
}

//! One indicator: its trajectory as a chart and as a table, and what the text says of it.

mod figures;

use tiendo_core::model::Indicator as Measure;
use tiendo_core::state::IndicatorState;
use tiendo_core::text::Worded;
use tiendo_core::text::pages::{indicators as text, plan as plan_text};
use yew::prelude::*;

use super::indicators::actual;
use super::parts::{fact, fact_if, history, lines, missing_item, place};
use crate::browser::canvas::use_drawing;
use crate::components::{Badge, ChartFigure, ViewLink};
use crate::route::Page;
use crate::session::Session;
use crate::view_model::mark::Mark;
use crate::view_model::{OpenPlan, indicator_page, indicators};

/// Properties of [`Indicator`].
#[derive(Properties, PartialEq)]
pub struct IndicatorProperties {
    /// The plans, the view, and the way to change it.
    pub session: Session,
    /// The indicator's id.
    pub id: String,
}

/// One indicator.
#[component]
pub fn Indicator(properties: &IndicatorProperties) -> Html {
    let session = &properties.session;
    let language = session.language();
    let plans = session.plans();
    let found = plans
        .iter()
        .find_map(|open| indicator_page::find(open, &properties.id).map(|found| (open, found)));
    let chart = found.as_ref().and_then(|(open, (_, indicator, state))| {
        indicator_page::chart(open, indicator, state, language)
    });
    let canvas = use_node_ref();
    use_drawing(canvas.clone(), chart.clone());
    let Some((open, (index, indicator, state))) = found else {
        return missing_item(session);
    };
    let points = indicator_page::points(indicator, state, language);
    let row = indicators::row(open, indicator, state, language);
    let entries = indicator_page::entries(open, index, indicator.in_percent(), language);
    html! {
        <>
            <p class="back"><ViewLink to={session.view.within(open.id(), Page::Indicators)}>{ format!("← {}", text::back(language)) }</ViewLink></p>
            <p class="eyebrow">{ format!("{} · {}", open.name(language), indicator.clause) }</p>
            <h1 tabindex="-1">{ &indicator.title }</h1>
            <div class="task-head">
                <Badge mark={Mark::from(state.level)} word={state.level.name(language)} />
                { actual(&row, language) }
                <span class="quiet">{ row.target.as_deref().unwrap_or(text::no_target(language)).to_owned() }</span>
                <span class="quiet">{ &row.coverage }</span>
            </div>
            if chart.is_some() {
                <ChartFigure {canvas} caption={indicator_page::finding(indicator, state, language)} />
                { figures::legend(state.path, language) }
            } else {
                <p class="lead">{ indicator_page::finding(indicator, state, language) }</p>
            }
            if !points.is_empty() { { figures::points(&points, state.path, language) } }
            <div class="questions pair">
                <section class="panel">
                    <h2>{ text::facts(language) }</h2>
                    { facts(session, open, indicator, state) }
                </section>
                <section class="panel">
                    <h2>{ text::entries(language) }</h2>
                    { history(&entries, text::entries(language), language) }
                </section>
            </div>
            { figures::base(&indicator_page::base_rows(open, indicator, language), language) }
        </>
    }
}

fn facts(
    session: &Session,
    open: &OpenPlan<'_>,
    indicator: &Measure,
    state: &IndicatorState,
) -> Html {
    let language = session.language();
    let path = indicator_page::share(state.path_attainment.as_ref(), language);
    let target = indicator_page::share(state.target_attainment.as_ref(), language);
    let earlier = indicator_page::earlier(indicator, language);
    let reported_by = if indicator.reported_by.is_empty() {
        text::each_unit(language).to_owned()
    } else {
        open.parties(&indicator.reported_by)
    };
    let tasks = open.plan.tasks.iter().filter(|task| {
        task.indicators
            .iter()
            .filter_map(|index| open.plan.indicator(*index))
            .any(|known| known.id == indicator.id)
    });
    let tasks: Vec<Html> = tasks
        .map(|task| {
            let to = session
                .view
                .within(open.id(), Page::Task(task.id.as_str().to_owned()));
            html! { <li><ViewLink {to}>{ &task.title }</ViewLink></li> }
        })
        .collect();
    let repeated = indicator
        .same_as
        .and_then(|other| open.plan.indicator(other))
        .map(|other| {
            let to = session
                .view
                .within(open.id(), Page::Indicator(other.id.as_str().to_owned()));
            html! { <ViewLink {to}>{ &other.title }</ViewLink> }
        });
    let deadline = indicator
        .target
        .as_ref()
        .and_then(|target| target.deadline.as_ref());
    let words = deadline
        .and_then(|deadline| deadline.words.as_ref())
        .map(|words| format!("“{words}”"));
    html! {
        <dl class="facts">
            { fact_if(text::clause(language), Some(&indicator.clause.0)) }
            if let Some(repeated) = repeated { { fact(plan_text::repeated(language), repeated) } }
            { fact_if(text::measured_in(language), Some(&indicator.unit)) }
            { fact_if(text::scope(language), Some(&open.parties(&indicator.scope))) }
            { fact_if(text::reported_by(language), Some(&reported_by)) }
            { fact_if(tiendo_core::text::pages::tasks::words(language), words.as_deref()) }
            { fact_if(text::path_attainment(language), path.as_deref()) }
            { fact_if(text::target_attainment(language), target.as_deref()) }
            if !earlier.is_empty() { { fact(text::earlier(language), lines(&earlier)) } }
            { fact_if(text::excludes(language), indicator.excludes.as_deref()) }
            if !tasks.is_empty() { { fact(text::tasks(language), html! { <ul class="bulleted">{ for tasks }</ul> }) } }
            { fact_if(text::remark(language), indicator.note.as_deref()) }
            { fact(text::declared_at(language), place(open, indicator.place)) }
        </dl>
    }
}

//! The view settings: day, entries, plan.

use tiendo_core::text::Language;
use tiendo_core::text::pages::{plan as plan_text, shell as text};
use yew::prelude::*;

use crate::components::{DayControl, SelectField, SelectOption, ViewLink};
use crate::pages::PageProperties;
use crate::route::{Basis, Page, View};
use crate::session::Session;
use crate::view_model::standpoint;

/// The strip of settings below the header.
#[component]
pub fn Settings(properties: &PageProperties) -> Html {
    let session = &properties.session;
    let language = session.language();
    let day = session.common_day();
    let viewing = day.map_or_else(
        || text::each_on_its_day(language).to_owned(),
        |day| text::viewing_on(day, language),
    );
    let onday = session.changing(|view: &mut View, day| view.day = Some(day));
    let default = View {
        day: None,
        ..(*session.view).clone()
    };
    html! {
        <section class="settings" aria-label={text::viewing(language)}>
            <div class="settings-inner">
                <p class="viewing" role="status">
                    <strong>{ viewing }</strong>
                    if session.view.day.is_some() {
                        <ViewLink to={default} class="reset">{ text::back_to_default_day(language) }</ViewLink>
                    }
                </p>
                <DayControl {day} span={session.span()} {language} onchange={onday} />
                { bases(session) }
                { plans(session) }
            </div>
        </section>
    }
}

fn basis_name(basis: Basis, language: Language) -> &'static str {
    match basis {
        Basis::Sample => text::sample(language),
        Basis::Reported => text::reported(language),
        Basis::PlanAlone => text::plan_alone(language),
    }
}

fn bases(session: &Session) -> Html {
    let language = session.language();
    let choices = standpoint::bases(session.store.snapshot())
        .into_iter()
        .map(|basis| {
            let current = (basis == session.basis()).then_some(AttrValue::Static("true"));
            // The day stays, so that the reader compares like with like.
            let to = View {
                basis: Some(basis),
                day: session.common_day(),
                ..(*session.view).clone()
            };
            html! { <li><ViewLink {to} {current}>{ basis_name(basis, language) }</ViewLink></li> }
        });
    html! {
        <div class="choice" role="group" aria-labelledby="basis-label">
            <span class="choice-label" id="basis-label">{ text::figures(language) }</span>
            <ul>{ for choices }</ul>
        </div>
    }
}

fn plans(session: &Session) -> Html {
    let language = session.language();
    let plans = &session.store.snapshot().plans;
    let is_single = matches!(
        session.view.page,
        Page::Task(_) | Page::Indicator(_) | Page::Unit(_) | Page::Problems
    );
    if plans.len() < 2 || is_single {
        return Html::default();
    }
    let options = plans.iter().map(|entries| SelectOption {
        value: entries.plan.id.as_str().to_owned(),
        words: plan_text::document_in_place(&entries.plan, language),
    });
    let onchange = session.changing(|view: &mut View, plan: String| {
        view.plan = (!plan.is_empty()).then_some(plan);
    });
    html! {
        <SelectField
            id="plan"
            label={text::choose_plan(language)}
            any={text::all_plans(language)}
            options={options.collect::<Vec<_>>()}
            value={session.view.plan.clone().unwrap_or_default()}
            {onchange}
        />
    }
}

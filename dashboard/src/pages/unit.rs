//! One holder: what it is, and every assignment in its hands.

use tiendo_core::model::Holder;
use tiendo_core::text::pages::{shell, tasks as task_text, units as text};
use tiendo_core::text::{Worded, date};
use yew::prelude::*;

use super::parts::{bucket_badges, fact, fact_if, missing_item};
use crate::components::{Badge, Column, TableFrame, ViewLink};
use crate::route::{Filter, Page};
use crate::session::Session;
use crate::view_model::OpenPlan;
use crate::view_model::mark::Mark;
use crate::view_model::unit_page::{AssignmentRow, HeldBy, held_by};

/// Properties of [`Unit`].
#[derive(Properties, PartialEq)]
pub struct UnitProperties {
    /// The plans, the view, and the way to change it.
    pub session: Session,
    /// The holder's key.
    pub id: String,
}

/// One holder in every plan on view that gives it something.
#[component]
pub fn Unit(properties: &UnitProperties) -> Html {
    let session = &properties.session;
    let language = session.language();
    let plans = session.plans();
    let parts: Vec<(&OpenPlan<'_>, HeldBy)> = plans
        .iter()
        .filter_map(|open| held_by(open, &properties.id, language).map(|held| (open, held)))
        .collect();
    let Some((_, first)) = parts.first() else {
        return missing_item(session);
    };
    html! {
        <>
            <p class="back"><ViewLink to={session.view.on(Page::Units)}>{ format!("← {}", text::back(language)) }</ViewLink></p>
            <h1 tabindex="-1">{ &first.name }</h1>
            { for parts.iter().map(|(open, held)| part(session, open, held, parts.len() > 1)) }
        </>
    }
}

fn part(session: &Session, open: &OpenPlan<'_>, held: &HeldBy, several: bool) -> Html {
    let language = session.language();
    let advice = match held.holder {
        Holder::Remainder(_) | Holder::WholeGroup(_) => Some(text::remainder_advice(language)),
        Holder::Nobody => Some(text::nobody_advice(language)),
        Holder::SuccessorUnknown(_) => Some(text::successor_advice(language)),
        Holder::Unit(_) | Holder::Joint => None,
    };
    let reported = match (&held.freshness, held.last_report_on) {
        (Some(freshness), Some(on)) => html! { { format!("{} · {freshness}", date(on)) } },
        _ => html! { <Badge mark={Mark::from(held.silence)} word={held.silence.name(language)} /> },
    };
    let filter = Filter {
        unit: Some(held.key.clone()),
        ..Filter::default()
    };
    html! {
        <>
            if several { <h2>{ open.heading(language) }</h2> }
            if let Some(advice) = advice { <p class="lead">{ advice }</p> }
            <section class="panel">
                <dl class="facts">
                    { fact_if(text::kind(language), held.kind.map(|kind| kind.name(language))) }
                    { fact_if(text::exists(language), held.exists.as_deref()) }
                    { fact_if(text::successor(language), held.successor.as_deref()) }
                    if held.unverified { { fact_if(text::unverified(language), Some(text::unverified_meaning(language))) } }
                    { fact(text::by_state(language), bucket_badges(&held.buckets, language)) }
                    { fact(text::freshness(language), reported) }
                    { fact_if(text::note(language), held.note.as_deref()) }
                    { fact(text::related(language), html! {
                        <ViewLink to={session.view.tasks(open.id(), filter)}>{ text::see_related(language) }</ViewLink>
                    }) }
                </dl>
            </section>
            { assignments(session, open, &held.assignments) }
        </>
    }
}

fn assignments(session: &Session, open: &OpenPlan<'_>, held: &[AssignmentRow]) -> Html {
    let language = session.language();
    let columns = vec![
        Column::text(text::task(language)),
        Column::text(text::due(language)),
        Column::text(text::state(language)),
        Column::text(text::report(language)),
    ];
    let rows = held.iter().map(|row| {
        let to = session.view.within(open.id(), Page::Task(row.task.clone()));
        html! {
            <tr>
                <th scope="row" class="cell-title">
                    <ViewLink {to}>{ &row.title }</ViewLink>
                    <div class="quiet small">{ &row.clause }</div>
                </th>
                <td data-label={text::due(language)}>
                    <span class="stack">
                        if let Some(due) = row.due { <span class="strong nowrap">{ date(due) }</span> }
                        <span class="quiet small">{ &row.deadline }</span>
                        if let Some(days) = row.days_overdue {
                            <span class="small">{ format!("{} {}", task_text::overdue_by(language), shell::days(days.into(), language)) }</span>
                        }
                    </span>
                </td>
                <td data-label={text::state(language)}>
                    { bucket_badges(&row.buckets, language) }
                </td>
                <td data-label={text::report(language)}>
                    <span class="stack">
                        <Badge mark={Mark::from(row.silence)} word={row.silence.name(language)} />
                        if let Some(on) = row.last_report_on { <span class="quiet small">{ date(on) }</span> }
                    </span>
                </td>
            </tr>
        }
    });
    html! {
        <TableFrame caption={text::assignments(language)} {columns} class="cards">{ for rows }</TableFrame>
    }
}

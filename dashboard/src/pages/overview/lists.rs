//! The smaller lists of the overview: deadlines ahead, levels, ages, silence.

use tiendo_core::text::pages::overview as text;
use tiendo_core::text::{Language, date};
use yew::prelude::*;

use crate::components::{Badge, CountBar, ViewLink};
use crate::route::Page;
use crate::session::Session;
use crate::view_model::mark::Mark;
use crate::view_model::overview::PlanSummary;

/// More holders than these belong to the page of units.
const SHOWN_HOLDERS: usize = 6;

pub(super) fn upcoming(session: &Session, summary: &PlanSummary) -> Html {
    let language = session.language();
    if summary.upcoming.is_empty() {
        return html! { <p class="quiet">{ text::nothing_upcoming(language) }</p> };
    }
    let items = summary.upcoming.iter().map(|item| html! {
        <li>
            <span class="when"><time datetime={item.on.to_string()}>{ date(item.on) }</time><span class="quiet">{ &item.days_left }</span></span>
            <span class="what">
                <ViewLink to={session.view.within(&summary.id, item.page.clone())}>{ &item.title }</ViewLink>
                if let Some(open) = &item.open { <span class="quiet">{ open }</span> }
            </span>
        </li>
    });
    html! { <ol class="upcoming">{ for items }</ol> }
}

pub(super) fn levels(session: &Session, summary: &PlanSummary) -> Html {
    let language = session.language();
    if summary.levels.is_empty() {
        return html! { <p class="quiet">{ text::no_indicators(language) }</p> };
    }
    let items = summary.levels.iter().map(|counted| html! {
        <li>
            <Badge mark={Mark::from(counted.state)} word={counted.name(language)} count={counted.count.to_string()} />
        </li>
    });
    html! {
        <>
            <ul class="counts">{ for items }</ul>
            <p class="more"><ViewLink to={session.view.within(&summary.id, Page::Indicators)}>{ text::see_indicators(language) }</ViewLink></p>
        </>
    }
}

pub(super) fn ageing(summary: &PlanSummary, language: Language) -> Html {
    let total: u64 = summary.ageing.iter().map(|row| row.count).sum();
    if total == 0 {
        return html! { <p class="quiet">{ text::nothing_overdue(language) }</p> };
    }
    let rows = summary.ageing.iter().map(|row| {
        html! {
            <tr>
                <th scope="row">{ row.name }</th>
                <td class="number strong">{ row.count }</td>
                <td class="bar-cell"><CountBar part={row.count} whole={total} /></td>
            </tr>
        }
    });
    html! {
        <table class="rates">
            <caption class="unseen">{ text::ageing(language) }</caption>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

pub(super) fn silence(session: &Session, summary: &PlanSummary) -> Html {
    let language = session.language();
    let counts = summary.reporting.iter().filter(|counted| counted.count > 0).map(|counted| html! {
        <li>
            <Badge mark={Mark::from(counted.state)} word={counted.name(language)} count={counted.count.to_string()} />
        </li>
    });
    let holders = summary.silent.iter().take(SHOWN_HOLDERS).map(|holder| html! {
        <li>
            <ViewLink to={session.view.within(&summary.id, Page::Unit(holder.key.clone()))}>{ &holder.name }</ViewLink>
            <span class="quiet">{ format!("{} {}", holder.assigned, text::assignment_unit(language)) }</span>
        </li>
    });
    let rest = summary.silent.len().saturating_sub(SHOWN_HOLDERS);
    html! {
        <>
            <ul class="counts">{ for counts }</ul>
            if summary.holders == 0 {
                <p class="quiet">{ text::nobody_assigned(language) }</p>
            } else if summary.silent.is_empty() {
                <p class="quiet">{ text::nobody_silent(language) }</p>
            } else {
                <p class="strong">{ text::silent_holders(summary.silent.len(), summary.holders, language) }</p>
                <ul class="plain-list">
                    { for holders }
                    if rest > 0 {
                        <li><ViewLink to={session.view.within(&summary.id, Page::Units)}>{ text::and_more(rest, language) }</ViewLink></li>
                    }
                </ul>
            }
            <p class="hint">{ text::silence_advice(language) }</p>
        </>
    }
}

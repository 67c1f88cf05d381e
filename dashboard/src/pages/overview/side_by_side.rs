//! All plans in one table, so that provinces can be read side by side.

use tiendo_core::state::Bucket;
use tiendo_core::text::pages::{overview as text, shell};
use tiendo_core::text::{Worded, date};
use yew::prelude::*;

use super::{buckets, segments};
use crate::components::{Badge, Column, StackedBar, TableFrame, ViewLink};
use crate::route::{Filter, Page};
use crate::session::Session;
use crate::view_model::mark::Mark;
use crate::view_model::overview::{Counted, PlanSummary};

/// One row per plan; each leads to the plan's own overview.
pub(super) fn table(session: &Session, summaries: &[PlanSummary]) -> Html {
    let language = session.language();
    let columns = vec![
        Column::text(text::plan(language)),
        Column::text(text::dated_short(language)),
        Column::number(text::overdue(language)),
        Column::text(text::undated_short(language)),
        Column::text(text::others_short(language)),
        Column::text(text::levels_short(language)),
        Column::text(text::silent_short(language)),
    ];
    let has_common_day = session.common_day().is_some();
    let rows = summaries
        .iter()
        .map(|summary| row(session, summary, has_common_day));
    html! {
        <TableFrame caption={text::side_by_side(language)} hidden_caption=true {columns} class="cards side-by-side">
            { for rows }
        </TableFrame>
    }
}

fn row(session: &Session, summary: &PlanSummary, has_common_day: bool) -> Html {
    let language = session.language();
    let head = html! {
        <th scope="row" class="cell-title">
            <div class="eyebrow">{ &summary.name }</div>
            <ViewLink to={session.view.within(&summary.id, Page::Overview)}>{ &summary.title }</ViewLink>
            <div class="quiet small">{ &summary.signed }</div>
            if !has_common_day {
                <div class="small">{ shell::viewing_on(summary.day, language) }</div>
            }
        </th>
    };
    if !summary.in_force {
        return html! {
            <tr key={summary.id.clone()}>
                { head }
                <td colspan="6" data-label={shell::day(language)}>
                    <span class="quiet">{ format!("{} ({})", shell::not_in_force(language), date(summary.day)) }</span>
                </td>
            </tr>
        };
    }
    html! {
        <tr key={summary.id.clone()}>
            { head }
            <td class="cell-bar" data-label={text::dated_short(language)}>{ dated(session, summary) }</td>
            <td class="number" data-label={text::overdue(language)}>{ overdue(session, summary) }</td>
            <td data-label={text::undated_short(language)}>{ counts(session, summary, &[&summary.undated]) }</td>
            <td data-label={text::others_short(language)}>
                { counts(session, summary, &[&summary.continuing, &summary.set_aside]) }
            </td>
            <td data-label={text::levels_short(language)}>{ levels(session, summary) }</td>
            <td class="nowrap" data-label={text::silent_short(language)}>
                <span aria-hidden="true">{ format!("{}/{}", summary.silent.len(), summary.holders) }</span>
                <span class="unseen">{ text::silent_holders(summary.silent.len(), summary.holders, language) }</span>
            </td>
        </tr>
    }
}

fn dated(session: &Session, summary: &PlanSummary) -> Html {
    let language = session.language();
    if summary.dated_total == 0 {
        return html! { <span class="quiet">{ text::none_dated(language) }</span> };
    }
    let done = count_of(&summary.dated, &[Bucket::OnTime, Bucket::Late]);
    html! {
        <span class="stack">
            <span class="nowrap">
                <span class="strong" aria-hidden="true">{ format!("{done}/{}", summary.dated_total) }</span>
                <span class="unseen">{ shell::out_of(done, summary.dated_total, language) }</span>
                { format!(" {}", text::done_of(language)) }
            </span>
            <StackedBar segments={segments(&summary.dated)} label={summary.finding.clone()} />
        </span>
    }
}

fn count_of(counted: &[Counted<Bucket>], buckets: &[Bucket]) -> u64 {
    let here = counted
        .iter()
        .filter(|counted| buckets.contains(&counted.state));
    here.map(|counted| counted.count).sum()
}

fn overdue(session: &Session, summary: &PlanSummary) -> Html {
    let count = count_of(&summary.dated, &[Bucket::Overdue]);
    if count == 0 {
        return html! { { count } };
    }
    let filter = Filter {
        bucket: Some(Bucket::Overdue),
        ..Filter::default()
    };
    html! {
        <ViewLink to={session.view.tasks(&summary.id, filter)} class="strong">{ count }</ViewLink>
    }
}

fn counts(session: &Session, summary: &PlanSummary, lists: &[&Vec<Counted<Bucket>>]) -> Html {
    let all: Vec<Counted<Bucket>> = lists.iter().flat_map(|list| list.iter().copied()).collect();
    if all.is_empty() {
        return html! { <span class="quiet">{ text::none_dated(session.language()) }</span> };
    }
    buckets(session, &summary.id, &all)
}

fn levels(session: &Session, summary: &PlanSummary) -> Html {
    let language = session.language();
    if summary.levels.is_empty() {
        return html! { <span class="quiet">{ text::none_dated(language) }</span> };
    }
    let items = summary.levels.iter().map(|counted| html! {
        <li><Badge mark={Mark::from(counted.state)} word={counted.state.name(language)} count={counted.count.to_string()} /></li>
    });
    html! {
        <ViewLink to={session.view.within(&summary.id, Page::Indicators)} class="count-link">
            <ul class="counts">{ for items }</ul>
        </ViewLink>
    }
}

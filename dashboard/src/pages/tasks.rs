//! The table of tasks with its search and filters.

use tiendo_core::model::{FileWord, Priority};
use tiendo_core::state::Bucket;
use tiendo_core::text::pages::{plan as plan_text, shell, tasks as text};
use tiendo_core::text::{Language, Worded, date};
use yew::prelude::*;

use super::PageProperties;
use crate::components::{
    Column, CountBar, Empty, SearchField, SelectField, SelectOption, Sorting, TableFrame, ViewLink,
};
use crate::pages::parts::{bucket_badges, marks};
use crate::route::{Dating, Filter, Order, OrderBy, Page, View};
use crate::session::Session;
use crate::view_model::tasks::{TaskRow, order_rows, rows, unit_choices};

/// All tasks.
#[component]
pub fn Tasks(properties: &PageProperties) -> Html {
    let session = &properties.session;
    let language = session.language();
    let plans = session.plans();
    let filter = &session.view.filter;
    let mut found: Vec<TaskRow> = plans
        .iter()
        .flat_map(|open| rows(open, filter, language))
        .collect();
    order_rows(&mut found, session.view.order);
    let all: usize = plans.iter().map(|open| open.plan.tasks.len()).sum();
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(language) }</h1>
            { filters(session) }
            <div class="results">
                <p role="status" aria-live="polite">{ text::result_count(found.len(), all, language) }</p>
                if *filter != Filter::default() {
                    <ViewLink to={session.view.on(Page::Tasks)}>{ text::clear(language) }</ViewLink>
                }
            </div>
            if found.is_empty() {
                <Empty title={text::nothing(language)} advice={text::nothing_advice(language)} />
            } else {
                { table(session, &found, plans.len() > 1) }
            }
        </>
    }
}

fn filters(session: &Session) -> Html {
    let language = session.language();
    let filter = &session.view.filter;
    let onsearch = session.changing(|view: &mut View, words| view.filter.search = words);
    let onunit = session.changing(|view: &mut View, key: String| {
        view.filter.unit = (!key.is_empty()).then_some(key);
    });
    let onbucket = session.changing(|view: &mut View, word: String| {
        view.filter.bucket = Bucket::from_keyword(&word);
    });
    let onpriority = session.changing(|view: &mut View, word: String| {
        view.filter.priority = Priority::from_word(&word);
    });
    let ondating = session.changing(|view: &mut View, word: String| {
        view.filter.dating = chosen(&Dating::WORDS, &word);
    });
    let any = text::any(language);
    let units = unit_choices(&session.plans(), language).into_iter();
    let units = units.map(|unit| SelectOption {
        value: unit.key,
        words: unit.name,
    });
    let buckets = Bucket::ALL
        .into_iter()
        .map(|bucket| option(bucket.keyword(), bucket.name(language)));
    let priorities = Priority::WORDS
        .iter()
        .map(|(word, priority)| option(word, priority.name(language)));
    let datings = Dating::WORDS
        .iter()
        .map(|(word, dating)| option(word, dating_name(*dating, language)));
    let dating = Dating::WORDS
        .iter()
        .find(|(_, known)| Some(*known) == filter.dating);
    html! {
        <search class="panel filters" aria-label={text::filters(language)}>
            <SearchField
                id="search"
                label={text::search(language)}
                hint={text::search_hint(language)}
                value={filter.search.clone()}
                onchange={onsearch}
            />
            <SelectField id="unit" label={text::unit(language)} {any} options={units.collect::<Vec<_>>()}
                value={filter.unit.clone().unwrap_or_default()} onchange={onunit} />
            <SelectField id="bucket" label={text::bucket(language)} {any} options={buckets.collect::<Vec<_>>()}
                value={filter.bucket.map_or("", Bucket::keyword)} onchange={onbucket} />
            <SelectField id="deadline" label={text::deadline(language)} {any} options={datings.collect::<Vec<_>>()}
                value={dating.map_or("", |(word, _)| word)} onchange={ondating} />
            <SelectField id="priority" label={text::priority(language)} {any} options={priorities.collect::<Vec<_>>()}
                value={filter.priority.map_or("", Priority::keyword)} onchange={onpriority} />
        </search>
    }
}

fn chosen<T: Copy>(words: &[(&'static str, T)], word: &str) -> Option<T> {
    words
        .iter()
        .find(|(known, _)| *known == word)
        .map(|(_, value)| *value)
}

fn option(value: &str, words: &str) -> SelectOption {
    SelectOption {
        value: value.to_owned(),
        words: words.to_owned(),
    }
}

fn dating_name(dating: Dating, language: Language) -> &'static str {
    match dating {
        Dating::Dated => text::dated_only(language),
        Dating::Undated => text::undated_only(language),
    }
}

fn table(session: &Session, found: &[TaskRow], several_plans: bool) -> Html {
    let language = session.language();
    let columns = vec![
        Column::text(text::task(language)),
        Column::text(text::lead(language)),
        Column::text(text::due(language)).sorted(sorting(session, OrderBy::Due)),
        Column::text(text::state(language)),
        Column::text(text::done(language)).sorted(sorting(session, OrderBy::Done)),
        Column::text(text::last_report(language)).sorted(sorting(session, OrderBy::LastReport)),
    ];
    let body = found.iter().map(|task| row(session, task, several_plans));
    html! {
        <TableFrame caption={text::caption(language)} hidden_caption=true {columns} class="cards">
            { for body }
        </TableFrame>
    }
}

/// A heading's link to the next order, with the present one.
fn sorting(session: &Session, by: OrderBy) -> Sorting {
    let present = session.view.order;
    let order = match present.filter(|order| order.by == by) {
        None => "none",
        Some(order) if order.is_descending => "descending",
        Some(_) => "ascending",
    };
    let to = View {
        order: Order::after_press(present, by),
        ..(*session.view).clone()
    };
    Sorting { to, order }
}

fn row(session: &Session, task: &TaskRow, several_plans: bool) -> Html {
    let language = session.language();
    let to = session.view.within(&task.plan, Page::Task(task.id.clone()));
    let (done, total) = task.done;
    html! {
        <tr key={format!("{}/{}", task.plan, task.id)}>
            <th scope="row" class="cell-title">
                <ViewLink {to}>{ &task.title }</ViewLink>
                <div class="quiet small">
                    if several_plans { { format!("{} · ", task.document) } }
                    { &task.clause }
                    if let Some(repeats) = &task.repeats {
                        { format!(" · {} “{repeats}”", plan_text::repeated(language)) }
                    }
                </div>
            </th>
            <td class="cell-words" data-label={text::lead(language)}>
                <span>{ &task.lead }{ " " }{ marks(task.is_inferred, task.is_urgent, language) }</span>
            </td>
            <td class="cell-words" data-label={text::due(language)}>
                <span class="stack">
                    if let Some(due) = task.due {
                        <time class="strong nowrap" datetime={due.to_string()}>{ date(due) }</time>
                    }
                    <span class="quiet small">{ &task.deadline }</span>
                    if let Some(days) = task.days_overdue {
                        <span class="small">{ format!("{} {}", text::overdue_by(language), shell::days(days.into(), language)) }</span>
                    }
                </span>
            </td>
            <td class="cell-states" data-label={text::state(language)}>{ bucket_badges(&task.buckets, language) }</td>
            <td data-label={text::done(language)}>
                if total > 1 {
                    <span class="stack">
                        <span class="nowrap" aria-hidden="true">{ format!("{done}/{total}") }</span>
                        <span class="unseen">{ shell::out_of(done, total, language) }</span>
                        <CountBar part={done} whole={total} />
                    </span>
                }
            </td>
            <td class="nowrap" data-label={text::last_report(language)}>
                if let Some(on) = task.last_report_on {
                    <time datetime={on.to_string()}>{ date(on) }</time>
                } else {
                    <span class="quiet">{ text::never(language) }</span>
                }
            </td>
        </tr>
    }
}

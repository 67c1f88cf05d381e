//! Parts that several pages compose in the same way.

use tiendo_core::source::Place;
use tiendo_core::state::Bucket;
use tiendo_core::text::pages::{plan as plan_text, shell, tasks as text};
use tiendo_core::text::{Language, date};
use yew::prelude::*;

use crate::components::{Badge, Column, Empty, TableFrame};
use crate::session::Session;
use crate::view_model::OpenPlan;
use crate::view_model::mark::Mark;
use crate::view_model::overview::Counted;
use crate::view_model::task_page::EntryRow;

/// Buckets with their counts, one below the other; a single unit needs no count.
pub fn bucket_badges(buckets: &[Counted<Bucket>], language: Language) -> Html {
    let is_single = buckets.iter().map(|counted| counted.count).sum::<u64>() == 1;
    let badges = buckets.iter().map(|counted| {
        let count = (!is_single).then(|| AttrValue::from(counted.count.to_string()));
        html! { <Badge mark={Mark::from(counted.state)} word={counted.name(language)} {count} /> }
    });
    html! { <span class="stack">{ for badges }</span> }
}

/// The words beside a lead: inferred, urgent.
pub fn marks(is_inferred: bool, is_urgent: bool, language: Language) -> Html {
    html! {
        <>
            if is_inferred {
                <span class="mark-word" title={plan_text::inferred_meaning(language)}>{ plan_text::inferred(language) }</span>
            }
            if is_urgent {
                { " " }<span class="mark-word mark-urgent">{ text::urgent(language) }</span>
            }
        </>
    }
}

/// A table's caption, with the document where several plans have such a table.
pub fn caption(words: &str, open: &OpenPlan<'_>, several: bool, language: Language) -> String {
    if several {
        format!("{words} – {}", open.name(language))
    } else {
        words.to_owned()
    }
}

/// A term and its description.
pub fn fact(term: &'static str, description: Html) -> Html {
    html! { <><dt>{ term }</dt><dd>{ description }</dd></> }
}

/// A term and its description, where there is one.
pub fn fact_if(term: &'static str, description: Option<&str>) -> Html {
    description.map_or_else(Html::default, |words| fact(term, html! { { words } }))
}

/// A list of lines.
pub fn lines(lines: &[String]) -> Html {
    html! { <ul class="bulleted">{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul> }
}

/// File and line, as editors open them.
pub fn place(open: &OpenPlan<'_>, place: Place) -> Html {
    html! { <code>{ open.place(place) }</code> }
}

/// The page for an id that the plan lacks, or of which nothing can be said on the day.
pub fn missing_item(session: &Session) -> Html {
    let language = session.language();
    if session.plans().iter().any(|open| !open.state.in_force) {
        return html! {
            <>
                <h1 tabindex="-1">{ shell::not_in_force(language) }</h1>
                <p class="lead">{ shell::not_in_force_advice(language) }</p>
            </>
        };
    }
    html! {
        <>
            <h1 tabindex="-1">{ shell::missing_item(language) }</h1>
            <p class="lead">{ shell::missing_item_advice(language) }</p>
        </>
    }
}

/// What stands where a plan has not been signed yet.
pub fn not_in_force(language: Language) -> Html {
    html! { <Empty title={shell::not_in_force(language)} advice={shell::not_in_force_advice(language)} /> }
}

/// What stands where no plan is on view: there is none, or none with the id of the address.
pub fn no_plan(session: &Session) -> Html {
    let language = session.language();
    if session.view.plan.is_some() && !session.store.snapshot().plans.is_empty() {
        return html! { <Empty title={shell::unknown_plan(language)} advice={shell::unknown_plan_advice(language)} /> };
    }
    html! { <Empty title={shell::no_plans(language)} advice={shell::no_plans_advice(language)} /> }
}

/// More entries than these are folded away.
const SHOWN_ENTRIES: usize = 12;

/// The entries that were used, latest first.
pub fn history(entries: &[EntryRow], caption: &'static str, language: Language) -> Html {
    if entries.is_empty() {
        return html! { <p class="quiet">{ text::history_empty(language) }</p> };
    }
    let (latest, earlier) = entries.split_at(entries.len().min(SHOWN_ENTRIES));
    let more = text::earlier_entries(language);
    html! {
        <>
            { entry_table(latest, caption, language) }
            if !earlier.is_empty() {
                <details>
                    <summary>{ format!("{more} ({})", earlier.len()) }</summary>
                    { entry_table(earlier, more, language) }
                </details>
            }
        </>
    }
}

fn entry_table(entries: &[EntryRow], caption: &'static str, language: Language) -> Html {
    let columns = vec![
        Column::text(text::effective_on(language)),
        Column::text(text::holder(language)),
        Column::text(text::event(language)),
        Column::text(text::recorded_on(language)),
    ];
    let rows = entries.iter().map(|entry| html! {
        <tr>
            <td class="nowrap" data-label={text::effective_on(language)}>{ date(entry.effective_on) }</td>
            <td data-label={text::holder(language)}>{ &entry.of }</td>
            <td data-label={text::event(language)}>
                <span>
                    <span class="strong">{ entry.event }</span>
                    if !entry.detail.is_empty() { { ": " }{ &entry.detail } }
                </span>
            </td>
            <td class="nowrap" data-label={text::recorded_on(language)}>{ date(entry.recorded_on) }</td>
        </tr>
    });
    html! {
        <TableFrame {caption} hidden_caption=true {columns} class="cards">{ for rows }</TableFrame>
    }
}

//! What the document is: number, dates, signatory, grounds, recipients.

use tiendo_core::model::{CitedDocument, CitedRole};
use tiendo_core::text::pages::{plan as text, shell};
use tiendo_core::text::{Language, Worded, date};
use yew::prelude::*;

use crate::pages::parts::{fact, fact_if, lines};
use crate::view_model::OpenPlan;

pub(super) fn identity(open: &OpenPlan<'_>, language: Language) -> Html {
    let (plan, directive) = (open.plan, &open.plan.directive);
    let unit = |index| plan.roster.unit(index).map(|unit| unit.name.as_str());
    let unknown = || shell::unknown(language).to_owned();
    let absent = || text::not_in_source(language).to_owned();
    let number = directive.number.clone().unwrap_or_else(absent);
    let issued_on = match (directive.issued_on, directive.issued_between) {
        (Some(day), _) => date(day),
        (None, Some(bounds)) => text::issued_between(bounds, language),
        (None, None) => unknown(),
    };
    let signed_by = directive
        .signed_by
        .as_ref()
        .map(|signatory| match &signatory.position {
            Some(position) => format!("{}, {position}", signatory.name),
            None => signatory.name.clone(),
        })
        .unwrap_or_else(absent);
    let effective_on = directive.effective_on.map_or_else(absent, date);
    let run = text::run(plan.terms.run.from, plan.terms.run.to, language);
    html! {
        <dl class="facts">
            { fact_if(text::number(language), Some(&number)) }
            { fact_if(text::kind(language), Some(directive.kind.name(language))) }
            { fact_if(text::full_title(language), Some(&directive.title)) }
            { fact_if(text::issued_by(language), unit(directive.issued_by)) }
            { fact_if(text::issued_on(language), Some(&issued_on)) }
            { fact_if(text::effective_on(language), Some(&effective_on)) }
            { fact_if(text::signed_by(language), Some(&signed_by)) }
            { fact_if(text::runs(language), Some(&run)) }
            { fact_if(text::monitored_by(language), plan.terms.monitored_by.and_then(unit).or(Some(text::no_run(language)))) }
            { fact_if(text::source(language), Some(text::source_kind(directive.source, language))) }
            { cited(&directive.based_on, CitedRole::LegalBasis, text::grounds(language), language) }
            { cited(&directive.based_on, CitedRole::Related, text::cited(language), language) }
            if directive.recipients.is_empty() {
                { fact_if(text::recipients(language), Some(text::not_in_source(language))) }
            } else {
                { fact(text::recipients(language), folded(&directive.recipients, language)) }
            }
        </dl>
    }
}

fn cited(
    documents: &[CitedDocument],
    role: CitedRole,
    term: &'static str,
    language: Language,
) -> Html {
    let words: Vec<String> = documents
        .iter()
        .filter(|document| document.role == role)
        .map(|document| citation(document, language))
        .collect();
    if words.is_empty() {
        Html::default()
    } else {
        fact(term, folded(&words, language))
    }
}

/// More than three lines are folded away: they are for looking up.
fn folded(words: &[String], language: Language) -> Html {
    if words.len() <= 3 {
        return lines(words);
    }
    html! {
        <details>
            <summary>{ format!("{} ({})", text::show_all(language), words.len()) }</summary>
            { lines(words) }
        </details>
    }
}

fn citation(document: &CitedDocument, language: Language) -> String {
    let mut words = document.number.clone().unwrap_or_default();
    if let Some(printed) = &document.printed {
        words.push_str(&format!(" ({} “{printed}”)", text::printed_as(language)));
    }
    if let Some(on) = document.issued_on {
        words.push_str(&format!(" {}", date(on)));
    }
    if let Some(title) = &document.title {
        words.push_str(&format!(" – {title}"));
    }
    words.trim_start_matches([' ', '–']).to_owned()
}

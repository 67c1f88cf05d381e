//! The day that is asked about: a date field, a slider over the plan's run, steps between cut-offs.

use chrono::{Days, NaiveDate};
use tiendo_core::text::pages::shell as text;
use tiendo_core::text::{Language, date};
use yew::prelude::*;

use super::field::typed;
use crate::view_model::Span;

/// Properties of [`DayControl`].
#[derive(Properties, PartialEq)]
pub struct DayControlProperties {
    /// The day on view; none where every plan has its own.
    pub day: Option<NaiveDate>,
    /// The days that the slider offers.
    pub span: Option<Span>,
    /// The reader's language.
    pub language: Language,
    /// Called with another day.
    pub onchange: Callback<NaiveDate>,
}

/// Chooses the day.
#[component]
pub fn DayControl(properties: &DayControlProperties) -> Html {
    let (language, onchange) = (properties.language, &properties.onchange);
    let typed_day = {
        let onchange = onchange.clone();
        Callback::from(move |event: InputEvent| {
            // An unfinished date is empty; the view keeps the last whole one.
            if let Ok(day) = typed(&event).parse() {
                onchange.emit(day);
            }
        })
    };
    html! {
        <div class="day-control">
            <div class="field field-inline">
                <label for="day">{ text::day(language) }</label>
                <input id="day" type="date" value={properties.day.map(|day| day.to_string()).unwrap_or_default()} oninput={typed_day} />
            </div>
            if let Some(span) = &properties.span {
                { slider(span, language, onchange) }
            }
        </div>
    }
}

fn slider(span: &Span, language: Language, onchange: &Callback<NaiveDate>) -> Html {
    let days_from_first = |day: NaiveDate| (day - span.first).num_days().to_string();
    let first = span.first;
    let oninput = {
        let onchange = onchange.clone();
        Callback::from(move |event: InputEvent| {
            let days = typed(&event).parse().ok();
            if let Some(day) = days.and_then(|days| first.checked_add_days(Days::new(days))) {
                onchange.emit(day);
            }
        })
    };
    let stops = span.cut_offs.iter().map(|cut_off| {
        html! { <option value={days_from_first(*cut_off)} /> }
    });
    html! {
        <div class="day-slider">
            { step(span.previous(), text::previous_cut_off(language), "‹", onchange) }
            <div class="day-track">
                <input
                    type="range"
                    min="0"
                    max={days_from_first(span.last)}
                    value={days_from_first(span.day)}
                    list="cut-offs"
                    aria-label={text::day_slider(language)}
                    aria-valuetext={date(span.day)}
                    {oninput}
                />
                <datalist id="cut-offs">{ for stops }</datalist>
                <span class="day-ends" aria-hidden="true">
                    <span>{ date(span.first) }</span><span>{ date(span.last) }</span>
                </span>
            </div>
            { step(span.next(), text::next_cut_off(language), "›", onchange) }
        </div>
    }
}

/// A button to a cut-off; it stays in place, without effect, where there is none.
fn step(
    to: Option<NaiveDate>,
    words: &'static str,
    arrow: &'static str,
    onchange: &Callback<NaiveDate>,
) -> Html {
    let label = to.map_or_else(|| words.to_owned(), |day| format!("{words}: {}", date(day)));
    let onclick = {
        let onchange = onchange.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(day) = to {
                onchange.emit(day);
            }
        })
    };
    html! {
        <button
            class="button step"
            type="button"
            title={label.clone()}
            aria-label={label}
            aria-disabled={to.is_none().then_some("true")}
            {onclick}
        >{ arrow }</button>
    }
}

//! Rates with their counts, and counts as small bars.

use tiendo_core::text::Language;
use tiendo_core::text::RateRow;
use tiendo_core::text::pages::{overview as text, shell};
use yew::prelude::*;

/// Properties of [`CountBar`].
#[derive(Properties, PartialEq)]
pub struct CountBarProperties {
    /// How many.
    pub part: u64,
    /// Out of how many.
    pub whole: u64,
}

/// A share as a bar; the counts always stand beside it, so it is hidden from screen readers.
#[component]
pub fn CountBar(properties: &CountBarProperties) -> Html {
    let whole = properties.whole.max(1);
    html! {
        <svg class="count-bar" viewBox={format!("0 0 {whole} 1")} preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="bar-ground" x="0" y="0" width={whole.to_string()} height="1" />
            <rect class="bar-part" x="0" y="0" width={properties.part.min(whole).to_string()} height="1" />
        </svg>
    }
}

/// Properties of [`RateTable`].
#[derive(Properties, PartialEq)]
pub struct RateTableProperties {
    /// The rates.
    pub rates: Vec<RateRow>,
    /// The reader's language.
    pub language: Language,
}

/// Named rates: percentage, counts and bar.
#[component]
pub fn RateTable(properties: &RateTableProperties) -> Html {
    let language = properties.language;
    let rows = properties.rates.iter().map(|row| {
        let rate = row.rate;
        html! {
            <tr>
                <th scope="row">{ row.name }</th>
                <td class="number strong">{ &row.percent }</td>
                <td class="number">
                    <span aria-hidden="true">{ format!("{}/{}", rate.numerator, rate.denominator) }</span>
                    <span class="unseen">{ shell::out_of(rate.numerator, rate.denominator, language) }</span>
                </td>
                <td class="bar-cell"><CountBar part={rate.numerator} whole={rate.denominator} /></td>
            </tr>
        }
    });
    html! {
        <table class="rates">
            <caption class="unseen">{ text::rates(language) }</caption>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

//! The tables of one indicator: the chart's points, and the figures that the text prints.

use tiendo_core::state::PathBasis;
use tiendo_core::text::pages::indicators as text;
use tiendo_core::text::{Language, Worded, date};
use yew::prelude::*;

use crate::components::{Column, TableFrame};
use crate::view_model::indicator_page::{BaseRow, PointRow};

/// What the lines of the chart mean.
pub(super) fn legend(path: PathBasis, language: Language) -> Html {
    html! {
        <ul class="legend">
            <li><svg viewBox="0 0 24 16" aria-hidden="true"><line class="legend-actual" x1="0" x2="24" y1="8" y2="8" /></svg>{ text::legend_actual(language) }</li>
            <li><svg viewBox="0 0 24 16" aria-hidden="true"><line class="legend-target" x1="0" x2="24" y1="8" y2="8" /></svg>{ text::legend_target(language) }</li>
            if path != PathBasis::None {
                <li><svg viewBox="0 0 24 16" aria-hidden="true"><line class="legend-path" x1="0" x2="24" y1="8" y2="8" /></svg>{ path.name(language) }</li>
            }
        </ul>
    }
}

/// The chart's points as a table.
pub(super) fn points(points: &[PointRow], path: PathBasis, language: Language) -> Html {
    let has_path = path != PathBasis::None;
    let mut columns = vec![
        Column::text(text::day(language)),
        Column::text(text::what(language)),
        Column::number(text::value(language)),
    ];
    if has_path {
        columns.push(Column::number(text::expected(language)));
    }
    let rows = points.iter().map(|point| html! {
        <tr>
            <th scope="row" class="nowrap">{ point.on.map_or_else(|| text::not_stated(language).to_owned(), date) }</th>
            <td data-label={text::what(language)}>{ point.what }</td>
            <td class="number strong" data-label={text::value(language)}>{ &point.value }</td>
            if has_path { <td class="number" data-label={text::expected(language)}>{ point.expected.as_deref().unwrap_or("–") }</td> }
        </tr>
    });
    html! {
        <TableFrame caption={text::table(language)} {columns} class="cards">{ for rows }</TableFrame>
    }
}

/// The figures at the start.
pub(super) fn base(rows: &[BaseRow], language: Language) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let columns = vec![
        Column::text(text::of_whom(language)),
        Column::number(text::figure(language)),
        Column::number(text::value(language)),
        Column::text(text::printed(language)),
        Column::text(text::remark(language)),
    ];
    let rows = rows.iter().map(|row| html! {
        <tr>
            <th scope="row" class="cell-words">{ &row.of }
                if let Some(clause) = &row.clause { <div class="quiet small">{ clause }</div> }
            </th>
            <td class="number" data-label={text::figure(language)}>{ row.counts.as_deref().unwrap_or("–") }</td>
            <td class="number strong" data-label={text::value(language)}>{ &row.value }</td>
            <td data-label={text::printed(language)}>{ row.printed.clone() }</td>
            <td class="cell-title" data-label={text::remark(language)}>
                <span>
                    if !row.comparable { <span class="mark-word">{ text::not_comparable(language) }</span>{ " " } }
                    { row.note.clone() }
                </span>
            </td>
        </tr>
    });
    html! {
        <TableFrame caption={text::base_figures(language)} {columns} class="cards">{ for rows }</TableFrame>
    }
}

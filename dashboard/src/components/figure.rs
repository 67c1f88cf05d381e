//! A chart on a canvas with the sentence that says what it shows.

use yew::prelude::*;

/// Properties of [`ChartFigure`].
#[derive(Properties, PartialEq)]
pub struct ChartFigureProperties {
    /// The canvas, for whoever draws on it.
    pub canvas: NodeRef,
    /// The finding.
    pub caption: AttrValue,
}

/// A chart; the table beside it has the same figures, so the canvas is hidden from screen readers.
#[component]
pub fn ChartFigure(properties: &ChartFigureProperties) -> Html {
    html! {
        <figure class="chart">
            <figcaption>{ &properties.caption }</figcaption>
            <div class="chart-frame"><canvas ref={&properties.canvas} aria-hidden="true" /></div>
        </figure>
    }
}

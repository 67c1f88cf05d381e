//! Renders components to HTML in plain tests.

use yew::prelude::*;
use yew::{LocalServerRenderer, html::BaseComponent};

/// The HTML of a component with these properties.
pub async fn render<C>(properties: C::Properties) -> String
where
    C: BaseComponent,
{
    LocalServerRenderer::<C>::with_props(properties)
        .hydratable(false)
        .render()
        .await
}

/// The HTML of a page's part.
pub async fn render_html(html: Html) -> String {
    render::<Wrapper>(WrapperProperties { html }).await
}

#[derive(Properties, PartialEq)]
struct WrapperProperties {
    html: Html,
}

#[component]
fn Wrapper(properties: &WrapperProperties) -> Html {
    properties.html.clone()
}

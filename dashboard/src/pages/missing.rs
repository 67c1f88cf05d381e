//! The page of an address that leads nowhere.

use tiendo_core::text::pages::shell as text;
use yew::prelude::*;

use super::PageProperties;

/// Says so, and where to go.
#[component]
pub fn Missing(properties: &PageProperties) -> Html {
    let language = properties.session.language();
    html! {
        <>
            <h1 tabindex="-1">{ text::missing_page(language) }</h1>
            <p class="lead">{ text::missing_page_advice(language) }</p>
        </>
    }
}

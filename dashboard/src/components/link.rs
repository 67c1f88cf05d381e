//! A link to another view: a plain anchor, so that it can be copied, bookmarked and opened anew.

use yew::prelude::*;

use crate::route::View;

/// Properties of [`ViewLink`].
#[derive(Properties, PartialEq)]
pub struct ViewLinkProperties {
    /// Where it leads.
    pub to: View,
    /// Classes of the anchor.
    #[prop_or_default]
    pub class: Classes,
    /// The value of `aria-current`, where it is the place on view.
    #[prop_or_default]
    pub current: Option<AttrValue>,
    /// The language of its words, where that is not the page's.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// Its words.
    #[prop_or_default]
    pub children: Html,
}

/// An anchor to a view.
#[component]
pub fn ViewLink(properties: &ViewLinkProperties) -> Html {
    html! {
        <a
            href={properties.to.fragment()}
            class={properties.class.clone()}
            aria-current={properties.current.clone()}
            lang={properties.lang.clone()}
        >
            { properties.children.clone() }
        </a>
    }
}

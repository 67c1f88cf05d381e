//! A page that has nothing to show: still loading, failed, or empty.

use yew::prelude::*;

/// Properties of [`Loading`].
#[derive(Properties, PartialEq)]
pub struct LoadingProperties {
    /// What is being loaded.
    pub words: AttrValue,
}

/// The plans are on their way.
#[component]
pub fn Loading(properties: &LoadingProperties) -> Html {
    html! { <p class="loading" role="status">{ &properties.words }</p> }
}

/// Properties of [`Failure`].
#[derive(Properties, PartialEq)]
pub struct FailureProperties {
    /// What happened.
    pub title: AttrValue,
    /// What to do.
    pub advice: AttrValue,
    /// The words of the button that tries again.
    pub again: AttrValue,
    /// Tries again.
    pub onagain: Callback<()>,
}

/// The plans could not be loaded.
#[component]
pub fn Failure(properties: &FailureProperties) -> Html {
    let onclick = properties.onagain.reform(|_: MouseEvent| ());
    html! {
        <div class="panel state" role="alert">
            <h1 tabindex="-1">{ &properties.title }</h1>
            <p>{ &properties.advice }</p>
            <button class="button" type="button" {onclick}>{ &properties.again }</button>
        </div>
    }
}

/// Properties of [`Empty`].
#[derive(Properties, PartialEq)]
pub struct EmptyProperties {
    /// What there is none of.
    pub title: AttrValue,
    /// What to do.
    pub advice: AttrValue,
}

/// There is nothing of the kind.
#[component]
pub fn Empty(properties: &EmptyProperties) -> Html {
    html! {
        <div class="panel state">
            <p class="state-title">{ &properties.title }</p>
            <p>{ &properties.advice }</p>
        </div>
    }
}

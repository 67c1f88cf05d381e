//! Fields with labels: search and choice.

use yew::prelude::*;

/// Properties of [`SearchField`].
#[derive(Properties, PartialEq)]
pub struct SearchFieldProperties {
    /// The id that joins label, field and hint.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// What may be typed.
    pub hint: AttrValue,
    /// What is typed.
    pub value: AttrValue,
    /// Called with every key.
    pub onchange: Callback<String>,
}

/// A search field that answers with every key.
#[component]
pub fn SearchField(properties: &SearchFieldProperties) -> Html {
    let oninput = properties
        .onchange
        .reform(|event: InputEvent| typed(&event));
    let hint = format!("{}-hint", properties.id);
    html! {
        <div class="field field-search">
            <label for={&properties.id}>{ &properties.label }</label>
            <input
                id={&properties.id}
                type="search"
                autocomplete="off"
                spellcheck="false"
                value={&properties.value}
                aria-describedby={hint.clone()}
                {oninput}
            />
            <span class="hint" id={hint}>{ &properties.hint }</span>
        </div>
    }
}

/// What stands in the field of an event.
pub(super) fn typed(event: &InputEvent) -> String {
    let field: Option<web_sys::HtmlInputElement> = event.target_dyn_into();
    field.map(|field| field.value()).unwrap_or_default()
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectOption {
    /// The value that is handed on.
    pub value: String,
    /// The words.
    pub words: String,
}

/// Properties of [`SelectField`].
#[derive(Properties, PartialEq)]
pub struct SelectFieldProperties {
    /// The id that joins label and field.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// The words for no choice, whose value is empty.
    pub any: AttrValue,
    /// The choices.
    pub options: Vec<SelectOption>,
    /// The chosen value; empty for none.
    pub value: AttrValue,
    /// Called with the value.
    pub onchange: Callback<String>,
}

/// A choice among a few.
#[component]
pub fn SelectField(properties: &SelectFieldProperties) -> Html {
    let onchange = properties.onchange.reform(|event: Event| {
        let field: Option<web_sys::HtmlSelectElement> = event.target_dyn_into();
        field.map(|field| field.value()).unwrap_or_default()
    });
    let options = properties.options.iter().map(|option| {
        let selected = properties.value == option.value;
        html! { <option value={option.value.clone()} {selected}>{ &option.words }</option> }
    });
    html! {
        <div class="field">
            <label for={&properties.id}>{ &properties.label }</label>
            <select id={&properties.id} {onchange}>
                <option value="" selected={properties.value.is_empty()}>{ &properties.any }</option>
                { for options }
            </select>
        </div>
    }
}

//! The drawn forms of states, sixteen units square, in the colour of the text around them.

use yew::prelude::*;

use crate::view_model::mark::Form;

/// Properties of [`Shape`].
#[derive(Properties, PartialEq)]
pub struct ShapeProperties {
    /// Which form.
    pub form: Form,
}

/// A form; a word always stands beside it, so it is hidden from screen readers.
#[component]
pub fn Shape(properties: &ShapeProperties) -> Html {
    html! {
        <svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            { drawing(properties.form) }
        </svg>
    }
}

fn drawing(form: Form) -> Html {
    match form {
        Form::CheckedDisc => html! {
            <><circle class="solid" cx="8" cy="8" r="7" /><path class="cut" d="M4.5 8.3l2.4 2.4 4.6-5" /></>
        },
        Form::CheckedRing => html! {
            <><circle class="line" cx="8" cy="8" r="6" /><path class="line" d="M5 8.2l2.2 2.2 3.8-4.4" /></>
        },
        Form::HalfDisc => html! {
            <><circle class="line" cx="8" cy="8" r="6" /><path class="solid" d="M8 2a6 6 0 0 1 0 12z" /></>
        },
        Form::Triangle => html! { <path class="solid" d="M3.5 2.2v11.6L14 8z" /> },
        Form::Diamond => html! {
            <><path class="solid" d="M8 .6L15.4 8 8 15.4.6 8z" /><path class="cut" d="M8 4.4v4.4M8 11.2v.4" /></>
        },
        Form::Ring => html! { <circle class="line" cx="8" cy="8" r="6" /> },
        Form::CheckedSquare => html! {
            <><rect class="solid" x="1.5" y="1.5" width="13" height="13" rx="2" /><path class="cut" d="M4.5 8.3l2.4 2.4 4.6-5" /></>
        },
        Form::CrossedSquare => html! {
            <><rect class="line" x="2" y="2" width="12" height="12" rx="1.5" /><path class="line" d="M2.5 13.5l11-11" /></>
        },
        Form::Clock => html! {
            <><circle class="line" cx="8" cy="8" r="6" /><path class="line" d="M8 4.4V8l2.6 1.8" /></>
        },
        Form::Bars => html! { <path class="line" d="M2 5.5h12M2 10.5h12" /> },
        Form::Cycle => html! {
            <><path class="line" d="M13.6 9.6A6 6 0 1 1 12.8 4.4" /><path class="solid" d="M14.6 1.6v5h-5z" /></>
        },
        Form::Question => html! {
            <><path class="line" d="M5.4 5.6a2.6 2.6 0 1 1 3.9 2.2C8.4 8.4 8 8.9 8 10" /><circle class="solid" cx="8" cy="13" r="1.2" /></>
        },
        Form::Plus => html! { <path class="line" d="M8 2.5v11M2.5 8h11" /> },
        Form::Pause => html! { <path class="line thick" d="M5.2 3v10M10.8 3v10" /> },
        Form::Cross => html! { <path class="line thick" d="M3.5 3.5l9 9M12.5 3.5l-9 9" /> },
        Form::Dash => html! { <path class="line thick" d="M3 8h10" /> },
        Form::Descent => html! {
            <><path class="line" d="M2.5 3.5L8 9l2-2 3.5 4" /><path class="solid" d="M14.8 13.4H9.6l4.6-4.6z" /></>
        },
        Form::Dots => html! {
            <><circle class="solid" cx="3" cy="8" r="1.8" /><circle class="solid" cx="8" cy="8" r="1.8" /><circle class="line" cx="13" cy="8" r="1.4" /></>
        },
    }
}

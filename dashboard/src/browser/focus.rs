//! Moves the focus, so that keyboard and screen reader follow the navigation.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

fn focus_on(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that refuses the focus leaves it where it was.
        let _ = element.focus();
    }
}

/// Focuses the page's heading once the page has been drawn, and shows its top.
pub fn heading() {
    Timeout::new(0, || {
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        focus_on("main h1");
    })
    .forget();
}

/// Focuses the main content, for the skip link.
pub fn main_content() {
    focus_on("main");
}

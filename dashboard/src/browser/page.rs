//! The document around the dashboard: where it is put, its title and its language.

use gloo::utils::{document, document_element};
use web_sys::Element;

/// The element that the page keeps for the dashboard.
pub fn root() -> Option<Element> {
    document().get_element_by_id("app")
}

/// Names the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Says which language the page is in.
pub fn set_language(code: &str) {
    // The attribute is always allowed on the root element.
    let _ = document_element().set_attribute("lang", code);
}

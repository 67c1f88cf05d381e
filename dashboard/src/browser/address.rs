//! The address bar: reading the fragment, changing it, hearing of its changes.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

/// The part of the address from `#` on; empty where there is none.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Writes a fragment in place of the present one, for views that change with every key.
pub fn replace(fragment: &str) {
    if let Ok(history) = window().history() {
        // Browsers limit how often this may be called; the view itself has changed all the same.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}

/// Calls back whenever the reader follows a link, goes back or edits the address.
pub fn listen(changed: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| changed(fragment()))
}

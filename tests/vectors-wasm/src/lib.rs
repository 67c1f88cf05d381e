//! One function for JavaScript: the cases of a file, run by the library as a browser runs it.

use wasm_bindgen::prelude::wasm_bindgen;

/// Runs the cases of a file and gives their outcomes as JSON.
///
/// # Errors
///
/// Where the text is no file of cases, or nobody answers files of this name; JavaScript throws it.
#[wasm_bindgen]
pub fn run(file_name: &str, json: &str) -> Result<String, String> {
    let outcomes = tiendo_core::vectors::run(file_name, json)?;
    serde_json::to_string(&outcomes).map_err(|error| error.to_string())
}

//! Whether the page was published as files, and where such a page keeps its plans.

use gloo::utils::document;

/// `cargo xtask dist` writes this into the page.
const MARK: &str = "meta[name=tiendo-snapshot]";

/// The address of the plans of a published page; `None` where a server answers.
pub fn snapshot_address() -> Option<String> {
    let mark = document().query_selector(MARK).ok()??;
    mark.get_attribute("content")
}

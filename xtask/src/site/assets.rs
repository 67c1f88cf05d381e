//! The parts of the dashboard that need no compiler: the page, the style, scripts and pictures.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::Files;
use crate::paths;

/// Gathers `index.html` and the folder `dashboard/assets`.
pub fn files() -> Result<Files> {
    let root = paths::root();
    let mut files = with_one_style(Files::read_from(&root.join("dashboard").join("assets"))?);
    let page = root.join("index.html");
    files.insert(
        "index.html",
        fs::read(&page).context("cannot read index.html")?,
    );
    Ok(files)
}

/// Joins `styles/*.css`, in the order of their names, into the one `style.css` that the page asks
/// for: many files to work on, one request to show them.
fn with_one_style(files: Files) -> Files {
    let mut style = Vec::new();
    let mut others = Files::default();
    for (path, bytes) in files {
        let is_style = path.extension().is_some_and(|extension| extension == "css");
        if is_style && path.parent() == Some(Path::new("styles")) {
            style.extend(bytes);
            style.push(b'\n');
        } else {
            others.insert(path, bytes);
        }
    }
    others.insert("style.css", style);
    others
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_joined_in_the_order_of_their_names() {
        let mut files = Files::default();
        files.insert("styles/20-table.css", b"td {}".to_vec());
        files.insert("styles/10-base.css", b"body {}".to_vec());
        files.insert("boot.js", b"start()".to_vec());
        let mut expected = Files::default();
        expected.insert("boot.js", b"start()".to_vec());
        expected.insert("style.css", b"body {}\ntd {}\n".to_vec());
        assert_eq!(with_one_style(files), expected);
    }
}

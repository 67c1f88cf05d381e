//! `cargo xtask dist`: the dashboard as static files with the plans inside.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::progress::{Progress, size_in_words};
use crate::site::{Files, Profile, WASM_FILE};
use crate::tools::npm;
use crate::{command, paths, serve, site};

/// The content policy of the published page. The server sends the same, with `frame-ancestors`
/// besides, which browsers ignore in a `<meta>`.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/// The plans as the page reads them where no server answers.
pub const SNAPSHOT: &str = "snapshot.bin";

/// What the module uses, by name: `--all-features` makes modules that Chromium refuses.
const WASM_FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Writes `target/dist`.
pub fn run() -> Result<()> {
    let mut progress = Progress::over(4);
    let mut files = progress.part("dashboard, small", || site::files(Profile::Dist))?;
    progress.part("wasm-opt", || optimize(files.get_mut(WASM_FILE)?))?;
    progress.part("server", serve::build_server)?;
    progress.part("plans", || {
        files.insert(SNAPSHOT, snapshot()?);
        publish(&mut files, &paths::dist())
    })?;
    eprintln!(
        "\nAny web server can publish {} ({}).",
        paths::dist().display(),
        progress.elapsed()
    );
    Ok(())
}

/// Writes the files, with the page's content policy and the place of its plans, into a folder.
pub fn publish(files: &mut Files, folder: &Path) -> Result<()> {
    let page = files.get_mut("index.html")?;
    *page = for_any_server(std::str::from_utf8(page)?)?.into_bytes();
    files.write_to(folder)
}

/// Makes the module smaller with wasm-opt.
pub fn optimize(wasm: &mut Vec<u8>) -> Result<()> {
    let packages = paths::root().join("xtask").join("wasm-opt");
    npm::ensure_packages(&packages)?;
    let folder = paths::target().join("bindgen");
    let (before, after) = (folder.join("before.wasm"), folder.join("after.wasm"));
    fs::write(&before, &wasm)?;
    let mut optimizer = npm::node(&packages);
    optimizer
        .arg("node_modules/binaryen/bin/wasm-opt")
        .arg("-Oz")
        .args(WASM_FEATURES);
    command::run(optimizer.arg(&before).arg("-o").arg(&after))?;
    let smaller = fs::read(&after)?;
    eprintln!(
        "      {} → {}",
        size_in_words(wasm.len()),
        size_in_words(smaller.len())
    );
    *wasm = smaller;
    Ok(())
}

fn snapshot() -> Result<Vec<u8>> {
    let file = paths::target().join(SNAPSHOT);
    let mut tiendo = serve::tiendo();
    command::run(
        tiendo
            .args(["snapshot", "--plans", "plans", "-o"])
            .arg(&file),
    )?;
    fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// Gives the page its content policy, which no server will send, and the place of its plans.
fn for_any_server(page: &str) -> Result<String> {
    let first = "<meta charset=\"utf-8\">";
    let (before, after) = page
        .split_once(first)
        .with_context(|| format!("index.html has no {first} to put the content policy after"))?;
    Ok(format!(
        "{before}{first}\n  \
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n  \
         <meta name=\"tiendo-snapshot\" content=\"./{SNAPSHOT}\">{after}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_keeps_what_it_had_and_gains_its_policy() {
        let page = for_any_server("<head><meta charset=\"utf-8\"><title>T</title>").unwrap();
        assert!(page.starts_with("<head><meta charset=\"utf-8\">\n"));
        assert!(page.contains("script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src"));
        assert!(page.ends_with("content=\"./snapshot.bin\"><title>T</title>"));
        assert!(for_any_server("<head>").is_err());
    }
}

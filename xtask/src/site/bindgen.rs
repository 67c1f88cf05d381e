//! From the compiler's WASM to the module and the JavaScript that a browser loads.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::Files;
use crate::progress;

/// Runs wasm-bindgen on a compiled module, which gets this name in this folder, or takes the files of the last run if the
/// compiler's WASM has not changed since.
pub fn files(compiled: &Path, name: &str, folder: &Path) -> Result<Files> {
    let wasm = fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    // Beside the folder, not in it: all that is in the folder gets published.
    let stamp = folder.with_extension("stamp");
    let fingerprint = fingerprint(&wasm);
    if fs::read_to_string(&stamp).is_ok_and(|last| last == fingerprint) {
        return Files::read_from(folder);
    }
    let started = Instant::now();
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Bindgen::new()
        .input_bytes(name, wasm)
        .web(true)?
        .typescript(false)
        // The JavaScript finds the module beside itself, wherever the site is put.
        .omit_default_module_path(false)
        // The profiles keep it, because `strip = true` would drop the list of features as well.
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .with_context(|| format!("wasm-bindgen cannot read the compiled {name}"))?;
    fs::write(stamp, fingerprint)?;
    eprintln!(
        "      wasm-bindgen, {}",
        progress::in_words(started.elapsed())
    );
    Files::read_from(folder)
}

fn fingerprint(wasm: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    wasm.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

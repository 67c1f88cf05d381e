//! The dashboard as files: the WASM module with its JavaScript, the page, the style, the assets; and
//! the module that runs the published cases.

mod assets;
mod bindgen;
mod files;

use std::path::PathBuf;

use anyhow::Result;

use crate::tools::rustup;
use crate::{command, paths};

pub use files::Files;

/// The module's name among the files, as `bindgen` writes it.
pub const WASM_FILE: &str = "dashboard_bg.wasm";

/// The Cargo profile that the module is compiled with.
#[derive(Clone, Copy)]
pub enum Profile {
    /// Quick to build again: for `serve` and the tests.
    Web,
    /// Small: for `dist`.
    Dist,
}

impl Profile {
    /// The name in the workspace's `Cargo.toml`, which is also that of Cargo's folder.
    pub fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Dist => "web-dist",
        }
    }
}

/// Builds the dashboard and leaves it in `target/site`.
pub fn build() -> Result<()> {
    let site = paths::site();
    files(Profile::Web)?.write_to(&site)?;
    eprintln!("      the dashboard is in {}", site.display());
    Ok(())
}

/// Builds the dashboard and gathers its files.
pub fn files(profile: Profile) -> Result<Files> {
    files_with(profile, &[])
}

/// The same with what `cargo xtask bench` calls in the page.
pub fn measured_files(profile: Profile) -> Result<Files> {
    files_with(profile, &["--features", "bench"])
}

fn files_with(profile: Profile, others: &[&str]) -> Result<Files> {
    let compiled = compile("tiendo-dashboard", profile, others)?;
    let folder = paths::target().join("bindgen").join(profile.name());
    let mut files = bindgen::files(
        &compiled.join("tiendo-dashboard.wasm"),
        "dashboard",
        &folder,
    )?;
    files.extend(assets::files()?);
    Ok(files)
}

/// Builds the library for the tests in the browser and leaves it in `target/library`.
pub fn build_library() -> Result<()> {
    let compiled = compile("tiendo-wasm", Profile::Web, &[])?;
    let folder = paths::target().join("bindgen").join("library");
    let mut files = bindgen::files(&compiled.join("tiendo_wasm.wasm"), "library", &folder)?;
    let page = "<!doctype html><title>Library</title><link rel=\"icon\" href=\"data:,\">";
    files.insert("index.html", page.into());
    files.write_to(&paths::library())
}

/// Compiles a package for the browser; the answer is the folder of its WASM.
fn compile(package: &str, profile: Profile, others: &[&str]) -> Result<PathBuf> {
    rustup::ensure_wasm_target()?;
    let name = profile.name();
    let mut build = command::cargo(&[
        "build",
        "--package",
        package,
        "--target",
        rustup::WASM,
        "--profile",
        name,
    ]);
    command::run(build.args(others))?;
    Ok(paths::target().join(rustup::WASM).join(name))
}

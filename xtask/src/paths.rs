//! Where things are: the workspace's folder and what is built from it.

use std::env;
use std::path::{Path, PathBuf};

/// The folder of the workspace, whatever folder the command was called in.
pub fn root() -> PathBuf {
    // Cargo names the package's folder at run time; the one named at compile time is for a
    // program that is started without Cargo.
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package
        .parent()
        .map_or_else(|| package.clone(), Path::to_path_buf)
}

/// The folder that Cargo builds into, `target` unless `CARGO_TARGET_DIR` says otherwise.
pub fn target() -> PathBuf {
    let folder = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    root().join(folder)
}

/// The dashboard as the local server shows it.
pub fn site() -> PathBuf {
    target().join("site")
}

/// The dashboard as any web server publishes it.
pub fn dist() -> PathBuf {
    target().join("dist")
}

/// The library as a module for the browser, with a page to load it in.
pub fn library() -> PathBuf {
    target().join("library")
}

/// The command `tiendo` as `cargo build` leaves it.
pub fn tiendo() -> PathBuf {
    target()
        .join("debug")
        .join(format!("tiendo{}", env::consts::EXE_SUFFIX))
}

/// The browser tests.
pub fn browser_tests() -> PathBuf {
    root().join("tests").join("browser")
}

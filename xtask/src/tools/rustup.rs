//! The compiler's target for the browser.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::command;

/// The target that the dashboard is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Installs the target for the browser unless the compiler has it.
pub fn ensure_wasm_target() -> Result<()> {
    // Asked of the compiler and not of rustup, so that a Rust from a distribution's packages will do.
    let library = command::answer("rustc", &["--print", "target-libdir", "--target", WASM]);
    if library.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if command::on_path(&["rustup"]).is_none() {
        bail!(
            "the compiler lacks the target {WASM} and there is no rustup to install it; \
             on Debian or Ubuntu try `apt-get install -y libstd-rust-dev-wasm32`"
        );
    }
    command::run(Command::new("rustup").args(["target", "add", WASM]))
}

//! Results on standard output.

use std::io::{ErrorKind, Write as _, stdout};

use anyhow::Result;

/// Prints a result. A reader that has seen enough, such as `head`, is no failure.
pub fn print(text: &str) -> Result<()> {
    match stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Prints a value as indented JSON.
pub fn print_json(value: &impl serde::Serialize) -> Result<()> {
    print(&format!("{}\n", serde_json::to_string_pretty(value)?))
}

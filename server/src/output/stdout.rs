//! Results on standard output.

use std::io::{self, BufWriter, ErrorKind, Write, stdout};

use anyhow::Result;

/// How much of a long result is kept before it is written.
const BUFFER: usize = 1 << 16;

/// Prints a result. A reader that has seen enough, such as `head`, is no failure.
pub fn print(text: &str) -> Result<()> {
    print_with(|out| out.write_all(text.as_bytes()))
}

/// Prints a long result while it is made.
pub fn print_with(
    make: impl FnOnce(&mut BufWriter<io::StdoutLock<'_>>) -> io::Result<()>,
) -> Result<()> {
    let mut out = BufWriter::with_capacity(BUFFER, stdout().lock());
    match make(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Prints a value as indented JSON.
pub fn print_json(value: &impl serde::Serialize) -> Result<()> {
    print(&format!("{}\n", serde_json::to_string_pretty(value)?))
}

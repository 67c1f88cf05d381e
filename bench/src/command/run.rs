//! Runs one program and says what it used: in a process of its own, whose children are that one.

use std::env;
use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where the program's standard output goes
    #[arg(long)]
    output: PathBuf,
    /// The program and its arguments
    #[arg(last = true, required = true)]
    command: Vec<OsString>,
}

/// What a program used.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Used {
    /// From start to end, in seconds.
    pub wall: f64,
    /// Of the processor, in seconds.
    pub cpu: f64,
    /// The most memory at any time, in MB.
    pub memory: f64,
}

/// Runs the program and prints [`Used`] as JSON.
pub fn run(arguments: &Arguments) -> Result<()> {
    let Some((program, others)) = arguments.command.split_first() else {
        bail!("no program");
    };
    let output = File::create(&arguments.output)?;
    let started = Instant::now();
    let status = Command::new(program)
        .args(others)
        // TaskJuggler reads its project in the encoding of the environment.
        .env("LC_ALL", "C.UTF-8")
        .stdout(output)
        .stderr(Stdio::inherit())
        .status()
        .with_context(|| format!("cannot start {}", program.display()))?;
    let wall = started.elapsed().as_secs_f64();
    if !status.success() {
        bail!("{} failed ({status})", program.display());
    }
    let (cpu, memory) = used_by_children()?;
    println!("{}", serde_json::to_string(&Used { wall, cpu, memory })?);
    Ok(())
}

/// Measures one program; its standard output goes to a file.
pub fn measure(output: &Path, command: &[OsString]) -> Result<Used> {
    let measured = Command::new(env::current_exe()?)
        .args(["run", "--output"])
        .arg(output)
        .arg("--")
        .args(command)
        .stderr(Stdio::inherit())
        .output()?;
    if !measured.status.success() {
        bail!("the measured program failed");
    }
    Ok(serde_json::from_slice(&measured.stdout)?)
}

#[cfg(unix)]
fn used_by_children() -> Result<(f64, f64)> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeVal;

    let used = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let seconds = |time: TimeVal| {
        #[expect(clippy::cast_precision_loss, reason = "seconds of a short program")]
        let (whole, rest) = (time.tv_sec() as f64, time.tv_usec() as f64);
        whole + rest / 1e6
    };
    // Kilobytes of 1024, but bytes on macOS.
    let unit = if cfg!(target_os = "macos") {
        1.0
    } else {
        1024.0
    };
    #[expect(clippy::cast_precision_loss, reason = "far below 2^52 bytes")]
    let memory = used.max_rss() as f64 * unit / 1e6;
    Ok((
        seconds(used.user_time()) + seconds(used.system_time()),
        memory,
    ))
}

#[cfg(not(unix))]
fn used_by_children() -> Result<(f64, f64)> {
    bail!("time and memory of other programs are measured on Unix only")
}

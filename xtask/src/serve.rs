//! `cargo xtask serve`: from a bare clone to the dashboard in a browser.

use std::ffi::OsString;
use std::process::Command;

use anyhow::{Context, Result};

use crate::progress::Progress;
use crate::{command, paths, site};

#[derive(clap::Args)]
pub struct Arguments {
    /// What else to tell `tiendo serve`
    #[arg(last = true, value_name = "ARGUMENTS")]
    others: Vec<OsString>,
}

/// What `tiendo serve` is told unless the user says otherwise. The server takes the next free port
/// by itself when this one is taken.
const DEFAULTS: [(&str, &str); 2] = [("--plans", "plans"), ("--listen", "127.0.0.1:8080")];

/// Builds what is not built yet, then serves until Ctrl+C.
pub fn run(arguments: &Arguments) -> Result<()> {
    let mut progress = Progress::over(2);
    progress.part("dashboard", site::build)?;
    progress.part("server", build_server)?;
    eprintln!(
        "\nReady in {}. Ctrl+C stops the server.\n",
        progress.elapsed()
    );
    let mut server = tiendo();
    server.arg("serve").args(with_defaults(&arguments.others));
    become_server(&mut server)
}

/// Builds the command `tiendo`.
///
/// In the `dev` profile: it starts soonest from cold, the tests use the same files, and what must
/// be fast in it is given an `opt-level` by name in the workspace's `Cargo.toml`.
pub fn build_server() -> Result<()> {
    let mut build = command::cargo(&["build", "--package", "tiendo"]);
    // Known before the build too, for the profile in which the dashboard is put inside.
    command::run(build.env("TIENDO_SITE", paths::site()))
}

/// The command `tiendo`, to be started in the workspace's folder.
pub fn tiendo() -> Command {
    let mut command = Command::new(paths::tiendo());
    command
        .env("TIENDO_SITE", paths::site())
        .current_dir(paths::root());
    command
}

fn with_defaults(others: &[OsString]) -> Vec<OsString> {
    let mut all = Vec::new();
    for (option, value) in DEFAULTS {
        let is_given = others.iter().any(|argument| {
            let argument = argument.to_string_lossy();
            argument == option || argument.starts_with(&format!("{option}="))
        });
        if !is_given {
            all.extend([option.into(), value.into()]);
        }
    }
    all.extend_from_slice(others);
    all
}

/// Puts the server in this program's place: Ctrl+C and every other signal then reach the server
/// alone, and its last word and its exit code are the user's.
#[cfg(unix)]
fn become_server(server: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;

    let error = server.exec();
    Err(error).with_context(|| format!("cannot start `{}`", command::shown(server)))
}

/// Waits for the server; the console hands Ctrl+C to both programs.
#[cfg(not(unix))]
fn become_server(server: &mut Command) -> Result<()> {
    let status = server
        .status()
        .with_context(|| format!("cannot start `{}`", command::shown(server)))?;
    anyhow::ensure!(
        status.success(),
        "`{}` failed ({status})",
        command::shown(server)
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(others: &[&str], expected: &[&str]) {
        let others: Vec<OsString> = others.iter().map(OsString::from).collect();
        assert_eq!(with_defaults(&others), expected);
    }

    #[test]
    fn what_the_user_says_replaces_the_default() {
        check(&[], &["--plans", "plans", "--listen", "127.0.0.1:8080"]);
        check(
            &["--listen=[::1]:80"],
            &["--plans", "plans", "--listen=[::1]:80"],
        );
        check(
            &["--plans", "x"],
            &["--listen", "127.0.0.1:8080", "--plans", "x"],
        );
    }
}

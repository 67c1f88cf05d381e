//! The browser that the flows run in: Chromium or one of its relatives.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;

/// The names under which distributions install it.
const NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "msedge",
];

/// Finds the browser, or installs it when this is Debian or Ubuntu and the user is root.
///
/// `CHROMIUM` names another executable.
pub fn ensure() -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM") {
        let path = PathBuf::from(path);
        if !path.is_file() {
            bail!(
                "CHROMIUM names {}, and there is no such file",
                path.display()
            );
        }
        return Ok(path);
    }
    if let Some(path) = command::on_path(NAMES).or_else(in_a_usual_place) {
        return Ok(path);
    }
    if !Path::new("/etc/debian_version").is_file() {
        bail!("no Chromium found; install it, or name an executable: CHROMIUM=… cargo xtask test");
    }
    if command::answer("id", &["-u"]).as_deref() != Some("0") {
        bail!("no Chromium found; install it with `sudo apt-get install -y chromium`");
    }
    apt_get(&["update"])?;
    apt_get(&["install", "-y", "--no-install-recommends", "chromium"])?;
    command::on_path(NAMES).context("apt-get installed chromium, yet it is not on the PATH")
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("apt-get");
    command
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    command::run(&mut command)
}

/// Where macOS and Windows keep it, off the `PATH`.
fn in_a_usual_place() -> Option<PathBuf> {
    let mut places = vec![
        PathBuf::from("/Applications/Chromium.app/Contents/MacOS/Chromium"),
        PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    ];
    for folder in ["ProgramFiles", "ProgramFiles(x86)"]
        .into_iter()
        .filter_map(env::var_os)
    {
        places.push(Path::new(&folder).join(r"Google\Chrome\Application\chrome.exe"));
        places.push(Path::new(&folder).join(r"Microsoft\Edge\Application\msedge.exe"));
    }
    places.into_iter().find(|path| path.is_file())
}

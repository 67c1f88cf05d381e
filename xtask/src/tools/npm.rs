//! The few packages from npm: the driver of the browser tests, and the optimizer for `dist`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;

/// The oldest Node.js that the packages in the lock files support.
const OLDEST_NODE: u32 = 20;

/// Node.js, to be started in `folder`.
pub fn node(folder: &Path) -> Command {
    let mut command = Command::new("node");
    command.current_dir(folder);
    command
}

/// Installs exactly the packages of the folder's `package-lock.json`, unless they are there.
pub fn ensure_packages(folder: &Path) -> Result<()> {
    ensure_node()?;
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("no package-lock.json in {}", folder.display()))?;
    // A copy of the lock file, left where `npm ci` removes it, tells what is installed.
    let installed = folder.join("node_modules").join(".installed-lock.json");
    if fs::read(&installed).is_ok_and(|copy| copy == lock) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    command::run(Command::new(npm).arg("ci").current_dir(folder))?;
    fs::write(installed, lock)?;
    Ok(())
}

fn ensure_node() -> Result<()> {
    let Some(version) = command::answer("node", &["--version"]) else {
        bail!(
            "Node.js is missing; version {OLDEST_NODE} or newer is needed \
             (on Debian 13 or Ubuntu: `sudo apt-get install -y nodejs npm`)"
        );
    };
    if major(&version).is_none_or(|major| major < OLDEST_NODE) {
        bail!("Node.js {version} is too old; version {OLDEST_NODE} or newer is needed");
    }
    Ok(())
}

fn major(version: &str) -> Option<u32> {
    version
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("twenty"), None);
    }
}

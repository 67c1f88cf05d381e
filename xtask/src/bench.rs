//! `cargo xtask bench`: how long the product takes over made-up provinces of any size.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::progress::Progress;
use crate::site::Profile;
use crate::tools::{chromium, npm};
use crate::{command, dist, paths, site};

#[derive(clap::Args)]
pub struct Arguments {
    /// Run only these parts, as in `--only steps,browser`
    #[arg(long, value_name = "PARTS", value_delimiter = ',')]
    only: Vec<String>,
}

/// One part of the measurement.
struct Part {
    name: &'static str,
    title: &'static str,
    run: fn() -> Result<()>,
}

const PARTS: &[Part] = &[
    Part {
        name: "steps",
        title: "parse and validate, state, one more entry, report",
        run: steps,
    },
    Part {
        name: "peer",
        title: "10,000 tasks in files → status as CSV, beside TaskJuggler",
        run: peer,
    },
    Part {
        name: "scale",
        title: "up to a million assignments in memory",
        run: scale,
    },
    Part {
        name: "browser",
        title: "a new day and one more entry in the browser",
        run: browser,
    },
];

/// Runs the parts that were asked for, all of them unless `--only` names some.
pub fn run(arguments: &Arguments) -> Result<()> {
    let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
    if let Some(unknown) = arguments
        .only
        .iter()
        .find(|name| !names.contains(&name.as_str()))
    {
        bail!(
            "there is no part `{unknown}`; the parts are {}",
            names.join(", ")
        );
    }
    let chosen = PARTS.iter().filter(|part| {
        arguments.only.is_empty() || arguments.only.iter().any(|name| name == part.name)
    });
    let chosen: Vec<&Part> = chosen.collect();
    let mut progress = Progress::over(chosen.len());
    for part in chosen {
        progress.part(part.title, part.run)?;
    }
    Ok(())
}

fn steps() -> Result<()> {
    command::run(&mut command::cargo(&["bench", "--package", "tiendo-bench"]))
}

fn peer() -> Result<()> {
    build(&["tiendo-bench", "tiendo"])?;
    let folder = folder("peer")?;
    let mut peer = release("tiendo-bench");
    peer.arg("peer")
        .arg("--tiendo")
        .arg(release("tiendo").get_program());
    command::run(peer.arg("--folder").arg(folder))
}

fn scale() -> Result<()> {
    build(&["tiendo-bench"])?;
    let folder = folder("scale")?;
    command::run(
        release("tiendo-bench")
            .args(["scale", "--folder"])
            .arg(folder),
    )
}

/// In the module as it is published, with the few functions that the measurement calls.
fn browser() -> Result<()> {
    build(&["tiendo-bench"])?;
    npm::ensure_packages(&paths::browser_tests())?;
    let site = folder("site")?;
    let mut files = site::measured_files(Profile::Dist)?;
    dist::optimize(files.get_mut(site::WASM_FILE)?)?;
    let snapshot = paths::target().join("bench").join(dist::SNAPSHOT);
    command::run(
        release("tiendo-bench")
            .args(["snapshot", "-o"])
            .arg(&snapshot),
    )?;
    files.insert(dist::SNAPSHOT, fs::read(&snapshot)?);
    dist::publish(&mut files, &site)?;
    let mut run = npm::node(&paths::browser_tests());
    run.arg("bench.mjs")
        .env("CHROMIUM", chromium::ensure()?)
        .env("DIST", site);
    command::run(&mut run)
}

fn build(packages: &[&str]) -> Result<()> {
    let mut build = command::cargo(&["build", "--release"]);
    build.env("TIENDO_SITE", paths::site());
    command::run(build.args(packages.iter().flat_map(|name| ["--package", name])))
}

/// A program as `cargo build --release` leaves it.
fn release(name: &str) -> Command {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let mut command = Command::new(paths::target().join("release").join(file));
    command.current_dir(paths::root());
    command
}

fn folder(name: &str) -> Result<PathBuf> {
    let folder = paths::target().join("bench").join(name);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

//! From 10,000 tasks in files to their status as CSV: the product and TaskJuggler, run in turn.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Result;
use tiendo_bench::{PLAN_FOLDER, Province};

use super::run::{Used, measure};
use super::write::{self, PLANS, PROJECT};
use super::{SEED, as_of, median, phases};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The command `tiendo` that is measured
    #[arg(long)]
    tiendo: PathBuf,
    /// Where inputs and outputs are written
    #[arg(long)]
    folder: PathBuf,
    /// How many tasks
    #[arg(long, default_value_t = 10_000)]
    tasks: usize,
    /// How many runs of each program
    #[arg(long, default_value_t = 3)]
    runs: usize,
}

/// Measures and prints both programs.
pub fn run(arguments: &Arguments) -> Result<()> {
    let province = Province::new(arguments.tasks, SEED);
    let folder = &arguments.folder;
    write::write(&province, folder)?;
    let bytes: usize = province.files().iter().map(|(_, text)| text.len()).sum();
    println!(
        "{} tasks in {} kB of YAML → status as CSV, whole process",
        arguments.tasks,
        bytes / 1000
    );
    let ours = ours(&arguments.tiendo, folder);
    let csv = folder.join("tiendo.csv");
    let has_peer = is_installed();
    let (mut own, mut peer) = (Vec::new(), Vec::new());
    // Warms the pages of the program and of its files.
    measure(&csv, &ours)?;
    for _ in 0..arguments.runs.max(1) {
        own.push(measure(&csv, &ours)?);
        if has_peer {
            peer.push(measure(&folder.join("tj3.txt"), &theirs(folder))?);
        }
    }
    println!(
        "{:<14} {:>9} {:>9} {:>9} {:>8}",
        "", "wall", "cpu", "memory", "rows"
    );
    row("tiendo status", &own, &csv)?;
    if has_peer {
        row("tj3 3.7", &peer, &folder.join("status.csv"))?;
        ratios(&own, &peer);
    } else {
        println!("tj3 is not installed: no comparison (on Debian: apt-get install tj3)");
    }
    shares(&province, arguments.runs);
    Ok(())
}

fn ours(tiendo: &Path, folder: &Path) -> Vec<OsString> {
    let day = as_of().to_string();
    let plan = folder.join(PLANS).join(PLAN_FOLDER);
    let words = ["--format", "csv", "--as-of", &day].map(OsString::from);
    let program = [tiendo.into(), "status".into(), plan.into()];
    program.into_iter().chain(words).collect()
}

fn theirs(folder: &Path) -> Vec<OsString> {
    let words = ["tj3", "--silent", "--no-color", "--output-dir"].map(OsString::from);
    let paths = [folder.into(), folder.join(PROJECT).into()];
    words.into_iter().chain(paths).collect()
}

fn is_installed() -> bool {
    let mut version = Command::new("tj3");
    version
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    version.status().is_ok()
}

fn of(used: &[Used], figure: fn(&Used) -> f64) -> f64 {
    median(used.iter().map(figure).collect())
}

fn row(name: &str, used: &[Used], csv: &Path) -> Result<()> {
    let rows = fs::read_to_string(csv)?.lines().count().saturating_sub(1);
    println!(
        "{name:<14} {:>7.3} s {:>7.3} s {:>6.0} MB {rows:>8}",
        of(used, |used| used.wall),
        of(used, |used| used.cpu),
        of(used, |used| used.memory),
    );
    Ok(())
}

/// Run by run, since both of one pair met the same machine.
fn ratios(own: &[Used], peer: &[Used]) {
    let pairs = || own.iter().zip(peer);
    let speed = median(pairs().map(|(own, peer)| peer.wall / own.wall).collect());
    let memory = median(
        pairs()
            .map(|(own, peer)| own.memory / peer.memory)
            .collect(),
    );
    println!(
        "tiendo is {speed:.0} times as fast, in {:.0} % of the memory",
        memory * 100.0
    );
}

fn shares(province: &Province, runs: usize) {
    let seconds = phases::seconds(province, runs.max(5));
    let whole: f64 = seconds.iter().sum();
    println!("\nwithin one process, without reading the disk and writing CSV:");
    for (step, seconds) in phases::STEPS.iter().zip(seconds) {
        println!(
            "{step:<14} {:>6.1} ms {:>4.0} %",
            seconds * 1e3,
            seconds / whole * 100.0
        );
    }
}

//! Writes a made-up province into a folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use tiendo_bench::Province;

use super::{SEED, as_of};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder
    folder: PathBuf,
    /// How many tasks
    #[arg(long, default_value_t = 10_000)]
    tasks: usize,
    /// The same number gives the same province
    #[arg(long, default_value_t = SEED)]
    seed: u64,
}

/// The project file for the peer, beside the folder of plans.
pub const PROJECT: &str = "project.tjp";

/// The folder of plans.
pub const PLANS: &str = "plans";

/// Writes what was asked for.
pub fn run(arguments: &Arguments) -> Result<()> {
    write(
        &Province::new(arguments.tasks, arguments.seed),
        &arguments.folder,
    )
}

/// Writes the folder of plans and the peer's project.
pub fn write(province: &Province, folder: &Path) -> Result<()> {
    for (path, text) in province.files() {
        let file = folder.join(PLANS).join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(file, text)?;
    }
    fs::write(folder.join(PROJECT), province.taskjuggler(as_of()))?;
    Ok(())
}

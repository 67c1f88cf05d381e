//! Running the command on the shipped plans or on a copy of them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The shipped plans.
pub fn plans() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../plans")
}

/// The command, to be given its arguments.
pub fn tiendo() -> Command {
    Command::new(env!("CARGO_BIN_EXE_tiendo"))
}

/// Exit code, stdout and stderr.
pub fn run(arguments: &[&str]) -> (i32, String, String) {
    let output: Output = tiendo()
        .args(arguments)
        .output()
        .expect("the command starts");
    (
        output.status.code().expect("the command was not killed"),
        String::from_utf8(output.stdout).expect("stdout is text"),
        String::from_utf8(output.stderr).expect("stderr is text"),
    )
}

/// The same in a folder, so that paths in the output begin there.
pub fn run_in(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = tiendo().args(arguments).current_dir(folder).output();
    let output = output.expect("the command starts");
    (
        output.status.code().expect("the command was not killed"),
        String::from_utf8(output.stdout).expect("stdout is text"),
        String::from_utf8(output.stderr).expect("stderr is text"),
    )
}

/// A copy of the shipped plans that a test may break.
pub fn copy_of_plans() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    copy(&plans(), &folder.path().join("plans"));
    folder
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder is made");
    for entry in std::fs::read_dir(from).expect("a folder is read") {
        let entry = entry.expect("an entry is read");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), &target).expect("a file is copied");
        }
    }
}

//! The steps of `test` and `check`: one name, one title, one function each.

use std::process::Command;

use anyhow::Result;

use super::tally::Tally;
use crate::command::{self, cargo, run, run_reading};
use crate::tools::{chromium, npm, rustup};
use crate::{dist, paths, serve, site};

/// One step; it adds the tests that it runs to the tally.
pub struct Step {
    /// What `--only` calls it.
    pub name: &'static str,
    /// What its heading says.
    pub title: &'static str,
    /// The steps that must have run before it.
    pub needs: &'static [&'static str],
    /// The step itself; the text is that of `--filter`.
    pub run: fn(&mut Tally, Option<&str>) -> Result<()>,
}

const FORMAT: Step = Step {
    name: "fmt",
    title: "formatting",
    needs: &[],
    run: |_, _| formatting(),
};
const CLIPPY: Step = Step {
    name: "clippy",
    title: "clippy",
    needs: &[],
    run: |_, _| clippy(),
};

/// Every step of `test`, in order.
pub const STEPS: &[Step] = &[
    FORMAT,
    CLIPPY,
    Step {
        name: "clippy-wasm",
        title: "clippy (wasm32)",
        needs: &[],
        run: |_, _| clippy_for_the_browser(),
    },
    Step {
        name: "test",
        title: "tests: units, properties, golden files, whole system, documentation",
        needs: &[],
        run: |tally, _| tests(tally, &[]),
    },
    Step {
        name: "doc",
        title: "documentation",
        needs: &[],
        run: |_, _| documentation(),
    },
    Step {
        name: "site",
        title: "dashboard",
        needs: &[],
        run: |_, _| site::build(),
    },
    Step {
        name: "library",
        title: "library for the browser",
        needs: &[],
        run: |_, _| site::build_library(),
    },
    Step {
        name: "server",
        title: "server",
        needs: &[],
        run: |_, _| serve::build_server(),
    },
    Step {
        name: "tools",
        title: "tools for the browser tests",
        needs: &[],
        run: |_, _| browser_tools(),
    },
    Step {
        name: "browser",
        title: "flows in the browser",
        needs: &["site", "library", "server", "tools"],
        run: flows,
    },
    Step {
        name: "published",
        title: "flows in the published site",
        needs: &["tools"],
        run: flows_in_the_published_site,
    },
];

/// The steps of `check`.
pub const QUICK: &[Step] = &[
    FORMAT,
    CLIPPY,
    Step {
        name: "test",
        title: "unit tests",
        needs: &[],
        run: |tally, _| tests(tally, &["--lib", "--bins"]),
    },
];

fn formatting() -> Result<()> {
    run(&mut cargo(&["fmt", "--all", "--check"]))
}

fn clippy() -> Result<()> {
    run(&mut cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn clippy_for_the_browser() -> Result<()> {
    rustup::ensure_wasm_target()?;
    let packages = ["tiendo-core", "tiendo-dashboard", "tiendo-wasm"];
    let mut clippy = cargo(&["clippy", "--target", rustup::WASM]);
    clippy.args(packages.iter().flat_map(|name| ["--package", name]));
    run(clippy.args(["--", "-D", "warnings"]))
}

fn tests(tally: &mut Tally, targets: &[&str]) -> Result<()> {
    // All failures at once: the second one often explains the first.
    let mut tests = cargo(&["test", "--workspace", "--no-fail-fast"]);
    run_reading(tests.args(targets), |line| tally.read(line))
}

fn documentation() -> Result<()> {
    let mut doc = cargo(&["doc", "--workspace", "--no-deps"]);
    run(doc.env("RUSTDOCFLAGS", "-D warnings"))
}

fn browser_tools() -> Result<()> {
    npm::ensure_packages(&paths::browser_tests())?;
    let browser = chromium::ensure()?;
    let version = command::answer(&browser.to_string_lossy(), &["--version"]).unwrap_or_default();
    eprintln!("      {} {version}", browser.display());
    Ok(())
}

fn flows(tally: &mut Tally, filter: Option<&str>) -> Result<()> {
    let mut flows = browser_run(filter)?;
    flows
        .env("TIENDO", paths::tiendo())
        .env("TIENDO_SITE", paths::site())
        .env("TIENDO_LIBRARY", paths::library());
    run_reading(&mut flows, |line| tally.read(line))
}

fn flows_in_the_published_site(tally: &mut Tally, filter: Option<&str>) -> Result<()> {
    dist::run()?;
    let mut flows = browser_run(filter)?;
    flows.arg("--published").env("DIST", paths::dist());
    run_reading(&mut flows, |line| tally.read(line))
}

fn browser_run(filter: Option<&str>) -> Result<Command> {
    let mut run = npm::node(&paths::browser_tests());
    run.args(["--test-reporter", "./reporter.mjs", "run.mjs"])
        .env("CHROMIUM", chromium::ensure()?)
        .env("SCREENSHOTS", paths::target().join("screenshots"));
    if let Some(text) = filter {
        run.args(["--filter", text]);
    }
    Ok(run)
}

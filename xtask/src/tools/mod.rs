//! The tools that the build needs besides Cargo: found, or installed where that is allowed, or
//! named together with the command that installs them.

pub mod chromium;
pub mod npm;
pub mod rustup;

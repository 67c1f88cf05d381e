//! The build script: `cargo xtask serve | test | check | dist | bench`.

fn main() {}

//! The command `tiendo`.

fn main() {}

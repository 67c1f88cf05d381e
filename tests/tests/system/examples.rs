//! The examples of the library do what they say; each asserts what it prints.

#[path = "../../../core/examples/embed.rs"]
mod embed;
#[path = "../../../core/examples/own_ledger.rs"]
mod own_ledger;
#[path = "../../../core/examples/own_periods.rs"]
mod own_periods;

#[test]
fn they_run() {
    embed::main();
    own_periods::main();
    own_ledger::main();
}

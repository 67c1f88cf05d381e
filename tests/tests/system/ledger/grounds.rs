//! Every ground on which an entry is refused stands in the reference.

use tiendo_core::ledger::Ground;
use tiendo_tests::root;

#[test]
fn the_reference_has_every_word_of_a_refusal() {
    let path = root().join("docs/plan-format.md");
    let text = std::fs::read_to_string(path).expect("the reference is read");
    let words = Ground::ALL.iter().map(|ground| ground.word());
    let missing: Vec<&str> = words
        .filter(|word| !text.contains(&format!("\n| `{word}` |")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

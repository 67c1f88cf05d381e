//! What crosses HTTP comes back as it went, and damaged bytes are refused, never a crash.

use proptest::prelude::*;
use tiendo_core::load::load;
use tiendo_core::wire::{DecodeError, SNAPSHOT_FORMAT, Snapshot};
use tiendo_tests::case::cases;
use tiendo_tests::shipped;

#[test]
fn the_shipped_plans_come_back() {
    let snapshot = shipped();
    let bytes = snapshot.to_bytes().unwrap();
    assert_eq!(Snapshot::from_bytes(&bytes), Ok(snapshot));
}

#[test]
fn every_kind_of_problem_comes_back() {
    for case in cases().unwrap() {
        let snapshot = load(&case.sources());
        let bytes = snapshot.to_bytes().unwrap();
        assert_eq!(Snapshot::from_bytes(&bytes), Ok(snapshot), "{}", case.name);
    }
}

#[test]
fn other_bytes_are_refused() {
    let bytes = shipped().to_bytes().unwrap();
    assert_eq!(Snapshot::from_bytes(b""), Err(DecodeError::NotASnapshot));
    assert_eq!(
        Snapshot::from_bytes(b"<!doctype html>"),
        Err(DecodeError::NotASnapshot)
    );
    for end in [7, 8, 100, bytes.len() / 2, bytes.len() - 1] {
        assert_eq!(
            Snapshot::from_bytes(&bytes[..end]),
            Err(DecodeError::Damaged),
            "{end}"
        );
    }
    let mut newer = bytes;
    newer[6] = SNAPSHOT_FORMAT + 1;
    let expect = DecodeError::OtherFormat {
        found: SNAPSHOT_FORMAT + 1,
    };
    assert_eq!(Snapshot::from_bytes(&newer), Err(expect));
}

fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, u8)>> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)
}

/// What damaged bytes still say can be shown without a crash.
fn show_all(snapshot: &Snapshot) {
    for entries in &snapshot.plans {
        let shown = tiendo_core::wire::show(&entries.plan);
        assert!(serde_json::to_string(&shown).is_ok());
    }
}

#[test]
fn damaged_bytes_never_crash_the_reader() {
    let bytes = shipped().to_bytes().unwrap();
    let check = |changes: Vec<(prop::sample::Index, u8)>| {
        let mut damaged = bytes.clone();
        for (at, byte) in changes {
            let at = at.index(damaged.len());
            damaged[at] = byte;
        }
        if let Ok(read) = Snapshot::from_bytes(&damaged) {
            show_all(&read);
        }
        Ok(())
    };
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(512)
    });
    runner.run(&changes(), check).unwrap();
}

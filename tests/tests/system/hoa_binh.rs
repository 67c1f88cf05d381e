//! The plan of Hòa Bình.

use tiendo_core::load::load;
use tiendo_core::text::{Language, explain};
use tiendo_tests::{root, sources};

#[test]
fn prints() {
    let snapshot = load(&sources(&root().join("plans")));
    for p in &snapshot.problems {
        let m = explain(p, Language::Vietnamese);
        println!(
            "{}:{}:{} {:?} [{}] {} | {} -> {}",
            p.path,
            p.line,
            p.column,
            p.severity,
            p.code.word(),
            p.excerpt.trim(),
            m.what,
            m.remedy
        );
    }
    println!(
        "{} plans, unreadable {:?}",
        snapshot.plans.len(),
        snapshot.unreadable
    );
    let bytes = snapshot.to_bytes().unwrap();
    println!("{} bytes", bytes.len());
    assert_eq!(
        tiendo_core::wire::Snapshot::from_bytes(&bytes),
        Ok(snapshot)
    );
}

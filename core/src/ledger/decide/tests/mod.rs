//! Every ground with the smallest command that meets it, and what is accepted beside it.

mod accepted;
#[cfg(feature = "yaml")]
mod answers;
mod corrections;
mod events;
mod figures;
mod names;
mod periods;
mod succession;

use super::testing::{Said, plan};
use crate::ledger::{Event, Evidence, Ledger};
use crate::model::Figure;
use crate::quantity::{Exact, Ratio};

/// After a history, all of which is accepted, a command is refused on a ground, or accepted where
/// the ground is empty.
fn check(history: &[Said], said: &Said, ground: &str) {
    let plan = plan();
    let mut ledger = Ledger::empty();
    for earlier in history {
        let entry = earlier.decide(&plan, &ledger);
        ledger.add(entry.unwrap_or_else(|refusal| panic!("{earlier:?}: {refusal:?}")));
    }
    let found = said.decide(&plan, &ledger);
    let found = found.map_or_else(|refusal| refusal.ground.word(), |_| "");
    assert_eq!(found, ground, "{said:?}");
}

fn completed() -> Event {
    Event::Completed {
        document: None,
        count: None,
        note: None,
    }
}

fn counted(count: u32) -> Event {
    Event::Completed {
        document: None,
        count: Some(count),
        note: None,
    }
}

fn proven(number: &str, date: &str) -> Event {
    Event::Completed {
        document: Some(Evidence {
            number: number.to_owned(),
            date: Some(date.parse().unwrap()),
        }),
        count: None,
        note: None,
    }
}

fn progress(percent: Option<u8>) -> Event {
    Event::Progress {
        percent,
        results: None,
        obstacles: None,
        causes: None,
        proposals: None,
    }
}

fn confirmed() -> Event {
    Event::Confirmed { note: None }
}

fn returned(reason: &str) -> Event {
    Event::Returned {
        reason: reason.to_owned(),
    }
}

fn extended(to: &str, basis: &str) -> Event {
    Event::Extended {
        to: to.parse().unwrap(),
        basis: basis.to_owned(),
    }
}

fn dated(by: &str) -> Event {
    Event::Dated {
        by: by.parse().unwrap(),
        basis: "CV 5".to_owned(),
    }
}

fn based(make: fn(String) -> Event) -> Event {
    make("CV 9/UBND".to_owned())
}

fn suspended(basis: String) -> Event {
    Event::Suspended { basis }
}

fn cancelled(basis: String) -> Event {
    Event::Cancelled { basis }
}

fn triggered(basis: String) -> Event {
    Event::Triggered { basis }
}

fn not_applicable(reason: String) -> Event {
    Event::NotApplicable { reason }
}

fn share(numerator: u64, denominator: u64) -> Event {
    Event::Observed {
        of: None,
        figure: Figure::Ratio(Ratio::new(numerator, denominator).unwrap()),
    }
}

fn amount(value: i64) -> Event {
    Event::Observed {
        of: None,
        figure: Figure::Value(Exact::from(value)),
    }
}

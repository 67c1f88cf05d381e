//! Entries for tests, made by hand.

use chrono::NaiveDate;

use super::{Entry, Event, Origin, Subject};
use crate::model::TaskIndex;
use crate::source::Place;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An entry about the first task, effective and recorded on 20 June 2014.
pub(crate) fn entry(id: &str, event: Event) -> Entry {
    Entry {
        id: id.to_owned(),
        recorded_at: "2014-06-20T09:00:00+07:00".parse().unwrap(),
        effective_on: day("2014-06-20"),
        unit: None,
        by: None,
        subject: Subject::Task(TaskIndex::new(0)),
        period: None,
        event,
        origin: Origin::Reported,
        place: Place::default(),
    }
}

//! The entries used, as they were recorded, each with its file and line.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::shape::FilePlace;
use crate::ledger::{Event, Subject};
use crate::model::{Figure, FileWord, Origin, Plan, Roster};

/// One entry of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsedEntry {
    /// Its id.
    pub id: String,
    /// When it was known.
    pub recorded_at: DateTime<FixedOffset>,
    /// When it was true.
    pub effective_on: NaiveDate,
    /// The unit or group whose entry it is; null for an office's act on everybody.
    pub unit: Option<String>,
    /// Who wrote it.
    pub by: Option<String>,
    /// The id of the task, indicator or duty.
    pub about: String,
    /// What happened, as it was recorded.
    pub event: Event,
    /// The unit or group whose figure it is, where the event names one.
    pub of: Option<String>,
    /// The id of the correction that counts for it.
    pub corrected_by: Option<String>,
    /// Whether it was reported or made up.
    pub origin: Origin,
    /// Where it is written.
    pub place: FilePlace,
}

impl Serialize for UsedEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(None)?;
        fields.serialize_entry("id", &self.id)?;
        fields.serialize_entry("recorded_at", &self.recorded_at)?;
        fields.serialize_entry("effective_on", &self.effective_on)?;
        fields.serialize_entry("unit", &self.unit)?;
        fields.serialize_entry("by", &self.by)?;
        fields.serialize_entry("about", &self.about)?;
        fields.serialize_entry("event", keyword(&self.event))?;
        fields.serialize_entry("says", &Says(&self.event, self.of.as_deref()))?;
        fields.serialize_entry("corrected_by", &self.corrected_by)?;
        fields.serialize_entry("origin", self.origin.word())?;
        fields.serialize_entry("path", &self.place.path)?;
        fields.serialize_entry("line", &self.place.line)?;
        fields.end()
    }
}

/// The word of an event in a file.
const fn keyword(event: &Event) -> &'static str {
    match event {
        Event::Acknowledged => "acknowledged",
        Event::Progress { .. } => "progress",
        Event::NoChange => "no_change",
        Event::Completed { .. } => "completed",
        Event::Confirmed { .. } => "confirmed",
        Event::Returned { .. } => "returned",
        Event::Extended { .. } => "extended",
        Event::Dated { .. } => "dated",
        Event::Triggered { .. } => "triggered",
        Event::NotApplicable { .. } => "not_applicable",
        Event::Suspended { .. } => "suspended",
        Event::Resumed => "resumed",
        Event::Cancelled { .. } => "cancelled",
        Event::Observed { .. } => "observed",
        Event::Corrects { .. } => "corrects",
    }
}

/// What an event says beside its word, under the keys of the file; absent ones are left out.
struct Says<'a>(&'a Event, Option<&'a str>);

impl Serialize for Says<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut said = serializer.serialize_map(None)?;
        let mut texts: Vec<(&str, Option<&str>)> = Vec::new();
        match self.0 {
            Event::Progress {
                percent,
                results,
                obstacles,
                causes,
                proposals,
            } => {
                if let Some(percent) = percent {
                    said.serialize_entry("percent", percent)?;
                }
                texts.push(("results", results.as_deref()));
                texts.push(("obstacles", obstacles.as_deref()));
                texts.push(("causes", causes.as_deref()));
                texts.push(("proposals", proposals.as_deref()));
            }
            Event::Completed {
                document,
                count,
                note,
            } => {
                if let Some(document) = document {
                    said.serialize_entry("document", &document.number)?;
                    said.serialize_entry("document_date", &document.date)?;
                }
                if let Some(count) = count {
                    said.serialize_entry("count", count)?;
                }
                texts.push(("note", note.as_deref()));
            }
            Event::Confirmed { note } => texts.push(("note", note.as_deref())),
            Event::Returned { reason } | Event::NotApplicable { reason } => {
                texts.push(("reason", Some(reason)));
            }
            Event::Extended { to: day, basis } => {
                said.serialize_entry("to", day)?;
                texts.push(("basis", Some(basis)));
            }
            Event::Dated { by: day, basis } => {
                said.serialize_entry("by", day)?;
                texts.push(("basis", Some(basis)));
            }
            Event::Triggered { basis }
            | Event::Suspended { basis }
            | Event::Cancelled { basis } => texts.push(("basis", Some(basis))),
            Event::Observed { figure, .. } => {
                texts.push(("of", self.1));
                match figure {
                    Figure::Ratio(ratio) => {
                        said.serialize_entry("numerator", &ratio.numerator())?;
                        said.serialize_entry("denominator", &ratio.denominator())?;
                    }
                    Figure::Value(value) => said.serialize_entry("value", value)?,
                }
            }
            Event::Corrects { entry, event } => {
                texts.push(("entry", Some(entry)));
                said.serialize_entry("event", keyword(event))?;
                said.serialize_entry("says", &Says(event, self.1))?;
            }
            Event::Acknowledged | Event::NoChange | Event::Resumed => {}
        }
        for (key, text) in texts {
            if let Some(text) = text {
                said.serialize_entry(key, text)?;
            }
        }
        said.end()
    }
}

/// The unit or group whose figure an event states, also inside a correction.
pub(super) fn figure_of(event: &Event, roster: &Roster) -> Option<String> {
    match event {
        Event::Observed { of, .. } => of.map(|party| roster.party_id(party).to_owned()),
        Event::Corrects { event, .. } => figure_of(event, roster),
        _ => None,
    }
}

/// The id of what an entry speaks of.
pub(super) fn subject_id(plan: &Plan, subject: Subject) -> &str {
    let id = match subject {
        Subject::Task(index) => plan.task(index).map(|task| &task.id),
        Subject::Indicator(index) => plan.indicator(index).map(|indicator| &indicator.id),
        Subject::Duty(index) => plan.reporting.get(index.position()).map(|duty| &duty.id),
    };
    id.map_or("", crate::model::Id::as_str)
}

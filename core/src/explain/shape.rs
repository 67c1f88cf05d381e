//! What an explanation consists of.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::decision::Test;
use super::entries::UsedEntry;
use super::figure::IndicatorFigure;
use super::formula::Formula;
use super::inputs::Input;
use super::part::Part;
use super::succession::Succession;
use super::value::Value;
use crate::model::{Origin, Plan};
use crate::source::Place;

/// A file and a line, as editors open them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FilePlace {
    /// The path, as the sources name it.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
}

impl FilePlace {
    /// The file and line of a place.
    pub(super) fn of(plan: &Plan, place: Place) -> Self {
        Self {
            path: plan.source_path(place).to_owned(),
            line: place.line,
        }
    }
}

/// What is declared at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// A task.
    Task,
    /// An indicator.
    Indicator,
    /// A reporting duty.
    Duty,
    /// A unit or group.
    Unit,
}

/// Something of the plan that the figure rests on, and where it is declared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanPlace {
    /// What it is.
    pub kind: PlaceKind,
    /// Its id.
    pub id: String,
    /// The path, as the sources name it.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
}

/// What a reader has to know beside the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// The entries are a sample.
    Sample,
    /// Nothing was reported at all: a share of what is done is not known.
    NothingReported,
    /// An act has moved the last day that the directive set.
    Extended,
    /// An act has given a last day to what the directive left undated.
    Dated,
    /// Judged against the day that the directive set, whatever acts said since.
    AgainstOriginal,
    /// A repetition: shown as its original stands, and counted there.
    RepetitionOf,
    /// The units are counted by the text and not named.
    UnitsNotNamed,
    /// The text does not say how many units there are: counted as one.
    SizeUnknown,
    /// Units of one holder stand in different buckets; the one furthest behind is named.
    StandApart,
    /// The holder has several assignments of this task.
    SeveralAssignments,
    /// The lead is inferred from another part of the text.
    LeadInferred,
    /// The last day follows from the words by convention.
    ByConvention,
    /// The expected value rests on a line that the text did not state.
    AssumedPath,
    /// Not every unit of the scope has reported.
    CoverageIncomplete,
    /// The text does not say how many units the scope has.
    ScopeSizeUnknown,
    /// A part of the scope has no usable figure at the start.
    NoBase,
    /// Nothing was observed.
    NothingObserved,
    /// No way from base to target is known.
    NoPath,
    /// Too little was to be expected yet, or the way leads elsewhere.
    TooEarly,
    /// The plan states no way and asks for no line.
    NoPathStated,
    /// Nothing has to be reached.
    NoTarget,
    /// What has to be reached has no number.
    TargetWithoutNumber,
    /// The target has no last day.
    NoTargetDay,
    /// The last day of the target has come: none is left.
    TargetDayReached,
    /// The target is met.
    TargetMet,
    /// The base is nought: nothing grows from it by a share.
    GrowthOnNought,
    /// The base has no day.
    BaseWithoutDay,
    /// The day of the base is not before the last day of the target.
    BaseAfterTargetDay,
    /// The base lies at a figure that has to be passed: there is no way to take a share of.
    BaseAtTarget,
    /// A figure that has to be kept was passed: more is no progress.
    Overshot,
    /// A pace needs figures on two days.
    TooFewFigures,
    /// A range needs figures on three days.
    TooFewSlopes,
    /// At this pace the figure does not move.
    PaceIsNought,
    /// At this pace the figure moves away from the target.
    PaceLeadsAway,
    /// The forecast lies beyond the last year of the calendar.
    BeyondCalendar,
    /// The target was missed: a line that meets it before the last day says nothing.
    ForecastBeforeMissed,
    /// Nothing is counted below the line of a share.
    NothingToShare,
    /// The holder has no equals to be compared with.
    NoPeers,
    /// The unit is known from general knowledge only, and not compared.
    Unverified,
    /// Too little is due for a place among peers.
    TooFewDue,
    /// So many share the place, and the next one is left out.
    SharedRank,
    /// The base meets the target already.
    BaseMeetsTarget,
    /// The target is judged anew for the period named.
    JudgedInPeriod,
    /// It was finished, or ended, before its unit did: it passes to nobody.
    StaysWithUnit,
    /// Nobody is known to have taken over.
    SuccessorUnknown,
    /// Taking note, and acts of the office, are no reports.
    OnlyReportsCount,
    /// Every report counts that was due by the day or handed in.
    ExpectedOnceDue,
    /// Neither the scheme nor the plan says by when the report is sent.
    NoSendBy,
    /// Nothing can be compared: no indicator has a verdict.
    NothingJudged,
    /// The duty is fulfilled whether or not the office has confirmed it.
    NeedsNoConfirmation,
}

/// A note, with what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// What has to be known.
    pub note: NoteKind,
    /// An id, an entry or a period, where the note is about one.
    pub about: Option<String>,
}

/// Why a figure is what it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explanation {
    /// The plan's id.
    pub plan: String,
    /// The key.
    pub key: String,
    /// The day asked about.
    pub as_of: NaiveDate,
    /// The day whose knowledge is used.
    pub known_at: NaiveDate,
    /// Against which deadline.
    pub against: &'static str,
    /// Whether the entries were reported or made up.
    #[serde(serialize_with = "origin_word")]
    pub origin: Origin,
    /// The title of the task, indicator or duty, or the unit's name.
    pub subject: Option<String>,
    /// Which figure of an indicator it is, for whoever names it.
    #[serde(skip)]
    pub figure: Option<IndicatorFigure>,
    /// The value; null where nothing is known, and `notes` says why.
    pub value: Option<Value>,
    /// How the value follows from the parts.
    pub formula: Formula,
    /// For a decision: the tests in the order in which they were tried, up to the one that holds.
    pub tests: Vec<Test>,
    /// The parts.
    pub parts: Vec<Part>,
    /// What the plan says.
    pub inputs: Vec<Input>,
    /// The entries used, as they were recorded.
    pub entries: Vec<UsedEntry>,
    /// Where the plan declares what the figure is about.
    pub places: Vec<PlanPlace>,
    /// Who has followed whom in it.
    pub successions: Vec<Succession>,
    /// What else has to be known.
    pub notes: Vec<Note>,
}

fn origin_word<S: Serializer>(origin: &Origin, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(crate::model::FileWord::word(origin))
}

impl Explanation {
    /// The part of a symbol.
    #[must_use]
    pub fn part(&self, symbol: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.symbol == symbol)
    }

    /// Adds a note, once.
    pub(super) fn note(&mut self, note: NoteKind) {
        self.note_about(note, None);
    }

    /// Adds a note about something, once.
    pub(super) fn note_about(&mut self, note: NoteKind, about: Option<String>) {
        let note = Note { note, about };
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

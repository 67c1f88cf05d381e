//! One plan: a directive with everything that follows from it.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::clause::Clause;
use super::directive::Directive;
use super::duty::ReportingDuty;
use super::id::{Id, IndicatorIndex, TaskIndex, UnitIndex};
use super::indicator::Indicator;
use super::subject::Subject;
use super::succession::Takeover;
use super::task::{Assignment, Holder, Task};
use super::unit::Roster;
use super::words::FileWord;
use crate::calendar::{Interval, SchemeSequence, WorkingDays};
use crate::quantity::Exact;
use crate::source::Place;

/// Who has the last word on whether an assignment is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Completion {
    /// The office accepts it.
    #[default]
    Confirmed,
    /// The unit's word is enough.
    Claimed,
}

impl FileWord for Completion {
    const WORDS: &'static [(&'static str, Self)] =
        &[("confirmed", Self::Confirmed), ("claimed", Self::Claimed)];
}

/// The days between which a plan runs; either may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Run {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// Days after a cut-off by which a report is sent, where the scheme leaves it to the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SendBy {
    /// For a month.
    pub month: Option<u32>,
    /// For a quarter.
    pub quarter: Option<u32>,
    /// For six months.
    pub half: Option<u32>,
    /// For a year.
    pub year: Option<u32>,
}

/// Where the levels of path attainment change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thresholds {
    /// From here on an indicator is on track.
    pub on_track: Exact,
    /// Below this it is behind.
    pub behind: Exact,
}

impl Default for Thresholds {
    /// 0.95 and 0.60, rules.md §3.
    fn default() -> Self {
        Self {
            on_track: Exact::fraction(19, 20).unwrap_or_default(),
            behind: Exact::fraction(3, 5).unwrap_or_default(),
        }
    }
}

/// What a report needs to be signed; what is null stays a visible blank.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReportFrame {
    /// The number's suffix.
    pub suffix: Option<String>,
    /// On whose behalf the signatory signs.
    pub authority: Option<String>,
    /// The signatory's office.
    pub position: Option<String>,
    /// The signatory.
    pub name: Option<String>,
    /// Nơi nhận.
    pub recipients: Vec<String>,
}

/// How the plan is followed up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTerms {
    /// The days between which it runs.
    pub run: Run,
    /// Who follows up and writes the report.
    pub monitored_by: Option<UnitIndex>,
    /// The scheme of its reporting periods.
    pub periods: SchemeSequence,
    /// Days for sending a report.
    pub send_by: SendBy,
    /// The days on which offices work, by which a scheme may count its day of sending.
    pub working_days: WorkingDays,
    /// Who has the last word.
    pub completion: Completion,
    /// Whether "trước ngày 31" includes the 31st.
    pub before_includes_named_day: bool,
    /// After how many days a report is old.
    pub stale_after_days: u32,
    /// Where the levels change.
    pub thresholds: Thresholds,
    /// What a report needs to be signed.
    pub report: ReportFrame,
    /// Where the plan states them.
    pub place: TermPlaces,
}

/// Where the plan states its terms; null for a term that it leaves at the usual value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TermPlaces {
    /// Of the days for sending a report.
    pub send_by: Option<Place>,
    /// Of the days after which a report is old.
    pub stale_after_days: Option<Place>,
    /// Of the figure from which an indicator is on track.
    pub on_track: Option<Place>,
    /// Of the figure below which it is behind.
    pub behind: Option<Place>,
}

impl PlanTerms {
    /// After how many days a report is old where the plan does not say: one period of its shortest
    /// duty and 15 days, docs/plan-format.md; a quarter without duties.
    #[must_use]
    pub fn usual_stale_after_days(duties: &[ReportingDuty]) -> u32 {
        let days = |interval: &Interval| match interval {
            Interval::Month => Some(31),
            Interval::Quarter => Some(90),
            Interval::Half => Some(181),
            Interval::Year => Some(365),
            Interval::OnDemand | Interval::Unstated => None,
        };
        let intervals = duties.iter().flat_map(|duty| &duty.every);
        intervals.filter_map(days).min().unwrap_or(90) + 15
    }
}

/// A directive with its tasks, indicators and duties, and the roster that they name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Its id.
    pub id: Id,
    /// Its short title.
    pub title: String,
    /// The folder from which it was read, as the sources name it.
    pub folder: String,
    /// The document.
    pub directive: Directive,
    /// How it is followed up.
    pub terms: PlanTerms,
    /// The units and groups of its province.
    pub roster: Arc<Roster>,
    /// The clauses of the text in its order; empty where the plan has no outline.
    pub clauses: Vec<Clause>,
    /// Its tasks in the order of the text.
    pub tasks: Vec<Task>,
    /// Its indicators in the order of the text.
    pub indicators: Vec<Indicator>,
    /// Its reporting duties.
    pub reporting: Vec<ReportingDuty>,
    /// Who takes what from a unit that several others succeed.
    pub succession: Vec<Takeover>,
    /// Every task in the hands of every holder to whom it was given, in the order of the tasks.
    pub assignments: Vec<Assignment>,
    /// The paths of the sources, by the position that every place names.
    pub sources: Arc<Vec<String>>,
}

impl Plan {
    /// The task at a position of this plan.
    #[must_use]
    pub fn task(&self, index: TaskIndex) -> Option<&Task> {
        self.tasks.get(index.position())
    }

    /// The indicator at a position of this plan.
    #[must_use]
    pub fn indicator(&self, index: IndicatorIndex) -> Option<&Indicator> {
        self.indicators.get(index.position())
    }

    /// The indicator whose scope and target count for the one at a position: the original of a
    /// repetition, else itself.
    #[must_use]
    pub fn counted_indicator(&self, index: IndicatorIndex) -> Option<&Indicator> {
        let indicator = self.indicator(index)?;
        // Repetitions of repetitions were resolved to the last original when the plan was read.
        match indicator.same_as {
            Some(original) => self.indicator(original),
            None => Some(indicator),
        }
    }

    /// The assignments of one task, in the order of its fan-out.
    pub fn assignments_of(&self, task: TaskIndex) -> impl Iterator<Item = &Assignment> {
        // They stand in the order of the tasks.
        let start = self.assignments.partition_point(|one| one.task < task);
        let rest = self.assignments.get(start..).unwrap_or_default().iter();
        rest.take_while(move |assignment| assignment.task == task)
    }

    /// For how many units a holder stands: the largest of its assignments says it; 0 for who holds
    /// nothing.
    #[must_use]
    pub fn size_of_holder(&self, holder: Holder) -> u32 {
        let held = self.assignments.iter().filter(|one| one.holder == holder);
        held.map(|one| one.size).max().unwrap_or(0)
    }

    /// The id that output prints for a holder; `None` for joint and unassigned ones, and where the
    /// successor is not known.
    #[must_use]
    pub fn holder_id(&self, holder: Holder) -> Option<&str> {
        holder.party().map(|party| self.roster.party_id(party))
    }

    /// The id of a subject, empty for a position of another plan.
    #[must_use]
    pub fn subject_id(&self, subject: Subject) -> &str {
        let id = match subject {
            Subject::Task(index) => self.task(index).map(|task| &task.id),
            Subject::Indicator(index) => self.indicator(index).map(|known| &known.id),
            Subject::Duty(index) => {
                let duty = self.reporting.get(index.position());
                duty.map(|duty| &duty.id)
            }
        };
        id.map_or("", Id::as_str)
    }

    /// The path of the source at a place.
    #[must_use]
    pub fn source_path(&self, place: Place) -> &str {
        self.sources
            .get(place.file.index())
            .map_or("", String::as_str)
    }
}

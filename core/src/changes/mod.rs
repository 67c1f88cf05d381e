//! What changed between two answers: what happened since, and what turned out about the earlier day.
//!
//! An answer has two days, the one that is asked about and the one whose knowledge is used. The way
//! from one answer to another has therefore two steps. First the earlier day is asked about again
//! with the later knowledge: what differs was entered or corrected later, a restatement (rules.md §4).
//! Then the later day is asked about with the same knowledge: what differs happened in between.

mod assignments;
mod indicators;
mod occurrences;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::PeriodName;
use crate::ledger::Ledger;
use crate::model::{Figure, Holder, IndicatorIndex, Plan, TaskIndex};
use crate::quantity::Exact;
use crate::state::{
    AsOf, Bucket, Coverage, Level, OccurrenceState, OccurrenceSubject, PlanState, state_as_of,
};

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ChangeSubject {
    /// A task in the hands of one holder.
    Assignment(TaskIndex, Holder),
    /// One period of a recurring task or a duty; no period for a duty that falls due once.
    Occurrence(OccurrenceSubject, Holder, Option<PeriodName>),
    /// An indicator.
    Indicator(IndicatorIndex),
}

/// What is different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// So many units are overdue that were not.
    NewlyOverdue {
        /// How many.
        units: u32,
        /// The last day that has passed.
        due: Option<NaiveDate>,
    },
    /// So many units say that they are done who did not say so.
    Completed {
        /// How many.
        units: u32,
        /// The day, where all of them are done.
        on: Option<NaiveDate>,
    },
    /// The office has accepted the completion of so many units.
    Confirmed {
        /// How many.
        units: u32,
    },
    /// The office has sent it back.
    Returned,
    /// A correction took back what so many units had said: a completion, or the only report.
    Withdrawn {
        /// How many.
        units: u32,
    },
    /// There is another last day, or one where there was none.
    Extended {
        /// The last day before.
        from: Option<NaiveDate>,
        /// The last day now.
        to: NaiveDate,
    },
    /// It is counted apart from now on, or counted again: cancelled, suspended, triggered; or what is
    /// done is judged otherwise, by another day or deadline: on time, late.
    Moved {
        /// The bucket before.
        from: Bucket,
        /// The bucket now.
        to: Bucket,
    },
    /// The first report.
    FirstReport {
        /// Its day.
        on: Option<NaiveDate>,
    },
    /// The last report has grown old.
    FellSilent {
        /// Its day.
        last_report_on: Option<NaiveDate>,
    },
    /// The period of a task or duty stands elsewhere.
    Occurrence {
        /// Where it stood; null where it was not expected yet.
        from: Option<OccurrenceState>,
        /// Where it stands.
        to: OccurrenceState,
    },
    /// Another figure over the scope, or the same from other counts or of other units.
    Observed {
        /// The figure before.
        from: Option<Box<Seen>>,
        /// The figure now; null where what was observed was taken back.
        to: Option<Box<Seen>>,
    },
    /// Another level.
    Level {
        /// The level before.
        from: Level,
        /// The level now.
        to: Level,
    },
}

impl What {
    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        match self {
            Self::NewlyOverdue { .. } => "newly_overdue",
            Self::Completed { .. } => "completed",
            Self::Confirmed { .. } => "confirmed",
            Self::Returned => "returned",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Extended { .. } => "extended",
            Self::Moved { .. } => "moved",
            Self::FirstReport { .. } => "newly_reported",
            Self::FellSilent { .. } => "newly_silent",
            Self::Occurrence { .. } => "occurrence",
            Self::Observed { .. } => "observed",
            Self::Level { .. } => "level",
        }
    }
}

/// A figure over the scope of an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Its counts, or the bare value.
    pub figure: Figure,
    /// Its value in the unit of the combined figure.
    pub value: Exact,
    /// Whose figures are in it.
    pub coverage: Coverage,
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What it is about.
    pub subject: ChangeSubject,
    /// What is different.
    pub what: What,
    /// To how many units it happened; null for an indicator.
    pub units: Option<u32>,
}

/// Everything that differs between two answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// The earlier answer.
    pub before: AsOf,
    /// The later one.
    pub after: AsOf,
    /// What turned out about the earlier day after its answer was given.
    pub restated: Vec<Change>,
    /// What happened since, as it is known now.
    pub happened: Vec<Change>,
}

/// What changed between two answers about one plan, in the order of its tasks, duties and indicators.
///
/// Where the later day is before the earlier one, the changes are those backwards; nothing is
/// refused. What repeats another task or indicator is left out: it changes with its original.
///
/// ```
/// use tiendo_core::changes::changes;
/// use tiendo_core::ledger::Ledger;
/// use tiendo_core::state::AsOf;
/// # use tiendo_core::load::load;
/// # use tiendo_core::source::SourceSet;
/// # let mut files = SourceSet::default();
/// # files.add("a/units.yaml", b"committee: {id: ubnd, name: UBND}\nunits: []".to_vec());
/// # files.add("a/b/plan.yaml", b"plan: p\ntitle: T\ndirective: {number: 1/CT, kind: directive, title: T, issued_by: ubnd, issued_on: 2014-01-01}\ntasks: [{id: t, clause: '1', title: T, lead: ubnd, due: 2014-06-30}]".to_vec());
/// # let plans = load(&files).plans;
/// # let plan = &plans[0].plan;
/// # let day = |text: &str| text.parse().unwrap();
/// let (june, july) = (AsOf::on(day("2014-06-30")), AsOf::on(day("2014-07-01")));
/// let found = changes(plan, &plans[0].reported, &june, &july);
/// assert_eq!(found.happened[0].what.keyword(), "newly_overdue");
/// assert!(found.restated.is_empty());
/// ```
#[must_use]
pub fn changes(plan: &Plan, ledger: &Ledger, before: &AsOf, after: &AsOf) -> Changes {
    let told = state_as_of(plan, ledger, before);
    let known_better = AsOf {
        known_at: after.known_at,
        against: after.against,
        ..*before
    };
    let turned_out = state_as_of(plan, ledger, &known_better);
    let now = state_as_of(plan, ledger, after);
    Changes {
        before: *before,
        after: *after,
        restated: between(plan, &told, &turned_out),
        happened: between(plan, &turned_out, &now),
    }
}

/// What differs between two states of one plan.
#[must_use]
pub fn between(plan: &Plan, before: &PlanState, after: &PlanState) -> Vec<Change> {
    let mut found = Vec::new();
    assignments::compare(plan, before, after, &mut found);
    occurrences::compare(before, after, &mut found);
    indicators::compare(plan, before, after, &mut found);
    found
}

//! The named parts of a formula, and the lists behind those that were counted.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::value::Value;
use crate::model::Holder;
use crate::quantity::Exact;
use crate::state::{Bucket, Silence};

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// Units in a bucket.
    Bucket(Bucket),
    /// Units by what was heard of them.
    Heard(Silence),
    /// One of the others.
    Plain(PlainTerm),
}

macro_rules! terms {
    ($($(#[doc = $doc:literal])+ $name:ident = $keyword:literal,)+) => {
        /// A part that is neither a bucket nor a kind of silence.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum PlainTerm {$(
            $(#[doc = $doc])+
            $name,
        )+}

        impl PlainTerm {
            /// The word of the command's output.
            #[must_use]
            pub const fn keyword(self) -> &'static str {
                match self { $(Self::$name => $keyword,)+ }
            }
        }
    };
}

terms! {
    /// W: awaiting confirmation, past the last day.
    AwaitingPastDue = "awaiting_past_due",
    /// W′: awaiting confirmation before the last day.
    AwaitingBeforeDue = "awaiting_before_due",
    /// Awaiting confirmation without a last day.
    AwaitingUndated = "awaiting_undated",
    /// Overdue units of an age.
    UnitsOfAge = "units_of_age",
    /// The day asked about.
    AsOf = "as_of",
    /// The last day that counts.
    Due = "due",
    /// The last day that the directive set.
    OriginalDue = "original_due",
    /// The day of completion.
    DoneOn = "done_on",
    /// Days since the last day.
    DaysOverdue = "days_overdue",
    /// Units judged.
    Size = "size",
    /// Units that have not said that they are done.
    Open = "open",
    /// The day from which an act takes it back.
    CancelledOn = "cancelled_on",
    /// The day from which it does not concern the holder.
    NotApplicableOn = "not_applicable_on",
    /// The day from which an act puts it off.
    SuspendedOn = "suspended_on",
    /// Whether it counts only in a certain case.
    HasCondition = "has_condition",
    /// Whether that case has come true.
    Triggered = "triggered",
    /// Whether the text says "may".
    Optional = "optional",
    /// The first day of what starts on a day.
    StartsOn = "starts_on",
    /// Whether it holds all the time.
    IsStanding = "is_standing",
    /// Whether it recurs.
    IsRecurring = "is_recurring",
    /// The last day of the plan.
    PlanEndsOn = "plan_ends_on",
    /// Whether the office accepted what was completed.
    Confirmed = "confirmed",
    /// The day of the last report.
    LastReportOn = "last_report_on",
    /// What was heard.
    Silence = "silence",
    /// The last day of a period.
    PeriodEndsOn = "period_ends_on",
    /// The first day of a period.
    PeriodStartsOn = "period_starts_on",
    /// Days within which a report is sent.
    SendWithin = "send_within",
    /// a: the latest figure.
    Observed = "observed",
    /// ta: its day.
    ObservedOn = "observed_on",
    /// b: the base.
    Base = "base",
    /// t0: its day.
    BaseOn = "base_on",
    /// T: the figure to reach.
    Target = "target",
    /// The lower end of the range to reach.
    TargetLow = "target_low",
    /// The upper end of the range to reach.
    TargetHigh = "target_high",
    /// tT: the last day for it.
    TargetOn = "target_on",
    /// E: what was to be expected.
    Expected = "expected",
    /// P: of the way that was to be expected.
    PathAttainment = "path_attainment",
    /// One unit of the denominator.
    Step = "step",
    /// Growth in points of the base.
    Growth = "growth",
    /// From here on an indicator is on track.
    OnTrackFrom = "on_track_from",
    /// Below this it is behind.
    BehindBelow = "behind_below",
    /// After so many days a report is old.
    StaleAfter = "stale_after",
    /// Whether the target has a number.
    HasNumber = "has_number",
    /// Whether there is a target at all.
    HasTarget = "has_target",
    /// Whether every part of the scope has a figure.
    IsComplete = "is_complete",
    /// Units with a figure.
    Reporting = "reporting",
    /// Units of the scope.
    ScopeUnits = "scope_units",
    /// Numerators added.
    Numerators = "numerators",
    /// Denominators added.
    Denominators = "denominators",
    /// Units that meet what each has to.
    UnitsMeeting = "units_meeting",
    /// Values added.
    Values = "values",
    /// How many values.
    ValueCount = "value_count",
    /// v: the change per day.
    Pace = "pace",
    /// The figure from which a slope runs.
    Start = "start",
    /// Its day.
    StartOn = "start_on",
    /// The day of the forecast.
    ForecastOn = "forecast_on",
    /// The corner of the way before the day.
    CornerBefore = "corner_before",
    /// Its day.
    CornerBeforeOn = "corner_before_on",
    /// The corner of the way after the day.
    CornerAfter = "corner_after",
    /// Its day.
    CornerAfterOn = "corner_after_on",
}

impl Term {
    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Bucket(bucket) => bucket.keyword(),
            Self::Heard(heard) => heard.keyword(),
            Self::Plain(term) => term.keyword(),
        }
    }
}

impl From<PlainTerm> for Term {
    fn from(term: PlainTerm) -> Self {
        Self::Plain(term)
    }
}

impl Serialize for Term {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.keyword())
    }
}

/// One assignment that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo explain`"
)]
pub struct CountedUnits {
    pub key: String,
    pub task: String,
    pub unit: Option<String>,
    /// How many of its units were counted.
    pub size: u64,
    pub bucket: Bucket,
    pub due: Option<NaiveDate>,
    pub original_due: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub days_overdue: Option<u32>,
    pub last_report_on: Option<NaiveDate>,
    /// Who holds it, for whoever shows its name.
    #[serde(skip)]
    pub holder: Holder,
}

/// One figure that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo explain`"
)]
pub struct ShownFigure {
    /// For whom it stands; null for the whole scope.
    pub of: Option<String>,
    pub numerator: Option<u64>,
    pub denominator: Option<u64>,
    pub value: Exact,
    pub on: Option<NaiveDate>,
    /// For how many units it stands.
    pub units: u64,
    /// How many of these meet what each unit has to.
    pub meeting: Option<u64>,
    /// The entry; null for a figure of the text.
    pub entry: Option<String>,
}

/// The figure over the scope on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo explain`"
)]
pub struct SeriesPoint {
    pub on: NaiveDate,
    /// Days since the first of the list.
    pub days: i64,
    pub value: Exact,
}

/// What a part was counted from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Listed {
    /// Assignments.
    Units(Vec<CountedUnits>),
    /// Figures.
    Figures(Vec<ShownFigure>),
    /// A series of days.
    Series(Vec<SeriesPoint>),
}

impl Listed {
    /// Nothing: a part that is no count.
    pub(super) const NOTHING: Self = Self::Units(Vec::new());
}

/// A part of a formula.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The letter or word that stands for it in expressions.
    pub symbol: &'static str,
    /// What it is.
    pub name: Term,
    /// Its value; null where nothing is known.
    pub value: Option<Value>,
    /// How it follows from other parts, or from the columns of what was counted.
    pub expression: Option<String>,
    /// What was counted, where it is a count.
    pub counted: Listed,
    /// The id of the entry that says so.
    pub entry: Option<String>,
    /// The key under which it is explained itself.
    pub key: Option<String>,
}

impl Part {
    /// A part with a value.
    pub(super) fn new(symbol: &'static str, name: impl Into<Term>, value: Option<Value>) -> Self {
        Self {
            symbol,
            name: name.into(),
            value,
            expression: None,
            counted: Listed::NOTHING,
            entry: None,
            key: None,
        }
    }

    /// The same, following from other parts.
    pub(super) fn by(mut self, expression: impl Into<String>) -> Self {
        self.expression = Some(expression.into());
        self
    }

    /// The same, said by an entry.
    pub(super) fn said_by(mut self, entry: Option<&str>) -> Self {
        self.entry = entry.map(str::to_owned);
        self
    }

    /// The same, explained under a key.
    pub(super) fn see(mut self, key: String) -> Self {
        self.key = Some(key);
        self
    }

    /// The same, counted from a list.
    pub(super) fn from(mut self, counted: Listed, expression: impl Into<String>) -> Self {
        self.counted = counted;
        self.by(expression)
    }
}

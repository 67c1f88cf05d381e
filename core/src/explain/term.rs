//! What the parts of a formula are, by their stable names.

use serde::{Serialize, Serializer};

use crate::state::{Bucket, Level, Silence};

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// Units in a bucket.
    Bucket(Bucket),
    /// Units by what was heard of them.
    Heard(Silence),
    /// Indicators at a level.
    Level(Level),
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
    /// Units that a repetition is judged by.
    JudgedUnits = "judged_units",
    /// Units that have not said that they are done.
    Open = "open",
    /// Units that say that they are done.
    DoneUnits = "done_units",
    /// How many units the text gives a group.
    GroupSize = "group_size",
    /// Its members that are named.
    NamedMembers = "named_members",
    /// The percentage last reported.
    Percent = "percent",
    /// Whether the last word of the office was a return.
    Returned = "returned",
    /// The day on which it goes on again.
    ResumedOn = "resumed_on",
    /// Whether nothing is left to report.
    Finished = "finished",
    /// Whether note was taken of it.
    Acknowledged = "acknowledged",
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
    /// The day by which a report is sent.
    SendBy = "send_by",
    /// The day as of which a report is known.
    KnownAt = "known_at",
    /// Reports that had to be there.
    ExpectedReports = "expected_reports",
    /// Reports that were handed in.
    ActualReports = "actual_reports",
    /// Reports that were handed in in time.
    ReportsOnTime = "reports_on_time",
    /// How many corners a way has.
    Corners = "corners",
    /// Whether the plan states the way.
    PathDeclared = "path_declared",
    /// How a pace was found.
    PaceMethod = "pace_method",
    /// Why it is below its target and no more is said.
    LevelReason = "level_reason",
    /// Whether a figure is known and short of its target.
    IsShort = "is_short",
    /// Units that are done.
    Done = "done",
    /// Units that are neither done nor out of the rates.
    NotDone = "not_done",
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
    /// k: done on time.
    OnTime = "on_time",
    /// n: of so many that were due.
    DueUnits = "due_units",
    /// z: the quantile of the interval.
    Quantile = "quantile",
    /// w: the lower end of the interval.
    Bound = "bound",
    /// With whom it is compared.
    PeerGroup = "peer_group",
    /// Peers with a higher bound.
    BetterPeers = "better_peers",
    /// Peers with the same bound.
    EqualPeers = "equal_peers",
    /// Peers that have a place.
    RankedPeers = "ranked_peers",
    /// Under so many due there is no place.
    FewestDue = "fewest_due",
    /// v: the change per day.
    Pace = "pace",
    /// The median of the slopes.
    MedianSlope = "median_slope",
    /// Their lower quartile.
    LowerSlope = "lower_slope",
    /// Their upper quartile.
    UpperSlope = "upper_slope",
    /// How many days of a figure the slopes join.
    SlopeFigures = "slope_figures",
    /// How many slopes there are between them.
    Slopes = "slopes",
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
            Self::Level(level) => level.keyword(),
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

//! What an indicator has to reach and by when, as one requirement on its combined figure.

use chrono::NaiveDate;

use crate::calendar::{PeriodKind, PeriodScheme, ReportPeriod};
use crate::model::{Direction, Goal, Indicator, PlanTerms, Requirement, Target};
use crate::quantity::Exact;

/// A requirement on the combined figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Aim {
    /// What the combined figure has to meet.
    pub requirement: Requirement,
    /// The one figure to reach: T of rules.md §3.
    pub value: Exact,
}

impl Aim {
    /// The aim of an indicator; `None` where there is no number to reach, which includes growth on
    /// a base that is not known or nought.
    ///
    /// Of a range the figure to reach is the end that lies nearer to the base.
    pub(super) fn of(indicator: &Indicator, base: Option<&Exact>) -> Option<Self> {
        let requirement = match &indicator.target.as_ref()?.goal {
            Goal::Whole(requirement) => requirement.clone(),
            Goal::EachUnit { share, .. } => Requirement::AtLeast(share.clone()),
            Goal::GrowBy(points) => {
                Requirement::AtLeast(grown(base.filter(|base| !base.is_zero())?, points))
            }
            Goal::Unquantified => return None,
        };
        let value = match (&requirement, base) {
            (Requirement::Between(_, high), Some(base)) if base > high => high.clone(),
            _ => requirement.value().clone(),
        };
        Some(Self { requirement, value })
    }

    /// Whether a higher figure is nearer: what the requirement says, else where the figure to reach
    /// lies, else – where the base lies in the range already – what the indicator says.
    pub(super) fn rises(&self, base: &Exact, better: Direction) -> bool {
        match self.requirement {
            Requirement::AtLeast(_) | Requirement::MoreThan(_) => true,
            Requirement::AtMost(_) => false,
            Requirement::Exactly(_) | Requirement::Between(..)
                if !self.requirement.is_met_by(base) =>
            {
                self.value > *base
            }
            Requirement::Exactly(_) | Requirement::Between(..) => better == Direction::Higher,
        }
    }
}

/// b × (1 + p), with p in points.
fn grown(base: &Exact, points: &Exact) -> Exact {
    let factor = (&Exact::from(100) + points)
        .checked_div(&Exact::from(100))
        .unwrap_or_default();
    base * &factor
}

/// The period for which a target that is judged anew each period is asked on a day: the one that
/// the day belongs to, the last one after the target's own end, or the plan's where it has none. `None`
/// for every other target.
pub(super) fn judged_period(
    target: Option<&Target>,
    terms: &PlanTerms,
    as_of: NaiveDate,
) -> Option<ReportPeriod> {
    let target = target?;
    let kind = PeriodKind::of_interval(target.every?)?;
    let last = last_day(Some(target)).or(terms.run.to);
    let day = last.map_or(as_of, |last| last.min(as_of));
    let calendar = PeriodScheme::calendar();
    let Some(own) = terms.periods.period_of(day, kind) else {
        return calendar.period_of(day, kind);
    };
    // A year that begins on 15 December is none that ends with the year before.
    let last_name = last.and_then(|last| Some(calendar.period_of(last, kind)?.name));
    match last_name.filter(|name| *name < own.name) {
        Some(name) => terms.periods.period(name),
        None => Some(own),
    }
}

/// The last day for reaching a target, where the text sets one.
pub(super) fn last_day(target: Option<&Target>) -> Option<NaiveDate> {
    target?.deadline.as_ref()?.schedule.by()
}

//! Where duties to report are counted, and when their reports are sent.

use chrono::{Days, NaiveDate};

use super::duty::ReportingDuty;
use super::id::{TaskIndex, UnitIndex};
use super::plan::Plan;
use super::subject::Subject;
use super::task::Task;
use super::unit::Party;
use crate::calendar::{Interval, PeriodKind, PeriodName, PeriodScheme, ReportPeriod};

impl Plan {
    /// The task at which a duty is counted, so that it is counted once: the task that is this duty,
    /// where the duty falls due once or the task recurs as often, and where the task is held by those
    /// who report, or by those who prepare what they send. Any other duty has occurrences of its own,
    /// because nobody's report would be found at the task.
    #[must_use]
    pub fn counted_at(&self, duty: &ReportingDuty) -> Option<TaskIndex> {
        let index = duty.task?;
        let task = self.task(index)?;
        let original = task.same_as.and_then(|original| self.task(original));
        let rhythm = original.unwrap_or(task).schedule().every();
        let kinds = |every: &[Interval]| -> Vec<PeriodKind> {
            every
                .iter()
                .filter_map(|one| PeriodKind::of_interval(*one))
                .collect()
        };
        let periods = kinds(rhythm);
        let as_often = kinds(&duty.every).iter().all(|kind| periods.contains(kind));
        let recurs = !rhythm.is_empty() && as_often;
        let held = self.holds_duty(duty, index) || self.prepares_duty(duty, index);
        ((duty.once || recurs) && held).then_some(index)
    }

    /// Those who prepare a duty at the task at which it is counted, where those who report do not
    /// hold the task: what is sent was prepared.
    #[must_use]
    pub fn counted_for(&self, duty: &ReportingDuty) -> Vec<Party> {
        let at = self.counted_at(duty);
        if at.is_none_or(|task| self.holds_duty(duty, task)) {
            return Vec::new();
        }
        let signed_on = self.directive.earliest_issue();
        let given = self.roster.addressed(&duty.prepared_by, signed_on);
        given.iter().filter_map(|one| one.holder.party()).collect()
    }

    /// Whether a task is held by all who report on a duty, or is in the hands of all or nobody.
    #[must_use]
    pub fn holds_duty(&self, duty: &ReportingDuty, task: TaskIndex) -> bool {
        let open = |task: &Task| task.joint || task.lead.is_empty();
        duty.from.is_empty()
            || self.task(task).is_some_and(open)
            || self.is_held_by(task, &duty.from)
    }

    fn prepares_duty(&self, duty: &ReportingDuty, task: TaskIndex) -> bool {
        !duty.prepared_by.is_empty() && self.is_held_by(task, &duty.prepared_by)
    }

    /// Whether a task was given to everybody behind some parties, whenever they belong to them: where
    /// a duty is counted must not depend on which units end later.
    fn is_held_by(&self, task: TaskIndex, parties: &[Party]) -> bool {
        let lead = self.task(task).filter(|task| !task.joint);
        let lead = lead.map_or(&[][..], |task| &task.lead);
        let holders = self.roster.holders(lead);
        let mut given = self.roster.holders(parties).into_iter();
        given.all(|(one, _)| holders.iter().any(|(holder, _)| *holder == one))
    }

    /// The first period of a kind in which something recurs: the one with the day that the plan names as
    /// `first`, else the first whole one after signing; where the day of signing is not even bounded,
    /// the first that begins within the plan's run. `None` where none of these is known.
    #[must_use]
    pub fn first_period(&self, first: Option<NaiveDate>, kind: PeriodKind) -> Option<ReportPeriod> {
        let sequence = &self.terms.periods;
        if let Some(first) = first {
            return sequence.period_of(first, kind);
        }
        let after = self.directive.earliest_issue();
        let after = after.or_else(|| self.terms.run.from?.pred_opt());
        sequence.first_whole_period_after(after?, kind)
    }

    /// Whether a period is one of the plan's run: it is not named later than the last day is, and has
    /// begun by then. A scheme's year that begins on 15 December is none of a plan that ends with
    /// the old year.
    #[must_use]
    pub fn runs_in(&self, period: &ReportPeriod) -> bool {
        self.terms.run.to.is_none_or(|last| {
            let of_last = PeriodScheme::calendar().period_of(last, period.name.kind());
            let is_named = of_last.is_none_or(|of_last| period.name <= of_last.name);
            is_named && period.first_day <= last
        })
    }

    /// The day by which one period of what recurs is due as the directive and the scheme have it; null
    /// where nobody says it. A task that is a duty to report is due with it.
    #[must_use]
    pub fn occurrence_due(&self, subject: Subject, period: PeriodName) -> Option<NaiveDate> {
        let root = |index: TaskIndex| {
            let task = self.task(index);
            task.and_then(|task| task.same_as).unwrap_or(index)
        };
        match subject {
            Subject::Duty(index) => {
                let duty = self.reporting.get(index.position())?;
                self.send_by(&duty.from, period)
            }
            Subject::Task(index) => {
                let is_it = |duty: &&ReportingDuty| {
                    let at = self.counted_at(duty);
                    at.is_some_and(|at| root(at) == root(index))
                };
                self.due_with(self.reporting.iter().filter(is_it), period)
            }
            Subject::Indicator(_) => None,
        }
    }

    /// The day by which the earliest of some duties that come in a period is due.
    pub(crate) fn due_with<'a>(
        &self,
        duties: impl Iterator<Item = &'a ReportingDuty>,
        period: PeriodName,
    ) -> Option<NaiveDate> {
        let due = duties.filter(|duty| duty.comes_in(period));
        let due = due.filter_map(|duty| self.send_by(&duty.from, period));
        due.min()
    }

    /// The day by which those behind `from` send the report of a period; null where nobody says it.
    ///
    /// A day that the period's scheme states binds the province. Those who report to it send by the
    /// plan's `send_by`, and where the plan has none, by the scheme's day at the latest.
    #[must_use]
    pub fn send_by(&self, from: &[Party], name: PeriodName) -> Option<NaiveDate> {
        let terms = &self.terms;
        let scheme = terms
            .periods
            .scheme(name)
            .send_by(name, &terms.working_days);
        let days = match name.kind() {
            PeriodKind::Month => terms.send_by.month,
            PeriodKind::Quarter => terms.send_by.quarter,
            PeriodKind::Half => terms.send_by.half,
            PeriodKind::Year => terms.send_by.year,
        };
        let own = days.and_then(|days| {
            let cut_off = terms.periods.period(name)?.cut_off;
            cut_off.checked_add_days(Days::new(u64::from(days)))
        });
        // Position 0 of a roster is the committee.
        let by_the_province = from.contains(&Party::Unit(UnitIndex::new(0)));
        if by_the_province {
            scheme.or(own)
        } else {
            own.or(scheme)
        }
    }
}

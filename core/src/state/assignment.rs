//! Where one assignment stands: the first bucket that applies, and the units in it.

use chrono::NaiveDate;

use super::addressing::positions;
use super::completion::Progress;
use super::deadline::LastDays;
use super::facts::Facts;
use super::silence::Heard;
use super::{AsOf, AssignmentState, Bucket};
use crate::calendar::Schedule;
use crate::ledger::KnownEntry;
use crate::model::{Assignment, Holder, Line, Obligation, PlanTerms, Task};

/// One assignment and the entries that concern it.
pub(super) struct Case<'a> {
    /// The assignment as it is listed.
    pub assignment: &'a Assignment,
    /// Who holds it, one after the other.
    pub line: &'a Line,
    /// The task whose terms count: for a repetition its original.
    pub task: &'a Task,
    /// How many units are judged; a repetition is judged like its original and counts none.
    pub units: u32,
    /// The entries that concern it, in the order of their days.
    pub entries: &'a [KnownEntry<'a>],
}

/// Judges one assignment (rules.md §2).
///
/// The first that applies: cancelled, not applicable, suspended until resumed, conditional until
/// triggered, optional; standing, recurring or from a day on (standing and recurring ones keep
/// their bucket after the plan has ended); else done, awaiting or open, by date or without one.
pub(super) fn judge(
    case: &Case<'_>,
    facts: Facts,
    terms: &PlanTerms,
    asked: &AsOf,
) -> AssignmentState {
    let days = LastDays::of(case.task.schedule(), &facts);
    let due = days.asked(asked.against);
    let apart = apart(case.task, &facts, asked.as_of);
    let heard = (facts.last_report_on, facts.acknowledged);
    let (percent, returned) = (facts.percent(), facts.returned);
    let size_is_known = !matches!(case.assignment.holder, Holder::WholeGroup(_));
    let mut claims = facts.claims;
    let counted = claims.largest_count();
    if !size_is_known {
        // So many of unknown many are never all of them.
        claims.drop_counted();
    }
    let progress = claims.progress(case.units, terms.completion);
    let open = open_bucket(due, terms.run.to, asked.as_of);
    let parts = split(&progress, case.units, due, open);
    let filled = || parts.into_iter().filter(|(_, units)| *units > 0);
    let bucket = apart.unwrap_or_else(|| filled().next_back().map_or(open, |(bucket, _)| bucket));
    let stand_apart = apart.is_none() && case.assignment.size > 0 && filled().count() > 1;
    let parts = if stand_apart {
        filled().collect()
    } else {
        Vec::new()
    };
    let finished = matches!(
        bucket,
        Bucket::OnTime | Bucket::Late | Bucket::UndatedDone | Bucket::Awaiting
    );
    let heard = Heard {
        last_report_on: heard.0,
        acknowledged: heard.1,
        finished,
    };
    let single_use = matches!(
        case.task.schedule(),
        Schedule::By { .. } | Schedule::Within { .. } | Schedule::None
    );
    let closed_on = match bucket {
        Bucket::Cancelled => facts.cancelled_on,
        Bucket::NotApplicable => facts.not_applicable_on,
        // Standing and recurring duties end with the plan, and so does what has lapsed.
        Bucket::Standing | Bucket::Recurring | Bucket::Lapsed => terms.run.to,
        _ => progress.all_on,
    };
    // What is closed passes to nobody.
    let rests_on = closed_on.map_or(asked.as_of, |day| day.min(asked.as_of));
    let overdue = due.filter(|_| bucket == Bucket::Overdue);
    AssignmentState {
        task: case.assignment.task,
        holder: case.line.holder_on(rests_on),
        given_to: case.assignment.holder,
        size: case.assignment.size,
        bucket,
        parts,
        due,
        original_due: days.original,
        done_on: progress.all_on.filter(|_| single_use),
        days_overdue: overdue.map(|due| days_between(due, asked.as_of)),
        last_report_on: heard.last_report_on,
        silence: heard.silence(asked.as_of, terms.stale_after_days),
        percent,
        returned,
        done_units: if size_is_known {
            (case.units > 1 && progress.claimed > 0).then_some(progress.claimed)
        } else {
            counted.filter(|_| progress.all_on.is_none())
        },
        entries: positions(case.entries),
    }
}

/// The bucket of what leaves the rates or is counted apart from them.
fn apart(task: &Task, facts: &Facts, as_of: NaiveDate) -> Option<Bucket> {
    if facts.cancelled_on.is_some() {
        return Some(Bucket::Cancelled);
    }
    if facts.not_applicable_on.is_some() {
        return Some(Bucket::NotApplicable);
    }
    if facts.is_suspended() {
        return Some(Bucket::Suspended);
    }
    if task.condition.is_some() && facts.triggered_on.is_none() {
        return Some(Bucket::Conditional);
    }
    if task.obligation == Obligation::May {
        return Some(Bucket::Optional);
    }
    match task.schedule() {
        Schedule::From { from } if as_of < *from => Some(Bucket::NotStarted),
        Schedule::From { .. } | Schedule::Standing => Some(Bucket::Standing),
        Schedule::Recurring { .. } => Some(Bucket::Recurring),
        Schedule::By { .. } | Schedule::Within { .. } | Schedule::None => None,
    }
}

/// The bucket of what is not done; the end of the plan ends only what is undated.
fn open_bucket(due: Option<NaiveDate>, plan_ends: Option<NaiveDate>, as_of: NaiveDate) -> Bucket {
    match due {
        Some(due) if as_of <= due => Bucket::Running,
        Some(_) => Bucket::Overdue,
        None if plan_ends.is_some_and(|end| end < as_of) => Bucket::Lapsed,
        None => Bucket::UndatedOpen,
    }
}

/// Units per bucket, the furthest ahead first.
fn split(
    progress: &Progress,
    units: u32,
    due: Option<NaiveDate>,
    open: Bucket,
) -> [(Bucket, u32); 4] {
    let done_by = |late: bool| {
        let days = progress
            .done
            .iter()
            .filter(|day| due.is_some_and(|due| day.on > due) == late);
        days.map(|day| day.units).sum::<u32>()
    };
    let done = if due.is_some() {
        Bucket::OnTime
    } else {
        Bucket::UndatedDone
    };
    [
        (done, done_by(false)),
        (Bucket::Late, done_by(true)),
        (Bucket::Awaiting, progress.awaiting),
        (open, units.saturating_sub(progress.claimed)),
    ]
}

fn days_between(first: NaiveDate, last: NaiveDate) -> u32 {
    u32::try_from(last.signed_duration_since(first).num_days()).unwrap_or_default()
}

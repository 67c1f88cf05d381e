//! One assignment with what was said of it: the words on which an explanation rests.

use super::question::Said;
use crate::ledger::Event;
use crate::model::Task;
use crate::state::{AssignmentState, Bucket};

/// An assignment, the terms that count for it and what was said of it.
pub(super) struct Case<'a> {
    pub row: &'a AssignmentState,
    /// The row whose units are judged: of a repetition the one of its original.
    pub judged: &'a AssignmentState,
    pub task: &'a Task,
    pub said: Vec<Said<'a>>,
}

impl<'a> Case<'a> {
    fn last(&self, is_meant: impl Fn(&Event) -> bool) -> Option<Said<'a>> {
        let mut said = self.said.iter().rev();
        said.find(|said| is_meant(said.event)).copied()
    }

    pub(super) fn cancelled(&self) -> Option<Said<'a>> {
        self.last(|event| matches!(event, Event::Cancelled { .. }))
    }

    pub(super) fn not_applicable(&self) -> Option<Said<'a>> {
        self.last(|event| matches!(event, Event::NotApplicable { .. }))
    }

    pub(super) fn triggered(&self) -> Option<Said<'a>> {
        self.last(|event| matches!(event, Event::Triggered { .. }))
    }

    /// The suspension that was not resumed since.
    pub(super) fn suspended(&self) -> Option<Said<'a>> {
        self.suspensions()
            .pop()
            .filter(|(_, resumed)| resumed.is_none())
            .map(|(suspended, _)| suspended)
    }

    /// Every suspension with the act that resumed it; one within another changes nothing.
    pub(super) fn suspensions(&self) -> Vec<(Said<'a>, Option<Said<'a>>)> {
        let mut found: Vec<(Said<'a>, Option<Said<'a>>)> = Vec::new();
        for said in &self.said {
            let open = found.last_mut().filter(|(_, resumed)| resumed.is_none());
            match (said.event, open) {
                (Event::Suspended { .. }, None) => found.push((*said, None)),
                (Event::Resumed, Some((_, resumed))) => *resumed = Some(*said),
                _ => {}
            }
        }
        found
    }

    pub(super) fn acknowledged(&self) -> Option<Said<'a>> {
        self.last(|event| matches!(event, Event::Acknowledged))
    }

    /// The word that states the percentage last reported.
    pub(super) fn percent(&self) -> Option<Said<'a>> {
        self.last(|event| {
            matches!(event, Event::Progress { percent, .. } if percent.is_some() && *percent == self.row.percent)
        })
    }

    /// The return that is the office's last word.
    pub(super) fn returned(&self) -> Option<Said<'a>> {
        self.last(|event| matches!(event, Event::Returned { .. }))
            .filter(|_| self.row.returned)
    }

    /// The act that sets the last day in force.
    pub(super) fn act_of_due(&self) -> Option<&'a str> {
        let due = self
            .row
            .due
            .filter(|due| Some(*due) != self.row.original_due)?;
        let sets = |event: &Event| match event {
            Event::Extended { to: day, .. } | Event::Dated { by: day, .. } => *day == due,
            _ => false,
        };
        self.last(sets).map(|said| said.id)
    }

    /// The completion whose day counts.
    pub(super) fn completion(&self) -> Option<Said<'a>> {
        let mut said = self.said.iter().rev();
        let on = self.row.done_on?;
        said.find(|said| said.on == on && matches!(said.event, Event::Completed { .. }))
            .copied()
    }

    /// The last word with which the office accepted the completion whose day counts.
    pub(super) fn confirmation(&self) -> Option<Said<'a>> {
        let completion = self.completion()?;
        let answers = |said: &&Said<'_>| {
            matches!(said.event, Event::Confirmed { .. })
                && completion.on <= said.on
                && completion.claimed_at < said.position
        };
        self.said.iter().rev().find(answers).copied()
    }

    /// The report of the last day on which one was made.
    pub(super) fn last_report(&self) -> Option<Said<'a>> {
        let on = self.row.last_report_on?;
        let mut said = self.said.iter().rev();
        said.find(|said| said.on == on && is_report(said.event))
            .copied()
    }

    /// The units that are judged; one where a repetition has no original in the same hands.
    pub(super) fn size(&self) -> u64 {
        u64::from(self.judged.size.max(1))
    }

    pub(super) fn units(&self, bucket: Bucket) -> u64 {
        if self.judged.size == 0 {
            return u64::from(self.judged.bucket == bucket);
        }
        let parts = self.judged.buckets().filter(|(other, _)| *other == bucket);
        parts.map(|(_, units)| u64::from(units)).sum()
    }

    /// The units that have not said that they are done.
    pub(super) fn open(&self) -> u64 {
        let open = [
            Bucket::Overdue,
            Bucket::Running,
            Bucket::UndatedOpen,
            Bucket::Lapsed,
        ];
        open.iter().map(|bucket| self.units(*bucket)).sum()
    }
}

/// Whether an event is the word of a unit that counts as a report (rules.md §2).
pub(super) const fn is_report(event: &Event) -> bool {
    matches!(
        event,
        Event::Progress { .. } | Event::NoChange | Event::Completed { .. } | Event::Observed { .. }
    )
}

/// Whether an event is an act that takes something out of what is owed, or back in.
pub(super) const fn is_relief(event: &Event) -> bool {
    matches!(
        event,
        Event::NotApplicable { .. }
            | Event::Suspended { .. }
            | Event::Resumed
            | Event::Cancelled { .. }
    )
}

#[cfg(test)]
mod tests {
    use crate::explain::{Key, explain};
    use crate::ledger::testing::day;
    use crate::ledger::{Event, Ledger, Subject};
    use crate::model::{Holder, TaskIndex, UnitIndex};
    use crate::state::testing::*;

    /// Entries of one task: effective on, recorded on, event; which of them confirms it.
    fn check(entries: &[(&str, &str, Event)], expect: Option<&str>) {
        let mut draft = Draft::new(1);
        let task = draft.task(by("2014-06-30"), &[unit(1)]);
        for (effective_on, recorded_on, event) in entries {
            let entry = draft.enter(Subject::Task(task), None, recorded_on, event.clone());
            entry.unit = Some(unit(1));
            entry.effective_on = day(effective_on);
        }
        let ledger = Ledger::new(draft.entries.clone());
        let state = draft.on("2014-06-30");
        let key = Key::Assignment(TaskIndex::new(0), Holder::Unit(UnitIndex::new(1)));
        let answer = explain(&draft.plan, &ledger, &state, &key).unwrap();
        let confirmed = answer.part("confirmed").unwrap();
        assert_eq!(confirmed.entry.as_deref(), expect, "{entries:?}");
    }

    #[test]
    fn what_confirms_was_recorded_after_the_completion() {
        let early = ("2014-06-10", "2014-06-10", confirmed());
        let done = ("2014-06-05", "2014-06-12", completed());
        let late = ("2014-06-08", "2014-06-15", confirmed());
        check(&[early.clone(), done.clone(), late], Some("e2"));
        check(&[early, done], None);
    }
}

//! Assignments and occurrences.

use tiendo_core::explain::Key;
use tiendo_core::state::{AssignmentState, Bucket, Occurrence};
use tiendo_tests::formula::Known;

use super::{VALUE, Walk, count, or_null};

impl Walk<'_> {
    pub(super) fn assignment(&self, row: &AssignmentState) {
        let AssignmentState {
            task,
            holder,
            given_to,
            size,
            bucket,
            parts,
            due,
            original_due,
            done_on,
            days_overdue,
            last_report_on,
            silence,
            percent,
            returned,
            done_units,
            entries,
        } = row;
        self.answer(Key::Task(*task), true);
        let all = self.state.assignments.iter();
        let same = |other: &&AssignmentState| (other.task, other.holder) == (*task, *holder);
        let is_apart = all.filter(same).nth(1).is_some();
        let (key, heard) = if is_apart {
            (
                Key::Given(*task, *holder, *given_to),
                Key::Silence(*task, *holder, Some(*given_to)),
            )
        } else {
            (
                Key::Assignment(*task, *holder),
                Key::Silence(*task, *holder, None),
            )
        };
        self.answer(Key::Assignment(*task, *holder), true);
        self.passed(key, *given_to, *holder);
        self.shows(key, "size", count((*size).into()));
        self.shows_word(key, VALUE, Some(bucket.keyword()));
        for (bucket, units) in parts {
            let symbol = match bucket {
                Bucket::OnTime | Bucket::Late | Bucket::Awaiting | Bucket::UndatedDone => {
                    bucket.keyword()
                }
                _ => "open",
            };
            self.shows(key, symbol, count((*units).into()));
        }
        self.shows(key, "due", or_null(due.map(Known::Day)));
        if original_due != due {
            self.shows(key, "original_due", or_null(original_due.map(Known::Day)));
        }
        self.shows(key, "done_on", or_null(done_on.map(Known::Day)));
        let days = days_overdue.map(|days| count(days.into()));
        self.shows(key, "days_overdue", or_null(days));
        let reported_on = or_null(last_report_on.map(Known::Day));
        self.shows(key, "last_report_on", reported_on);
        self.shows_word(heard, VALUE, Some(silence.keyword()));
        self.shows_word(key, "silence", Some(silence.keyword()));
        let percent = percent.map(|percent| count(percent.into()));
        self.shows(key, "percent", or_null(percent));
        self.shows(key, "returned", Known::Truth(*returned));
        let units = done_units.map(|units| count(units.into()));
        self.shows(key, "done_units", or_null(units));
        self.used(key, entries);
    }

    pub(super) fn occurrence(&self, row: &Occurrence) {
        let Occurrence {
            subject,
            holder,
            given_to,
            size,
            period,
            due,
            state,
            ends_on,
            done_on,
            entries,
        } = row;
        let all = self.state.occurrences.iter();
        let same = |other: &&Occurrence| {
            (other.subject, other.holder, other.period) == (*subject, *holder, *period)
        };
        let is_apart = all.filter(same).nth(1).is_some();
        let key = Key::Occurrence {
            subject: *subject,
            holder: *holder,
            period: *period,
            given_to: is_apart.then_some(*given_to),
        };
        self.passed(key, *given_to, *holder);
        self.shows_word(key, VALUE, Some(state.keyword()));
        self.shows(key, "size", count((*size).into()));
        self.shows(key, "due", or_null(due.map(Known::Day)));
        self.shows(key, "period_ends_on", or_null(ends_on.map(Known::Day)));
        self.shows(key, "done_on", or_null(done_on.map(Known::Day)));
        self.used(key, entries);
    }
}

//! How many units have completed and when: claims, confirmations and returns.

use chrono::NaiveDate;

use crate::model::Completion;

/// The completions that were claimed and not returned since.
#[derive(Debug, Default)]
pub(super) struct Claims(Vec<Claim>);

#[derive(Debug, Clone, Copy)]
struct Claim {
    on: NaiveDate,
    count: Option<u32>,
    /// The position with which it was recorded.
    recorded: u32,
    confirmed: bool,
}

/// Units that completed on the same day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Done {
    pub on: NaiveDate,
    pub units: u32,
}

/// What the claims amount to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Progress {
    /// Done by the plan's own rule, earliest day first.
    pub done: Vec<Done>,
    /// Units that await confirmation.
    pub awaiting: u32,
    /// Units that have completed, confirmed or not.
    pub claimed: u32,
    /// The day on which the last of all units completed, where all have.
    pub all_on: Option<NaiveDate>,
}

impl Claims {
    /// A unit says that so many of its assignment (all, without a count) are done.
    pub(super) fn claim(&mut self, on: NaiveDate, count: Option<u32>, recorded: u32) {
        self.0.push(Claim {
            on,
            count,
            recorded,
            confirmed: false,
        });
    }

    /// The office accepts everything claimed so far that had been recorded when it did: nobody has
    /// seen what was not.
    pub(super) fn confirm(&mut self, recorded: u32) {
        for claim in &mut self.0 {
            claim.confirmed |= claim.recorded < recorded;
        }
    }

    /// The office returns what awaits; where nothing does, or the whole was claimed, everything is
    /// as if never completed. Parts of a sized assignment that were accepted earlier stay so.
    pub(super) fn withdraw(&mut self) {
        let awaits = self.0.iter().any(|claim| !claim.confirmed);
        self.0
            .retain(|claim| awaits && claim.confirmed && claim.count.is_some());
    }

    /// Forgets the claims that name a number.
    pub(super) fn drop_counted(&mut self) {
        self.0.retain(|claim| claim.count.is_none());
    }

    /// The largest number that any claim names.
    pub(super) fn largest_count(&self) -> Option<u32> {
        self.0.iter().filter_map(|claim| claim.count).max()
    }

    /// What the claims amount to for an assignment of so many units.
    ///
    /// A count is a state, not an increase: "3 of 18" after "2 of 18" means one unit more. Counts
    /// never shrink without a return or a correction, so that a day's figure stands.
    pub(super) fn progress(mut self, size: u32, completion: Completion) -> Progress {
        self.0.sort_by_key(|claim| claim.on);
        let accepted = |claim: &Claim| completion == Completion::Claimed || claim.confirmed;
        let done = growth(self.0.iter().filter(|claim| accepted(claim)), size);
        let claimed = growth(self.0.iter(), size);
        let total = |days: &[Done]| days.iter().map(|day| day.units).sum::<u32>();
        let last = |days: &[Done]| {
            let all = size > 0 && total(days) == size;
            days.last().filter(|_| all).map(|day| day.on)
        };
        Progress {
            awaiting: total(&claimed) - total(&done),
            claimed: total(&claimed),
            all_on: last(&done).or(last(&claimed)),
            done,
        }
    }
}

/// By how many units the running maximum of the claims grows, and on which days.
fn growth<'a>(claims: impl Iterator<Item = &'a Claim>, size: u32) -> Vec<Done> {
    let mut reached = 0;
    let mut days = Vec::new();
    for claim in claims {
        let units = claim.count.unwrap_or(size).min(size);
        if units > reached {
            days.push(Done {
                on: claim.on,
                units: units - reached,
            });
            reached = units;
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::testing::day;

    fn check(size: u32, tell: impl FnOnce(&mut Claims), done: &[(&str, u32)], awaiting: u32) {
        let mut claims = Claims::default();
        tell(&mut claims);
        let progress = claims.progress(size, Completion::Confirmed);
        let seen: Vec<_> = progress
            .done
            .iter()
            .map(|done| (done.on, done.units))
            .collect();
        let expect: Vec<_> = done.iter().map(|(on, units)| (day(on), *units)).collect();
        assert_eq!((seen, progress.awaiting), (expect, awaiting));
    }

    #[test]
    fn the_completions_own_day_counts_however_late_it_is_confirmed() {
        let june = day("2014-06-14");
        check(1, |claims| claims.claim(june, None, 0), &[], 1);
        let confirmed = |claims: &mut Claims| {
            claims.claim(june, None, 0);
            claims.claim(day("2014-07-01"), None, 1);
            claims.confirm(2);
        };
        check(1, confirmed, &[("2014-06-14", 1)], 0);
    }

    #[test]
    fn what_was_not_recorded_when_the_office_accepted_still_awaits_it() {
        let backdated = |claims: &mut Claims| {
            claims.claim(day("2014-06-01"), Some(1), 0);
            claims.claim(day("2014-06-05"), Some(3), 2);
            claims.confirm(1);
        };
        check(5, backdated, &[("2014-06-01", 1)], 2);
    }

    #[test]
    fn returned_is_as_if_never_completed() {
        let returned = |claims: &mut Claims| {
            claims.claim(day("2014-06-14"), None, 0);
            claims.withdraw();
        };
        check(1, returned, &[], 0);
        let confirmed_and_returned = |claims: &mut Claims| {
            claims.claim(day("2014-06-14"), None, 0);
            claims.confirm(1);
            claims.withdraw();
        };
        check(1, confirmed_and_returned, &[], 0);
    }

    #[test]
    fn counts_are_states_and_accepted_parts_outlive_a_return() {
        let told = |claims: &mut Claims| {
            claims.claim(day("2014-06-01"), Some(2), 0);
            claims.claim(day("2014-07-01"), Some(3), 1);
            claims.confirm(2);
            claims.claim(day("2014-08-01"), Some(9), 3);
        };
        check(5, told, &[("2014-06-01", 2), ("2014-07-01", 1)], 2);
        let told_and_returned = |claims: &mut Claims| {
            told(claims);
            claims.withdraw();
        };
        check(
            5,
            told_and_returned,
            &[("2014-06-01", 2), ("2014-07-01", 1)],
            0,
        );
    }
}

//! Every explanation of every shipped plan on several days: its numbers recompute.

mod complete;
mod inputs;
mod reasons;
mod recompute;
mod slopes;
mod small;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use tiendo_core::explain::{Explanation, Key, explain, find, keys};
use tiendo_core::ledger::Ledger;
use tiendo_core::model::Plan;
use tiendo_core::state::{Against, AsOf, PlanState, state_as_of};
use tiendo_tests::shipped;

/// Every explanation of a state by its key.
type Explained = BTreeMap<String, Explanation>;

/// The day of the last entry of the sample, which is the most instructive one.
fn last_day(sample: &Ledger) -> NaiveDate {
    let days = sample
        .entries()
        .iter()
        .map(|entry| entry.recorded_at.date_naive());
    days.max().expect("a sample is shipped")
}

/// The days on which a plan is asked about: the first, one in between, the last of its sample, and
/// long after.
fn days(plan: &Plan, sample: &Ledger) -> BTreeSet<NaiveDate> {
    let last = last_day(sample);
    let first = plan.directive.earliest_issue().unwrap_or(last);
    let between = first + (last - first) / 2;
    let after = plan.terms.run.to.unwrap_or(last).max(last) + Days::new(400);
    [first, between, last, after].into()
}

/// Every plan on each of its days, with and without the sample, against either deadline.
fn each(mut check: impl FnMut(&Plan, &Ledger, &PlanState)) {
    for entries in shipped().plans {
        let plan = &entries.plan;
        for ledger in [&entries.reported, &entries.sample] {
            for day in days(plan, &entries.sample) {
                for against in [Against::Current, Against::Original] {
                    let asked = AsOf {
                        against,
                        ..AsOf::on(day)
                    };
                    check(plan, ledger, &state_as_of(plan, ledger, &asked));
                }
            }
        }
    }
}

/// Every figure of a state has a key, every explanation recomputes and shows the figure.
fn check_all(plan: &Plan, ledger: &Ledger, state: &PlanState) -> Explained {
    let explained: Explained = keys(plan, ledger, state)
        .into_iter()
        .map(|key| {
            let answer = explain(plan, ledger, state, &key);
            let answer = answer.unwrap_or_else(|| panic!("{}", key.shown(plan)));
            recompute::check(plan, ledger, key, &answer);
            (answer.key.clone(), answer)
        })
        .collect();
    complete::check(plan, ledger, state, &explained);
    explained
}

#[test]
fn every_figure_has_a_key_and_every_number_recomputes() {
    let mut seen = 0_usize;
    each(|plan, ledger, state| {
        seen += check_all(plan, ledger, state).len();
    });
    assert!(seen > 50_000, "{seen} explanations");
}

#[test]
fn keys_name_one_figure_each_and_are_found_again() {
    for entries in shipped().plans {
        let plan = &entries.plan;
        let day = last_day(&entries.sample);
        let state = state_as_of(plan, &entries.sample, &AsOf::on(day));
        let known = keys(plan, &entries.sample, &state);
        let shown: BTreeSet<String> = known.iter().map(|key| key.shown(plan)).collect();
        assert_eq!(shown.len(), known.len(), "{}", plan.id);
        for key in known.iter().step_by(7) {
            assert_eq!(
                find(plan, &entries.sample, &state, &key.shown(plan)),
                Ok(*key)
            );
        }
        for (written, meant) in [
            ("rate/completion_of_dew", "rate/completion_of_due"),
            ("bucket/over_due", "bucket/overdue"),
            ("ageing/1-3", "ageing/1-30"),
        ] {
            let unknown = find(plan, &entries.sample, &state, written).expect_err("no such key");
            assert_eq!(unknown.closest.as_deref(), Some(meant), "{written}");
        }
        assert!(find(plan, &entries.sample, &state, "ageing/>120").is_ok());
    }
}

#[test]
fn before_the_day_of_signing_there_is_nothing_to_explain() {
    for entries in shipped().plans {
        let plan = &entries.plan;
        let Some(eve) = plan
            .directive
            .earliest_issue()
            .and_then(|day| day.pred_opt())
        else {
            continue;
        };
        let state = state_as_of(plan, &entries.sample, &AsOf::on(eve));
        assert!(keys(plan, &entries.sample, &state).is_empty());
        assert_eq!(explain(plan, &entries.sample, &state, &Key::Total), None);
    }
}

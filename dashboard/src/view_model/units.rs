//! Holders: what each holds, what is late, and when it was last heard of.

use chrono::NaiveDate;
use tiendo_core::model::{Holder, UnitKind};
use tiendo_core::state::{Bucket, Rate, Silence, Tally};
use tiendo_core::text::Language;
use tiendo_core::text::pages::units as text;

use super::OpenPlan;

/// One holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRow {
    /// The id of the plan.
    pub plan: String,
    /// The key in an address.
    pub key: String,
    /// The name.
    pub name: String,
    /// What sort of body it is; null for groups and for nobody.
    pub kind: Option<UnitKind>,
    /// Whether the name comes from general knowledge.
    pub unverified: bool,
    /// How many units of work it holds.
    pub assigned: u64,
    /// Done of what has a date.
    pub done_of_dated: Rate,
    /// Overdue.
    pub overdue: u64,
    /// With a date, awaiting confirmation.
    pub awaiting: u64,
    /// With a date that has not passed.
    pub running: u64,
    /// Without a date.
    pub undated: u64,
    /// Standing and recurring.
    pub continuing: u64,
    /// What was heard of it.
    pub silence: Silence,
    /// When it last reported.
    pub last_report_on: Option<NaiveDate>,
    /// The same in words.
    pub freshness: Option<String>,
}

/// All holders of a plan, in the order of the roster.
pub fn rows(open: &OpenPlan<'_>, language: Language) -> Vec<UnitRow> {
    open.state
        .units
        .iter()
        .filter(|unit| unit.counts.total() > 0)
        .map(|unit| {
            let known = match unit.holder {
                Holder::Unit(index) => open.plan.roster.unit(index),
                _ => None,
            };
            let held = open
                .state
                .assignments
                .iter()
                .filter(|state| state.holder == unit.holder);
            let tally = Tally::of(held, open.day);
            let rates = tally.rates();
            UnitRow {
                plan: open.id().to_owned(),
                key: open.holder_key(unit.holder),
                name: open.holder_in_full(
                    unit.holder,
                    open.plan.size_of_holder(unit.holder),
                    language,
                ),
                kind: known.map(|unit| unit.kind),
                unverified: known.is_some_and(|unit| unit.unverified),
                assigned: tally.counts.total(),
                done_of_dated: rates.done_of_dated,
                overdue: tally.counts.get(Bucket::Overdue),
                awaiting: tally.counts.get(Bucket::Awaiting),
                running: tally.counts.get(Bucket::Running),
                undated: rates.done_of_undated.denominator - tally.awaiting_undated,
                continuing: tally.counts.get(Bucket::Standing)
                    + tally.counts.get(Bucket::Recurring),
                silence: unit.silence,
                last_report_on: unit.last_report_on,
                freshness: unit
                    .last_report_on
                    .map(|on| text::days_ago((open.day - on).num_days(), language)),
            }
        })
        .collect()
}

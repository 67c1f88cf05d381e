//! Holders: what each holds, what is late, and when it was last heard of.

use chrono::NaiveDate;
use tiendo_core::model::{Holder, UnitKind};
use tiendo_core::state::{Bucket, BucketCounts, Silence};
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
    /// Its assignments by bucket.
    pub counts: BucketCounts,
    /// Done of what has a date, and how much has one.
    pub done_of_dated: (u64, u64),
    /// What was heard of it.
    pub silence: Silence,
    /// When it last reported.
    pub last_report_on: Option<NaiveDate>,
    /// The same in words.
    pub freshness: Option<String>,
}

/// For how many units a holder stands: the largest of its assignments says it.
pub fn size(open: &OpenPlan<'_>, holder: Holder) -> u32 {
    let held = open
        .plan
        .assignments
        .iter()
        .filter(|assignment| assignment.holder == holder);
    held.map(|assignment| assignment.size).max().unwrap_or(0)
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
            let counts = unit.counts;
            let done = counts.get(Bucket::OnTime) + counts.get(Bucket::Late);
            let dated = [Bucket::Awaiting, Bucket::Running, Bucket::Overdue];
            UnitRow {
                plan: open.id().to_owned(),
                key: open.holder_key(unit.holder),
                name: open.holder_in_full(unit.holder, size(open, unit.holder), language),
                kind: known.map(|unit| unit.kind),
                unverified: known.is_some_and(|unit| unit.unverified),
                counts,
                done_of_dated: (
                    done,
                    done + dated.map(|bucket| counts.get(bucket)).iter().sum::<u64>(),
                ),
                silence: unit.silence,
                last_report_on: unit.last_report_on,
                freshness: unit
                    .last_report_on
                    .map(|on| text::days_ago((open.day - on).num_days(), language)),
            }
        })
        .collect()
}

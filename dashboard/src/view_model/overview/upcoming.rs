//! What falls due next: open assignments and target days, nearest first.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tiendo_core::model::TaskIndex;
use tiendo_core::state::Bucket;
use tiendo_core::text::Language;
use tiendo_core::text::pages::overview as text;

use crate::route::Page;
use crate::view_model::OpenPlan;

/// More than these belong to the table of tasks.
const SHOWN: usize = 6;

/// Something that falls due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upcoming {
    /// The day.
    pub on: NaiveDate,
    /// How long until then.
    pub days_left: String,
    /// What it is.
    pub title: String,
    /// How much of it is open.
    pub open: Option<String>,
    /// Where more is said about it.
    pub page: Page,
}

pub(super) fn upcoming(open: &OpenPlan<'_>, language: Language) -> Vec<Upcoming> {
    let mut coming: Vec<Upcoming> = tasks(open, language);
    coming.extend(targets(open, language));
    coming.sort_by_key(|item| item.on);
    coming.truncate(SHOWN);
    coming
}

fn days_left(open: &OpenPlan<'_>, on: NaiveDate, language: Language) -> String {
    text::days_left((on - open.day).num_days(), language)
}

fn tasks(open: &OpenPlan<'_>, language: Language) -> Vec<Upcoming> {
    let mut waiting: BTreeMap<(NaiveDate, TaskIndex), u64> = BTreeMap::new();
    for assignment in &open.state.assignments {
        let running = assignment
            .buckets()
            .filter(|(bucket, _)| *bucket == Bucket::Running);
        let units: u64 = running.map(|(_, units)| u64::from(units)).sum();
        if let Some(due) = assignment.due.filter(|_| units > 0) {
            *waiting.entry((due, assignment.task)).or_default() += units;
        }
    }
    let item = |((on, index), units): ((NaiveDate, TaskIndex), u64)| {
        let task = open.plan.task(index)?;
        Some(Upcoming {
            on,
            days_left: days_left(open, on, language),
            title: task.title.clone(),
            open: Some(text::open_assignments(units, language)),
            page: Page::Task(task.id.as_str().to_owned()),
        })
    };
    waiting.into_iter().filter_map(item).collect()
}

fn targets(open: &OpenPlan<'_>, language: Language) -> Vec<Upcoming> {
    let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for indicator in open.counted_indicators() {
        if let Some(on) = indicator.target_on.filter(|on| *on >= open.day) {
            *days.entry(on).or_default() += 1;
        }
    }
    let item = |(on, count)| Upcoming {
        on,
        days_left: days_left(open, on, language),
        title: text::targets_due(count, language),
        open: None,
        page: Page::Indicators,
    };
    days.into_iter().map(item).collect()
}

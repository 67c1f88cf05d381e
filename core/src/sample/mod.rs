//! A plausible ledger made up from a plan, the same for the same number, marked as sample.
//!
//! Nothing in it is true: it exists so that a dashboard can be tried before anyone has reported.

mod chance;
mod figures;
mod story;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use crate::calendar::PeriodName;
use crate::ledger::{Actor, Command, Entry, Event, Ledger, Origin, Role, Subject, decide};
use crate::model::{Party, Plan};
use crate::source::Place;
use chance::Chance;

/// The entries of a sample ledger: from the day of signing to `until`, recorded by then.
///
/// The same plan, number and day give the same entries on every machine and in every version that
/// keeps this module. A plan without a day of signing starts at the earliest possible one; a plan
/// without any gives no entries.
#[must_use]
pub fn sample_entries(plan: &Plan, seed: u64, until: NaiveDate) -> Vec<Entry> {
    let Some(start) = plan.directive.earliest_issue() else {
        return Vec::new();
    };
    let mut writer = Writer {
        plan,
        start,
        until,
        seed,
        entries: Vec::new(),
    };
    let mut chance = Chance::new(seed);
    let habits = story::write(&mut writer, &mut chance);
    figures::write(&mut writer, &mut chance);
    story::periods(&mut writer, &mut chance, habits);
    let mut entries = acceptable(plan, writer.entries);
    for (position, entry) in entries.iter_mut().enumerate() {
        entry.id = format!("sample-{seed}-{:04}", position + 1);
    }
    entries
}

/// The entries that the office could have made one after the other: who has finished early takes
/// no note afterwards.
fn acceptable(plan: &Plan, mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_key(|entry| entry.recorded_at);
    let office = Actor {
        role: Role::Office,
        name: None,
    };
    let mut ledger = Ledger::empty();
    entries.retain(|entry| {
        let accepted = decide(plan, &ledger, &Command::repeating(entry, plan), &office).is_ok();
        if accepted {
            ledger.add(entry.clone());
        }
        accepted
    });
    entries
}

/// The same as a ledger file, whose first line is the command that writes it again.
#[cfg(feature = "yaml")]
#[must_use]
pub fn sample_file(plan: &Plan, seed: u64, until: NaiveDate) -> String {
    let heading = format!(
        "Sample progress, made up by `tiendo sample --seed {seed} --until {until}`: nothing in it is true."
    );
    let entries = sample_entries(plan, seed, until);
    crate::print::ledger_file(&heading, &entries, Origin::Sample, plan)
}

/// The day on which a sample is most instructive: the last day of the quarter after the one in
/// which half of the dated units have fallen due; the plan's last day where nothing is dated.
#[must_use]
pub fn instructive_day(plan: &Plan) -> Option<NaiveDate> {
    let mut days: Vec<NaiveDate> = plan
        .assignments
        .iter()
        .filter_map(|one| {
            let by = plan.task(one.task)?.schedule().by()?;
            Some(std::iter::repeat_n(by, one.size as usize))
        })
        .flatten()
        .collect();
    days.sort_unstable();
    let Some(middle) = days.get(days.len() / 2) else {
        return plan.terms.run.to;
    };
    let next_quarter = (middle.month0() / 3 + 2) * 3;
    let (years, month) = (next_quarter / 12, next_quarter % 12 + 1);
    let first_after = NaiveDate::from_ymd_opt(middle.year() + i32::try_from(years).ok()?, month, 1);
    first_after?.pred_opt()
}

struct Writer<'a> {
    plan: &'a Plan,
    start: NaiveDate,
    until: NaiveDate,
    seed: u64,
    entries: Vec<Entry>,
}

impl Writer<'_> {
    /// Adds what happened on a day and was recorded `delay` days later; what would be recorded
    /// after the last day never happened. Tells whether it was added.
    fn add(
        &mut self,
        subject: Subject,
        unit: Option<Party>,
        effective_on: NaiveDate,
        delay: u64,
        event: Event,
    ) -> bool {
        self.add_for(subject, unit, None, effective_on, delay, event)
    }

    /// The same for one period of what recurs.
    fn add_for(
        &mut self,
        subject: Subject,
        unit: Option<Party>,
        period: Option<PeriodName>,
        effective_on: NaiveDate,
        delay: u64,
        event: Event,
    ) -> bool {
        let Some(recorded_on) = effective_on.checked_add_days(Days::new(delay)) else {
            return false;
        };
        if effective_on < self.start || recorded_on > self.until {
            return false;
        }
        let hour = u32::try_from(self.entries.len() % 8).unwrap_or(0) + 8;
        let moment = NaiveTime::from_hms_opt(hour, 0, 0).map(|time| recorded_on.and_time(time));
        let offset = chrono::FixedOffset::east_opt(7 * 3600);
        let recorded_at = moment
            .zip(offset)
            .and_then(|(moment, offset)| moment.and_local_timezone(offset).single());
        let Some(recorded_at) = recorded_at else {
            return false;
        };
        self.entries.push(Entry {
            id: format!("sample-{}-{}", self.seed, self.entries.len()),
            recorded_at,
            effective_on,
            unit,
            by: Some("minh-hoa".to_owned()),
            subject,
            period,
            event,
            origin: Origin::Sample,
            place: Place::default(),
        });
        true
    }
}

/// A day some days after another; the other where the calendar ends.
fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// A day some days before another; the other where the calendar begins.
fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

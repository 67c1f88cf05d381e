//! Observed figures: quarter by quarter from the base towards the target, not always on the line.

use chrono::{Datelike, NaiveDate};

use super::chance::Chance;
use super::{Writer, after};
use crate::ledger::{Event, Subject};
use crate::model::{Aggregation, Figure, Goal, Indicator, IndicatorIndex, Party};
use crate::quantity::{Exact, Ratio, round_half_away};

pub(super) fn write(writer: &mut Writer, chance: &mut Chance) {
    let plan = writer.plan;
    for (position, indicator) in plan.indicators.iter().enumerate() {
        let followed = !indicator.baseline_only && indicator.same_as.is_none();
        // Some indicators stay without a figure, as some do in life.
        if followed && chance.percent(85) {
            one(writer, chance, IndicatorIndex::new(position), indicator);
        }
    }
}

fn one(writer: &mut Writer, chance: &mut Chance, index: IndicatorIndex, indicator: &Indicator) {
    let last = indicator
        .target
        .as_ref()
        .and_then(|target| target.deadline.as_ref()?.schedule.by())
        .or(writer.plan.terms.run.to)
        // What has no date is drawn as if it took a year more.
        .unwrap_or_else(|| after(writer.until, 365));
    let values = indicator
        .baseline
        .iter()
        .flat_map(|baseline| &baseline.values);
    let speed = chance.between(55, 115);
    for value in values {
        let (Some(party), Some(ratio)) = (value.of, value.figure.ratio()) else {
            continue;
        };
        let speed = speed.saturating_sub(chance.between(0, 15));
        let Some(path) = Path::new(ratio, writer.start, last, speed) else {
            continue;
        };
        let unit = indicator.reported_by.first().copied().unwrap_or(party);
        for day in quarter_ends(writer.start, writer.until) {
            let Some(ratio) = path.on(day, chance) else {
                continue;
            };
            let event = Event::Observed {
                of: Some(party),
                figure: Figure::Ratio(ratio),
            };
            writer.add(
                Subject::Indicator(index),
                Some(unit),
                day,
                delay(day, writer.until),
                event,
            );
        }
    }
    let has_counts = indicator
        .baseline
        .iter()
        .flat_map(|baseline| &baseline.values)
        .any(|value| value.of.is_some() && value.figure.ratio().is_some());
    if has_counts {
        return;
    }
    match indicator.target.as_ref().map(|target| &target.goal) {
        Some(Goal::EachUnit { .. } | Goal::Whole(_)) if !indicator.in_percent() => {
            amounts(writer, chance, index, indicator);
        }
        Some(Goal::EachUnit { .. } | Goal::Whole(_)) if !indicator.reported_by.is_empty() => {
            whole(writer, chance, index, indicator);
        }
        Some(Goal::EachUnit { .. }) => partly(writer, chance, index, indicator),
        Some(Goal::Whole(_)) => counted(writer, chance, index, indicator),
        Some(Goal::GrowBy(_) | Goal::Unquantified) | None => {}
    }
}

/// A figure of the last day is known on the last day, or the sample would end without it.
fn delay(day: NaiveDate, until: NaiveDate) -> u64 {
    if day == until { 0 } else { 4 }
}

/// The way of one group's counts.
struct Path {
    base: Ratio,
    start: NaiveDate,
    days: u64,
    speed: u64,
}

impl Path {
    fn new(base: Ratio, start: NaiveDate, last: NaiveDate, speed: u64) -> Option<Self> {
        let days = u64::try_from((last - start).num_days())
            .ok()
            .filter(|days| *days > 0)?;
        Some(Self {
            base,
            start,
            days,
            speed,
        })
    }

    fn on(&self, day: NaiveDate, chance: &mut Chance) -> Option<Ratio> {
        let passed = u64::try_from((day - self.start).num_days()).ok()?;
        let left = self
            .base
            .denominator()
            .saturating_sub(self.base.numerator());
        let gained = left.saturating_mul(passed).saturating_mul(self.speed) / (self.days * 100);
        let wobble = chance.between(0, left / 20);
        let counted = self.base.numerator() + gained.saturating_sub(wobble);
        Ratio::new(
            counted.min(self.base.denominator()),
            self.base.denominator(),
        )
    }
}

/// Where the text gives no counts and each unit has to meet the target, a few units send their own
/// counts of documents.
fn partly(writer: &mut Writer, chance: &mut Chance, index: IndicatorIndex, indicator: &Indicator) {
    let roster = &writer.plan.roster;
    let units: Vec<_> = indicator
        .scope
        .iter()
        .flat_map(|party| roster.units_of(*party))
        .collect();
    for unit in units {
        if !chance.percent(35) {
            continue;
        }
        let denominator = chance.between(300, 1800);
        let share = share_towards(indicator, chance);
        for day in quarter_ends(after(writer.start, 150), writer.until) {
            let Some(ratio) = Ratio::new(denominator * share / 100, denominator) else {
                continue;
            };
            observe(writer, index, Party::Unit(unit), day, Figure::Ratio(ratio));
        }
    }
}

/// A number about what is asked of a unit.
fn amount_towards(indicator: &Indicator, chance: &mut Chance) -> u64 {
    let asked = match indicator.target.as_ref().map(|target| &target.goal) {
        Some(Goal::EachUnit { requirement, .. } | Goal::Whole(requirement)) => {
            round_half_away(requirement.value(), 0).parse().unwrap_or(0)
        }
        _ => 0,
    };
    if asked < 10 {
        chance.between(0, 3)
    } else {
        chance.between(asked * 2 / 3, asked)
    }
}

/// A share in percent that a unit may have reached: below or a little above what is asked for.
fn share_towards(indicator: &Indicator, chance: &mut Chance) -> u64 {
    let requirement = match indicator.target.as_ref().map(|target| &target.goal) {
        Some(Goal::EachUnit { requirement, .. } | Goal::Whole(requirement)) => requirement,
        _ => return chance.between(45, 95),
    };
    let asked: u64 = round_half_away(requirement.value(), 0)
        .parse()
        .unwrap_or(100);
    if asked < 50 {
        chance.between(asked / 2, asked * 3 / 2)
    } else {
        chance.between(45, 95)
    }
}

/// Where units themselves are counted, the first group of the scope sends how many of its units;
/// the others stay silent, so that the coverage shows. Where the size of the scope is not known,
/// single units send counts of their own.
fn counted(writer: &mut Writer, chance: &mut Chance, index: IndicatorIndex, indicator: &Indicator) {
    let roster = &writer.plan.roster;
    let sizes: Option<Vec<(Party, u32)>> = indicator
        .scope
        .iter()
        .map(|party| Some((*party, roster.size_of(*party)?)))
        .collect();
    let mut groups = sizes.into_iter().flatten();
    match groups.find(|(_, size)| *size > 1) {
        Some((party, size)) => rising(writer, chance, index, party, size.into()),
        None => partly(writer, chance, index, indicator),
    }
}

/// The unit that reports for all sends counts over the whole scope.
fn whole(writer: &mut Writer, chance: &mut Chance, index: IndicatorIndex, indicator: &Indicator) {
    let roster = &writer.plan.roster;
    let sizes = indicator.scope.iter().map(|party| roster.size_of(*party));
    let known: Option<u32> = sizes.sum();
    let whole = match known.filter(|size| *size > 1) {
        Some(size) => u64::from(size),
        None => chance.between(40, 400),
    };
    if let Some(reporter) = indicator.reported_by.first() {
        rising(writer, chance, index, *reporter, whole);
    }
}

/// A count out of a whole that grows from quarter to quarter.
fn rising(
    writer: &mut Writer,
    chance: &mut Chance,
    index: IndicatorIndex,
    party: Party,
    whole: u64,
) {
    let mut count = whole / chance.between(3, 6);
    for day in quarter_ends(after(writer.start, 60), writer.until) {
        if let Some(ratio) = Ratio::new(count.min(whole), whole) {
            observe(writer, index, party, day, Figure::Ratio(ratio));
        }
        count += chance.between(0, whole / 6);
    }
}

/// What is no share, such as people in an office, is sent as small numbers by some units. Pooled
/// figures need counts and get none.
fn amounts(writer: &mut Writer, chance: &mut Chance, index: IndicatorIndex, indicator: &Indicator) {
    if indicator.aggregate == Aggregation::Pooled {
        return;
    }
    let roster = &writer.plan.roster;
    let units: Vec<_> = indicator
        .scope
        .iter()
        .flat_map(|party| roster.units_of(*party))
        .collect();
    for unit in units {
        if !chance.percent(60) {
            continue;
        }
        let amount = Exact::from(amount_towards(indicator, chance));
        if let Some(day) = quarter_ends(after(writer.start, 60), writer.until).last() {
            observe(
                writer,
                index,
                Party::Unit(unit),
                *day,
                Figure::Value(amount),
            );
        }
    }
}

fn observe(
    writer: &mut Writer,
    index: IndicatorIndex,
    party: Party,
    day: NaiveDate,
    figure: Figure,
) {
    let event = Event::Observed { of: None, figure };
    let delay = delay(day, writer.until);
    writer.add(Subject::Indicator(index), Some(party), day, delay, event);
}

fn quarter_ends(from: NaiveDate, until: NaiveDate) -> Vec<NaiveDate> {
    (from.year()..=until.year())
        .flat_map(|year| {
            [(3, 31), (6, 30), (9, 30), (12, 31)]
                .into_iter()
                .filter_map(move |(month, day)| NaiveDate::from_ymd_opt(year, month, day))
        })
        .filter(|day| from < *day && *day <= until)
        .collect()
}

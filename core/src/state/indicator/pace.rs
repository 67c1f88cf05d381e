//! Pace and forecast: exact slopes between observations, their median and quartiles.

use std::cell::OnceCell;
use std::cmp::Ordering;

use chrono::{Datelike, Days, NaiveDate};

use super::aim::Aim;
use super::path::Point;
use crate::calendar::PeriodName;
use crate::model::Requirement;
use crate::quantity::Exact;
use crate::state::{Level, Pace, PaceMethod};

/// From so many observations on the median of slopes says more than two points (rules.md §3).
const FEWEST_FOR_MEDIAN: usize = 3;

/// How far a difference of floats may lie from that of the exact numbers, as a share of both; their own
/// error is smaller than a thousandth of a thousandth of it.
const FLOAT_MARGIN: f64 = 1e-9;

/// Everything from which pace and forecast follow.
pub(super) struct Course<'a> {
    pub level: Level,
    pub aim: Option<&'a Aim>,
    /// The base on its day.
    pub base: Option<Point>,
    /// The figure over the whole scope on each day of an observation, oldest first.
    pub series: &'a [Point],
    pub target_on: Option<NaiveDate>,
}

impl Course<'_> {
    /// Pace and forecast; nothing where there is no verdict to go with them, or nothing left to do.
    pub(super) fn pace(&self) -> Pace {
        let Some((on, value)) = self.series.last().filter(|_| self.level.is_short()) else {
            return Pace::default();
        };
        let slopes = self.slopes();
        let (seen, method) = match quartile(&slopes, 2) {
            Some(median) => (Some(median), Some(PaceMethod::TheilSen)),
            None => {
                let two_point = self.two_point();
                let method = two_point.as_ref().map(|_| PaceMethod::TwoPoint);
                (two_point, method)
            }
        };
        let Some(aim) = self.aim else {
            return Pace {
                seen,
                method,
                ..Pace::default()
            };
        };
        let gap = &nearest(&aim.requirement, value) - value;
        let reached = |slope: Option<Exact>| first_day(*on, &gap, &slope?, &aim.requirement);
        let (quick, slow) = if gap.is_negative() { (1, 3) } else { (3, 1) };
        let (quick, slow) = (quartile(&slopes, quick), quartile(&slopes, slow));
        let forecast_on = reached(seen.clone());
        Pace {
            required: self.required(*on, &gap),
            forecast_on,
            forecast_from: reached(quick.clone()),
            forecast_to: reached(slow.clone()),
            days_late: forecast_on.and_then(|day| self.days_late(day)),
            seen,
            quick,
            slow,
            method,
        }
    }

    /// (T − a)/(tT − ta); null once the last day has passed.
    fn required(&self, on: NaiveDate, gap: &Exact) -> Option<Exact> {
        let last = self.target_on.filter(|_| self.level != Level::Missed)?;
        if on < last {
            per_day(gap, on, last)
        } else {
            None
        }
    }

    /// Days after the last day. A target that was missed is not said to be reached in time, whatever
    /// the line says.
    fn days_late(&self, forecast_on: NaiveDate) -> Option<i64> {
        let late = forecast_on
            .signed_duration_since(self.target_on?)
            .num_days();
        (late > 0 || self.level != Level::Missed).then_some(late.max(0))
    }

    /// The slopes between every two observations in their order; none for fewer than three.
    fn slopes(&self) -> Vec<Slope<'_>> {
        if self.series.len() < FEWEST_FOR_MEDIAN {
            return Vec::new();
        }
        let start = self.series.len().saturating_sub(Pace::LONGEST_SERIES);
        let series = self.series.get(start..).unwrap_or_default();
        let near = series.iter().map(|point| (point, point.1.to_f64()));
        let near: Vec<(&Point, f64)> = near.collect();
        let pairs = near.iter().enumerate().flat_map(|(position, earlier)| {
            let later = near.get(position + 1..).unwrap_or_default();
            later.iter().map(move |later| (*earlier, *later))
        });
        let slopes = pairs.filter_map(|(earlier, later)| Slope::between(earlier, later));
        let mut slopes: Vec<Slope<'_>> = slopes.collect();
        slopes.sort_unstable_by(Slope::cmp);
        slopes
    }

    /// (a − b)/(ta − t0); without a base the same between two observations.
    fn two_point(&self) -> Option<Exact> {
        let latest = self.series.last()?;
        let base = self.base.as_ref().filter(|base| base.0 < latest.0);
        let start = base.or_else(|| self.series.first())?;
        slope(start, latest)
    }
}

/// The figure to reach from where one stands: of a range the nearer end.
fn nearest(requirement: &Requirement, value: &Exact) -> Exact {
    match requirement {
        Requirement::Between(_, high) if value > high => high.clone(),
        other => other.value().clone(),
    }
}

/// The change per day from one point to a later one; null within one day.
fn slope(earlier: &Point, later: &Point) -> Option<Exact> {
    per_day(&(&later.1 - &earlier.1), earlier.0, later.0)
}

fn per_day(change: &Exact, first: NaiveDate, last: NaiveDate) -> Option<Exact> {
    change.checked_div(&Exact::from(last.signed_duration_since(first).num_days()))
}

/// The change per day between two observations. Fractions are slow to divide and to compare, so floats
/// tell those apart that lie far from each other, and few are ever worked out.
struct Slope<'a> {
    earlier: &'a Point,
    later: &'a Point,
    near: f64,
    /// How far from the slope `near` may lie.
    margin: f64,
    exact: OnceCell<Exact>,
}

impl<'a> Slope<'a> {
    /// Between two points with floats near their figures; none within one day.
    fn between((earlier, low): (&'a Point, f64), (later, high): (&'a Point, f64)) -> Option<Self> {
        let days = later.0.signed_duration_since(earlier.0).num_days();
        let days = f64::from(i32::try_from(days).ok().filter(|days| *days > 0)?);
        Some(Self {
            earlier,
            later,
            near: (high - low) / days,
            margin: FLOAT_MARGIN * (low.abs() + high.abs()) / days + f64::MIN_POSITIVE,
            exact: OnceCell::new(),
        })
    }

    fn exact(&self) -> &Exact {
        let exact = || slope(self.earlier, self.later).unwrap_or_default();
        self.exact.get_or_init(exact)
    }

    /// The exact order.
    fn cmp(&self, other: &Self) -> Ordering {
        let are_apart = (self.near - other.near).abs() > self.margin + other.margin;
        let by_float = self.near.partial_cmp(&other.near).filter(|_| are_apart);
        by_float.unwrap_or_else(|| self.exact().cmp(other.exact()))
    }
}

/// A quartile of sorted slopes, on the line between the two that stand next to its place; the second
/// is the median, the mean of the middle two where their number is even. Null for no slopes.
fn quartile(sorted: &[Slope<'_>], number: usize) -> Option<Exact> {
    let place = sorted.len().checked_sub(1)? * number;
    let below = sorted.get(place / 4)?.exact();
    let above = sorted.get(place / 4 + 1).map_or(below, Slope::exact);
    let share = i64::try_from(place % 4).ok()?;
    let (rest, share) = (Exact::fraction(4 - share, 4)?, Exact::fraction(share, 4)?);
    Some(&(below * &rest) + &(above * &share))
}

/// The first day on which a line from a point at a distance from the target reaches it, or passes
/// it where more is wanted; null where it leads elsewhere, and beyond the year 9999.
fn first_day(
    on: NaiveDate,
    gap: &Exact,
    slope: &Exact,
    requirement: &Requirement,
) -> Option<NaiveDate> {
    let days = gap.checked_div(slope).filter(|days| !days.is_negative())?;
    let whole = days.ceil()?;
    let must_pass = matches!(requirement, Requirement::MoreThan(_));
    if must_pass && slope.is_negative() {
        return None;
    }
    let arrives = Exact::from(whole) == days;
    let whole = whole.checked_add(i64::from(must_pass && arrives))?;
    let day = on.checked_add_days(Days::new(u64::try_from(whole).ok()?))?;
    (day.year() <= i32::try_from(PeriodName::LAST_YEAR).ok()?).then_some(day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ledger::testing::day;

    fn aim() -> impl Strategy<Value = Aim> {
        let value = (-500_i64..500).prop_map(Exact::from);
        (value, 0..4).prop_map(|(value, kind)| Aim {
            requirement: match kind {
                0 => Requirement::AtLeast(value.clone()),
                1 => Requirement::MoreThan(value.clone()),
                2 => Requirement::AtMost(value.clone()),
                _ => Requirement::Exactly(value.clone()),
            },
            value,
        })
    }

    fn series() -> impl Strategy<Value = Vec<Point>> {
        let steps = prop::collection::vec((1_u64..60, -2000_i64..2000), 1..9);
        steps.prop_map(|steps| {
            let mut on = day("2014-01-01");
            let mut point = |(days, tenths)| {
                on = on + Days::new(days);
                (on, Exact::fraction(tenths, 10).unwrap())
            };
            steps.into_iter().map(&mut point).collect()
        })
    }

    proptest! {
        #[test]
        fn the_forecast_is_the_first_day_on_which_the_line_arrives(
            aim in aim(),
            series in series(),
            base in prop::option::of((-500_i64..500).prop_map(|base| (day("2013-12-01"), base.into()))),
        ) {
            let (on, value) = series.last().cloned().unwrap();
            prop_assume!(!aim.requirement.is_met_by(&value));
            let target_on = Some(day("2014-12-31"));
            let course = Course {
                level: Level::Behind,
                aim: Some(&aim),
                base,
                series: &series,
                target_on,
            };
            let pace = course.pace();
            prop_assert_eq!(pace.seen.is_some(), pace.method.is_some());
            prop_assert_eq!(pace.method == Some(PaceMethod::TheilSen), series.len() >= 3);
            prop_assert_eq!(pace.forecast_on.is_some(), pace.days_late.is_some());
            let needed = pace.required.clone().unwrap_or_default();
            let gap = &aim.value - &value;
            prop_assert_eq!(needed.is_negative(), pace.required.is_some() && gap.is_negative());
            if let (Some(forecast), Some(seen)) = (pace.forecast_on, &pace.seen) {
                let line = |days: i64| &value + &(seen * &Exact::from(days));
                let days = forecast.signed_duration_since(on).num_days();
                let arrived = |days: i64| {
                    let reached = line(days);
                    let crossed = if gap.is_negative() { reached <= aim.value } else { reached >= aim.value };
                    if matches!(aim.requirement, Requirement::Exactly(_)) {
                        crossed
                    } else {
                        aim.requirement.is_met_by(&reached)
                    }
                };
                prop_assert!(days > 0 && arrived(days) && !arrived(days - 1));
                prop_assert!(pace.forecast_from.is_none_or(|first| first <= forecast));
                prop_assert!(pace.forecast_to.is_none_or(|last| last >= forecast));
                prop_assert!(pace.method == Some(PaceMethod::TwoPoint) || pace.forecast_from.is_some());
            }
        }
    }

    proptest! {
        #[test]
        fn the_slopes_stand_in_their_exact_order(series in series()) {
            let course = Course {
                level: Level::Behind,
                aim: None,
                base: None,
                series: &series,
                target_on: None,
            };
            let slopes = course.slopes();
            let from = |one: usize| series[one + 1..].iter().map(move |later| (one, later));
            let pairs = (0..series.len()).flat_map(from).filter(|_| series.len() >= 3);
            let plain = pairs.map(|(one, later)| slope(&series[one], later).unwrap());
            let mut plain: Vec<Exact> = plain.collect();
            plain.sort();
            prop_assert!(slopes.iter().map(Slope::exact).eq(&plain));
            let middle = [plain.len().saturating_sub(1) / 2, plain.len() / 2];
            let [one, other] = middle.map(|place| plain.get(place));
            let mean = one.zip(other).and_then(|(one, other)| (one + other).checked_div(&2.into()));
            prop_assert_eq!(quartile(&slopes, 2), mean);
        }
    }

    #[test]
    fn what_lies_beyond_the_calendar_is_no_forecast() {
        let reached = |gap: i64, slope: (i64, i64)| {
            let slope = Exact::fraction(slope.0, slope.1).unwrap();
            let requirement = Requirement::AtLeast(0.into());
            first_day(day("2014-01-01"), &gap.into(), &slope, &requirement)
        };
        assert_eq!(reached(10, (1, 10)), Some(day("2014-04-11")));
        assert_eq!(reached(2_916_825, (1, 1)), Some(day("9999-12-31")));
        assert_eq!(reached(2_916_826, (1, 1)), None);
        assert_eq!(reached(i64::MAX, (1, i64::MAX)), None);
        assert_eq!(reached(10, (0, 1)), None);
        assert_eq!(reached(10, (-1, 1)), None);
        assert_eq!(reached(-10, (-1, 1)), Some(day("2014-01-11")));
    }

    #[test]
    fn floats_do_not_decide_what_lies_close() {
        let close = |last: i64| Exact::fraction(1_000_000_000_000_000_000 + last, 3).unwrap();
        let start = (day("2014-01-01"), Exact::from(0));
        let ends = [close(2), close(1), close(0), (-1).into()].map(|end| (day("2014-01-02"), end));
        let slope = |end| Slope::between((&start, 0.0), (end, end.1.to_f64())).unwrap();
        let mut slopes: Vec<Slope<'_>> = ends.iter().map(slope).collect();
        slopes.sort_unstable_by(Slope::cmp);
        let order: Vec<&Exact> = slopes.iter().map(Slope::exact).collect();
        assert_eq!(order, [&(-1).into(), &close(0), &close(1), &close(2)]);
    }

    #[test]
    fn of_a_long_series_the_latest_days_count() {
        let start = day("2000-01-01");
        let early = (0..500).map(|number| (start + Days::new(number), Exact::from(0)));
        let late = (500..620_i64).map(|number| {
            let days = u64::try_from(number).unwrap();
            (start + Days::new(days), Exact::from(number))
        });
        let series: Vec<Point> = early.chain(late).collect();
        let course = Course {
            level: Level::Behind,
            aim: None,
            base: None,
            series: &series,
            target_on: None,
        };
        assert_eq!(course.pace().seen, Some(1.into()));
    }
}

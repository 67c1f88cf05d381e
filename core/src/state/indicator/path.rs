//! The figure that was to be expected on a day: declared points, an assumed line, a step.

use chrono::NaiveDate;

use crate::model::Trajectory;
use crate::quantity::Exact;
use crate::state::PathBasis;

/// A figure on a day.
pub(super) type Point = (NaiveDate, Exact);

/// The way from base to target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Path {
    /// None was set, or its ends are not known.
    None,
    /// Points in the order of their days, joined linearly, level before the first and after the
    /// last.
    Line(Vec<Point>, PathBasis),
    /// The base until the last day, then the target.
    Step(Exact, Point),
}

impl Path {
    /// The path of an indicator (rules.md §3). Declared points begin with the base at its day,
    /// where that is earlier, and end with the target, where that is later; a straight line and a
    /// step need both ends, and the line two different days.
    pub(super) fn of(
        trajectory: &Trajectory,
        base: Option<Point>,
        base_value: Option<&Exact>,
        target: Option<Point>,
    ) -> Self {
        match trajectory {
            Trajectory::None => Self::None,
            Trajectory::Linear => match (base, target) {
                (Some(base), Some(target)) if base.0 < target.0 => {
                    Self::Line(vec![base, target], PathBasis::Assumed)
                }
                _ => Self::None,
            },
            Trajectory::Step => match (base_value, target) {
                (Some(base), Some(target)) => Self::Step(base.clone(), target),
                _ => Self::None,
            },
            Trajectory::Declared(points) => {
                let mut points: Vec<Point> = points
                    .iter()
                    .map(|point| (point.on, point.expect.clone()))
                    .collect();
                points.sort_by_key(|(on, _)| *on);
                let first = points.first().map(|(on, _)| *on);
                if let Some(base) = base.filter(|base| first.is_none_or(|first| base.0 < first)) {
                    points.insert(0, base);
                }
                let last = points.last().map(|(on, _)| *on);
                points.extend(target.filter(|target| last.is_none_or(|last| last < target.0)));
                Self::Line(points, PathBasis::Declared)
            }
        }
    }

    /// Where its figures come from. A step is the plan's own word, a line is assumed.
    pub(super) const fn basis(&self) -> PathBasis {
        match self {
            Self::None => PathBasis::None,
            Self::Line(_, basis) => *basis,
            Self::Step(..) => PathBasis::Declared,
        }
    }

    /// The points between which it runs straight; a step begins on the day of the base, where that
    /// is known.
    pub(super) fn corners(&self, base_on: Option<NaiveDate>) -> Vec<Point> {
        match self {
            Self::None => Vec::new(),
            Self::Line(points, _) => points.clone(),
            Self::Step(base, (on, target)) => {
                let start = base_on.filter(|first| first < on);
                let level = start.into_iter().chain([*on]);
                let level = level.map(|day| (day, base.clone()));
                level.chain([(*on, target.clone())]).collect()
            }
        }
    }

    /// The expected figure on a day: E(t).
    pub(super) fn at(&self, day: NaiveDate) -> Option<Exact> {
        match self {
            Self::None => None,
            Self::Step(base, (on, target)) => Some(if day < *on {
                base.clone()
            } else {
                target.clone()
            }),
            Self::Line(points, _) => {
                let after = points.partition_point(|(on, _)| *on <= day);
                let earlier = after.checked_sub(1).and_then(|before| points.get(before));
                match (earlier, points.get(after)) {
                    (Some(earlier), Some(later)) => between(earlier, later, day),
                    (Some((_, level)), None) | (None, Some((_, level))) => Some(level.clone()),
                    (None, None) => None,
                }
            }
        }
    }
}

fn between(earlier: &Point, later: &Point, day: NaiveDate) -> Option<Exact> {
    let days = |end: NaiveDate| Exact::from(end.signed_duration_since(earlier.0).num_days());
    let share = days(day).checked_div(&days(later.0))?;
    let rise = &later.1 - &earlier.1;
    Some(&earlier.1 + &(&rise * &share))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::testing::day;
    use crate::model::DeclaredPoint;

    fn check(trajectory: &Trajectory, expect: &[(&str, i32)]) {
        let base = (day("2013-10-28"), Exact::from(20));
        let target = (day("2015-12-31"), Exact::from(100));
        let base_value = base.1.clone();
        let path = Path::of(trajectory, Some(base), Some(&base_value), Some(target));
        let expect: Vec<Point> = expect
            .iter()
            .map(|(on, value)| (day(on), Exact::from(*value)))
            .collect();
        assert_eq!(path.corners(Some(day("2013-10-28"))), expect);
        for (on, value) in expect.iter().filter(|(on, _)| *on != day("2015-12-31")) {
            assert_eq!(path.at(*on).as_ref(), Some(value));
        }
    }

    #[test]
    fn corners_are_where_the_way_turns() {
        check(&Trajectory::None, &[]);
        check(
            &Trajectory::Linear,
            &[("2013-10-28", 20), ("2015-12-31", 100)],
        );
        let step = [("2013-10-28", 20), ("2015-12-31", 20), ("2015-12-31", 100)];
        check(&Trajectory::Step, &step);
        let declared = DeclaredPoint {
            on: day("2014-12-31"),
            expect: Exact::from(60),
            place: crate::source::Place::default(),
        };
        check(
            &Trajectory::Declared(vec![declared]),
            &[("2013-10-28", 20), ("2014-12-31", 60), ("2015-12-31", 100)],
        );
    }
}

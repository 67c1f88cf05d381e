//! The axes: days from the left edge, ticks at the turn of quarters, half-years or years.

use chrono::{Datelike, Months, NaiveDate};

use super::Chart;

/// Room above the highest value where the axis does not end at 100.
const HEADROOM: f64 = 1.1;

impl Chart {
    /// Days from the left edge.
    pub(super) fn x(&self, day: NaiveDate) -> i32 {
        i32::try_from((day - self.first).num_days()).unwrap_or(i32::MAX)
    }

    /// The lowest and the highest value of the axis.
    pub(super) fn values(&self) -> (f64, f64) {
        let points = self
            .base
            .iter()
            .chain(&self.actual)
            .chain(&self.path)
            .map(|(_, value)| *value);
        let (lowest, highest) = points
            .chain(self.target)
            .fold((0.0_f64, 0.0_f64), |(low, high), value| {
                (low.min(value), high.max(value))
            });
        if self.in_percent {
            (lowest, highest.max(100.0))
        } else {
            (
                lowest,
                if highest > lowest {
                    highest * HEADROOM
                } else {
                    lowest + 1.0
                },
            )
        }
    }

    /// The days that carry a tick: first days of quarters, half-years or years, few enough to read.
    pub(super) fn ticks(&self, most: usize) -> Vec<NaiveDate> {
        [3, 6, 12, 24, 60]
            .into_iter()
            .map(|months| self.turns(months))
            .find(|turns| turns.len() <= most)
            .unwrap_or_default()
    }

    fn turns(&self, months: u32) -> Vec<NaiveDate> {
        let mut turns = Vec::new();
        let mut turn = NaiveDate::from_ymd_opt(self.first.year(), 1, 1);
        while let Some(day) = turn.filter(|day| *day <= self.last) {
            if day >= self.first {
                turns.push(day);
            }
            turn = day.checked_add_months(Months::new(months));
        }
        turns
    }
}

/// "01/2014" in both languages.
pub(super) fn tick_words(day: NaiveDate) -> String {
    format!("{:02}/{}", day.month(), day.year())
}

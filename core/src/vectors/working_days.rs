//! Working days: whether offices work, and counting by them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::ask::Question;
use crate::calendar::{FixedHoliday, WorkingDays};

/// The days on which offices are closed besides Saturday and Sunday.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Offices {
    /// Holidays of every year.
    yearly: Vec<FixedHoliday>,
    /// Single days.
    closed: BTreeSet<NaiveDate>,
}

impl Offices {
    pub(super) fn working_days(self) -> WorkingDays {
        WorkingDays {
            fixed: self.yearly,
            dated: self.closed,
            ..WorkingDays::saturday_and_sunday_off()
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    ask: Ask,
    date: NaiveDate,
    #[serde(default)]
    offices: Offices,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Ask {
    IsWorkingDay,
    RollForward,
    AddWorkingDays(u32),
}

pub(super) fn answer(question: &Question<'_>) -> Result<Value, String> {
    let input: Input = question.input()?;
    let days = input.offices.working_days();
    Ok(match input.ask {
        Ask::IsWorkingDay => json!(days.is_working_day(input.date)),
        Ask::RollForward => json!(days.roll_forward(input.date)),
        Ask::AddWorkingDays(count) => json!(days.add_working_days(input.date, count)),
    })
}

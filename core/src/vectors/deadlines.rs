//! Deadlines in words: the window or the rhythm that they fix.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::ask::Question;
use super::working_days::Offices;
use crate::calendar::{ReadingContext, read_deadline};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    words: String,
    signed_on: Option<NaiveDate>,
    #[serde(default)]
    before_includes_named_day: bool,
    #[serde(default)]
    offices: Offices,
}

pub(super) fn answer(question: &Question<'_>) -> Result<Value, String> {
    let input: Input = question.input()?;
    let working_days = input.offices.working_days();
    let context = ReadingContext {
        signed_on: input.signed_on,
        before_includes_named_day: input.before_includes_named_day,
        working_days: &working_days,
    };
    Ok(match read_deadline(&input.words, &context) {
        Ok(reading) => {
            let every = reading.schedule.every().iter();
            let every: Vec<_> = every.map(|interval| interval.keyword()).collect();
            json!({
                "kind": reading.schedule.keyword(),
                "from": reading.schedule.from(),
                "by": reading.schedule.by(),
                "every": every,
                "urgent": reading.urgent,
                "certainty": reading.certainty.keyword(),
            })
        }
        Err(unreadable) => json!({ "unreadable": unreadable.keyword() }),
    })
}

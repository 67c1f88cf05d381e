//! Names of reporting periods and the days that they cover by the schemes of the file.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::ask::Question;
use super::working_days::Offices;
use crate::calendar::{
    PeriodEdges, PeriodKind, PeriodName, PeriodScheme, ReportPeriod, SchemeChange, SchemeSequence,
    SendBy,
};

#[derive(Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case", deny_unknown_fields)]
enum Ask {
    Period {
        scheme: String,
        period: PeriodName,
    },
    PeriodOf {
        scheme: String,
        date: NaiveDate,
        kind: PeriodKind,
    },
    FirstWholePeriodAfter {
        scheme: String,
        date: NaiveDate,
        kind: PeriodKind,
    },
    PeriodsBetween {
        scheme: String,
        first: NaiveDate,
        last: NaiveDate,
        kind: PeriodKind,
    },
    SendBy {
        scheme: String,
        period: PeriodName,
        #[serde(default)]
        offices: Offices,
    },
    Key {
        text: String,
    },
    Neighbours {
        period: PeriodName,
    },
    Change {
        old: String,
        new: String,
        from: NaiveDate,
        period: PeriodName,
    },
}

/// A scheme as the file states it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scheme {
    periods: BTreeMap<PeriodKind, PeriodEdges>,
    send_by: SendBy,
}

pub(super) fn answer(question: &Question<'_>) -> Result<Value, String> {
    let scheme = |id: &str| scheme(id, question.file);
    Ok(match question.input()? {
        Ask::Period { scheme: id, period } => days(scheme(&id)?.period(period)),
        Ask::PeriodOf {
            scheme: id,
            date,
            kind,
        } => name(scheme(&id)?.period_of(date, kind)),
        Ask::FirstWholePeriodAfter {
            scheme: id,
            date,
            kind,
        } => name(scheme(&id)?.first_whole_period_after(date, kind)),
        Ask::PeriodsBetween {
            scheme: id,
            first,
            last,
            kind,
        } => {
            let scheme = scheme(&id)?;
            let found = scheme.periods_between(first, last, kind);
            found.map(|period| json!(period.name)).collect()
        }
        Ask::SendBy {
            scheme: id,
            period,
            offices,
        } => json!(scheme(&id)?.send_by(period, &offices.working_days())),
        Ask::Key { text } => json!(match text.parse::<PeriodName>() {
            Ok(name) => name.to_string(),
            Err(invalid) => invalid.to_string(),
        }),
        Ask::Neighbours { period } => {
            json!({ "previous": period.previous(), "next": period.next() })
        }
        Ask::Change {
            old,
            new,
            from,
            period,
        } => {
            let scheme_after = scheme(&new)?;
            let change = SchemeChange {
                from,
                scheme: scheme_after,
            };
            let sequence = SchemeSequence::new(scheme(&old)?, vec![change]);
            days(sequence.map_err(|error| error.to_string())?.period(period))
        }
    })
}

fn name(period: Option<ReportPeriod>) -> Value {
    json!(period.map(|period| period.name))
}

fn days(period: Option<ReportPeriod>) -> Value {
    period.map_or(Value::Null, |period| {
        json!({ "period": period.name, "first_day": period.first_day, "cut_off": period.cut_off })
    })
}

/// A scheme that the file states.
pub(super) fn scheme(id: &str, file: &Value) -> Result<PeriodScheme, String> {
    let stated = file["schemes"][id].clone();
    let stated: Scheme =
        serde_json::from_value(stated).map_err(|error| format!("scheme {id}: {error}"))?;
    Ok(PeriodScheme {
        id: id.to_owned(),
        edges: stated.periods,
        send_by: stated.send_by,
        ..PeriodScheme::calendar()
    })
}

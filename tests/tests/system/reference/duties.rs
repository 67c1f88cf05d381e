//! Duties to report: from whom, to whom, how often.

use serde_json::Value;
use tiendo_core::model::{Plan, ReportingDuty};

use super::readings::{each, parties, party, records};

#[test]
fn every_duty_is_the_record_of_its_clause() {
    each(|reading, plan, json| {
        let records = records(json, "reporting_duties");
        let mut duties: Vec<&ReportingDuty> = plan.reporting.iter().collect();
        for record in records {
            let id = format!("{} {}", reading.file, record["citation"]);
            // One clause may set several duties of one kind.
            let same = |duty: &&ReportingDuty| {
                record["citation"] == duty.clause.0
                    && record["kind"] == duty.kind.keyword()
                    && duty
                        .every
                        .iter()
                        .map(|every| every.keyword())
                        .eq(every(record))
            };
            let at = duties.iter().position(same);
            let duty = duties.remove(at.unwrap_or_else(|| panic!("{id} is not there")));
            assert_eq!(duty.from, parties(plan, &record["who"]), "{id}");
            assert_eq!(
                duty.prepared_by,
                parties(plan, &record["prepared_by"]),
                "{id}"
            );
            check_recipient(plan, duty, record, &id);
        }
        assert!(duties.is_empty(), "duties of no record: {duties:?}");
    });
}

/// What the reading says of the rhythm, in the words of the format.
fn every(record: &Value) -> Vec<&'static str> {
    let cadence = record["cadence"].as_str().unwrap_or_default();
    let word = match cadence {
        words if words.starts_with("annual") => "year",
        "quarterly" => "quarter",
        "six-monthly" => "half",
        "on demand" | "on occurrence" => "on-demand",
        words if words.starts_with("one-off") => return Vec::new(),
        _ => "unstated",
    };
    vec![word]
}

/// "thông qua Sở …" names a channel, which the readings take for the recipient.
fn check_recipient(plan: &Plan, duty: &ReportingDuty, record: &Value, id: &str) {
    let Some(name) = record["to_whom"].as_str() else {
        assert_eq!(duty.to, None, "{id}");
        return;
    };
    // The chairman and "the competent authority" are nobody in the roster: a note says so.
    if name.starts_with("Chủ tịch") || name.starts_with("Cấp có thẩm quyền") {
        assert!(duty.note.is_some(), "{id}: {name} is not said");
        return;
    }
    let expect = Some(party(plan, name));
    assert!(
        duty.via == expect || (duty.via.is_none() && duty.to == expect),
        "{id}: {name}"
    );
}

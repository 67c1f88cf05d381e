//! `tiendo status`: every field of the contract, and what its figures owe each other, on sample data.

use serde_json::Value;
use tiendo_core::ledger::Ledger;
use tiendo_core::sample::{instructive_day, sample_entries};
use tiendo_core::state::{AsOf, state_as_of};
use tiendo_core::wire::status;
use tiendo_tests::shipped;

const PLAN: &str = "plan as_of known_at against assignments awaiting_past_due rates ageing reporting \
                    occurrences levels indicators done_but_unmet units tasks";
const INDICATOR: &str = "id level level_reason observed coverage target expected expected_today path \
                         path_attainment target_attainment required_pace seen_pace pace_method \
                         forecast_on forecast_from forecast_to days_late";
const UNIT: &str = "id assigned on_time late awaiting running overdue undated_open last_report_on rank \
                    ranked";

fn check_fields(object: &Value, fields: &str) {
    for field in fields.split_whitespace() {
        assert!(object.get(field).is_some(), "no {field}: {object}");
    }
}

fn each<'a>(plan: &'a Value, list: &str) -> impl Iterator<Item = &'a Value> {
    plan[list].as_array().into_iter().flatten()
}

fn check_indicator(row: &Value) {
    check_fields(row, INDICATOR);
    let is_null = |field: &str| row[field].is_null();
    assert_eq!(is_null("seen_pace"), is_null("pace_method"), "{row}");
    assert_eq!(
        is_null("level_reason"),
        row["level"] != "below_target",
        "{row}"
    );
    if row["level"] == "met" || is_null("observed") {
        for field in ["required_pace", "seen_pace", "forecast_on", "days_late"] {
            assert!(is_null(field), "{row}");
        }
    }
    if row["pace_method"] != "theil_sen" {
        assert!(is_null("forecast_from") && is_null("forecast_to"), "{row}");
    }
    assert!(row["days_late"].as_i64().is_none_or(|late| late >= 0));
    // ISO days stand in the order of their letters.
    let day = |field: &str| row[field].as_str();
    if let Some(forecast) = day("forecast_on") {
        assert!(day("forecast_from").is_none_or(|first| first <= forecast));
        assert!(day("forecast_to").is_none_or(|last| last >= forecast));
    }
}

fn check_unit(row: &Value) {
    check_fields(row, UNIT);
    assert_eq!(row["rank"].is_null(), row["ranked"].is_null(), "{row}");
    assert!(row["rank"].as_u64() <= row["ranked"].as_u64(), "{row}");
    assert!(!row["id"].is_null() || row["rank"].is_null(), "{row}");
}

#[test]
fn pace_places_and_levels_agree_with_each_other() {
    let (mut seen, mut forecast, mut placed) = (0, 0, 0);
    for entries in &shipped().plans {
        let plan = &entries.plan;
        let Some(day) = instructive_day(plan) else {
            continue;
        };
        for seed in 1..=3 {
            let ledger = Ledger::new(sample_entries(plan, seed, day));
            for later in [0, 90, 400] {
                let as_of = day + chrono::Days::new(later);
                let state = state_as_of(plan, &ledger, &AsOf::on(as_of));
                let shown = serde_json::to_value(status(plan, &state)).expect("a state is JSON");
                check_fields(&shown, PLAN);
                each(&shown, "indicators").for_each(check_indicator);
                each(&shown, "units").for_each(check_unit);
                let counts = shown["levels"]["counts"].as_object().into_iter().flatten();
                let counted: u64 = counts.filter_map(|(_, count)| count.as_u64()).sum();
                let originals = plan.indicators.iter().filter(|one| one.same_as.is_none());
                assert_eq!(counted, originals.map(|_| 1).sum::<u64>());
                let has = |list, field: &str| {
                    each(&shown, list)
                        .filter(|row| !row[field].is_null())
                        .count()
                };
                seen += has("indicators", "seen_pace");
                forecast += has("indicators", "forecast_on");
                placed += has("units", "rank");
            }
        }
    }
    assert!(
        seen > 0 && forecast > 0 && placed > 0,
        "{seen} {forecast} {placed}"
    );
}

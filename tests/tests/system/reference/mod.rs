//! The plans against independent readings of the same texts, record by record.
//!
//! The readings lie beside the workspace where the plans are written. Elsewhere the tests hold the
//! counts that they gave; what they print says which of the two they did.

mod duties;
mod indicators;
mod readings;
mod tasks;

use serde_json::Value;
use tiendo_core::calendar::Schedule;
use tiendo_core::model::{Indicator, Plan};

use readings::{Counts, READINGS, each, records, task_records};

fn found(plan: &Plan) -> Counts {
    let count = |wanted: fn(&Schedule) -> bool| {
        plan.tasks
            .iter()
            .filter(|task| wanted(task.schedule()))
            .count()
    };
    let targets = || {
        plan.indicators
            .iter()
            .filter_map(|known| known.target.as_ref())
    };
    let has_day = |deadline: &Option<tiendo_core::model::Deadline>| {
        deadline
            .as_ref()
            .is_some_and(|deadline| deadline.schedule.by().is_some())
    };
    Counts {
        tasks: plan.tasks.len(),
        dated: count(|schedule| schedule.by().is_some()),
        recurring: count(|schedule| !schedule.every().is_empty()),
        standing: count(|schedule| *schedule == Schedule::Standing),
        targets: targets().count(),
        dated_targets: targets().filter(|target| has_day(&target.deadline)).count(),
        figures: plan.indicators.iter().map(figures).sum(),
        duties: plan.reporting.len(),
    }
}

/// Figures at the start; the last of a row of years is the start as well.
fn figures(indicator: &Indicator) -> usize {
    let start = indicator
        .baseline
        .as_ref()
        .map_or(0, |start| start.values.len());
    start.max(indicator.history.len())
}

#[test]
fn the_counts_are_those_of_the_readings() {
    for reading in &READINGS {
        assert_eq!(found(&reading.plan()), reading.counts, "{}", reading.plan);
    }
    each(|reading, _, json| {
        let tasks = task_records(json);
        let indicators = records(json, "indicators");
        let of_kind = |kind: &str| indicators.iter().filter(|one| one[kind] == true).count();
        let dated = |one: &&&Value| one["target"]["due"]["date"].is_string();
        let hard = |record: &&&Value| record["deadline"]["hard"] == true;
        let counts = &reading.counts;
        let counted = [
            tasks.len(),
            tasks.iter().filter(hard).count(),
            of_kind("is_target"),
            indicators.iter().filter(dated).count(),
            of_kind("is_baseline_only"),
            records(json, "reporting_duties").len(),
        ];
        let expect = [
            counts.tasks,
            counts.dated,
            counts.targets,
            counts.dated_targets,
            counts.figures,
            counts.duties,
        ];
        assert_eq!(counted, expect, "{}", reading.file);
    });
}

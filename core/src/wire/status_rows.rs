//! The rows of a printed state: occurrences, indicators, units, tasks.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::{Holder, Party, Plan, Target};
use crate::quantity::{Exact, Ratio};
use crate::state::{
    AssignmentState, Bucket, IndicatorState, LevelReason, OccurrenceSubject, PaceMethod, PlanState,
};

/// One period of a recurring task or duty.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo status`"
)]
pub struct ShownOccurrence<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duty: Option<&'a str>,
    pub unit: Option<&'a str>,
    pub given_to: Option<&'a str>,
    pub period: Option<String>,
    pub due: Option<NaiveDate>,
    pub state: &'static str,
}

/// A figure with its counts and its day.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo status`"
)]
pub struct ShownObserved {
    pub numerator: Option<u64>,
    pub denominator: Option<u64>,
    pub value: f64,
    pub on: NaiveDate,
}

/// How many units have reported.
#[derive(Debug, Clone, Copy, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo status`"
)]
pub struct ShownCoverage {
    pub reporting: u64,
    pub expected: Option<u64>,
}

/// One indicator.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo status`"
)]
pub struct ShownIndicatorState<'a> {
    pub id: &'a str,
    pub level: &'static str,
    pub level_reason: Option<&'static str>,
    pub observed: Option<ShownObserved>,
    pub coverage: ShownCoverage,
    pub target: Option<f64>,
    pub target_on: Option<NaiveDate>,
    pub base: Option<f64>,
    pub expected: Option<f64>,
    pub expected_today: Option<f64>,
    pub path: &'static str,
    pub path_attainment: Option<f64>,
    pub target_attainment: Option<f64>,
    pub required_pace: Option<f64>,
    pub seen_pace: Option<f64>,
    pub pace_method: Option<&'static str>,
    pub forecast_on: Option<NaiveDate>,
    pub forecast_from: Option<NaiveDate>,
    pub forecast_to: Option<NaiveDate>,
    pub days_late: Option<i64>,
    pub crosswalk: Vec<ShownCrosswalk<'a>>,
}

/// One unit of a scope whose part has passed on.
#[derive(Debug, Clone, Copy, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo status`"
)]
pub struct ShownCrosswalk<'a> {
    pub unit: &'a str,
    pub successor: Option<&'a str>,
    pub since: NaiveDate,
}

/// One unit.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo status`"
)]
pub struct ShownUnitState<'a> {
    pub id: Option<&'a str>,
    pub successor_unknown_of: Option<&'a str>,
    pub assigned: u64,
    pub on_time: u64,
    pub late: u64,
    pub awaiting: u64,
    pub running: u64,
    pub overdue: u64,
    pub undated_open: u64,
    pub last_report_on: Option<NaiveDate>,
    pub rank: Option<u32>,
    pub ranked: Option<u32>,
}

/// One assignment; a remainder that is partly done has a row for each part.
#[derive(Debug, Clone, Serialize)]
#[expect(
    missing_docs,
    reason = "the fields are those of docs/plan-format.md, `tiendo status`"
)]
pub struct ShownTaskState<'a> {
    pub id: &'a str,
    pub unit: Option<&'a str>,
    pub given_to: Option<&'a str>,
    pub size: u32,
    pub bucket: &'static str,
    pub due: Option<NaiveDate>,
    pub original_due: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub days_overdue: Option<u32>,
    pub last_report_on: Option<NaiveDate>,
}

pub(super) fn occurrences<'a>(plan: &'a Plan, state: &PlanState) -> Vec<ShownOccurrence<'a>> {
    state
        .occurrences
        .iter()
        .map(|occurrence| {
            let (task, duty) = match occurrence.subject {
                OccurrenceSubject::Task(index) => (plan.task(index), None),
                OccurrenceSubject::Duty(index) => (None, plan.reporting.get(index.position())),
            };
            ShownOccurrence {
                task: task.map(|task| task.id.as_str()),
                duty: duty.map(|duty| duty.id.as_str()),
                unit: plan.holder_id(occurrence.holder),
                given_to: plan.holder_id(occurrence.given_to),
                period: occurrence.period.map(|period| period.to_string()),
                due: occurrence.due,
                state: occurrence.state.keyword(),
            }
        })
        .collect()
}

pub(super) fn indicators<'a>(plan: &'a Plan, state: &PlanState) -> Vec<ShownIndicatorState<'a>> {
    let rows = state.indicators.iter();
    rows.filter_map(|row| indicator(plan, row)).collect()
}

fn indicator<'a>(plan: &'a Plan, row: &IndicatorState) -> Option<ShownIndicatorState<'a>> {
    let known = plan.indicator(row.indicator)?;
    let shown = |amount: &Option<Exact>| amount.as_ref().map(Exact::to_f64);
    let stated_day = known
        .target
        .as_ref()
        .and_then(|Target { deadline, .. }| deadline.as_ref()?.schedule.by());
    Some(ShownIndicatorState {
        id: known.id.as_str(),
        level: row.level.keyword(),
        level_reason: row.level_reason.map(LevelReason::keyword),
        observed: row.observed.as_ref().map(|observed| ShownObserved {
            numerator: observed.figure.ratio().map(Ratio::numerator),
            denominator: observed.figure.ratio().map(Ratio::denominator),
            value: observed.value.to_f64(),
            on: observed.on,
        }),
        coverage: ShownCoverage {
            reporting: row.coverage.reporting,
            expected: row.coverage.expected,
        },
        target: shown(&row.target),
        target_on: row.target_on.or(stated_day),
        base: shown(&row.base),
        expected: shown(&row.expected),
        expected_today: shown(&row.expected_today),
        path: row.path.keyword(),
        path_attainment: shown(&row.path_attainment),
        target_attainment: shown(&row.target_attainment),
        required_pace: shown(&row.pace.required),
        seen_pace: shown(&row.pace.seen),
        pace_method: row.pace.method.map(PaceMethod::keyword),
        forecast_on: row.pace.forecast_on,
        forecast_from: row.pace.forecast_from,
        forecast_to: row.pace.forecast_to,
        days_late: row.pace.days_late,
        crosswalk: row
            .crosswalk
            .iter()
            .map(|passed| ShownCrosswalk {
                unit: plan.roster.party_id(Party::Unit(passed.unit)),
                successor: plan.holder_id(passed.successor),
                since: passed.since,
            })
            .collect(),
    })
}

pub(super) fn units<'a>(plan: &'a Plan, state: &PlanState) -> Vec<ShownUnitState<'a>> {
    state
        .units
        .iter()
        .map(|unit| ShownUnitState {
            id: plan.holder_id(unit.holder),
            successor_unknown_of: match unit.holder {
                Holder::SuccessorUnknown(ended) => Some(plan.roster.party_id(Party::Unit(ended))),
                _ => None,
            },
            assigned: unit.counts.total(),
            on_time: unit.counts.get(Bucket::OnTime),
            late: unit.counts.get(Bucket::Late),
            awaiting: unit.counts.get(Bucket::Awaiting),
            running: unit.counts.get(Bucket::Running),
            overdue: unit.counts.get(Bucket::Overdue),
            undated_open: unit.counts.get(Bucket::UndatedOpen),
            last_report_on: unit.last_report_on,
            rank: unit.rank,
            ranked: unit.ranked,
        })
        .collect()
}

pub(super) fn tasks<'a>(plan: &'a Plan, state: &PlanState) -> Vec<ShownTaskState<'a>> {
    let parts = state.assignments.iter().flat_map(|row| {
        row.buckets()
            .filter_map(move |(bucket, size)| assignment(plan, row, bucket, size))
    });
    parts.collect()
}

fn assignment<'a>(
    plan: &'a Plan,
    row: &AssignmentState,
    bucket: Bucket,
    size: u32,
) -> Option<ShownTaskState<'a>> {
    let task = plan.task(row.task)?;
    Some(ShownTaskState {
        id: task.id.as_str(),
        unit: plan.holder_id(row.holder),
        given_to: plan.holder_id(row.given_to),
        size,
        bucket: bucket.keyword(),
        due: row.due,
        original_due: row.original_due,
        done_on: row.done_on,
        days_overdue: row.days_overdue.filter(|_| bucket == Bucket::Overdue),
        last_report_on: row.last_report_on,
    })
}

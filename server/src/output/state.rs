//! The state as a table for people.

use std::fmt::Write as _;

use chrono::NaiveDate;
use tiendo_core::ledger::{Ledger, Origin};
use tiendo_core::model::Plan;
use tiendo_core::state::{Bucket, IndicatorState, PlanState};
use tiendo_core::text::pages::{indicators as words, plan as plan_words};
use tiendo_core::text::{Language, Worded, count, count_of, date, rate_rows};

use super::table::{Side, table};

/// Every plan, one below the other. Says on the first line when the day was not asked for.
pub fn text(states: &[(&Plan, &Ledger, PlanState)], is_today: bool, language: Language) -> String {
    let mut out = String::new();
    if let (true, Some((_, _, state))) = (is_today, states.first()) {
        out.push_str(&today(state.as_of.as_of, language));
    }
    for (plan, ledger, state) in states {
        one(&mut out, plan, ledger, state, language);
    }
    out
}

/// The line that says which day was taken because none was asked for.
pub fn today(day: NaiveDate, language: Language) -> String {
    let taken = language.pick(
        "Không nêu --as-of: lấy hôm nay,",
        "No --as-of: today is taken,",
    );
    format!("{taken} {}\n", date(day))
}

/// The banner of what was made up.
pub const fn sample(language: Language) -> &'static str {
    language.pick("DỮ LIỆU MINH HỌA", "SAMPLE DATA")
}

fn one(out: &mut String, plan: &Plan, ledger: &Ledger, state: &PlanState, language: Language) {
    let number = plan_words::document_in_place(plan, language);
    let as_of = date(state.as_of.as_of);
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{number} – {}", plan.title);
    let _ = writeln!(out, "{} {as_of}", language.pick("Tính đến", "As of"));
    if ledger.origin() == Origin::Sample {
        let _ = writeln!(out, "*** {} ***", sample(language));
    }
    if !state.in_force {
        let _ = writeln!(
            out,
            "{}\n",
            language.pick(
                "Văn bản chưa ban hành vào ngày này: chưa tính gì.",
                "The directive was not yet signed on this day: nothing is counted.",
            )
        );
        return;
    }
    let _ = writeln!(out, "\n{}", buckets(state, language));
    let _ = writeln!(out, "{}", rates(state, language));
    let _ = writeln!(out, "{}", units(plan, state, language));
    let _ = writeln!(out, "{}", indicators(plan, state, language));
}

fn buckets(state: &PlanState, language: Language) -> String {
    let mut rows: Vec<Vec<String>> = state
        .counts
        .iter()
        .filter(|(_, units)| *units > 0)
        .map(|(bucket, units)| vec![bucket.name(language).to_owned(), count(units, language)])
        .collect();
    let total = language.pick("Tổng số", "Total").to_owned();
    rows.push(vec![total, count(state.counts.total(), language)]);
    let header = [
        language.pick("Nhiệm vụ theo đơn vị", "Assignments"),
        language.pick("Số", "Count"),
    ];
    table(&header, &[Side::Left, Side::Right], &rows)
}

fn rates(state: &PlanState, language: Language) -> String {
    let rows: Vec<Vec<String>> = rate_rows(state, language)
        .into_iter()
        .map(|row| {
            let counts = count_of(row.rate, language);
            vec![row.name.to_owned(), counts, row.percent]
        })
        .collect();
    let header = [language.pick("Tỷ lệ", "Rate"), "n/m", "%"];
    table(&header, &[Side::Left, Side::Right, Side::Right], &rows)
}

fn units(plan: &Plan, state: &PlanState, language: Language) -> String {
    let counted = [
        Bucket::OnTime,
        Bucket::Late,
        Bucket::Awaiting,
        Bucket::Running,
        Bucket::Overdue,
        Bucket::UndatedOpen,
    ];
    let rows: Vec<Vec<String>> = state
        .units
        .iter()
        .map(|unit| {
            let mut row = vec![
                plan_words::holder(
                    unit.holder,
                    plan.size_of_holder(unit.holder),
                    &plan.roster,
                    true,
                    language,
                ),
                count(unit.counts.total(), language),
            ];
            row.extend(counted.map(|bucket| count(unit.counts.get(bucket), language)));
            let silence = unit.silence.name(language);
            row.push(unit.last_report_on.map_or_else(|| silence.to_owned(), date));
            row
        })
        .collect();
    let header = [
        language.pick("Đơn vị", "Unit"),
        language.pick("Giao", "Assigned"),
        language.pick("Đúng hạn", "On time"),
        language.pick("Muộn", "Late"),
        language.pick("Chờ", "Awaiting"),
        language.pick("Đang làm", "Running"),
        language.pick("Quá hạn", "Overdue"),
        language.pick("Không hạn", "Undated"),
        language.pick("Báo cáo cuối", "Last report"),
    ];
    let mut sides = [Side::Right; 9];
    sides[0] = Side::Left;
    table(&header, &sides, &rows)
}

/// The level, and that it rests on a line which the text did not state.
fn level(row: &IndicatorState, language: Language) -> String {
    let name = row.level.name(language);
    if row.rests_on_assumed_path() {
        format!("{name} – {}", row.path.name(language))
    } else {
        name.to_owned()
    }
}

fn indicators(plan: &Plan, state: &PlanState, language: Language) -> String {
    let rows: Vec<Vec<String>> = state
        .indicators
        .iter()
        .filter_map(|row| {
            let indicator = plan.indicator(row.indicator)?;
            let observed = row.observed.as_ref();
            let observed = observed.map(|observed| {
                words::amount(&observed.value, indicator.combined_unit(), language)
            });
            let target = indicator.target.as_ref();
            let target =
                target.map(|target| words::target_words(target, &indicator.unit, language));
            let none = || "–".to_owned();
            Some(vec![
                indicator.title.clone(),
                level(row, language),
                observed.unwrap_or_else(none),
                target.unwrap_or_else(none),
                words::coverage_of(row.coverage.reporting, row.coverage.expected, language),
            ])
        })
        .collect();
    let header = [
        language.pick("Chỉ tiêu", "Indicator"),
        language.pick("Mức", "Level"),
        language.pick("Hiện có", "Observed"),
        language.pick("Mục tiêu", "Target"),
        language.pick("Độ phủ", "Coverage"),
    ];
    let sides = [
        Side::Left,
        Side::Left,
        Side::Right,
        Side::Right,
        Side::Right,
    ];
    table(&header, &sides, &rows)
}

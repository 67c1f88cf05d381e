//! The lists behind the parts of an explanation: assignments, figures, days, peers, indicators.

use std::fmt::Write as _;

use tiendo_core::explain::{
    CountedReport, CountedUnits, Explanation, Listed, Part, Peer, PlainTerm, SeriesPoint,
    ShownFigure, Value,
};
use tiendo_core::model::Plan;
use tiendo_core::text::explanation as words;
use tiendo_core::text::pages::{indicators as indicator_words, plan as plan_words, tasks, units};
use tiendo_core::text::{Language, count, counts, date};

use super::super::table::{Side, table};
use super::{LONGEST_LIST, cut, party, section};

/// What a part was counted from.
pub(super) fn counted(
    out: &mut String,
    plan: &Plan,
    answer: &Explanation,
    part: &Part,
    language: Language,
) {
    match &part.counted {
        Listed::Units(rows) if !rows.is_empty() => {
            let title = words::term(part.name, language);
            section(out, &format!("{}: {title}", words::counted(language)));
            unit_table(out, plan, rows, language);
        }
        // Numerators and denominators are counted from the same list: it stands once.
        Listed::Peers(rows) if is_first(answer, part) => peer_table(out, plan, rows, language),
        Listed::Named(rows) if !rows.is_empty() => {
            let title = words::term(part.name, language);
            section(out, &format!("{}: {title}", words::counted(language)));
            for row in rows.iter().take(LONGEST_LIST) {
                let _ = writeln!(out, "  {}", row.key.as_ref().unwrap_or(&row.id));
            }
            cut(out, rows.len(), language);
        }
        Listed::Reports(rows) if !rows.is_empty() && is_first(answer, part) => {
            section(out, words::counted(language));
            report_table(out, rows, language);
        }
        Listed::Figures(rows) if !rows.is_empty() && is_first(answer, part) => {
            section(out, words::counted(language));
            figure_table(out, plan, answer, rows, language);
        }
        Listed::Series(rows) if !rows.is_empty() => {
            section(out, words::counted(language));
            let row = |point: &SeriesPoint| {
                let value = indicator_words::amount(&point.value, unit(plan, answer), language);
                vec![date(point.on), value]
            };
            let shown: Vec<Vec<String>> = rows.iter().map(row).collect();
            let header = [
                indicator_words::day(language),
                indicator_words::value(language),
            ];
            out.push_str(&table(&header, &[Side::Left, Side::Right], &shown));
        }
        _ => {}
    }
}

fn report_table(out: &mut String, rows: &[CountedReport], language: Language) {
    let row = |row: &CountedReport| {
        let mark = |units: u64| if units > 0 { "×" } else { "" }.to_owned();
        vec![
            row.duty.clone(),
            row.period.clone().unwrap_or_default(),
            row.due.map(date).unwrap_or_default(),
            row.done_on.map(date).unwrap_or_default(),
            mark(row.actual),
            mark(row.on_time),
        ]
    };
    let shown: Vec<Vec<String>> = rows.iter().take(LONGEST_LIST).map(row).collect();
    let header = [
        words::duty(language),
        words::period(language),
        words::term(PlainTerm::SendBy.into(), language),
        words::handed_in_on(language),
        words::term(PlainTerm::ActualReports.into(), language),
        words::term(PlainTerm::ReportsOnTime.into(), language),
    ];
    out.push_str(&table(&header, &[Side::Left; 6], &shown));
    cut(out, rows.len(), language);
}

fn peer_table(out: &mut String, plan: &Plan, rows: &[Peer], language: Language) {
    if rows.is_empty() {
        return;
    }
    section(out, words::counted(language));
    let row = |peer: &Peer| {
        let share = counts(peer.on_time, peer.due, language);
        let bound = words::value(Some(&Value::Float(peer.bound)), language);
        let rank = count(peer.rank.into(), language);
        vec![party(plan, &peer.unit), share, bound, rank]
    };
    let mut sorted: Vec<&Peer> = rows.iter().collect();
    sorted.sort_by(|one, other| other.bound.total_cmp(&one.bound));
    let shown: Vec<Vec<String>> = sorted.into_iter().map(row).collect();
    let header = [
        units::unit(language),
        "k/n",
        words::bound(language),
        words::rank(language),
    ];
    out.push_str(&table(
        &header,
        &[Side::Left, Side::Right, Side::Right, Side::Right],
        &shown,
    ));
}

/// The unit of the figure over the scope of the indicator that an explanation is about.
fn unit<'a>(plan: &'a Plan, answer: &Explanation) -> &'a str {
    let id = answer.key.split('/').nth(1).unwrap_or_default();
    let mut known = plan.indicators.iter();
    let known = known.find(|indicator| indicator.id.as_str() == id);
    known.map_or("", |indicator| indicator.combined_unit())
}

fn is_first(answer: &Explanation, part: &Part) -> bool {
    let mut same = answer
        .parts
        .iter()
        .filter(|other| other.counted == part.counted);
    same.next().is_some_and(|first| first.symbol == part.symbol)
}

fn unit_table(out: &mut String, plan: &Plan, rows: &[CountedUnits], language: Language) {
    let row = |row: &CountedUnits| {
        let size = u32::try_from(row.size).unwrap_or(u32::MAX);
        let holder = plan_words::holder(row.holder, size, &plan.roster, true, language);
        let overdue = row
            .days_overdue
            .map(|days| format!("+{}", count(days.into(), language)));
        vec![
            row.task.clone(),
            holder,
            count(row.size, language),
            row.due.map(date).unwrap_or_default(),
            row.done_on.map(date).or(overdue).unwrap_or_default(),
            row.last_report_on.map(date).unwrap_or_default(),
        ]
    };
    let shown: Vec<Vec<String>> = rows.iter().take(LONGEST_LIST).map(row).collect();
    let header = [
        tasks::task(language),
        units::unit(language),
        words::size(language),
        tasks::due(language),
        tasks::finished_on(language),
        tasks::last_report(language),
    ];
    let mut sides = [Side::Left; 6];
    sides[2] = Side::Right;
    out.push_str(&table(&header, &sides, &shown));
    cut(out, rows.len(), language);
}

fn figure_table(
    out: &mut String,
    plan: &Plan,
    answer: &Explanation,
    rows: &[ShownFigure],
    language: Language,
) {
    // Of a target for each unit the figures are in the unit of what each counts.
    let id = answer.key.split('/').nth(1).unwrap_or_default();
    let mut known = plan.indicators.iter();
    let known = known.find(|indicator| indicator.id.as_str() == id);
    let unit = known.map_or("", |indicator| indicator.unit.as_str());
    let row = |row: &ShownFigure| {
        let of = row.of.as_deref().map(|id| party(plan, id));
        vec![
            of.unwrap_or_else(|| words::whole_scope(language).to_owned()),
            words::counted_figure(row, unit, language),
            count(row.units, language),
            row.meeting
                .map(|units| count(units, language))
                .unwrap_or_default(),
            row.on.map(date).unwrap_or_default(),
            row.entry.clone().unwrap_or_default(),
        ]
    };
    let shown: Vec<Vec<String>> = rows.iter().take(LONGEST_LIST).map(row).collect();
    let header = [
        indicator_words::of_whom(language),
        words::value_heading(language),
        words::size(language),
        words::meeting(language),
        indicator_words::day(language),
        words::id(language),
    ];
    let mut sides = [Side::Left; 6];
    sides[2] = Side::Right;
    sides[3] = Side::Right;
    out.push_str(&table(&header, &sides, &shown));
    cut(out, rows.len(), language);
}

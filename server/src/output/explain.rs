//! An explanation as a text for people: formula, numbers, parts, entries with file and line.

use std::fmt::Write as _;

use tiendo_core::explain::{
    CountedUnits, Explanation, Input, Listed, NoteKind, Part, PlainTerm, SeriesPoint, ShownFigure,
    Term, Value,
};
use tiendo_core::ledger::Origin;
use tiendo_core::model::Plan;
use tiendo_core::state::AsOf;
use tiendo_core::text::explanation as words;
use tiendo_core::text::pages::{indicators as indicator_words, plan as plan_words, tasks, units};
use tiendo_core::text::{Language, Worded, date};

use super::table::{Side, table};

/// Longer lists are cut in the text; the JSON has all of them.
const LONGEST_LIST: usize = 40;

/// The plan and the day.
pub fn heading(plan: &Plan, asked: &AsOf, language: Language) -> String {
    let document = plan_words::document_in_place(plan, language);
    let as_of = language.pick("Tính đến", "As of");
    format!(
        "{document} – {}\n{as_of} {}\n\n",
        plan.title,
        date(asked.as_of)
    )
}

/// One explanation.
pub fn text(plan: &Plan, answer: &Explanation, language: Language) -> String {
    let document = plan_words::document_in_place(plan, language);
    let as_of = language.pick("Tính đến", "As of");
    let mut out = format!(
        "{document} – {}\n{as_of} {}",
        plan.title,
        date(answer.as_of)
    );
    if answer.known_at != answer.as_of {
        let known = language.pick("theo điều đã ghi đến", "as known on");
        let _ = write!(out, ", {known} {}", date(answer.known_at));
    }
    if answer.origin == Origin::Sample {
        let _ = write!(out, "\n*** {} ***", super::state::sample(language));
    }
    let value = words::result(answer, language);
    let title = words::title(answer, language);
    let _ = writeln!(out, "\n\n{}\n{title}: {value}", answer.key);
    formula(&mut out, answer, language);
    decision(&mut out, answer, language);
    parts(&mut out, answer, language);
    for part in &answer.parts {
        counted(&mut out, plan, answer, part, language);
    }
    inputs(&mut out, plan, answer, language);
    entries(&mut out, plan, answer, language);
    section(&mut out, words::places(language));
    for place in answer.places.iter().take(LONGEST_LIST) {
        let kind = place.kind.name(language);
        let _ = writeln!(out, "  {kind} {} – {}:{}", place.id, place.path, place.line);
    }
    cut(&mut out, answer.places.len(), language);
    // That it is a sample stands above already.
    let mut notes = answer
        .notes
        .iter()
        .filter(|note| note.note != NoteKind::Sample)
        .peekable();
    if notes.peek().is_some() {
        section(&mut out, words::notes(language));
        for note in notes {
            let _ = writeln!(out, "  {}", words::note(note, language));
        }
    }
    out
}

fn section(out: &mut String, title: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "\n{title}");
}

fn cut(out: &mut String, all: usize, language: Language) {
    if let Some(more) = all.checked_sub(LONGEST_LIST).filter(|more| *more > 0) {
        let _ = match language {
            Language::Vietnamese => writeln!(out, "  … và {more} mục nữa (--json có đủ)"),
            Language::English => writeln!(out, "  … and {more} more (--json has all)"),
        };
    }
}

fn formula(out: &mut String, answer: &Explanation, language: Language) {
    let formula = &answer.formula;
    let name = words::formula_name(formula.name, language);
    section(out, words::formula(language));
    let _ = writeln!(
        out,
        "  {name} ({}; {})",
        formula.name.keyword(),
        formula.section
    );
    if let Some(expression) = &formula.expression {
        let _ = writeln!(
            out,
            "  {}",
            words::in_words(expression, &answer.parts, language)
        );
    }
    if let Some(calculation) = words::calculation(answer, language) {
        let _ = writeln!(out, "  = {calculation}");
    }
}

fn decision(out: &mut String, answer: &Explanation, language: Language) {
    if answer.tests.is_empty() {
        return;
    }
    section(out, words::tests(language));
    let rows: Vec<Vec<String>> = answer
        .tests
        .iter()
        .map(|test| {
            let holds = if test.holds {
                words::holds(language)
            } else {
                words::fails(language)
            };
            vec![
                words::word(test.answer, language).to_owned(),
                words::in_words(&test.condition, &answer.parts, language),
                in_figures(&test.condition, answer, language),
                holds.to_owned(),
            ]
        })
        .collect();
    let header = [
        words::name(language),
        words::condition(language),
        words::in_figures(language),
        "",
    ];
    out.push_str(&table(&header, &[Side::Left; 4], &rows));
}

/// A comparison with its numbers; what is only true or false needs none.
fn in_figures(condition: &str, answer: &Explanation, language: Language) -> String {
    if condition.contains(['<', '>', '=']) {
        words::in_numbers(condition, &answer.parts, language)
    } else {
        String::new()
    }
}

/// Whether a part tells more than the tests above it, which say what is not there.
fn tells_more(answer: &Explanation, part: &Part) -> bool {
    let is_absent = matches!(part.value, None | Some(Value::Truth(false)));
    let is_asked = Term::from(PlainTerm::LastReportOn) == part.name;
    answer.tests.is_empty() || is_asked || !is_absent
}

fn parts(out: &mut String, answer: &Explanation, language: Language) {
    section(out, words::parts(language));
    let row = |part: &Part| {
        let follows = part.expression.as_deref().filter(|_| is_single(part));
        let follows = follows.map(|text| words::in_numbers(text, &answer.parts, language));
        let from = [follows, part.entry.clone(), part.key.clone()];
        let from: Vec<String> = from.into_iter().flatten().collect();
        let letter = Some(part.symbol).filter(|symbol| symbol.chars().count() < 3);
        vec![
            letter.unwrap_or("").to_owned(),
            words::term(part.name, language).to_owned(),
            words::value(part.value.as_ref(), language),
            from.join("; "),
        ]
    };
    let shown = answer.parts.iter().filter(|part| tells_more(answer, part));
    let rows: Vec<Vec<String>> = shown.map(row).collect();
    let header = [
        "",
        words::name(language),
        words::value_heading(language),
        words::source(language),
    ];
    let sides = [Side::Left, Side::Left, Side::Right, Side::Left];
    out.push_str(&table(&header, &sides, &rows));
}

/// Whether a part follows from other parts, and not from a list.
fn is_single(part: &Part) -> bool {
    match &part.counted {
        Listed::Units(rows) => rows.is_empty() && part.expression.as_deref() != Some("sum(size)"),
        Listed::Figures(_) | Listed::Series(_) => false,
    }
}

fn counted(out: &mut String, plan: &Plan, answer: &Explanation, part: &Part, language: Language) {
    match &part.counted {
        Listed::Units(rows) if !rows.is_empty() => {
            let title = words::term(part.name, language);
            section(out, &format!("{}: {title}", words::counted(language)));
            unit_table(out, plan, rows, language);
        }
        // Numerators and denominators are counted from the same list: it stands once.
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
        let overdue = row.days_overdue.map(|days| format!("+{days}"));
        vec![
            row.task.clone(),
            holder,
            row.size.to_string(),
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
            row.units.to_string(),
            row.meeting
                .map(|units| units.to_string())
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

/// The short name of a unit or group.
fn party(plan: &Plan, id: &str) -> String {
    let found = plan.roster.party(id);
    found.map_or_else(
        || id.to_owned(),
        |party| plan.roster.party_short(party).to_owned(),
    )
}

fn inputs(out: &mut String, plan: &Plan, answer: &Explanation, language: Language) {
    if answer.inputs.is_empty() {
        return;
    }
    section(out, words::inputs(language));
    let row = |input: &Input| {
        let mut name = input.name.name(language).to_owned();
        if let Some(of) = &input.of {
            let _ = write!(name, " – {}", party(plan, of));
        }
        let mut read = words::value(input.value.as_ref(), language);
        if let Some(rule) = &input.rule {
            let _ = write!(read, " ({rule})");
        }
        if !input.used {
            let _ = write!(read, " – {}", words::not_used(language));
        }
        let place = input.place.as_ref();
        vec![
            name,
            input.words.clone().unwrap_or_default(),
            read,
            input.clause.clone().unwrap_or_default(),
            place
                .map(|place| format!("{}:{}", place.path, place.line))
                .unwrap_or_default(),
        ]
    };
    let rows: Vec<Vec<String>> = answer.inputs.iter().map(row).collect();
    let header = [
        words::name(language),
        words::words(language),
        words::read_as(language),
        tasks::clause(language),
        words::where_said(language),
    ];
    out.push_str(&table(&header, &[Side::Left; 5], &rows));
}

fn entries(out: &mut String, plan: &Plan, answer: &Explanation, language: Language) {
    section(out, words::entries(language));
    if answer.entries.is_empty() {
        let _ = writeln!(out, "  {}", words::no_entries(language));
        return;
    }
    let used = answer.entries.iter().take(LONGEST_LIST);
    let rows: Vec<Vec<String>> = used
        .map(|entry| {
            let who: Vec<String> = [&entry.unit, &entry.of]
                .into_iter()
                .flatten()
                .map(|id| party(plan, id))
                .collect();
            vec![
                entry.id.clone(),
                date(entry.effective_on),
                date(entry.recorded_at.date_naive()),
                who.join(" – "),
                words::event(entry, plan, language),
                format!("{}:{}", entry.place.path, entry.place.line),
            ]
        })
        .collect();
    let header = [
        words::id(language),
        tasks::effective_on(language),
        tasks::recorded_on(language),
        words::who(language),
        tasks::event(language),
        words::where_said(language),
    ];
    out.push_str(&table(&header, &[Side::Left; 6], &rows));
    cut(out, answer.entries.len(), language);
}

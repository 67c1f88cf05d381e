//! An explanation as a text for people: formula, numbers, parts, entries with file and line.

mod lists;

use std::fmt::Write as _;

use tiendo_core::explain::{Explanation, Input, Listed, NoteKind, Part, PlainTerm, Term, Value};
use tiendo_core::ledger::Origin;
use tiendo_core::model::Plan;
use tiendo_core::state::AsOf;
use tiendo_core::text::explanation as words;
use tiendo_core::text::pages::{plan as plan_words, tasks};
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
        lists::counted(&mut out, plan, answer, part, language);
    }
    inputs(&mut out, plan, answer, language);
    entries(&mut out, plan, answer, language);
    successions(&mut out, plan, answer, language);
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
        let follows = follows.map(|text| match part.value {
            // The digits of a bound decide an order and are nothing to follow.
            None | Some(Value::Float(_)) => words::in_words(text, &answer.parts, language),
            _ => words::in_numbers(text, &answer.parts, language),
        });
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
        _ => false,
    }
}

/// Who followed whom, and where that is said.
fn successions(out: &mut String, plan: &Plan, answer: &Explanation, language: Language) {
    if answer.successions.is_empty() {
        return;
    }
    section(out, words::successions(language));
    for passed in &answer.successions {
        let unknown = || words::unknown_successor(language).to_owned();
        let successor = passed.successor.as_ref();
        let successor = successor.map_or_else(unknown, |id| party(plan, id));
        let (from, since) = (party(plan, &passed.unit), date(passed.since));
        let since = format!("{} {since}", words::since(language));
        let _ = write!(
            out,
            "  {from} → {successor}, {since} – {}:{}",
            passed.place.path, passed.place.line
        );
        if let Some(place) = &passed.taken_over {
            let _ = write!(out, "; {}:{}", place.path, place.line);
        }
        out.push('\n');
    }
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
        let place = input.place.as_ref();
        vec![
            name,
            input.words.clone().unwrap_or_default(),
            words::read_input(input, language),
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

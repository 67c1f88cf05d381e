//! Explanations in words: values, formulas with names and with numbers, tests, notes.

mod expression;
mod sentences;
mod terms;
#[cfg(test)]
mod tests;

use crate::explain::{
    Amount, Explanation, FormulaName, Input, Note, NoteKind, PlainTerm, Term, UsedEntry, Value,
    Word,
};
use crate::model::Plan;
use crate::quantity::Exact;
use crate::text::pages::{events, indicators};
use crate::text::{Language, Worded, count, count_of, counts, date, number, percent, rate_name};

pub use expression::{in_numbers, in_words};
pub use sentences::{note, unknown_key};
pub use terms::formula_name;

sentences! {
    formula => "Công thức", "Formula";
    rules => "Quy tắc", "Rule";
    tests => "Thử lần lượt, dừng ở điều kiện đầu tiên đúng", "Tried in this order, the first that holds decides";
    condition => "Điều kiện", "Condition";
    in_figures => "Bằng số", "In figures";
    holds => "đúng", "holds";
    fails => "không", "no";
    parts => "Thành phần", "Parts";
    symbol => "Ký hiệu", "Symbol";
    name => "Tên", "Name";
    value_heading => "Giá trị", "Value";
    source => "Theo", "From";
    counted => "Đã tính", "Counted";
    size => "Số", "Size";
    whole_scope => "toàn phạm vi", "the whole scope";
    meeting => "Đạt", "Meeting";
    bound => "Cận dưới", "Lower bound";
    rank => "Hạng", "Rank";
    state_of_period => "Tình trạng của kỳ", "State of the period";
    duty => "Chế độ báo cáo", "Duty";
    period => "Kỳ", "Period";
    handed_in_on => "Gửi ngày", "Handed in";
    successions => "Kế thừa", "Succession";
    since => "từ", "since";
    unknown_successor => "chưa rõ đơn vị kế thừa", "successor unknown";
    inputs => "Kế hoạch nêu", "What the plan says";
    words => "Chữ trong văn bản", "Words of the text";
    read_as => "Máy đọc là", "Read as";
    where_said => "Ở", "Where";
    not_stated => "mức thường dùng, kế hoạch không nêu", "the usual value, not stated by the plan";
    not_used => "không dùng để tính", "not used";
    entries => "Các lần ghi nhận đã dùng", "Entries used";
    id => "Mã", "Id";
    who => "Đơn vị", "Unit";
    places => "Khai báo tại", "Declared at";
    notes => "Lưu ý", "Notes";
    no_entries => "Chưa có ghi nhận nào.", "Nothing was entered.";
    no_key => "Nêu một trong các khóa dưới đây để hỏi vì sao.", "Name one of these keys to ask why.";
    nothing => "Không có con số này vào ngày đang xem.", "There is no such figure on this day.";
    not_in_force => "Văn bản chưa ban hành vào ngày này: chưa tính gì.",
        "The directive was not yet signed on this day: nothing is counted.";
}

/// Decimals of a number that somebody may want to follow.
const PLACES: u32 = 4;

/// The same of a change per day, which is small and counts for many days.
const PLACES_PER_DAY: u32 = 8;

/// The decimals of an amount.
const fn decimals(amount: &Amount) -> u32 {
    if amount.per_day {
        PLACES_PER_DAY
    } else {
        PLACES
    }
}

/// A value in words; "–" where nothing is known.
#[must_use]
pub fn value(value: Option<&Value>, language: Language) -> String {
    match value {
        None => "–".to_owned(),
        Some(Value::Count(units)) => count(*units, language),
        Some(Value::Rate(share)) => {
            let shown = share.0.percent();
            let shown = shown.map_or_else(|| "–".to_owned(), |points| percent(&points, language));
            format!("{} = {shown}", count_of(share.0, language))
        }
        Some(Value::Amount(amount)) => self::amount(amount, language),
        Some(Value::Day(day)) => date(*day),
        Some(Value::Days(days)) => {
            let unit = match (language, days) {
                (Language::Vietnamese, _) => "ngày",
                (Language::English, 1) => "day",
                (Language::English, _) => "days",
            };
            format!("{} {unit}", signed(*days, language))
        }
        Some(Value::Truth(true)) => language.pick("có", "yes").to_owned(),
        Some(Value::Truth(false)) => language.pick("không", "no").to_owned(),
        Some(Value::Word(word)) => self::word(*word, language).to_owned(),
        Some(Value::Float(float)) => {
            let shown = format!("{float:.4}");
            match language {
                Language::Vietnamese => shown.replace('.', ","),
                Language::English => shown,
            }
        }
    }
}

/// Days, which may be before the day they are counted from.
fn signed(days: i64, language: Language) -> String {
    number(&Exact::from(days), 0, language)
}

fn amount(amount: &Amount, language: Language) -> String {
    let shown = if amount.unit == "%" {
        points(amount, language)
    } else {
        let shown = number(&amount.exact, decimals(amount), language);
        format!("{shown} {}", amount.unit).trim_end().to_owned()
    };
    if amount.per_day {
        return format!("{shown} {}", language.pick("mỗi ngày", "a day"));
    }
    match amount.counts {
        Some(ratio) => {
            let counts = counts(ratio.numerator(), ratio.denominator(), language);
            format!("{counts} = {shown}")
        }
        None => shown,
    }
}

/// A percentage with more decimals than elsewhere; "0 %" and "100 %" are said of what is exact.
fn points(amount: &Amount, language: Language) -> String {
    let exact = &amount.exact;
    let shown = number(exact, decimals(amount), language);
    let is_whole = [0, 100].map(Exact::from).contains(exact);
    if !is_whole && matches!(shown.as_str(), "0" | "100") {
        return percent(exact, language);
    }
    format!("{shown} %")
}

/// A state in words.
#[must_use]
pub fn word(word: Word, language: Language) -> &'static str {
    match word {
        Word::Bucket(bucket) => bucket.name(language),
        Word::Level(level) => level.name(language),
        Word::Occurrence(state) => state.name(language),
        Word::Silence(heard) => heard.name(language),
        Word::PeerGroup(group) => group.name(language),
        Word::Path(basis) => basis.name(language),
        Word::Pace(method) => method.name(language),
        Word::Reason(reason) => reason.name(language),
    }
}

/// The name of a part.
#[must_use]
pub fn term(term: Term, language: Language) -> &'static str {
    match term {
        Term::Bucket(bucket) => bucket.name(language),
        Term::Heard(heard) => heard.name(language),
        Term::Level(level) => level.name(language),
        Term::Plain(term) => term.name(language),
    }
}

/// What was read from the words of the plan: "ít nhất 60 %", "31/12/2014 (by-end-of-period)".
#[must_use]
pub fn read_input(input: &Input, language: Language) -> String {
    let mut read = match &input.goal {
        Some(stated) => indicators::goal(&stated.goal, &stated.unit, language),
        None => value(input.value.as_ref(), language),
    };
    let mut add = |mark: &str, words: &str| {
        read.push_str(mark);
        read.push_str(words);
    };
    if let Some(rule) = &input.rule {
        add(" ", &format!("({rule})"));
    }
    if let Some(on) = input.on {
        add(", ", &date(on));
    }
    if !input.used {
        add(" – ", not_used(language));
    }
    if input.place.is_none() {
        add(" – ", not_stated(language));
    }
    read
}

/// What an explanation is about: a title of the plan or a name, and the name of its figure.
#[must_use]
pub fn title(answer: &Explanation, language: Language) -> String {
    match (&answer.subject, figure_name(answer, language)) {
        (Some(subject), Some(name)) => format!("{subject} – {name}"),
        (Some(subject), None) => subject.clone(),
        (None, Some(name)) => name.to_owned(),
        (None, None) => language.pick("Tổng số", "Total").to_owned(),
    }
}

/// Which of the figures of its subject is explained; null for the one that bears its title.
fn figure_name(answer: &Explanation, language: Language) -> Option<&'static str> {
    let formula = answer.formula.name;
    Some(match (answer.figure, formula, answer.parts.as_slice()) {
        (Some(figure), ..) => figure.name(language),
        (None, FormulaName::Rate(name), _) => rate_name(name.keyword(), language),
        (None, FormulaName::Rank, _) => rank(language),
        (None, FormulaName::Discipline, _) => term(PlainTerm::ReportsOnTime.into(), language),
        (None, FormulaName::FirstSilence, _) => term(PlainTerm::Silence.into(), language),
        (None, FormulaName::FirstOccurrenceState, _) => state_of_period(language),
        (None, FormulaName::WorstLevel | FormulaName::HasEnded | FormulaName::SendBy, _) => {
            formula_name(formula, language)
        }
        // One count of a unit; a task or unit in one bucket has the bucket's word as its symbol.
        (None, FormulaName::Units | FormulaName::Indicators, [only])
            if matches!(only.symbol, "n" | "W" | "W₀") =>
        {
            term(only.name, language)
        }
        _ => return None,
    })
}

/// What an entry says: "Báo hoàn thành: 12/KH-STTTT".
#[must_use]
pub fn event(entry: &UsedEntry, plan: &Plan, language: Language) -> String {
    let measured = plan.indicators.iter();
    let mut measured = measured.filter(|indicator| indicator.id.as_str() == entry.about);
    let in_percent = measured.any(crate::model::Indicator::in_percent);
    let mut words = events::name(&entry.event, language).to_owned();
    let detail = events::detail(&entry.event, in_percent, language);
    if !detail.is_empty() {
        words.push_str(": ");
        words.push_str(&detail);
    }
    if let Some(correction) = &entry.corrected_by {
        words.push_str(language.pick("; đính chính bởi ", "; corrected by "));
        words.push_str(correction);
    }
    words
}

/// The value of an explanation. Where nothing was reported at all a share is not known, and not 0 %.
#[must_use]
pub fn result(answer: &Explanation, language: Language) -> String {
    let is_unknown = |note: &Note| note.note == NoteKind::NothingReported;
    match &answer.value {
        Some(Value::Rate(share)) if answer.notes.iter().any(is_unknown) => {
            format!("{} = –", count_of(share.0, language))
        }
        other => value(other.as_ref(), language),
    }
}

/// The whole way from formula to value: `(12 + 4) / (12 + 4 + 17 + 0) = 16/33 = 48,5 %`; null for a
/// decision, which has none.
#[must_use]
pub fn calculation(answer: &Explanation, language: Language) -> Option<String> {
    let expression = answer.formula.expression.as_deref()?;
    let figures = in_numbers(expression, &answer.parts, language);
    let result = result(answer, language);
    // Where there is no value the numbers make no equation, known or not.
    if answer.value.is_none() {
        return Some(result);
    }
    if answer.formula.name == FormulaName::MedianSlope {
        return Some(format!("{} = {result}", median_of(answer, language)));
    }
    if result.starts_with(&figures) {
        return Some(result);
    }
    Some(format!("{figures} = {result}"))
}

/// Of how many slopes a pace is the median.
fn median_of(answer: &Explanation, language: Language) -> String {
    let slopes = answer.part("s").and_then(|part| part.value.as_ref());
    let slopes = value(slopes, language);
    match language {
        Language::Vietnamese => format!("trung vị của {slopes} độ dốc"),
        Language::English => format!("the median of {slopes} slopes"),
    }
}

/// A figure that was counted: "7/22 = 31,8 %".
#[must_use]
pub fn counted_figure(row: &crate::explain::ShownFigure, unit: &str, language: Language) -> String {
    let shown = indicators::amount(&row.value, unit, language);
    match (row.numerator, row.denominator) {
        (Some(numerator), Some(denominator)) => {
            format!("{} = {shown}", counts(numerator, denominator, language))
        }
        _ => shown,
    }
}

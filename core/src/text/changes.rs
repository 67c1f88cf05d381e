//! What changed, in sentences: one for each task, duty or indicator and kind of change.

use super::pages::{indicators as indicator_words, plan as plan_words};
use super::{Language, Worded, count, counts, date};
use crate::changes::{Change, ChangeSubject, Seen, What};
use crate::model::{Holder, Plan};
use crate::state::{OccurrenceState, OccurrenceSubject};

/// More names than these are counted.
const NAMES: usize = 5;

/// The changes as sentences in their order; the units of one task to which the same happened share
/// one.
#[must_use]
pub fn sentences(changes: &[Change], plan: &Plan, language: Language) -> Vec<String> {
    let mut groups: Vec<Vec<&Change>> = Vec::new();
    for change in changes {
        let same = groups
            .iter_mut()
            .rev()
            .take_while(|group| {
                group
                    .first()
                    .is_some_and(|first| about(first) == about(change))
            })
            .find(|group| group.first().is_some_and(|first| is_alike(first, change)));
        match same {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    groups
        .iter()
        .filter_map(|group| sentence(group, plan, language))
        .collect()
}

/// The task, duty or indicator, without holder and period.
#[derive(PartialEq)]
enum About {
    Task(usize),
    Duty(usize),
    Indicator(usize),
}

fn about(change: &Change) -> About {
    match change.subject {
        ChangeSubject::Assignment(task, _)
        | ChangeSubject::Occurrence(OccurrenceSubject::Task(task), ..) => {
            About::Task(task.position())
        }
        ChangeSubject::Occurrence(OccurrenceSubject::Duty(duty), ..) => {
            About::Duty(duty.position())
        }
        ChangeSubject::Indicator(indicator) => About::Indicator(indicator.position()),
    }
}

/// Whether two changes of one task read the same but for who and how many.
fn is_alike(one: &Change, other: &Change) -> bool {
    let same_period = match (one.subject, other.subject) {
        (ChangeSubject::Occurrence(_, _, one), ChangeSubject::Occurrence(_, _, other)) => {
            one == other
        }
        _ => true,
    };
    let same_words = match (&one.what, &other.what) {
        (What::NewlyOverdue { due: one, .. }, What::NewlyOverdue { due: other, .. }) => {
            one == other
        }
        (What::Completed { .. }, What::Completed { .. })
        | (What::Confirmed { .. }, What::Confirmed { .. })
        | (What::Withdrawn { .. }, What::Withdrawn { .. })
        | (What::FirstReport { .. }, What::FirstReport { .. })
        | (What::FellSilent { .. }, What::FellSilent { .. }) => true,
        (one, other) => one == other,
    };
    same_period && same_words
}

fn sentence(group: &[&Change], plan: &Plan, language: Language) -> Option<String> {
    let first = group.first()?;
    let (clause, title) = match about(first) {
        About::Task(at) => {
            let task = plan.tasks.get(at)?;
            (&task.clause, task.title.as_str())
        }
        About::Duty(at) => {
            let duty = plan.reporting.get(at)?;
            let title = duty.content.as_deref();
            (
                &duty.clause,
                title.unwrap_or_else(|| duty.kind.name(language)),
            )
        }
        About::Indicator(at) => {
            let indicator = plan.indicators.get(at)?;
            (&indicator.clause, indicator.title.as_str())
        }
    };
    let happened = happened(first, group, plan, language);
    let who = who(group, plan, language);
    let who = if who.is_empty() {
        String::new()
    } else {
        format!(": {who}")
    };
    Some(format!("{clause} · {title} – {happened}{who}."))
}

/// Who it happened to, the first by name.
fn who(group: &[&Change], plan: &Plan, language: Language) -> String {
    let holder = |change: &&Change| match change.subject {
        ChangeSubject::Assignment(_, holder) | ChangeSubject::Occurrence(_, holder, _) => {
            Some((holder, plan.size_of_holder(holder).max(1)))
        }
        ChangeSubject::Indicator(_) => None,
    };
    let named = |(holder, size): (Holder, u32)| {
        plan_words::holder(holder, size, &plan.roster, true, language)
    };
    let mut names: Vec<String> = group.iter().filter_map(holder).map(named).collect();
    if names.len() > NAMES {
        let more = names.len() - (NAMES - 1);
        names.truncate(NAMES - 1);
        names.push(super::pages::overview::and_more(more, language));
    }
    names.join(", ")
}

fn units(group: &[&Change]) -> u64 {
    let units = group
        .iter()
        .map(|change| u64::from(change.units.unwrap_or(1)));
    units.sum()
}

fn happened(first: &Change, group: &[&Change], plan: &Plan, language: Language) -> String {
    let units = units(group);
    let count = count(units, language);
    let words = |vietnamese: &str, english: &str| match language {
        Language::Vietnamese => format!("{count} đơn vị {vietnamese}"),
        Language::English if units == 1 => format!("1 unit {english}"),
        Language::English => format!("{count} units {english}"),
    };
    match &first.what {
        What::NewlyOverdue { due, .. } => {
            let newly = words("mới quá hạn", "newly overdue");
            let due = due.map(|due| format!(" ({} {})", language.pick("hạn", "due"), date(due)));
            format!("{newly}{}", due.unwrap_or_default())
        }
        What::Completed { .. } => words("báo hoàn thành", "reported completion"),
        What::Confirmed { .. } => words("được xác nhận hoàn thành", "confirmed"),
        What::Returned => words("bị trả lại", "sent back"),
        What::Withdrawn { .. } => words(
            "rút lại điều đã báo (đính chính)",
            "took back what was reported (a correction)",
        ),
        What::Extended { from, to } => extended(*from, *to, language),
        What::Moved { from, to } => from_to(from.name(language), to.name(language), language),
        What::FirstReport { .. } => words("báo cáo lần đầu", "reported for the first time"),
        What::FellSilent { .. } => words("để báo cáo cũ đi", "let the last report grow old"),
        What::Occurrence { to, .. } => occurrence(first, *to, language),
        What::Observed { from, to } => {
            let unit = match first.subject {
                ChangeSubject::Indicator(index) => plan.indicator(index),
                _ => None,
            };
            let unit = unit.map_or("", crate::model::Indicator::combined_unit);
            let shown = |seen: &Option<Box<Seen>>| match seen {
                Some(seen) => figure(seen, unit, language),
                None => indicator_words::never_observed(language).to_owned(),
            };
            from_to(&shown(from), &shown(to), language)
        }
        What::Level { from, to } => from_to(from.name(language), to.name(language), language),
    }
}

/// A value with its counts and whose it is: "60 % (12/20), 3/5 đơn vị".
fn figure(seen: &Seen, unit: &str, language: Language) -> String {
    let amount = indicator_words::amount(&seen.value, unit, language);
    let counts = seen.figure.ratio().map_or_else(String::new, |ratio| {
        let counts = counts(ratio.numerator(), ratio.denominator(), language);
        format!(" ({counts})")
    });
    let coverage = seen.coverage;
    let of = indicator_words::coverage_of(coverage.reporting, coverage.expected, language);
    format!("{amount}{counts}, {of}")
}

fn extended(from: Option<chrono::NaiveDate>, to: chrono::NaiveDate, language: Language) -> String {
    let to = date(to);
    match (from.map(date), language) {
        (Some(from), Language::Vietnamese) => format!("thời hạn chuyển từ {from} đến {to}"),
        (Some(from), Language::English) => format!("deadline moved from {from} to {to}"),
        (None, Language::Vietnamese) => format!("được ấn định thời hạn {to}"),
        (None, Language::English) => format!("given the deadline {to}"),
    }
}

fn from_to(from: &str, to: &str, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("từ “{from}” thành “{to}”"),
        Language::English => format!("from “{from}” to “{to}”"),
    }
}

fn occurrence(change: &Change, to: OccurrenceState, language: Language) -> String {
    let period = match change.subject {
        ChangeSubject::Occurrence(_, _, Some(period)) => {
            format!("{} {period}: ", language.pick("kỳ", "period"))
        }
        _ => String::new(),
    };
    format!("{period}{}", to.name(language).to_lowercase())
}

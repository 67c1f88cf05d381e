//! One plan in the order of its text: sections with their tasks, and duties to report.

use tiendo_core::model::{Deadline, DutyBasis, DutyKind, ReportingDuty, Task, TaskIndex};
use tiendo_core::state::Bucket;
use tiendo_core::text::pages::{plan as text, shell, tasks as task_text};
use tiendo_core::text::{Language, Worded};

use super::OpenPlan;
use super::overview::Counted;

/// A task below its clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseTask {
    /// Its clause.
    pub clause: String,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who leads.
    pub lead: String,
    /// Whether nobody is named.
    pub has_no_lead: bool,
    /// Whether the lead is inferred.
    pub is_inferred: bool,
    /// The deadline in words, as far as it has one.
    pub deadline: Option<DeadlineWords>,
    /// Its assignments by bucket.
    pub buckets: Vec<Counted<Bucket>>,
    /// The task of which it is a repetition: id and clause.
    pub repeats: Option<(String, String)>,
    /// File and line.
    pub place: String,
}

/// A deadline: what the text says, what follows, and how firmly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineWords {
    /// The words of the text, where the plan gives them.
    pub words: Option<String>,
    /// The words as printed, where the print is wrong.
    pub printed: Option<String>,
    /// What follows from them.
    pub reading: String,
    /// How firmly.
    pub certainty: &'static str,
}

/// A section of the text with the tasks in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// Its tasks.
    pub tasks: Vec<ClauseTask>,
}

/// A duty to report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyRow {
    /// Its clause.
    pub clause: String,
    /// What is handed in.
    pub kind: DutyKind,
    /// What it is about.
    pub content: String,
    /// Who hands it in.
    pub from: String,
    /// To whom.
    pub to: String,
    /// How often.
    pub every: String,
    /// Whether the office has set it and not the text.
    pub is_internal: bool,
    /// The task that is this duty.
    pub task: Option<String>,
}

/// The plan's tasks by section, in the order of the text.
pub fn sections(open: &OpenPlan<'_>, language: Language) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (position, task) in open.plan.tasks.iter().enumerate() {
        let heading = match top(task.clause.section()) {
            Some(number) => text::section(number, language),
            None => task.clause.0.clone(),
        };
        let shown = clause_task(open, TaskIndex::new(position), task, language);
        match sections.last_mut() {
            Some(section) if section.heading == heading => section.tasks.push(shown),
            _ => sections.push(Section {
                heading,
                tasks: vec![shown],
            }),
        }
    }
    sections
}

/// "VIII" of "VIII.5": small clauses alone would make a section of every task. `None` for words,
/// such as "Đoạn kết".
fn top(section: &str) -> Option<&str> {
    let number = section.split('.').next()?.trim_end_matches([',', ':']);
    let is_number = |letter: char| letter.is_ascii_digit() || "IVXLC".contains(letter);
    (!number.is_empty() && number.chars().all(is_number)).then_some(number)
}

fn clause_task(
    open: &OpenPlan<'_>,
    index: TaskIndex,
    task: &Task,
    language: Language,
) -> ClauseTask {
    let repeated = task.same_as.and_then(|other| open.plan.task(other));
    ClauseTask {
        clause: task.clause.0.clone(),
        id: task.id.as_str().to_owned(),
        title: task.title.clone(),
        lead: open.lead(task, language),
        has_no_lead: task.lead.is_empty(),
        is_inferred: super::tasks::is_inferred(task),
        deadline: task
            .deadline
            .as_ref()
            .map(|deadline| deadline_words(deadline, language)),
        buckets: super::tasks::counted(open, index),
        repeats: repeated.map(|other| (other.id.as_str().to_owned(), other.clause.0.clone())),
        place: open.place(task.place),
    }
}

/// A deadline in words.
pub fn deadline_words(deadline: &Deadline, language: Language) -> DeadlineWords {
    DeadlineWords {
        words: deadline.words.clone(),
        printed: deadline.printed.clone(),
        reading: task_text::schedule(&deadline.schedule, language),
        certainty: deadline.certainty.name(language),
    }
}

/// The duties to report.
pub fn duties(open: &OpenPlan<'_>, language: Language) -> Vec<DutyRow> {
    open.plan
        .reporting
        .iter()
        .map(|duty| duty_row(open, duty, language))
        .collect()
}

fn duty_row(open: &OpenPlan<'_>, duty: &ReportingDuty, language: Language) -> DutyRow {
    let unstated = || text::recipient_unknown(language).to_owned();
    let every: Vec<&str> = duty
        .every
        .iter()
        .map(|interval| interval.name(language))
        .collect();
    let due = duty
        .deadline
        .as_ref()
        .map(|deadline| task_text::schedule(&deadline.schedule, language));
    let how_often = match (duty.once, due) {
        (true, Some(due)) => due,
        (true, None) => text::once(language).to_owned(),
        (false, Some(due)) if every.is_empty() => due,
        _ if every.is_empty() => shell::unknown(language).to_owned(),
        _ => every.join(", "),
    };
    DutyRow {
        clause: duty.clause.0.clone(),
        kind: duty.kind,
        content: duty.content.clone().unwrap_or_default(),
        from: if duty.from.is_empty() {
            unstated()
        } else {
            open.parties(&duty.from)
        },
        to: duty.to.map_or_else(unstated, |party| {
            open.plan.roster.party_short(party).to_owned()
        }),
        every: how_often,
        is_internal: duty.basis == DutyBasis::Internal,
        task: duty
            .task
            .and_then(|task| open.plan.task(task))
            .map(|task| task.id.as_str().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_the_first_number_of_a_clause() {
        assert_eq!(top("VIII.5"), Some("VIII"));
        assert_eq!(top("II,"), Some("II"));
        assert_eq!(top("1"), Some("1"));
        assert_eq!(top("Đoạn"), None);
    }
}

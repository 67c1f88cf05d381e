//! Deadlines and duties to report in words.

use tiendo_core::calendar::Schedule;
use tiendo_core::model::{Deadline, DutyBasis, DutyKind, ReportingDuty};
use tiendo_core::text::pages::{plan as text, shell, tasks as task_text};
use tiendo_core::text::{Language, Worded};

use super::OpenPlan;

/// A deadline: what the text says, what follows, and how firmly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineWords {
    /// The words of the text, where the plan gives them.
    pub words: Option<String>,
    /// The words as printed, where the print is wrong.
    pub printed: Option<String>,
    /// What follows from them.
    pub reading: String,
    /// How firmly a date or rhythm follows; nothing where none does.
    pub certainty: Option<&'static str>,
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
    /// How often, or when.
    pub every: String,
    /// The case in which it falls due.
    pub condition: Option<String>,
    /// Whether the office has set it and not the text.
    pub is_internal: bool,
    /// The task that is this duty.
    pub task: Option<String>,
}

/// A deadline in words.
pub fn deadline_words(deadline: &Deadline, language: Language) -> DeadlineWords {
    DeadlineWords {
        words: deadline.words.clone(),
        printed: deadline.printed.clone(),
        reading: task_text::schedule(&deadline.schedule, language),
        certainty: (deadline.schedule != Schedule::None).then(|| deadline.certainty.name(language)),
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

/// One duty.
pub fn duty_row(open: &OpenPlan<'_>, duty: &ReportingDuty, language: Language) -> DutyRow {
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
    let mut from = if duty.from.is_empty() {
        unstated()
    } else {
        open.parties(&duty.from)
    };
    if !duty.prepared_by.is_empty() {
        let prepared = open.parties(&duty.prepared_by);
        from = match language {
            Language::Vietnamese => format!("{from} ({prepared} {})", text::prepared_by(language)),
            Language::English => format!("{from} ({} {prepared})", text::prepared_by(language)),
        };
    }
    let short = |party| open.plan.roster.party_short(party).to_owned();
    let mut to = duty.to.map_or_else(unstated, short);
    if let Some(via) = duty.via.map(short) {
        to = format!("{to}, {} {via}", text::via(language));
    }
    DutyRow {
        clause: duty.clause.0.clone(),
        kind: duty.kind,
        content: duty.content.clone().unwrap_or_default(),
        from,
        to,
        every: how_often,
        condition: duty.condition.clone(),
        is_internal: duty.basis == DutyBasis::Internal,
        task: duty
            .task
            .and_then(|task| open.plan.task(task))
            .map(|task| task.id.as_str().to_owned()),
    }
}

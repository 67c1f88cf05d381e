//! The clauses of a text in its order, each with the tasks, figures and duties that it sets.

use std::collections::BTreeMap;

use tiendo_core::model::{
    BaselineValue, Clause, ClauseRef, Indicator, Obligation, Plan, Task, TaskIndex,
};
use tiendo_core::source::Place;
use tiendo_core::state::Bucket;
use tiendo_core::text::Language;
use tiendo_core::text::pages::{indicators as indicator_text, plan as text};

use super::OpenPlan;
use super::overview::Counted;
use super::plan_page::{DeadlineWords, DutyRow, deadline_words, duty_row};

/// A clause with what it sets, and its parts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClauseNode {
    /// How it is cited.
    pub name: String,
    /// Its mark as printed, where the print is wrong.
    pub printed: Option<String>,
    /// What it is about.
    pub title: Option<String>,
    /// The author's remark.
    pub note: Option<String>,
    /// Its tasks.
    pub tasks: Vec<ClauseTask>,
    /// The targets that it sets, and the figures that it reports.
    pub figures: Vec<ClauseFigure>,
    /// The duties to report that it sets.
    pub duties: Vec<DutyRow>,
    /// Its parts in the order of the text.
    pub parts: Vec<Self>,
}

impl ClauseNode {
    /// How many tasks it gives, its parts included.
    pub fn task_count(&self) -> usize {
        self.tasks.len() + self.parts.iter().map(Self::task_count).sum::<usize>()
    }

    /// "Mục VIII · Phân công"; a clause that the text names in words keeps its name.
    pub fn heading(&self, language: Language) -> String {
        let name = if is_number(&self.name) {
            text::section(&self.name, language)
        } else {
            self.name.clone()
        };
        match &self.title {
            Some(title) => format!("{name} · {title}"),
            None => name,
        }
    }
}

/// A task below its clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseTask {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who leads.
    pub lead: String,
    /// Whether the lead is inferred.
    pub is_inferred: bool,
    /// Whether the text presses.
    pub is_urgent: bool,
    /// Whether it is left to the unit.
    pub is_optional: bool,
    /// The case in which it counts.
    pub condition: Option<String>,
    /// The act that sets its schedule.
    pub set_by: Option<String>,
    /// A period that is not the deadline.
    pub horizon: Option<String>,
    /// The deadline in words, as far as it has one.
    pub deadline: Option<DeadlineWords>,
    /// Its assignments by bucket.
    pub buckets: Vec<Counted<Bucket>>,
    /// The task of which it is a repetition: id and clause.
    pub repeats: Option<(String, String)>,
    /// File and line.
    pub place: String,
}

/// A target or a figure of the text below its clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseFigure {
    /// The indicator's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether the clause sets a target; else it reports a figure.
    pub is_target: bool,
    /// The target, or the figures as printed.
    pub words: String,
    /// File and line.
    pub place: String,
}

/// The clauses of a plan. Where the plan has no outline, the citations of its tasks, indicators and
/// duties make one.
pub fn outline(open: &OpenPlan<'_>, language: Language) -> Vec<ClauseNode> {
    let mut contents = contents(open, language);
    if open.plan.clauses.is_empty() {
        let implied = implied(open.plan);
        return nodes(&implied, &mut contents);
    }
    nodes(&open.plan.clauses, &mut contents)
}

fn nodes(clauses: &[Clause], contents: &mut BTreeMap<String, ClauseNode>) -> Vec<ClauseNode> {
    let node = |clause: &Clause| {
        let set = contents.remove(&clause.at.0).unwrap_or_default();
        ClauseNode {
            name: clause.at.0.clone(),
            printed: clause.printed.clone(),
            title: clause.title.clone(),
            note: clause.note.clone(),
            parts: nodes(&clause.parts, contents),
            ..set
        }
    };
    clauses.iter().map(node).collect()
}

/// What every clause sets, by its name.
fn contents(open: &OpenPlan<'_>, language: Language) -> BTreeMap<String, ClauseNode> {
    let mut contents: BTreeMap<String, ClauseNode> = BTreeMap::new();
    let mut at = |clause: &ClauseRef, set: &dyn Fn(&mut ClauseNode)| {
        set(contents.entry(clause.0.clone()).or_default());
    };
    for (position, task) in open.plan.tasks.iter().enumerate() {
        let shown = clause_task(open, TaskIndex::new(position), task, language);
        at(&task.clause, &|node| node.tasks.push(shown.clone()));
    }
    for indicator in &open.plan.indicators {
        for (clause, figure) in figures(open, indicator, language) {
            at(clause, &|node| node.figures.push(figure.clone()));
        }
    }
    for duty in &open.plan.reporting {
        let shown = duty_row(open, duty, language);
        at(&duty.clause, &|node| node.duties.push(shown.clone()));
    }
    contents
}

fn clause_task(
    open: &OpenPlan<'_>,
    index: TaskIndex,
    task: &Task,
    language: Language,
) -> ClauseTask {
    let repeated = task.same_as.and_then(|other| open.plan.task(other));
    let horizon = task.horizon.as_ref().map(|horizon| {
        let days = text::run(horizon.from, horizon.to, language);
        format!("{} ({days})", horizon.of)
    });
    ClauseTask {
        id: task.id.as_str().to_owned(),
        title: task.title.clone(),
        lead: open.lead(task, language),
        is_inferred: super::tasks::is_inferred(task),
        is_urgent: super::tasks::is_urgent(task),
        is_optional: task.obligation == Obligation::May,
        condition: task.condition.clone(),
        set_by: task.set_by.clone(),
        horizon,
        deadline: task
            .deadline
            .as_ref()
            .map(|deadline| deadline_words(deadline, language)),
        buckets: super::tasks::counted(open, index),
        repeats: repeated.map(|other| (other.id.as_str().to_owned(), other.clause.0.clone())),
        place: open.place(task.place),
    }
}

/// The indicator at its own clause, and its starting figures at theirs.
fn figures<'a>(
    open: &OpenPlan<'_>,
    indicator: &'a Indicator,
    language: Language,
) -> Vec<(&'a ClauseRef, ClauseFigure)> {
    let figure = |place: Place, is_target: bool, words: String| ClauseFigure {
        id: indicator.id.as_str().to_owned(),
        title: indicator.title.clone(),
        is_target,
        words,
        place: open.place(place),
    };
    let values = || {
        let baseline = indicator.baseline.iter();
        baseline.flat_map(|baseline| &baseline.values)
    };
    let printed = |value: &BaselineValue| printed(open, indicator, value, language);
    let elsewhere = values().filter_map(|value| {
        let clause = value
            .clause
            .as_ref()
            .filter(|clause| **clause != indicator.clause)?;
        Some((clause, figure(value.place, false, printed(value))))
    });
    let target = indicator
        .target
        .as_ref()
        .map(|target| indicator_text::target_words(target, &indicator.unit, language));
    let own = match target {
        Some(words) => figure(indicator.place, true, words),
        None => {
            let here = values().filter(|value| {
                value
                    .clause
                    .as_ref()
                    .is_none_or(|clause| *clause == indicator.clause)
            });
            let words: Vec<String> = here.map(printed).collect();
            figure(indicator.place, false, words.join("; "))
        }
    };
    std::iter::once((&indicator.clause, own))
        .chain(elsewhere)
        .collect()
}

/// "UBND các huyện, thành phố: 7/11 (63 %)".
pub fn printed(
    open: &OpenPlan<'_>,
    indicator: &Indicator,
    value: &BaselineValue,
    language: Language,
) -> String {
    let amount = value.figure.amount(indicator.in_percent());
    let amount = indicator_text::amount(&amount, &indicator.unit, language);
    let bound = value
        .bound
        .map(|bound| format!("{} ", indicator_text::bound(bound, language)))
        .unwrap_or_default();
    let counts = value
        .figure
        .ratio()
        .map(|ratio| format!("{}/{} = ", ratio.numerator(), ratio.denominator()))
        .unwrap_or_default();
    let of = value
        .of
        .map(|party| format!("{}: ", open.plan.roster.party_short(party)))
        .unwrap_or_default();
    format!("{of}{counts}{bound}{amount}")
}

/// Sections by the first number of the citations, each with its clauses in the order of the tasks.
fn implied(plan: &Plan) -> Vec<Clause> {
    let tasks = plan.tasks.iter().map(|task| &task.clause);
    let indicators = plan.indicators.iter().flat_map(|indicator| {
        let values = indicator
            .baseline
            .iter()
            .flat_map(|baseline| &baseline.values);
        let values = values.filter_map(|value| value.clause.as_ref());
        std::iter::once(&indicator.clause).chain(values)
    });
    let duties = plan.reporting.iter().map(|duty| &duty.clause);
    let mut sections: Vec<Clause> = Vec::new();
    for cited in tasks.chain(indicators).chain(duties) {
        let name = top(cited.section()).unwrap_or(&cited.0);
        let position = sections.iter().position(|known| known.at.0 == name);
        let position = position.unwrap_or_else(|| {
            sections.push(clause(name));
            sections.len() - 1
        });
        let Some(section) = sections.get_mut(position) else {
            continue;
        };
        if section.at != *cited && section.parts.iter().all(|part| part.at != *cited) {
            section.parts.push(clause(&cited.0));
        }
    }
    sections
}

fn clause(name: &str) -> Clause {
    Clause {
        at: ClauseRef(name.to_owned()),
        title: None,
        printed: None,
        note: None,
        parts: Vec::new(),
        place: Place::default(),
    }
}

/// "VIII" of "VIII.5": small clauses alone would make a section of every task. `None` for words,
/// such as "Đoạn kết".
fn top(section: &str) -> Option<&str> {
    let number = section.split('.').next()?.trim_end_matches([',', ':']);
    is_number(number).then_some(number)
}

fn is_number(name: &str) -> bool {
    let in_number = |letter: char| letter.is_ascii_digit() || "IVXLC".contains(letter);
    !name.is_empty() && name.chars().all(in_number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Basis;
    use crate::testing::{day, hoa_binh, store};

    #[test]
    fn a_section_is_the_first_number_of_a_clause() {
        assert_eq!(top("VIII.5"), Some("VIII"));
        assert_eq!(top("II,"), Some("II"));
        assert_eq!(top("1"), Some("1"));
        assert_eq!(top("Đoạn"), None);
    }

    fn count(nodes: &[ClauseNode], of: &dyn Fn(&ClauseNode) -> usize) -> usize {
        nodes
            .iter()
            .map(|node| of(node) + count(&node.parts, of))
            .sum()
    }

    #[test]
    fn every_task_target_and_duty_stands_in_the_outline_once() {
        let store = store();
        let mut open = hoa_binh(&store, day("2014-07-01"), Basis::PlanAlone);
        let without_outline = Plan {
            clauses: Vec::new(),
            ..open.plan.clone()
        };
        let targets = |node: &ClauseNode| node.figures.iter().filter(|one| one.is_target).count();
        for _ in 0..2 {
            let nodes = outline(&open, Language::Vietnamese);
            assert_eq!(count(&nodes, &|node| node.tasks.len()), 47);
            assert_eq!(count(&nodes, &targets), 15);
            assert_eq!(count(&nodes, &|node| node.duties.len()), 5);
            assert_eq!(nodes.iter().map(ClauseNode::task_count).sum::<usize>(), 47);
            open.plan = &without_outline;
        }
    }

    #[test]
    fn a_clause_without_a_task_is_there_with_its_reason() {
        let store = store();
        let open = hoa_binh(&store, day("2014-07-01"), Basis::PlanAlone);
        let nodes = outline(&open, Language::Vietnamese);
        let solutions = nodes.iter().find(|node| node.name == "VI").unwrap();
        let funding = solutions
            .parts
            .iter()
            .find(|node| node.name == "VI.5")
            .unwrap();
        assert_eq!(funding.task_count(), 0);
        assert!(funding.title.is_some() && funding.note.is_some());
    }
}

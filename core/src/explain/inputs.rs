//! What the plan says, in its own words, with the places where it says so.

use chrono::NaiveDate;
use serde::Serialize;

use super::question::Question;
use super::shape::{Explanation, FilePlace, NoteKind};
use super::value::Value;
use crate::calendar::Certainty;
use crate::model::{Bound, Deadline, Indicator, Task, UnitGroup};
use crate::source::Place;

/// What an input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InputName {
    /// When something is due.
    Deadline,
    /// The case in which it counts.
    Condition,
    /// A figure at the start.
    Baseline,
    /// What has to be reached.
    Target,
    /// Days after a period within which a report is sent.
    SendBy,
    /// How many units a group has.
    GroupSize,
}

/// One thing that the plan says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Input {
    /// What it is.
    pub name: InputName,
    /// Whose it is: the id of a unit or group; null for the whole scope.
    pub of: Option<String>,
    /// The words of the text, or what it prints.
    pub words: Option<String>,
    /// What was read from them.
    pub value: Option<Value>,
    /// The day of a figure.
    pub on: Option<NaiveDate>,
    /// The rule that read a deadline, `given` where the plan states the day itself.
    pub rule: Option<String>,
    /// How firmly a deadline follows.
    pub certainty: Option<&'static str>,
    /// How a printed figure relates to the true one: `more_than`, `about`.
    pub bound: Option<&'static str>,
    /// The clause of the text.
    pub clause: Option<String>,
    /// Whether it enters the calculation.
    pub used: bool,
    /// Where the plan says so.
    pub place: Option<FilePlace>,
}

impl Input {
    fn new(name: InputName) -> Self {
        Self {
            name,
            of: None,
            words: None,
            value: None,
            on: None,
            rule: None,
            certainty: None,
            bound: None,
            clause: None,
            used: true,
            place: None,
        }
    }
}

impl Question<'_> {
    /// A deadline as it was read.
    pub(super) fn deadline(&self, deadline: &Deadline, clause: &str, place: Place) -> Input {
        let clause = deadline.clause.as_ref().map_or(clause, |other| &other.0);
        Input {
            words: deadline.printed.clone().or_else(|| deadline.words.clone()),
            value: deadline.schedule.by().map(Value::Day),
            rule: Some(deadline.rule.clone()),
            certainty: Some(deadline.certainty.keyword()),
            clause: Some(clause.to_owned()),
            place: Some(FilePlace::of(self.plan, place)),
            ..Input::new(InputName::Deadline)
        }
    }

    /// What the plan says of a task's time.
    pub(super) fn task_inputs(&self, answer: &mut Explanation, task: &Task) {
        if let Some(deadline) = &task.deadline {
            if deadline.certainty == Certainty::Convention {
                answer.note(NoteKind::ByConvention);
            }
            answer
                .inputs
                .push(self.deadline(deadline, &task.clause.0, task.place));
        }
        if let Some(condition) = &task.condition {
            answer.inputs.push(Input {
                words: Some(condition.clone()),
                clause: Some(task.clause.0.clone()),
                place: Some(FilePlace::of(self.plan, task.place)),
                ..Input::new(InputName::Condition)
            });
        }
    }

    /// The days within which a report is sent; the plan states them for all duties.
    pub(super) fn send_by(&self, days: u32) -> Input {
        Input {
            value: Some(Value::Days(i64::from(days))),
            ..Input::new(InputName::SendBy)
        }
    }

    /// The number of units that the text prints of a group.
    pub(super) fn group_size(&self, group: &UnitGroup, stated: u32) -> Input {
        Input {
            of: Some(group.id.as_str().to_owned()),
            words: group.defined_as.clone(),
            value: Some(Value::Count(u64::from(stated))),
            place: Some(FilePlace::of(self.plan, group.place)),
            ..Input::new(InputName::GroupSize)
        }
    }

    /// The figures that the text prints for the start of an indicator.
    pub(super) fn baseline(&self, indicator: &Indicator) -> Vec<Input> {
        let Some(baseline) = &indicator.baseline else {
            return Vec::new();
        };
        let input = |value: &crate::model::BaselineValue| {
            let amount = value.figure.amount(indicator.in_percent());
            let clause = value.clause.as_ref().unwrap_or(&indicator.clause);
            Input {
                of: value.of.map(|party| self.party_id(party)),
                words: value.printed.clone(),
                value: Some(Value::figure(&value.figure, &amount, &indicator.unit)),
                on: baseline.on,
                bound: value.bound.map(Bound::keyword),
                clause: Some(clause.0.clone()),
                used: value.comparable && value.bound.is_none(),
                place: Some(FilePlace::of(self.plan, value.place)),
                ..Input::new(InputName::Baseline)
            }
        };
        baseline.values.iter().map(input).collect()
    }

    /// What has to be reached, and by when.
    pub(super) fn target_inputs(&self, answer: &mut Explanation, indicator: &Indicator) {
        let Some(target) = &indicator.target else {
            return;
        };
        answer.inputs.push(Input {
            words: target.words.clone(),
            value: super::indicator::stated(&target.goal, &indicator.unit),
            clause: Some(indicator.clause.0.clone()),
            place: Some(FilePlace::of(self.plan, indicator.place)),
            ..Input::new(InputName::Target)
        });
        if let Some(deadline) = &target.deadline {
            if deadline.certainty == Certainty::Convention {
                answer.note(NoteKind::ByConvention);
            }
            let deadline = self.deadline(deadline, &indicator.clause.0, indicator.place);
            answer.inputs.push(deadline);
        }
    }
}

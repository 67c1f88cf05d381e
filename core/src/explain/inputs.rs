//! What the plan says, in its own words, with the places where it says so.

use chrono::NaiveDate;
use serde::Serialize;

use super::indicator::Measured;
use super::question::Question;
use super::shape::{Explanation, FilePlace, NoteKind};
use super::value::Value;
use crate::calendar::Certainty;
use crate::model::{
    Bound, Deadline, DeclaredPoint, Goal, Indicator, Requirement, Task, Trajectory, UnitGroup,
};
use crate::source::Place;
use crate::state::PathBasis;

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
    /// A point of the way from base to target.
    PathPoint,
    /// Days after which a report or a figure is old.
    StaleAfter,
    /// From here on an indicator is on track.
    OnTrackFrom,
    /// Below this it is behind.
    BehindBelow,
    /// Days after a period within which a report is sent.
    SendBy,
    /// How many units a group has.
    GroupSize,
}

/// What has to be reached, with its operator. The figure itself, of a range the lower end, is the
/// input's value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatedGoal {
    /// `at_least`, `more_than`, `at_most`, `exactly`, `between`, `grow_by`; null for a goal without a number.
    pub operator: Option<&'static str>,
    /// The upper end of a range.
    pub to: Option<Value>,
    /// The share of units that have to meet it, where each unit has to.
    pub share: Option<Value>,
    /// The same, for whoever puts it into words.
    #[serde(skip)]
    pub goal: Goal,
    /// The unit of measure in which it is stated.
    #[serde(skip)]
    pub unit: String,
}

impl StatedGoal {
    fn of(goal: &Goal, unit: &str) -> Self {
        let (requirement, share) = match goal {
            Goal::Whole(requirement) => (Some(requirement), None),
            Goal::EachUnit { requirement, share } => (Some(requirement), Some(share)),
            Goal::GrowBy(_) | Goal::Unquantified => (None, None),
        };
        let grows = matches!(goal, Goal::GrowBy(_)).then_some("grow_by");
        Self {
            operator: requirement.map(Requirement::keyword).or(grows),
            to: match requirement {
                Some(Requirement::Between(_, high)) => Some(Value::amount(high, unit)),
                _ => None,
            },
            share: share.map(|share| Value::amount(share, "%")),
            goal: goal.clone(),
            unit: unit.to_owned(),
        }
    }
}

/// One thing that the plan says, or leaves at the usual value.
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
    /// What has to be reached, of a target.
    pub goal: Option<StatedGoal>,
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
    /// Where the plan says so; null for a term that it leaves at the usual value.
    pub place: Option<FilePlace>,
}

impl Input {
    fn new(name: InputName) -> Self {
        Self {
            name,
            of: None,
            words: None,
            value: None,
            goal: None,
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
            place: self.place_of(self.plan.terms.place.send_by),
            ..Input::new(InputName::SendBy)
        }
    }

    /// After how many days a report or a figure is old.
    pub(super) fn stale_after(&self) -> Input {
        let terms = &self.plan.terms;
        Input {
            value: Some(Value::Days(i64::from(terms.stale_after_days))),
            place: self.place_of(terms.place.stale_after_days),
            ..Input::new(InputName::StaleAfter)
        }
    }

    /// Where the levels of an indicator change.
    pub(super) fn thresholds(&self) -> [Input; 2] {
        let terms = &self.plan.terms;
        let (figures, places) = (&terms.thresholds, &terms.place);
        let input = |name, figure, place| Input {
            value: Some(Value::number(figure)),
            place: self.place_of(place),
            ..Input::new(name)
        };
        [
            input(InputName::OnTrackFrom, &figures.on_track, places.on_track),
            input(InputName::BehindBelow, &figures.behind, places.behind),
        ]
    }

    fn place_of(&self, place: Option<Place>) -> Option<FilePlace> {
        place.map(|place| FilePlace::of(self.plan, place))
    }

    /// The points of the way that the plan declares.
    pub(super) fn path_inputs(&self, answer: &mut Explanation, measured: &Measured<'_>) {
        let Trajectory::Declared(points) = &measured.known.trajectory else {
            return;
        };
        let input = |point: &DeclaredPoint| Input {
            value: measured.amount(Some(&point.expect)),
            on: Some(point.on),
            clause: Some(measured.known.clause.0.clone()),
            place: self.place_of(Some(point.place)),
            ..Input::new(InputName::PathPoint)
        };
        let is_used = measured.row.path == PathBasis::Declared;
        let points = points.iter().map(input).filter(|_| is_used);
        answer.inputs.extend(points);
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
            goal: Some(StatedGoal::of(&target.goal, &indicator.unit)),
            clause: Some(indicator.clause.0.clone()),
            place: self.place_of(Some(target.place)),
            ..Input::new(InputName::Target)
        });
        if let Some(deadline) = &target.deadline {
            if deadline.certainty == Certainty::Convention {
                answer.note(NoteKind::ByConvention);
            }
            let deadline = self.deadline(deadline, &indicator.clause.0, target.place);
            answer.inputs.push(deadline);
        }
    }
}

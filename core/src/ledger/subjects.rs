//! What an entry may speak of: the plan's tasks, indicators and duties by their ids.

use std::collections::HashMap;

use super::entry::Subject;
use crate::diagnostic::{Code, Diagnostic, closest};
use crate::model::{DutyIndex, IndicatorIndex, Plan, TaskIndex};
use crate::syntax::Sourced;
use crate::syntax::raw::RawEntry;
use crate::validate::Judge;

/// The subjects of one plan, looked up once and not searched for each entry.
pub(super) struct Subjects<'a> {
    tasks: HashMap<&'a str, Subject>,
    indicators: HashMap<&'a str, Subject>,
    duties: HashMap<&'a str, Subject>,
}

impl<'a> Subjects<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let tasks = plan.tasks.iter().enumerate();
        let indicators = plan.indicators.iter().enumerate();
        let duties = plan.reporting.iter().enumerate();
        Self {
            tasks: tasks
                .map(|(at, task)| (task.id.as_str(), Subject::Task(TaskIndex::new(at))))
                .collect(),
            indicators: indicators
                .map(|(at, known)| {
                    let index = IndicatorIndex::new(at);
                    (known.id.as_str(), Subject::Indicator(index))
                })
                .collect(),
            duties: duties
                .map(|(at, duty)| (duty.id.as_str(), Subject::Duty(DutyIndex::new(at))))
                .collect(),
        }
    }

    /// The one thing that an entry names; what is wrong with it goes into the report.
    pub(super) fn find(&self, raw: &RawEntry, judge: &mut Judge) -> Option<Subject> {
        match (&raw.task, &raw.indicator, &raw.duty) {
            (Some(name), None, None) => named(&self.tasks, name, "task", judge),
            (None, Some(name), None) => named(&self.indicators, name, "indicator", judge),
            (None, None, Some(name)) => named(&self.duties, name, "duty", judge),
            _ => {
                judge.say(Diagnostic::new(Code::EntrySubject, raw.span));
                None
            }
        }
    }
}

fn named(
    known: &HashMap<&str, Subject>,
    name: &Sourced<String>,
    what: &'static str,
    judge: &mut Judge,
) -> Option<Subject> {
    let found = known.get(name.value.as_str()).copied();
    if found.is_none() {
        let meant = closest(&name.value, known.keys().copied());
        judge.say(
            Diagnostic::new(Code::UnknownId, name.span)
                .with("id", &name.value)
                .with("what", what)
                .suggesting(meant.map(str::to_owned)),
        );
    }
    found
}

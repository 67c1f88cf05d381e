//! One province: its roster, one plan with tasks and indicators, and the presets.

mod files;

use chrono::NaiveDate;
use tiendo_core::load::load;
use tiendo_core::model::{Assignment, Id, Indicator, IndicatorIndex, Plan, Task, TaskIndex};
use tiendo_core::source::SourceSet;

use crate::chance::Chance;
use crate::sketch::TaskSketch;

/// The folder of the province.
pub const PROVINCE: &str = "tinh-thu";

/// The folder of its plan.
pub const PLAN_FOLDER: &str = "tinh-thu/ke-hoach";

/// As many as a large province has.
pub(crate) const DEPARTMENTS: usize = 24;
pub(crate) const DISTRICTS: usize = 12;
pub(crate) const COMMUNES: usize = 100;

/// One indicator for so many tasks.
const TASKS_PER_INDICATOR: usize = 50;

/// The day of signing: that of plan 59/KH-UBND of Hòa Bình.
pub(crate) fn signed_on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2013, 10, 28).unwrap_or_default()
}

/// A made-up province with one plan.
#[derive(Debug, Clone)]
pub struct Province {
    /// The tasks of the plan.
    pub tasks: Vec<TaskSketch>,
    indicators: usize,
}

impl Province {
    /// A province whose plan has so many tasks; the same number gives the same province.
    #[must_use]
    pub fn new(tasks: usize, seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let indicators = (tasks / TASKS_PER_INDICATOR).max(1);
        let draw = |number| TaskSketch::draw(number, indicators, &mut chance);
        Self {
            tasks: (0..tasks).map(draw).collect(),
            indicators,
        }
    }

    /// The smallest province with at least so many assignments.
    #[must_use]
    pub fn with_assignments(assignments: usize, seed: u64) -> Self {
        // No task has less than one.
        let mut province = Self::new(assignments, seed);
        let mut sum = 0;
        let enough = |task: &TaskSketch| {
            sum += task.lead.fan_out();
            sum >= assignments
        };
        if let Some(last) = province.tasks.iter().position(enough) {
            province.tasks.truncate(last + 1);
        }
        province
    }

    /// Its files as the product reads them.
    #[must_use]
    pub fn sources(&self) -> SourceSet {
        let mut sources = SourceSet::default();
        for (path, text) in self.files() {
            sources.add(path, text.into_bytes());
        }
        sources
    }

    /// Its plan; none if the files were wrong, which the tests exclude.
    #[must_use]
    pub fn plan(&self) -> Option<Plan> {
        load(&self.sources())
            .plans
            .pop()
            .map(|entries| entries.plan)
    }
}

/// The same plan with its tasks and indicators several times over, for sizes beyond what is
/// allowed for one file.
#[must_use]
pub fn repeated(plan: &Plan, times: usize) -> Plan {
    let mut larger = plan.clone();
    for round in 1..times {
        let (tasks, indicators) = (larger.tasks.len(), larger.indicators.len());
        let again = |id: &Id| Id::new(&format!("{id}-{round}")).unwrap_or_else(|| id.clone());
        larger.tasks.extend(plan.tasks.iter().map(|task| Task {
            id: again(&task.id),
            ..task.clone()
        }));
        larger
            .indicators
            .extend(plan.indicators.iter().map(|one| Indicator {
                id: again(&one.id),
                ..one.clone()
            }));
        let moved = |index: &IndicatorIndex| IndicatorIndex::new(indicators + index.position());
        for task in larger.tasks.iter_mut().skip(tasks) {
            task.indicators = task.indicators.iter().map(moved).collect();
        }
        larger
            .assignments
            .extend(plan.assignments.iter().map(|one| Assignment {
                task: TaskIndex::new(tasks + one.task.position()),
                ..*one
            }));
    }
    larger
}

#[cfg(test)]
mod tests {
    use tiendo_core::diagnostic::{Located, Severity};

    use super::*;

    #[test]
    fn the_product_reads_a_province_as_it_was_meant() {
        let province = Province::new(400, 1);
        let snapshot = load(&province.sources());
        // Some days are Sundays, about which there are hints.
        let hints = |problem: &Located| problem.severity == Severity::Hint;
        assert!(snapshot.problems.iter().all(hints));
        let plan = &snapshot.plans[0].plan;
        assert_eq!((plan.tasks.len(), plan.indicators.len()), (400, 8));
        let fan_out: usize = province.tasks.iter().map(|task| task.lead.fan_out()).sum();
        assert_eq!(plan.assignments.len(), fan_out);
        for (sketch, task) in province.tasks.iter().zip(&plan.tasks) {
            assert_eq!(task.schedule().by(), sketch.by, "{:?}", sketch.due);
        }
    }

    #[test]
    fn the_same_number_gives_the_same_province() {
        let texts = |seed| Province::new(30, seed).files();
        assert_eq!(texts(1), texts(1));
        assert_ne!(texts(1), texts(2));
    }

    #[test]
    fn a_province_has_the_assignments_that_were_asked_for() {
        let plan = Province::with_assignments(1000, 1).plan().unwrap();
        assert!((1000..1000 + COMMUNES).contains(&plan.assignments.len()));
        let larger = repeated(&plan, 3);
        assert_eq!(larger.assignments.len(), 3 * plan.assignments.len());
        let held = larger.assignments_of(TaskIndex::new(plan.tasks.len()));
        let first = plan.assignments_of(TaskIndex::new(0));
        assert!(held.map(|one| one.holder).eq(first.map(|one| one.holder)));
    }

    #[test]
    fn tasks_have_the_length_of_real_ones() {
        let files = Province::new(1000, 1).files();
        let (_, tasks) = files
            .iter()
            .find(|(path, _)| path.ends_with("tasks.yaml"))
            .unwrap();
        assert!(
            (270..330).contains(&(tasks.len() / 1000)),
            "{}",
            tasks.len() / 1000
        );
    }
}

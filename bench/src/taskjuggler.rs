//! The same tasks as a project of TaskJuggler 3, with the report that lists their status.

use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::province::{Province, signed_on};
use crate::sketch::{Lead, TaskSketch, indicator_id};

/// What a plan says of a task and TaskJuggler has no word for.
const EXTENSIONS: &str = "  extend task {\n    text Clause \"Clause\"\n    text Due \"Due\"\n    \
                          text Product \"Product\"\n    text Indicator \"Indicator\"\n  }\n";

impl Province {
    /// The project file, with all that the plan files say of a task. Every task has its dates, so
    /// that nothing is left to schedule: reading, checking and reporting are what is compared.
    /// `tj3` writes the report as `status.csv`.
    #[must_use]
    pub fn taskjuggler(&self, as_of: NaiveDate) -> String {
        let mut text = format!(
            "project plan \"Ứng dụng công nghệ thông tin\" {} - 2016-01-01 {{\n  \
               now {as_of}\n{EXTENSIONS}}}\n",
            signed_on(),
        );
        write_units(&mut text);
        for task in &self.tasks {
            write_task(&mut text, task);
        }
        text.push_str(
            "taskreport status \"status\" {\n  formats csv\n  \
               columns id, name, start, end, status, complete\n}\n",
        );
        text
    }
}

// Writing to a string cannot fail, wherever it is ignored below.

fn write_units(text: &mut String) {
    for group in [Lead::Departments, Lead::Districts, Lead::Communes] {
        let Some(id) = group.id() else { continue };
        let _ = writeln!(text, "resource {} \"{id}\" {{", symbol(&id));
        for unit in group.units() {
            let _ = writeln!(text, "  resource {} \"{unit}\"", symbol(&unit));
        }
        text.push_str("}\n");
    }
}

fn write_task(text: &mut String, task: &TaskSketch) {
    // A date means the midnight with which it begins.
    let last = task.by.unwrap_or_else(last_day);
    let end = last.succ_opt().unwrap_or(last);
    let _ = writeln!(text, "task t{} \"{}\" {{", task.number, task.title);
    let _ = writeln!(text, "  start {}\n  end {end}", signed_on());
    if let Some(lead) = task.lead.id() {
        let _ = writeln!(text, "  responsible {}", symbol(&lead));
    }
    let (clause, indicator) = (task.clause(), task.indicator.map(indicator_id));
    let said = [
        ("Clause", Some(clause.as_str())),
        ("Due", task.due.as_deref()),
        ("Product", task.product),
        ("Indicator", indicator.as_deref()),
        ("note", task.note),
    ];
    for (key, words) in said {
        if let Some(words) = words {
            let _ = writeln!(text, "  {key} \"{words}\"");
        }
    }
    text.push_str("}\n");
}

/// An id in the letters that TaskJuggler allows.
fn symbol(id: &str) -> String {
    id.replace('-', "_")
}

/// What has no deadline ends with the plan.
fn last_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2015, 12, 31).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_task_stands_in_the_project_with_its_dates() {
        let province = Province::new(50, 1);
        let text = province.taskjuggler(last_day());
        assert_eq!(text.matches("\ntask t").count(), 50);
        assert_eq!(text.matches("  start 2013-10-28\n  end 201").count(), 50);
        assert!(text.contains("now 2015-12-31"));
    }
}

//! The state as comma-separated rows, one per assignment, readable by Excel.

use std::collections::HashMap;
use std::fmt::Write as _;

use chrono::NaiveDate;
use tiendo_core::ledger::Ledger;
use tiendo_core::model::{Plan, Task};
use tiendo_core::state::PlanState;
use tiendo_core::wire::status;

const HEADER: &str = "plan,task,clause,title,unit,size,bucket,due,original_due,done_on,\
                      days_overdue,last_report_on,origin";

/// All assignments of all plans.
pub fn assignments(states: &[(&Plan, &Ledger, PlanState)]) -> String {
    let mut out = format!("{HEADER}\n");
    for (plan, ledger, state) in states {
        let origin = match ledger.origin() {
            tiendo_core::ledger::Origin::Sample => "sample",
            tiendo_core::ledger::Origin::Reported => "reported",
        };
        let tasks: HashMap<&str, &Task> = plan
            .tasks
            .iter()
            .map(|task| (task.id.as_str(), task))
            .collect();
        for row in status(plan, state).tasks {
            let task = tasks.get(row.id);
            let cells = [
                plan.id.to_string(),
                row.id.to_owned(),
                task.map(|task| task.clause.to_string()).unwrap_or_default(),
                task.map(|task| task.title.clone()).unwrap_or_default(),
                row.unit.unwrap_or_default().to_owned(),
                row.size.to_string(),
                row.bucket.to_owned(),
                day(row.due),
                day(row.original_due),
                day(row.done_on),
                row.days_overdue
                    .map(|days| days.to_string())
                    .unwrap_or_default(),
                day(row.last_report_on),
                origin.to_owned(),
            ];
            let quoted: Vec<String> = cells.iter().map(|cell| quote(cell)).collect();
            // Writing to a string cannot fail.
            let _ = writeln!(out, "{}", quoted.join(","));
        }
    }
    out
}

fn day(date: Option<NaiveDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// Quotes what RFC 4180 wants quoted; text that a spreadsheet would run as a formula gets an
/// apostrophe in front.
fn quote(cell: &str) -> String {
    let harmless = match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t') => format!("'{cell}"),
        _ => cell.to_owned(),
    };
    if harmless.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", harmless.replace('"', "\"\""))
    } else {
        harmless
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expect: &str) {
        assert_eq!(quote(cell), expect);
    }

    #[test]
    fn cells_stay_one_cell_and_no_formula() {
        check("Sở", "Sở");
        check("a, b", "\"a, b\"");
        check("nói \"đạt\"", "\"nói \"\"đạt\"\"\"");
        check("=1+1", "'=1+1");
        check("-5", "'-5");
    }
}

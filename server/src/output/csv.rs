//! The state as comma-separated rows, one per assignment, readable by Excel.

use std::collections::HashMap;
use std::fmt::{Display, Write as _};

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
            text(&mut out, plan.id.as_str());
            text(&mut out, row.id);
            text(&mut out, task.map_or("", |task| task.clause.0.as_str()));
            text(&mut out, task.map_or("", |task| task.title.as_str()));
            text(&mut out, row.unit.unwrap_or_default());
            shown(&mut out, Some(row.size));
            text(&mut out, row.bucket);
            shown(&mut out, row.due);
            shown(&mut out, row.original_due);
            shown(&mut out, row.done_on);
            shown(&mut out, row.days_overdue);
            shown(&mut out, row.last_report_on);
            out.push_str(origin);
            out.push('\n');
        }
    }
    out
}

/// A number or a day, which need no quotes, and the comma behind it.
fn shown(out: &mut String, value: Option<impl Display>) {
    if let Some(value) = value {
        // Writing to a string cannot fail.
        let _ = write!(out, "{value}");
    }
    out.push(',');
}

/// A text and the comma behind it.
fn text(out: &mut String, cell: &str) {
    quote(out, cell);
    out.push(',');
}

/// Quotes what RFC 4180 wants quoted; text that a spreadsheet would run as a formula gets an
/// apostrophe in front.
fn quote(out: &mut String, cell: &str) {
    let apostrophe = match cell.bytes().next() {
        Some(b'=' | b'+' | b'-' | b'@' | b'\t') => "'",
        _ => "",
    };
    if cell
        .bytes()
        .any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'))
    {
        let _ = write!(out, "\"{apostrophe}{}\"", cell.replace('"', "\"\""));
    } else {
        out.push_str(apostrophe);
        out.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expect: &str) {
        let mut out = String::new();
        quote(&mut out, cell);
        assert_eq!(out, expect);
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

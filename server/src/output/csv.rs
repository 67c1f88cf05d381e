//! The state as comma-separated rows, one per assignment, readable by Excel.

use std::collections::HashMap;
use std::fmt::Display;
use std::io::{Result, Write};

use tiendo_core::ledger::{Ledger, Origin};
use tiendo_core::model::{Plan, Task};
use tiendo_core::state::PlanState;
use tiendo_core::wire::status;

const HEADER: &str = "plan,task,clause,title,unit,size,bucket,due,original_due,done_on,\
                      days_overdue,last_report_on,origin";

/// Writes all assignments of all plans.
pub fn assignments(states: &[(&Plan, &Ledger, PlanState)], out: &mut impl Write) -> Result<()> {
    writeln!(out, "{HEADER}")?;
    for (plan, ledger, state) in states {
        let origin = match ledger.origin() {
            Origin::Sample => "sample",
            Origin::Reported => "reported",
        };
        let tasks: HashMap<&str, &Task> = plan
            .tasks
            .iter()
            .map(|task| (task.id.as_str(), task))
            .collect();
        for row in status(plan, state).tasks {
            let task = tasks.get(row.id);
            text(out, plan.id.as_str())?;
            text(out, row.id)?;
            text(out, task.map_or("", |task| task.clause.0.as_str()))?;
            text(out, task.map_or("", |task| task.title.as_str()))?;
            text(out, row.unit.unwrap_or_default())?;
            shown(out, Some(row.size))?;
            text(out, row.bucket)?;
            shown(out, row.due)?;
            shown(out, row.original_due)?;
            shown(out, row.done_on)?;
            shown(out, row.days_overdue)?;
            shown(out, row.last_report_on)?;
            out.write_all(origin.as_bytes())?;
            out.write_all(b"\n")?;
        }
    }
    Ok(())
}

/// A number or a day, which need no quotes, and the comma behind it.
fn shown(out: &mut impl Write, value: Option<impl Display>) -> Result<()> {
    if let Some(value) = value {
        write!(out, "{value}")?;
    }
    out.write_all(b",")
}

/// A text and the comma behind it.
fn text(out: &mut impl Write, cell: &str) -> Result<()> {
    quote(out, cell)?;
    out.write_all(b",")
}

/// Quotes what RFC 4180 wants quoted; text that a spreadsheet would run as a formula gets an
/// apostrophe in front.
fn quote(out: &mut impl Write, cell: &str) -> Result<()> {
    let apostrophe = match cell.bytes().next() {
        Some(b'=' | b'+' | b'-' | b'@' | b'\t') => "'",
        _ => "",
    };
    if cell
        .bytes()
        .any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'))
    {
        write!(out, "\"{apostrophe}{}\"", cell.replace('"', "\"\""))
    } else {
        out.write_all(apostrophe.as_bytes())?;
        out.write_all(cell.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expect: &str) {
        let mut out = Vec::new();
        quote(&mut out, cell).unwrap();
        assert_eq!(out, expect.as_bytes());
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

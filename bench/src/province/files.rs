//! The province as the files of a folder of plans.

use std::fmt::Write as _;

use super::{COMMUNES, DEPARTMENTS, DISTRICTS, PLAN_FOLDER, PROVINCE, Province, signed_on};
use crate::sketch::{Lead, TaskSketch, indicator_id};
use crate::words;

const PERIODS: &str = include_str!("../../../plans/presets/periods.yaml");
const HOLIDAYS: &str = include_str!("../../../plans/presets/holidays.yaml");

impl Province {
    /// The path and the text of every file, in the order of their paths.
    #[must_use]
    pub fn files(&self) -> Vec<(String, String)> {
        let in_plan = |name: &str| format!("{PLAN_FOLDER}/{name}");
        vec![
            ("presets/holidays.yaml".to_owned(), HOLIDAYS.to_owned()),
            ("presets/periods.yaml".to_owned(), PERIODS.to_owned()),
            (in_plan("indicators.yaml"), self.indicators_file()),
            (in_plan("plan.yaml"), plan_file()),
            (in_plan("tasks.yaml"), self.tasks_file()),
            (format!("{PROVINCE}/units.yaml"), units_file()),
        ]
    }

    fn tasks_file(&self) -> String {
        let mut text = String::from("tasks:\n");
        for task in &self.tasks {
            write_task(&mut text, task);
        }
        text
    }

    fn indicators_file(&self) -> String {
        let mut text = String::from("indicators:\n");
        for number in 0..self.indicators {
            let object = words::OBJECTS[number % words::OBJECTS.len()];
            // Writing to a string cannot fail.
            let _ = write!(
                text,
                "  - id: {}\n    clause: II.{number}\n    title: Tỷ lệ đơn vị đã có {object}\n    \
                 unit: \"%\"\n    scope: [so-ban-nganh, huyen]\n    aggregate: pooled\n    \
                 target: {{at_least: 90%, by: đến hết năm 2015}}\n",
                indicator_id(number)
            );
        }
        text
    }
}

fn write_task(text: &mut String, task: &TaskSketch) {
    let _ = writeln!(text, "  - id: nhiem-vu-{:05}", task.number);
    let mut line = |key: &str, value: &str| {
        let _ = writeln!(text, "    {key}: {value}");
    };
    line("clause", &task.clause());
    line("title", &task.title);
    if let Some(lead) = task.lead.id() {
        line("lead", &format!("[{lead}]"));
    }
    if let Some(words) = &task.due {
        line("due", words);
    }
    if let Some(product) = task.product {
        line("product", product);
    }
    if let Some(indicator) = task.indicator {
        line("indicators", &format!("[{}]", indicator_id(indicator)));
    }
    if let Some(note) = task.note {
        line("note", note);
    }
}

fn plan_file() -> String {
    format!(
        "plan: ke-hoach-thu\n\
         title: Ứng dụng công nghệ thông tin trong cơ quan nhà nước\n\
         directive:\n  \
           number: 59/KH-UBND\n  \
           kind: plan\n  \
           title: Ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước\n  \
           issued_by: ubnd-tinh\n  \
           issued_on: {}\n\
         runs: {{from: {}, to: 2015-12-31}}\n\
         monitored_by: so-000\n\
         reporting:\n  \
           - {{id: bao-cao-quy, clause: \"9\", kind: report, from: [so-ban-nganh, huyen], to: ubnd-tinh, every: quarter}}\n",
        signed_on(),
        signed_on(),
    )
}

fn units_file() -> String {
    let mut text = String::from(
        "committee: {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh Thử, short: UBND tỉnh, place: Thử}\nunits:\n",
    );
    let kinds = [
        ("so", "Sở", "department", DEPARTMENTS),
        ("huyen", "UBND huyện", "district", DISTRICTS),
        ("xa", "UBND xã", "commune", COMMUNES),
    ];
    for (id, prefix, kind, count) in kinds {
        for number in 0..count {
            let name = name(kind, number);
            let _ = writeln!(
                text,
                "  - {{id: {id}-{number:03}, name: {prefix} {name}, kind: {kind}}}"
            );
        }
    }
    text.push_str("groups:\n");
    let groups = [
        (Lead::Departments, "Các sở, ban, ngành"),
        (Lead::Districts, "UBND các huyện, thành phố"),
        (Lead::Communes, "UBND các xã, phường, thị trấn"),
    ];
    for (group, name) in groups {
        let (id, members) = (group.id().unwrap_or_default(), group.units());
        let _ = writeln!(
            text,
            "  - {{id: {id}, name: \"{name}\", stated_size: {}, members: [{}]}}",
            members.len(),
            members.join(", ")
        );
    }
    text
}

/// A different name for every unit of a kind.
fn name(kind: &str, number: usize) -> String {
    let names = words::NAMES;
    if kind == "department" {
        let field = words::FIELDS[number % words::FIELDS.len()];
        return match number / words::FIELDS.len() {
            0 => field.to_owned(),
            round => format!("{field} {}", round + 1),
        };
    }
    let (first, second) = (number / names.len(), number % names.len());
    format!(
        "{} {}",
        names[first % names.len()],
        names[(second + first) % names.len()]
    )
}

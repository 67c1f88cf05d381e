//! The independent readings, one for each text, and where a plan differs from its reading on purpose.

use std::fs;

use serde_json::Value;
use tiendo_core::model::{Party, Plan};
use tiendo_tests::{root, shipped_plan};

/// Where the readings lie beside the workspace.
const FOLDER: &str = "../shared/reference";

/// What a plan has, and what its reading counts.
#[derive(Debug, PartialEq, Eq)]
pub struct Counts {
    pub tasks: usize,
    /// Tasks with a last day.
    pub dated: usize,
    pub recurring: usize,
    pub standing: usize,
    pub targets: usize,
    pub dated_targets: usize,
    /// Figures at the start, and figures of earlier years without one.
    pub figures: usize,
    pub duties: usize,
}

/// One reading.
pub struct Reading {
    pub file: &'static str,
    pub plan: &'static str,
    pub counts: Counts,
    /// Records and what of them the plan says otherwise, each with its reason beside it.
    pub differs: &'static [(&'static str, &'static str)],
}

pub const READINGS: [Reading; 5] = [
    Reading {
        file: "dong-thap-2013.json",
        plan: "dong-thap/12-ct-ubnd-2013",
        counts: Counts {
            tasks: 33,
            dated: 0,
            recurring: 0,
            standing: 3,
            targets: 9,
            dated_targets: 0,
            figures: 3,
            duties: 4,
        },
        differs: &[
            // The share of documents sent inside is the start of the target of 1.b, which stands
            // in the plan as one indicator.
            ("000.1.b-1", "linked"),
        ],
    },
    Reading {
        file: "hoa-binh-2013.json",
        plan: "hoa-binh/59-kh-ubnd-2013",
        counts: Counts {
            tasks: 47,
            dated: 5,
            recurring: 5,
            standing: 3,
            targets: 15,
            dated_targets: 11,
            figures: 22,
            duties: 5,
        },
        differs: &[],
    },
    Reading {
        file: "da-nang-2011.json",
        plan: "da-nang/14-ct-ubnd-2011",
        counts: Counts {
            tasks: 16,
            dated: 7,
            recurring: 1,
            standing: 1,
            targets: 5,
            dated_targets: 1,
            figures: 2,
            duties: 2,
        },
        differs: &[],
    },
    Reading {
        file: "ba-ria-vung-tau-2019.json",
        plan: "ba-ria-vung-tau/7849-ubnd-vp-2019",
        counts: Counts {
            tasks: 20,
            dated: 6,
            recurring: 2,
            standing: 2,
            targets: 5,
            dated_targets: 2,
            figures: 0,
            duties: 8,
        },
        differs: &[],
    },
    Reading {
        file: "binh-thuan-2018.json",
        plan: "binh-thuan/chi-thi-ict-index-2018",
        counts: Counts {
            tasks: 38,
            dated: 0,
            recurring: 4,
            // The reading counts six; one of them is a start without an end.
            standing: 5,
            targets: 14,
            dated_targets: 0,
            figures: 3,
            duties: 2,
        },
        differs: &[],
    },
];

impl Reading {
    /// Its JSON; `None` away from the place where the plans are written.
    pub fn json(&self) -> Option<Value> {
        let path = format!("{FOLDER}/{}", self.file);
        let text = fs::read_to_string(root().join(&path)).ok();
        match &text {
            Some(_) => println!("compared with {path}"),
            None => println!("{path} is not here: compared with the counts it gave"),
        }
        text.map(|text| serde_json::from_str(&text).expect("the reading is JSON"))
    }

    /// The plan of the same text.
    pub fn plan(&self) -> Plan {
        shipped_plan(self.plan).unwrap_or_else(|| panic!("{} loads", self.plan))
    }

    /// Whether the plan says something else of a record on purpose.
    pub fn differs(&self, record: &Value, what: &str) -> bool {
        let id = record["id"].as_str().unwrap_or_default();
        self.differs.contains(&(id, what))
    }
}

/// Every reading that is here, with its plan.
pub fn each(check: impl Fn(&Reading, &Plan, &Value)) {
    for reading in &READINGS {
        if let Some(json) = reading.json() {
            check(reading, &reading.plan(), &json);
        }
    }
}

pub fn records<'a>(reading: &'a Value, list: &str) -> Vec<&'a Value> {
    reading[list].as_array().into_iter().flatten().collect()
}

/// The records of tasks that are tasks: neither a provision on money nor the stub of a cut text.
pub fn task_records(reading: &Value) -> Vec<&Value> {
    let no_task = |record: &&Value| {
        matches!(
            record["level"].as_str(),
            Some("provision" | "truncated-stub")
        )
    };
    let mut records = records(reading, "tasks");
    records.retain(|record| !no_task(record));
    records
}

pub fn texts(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

/// The unit or group that the text calls so.
pub fn party(plan: &Plan, name: &str) -> Party {
    let units = plan.roster.units.iter();
    let units = units.map(|unit| (&unit.name, &unit.also, &unit.id));
    let groups = plan.roster.groups.iter();
    let groups = groups.map(|group| (&group.name, &group.also, &group.id));
    let found = units
        .chain(groups)
        .find(|(known, also, _)| *known == name || also.iter().any(|other| other == name));
    let id = found.unwrap_or_else(|| panic!("nobody is called {name}")).2;
    plan.roster.party(id.as_str()).expect("a declared id")
}

pub fn parties(plan: &Plan, names: &Value) -> Vec<Party> {
    texts(names)
        .into_iter()
        .map(|name| party(plan, name))
        .collect()
}

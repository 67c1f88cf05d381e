//! The plan of a case: its parties and its one indicator.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::input::{self, Base, Case, Named, Way};
use crate::calendar::{Interval, Schedule};
use crate::model::*;
use crate::source::Place;
use crate::vectors::plan;

/// The parties of a case by the names that it gives them.
type Parties = BTreeMap<String, Party>;

pub(super) fn party(parties: &Parties, name: Option<&str>) -> Result<Option<Party>, String> {
    let Some(name) = name else { return Ok(None) };
    let party = parties.get(name).copied();
    party
        .map(Some)
        .ok_or_else(|| format!("nobody is called {name}"))
}

pub(super) fn plan(case: &Case) -> Result<(Plan, Parties), String> {
    let mut parties = units(case);
    let signed_on = NaiveDate::from_ymd_opt(2013, 10, 28).ok_or("no such day")?;
    let mut plan = plan::empty(signed_on, parties.len())?;
    let mut scope = Vec::new();
    for named in &case.scope {
        scope.push(match named {
            Named::Unit(name) => name.as_str(),
            Named::Group {
                id,
                members,
                stated_size,
            } => {
                let known = members.iter().filter_map(|member| parties.get(member));
                let roster = Arc::make_mut(&mut plan.roster);
                let number = roster.groups.len();
                let group = plan::group(number, known.copied(), *stated_size)?;
                roster.groups.push(group);
                parties.insert(id.clone(), Party::Group(GroupIndex::new(number)));
                id
            }
        });
    }
    let all = |names: &mut dyn Iterator<Item = &str>| -> Result<Vec<Party>, String> {
        let found = names.map(|name| party(&parties, Some(name)));
        Ok(found
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .flatten()
            .collect())
    };
    let scope = all(&mut scope.into_iter())?;
    let reported_by = all(&mut case.reported_by.iter().map(String::as_str))?;
    plan.indicators
        .push(indicator(case, &parties, scope, reported_by)?);
    Ok((plan, parties))
}

/// Every unit that the case names.
fn units(case: &Case) -> Parties {
    let mut parties = Parties::new();
    let named = case.scope.iter().flat_map(|named| match named {
        Named::Unit(name) => std::slice::from_ref(name),
        Named::Group { members, .. } => members,
    });
    for name in named.chain(&case.reported_by) {
        let unit = Party::Unit(UnitIndex::new(parties.len() + 1));
        parties.entry(name.clone()).or_insert(unit);
    }
    parties
}

fn indicator(
    case: &Case,
    parties: &Parties,
    scope: Vec<Party>,
    reported_by: Vec<Party>,
) -> Result<Indicator, String> {
    let baseline = case.base.as_ref().map(|base| baseline(base, parties));
    Ok(Indicator {
        id: plan::id("indicator")?,
        clause: ClauseRef(String::new()),
        title: String::new(),
        unit: case.unit.clone().unwrap_or_else(|| "%".to_owned()),
        better: word(case.better.as_deref().unwrap_or("higher"))?,
        scope,
        reported_by,
        aggregate: word(&case.aggregate)?,
        baseline: baseline.transpose()?,
        target: case.target.as_ref().map(target).transpose()?,
        trajectory: trajectory(&case.trajectory)?,
        excludes: None,
        history: Vec::new(),
        baseline_only: false,
        same_as: None,
        note: None,
        place: Place::default(),
    })
}

fn word<T: FileWord>(word: &str) -> Result<T, String> {
    T::from_word(word).ok_or_else(|| format!("no such word: {word}"))
}

fn baseline(base: &Base, parties: &Parties) -> Result<Baseline, String> {
    let values = base.figures.iter().map(|stated| {
        Ok(BaselineValue {
            of: party(parties, stated.of.as_deref())?,
            figure: stated.figure.build()?,
            printed: None,
            bound: stated.bound.as_deref().map(word).transpose()?,
            comparable: stated.comparable.unwrap_or(true),
            clause: None,
            note: None,
            place: Place::default(),
        })
    });
    Ok(Baseline {
        on: base.on,
        values: values.collect::<Result<_, String>>()?,
    })
}

fn trajectory(way: &Way) -> Result<Trajectory, String> {
    let points = match way {
        Way::Named(name) => return word(name),
        Way::Declared(points) => points.iter(),
    };
    let points = points.map(|point| {
        Ok(DeclaredPoint {
            on: point.on,
            expect: point.expect.build()?,
            place: Place::default(),
        })
    });
    Ok(Trajectory::Declared(points.collect::<Result<_, String>>()?))
}

fn target(stated: &input::Target) -> Result<Target, String> {
    let schedule = stated.by.map(|by| Schedule::By { from: None, by });
    Ok(Target {
        goal: stated.aim.build()?,
        deadline: schedule.and_then(plan::deadline),
        every: stated.every.as_deref().map(word::<Interval>).transpose()?,
        words: None,
        place: Place::default(),
    })
}

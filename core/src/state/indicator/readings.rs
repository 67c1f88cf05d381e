//! The figures in force: the latest of each party, none of them counted twice.

use chrono::NaiveDate;

use super::scope::{Scope, Source};
use crate::ledger::KnownFigure;
use crate::model::{Baseline, Figure};

/// One reported figure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'a> {
    /// What it stands for.
    pub source: Source,
    /// The figure.
    pub figure: &'a Figure,
    /// The day for which it was true.
    pub on: NaiveDate,
    /// The position of its entry, later recorded ones higher; null for a figure of the text.
    pub position: Option<u32>,
    /// The position of the correction that counts for it.
    pub corrected_by: Option<u32>,
}

/// The reading of a figure.
pub(super) fn reading<'a>(known: &KnownFigure<'a>, scope: &Scope<'_>) -> Reading<'a> {
    Reading {
        source: scope.source(known.of, known.unit, known.effective_on),
        figure: known.figure,
        on: known.effective_on,
        position: Some(known.position),
        corrected_by: known.corrected_by,
    }
}

/// The usable figures of a baseline: those that measure what the target measures, printed exactly.
pub(super) fn baseline_readings<'a>(baseline: &'a Baseline) -> impl Iterator<Item = Reading<'a>> {
    let usable = baseline
        .values
        .iter()
        .filter(|value| value.comparable && value.bound.is_none());
    usable.map(|value| Reading {
        source: value.of.map_or(Source::Whole, Source::Party),
        figure: &value.figure,
        on: baseline.on.unwrap_or_default(),
        position: None,
        corrected_by: None,
    })
}

/// A reading and the members of the scope for which it stands.
pub(super) type Entered<'a> = (Reading<'a>, Vec<usize>);

/// The latest reading of each source.
#[derive(Default)]
pub(super) struct Latest<'a> {
    readings: Vec<Entered<'a>>,
    /// At the place of each source, in the order of sources, where its reading stands.
    places: Vec<Option<u32>>,
}

impl<'a> Latest<'a> {
    /// Takes a reading that is not older than those before it; one from outside the scope is
    /// left out, and so is one that cannot be used for its members: it must replace nothing that can.
    pub(super) fn take(
        &mut self,
        reading: Reading<'a>,
        scope: &Scope<'_>,
        is_usable: impl Fn(&Reading<'a>, &[usize]) -> bool,
    ) {
        let place = scope.place(reading.source);
        let known = self.places.get(place).copied().flatten();
        let known = known.and_then(|known| self.readings.get_mut(known as usize));
        if let Some((latest, members)) = known {
            if scope.passes_on() {
                let covered = scope.covered(reading.source, reading.on);
                if is_usable(&reading, &covered) {
                    (*latest, *members) = (reading, covered);
                }
            } else if is_usable(&reading, members) {
                *latest = reading;
            }
            return;
        }
        let members = scope.covered(reading.source, reading.on);
        let is_inside = !members.is_empty() || scope.is_nameless();
        if is_inside && is_usable(&reading, &members) {
            if self.places.len() <= place {
                self.places.resize(place + 1, None);
            }
            if let Some(place) = self.places.get_mut(place) {
                *place = u32::try_from(self.readings.len()).ok();
            }
            self.readings.push((reading, members));
        }
    }

    /// The readings that count together, each member of the scope in one of them at most.
    ///
    /// A figure of a group replaces its members' earlier figures (docs/plan-format.md). Later figures of
    /// members wait until every member has one: before that they cannot be told from the group's.
    pub(super) fn in_force(&self, scope: &Scope<'_>) -> Vec<&Entered<'a>> {
        let mut wide = Vec::with_capacity(self.readings.len());
        let places = self.places.iter().flatten();
        wide.extend(places.filter_map(|known| self.readings.get(*known as usize)));
        wide.sort_by_key(|(reading, members)| {
            let single = matches!(reading.source, Source::Party(crate::model::Party::Unit(_)));
            // Of a unit and its successor for the same members the later figure.
            let on = single.then_some(reading.on);
            (single, std::cmp::Reverse((members.len(), on)))
        });
        let mut taken = vec![false; scope.len()];
        let mut found = Vec::with_capacity(wide.len());
        for (place, entered) in wide.iter().enumerate() {
            let (reading, members) = *entered;
            let is_taken = |member: &usize| taken.get(*member).copied().unwrap_or(true);
            let narrower = wide.get(place + 1..).unwrap_or_default();
            if members.iter().any(is_taken) || outdated(reading, members, narrower) {
                continue;
            }
            for member in members {
                if let Some(place) = taken.get_mut(*member) {
                    *place = true;
                }
            }
            found.push(*entered);
        }
        found
    }
}

/// Whether every member of a group's figure has a later figure of its own, or of a smaller group.
fn outdated(reading: &Reading<'_>, members: &[usize], narrower: &[&Entered<'_>]) -> bool {
    if members.len() < 2 && !matches!(reading.source, Source::Whole) {
        return false;
    }
    let mut open: std::collections::BTreeSet<usize> = members.iter().copied().collect();
    let nameless = open.is_empty();
    for (later, covered) in narrower {
        if later.on > reading.on && covered.iter().all(|member| members.contains(member)) {
            for member in covered {
                open.remove(member);
            }
        }
    }
    open.is_empty() && !nameless
}

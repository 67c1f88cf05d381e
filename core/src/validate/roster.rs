//! units.yaml: the committee, the units, the groups and what contradicts in them.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    GroupIndex, Id, Membership, Party, Roster, Unit, UnitGroup, UnitIndex, UnitKind,
};
use crate::source::{Place, Span};
use crate::syntax::raw::{RawCommittee, RawGroup, RawMember, RawUnit};
use crate::syntax::{Node, RawProvince, Sourced, Value};

use super::Judge;
use super::scalars::{all_owned, owned};

pub(super) fn validate(province: &RawProvince, judge: &mut Judge) -> Roster {
    if province.files.is_empty() {
        if let Some(file) = province.plans.iter().flat_map(|plan| &plan.files).next() {
            judge.say(
                Diagnostic::new(Code::UnitsMissing, Span::file_start(*file))
                    .with("folder", &province.folder),
            );
        }
        return Roster::default();
    }
    let mut seen = BTreeMap::new();
    let mut roster = Roster::default();
    if let Some(committee) = &province.committee {
        roster.place_name = owned(committee.place.as_ref()).unwrap_or_default();
        roster.code = owned(committee.code.as_ref());
        roster
            .units
            .extend(committee_unit(committee, &mut seen, judge));
    }
    let mut kept = Vec::new();
    for raw in &province.units {
        if let Some(unit) = unit(raw, &mut seen, judge) {
            roster.units.push(unit);
            kept.push(raw);
        }
    }
    resolve_successors(&mut roster, &kept, judge);
    let mut kept = Vec::new();
    for raw in &province.groups {
        if let Some(id) = judge.declared_id(raw.id.as_ref(), &mut seen) {
            roster.groups.push(empty_group(id, raw, judge));
            kept.push(raw);
        }
    }
    resolve_groups(&mut roster, &kept, judge);
    roster
}

fn committee_unit(
    raw: &RawCommittee,
    seen: &mut BTreeMap<String, Place>,
    judge: &mut Judge,
) -> Option<Unit> {
    let id = judge.declared_id(raw.id.as_ref(), seen)?;
    let name = owned(raw.name.as_ref())?;
    Some(Unit {
        id,
        short: owned(raw.short.as_ref()).unwrap_or_else(|| name.clone()),
        name,
        kind: UnitKind::Committee,
        also: all_owned(&raw.also),
        from: None,
        until: None,
        succeeded_by: Vec::new(),
        unverified: false,
        note: owned(raw.note.as_ref()),
        place: judge.place(raw.span),
    })
}

fn unit(raw: &RawUnit, seen: &mut BTreeMap<String, Place>, judge: &mut Judge) -> Option<Unit> {
    let id = judge.declared_id(raw.id.as_ref(), seen);
    let kind = judge.word(raw.kind.as_ref(), "kind");
    let (from, until) = (
        judge.date(raw.from.as_ref()),
        judge.date(raw.until.as_ref()),
    );
    let unverified = judge.switch(raw.unverified.as_ref(), "unverified");
    if let (Some(first), Some(last), Some(written)) = (from, until, &raw.until)
        && last < first
    {
        judge.say(
            Diagnostic::new(Code::WindowBackwards, written.span)
                .with("from", first)
                .with("by", last),
        );
    }
    let name = owned(raw.name.as_ref())?;
    Some(Unit {
        id: id?,
        short: owned(raw.short.as_ref()).unwrap_or_else(|| name.clone()),
        name,
        kind: kind?,
        also: all_owned(&raw.also),
        from,
        until,
        succeeded_by: Vec::new(),
        unverified,
        note: owned(raw.note.as_ref()),
        place: judge.place(raw.span),
    })
}

fn resolve_successors(roster: &mut Roster, kept: &[&RawUnit], judge: &mut Judge) {
    let ids: Vec<String> = roster
        .units
        .iter()
        .map(|unit| unit.id.to_string())
        .collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    for raw in kept {
        let successors: Vec<UnitIndex> = raw
            .succeeded_by
            .iter()
            .filter_map(|name| judge.reference(name, "unit", &ids))
            .map(UnitIndex::new)
            .collect();
        if let (Some(until), true) = (&raw.until, successors.is_empty()) {
            judge.say(Diagnostic::new(Code::NoSuccessor, until.span).with("until", &until.value));
        }
        let unit = roster.units.iter_mut().find(|unit| {
            raw.id
                .as_ref()
                .is_some_and(|id| id.value == unit.id.as_str())
        });
        if let Some(unit) = unit {
            unit.succeeded_by = successors;
        }
    }
}

fn empty_group(id: Id, raw: &RawGroup, judge: &mut Judge) -> UnitGroup {
    let complete = judge.word(raw.complete.as_ref(), "complete");
    let name = owned(raw.name.as_ref()).unwrap_or_default();
    UnitGroup {
        id,
        short: owned(raw.short.as_ref()).unwrap_or_else(|| name.clone()),
        name,
        also: all_owned(&raw.also),
        members: Vec::new(),
        complete: complete.unwrap_or(true),
        stated_size: judge.small_count(raw.stated_size.as_ref()),
        subset_of: None,
        defined_as: owned(raw.defined_as.as_ref()),
        note: owned(raw.note.as_ref()),
        place: judge.place(raw.span),
    }
}

fn resolve_groups(roster: &mut Roster, kept: &[&RawGroup], judge: &mut Judge) {
    for (position, raw) in kept.iter().enumerate() {
        let members = raw
            .members
            .iter()
            .filter_map(|node| membership(node, roster, judge));
        let members: Vec<Membership> = members.collect();
        let subset_of = raw.subset_of.as_ref().and_then(|name| {
            let ids: Vec<&str> = roster
                .groups
                .iter()
                .map(|group| group.id.as_str())
                .collect();
            judge.reference(name, "group", &ids).map(GroupIndex::new)
        });
        if let Some(group) = roster.groups.get_mut(position) {
            group.members = members;
            group.subset_of = subset_of;
        }
    }
    for (position, raw) in kept.iter().enumerate() {
        let group = GroupIndex::new(position);
        if contains_itself(roster, group, group, &mut Vec::new())
            || is_part_of_itself(roster, group)
        {
            let at = raw.id.as_ref().map_or(raw.span, |id| id.span);
            let id = raw.id.as_ref().map_or("", |id| id.value.as_str());
            judge.say(Diagnostic::new(Code::GroupCycle, at).with("group", id));
        } else {
            check_size(roster, group, raw, judge);
            check_subset(roster, group, raw, judge);
        }
    }
}

fn membership(node: &Node, roster: &Roster, judge: &mut Judge) -> Option<Membership> {
    if let Value::Scalar(name) = &node.value {
        let name = Sourced {
            value: name.clone(),
            span: node.span,
        };
        let party = judge.party(&name, roster)?;
        return Some(Membership {
            party,
            from: None,
            until: None,
        });
    }
    let raw: Option<RawMember> = crate::syntax::read_node(node, &mut judge.report);
    let raw = raw?;
    let party = judge.party(raw.unit.as_ref()?, roster)?;
    let (from, until) = (
        judge.date(raw.from.as_ref()),
        judge.date(raw.until.as_ref()),
    );
    if let (Some(first), Some(last), Some(written)) = (from, until, &raw.until)
        && last < first
    {
        judge.say(
            Diagnostic::new(Code::WindowBackwards, written.span)
                .with("from", first)
                .with("by", last),
        );
    }
    Some(Membership { party, from, until })
}

fn contains_itself(
    roster: &Roster,
    sought: GroupIndex,
    inside: GroupIndex,
    opened: &mut Vec<GroupIndex>,
) -> bool {
    if opened.contains(&inside) {
        return false;
    }
    opened.push(inside);
    roster.group(inside).is_some_and(|group| {
        group.members.iter().any(|member| match member.party {
            Party::Group(inner) => {
                inner == sought || contains_itself(roster, sought, inner, opened)
            }
            Party::Unit(_) => false,
        })
    })
}

/// Whether `subset_of` leads from a group back to it.
fn is_part_of_itself(roster: &Roster, group: GroupIndex) -> bool {
    let wider = |part: &GroupIndex| roster.group(*part).and_then(|group| group.subset_of);
    std::iter::successors(wider(&group), wider)
        .take(roster.groups.len())
        .any(|whole| whole == group)
}

fn check_size(roster: &Roster, group: GroupIndex, raw: &RawGroup, judge: &mut Judge) {
    let Some((stated, written)) = roster
        .group(group)
        .and_then(|group| group.stated_size)
        .zip(raw.stated_size.as_ref())
    else {
        return;
    };
    let members = roster.units_of(Party::Group(group)).len();
    if members != stated as usize {
        let id = roster.party_id(Party::Group(group)).to_owned();
        judge.say(
            Diagnostic::new(Code::GroupSize, written.span)
                .with("group", id)
                .with("members", members)
                .with("stated", stated),
        );
    }
}

fn check_subset(roster: &Roster, group: GroupIndex, raw: &RawGroup, judge: &mut Judge) {
    let Some(whole) = roster.group(group).and_then(|group| group.subset_of) else {
        return;
    };
    let wider = roster.units_of(Party::Group(whole));
    if wider.is_empty() {
        return;
    }
    for unit in roster.units_of(Party::Group(group)) {
        if !wider.contains(&unit) {
            let at = raw.subset_of.as_ref().map_or(raw.span, |name| name.span);
            judge.say(
                Diagnostic::new(Code::SubsetOutside, at)
                    .with("unit", roster.party_id(Party::Unit(unit)))
                    .with("whole", roster.party_id(Party::Group(whole))),
            );
        }
    }
}

//! units.yaml: the committee, its units and groups.

use crate::model::{Membership, Party, Roster, Unit, UnitGroup};
use crate::syntax::{Tree, emit};

use super::keys::Keys;

/// The text of `units.yaml`; reading it gives the same roster.
#[must_use]
pub fn roster_file(roster: &Roster) -> String {
    let (committee, others) = match roster.units.split_first() {
        Some((committee, others)) => (Some(committee), others),
        None => (None, &[][..]),
    };
    let units = others.iter().map(|one| unit(one, roster)).collect();
    let keys = Keys::default()
        .tree_if(
            "committee",
            committee.map(|one| self::committee(one, roster)),
        )
        .tree("units", Tree::Lines(units))
        .blocks("groups", roster.groups.iter().map(|one| group(one, roster)));
    let id = committee.map_or("", |committee| committee.id.as_str());
    emit(
        &format!("The committee {id}, its units and groups."),
        &keys.mapping(),
    )
}

fn committee(unit: &Unit, roster: &Roster) -> Tree {
    let place = Some(roster.place_name.as_str()).filter(|place| !place.is_empty());
    named(unit)
        .text_if("short", unless_same(&unit.short, &unit.name))
        .text_if("place", place)
        .text_if("code", roster.code.as_deref())
        .words("also", unit.also.iter().map(String::as_str))
        .text_if("note", unit.note.as_deref())
        .mapping()
}

fn unit(unit: &Unit, roster: &Roster) -> Tree {
    let successors = unit.succeeded_by.iter();
    let successors = successors.map(|index| roster.party_id(Party::Unit(*index)));
    named(unit)
        .word("kind", &unit.kind)
        .text_if("short", unless_same(&unit.short, &unit.name))
        .words("also", unit.also.iter().map(String::as_str))
        .date("from", unit.from)
        .date("until", unit.until)
        .words("succeeded_by", successors)
        .switch("unverified", unit.unverified, false)
        .text_if("note", unit.note.as_deref())
        .mapping()
}

fn named(unit: &Unit) -> Keys {
    Keys::default()
        .text("id", unit.id.as_str())
        .text("name", &unit.name)
}

/// A short name, unless it is the name.
fn unless_same<'a>(short: &'a str, name: &str) -> Option<&'a str> {
    (short != name).then_some(short)
}

fn group(group: &UnitGroup, roster: &Roster) -> Tree {
    let members: Vec<Tree> = group
        .members
        .iter()
        .map(|member| membership(*member, roster))
        .collect();
    let whole = group.subset_of.map(Party::Group);
    Keys::default()
        .text("id", group.id.as_str())
        .text("name", &group.name)
        .text_if("short", unless_same(&group.short, &group.name))
        .words("also", group.also.iter().map(String::as_str))
        .tree_if(
            "members",
            (!members.is_empty()).then_some(Tree::List(members)),
        )
        .switch("complete", group.complete, true)
        .count("stated_size", group.stated_size.map(u64::from))
        .party("subset_of", whole, roster)
        .text_if("defined_as", group.defined_as.as_deref())
        .text_if("note", group.note.as_deref())
        .mapping()
}

fn membership(member: Membership, roster: &Roster) -> Tree {
    let id = roster.party_id(member.party);
    if member.from.is_none() && member.until.is_none() {
        return Tree::Text(id.to_owned());
    }
    Keys::default()
        .text("unit", id)
        .date("from", member.from)
        .date("until", member.until)
        .record()
}

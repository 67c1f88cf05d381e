//! Made-up rosters: a committee, units, and groups that contain only groups before them.

use proptest::prelude::*;
use tiendo_core::model::{
    GroupIndex, Membership, Party, Roster, Unit, UnitGroup, UnitIndex, UnitKind,
};
use tiendo_core::source::Place;

use super::parts::{id, maybe_day, maybe_text, text, texts, window, word};

const UNITS: usize = 4;

pub(super) fn roster() -> BoxedStrategy<Roster> {
    let units = prop::collection::vec(unit(), UNITS);
    let groups = prop::collection::vec(group(), 3);
    (units, groups, maybe_text(), maybe_text())
        .prop_map(|(units, groups, place, code)| {
            let mut roster = Roster {
                place_name: place.unwrap_or_default(),
                code,
                units,
                groups,
            };
            let committee = &mut roster.units[0];
            committee.kind = UnitKind::Committee;
            (committee.from, committee.until) = (None, None);
            committee.succeeded_by.clear();
            committee.unverified = false;
            for (position, unit) in roster.units.iter_mut().enumerate() {
                unit.id = id(position);
            }
            for (position, group) in roster.groups.iter_mut().enumerate() {
                group.id = id(UNITS + position);
                let before = |index: GroupIndex| index.position() < position;
                group.members.retain(|member| match member.party {
                    Party::Group(index) => before(index),
                    Party::Unit(_) => true,
                });
                group.subset_of = group.subset_of.filter(|whole| before(*whole));
            }
            roster
        })
        .boxed()
}

/// Every unit and group of a roster.
pub(super) fn parties(roster: &Roster) -> Vec<Party> {
    let units = (0..roster.units.len()).map(|at| Party::Unit(UnitIndex::new(at)));
    let groups = (0..roster.groups.len()).map(|at| Party::Group(GroupIndex::new(at)));
    units.chain(groups).collect()
}

fn unit_index() -> BoxedStrategy<UnitIndex> {
    (0..UNITS).prop_map(UnitIndex::new).boxed()
}

fn unit() -> BoxedStrategy<Unit> {
    let names = (text(), maybe_text(), texts(), maybe_text());
    let times = (prop::option::of(window()), any::<bool>());
    let successors = prop::collection::vec(unit_index(), 0..3);
    let kind = word::<UnitKind>();
    (names, times, successors, kind)
        .prop_map(|(names, (window, unverified), succeeded_by, kind)| {
            let (name, short, also, note) = names;
            Unit {
                id: id(0),
                short: short.unwrap_or_else(|| name.clone()),
                name,
                kind,
                also,
                from: window.map(|(from, _)| from),
                until: window.map(|(_, until)| until),
                succeeded_by,
                unverified,
                note,
                place: Place::default(),
            }
        })
        .boxed()
}

fn membership() -> BoxedStrategy<Membership> {
    let party = prop_oneof![
        unit_index().prop_map(Party::Unit),
        (0_usize..3).prop_map(|at| Party::Group(GroupIndex::new(at))),
    ];
    (party, maybe_day(), maybe_day())
        .prop_map(|(party, from, until)| Membership {
            party,
            from,
            until: until.filter(|until| from.is_none_or(|from| from <= *until)),
        })
        .boxed()
}

fn group() -> BoxedStrategy<UnitGroup> {
    let members = prop::collection::vec(membership(), 0..4);
    let whole = prop::option::of((0_usize..3).prop_map(GroupIndex::new));
    let words = (text(), maybe_text(), texts(), maybe_text(), maybe_text());
    let said = (any::<bool>(), prop::option::of(any::<u32>()), whole);
    (members, words, said)
        .prop_map(|(members, words, (complete, stated_size, subset_of))| {
            let (name, short, also, defined_as, note) = words;
            UnitGroup {
                id: id(0),
                short: short.unwrap_or_else(|| name.clone()),
                name,
                also,
                members,
                complete,
                stated_size,
                subset_of,
                defined_as,
                note,
                place: Place::default(),
            }
        })
        .boxed()
}

//! Who stands behind a list of parties: units, and the members of a group that are not named.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::id::{GroupIndex, UnitIndex};
use super::task::Holder;
use super::unit::{Party, Roster};

/// One holder behind a list of parties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Addressee {
    /// Who.
    pub holder: Holder,
    /// For how many units it stands; null for a group of which not even the size is known.
    pub size: Option<u32>,
    /// The day on which it became a member, where that is after the signing.
    pub joined_on: Option<NaiveDate>,
    /// The last day of its membership, where that is known.
    pub until: Option<NaiveDate>,
}

impl Roster {
    /// Every holder behind a list of parties, each unit once.
    ///
    /// The named members of a group come first, then one holder for those that the text only
    /// counts. Of a group of which not even the size is known, those without a name are one holder
    /// of size null; it counts as one and is marked so.
    ///
    /// A member whose membership ended before the signing is none. One that joined after it is
    /// listed with the day, unless it had succeeded one that was there before: that one's part passes
    /// to it. Without a day of signing every membership counts from the beginning.
    #[must_use]
    pub fn addressed(&self, parties: &[Party], signed_on: Option<NaiveDate>) -> Vec<Addressee> {
        let mut found = Found {
            signed_on,
            ..Found::default()
        };
        for party in parties {
            found.open(*party, Window::default(), self);
        }
        found.addressees(self)
    }

    /// The holders of [`Roster::addressed`] with their sizes, memberships at any time counted.
    #[must_use]
    pub fn holders(&self, parties: &[Party]) -> Vec<(Holder, Option<u32>)> {
        let found = self.addressed(parties, None).into_iter();
        found.map(|one| (one.holder, one.size)).collect()
    }

    /// The units that follow some others, at once or in turn, and the first day on which each of
    /// them does.
    fn heirs(&self, units: impl Iterator<Item = UnitIndex>) -> BTreeMap<UnitIndex, NaiveDate> {
        let mut heirs = BTreeMap::new();
        let mut open: Vec<(UnitIndex, NaiveDate)> =
            units.map(|unit| (unit, NaiveDate::MIN)).collect();
        while let Some((index, held_since)) = open.pop() {
            let Some(unit) = self.unit(index) else {
                continue;
            };
            let Some(next_day) = unit.ended_on() else {
                continue;
            };
            let since = held_since.max(next_day);
            for heir in &unit.succeeded_by {
                if heirs.get(heir).is_none_or(|known| since < *known) {
                    heirs.insert(*heir, since);
                    open.push((*heir, since));
                }
            }
        }
        heirs
    }
}

/// The days of a membership, where they are bounded.
#[derive(Debug, Clone, Copy, Default)]
struct Window {
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Window {
    /// The days on which both hold.
    fn within(self, outer: Self) -> Self {
        let until = [self.until, outer.until];
        Self {
            from: self.from.max(outer.from),
            until: until.into_iter().flatten().min(),
        }
    }

    /// The days from the first of either to the last of either.
    fn joined(self, other: Self) -> Self {
        Self {
            from: self.from.min(other.from),
            until: self.until.zip(other.until).map(|(one, two)| one.max(two)),
        }
    }
}

#[derive(Default)]
struct Found {
    signed_on: Option<NaiveDate>,
    units: Vec<UnitIndex>,
    windows: BTreeMap<UnitIndex, Window>,
    rest: Vec<(Holder, Option<u32>)>,
    opened: BTreeSet<GroupIndex>,
    /// The counted groups in which this one is opened: a group within itself ends here.
    above: Vec<GroupIndex>,
}

impl Found {
    fn open(&mut self, party: Party, window: Window, roster: &Roster) {
        let ended = window.until.zip(self.signed_on);
        let empty = window.until.zip(window.from);
        if ended.is_some_and(|(until, signed)| until < signed)
            || empty.is_some_and(|(until, from)| until < from)
        {
            return;
        }
        match party {
            Party::Unit(unit) => match self.windows.get_mut(&unit) {
                Some(known) => *known = known.joined(window),
                None => {
                    self.windows.insert(unit, window);
                    self.units.push(unit);
                }
            },
            Party::Group(group) => {
                if !self.above.contains(&group) && self.opened.insert(group) {
                    self.open_group(group, window, roster);
                }
            }
        }
    }

    fn open_group(&mut self, index: GroupIndex, window: Window, roster: &Roster) {
        let Some(group) = roster.group(index) else {
            return;
        };
        if let Some(stated) = group.stated_size {
            // Groups within it are counted in its size: they add no rest of their own.
            let mut inner = Self {
                signed_on: self.signed_on,
                above: [self.above.as_slice(), &[index]].concat(),
                ..Self::default()
            };
            inner.open_members(index, window, roster);
            let joined = |unit: &&UnitIndex| inner.joined_on(**unit).is_none();
            let named = inner.units.iter().filter(joined).count();
            let named = u32::try_from(named).unwrap_or(u32::MAX);
            for (unit, window) in inner.in_order() {
                self.open(Party::Unit(unit), window, roster);
            }
            if stated > named {
                self.rest
                    .push((Holder::Remainder(index), Some(stated - named)));
            }
        } else {
            self.open_members(index, window, roster);
            if group.members.is_empty() || !group.complete {
                self.rest.push((Holder::WholeGroup(index), None));
            }
        }
    }

    fn open_members(&mut self, index: GroupIndex, window: Window, roster: &Roster) {
        let members = roster.group(index).map_or(&[][..], |group| &group.members);
        for member in members {
            let (from, until) = (member.from, member.until);
            self.open(member.party, Window { from, until }.within(window), roster);
        }
    }

    fn in_order(&self) -> impl Iterator<Item = (UnitIndex, Window)> + '_ {
        let window = |unit: &UnitIndex| self.windows.get(unit).copied().unwrap_or_default();
        self.units.iter().map(move |unit| (*unit, window(unit)))
    }

    /// The day on which a unit joined, where that is after the signing.
    fn joined_on(&self, unit: UnitIndex) -> Option<NaiveDate> {
        let from = self.windows.get(&unit)?.from?;
        self.signed_on
            .is_some_and(|signed| signed < from)
            .then_some(from)
    }

    fn addressees(self, roster: &Roster) -> Vec<Addressee> {
        let founders = self.units.iter().copied();
        let founders = founders.filter(|unit| self.joined_on(*unit).is_none());
        let heirs = if self
            .units
            .iter()
            .any(|unit| self.joined_on(*unit).is_some())
        {
            roster.heirs(founders)
        } else {
            BTreeMap::new()
        };
        let units = self.in_order().filter_map(|(unit, window)| {
            let joined_on = self.joined_on(unit);
            // Who was a member before it took over from another one has a part of its own.
            let inherits = joined_on
                .zip(heirs.get(&unit))
                .is_some_and(|(joined_on, since)| *since <= joined_on);
            (!inherits).then_some(Addressee {
                holder: Holder::Unit(unit),
                size: Some(1),
                joined_on,
                until: window.until,
            })
        });
        let rest = self.rest.iter().map(|(holder, size)| Addressee {
            holder: *holder,
            size: *size,
            joined_on: None,
            until: None,
        });
        units.chain(rest).collect()
    }
}

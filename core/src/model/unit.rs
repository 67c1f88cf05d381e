//! Who acts: units, groups of units, and the roster of one province.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{GroupIndex, Id, UnitIndex};
use super::words::FileWord;
use crate::source::Place;

/// What sort of body a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum UnitKind {
    /// The people's committee itself, from the key `committee`.
    Committee,
    /// Sở.
    Department,
    /// Văn phòng.
    Office,
    /// Thanh tra.
    Inspectorate,
    /// Ban.
    Board,
    /// Huyện, quận, thị xã, thành phố thuộc tỉnh.
    District,
    /// Xã, phường, thị trấn.
    Commune,
    /// Đơn vị sự nghiệp.
    Service,
    /// A body of the central government.
    Central,
    /// Doanh nghiệp.
    Enterprise,
    /// Báo, đài.
    Media,
    /// Anything else.
    Other,
}

impl FileWord for UnitKind {
    // No unit of a file is the committee: that one has a key of its own.
    const WORDS: &'static [(&'static str, Self)] = &[
        ("department", Self::Department),
        ("office", Self::Office),
        ("inspectorate", Self::Inspectorate),
        ("board", Self::Board),
        ("district", Self::District),
        ("commune", Self::Commune),
        ("service", Self::Service),
        ("central", Self::Central),
        ("enterprise", Self::Enterprise),
        ("media", Self::Media),
        ("other", Self::Other),
    ];
}

impl UnitKind {
    /// The word of the file format.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, kind)| *kind == self)
            .map_or("committee", |(word, _)| word)
    }
}

/// A body that leads, cooperates or reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its id, unique in the province.
    pub id: Id,
    /// Its full name at the plan's time.
    pub name: String,
    /// A short name for tables; the full name where none is given.
    pub short: String,
    /// What sort of body it is.
    pub kind: UnitKind,
    /// Other spellings met in texts.
    pub also: Vec<String>,
    /// First day of its existence, where known.
    pub from: Option<NaiveDate>,
    /// Last day of its existence.
    pub until: Option<NaiveDate>,
    /// Who takes over the day after.
    pub succeeded_by: Vec<UnitIndex>,
    /// Whether it comes from general knowledge and not from the text.
    pub unverified: bool,
    /// The author's remark.
    pub note: Option<String>,
    /// Where it is declared.
    pub place: Place,
}

impl Unit {
    /// Whether the unit exists on a day.
    #[must_use]
    pub fn exists_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// The first day on which it exists no longer; null where no end is known.
    #[must_use]
    pub fn ended_on(&self) -> Option<NaiveDate> {
        self.until.and_then(|until| until.succ_opt())
    }
}

/// A unit or a group: whoever a clause may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Party {
    /// One unit.
    Unit(UnitIndex),
    /// A group of units.
    Group(GroupIndex),
}

/// A unit's place in a group, for the time in which it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// The unit or the group within the group.
    pub party: Party,
    /// First day, where the membership began later than the group.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
}

/// Several units that a text names together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitGroup {
    /// Its id, unique among units and groups of the province.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// A short name for tables; the full name where none is given.
    pub short: String,
    /// Other spellings met in texts.
    pub also: Vec<String>,
    /// Its members; empty where the text names none.
    pub members: Vec<Membership>,
    /// Whether the members are all that belong to it; where not, the text says more units than it
    /// names and not how many.
    pub complete: bool,
    /// The number of units that the text prints.
    pub stated_size: Option<u32>,
    /// The group whose part it is.
    pub subset_of: Option<GroupIndex>,
    /// The words that say who belongs to it.
    pub defined_as: Option<String>,
    /// The author's remark.
    pub note: Option<String>,
    /// Where it is declared.
    pub place: Place,
}

/// The units and groups of one province; position 0 is the committee.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// Where the committee sits, as its papers print it.
    pub place_name: String,
    /// The committee's code of electronic identity, where known.
    pub code: Option<String>,
    /// All units, the committee first.
    pub units: Vec<Unit>,
    /// All groups.
    pub groups: Vec<UnitGroup>,
}

impl Roster {
    /// The unit at a position of this roster.
    #[must_use]
    pub fn unit(&self, index: UnitIndex) -> Option<&Unit> {
        self.units.get(index.position())
    }

    /// The group at a position of this roster.
    #[must_use]
    pub fn group(&self, index: GroupIndex) -> Option<&UnitGroup> {
        self.groups.get(index.position())
    }

    /// The unit or group with an id.
    #[must_use]
    pub fn party(&self, id: &str) -> Option<Party> {
        let unit = self.units.iter().position(|unit| unit.id.as_str() == id);
        let group = || self.groups.iter().position(|group| group.id.as_str() == id);
        unit.map(|position| Party::Unit(UnitIndex::new(position)))
            .or_else(|| group().map(|position| Party::Group(GroupIndex::new(position))))
    }

    /// The id of a unit or group, empty for a position of another roster.
    #[must_use]
    pub fn party_id(&self, party: Party) -> &str {
        match party {
            Party::Unit(index) => self.unit(index).map_or("", |unit| unit.id.as_str()),
            Party::Group(index) => self.group(index).map_or("", |group| group.id.as_str()),
        }
    }

    /// The full name of a unit or group.
    #[must_use]
    pub fn party_name(&self, party: Party) -> &str {
        match party {
            Party::Unit(index) => self.unit(index).map_or("", |unit| unit.name.as_str()),
            Party::Group(index) => self.group(index).map_or("", |group| group.name.as_str()),
        }
    }

    /// The short name of a unit or group.
    #[must_use]
    pub fn party_short(&self, party: Party) -> &str {
        match party {
            Party::Unit(index) => self.unit(index).map_or("", |unit| unit.short.as_str()),
            Party::Group(index) => self.group(index).map_or("", |group| group.short.as_str()),
        }
    }

    /// Every unit of a party, groups within groups opened, each once, in declared order.
    #[must_use]
    pub fn units_of(&self, party: Party) -> Vec<UnitIndex> {
        let mut found = Vec::new();
        let mut opened = Vec::new();
        self.collect_units(party, &mut opened, &mut found);
        found
    }

    fn collect_units(
        &self,
        party: Party,
        opened: &mut Vec<GroupIndex>,
        found: &mut Vec<UnitIndex>,
    ) {
        match party {
            Party::Unit(unit) if !found.contains(&unit) => found.push(unit),
            Party::Unit(_) => {}
            Party::Group(index) if !opened.contains(&index) => {
                opened.push(index);
                for member in self.group(index).map_or(&[][..], |group| &group.members) {
                    self.collect_units(member.party, opened, found);
                }
            }
            Party::Group(_) => {}
        }
    }

    /// Whether a party is another, or one of its units, or a group within it.
    #[must_use]
    pub fn includes(&self, outer: Party, inner: Party) -> bool {
        let mut opened = Vec::new();
        let mut waiting = vec![outer];
        while let Some(party) = waiting.pop() {
            if party == inner {
                return true;
            }
            if let Party::Group(index) = party
                && !opened.contains(&index)
            {
                opened.push(index);
                let members = self.group(index).map_or(&[][..], |group| &group.members);
                waiting.extend(members.iter().map(|member| member.party));
            }
        }
        false
    }

    /// Whether every unit of a group is known: it, and each group in it, names all its members or
    /// the text counts them.
    fn is_known(&self, index: GroupIndex) -> bool {
        let mut opened = Vec::new();
        let mut waiting = vec![index];
        while let Some(index) = waiting.pop() {
            let Some(group) = self.group(index).filter(|_| !opened.contains(&index)) else {
                continue;
            };
            opened.push(index);
            let unnamed = group.members.is_empty() || !group.complete;
            if unnamed && group.stated_size.is_none() {
                return false;
            }
            let inner = group.members.iter().map(|member| member.party);
            waiting.extend(inner.filter_map(|party| match party {
                Party::Group(inner) => Some(inner),
                Party::Unit(_) => None,
            }));
        }
        true
    }

    /// How many units a party stands for: one for a unit, the stated size of a group or the number
    /// of its members; `None` where the text says neither, or more than it names.
    #[must_use]
    pub fn size_of(&self, party: Party) -> Option<u32> {
        match party {
            Party::Unit(_) => Some(1),
            Party::Group(index) => {
                let members = u32::try_from(self.units_of(party).len()).unwrap_or(u32::MAX);
                let stated = self.group(index).and_then(|group| group.stated_size);
                stated
                    .map(|stated| stated.max(members))
                    .or((members > 0 && self.is_known(index)).then_some(members))
            }
        }
    }
}

//! Places among peers: units compared by what of their due work they did on time.

use std::collections::BTreeMap;

use super::UnitState;
use crate::model::{Holder, Roster, Unit, UnitKind};
use crate::quantity::wilson_lower_bound;

/// Under so many due assignments a share says nothing yet (rules.md §5).
pub const FEWEST_DUE: u64 = 5;

/// Units of one sort, which alone can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeerGroup {
    /// Sở, ban, ngành: departments, the office, the inspectorate and boards of the province.
    Departments,
    /// Districts, towns and cities of the province.
    Districts,
    /// Communes, wards and townlets.
    Communes,
}

impl PeerGroup {
    /// All groups, in the order in which an office lists them.
    pub const ALL: [Self; 3] = [Self::Departments, Self::Districts, Self::Communes];

    /// The word of the command's output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Departments => "departments",
            Self::Districts => "districts",
            Self::Communes => "communes",
        }
    }

    /// The group of a unit; `None` for bodies that have no equals (the committee, the central
    /// government, enterprises, the media, public service units) and for units that are known from
    /// general knowledge only.
    #[must_use]
    pub const fn of(unit: &Unit) -> Option<Self> {
        if unit.unverified {
            return None;
        }
        match unit.kind {
            UnitKind::Department | UnitKind::Office | UnitKind::Inspectorate | UnitKind::Board => {
                Some(Self::Departments)
            }
            UnitKind::District => Some(Self::Districts),
            UnitKind::Commune => Some(Self::Communes),
            UnitKind::Committee
            | UnitKind::Service
            | UnitKind::Central
            | UnitKind::Enterprise
            | UnitKind::Media
            | UnitKind::Other => None,
        }
    }
}

/// Gives every unit its place within its peer group, the best first: ordered by the lower end of the
/// 95 % Wilson interval of `on_time_of_due`. Equal ones share a place, and the next place is left
/// out (1, 2, 2, 4).
pub(super) fn rank(units: &mut [UnitState], roster: &Roster) {
    let mut groups: BTreeMap<PeerGroup, Vec<(usize, f64)>> = BTreeMap::new();
    for (position, state) in units.iter().enumerate() {
        if let Holder::Unit(index) = state.holder
            && let Some(group) = roster.unit(index).and_then(PeerGroup::of)
        {
            let rate = state.tally().rates().on_time_of_due;
            let bound = wilson_lower_bound(rate.numerator, rate.denominator);
            let bound = bound.filter(|_| rate.denominator >= FEWEST_DUE);
            let placed = bound.map(|bound| (position, bound));
            groups.entry(group).or_default().extend(placed);
        }
    }
    for peers in groups.values_mut() {
        peers.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        for (position, bound) in peers.iter() {
            let better = peers.partition_point(|(_, other)| other > bound);
            if let Some(state) = units.get_mut(*position) {
                state.rank = u32::try_from(better + 1).ok();
                state.ranked = u32::try_from(peers.len()).ok();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::testing::*;

    #[test]
    fn only_units_have_a_place() {
        let mut draft = Draft::new(1);
        let group = draft.group(&[1], Some(9));
        for _ in 0..FEWEST_DUE {
            draft.task(by("2014-06-30"), &[group]);
            draft.task(by("2014-06-30"), &[]);
        }
        let states = draft.on("2014-07-31").units;
        let places: Vec<_> = states.iter().map(|state| state.rank).collect();
        assert_eq!(places, [Some(1), None, None]);
    }
}

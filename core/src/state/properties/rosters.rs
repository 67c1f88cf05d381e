//! Units that end, followed by one, several or nobody, some in a circle; and members that come and go.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::some_day;
use crate::model::*;
use crate::source::Place;
use crate::state::testing::*;

/// Units besides the committee.
pub(super) const UNITS: usize = 4;

/// When a unit ends, and who follows it.
#[derive(Debug, Clone)]
pub(super) struct End {
    pub until: NaiveDate,
    /// Places in the roster; one beyond [`UNITS`] is a unit that was not there before.
    pub heirs: Vec<usize>,
}

/// When a unit belongs to the group whose members change.
#[derive(Debug, Clone)]
pub(super) struct Stay {
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

/// Whether each unit ends.
pub(super) fn ends() -> impl Strategy<Value = Vec<Option<End>>> {
    let heirs = prop::sample::subsequence((1..=UNITS).collect::<Vec<_>>(), 0..3);
    let end = (some_day(), heirs).prop_map(|(until, heirs)| End { until, heirs });
    prop::collection::vec(prop::option::weighted(0.3, end), UNITS)
}

pub(super) fn stays() -> impl Strategy<Value = Vec<Option<Stay>>> {
    let day = || prop::option::weighted(0.3, some_day());
    let stay = (day(), day()).prop_map(|(from, until)| Stay {
        from,
        until: until.filter(|until| from.is_none_or(|from| from <= *until)),
    });
    prop::collection::vec(prop::option::of(stay), UNITS)
}

/// Four units, and groups: with all of its members named, some or none; and one whose members
/// come and go.
pub(super) fn parties(draft: &mut Draft, stays: &[Option<Stay>]) -> Vec<Party> {
    let groups = [
        draft.group(&[1, 2], Some(6)),
        draft.group(&[], None),
        draft.open_group(&[3]),
        draft.group(&[], None),
    ];
    let roster = Arc::make_mut(&mut draft.plan.roster);
    let stays = (1..).zip(stays);
    let members = stays.filter_map(|(number, stay)| {
        stay.as_ref().map(|stay| Membership {
            party: unit(number),
            from: stay.from,
            until: stay.until,
        })
    });
    roster.groups[3].members = members.collect();
    (1..=UNITS).map(unit).chain(groups).collect()
}

/// Lets units end. An heir that was not there before begins on the day after.
pub(super) fn end(plan: &mut Plan, ends: &[Option<End>]) {
    let roster = Arc::make_mut(&mut plan.roster);
    for (number, end) in (1..).zip(ends) {
        let Some(End { until, heirs }) = end else {
            continue;
        };
        for heir in heirs {
            if *heir >= roster.units.len() {
                let mut new = roster.units[number].clone();
                new.id = id(&format!("u{heir}"));
                new.from = Some(*until + Days::new(1));
                (new.until, new.succeeded_by) = (None, Vec::new());
                roster.units.push(new);
            }
        }
        roster.units[number].until = Some(*until);
        let heirs = heirs.iter().copied().filter(|heir| *heir != number);
        roster.units[number].succeeded_by = heirs.map(UnitIndex::new).collect();
    }
}

/// What some of the units leave to whom, where several follow them.
pub(super) fn takeovers() -> impl Strategy<Value = Vec<Takeover>> {
    let tasks = prop::sample::subsequence((0..8).collect::<Vec<_>>(), 0..3);
    let rows = (1..=UNITS, 1..=UNITS, tasks, any::<bool>());
    let row = rows.prop_map(|(from, to, tasks, duty)| Takeover {
        from: UnitIndex::new(from),
        to: UnitIndex::new(to),
        tasks: tasks.into_iter().map(TaskIndex::new).collect(),
        duties: duty.then_some(DutyIndex::new(0)).into_iter().collect(),
        indicators: Vec::new(),
        place: Place::default(),
    });
    prop::collection::vec(row, 0..6)
}

/// Keeps of the takeovers those by one of several heirs.
pub(super) fn divide(plan: &mut Plan, takeovers: &[Takeover]) {
    let stated = takeovers.iter().filter(|row| {
        let heirs = plan.roster.unit(row.from).map(|unit| &unit.succeeded_by);
        heirs.is_some_and(|heirs| heirs.len() > 1 && heirs.contains(&row.to))
    });
    plan.succession = stated.cloned().collect();
}

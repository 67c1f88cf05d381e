//! Whose figures count, and which of them a reported figure stands for.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::model::{
    GroupIndex, Holder, Indicator, IndicatorIndex, Line, Party, Plan, Roster, Subject, UnitIndex,
};
use crate::state::Crosswalk;

/// What a reported figure stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    /// The whole scope.
    Whole,
    /// One unit or group of it.
    Party(Party),
}

/// The scope of one indicator: units, and what its groups count without naming.
///
/// A unit that has ended stays a member, as the text named it; from the day on which its part passes
/// on, a figure of its successor stands for it too (rules.md §7).
pub(super) struct Scope<'a> {
    roster: &'a Roster,
    members: Vec<(Holder, Option<u32>)>,
    position: BTreeMap<Holder, usize>,
    groups: BTreeSet<GroupIndex>,
    named: BTreeSet<Party>,
    reporters: BTreeSet<UnitIndex>,
    has_one_reporter: bool,
    joined_later: bool,
    lines: Vec<Line>,
    inherited: BTreeMap<UnitIndex, Vec<(NaiveDate, usize)>>,
}

impl<'a> Scope<'a> {
    /// The scope with those that have joined by a day.
    pub(super) fn of(
        index: IndicatorIndex,
        indicator: &Indicator,
        plan: &'a Plan,
        as_of: NaiveDate,
    ) -> Self {
        let roster = &*plan.roster;
        let mut given = roster.addressed(&indicator.scope, plan.directive.earliest_issue());
        given.retain(|one| one.joined_on.is_none_or(|joined| joined <= as_of));
        let joined_later = given.iter().any(|one| one.joined_on.is_some());
        let members: Vec<_> = given.iter().map(|one| (one.holder, one.size)).collect();
        let line = |holder: Holder| plan.line(holder, Subject::Indicator(index));
        let lines: Vec<Line> = members.iter().map(|(holder, _)| line(*holder)).collect();
        let mut inherited: BTreeMap<UnitIndex, Vec<(NaiveDate, usize)>> = BTreeMap::new();
        for (member, line) in lines.iter().enumerate() {
            for next in line.passings() {
                if let Holder::Unit(heir) = next.holder {
                    inherited
                        .entry(heir)
                        .or_default()
                        .push((next.since, member));
                }
            }
        }
        let position = (0..)
            .zip(&members)
            .map(|(position, (holder, _))| (*holder, position));
        let reporters = indicator
            .reported_by
            .iter()
            .flat_map(|party| roster.units_of(*party));
        let mut reporters: BTreeSet<UnitIndex> = reporters.collect();
        let has_one_reporter = reporters.len() <= 1;
        let heirs = reporters.iter().flat_map(|unit| {
            let line = line(Holder::Unit(*unit));
            let heirs = line.passings().iter().filter_map(|next| match next.holder {
                Holder::Unit(heir) => Some(heir),
                _ => None,
            });
            heirs.collect::<Vec<_>>()
        });
        let heirs: Vec<UnitIndex> = heirs.collect();
        reporters.extend(heirs);
        Self {
            roster,
            position: position.collect(),
            members,
            groups: opened(&indicator.scope, roster),
            named: indicator.reported_by.iter().copied().collect(),
            reporters,
            has_one_reporter,
            joined_later,
            lines,
            inherited,
        }
    }

    /// Whether the indicator names nobody: then every figure stands for the whole.
    pub(super) fn is_nameless(&self) -> bool {
        self.members.is_empty()
    }

    /// Whether a member has joined since the signing.
    pub(super) fn is_joined_later(&self) -> bool {
        self.joined_later
    }

    /// How many members there are; a member may stand for several units.
    pub(super) fn len(&self) -> usize {
        self.members.len()
    }

    /// How many units some members stand for; null where one of them has no known size.
    pub(super) fn units(&self, members: impl IntoIterator<Item = usize>) -> Option<u64> {
        let sizes = members
            .into_iter()
            .map(|member| self.members.get(member)?.1.map(u64::from));
        sizes.sum()
    }

    /// The same, with one for a member of unknown size.
    pub(super) fn at_least(&self, members: impl IntoIterator<Item = usize>) -> u64 {
        let size = |member: usize| self.members.get(member).and_then(|(_, size)| *size);
        members
            .into_iter()
            .map(|member| u64::from(size(member).unwrap_or(1)))
            .sum()
    }

    /// Whether some members are one unit that the text names.
    pub(super) fn is_one_unit(&self, members: &[usize]) -> bool {
        let [only] = members else { return false };
        let member = self.members.get(*only);
        matches!(member, Some((Holder::Unit(_), _)))
    }

    /// What a figure stands for: the party that it names, else the one that sends it. What the only
    /// reporter of an indicator sends without naming a party stands for the whole scope; so does
    /// what one of several sends that is not of the scope itself, and what nobody signs.
    pub(super) fn source(&self, of: Option<Party>, sender: Option<Party>, on: NaiveDate) -> Source {
        if self.is_nameless() {
            return Source::Whole;
        }
        let Some(sender) = sender.filter(|_| of.is_none()) else {
            return of.map_or(Source::Whole, Source::Party);
        };
        let reports = self.named.contains(&sender)
            || matches!(sender, Party::Unit(unit) if self.reporters.contains(&unit));
        if reports && (self.has_one_reporter || self.covered(Source::Party(sender), on).is_empty())
        {
            return Source::Whole;
        }
        Source::Party(sender)
    }

    /// The place of a source among all that the roster can have, in the order of [`Source`].
    pub(super) const fn place(&self, source: Source) -> usize {
        match source {
            Source::Whole => 0,
            Source::Party(Party::Unit(unit)) => 1 + unit.position(),
            Source::Party(Party::Group(group)) => 1 + self.roster.units.len() + group.position(),
        }
    }

    /// Whether a part of the scope passes from one unit to another at any time.
    pub(super) fn passes_on(&self) -> bool {
        !self.inherited.is_empty()
    }

    /// Who has followed whom by a day, in the order of the scope.
    pub(super) fn crosswalk(&self, as_of: NaiveDate) -> Vec<Crosswalk> {
        let mut found = Vec::new();
        for line in &self.lines {
            let mut before = line.given_to();
            for next in line.passings().iter().filter(|next| next.since <= as_of) {
                if let Holder::Unit(unit) = before {
                    found.push(Crosswalk {
                        unit,
                        successor: next.holder,
                        since: next.since,
                    });
                }
                before = next.holder;
            }
        }
        found
    }

    /// The members for which a figure of a day stands, none for a party outside the scope.
    pub(super) fn covered(&self, source: Source, on: NaiveDate) -> Vec<usize> {
        match source {
            Source::Whole => (0..self.members.len()).collect(),
            Source::Party(Party::Unit(unit)) => {
                let own = self.position.get(&Holder::Unit(unit)).copied();
                let inherited = self.inherited.get(&unit).into_iter().flatten();
                let inherited = inherited.filter(|(since, _)| *since <= on);
                let taken_over = inherited.map(|(_, member)| *member);
                own.into_iter().chain(taken_over).collect()
            }
            Source::Party(Party::Group(group)) if self.groups.contains(&group) => {
                let party = Party::Group(group);
                let units = self.roster.units_of(party).into_iter().map(Holder::Unit);
                let rest = opened(&[party], self.roster).into_iter();
                let rest =
                    rest.flat_map(|group| [Holder::Remainder(group), Holder::WholeGroup(group)]);
                units
                    .chain(rest)
                    .filter_map(|holder| self.position.get(&holder).copied())
                    .collect()
            }
            Source::Party(Party::Group(_)) => Vec::new(),
        }
    }
}

/// The groups among some parties, and the groups within them.
fn opened(parties: &[Party], roster: &Roster) -> BTreeSet<GroupIndex> {
    let mut found = BTreeSet::new();
    let mut open = parties.to_vec();
    while let Some(party) = open.pop() {
        if let Party::Group(group) = party
            && found.insert(group)
        {
            let members = roster.group(group).map_or(&[][..], |group| &group.members);
            open.extend(members.iter().map(|member| member.party));
        }
    }
    found
}

//! Why a unit has its place among its peers.

use super::figure::UnitFigure;
use super::formula::{Formula, FormulaName};
use super::key::Key;
use super::listed::{Listed, Peer};
use super::part::Part;
use super::question::Question;
use super::shape::{Explanation, NoteKind};
use super::term::PlainTerm;
use super::value::{Value, Word};
use crate::model::Holder;
use crate::quantity::{Z, wilson_lower_bound};
use crate::state::{Bucket, FEWEST_DUE, PeerGroup, RateName, UnitState};

/// The lower end of Wilson's interval over k of n; a float.
const BOUND: &str = "(k / n + z * z / (2 * n) - z * root(k / n * (1 - k / n) / n + z * z / (4 * n * n))) / (1 + z * z / n)";

impl Question<'_> {
    /// The place of a unit among its peers.
    pub(super) fn rank(&self, holder: Holder) -> Option<Explanation> {
        let unit = self.state.units.iter().find(|unit| unit.holder == holder)?;
        let value = unit.rank.map(|rank| Value::Count(u64::from(rank)));
        let formula = Formula::new(FormulaName::Rank, "better + 1");
        let mut answer = self.answer(self.holder_name(holder), value, formula);
        let group = self.peer_group(holder);
        let rate = unit.tally().rates().on_time_of_due;
        let peers = self.peers(unit, group);
        let sum = |count: fn(&Peer) -> u64| peers.iter().map(count).sum::<u64>();
        let list = || Listed::Peers(peers.clone());
        let count =
            |symbol, term: PlainTerm, count| Part::new(symbol, term, Some(Value::Count(count)));
        let key = |figure| Key::OfUnit(holder, figure).shown(self.plan);
        let bound = wilson_lower_bound(rate.numerator, rate.denominator);
        let group_word = group.map(|group| Value::Word(Word::PeerGroup(group)));
        let ranked = unit.ranked.map(|ranked| Value::Count(u64::from(ranked)));
        let equal = sum(|peer| peer.equal);
        // Who has no place stands behind nobody.
        let placed = |count| unit.rank.is_some().then_some(Value::Count(count));
        answer.parts = vec![
            Part::new("group", PlainTerm::PeerGroup, group_word),
            count("k", PlainTerm::OnTime, rate.numerator)
                .see(key(UnitFigure::Bucket(Bucket::OnTime))),
            count("n", PlainTerm::DueUnits, rate.denominator)
                .see(key(UnitFigure::Rate(RateName::OnTimeOfDue))),
            count("fewest_due", PlainTerm::FewestDue, FEWEST_DUE),
            Part::new("z", PlainTerm::Quantile, Some(Value::Float(Z))),
            Part::new("w", PlainTerm::Bound, bound.map(Value::Float)).by(BOUND),
            Part::new(
                "better",
                PlainTerm::BetterPeers,
                placed(sum(|peer| peer.better)),
            )
            .from(list(), "sum(better)"),
            Part::new("equal", PlainTerm::EqualPeers, placed(equal)).from(list(), "sum(equal)"),
            Part::new("ranked", PlainTerm::RankedPeers, ranked).from(list(), "count(better)"),
        ];
        if equal > 0 {
            answer.note_about(NoteKind::SharedRank, Some((equal + 1).to_string()));
        }
        if unit.rank.is_none() {
            let too_few = format!("{} < {FEWEST_DUE}", rate.denominator);
            match group {
                Some(_) => answer.note_about(NoteKind::TooFewDue, Some(too_few)),
                None if self.is_unverified(holder) => answer.note(NoteKind::Unverified),
                None => answer.note(NoteKind::NoPeers),
            }
        }
        // What it did on time is in the entries of its own assignments.
        let rows = self
            .state
            .assignments
            .iter()
            .filter(|row| row.holder == holder);
        let due = rows.filter(|row| row.due.is_some());
        answer.entries = self.entries(due.flat_map(|row| row.entries.iter().copied()));
        answer.places.extend(self.holder_place(holder));
        Some(answer)
    }

    fn is_unverified(&self, holder: Holder) -> bool {
        let unit = match holder {
            Holder::Unit(index) => self.plan.roster.unit(index),
            _ => None,
        };
        unit.is_some_and(|unit| unit.unverified)
    }

    fn peer_group(&self, holder: Holder) -> Option<PeerGroup> {
        match holder {
            Holder::Unit(index) => PeerGroup::of(self.plan.roster.unit(index)?),
            _ => None,
        }
    }

    /// The peers that have a place, itself among them; none for a unit without one.
    fn peers(&self, unit: &UnitState, group: Option<PeerGroup>) -> Vec<Peer> {
        let bound = |unit: &UnitState| {
            let rate = unit.tally().rates().on_time_of_due;
            wilson_lower_bound(rate.numerator, rate.denominator).unwrap_or_default()
        };
        let own = bound(unit);
        let is_peer = |other: &&UnitState| {
            unit.rank.is_some() && other.rank.is_some() && self.peer_group(other.holder) == group
        };
        let peers = self.state.units.iter().filter(is_peer);
        let is_other = |other: &UnitState| other.holder != unit.holder;
        let peer = |other: &UnitState| {
            let rate = other.tally().rates().on_time_of_due;
            Peer {
                key: Key::Rank(other.holder).shown(self.plan),
                unit: self.plan.holder_id(other.holder).unwrap_or("").to_owned(),
                on_time: rate.numerator,
                due: rate.denominator,
                bound: bound(other),
                rank: other.rank.unwrap_or_default(),
                better: u64::from(bound(other) > own),
                equal: u64::from(bound(other) == own && is_other(other)),
            }
        };
        peers.map(peer).collect()
    }
}

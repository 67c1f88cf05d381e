//! Who followed whom, and how many members of a group have no name.

use chrono::NaiveDate;
use serde::Serialize;

use super::listed::{Listed, Named};
use super::part::Part;
use super::question::Question;
use super::shape::{Explanation, FilePlace, NoteKind};
use super::term::PlainTerm;
use super::value::Value;
use crate::ledger::Subject;
use crate::model::{Holder, Party, Roster, Takeover, UnitIndex};
use crate::state::AssignmentState;

/// A unit that has ended, who has its part since, and where that is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Succession {
    /// The id of the unit that has ended.
    pub unit: String,
    /// The id of its successor; null where that is not known.
    pub successor: Option<String>,
    /// The first day of the successor.
    pub since: NaiveDate,
    /// Where the roster says when the unit ends and who succeeds it.
    pub place: FilePlace,
    /// Where the plan says which of several successors takes the subject.
    pub taken_over: Option<FilePlace>,
}

impl Question<'_> {
    /// Adds who followed the one to which a subject was given, up to the holder of the day.
    pub(super) fn followed(
        &self,
        answer: &mut Explanation,
        subject: Subject,
        given_to: Holder,
        holder: Holder,
    ) {
        let line = self.plan.line(given_to, subject);
        let mut before = given_to;
        for next in line.passings() {
            if next.since > self.state.as_of.as_of {
                break;
            }
            if before == holder {
                answer.note(NoteKind::StaysWithUnit);
                break;
            }
            if let Holder::Unit(unit) = before {
                self.add_succession(answer, unit, next.holder, next.since, subject);
            }
            before = next.holder;
        }
    }

    /// Adds one passing on, once.
    pub(super) fn add_succession(
        &self,
        answer: &mut Explanation,
        unit: UnitIndex,
        successor: Holder,
        since: NaiveDate,
        subject: Subject,
    ) {
        let Some(ended) = self.plan.roster.unit(unit) else {
            return;
        };
        let rows = || self.plan.succession.iter().filter(|row| row.from == unit);
        let named = rows().find(|row| row.names(subject));
        let row = named.or_else(|| rows().find(|row| row.is_rest()));
        let row = row.filter(|_| ended.succeeded_by.len() > 1);
        let found = Succession {
            unit: ended.id.as_str().to_owned(),
            successor: self.plan.holder_id(successor).map(str::to_owned),
            since,
            place: FilePlace::of(self.plan, ended.place),
            taken_over: row.map(|row: &Takeover| FilePlace::of(self.plan, row.place)),
        };
        if found.successor.is_none() {
            answer.note(NoteKind::SuccessorUnknown);
        }
        if !answer.successions.contains(&found) {
            answer.successions.push(found);
        }
    }

    /// Adds how the size of those follows whom a group counts and does not name.
    pub(super) fn about_group(&self, answer: &mut Explanation, row: &AssignmentState) {
        let Holder::Remainder(index) = row.holder else {
            return;
        };
        let roster: &Roster = &self.plan.roster;
        let Some((group, stated)) = roster
            .group(index)
            .and_then(|group| Some((group, group.stated_size?)))
        else {
            return;
        };
        let signed_on = self.plan.directive.earliest_issue();
        let members = roster.addressed(&[Party::Group(index)], signed_on);
        let named = members.into_iter().filter_map(|one| match one.holder {
            Holder::Unit(unit) if one.joined_on.is_none() => Some(Named {
                key: None,
                id: roster.party_id(Party::Unit(unit)).to_owned(),
                size: 1,
            }),
            _ => None,
        });
        let named: Vec<Named> = named.collect();
        let count = u64::try_from(named.len()).unwrap_or(u64::MAX);
        let parts = [
            Part::new(
                "group_size",
                PlainTerm::GroupSize,
                Some(Value::Count(u64::from(stated))),
            ),
            Part::new("named", PlainTerm::NamedMembers, Some(Value::Count(count)))
                .from(Listed::Named(named), "sum(size)"),
        ];
        for part in &mut answer.parts {
            if part.symbol == "size" && row.size > 0 {
                part.expression = Some("group_size - named".to_owned());
            }
        }
        answer.parts.extend(parts);
        answer.inputs.push(self.group_size(group, stated));
    }
}

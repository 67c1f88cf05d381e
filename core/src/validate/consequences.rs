//! One mistake, one message: findings that only follow from another one are left out.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::Roster;
use crate::source::SourceId;
use crate::syntax::raw::{RawPlan, Scalar};
use crate::syntax::{RawPlanFolder, RawProvince};

/// What is known to be broken around a finding.
pub(super) struct Broken<'a> {
    province: &'a RawProvince,
    roster: &'a Roster,
    roster_unread: bool,
    plan: Option<&'a RawPlan>,
    plan_unread: bool,
}

impl<'a> Broken<'a> {
    pub(super) fn in_province(
        province: &'a RawProvince,
        roster: &'a Roster,
        read: &[Diagnostic],
    ) -> Self {
        let roster_unread = province.units.is_empty() || has_unread(read, &province.files);
        Self {
            province,
            roster,
            roster_unread,
            plan: None,
            plan_unread: false,
        }
    }

    pub(super) fn and_in_plan(&self, folder: &'a RawPlanFolder, read: &[Diagnostic]) -> Self {
        let plan_unread = has_unread(read, &folder.files);
        Self {
            plan: folder.plan.as_ref(),
            plan_unread,
            ..*self
        }
    }

    /// Whether a finding would go away with the mistake from which it follows: a reference to what
    /// is declared and broken itself, or may stand in a file that could not be read.
    pub(super) fn explains(&self, diagnostic: &Diagnostic) -> bool {
        match diagnostic.code {
            Code::PlanWithoutTasks => self.plan_unread,
            Code::UnknownId => {
                let (id, what) = (fact(diagnostic, "id"), fact(diagnostic, "what"));
                match what {
                    "unit" | "group" => self.roster_unread || self.declares_broken_party(id),
                    "task" | "indicator" => self.plan_unread || self.declares(what, id),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    fn declares_broken_party(&self, id: &str) -> bool {
        let units = self.province.units.iter().map(|unit| &unit.id);
        let groups = self.province.groups.iter().map(|group| &group.id);
        let committee = self
            .province
            .committee
            .iter()
            .map(|committee| &committee.id);
        has(units.chain(groups).chain(committee), id) && self.roster.party(id).is_none()
    }

    fn declares(&self, what: &str, id: &str) -> bool {
        self.plan.is_some_and(|plan| match what {
            "task" => has(plan.tasks.iter().map(|task| &task.id), id),
            _ => has(plan.indicators.iter().map(|indicator| &indicator.id), id),
        })
    }
}

fn has<'a>(mut ids: impl Iterator<Item = &'a Scalar>, id: &str) -> bool {
    ids.any(|known| known.as_ref().is_some_and(|known| known.value == id))
}

fn fact<'a>(diagnostic: &'a Diagnostic, name: &str) -> &'a str {
    let found = diagnostic.facts.iter().find(|(known, _)| *known == name);
    found.map_or("", |(_, value)| value.as_str())
}

fn has_unread(read: &[Diagnostic], files: &[SourceId]) -> bool {
    read.iter().any(|diagnostic| {
        files.contains(&diagnostic.span.file) && diagnostic.code.concerns_whole_file()
    })
}

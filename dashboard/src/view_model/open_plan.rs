//! A plan with the state that is asked about, and the words for those who act in it.

use std::rc::Rc;

use chrono::NaiveDate;
use tiendo_core::ledger::Ledger;
use tiendo_core::model::{Holder, Party, Plan, Task};
use tiendo_core::source::Place;
use tiendo_core::state::{IndicatorState, PlanState};
use tiendo_core::text::Language;
use tiendo_core::text::pages::plan as text;

/// A plan on a day.
pub struct OpenPlan<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The entries on which its state rests.
    pub ledger: &'a Ledger,
    /// Its state.
    pub state: Rc<PlanState>,
    /// The day.
    pub day: NaiveDate,
}

impl OpenPlan<'_> {
    /// The plan's id.
    pub fn id(&self) -> &str {
        self.plan.id.as_str()
    }

    /// The key of a holder in an address.
    pub fn holder_key(&self, holder: Holder) -> String {
        match holder {
            Holder::Joint => "dong-chu-tri".to_owned(),
            Holder::Nobody => "chua-ro".to_owned(),
            Holder::SuccessorUnknown(unit) => {
                let ended = self.plan.roster.party_id(Party::Unit(unit));
                format!("ke-thua.{ended}")
            }
            other => self.plan.holder_id(other).unwrap_or("").to_owned(),
        }
    }

    /// A holder in words, short for tables.
    pub fn holder(&self, holder: Holder, size: u32, language: Language) -> String {
        text::holder(holder, size, &self.plan.roster, true, language)
    }

    /// A holder in words, in full for headings.
    pub fn holder_in_full(&self, holder: Holder, size: u32, language: Language) -> String {
        text::holder(holder, size, &self.plan.roster, false, language)
    }

    /// Parties in words, with commas.
    pub fn parties(&self, parties: &[Party]) -> String {
        let names: Vec<&str> = parties
            .iter()
            .map(|party| self.plan.roster.party_short(*party))
            .collect();
        names.join(", ")
    }

    /// Who leads a task, in words.
    pub fn lead(&self, task: &Task, language: Language) -> String {
        if task.lead.is_empty() {
            text::lead_unknown(language).to_owned()
        } else {
            self.parties(&task.lead)
        }
    }

    /// The indicators that are counted: what the text says twice stands once.
    pub fn counted_indicators(&self) -> impl Iterator<Item = &IndicatorState> {
        self.state.indicators.iter().filter(|state| {
            let indicator = self.plan.indicator(state.indicator);
            indicator.is_some_and(|indicator| indicator.same_as.is_none())
        })
    }

    /// `tasks.yaml:12`, with the folders above it.
    pub fn place(&self, place: Place) -> String {
        format!("{}:{}", self.plan.source_path(place), place.line)
    }

    /// Place, document and short title.
    pub fn heading(&self, language: Language) -> String {
        format!("{} · {}", self.name(language), self.plan.title)
    }

    /// What to call the document in one line: numbers repeat from place to place.
    pub fn name(&self, language: Language) -> String {
        text::document_in_place(self.plan, language)
    }
}
